"""``quizapp lint``: a row for each flaw, and an exit status that says whether there are any."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli.lint import lint
from tests.factories.packs import write_pack
from tests.support.tree import ROOT

NEGATIVE = "Which tower is not 35 metres high?"
TOLD = "height: stem: The question turns on “not”. Ask for what is so instead. (negative_stem)"


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(lint, [str(each) for each in arguments], input=stdin)


def test_a_clean_pack_ends_with_0(tmp_path: Path) -> None:
    outcome = run(write_pack(tmp_path / "pack"))
    assert (outcome.exit_code, outcome.stdout) == (0, "Findings: 0 (in 0 of 2 questions)\n")


def test_flaws_are_a_row_each_and_end_with_1(tmp_path: Path) -> None:
    outcome = run(write_pack(tmp_path / "pack", stem=NEGATIVE))
    assert (outcome.exit_code, outcome.stderr) == (1, "")
    assert outcome.stdout == f"{TOLD}\nFindings: 1 (in 1 of 2 questions)\n"


def test_json_is_one_object(tmp_path: Path) -> None:
    outcome = run(write_pack(tmp_path / "pack", stem=NEGATIVE) / "questions.yaml", "--format", "json")
    assert outcome.exit_code == 1
    made = json.loads(outcome.stdout)
    assert made["questions"] == 2
    assert [list(row) for row in made["findings"]] == [["question", "rule", "field", "where", "message"]]
    assert (made["findings"][0]["question"], made["findings"][0]["field"]) == ("height", "stem")


def test_json_is_read_from_standard_input() -> None:
    outcome = run("-", stdin='{"questions": []}')
    assert (outcome.exit_code, outcome.stdout) == (0, "Findings: 0 (in 0 of 0 questions)\n")


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["nowhere"], 2), (["README.md"], 3), (["--help"], 0)])
def test_wrong_usage_ends_with_2_and_what_is_no_bank_with_3(arguments: list[str], status: int) -> None:
    command = [sys.executable, "-m", "quizapp", "lint", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) is (status > 0)
