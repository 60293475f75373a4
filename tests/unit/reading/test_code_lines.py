"""A program's lines are told from running text."""

import pytest

from quizapp.reading.code_lines import is_code, is_code_line


@pytest.mark.parametrize(
    "line",
    [
        "import click",
        "from os import path",
        '@click.option("--port", envvar="PORT", default=8000)',
        "def serve(host, port):",
        "    return total".strip() + ";",
        "self.port = port",
        "fares := zones * 2",
        '"name": {',
        "Program(_gunicorn(host, port)).run()",
        "print(",
        "if (count > 3) {",
        "});",
        "// what it costs",
        "let total: int = 5;",
        "#include <stdio.h>",
        "a -> b",
        "else:",
    ],
)
def test_a_line_of_a_program(line: str) -> None:
    assert is_code_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The tenant(s) must pay on the first day of the month;",
        "It sails at noon (in winter at one).",
        "What you need:",
        "Import duties rose in 1931.",
        "From here on, imports were free.",
        "If you are late:",
        "- warm gloves",
        "Anna Holm (1902-1988)",
        "return to the harbour",
        "# Boats",
        "a" * 5000 + "(b)",
    ],
)
def test_a_line_of_text(line: str) -> None:
    assert not is_code_line(line)


def test_half_of_at_least_three_lines_make_a_program() -> None:
    assert is_code(["import os", "", "# it lists them", "files = os.listdir()"])
    assert not is_code(["files = os.listdir()", "It lists them."])
    assert not is_code(["files = os.listdir()", "It lists them.", "Then it stops."])
