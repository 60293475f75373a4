"""``quizapp brief``: the briefing of a file, without a database."""

from typing import BinaryIO

import click

from quizapp.briefing import build_briefing
from quizapp.cli.progress import progress
from quizapp.formats import briefing_html, briefing_json, briefing_markdown
from quizapp.reading.analysis import analyse
from quizapp.reading.decode import MAX_BYTES
from quizapp.reading.read import read

WRITERS = {"json": briefing_json.write, "markdown": briefing_markdown.write, "html": briefing_html.write}


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=click.Choice(tuple(WRITERS)), default="json", help="What to write.")
def brief(file: BinaryIO, form: str) -> None:
    """Write the briefing of FILE (- reads standard input): each statement with the words that prove it."""
    # One byte more than is read at most: enough to see that it is too long, without taking all of it in.
    document = read(file.read(MAX_BYTES + 1), name=file.name)
    with progress() as on_progress:
        analysis = analyse(document, on_progress=on_progress)
    # As bytes, since the contract says UTF-8 whatever the terminal's or the pipe's own encoding is.
    click.echo(WRITERS[form](document, build_briefing(document, analysis)).encode(), nl=False)
