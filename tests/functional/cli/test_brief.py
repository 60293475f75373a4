"""``quizapp brief`` needs no database and writes one object, or says in a sentence why not."""

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.factories.packs import DOCUMENT
from tests.support.command import Done, command, process
from tests.support.documents import SHARED

KEYS = ["summary", "key_facts", "timeline", "entities", "claims", "figures", "glossary", "readability"]
SENTENCES = 400


def brief(*arguments: str, stdin: bytes = b"") -> Done:
    return command("brief", *arguments, stdin=stdin)


def long_text() -> str:
    """Different sentences in 40 paragraphs, which take well over a second to parse."""
    who = ("The harbour master", "A retired pilot", "Our neighbour Ingrid", "The town council", "Captain Moreau")
    did = ("measured", "repainted", "sold", "described", "insured", "photographed", "lost", "rebuilt")
    what = ("the northern breakwater", "two wooden barges", "an old signal lamp", "the ferry timetable", "seven nets")
    when = ("before the autumn storms", "in the spring of 1987", "while the tide was low", "after a long debate")
    sentences = [
        f"{who[n % 5]} {did[n % 8]} {what[n // 3 % 5]} {when[n // 7 % 4]}, and {n + 2} visitors asked why."
        for n in range(SENTENCES)
    ]
    return "\n\n".join(" ".join(sentences[start : start + 10]) for start in range(0, SENTENCES, 10))


def everything_on(terminal: int) -> bytes:
    """What a program writes to a terminal until it leaves it."""
    pieces: list[bytes] = []
    # Linux says by an error (EIO) that nobody writes to the terminal any more; other systems give nothing to read.
    with contextlib.suppress(OSError), open(terminal, "rb", buffering=0) as stream:
        while piece := stream.read(4096):
            pieces.append(piece)
    return b"".join(pieces)


def every_evidence(value: Any) -> list[dict[str, Any]]:
    """Whatever in a JSON object looks like evidence."""
    if isinstance(value, dict):
        own = [value] if set(value) == {"start", "end", "quote"} else []
        return own + [each for part in value.values() for each in every_evidence(part)]
    return [each for part in value for each in every_evidence(part)] if isinstance(value, list) else []


def test_a_file_becomes_one_object_whose_every_quote_stands_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "tower.md").write_text(DOCUMENT, "utf-8")
    done = brief(str(tmp_path / "tower.md"))
    assert (done.returncode, done.stderr) == (0, b"")
    made = json.loads(done.stdout)
    assert made["document"]["title"] == "The lighthouse on Gull Rock"
    assert [key for key in made if key in KEYS] == KEYS
    found = every_evidence(made)
    assert found
    text = made["document"]["text"]
    assert all(text[each["start"] : each["end"]] == each["quote"] for each in found)


@pytest.mark.parametrize(("form", "start"), [("markdown", b"# The lighthouse"), ("html", b"<!doctype html>")])
def test_standard_input_is_read_and_other_formats_written(form: str, start: bytes) -> None:
    done = brief("-", "--format", form, stdin=DOCUMENT.encode())
    assert done.returncode == 0
    assert done.stdout.startswith(start)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7 ...", b"PK\x03\x04rest"])
def test_what_can_not_be_read_ends_with_3_and_one_sentence(data: bytes) -> None:
    done = brief("-", stdin=data)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_wrong_usage() -> None:
    assert brief("nowhere.txt").returncode == 2


def test_nothing_is_made_in_the_instance_folder(tmp_path: Path) -> None:
    done = process("brief", "-", stdin=DOCUMENT.encode(), QUIZAPP_INSTANCE=str(tmp_path / "instance"))
    assert done.returncode == 0
    assert not (tmp_path / "instance").exists()


def test_a_long_text_shows_a_bar_on_a_terminal_and_pure_json_beside_it(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(long_text(), "utf-8")
    terminal, standard_error = os.openpty()
    # Standard output goes to a file, since a pipe that nobody reads while the terminal is read could fill up.
    with (
        (tmp_path / "out.json").open("wb") as out,
        subprocess.Popen(
            [sys.executable, "-m", "quizapp", "brief", str(tmp_path / "long.txt")],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=standard_error,
        ) as running,
    ):
        os.close(standard_error)
        seen = everything_on(terminal)
    assert running.returncode == 0
    assert re.search(rb"\[#+-+\]  +\d+%", seen), seen
    assert b"100%" in seen
    assert seen.endswith(b"\n")
    made = json.loads((tmp_path / "out.json").read_bytes())
    assert made["readability"]["sentences"] == SENTENCES


def test_a_long_text_leaves_standard_error_empty_in_a_pipe() -> None:
    done = process("brief", "-", stdin=long_text().encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["readability"]["sentences"] == SENTENCES


def test_a_real_document_goes_through() -> None:
    file = SHARED / "documents" / "us-airstrikes-2024.txt"
    if not file.exists():
        pytest.skip("needs the shared documents, which are not part of the project")
    made = json.loads(brief(str(file)).stdout)
    assert all(made[key] for key in ("summary", "key_facts", "timeline", "entities", "claims", "figures"))
