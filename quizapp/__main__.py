"""The command ``quizapp``: the command line over the application."""

from typing import TYPE_CHECKING

from quizapp.cli.main import CommandLine, run
from quizapp.settings import load_settings

if TYPE_CHECKING:
    from flask import Flask


def make_app() -> "Flask":
    """The application, loaded only by the commands that need it: engine commands start without a web framework."""
    from quizapp.app import create_app

    return create_app(load_settings())


def main() -> None:
    """Run the command line; never returns."""
    run(CommandLine(make_app))


if __name__ == "__main__":
    main()
