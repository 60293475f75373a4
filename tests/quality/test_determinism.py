"""What the engine writes depends on the file alone: not on the process, its hash seed, or what it read before."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support import engine_output
from tests.support.evaluation import articles, tuning
from tests.support.tree import ROOT

OWN = ROOT / "questions" / "us-airstrikes-2024" / "document.md"
ARTICLES = 4


def started(paths: Sequence[Path], *, hash_seed: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", engine_output.__name__, *map(str, paths)]
    environ = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environ)


def lines_of(process: "subprocess.Popen[bytes]") -> list[bytes]:
    written, _ = process.communicate()
    assert process.returncode == 0
    return written.splitlines()


def test_the_same_bytes_become_the_same_bytes_in_any_process_and_any_order(tmp_path: Path) -> None:
    paths = [OWN]
    # Where the shared texts are absent, our own must do.
    for number, (title, text) in enumerate(tuning(articles())[:ARTICLES]):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(f"{title}\n\n{text}", "utf-8")
    forwards, backwards = started(paths, hash_seed="0"), started(paths[::-1], hash_seed="4711")
    first, second = lines_of(forwards), lines_of(backwards)[::-1]
    assert len(first) == len(second) == 2 * len(paths)
    for number, path in enumerate(paths):
        briefing, questions = first[2 * number : 2 * number + 2]
        assert briefing == second[2 * number + 1], path.name
        assert questions == second[2 * number], path.name
