"""The group of all commands, and how an error becomes an exit status."""

import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import click

from quizapp import __version__
from quizapp.errors import QuizAppError

if TYPE_CHECKING:
    from flask import Flask

#: Each is defined under its name in the module of the same name, which is loaded when the command is called; a dash
#: is an underscore there.
COMMANDS = (
    "brief",
    "check",
    "dump",
    "first-account",
    "generate",
    "lint",
    "load",
    "revise",
    "serve",
    "upgrade",
    "user",
    "worker",
)

INTERNAL_FAULT = 4


@dataclass(frozen=True, slots=True)
class CommandLine:
    """What commands are handed: how to make the application, for those that need it."""

    make_app: Callable[[], "Flask"]


class LazyGroup(click.Group):
    """Commands whose modules load when they are called, so that none pays for the imports of another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, for ``--help``."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command = getattr(import_module(f"quizapp.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup)
@click.version_option(__version__)
def quizapp() -> None:
    """Reading briefings and quizzes from documents, each statement with its evidence."""


def run(commands: CommandLine) -> None:
    """Run the command line and exit: 0 done, 2 wrong usage, 3 the input was refused, 4 an internal fault."""
    try:
        quizapp(obj=commands)
    except QuizAppError as error:
        click.echo(error.sentence, err=True)
        sys.exit(error.exit_code)
    except Exception:  # the last resort: whatever nobody foresaw
        with tempfile.NamedTemporaryFile("w", prefix="quizapp-fault-", suffix=".txt", delete=False) as details:
            traceback.print_exc(file=details)
        click.echo(f"quizapp met a fault of its own. The details are in {details.name}.", err=True)
        sys.exit(INTERNAL_FAULT)
