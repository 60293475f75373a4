"""Prints, as a program, what the engine writes about files, so that tests can compare what two processes write."""

from __future__ import annotations

import sys
from pathlib import Path

from quizapp.briefing import build_briefing
from quizapp.formats import briefing_json, generation_json
from quizapp.generate import FAMILY_NAMES, generate
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read


def main(paths: list[str]) -> None:
    """Print a file's briefing on a line, and its questions and what was turned down on the next."""
    for path in map(Path, paths):
        document = read(path.read_bytes(), name=path.name)
        analysis = analyse(document)
        briefing = briefing_json.write(document, build_briefing(document, analysis))
        made = generate(document, analysis, count=20, families=FAMILY_NAMES)
        questions = generation_json.write(document, made, rejected=True)
        for written in (briefing, questions):
            sys.stdout.buffer.write(" ".join(written.split("\n")).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
