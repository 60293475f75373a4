"""The command line turns errors into exit statuses and sentences."""

from pathlib import Path

import click
import pytest
from flask import Flask

from quizapp.cli import main
from quizapp.cli.main import COMMANDS, CommandLine, LazyGroup, run
from quizapp.errors import InputRefused


def no_app() -> Flask:
    raise AssertionError("This command needs no application.")


def run_with(command: click.Command, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(main, "quizapp", lambda obj: command(args=[], obj=obj, standalone_mode=True))
    with pytest.raises(SystemExit) as ended:
        run(CommandLine(no_app))
    return int(ended.value.code or 0)


def test_every_command_is_found_under_its_name_and_says_what_it_does() -> None:
    group = LazyGroup()
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
    assert set(group.list_commands(context)) == set(COMMANDS)
    assert group.get_command(context, "nothing") is None


def test_refused_input_ends_with_3_and_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def refuse() -> None:
        raise InputRefused("This file is empty.")

    assert run_with(refuse, monkeypatch) == 3
    assert capsys.readouterr().err == "This file is empty.\n"


def test_wrong_usage_ends_with_2(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def misused() -> None:
        raise click.UsageError("No such option.")

    assert run_with(misused, monkeypatch) == 2


def test_a_fault_ends_with_4_and_says_where_its_details_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    @click.command()
    def break_down() -> None:
        raise RuntimeError("the cause")

    assert run_with(break_down, monkeypatch) == 4
    (details,) = tmp_path.iterdir()
    assert str(details) in capsys.readouterr().err
    assert "RuntimeError: the cause" in details.read_text()
