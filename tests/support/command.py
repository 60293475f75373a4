"""Engine commands as a user gives them: within this process, or in one of their own where that is what counts.

A process of its own loads the language model anew, which takes longer than most tests do.
"""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

from click.testing import CliRunner

from quizapp.cli.main import CommandLine, run

if TYPE_CHECKING:
    from flask import Flask

#: A command that needs an instance folder, or a variable of its user's, fails.
ENVIRON = {"PATH": "/usr/bin:/bin", "QUIZAPP_INSTANCE": "/nonexistent"}


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes


class _StandardInput(io.BytesIO):
    """What a process finds as its standard input, which has a name."""

    name = "<stdin>"


def command(*arguments: str, stdin: bytes = b"") -> Done:
    """Run an engine command within this process, up to its exit status; it fails where it asks for the application."""
    isolation = CliRunner().isolation(input=_StandardInput(stdin), env=ENVIRON)
    with isolation as (stdout, stderr, _), patch("sys.argv", ["quizapp", *arguments]):
        try:
            run(CommandLine(_no_app))
        except SystemExit as end:
            return Done(int(end.code or 0), stdout.getvalue(), stderr.getvalue())
    raise AssertionError("run() returned")


def process(*arguments: str, stdin: bytes = b"", **environ: str) -> Done:
    """Run a command in a process of its own."""
    line = [sys.executable, "-m", "quizapp", *arguments]
    done = subprocess.run(line, input=stdin, env={**ENVIRON, **environ}, capture_output=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def _no_app() -> Flask:
    raise AssertionError("an engine command asked for the application")
