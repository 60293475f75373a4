"""The README tells of every command and every setting."""

from dataclasses import fields

import pytest

from quizapp.cli.main import COMMANDS
from quizapp.domain.account import Role
from quizapp.domain.permissions import Right, reach_of
from quizapp.settings import Settings
from tests.support.tree import ROOT

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_told(command: str) -> None:
    assert f"| `{command}` |" in README


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_a_setting_is_told(setting: str) -> None:
    assert f"`QUIZAPP_{setting.upper()}`" in README


@pytest.mark.parametrize("right", Right)
def test_a_right_is_told_with_whom_it_covers(right: Right) -> None:
    reaches = [reach_of(role, right).value for role in (None, Role.STUDENT, Role.INSTRUCTOR, Role.ADMIN)]
    assert f"| {right.value} | {' | '.join(reaches)} |" in README
