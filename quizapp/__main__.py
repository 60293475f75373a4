"""The command ``quizapp``: the command line over the application."""

from typing import TYPE_CHECKING

from quizapp.cli.main import CommandLine, run
from quizapp.settings import load_settings

if TYPE_CHECKING:
    from flask import Flask


def make_app() -> "Flask":
    """The application, loaded only by the commands that need it: engine commands start without a web framework.

    Raises ``BadSetting`` where its database can't be used, which those commands could do nothing without.
    """
    from quizapp.app import create_app
    from quizapp.storage.address import require_database
    from quizapp.storage.db import db

    app = create_app(load_settings())
    with app.app_context():
        require_database(db.engine)
    return app


def main() -> None:
    """Run the command line; never returns."""
    run(CommandLine(make_app))


if __name__ == "__main__":
    main()
