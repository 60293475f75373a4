"""``quizapp brief``: the briefing of a file, without a database."""

from typing import BinaryIO

import click

from quizapp.briefing import build_briefing
from quizapp.cli.source import read_file
from quizapp.formats import briefing_html, briefing_json, briefing_markdown

WRITERS = {"json": briefing_json.write, "markdown": briefing_markdown.write, "html": briefing_html.write}


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=click.Choice(tuple(WRITERS)), default="json", help="What to write.")
def brief(file: BinaryIO, form: str) -> None:
    """Write the briefing of FILE (- reads standard input): each statement with the words that prove it."""
    document, analysis = read_file(file)
    # As bytes, since the contract says UTF-8 whatever the terminal's or the pipe's own encoding is.
    click.echo(WRITERS[form](document, build_briefing(document, analysis)).encode(), nl=False)
