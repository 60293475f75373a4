"""``quizapp generate``: questions about a file, without a database."""

from pathlib import Path
from typing import BinaryIO

import click

from quizapp import generate as generator
from quizapp.cli.source import read_file
from quizapp.domain.document import Document
from quizapp.domain.generation import Generation
from quizapp.domain.pack import Pack
from quizapp.domain.question import QuestionKind
from quizapp.domain.words import slug
from quizapp.formats import generation_json
from quizapp.formats.pack import dump_questions, load_head
from quizapp.generate.language_model import Endpoint, ask, endpoint_of
from quizapp.settings import load_settings

#: Whose head the generated questions take over where it stands beside the document.
CURATED = "questions.yaml"
MOST = 1000
#: The word for everything that a list may name.
ALL = "all"


class Listed(click.ParamType[tuple[str, ...]]):
    """A list of words with commas between them, each one of those allowed; ``all`` for every one of them."""

    name = "list"

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = allowed

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Read the words; wrong usage names those that are not allowed."""
        if isinstance(value, tuple):
            return value
        words = tuple(word.strip() for word in str(value).split(",") if word.strip())
        if words == (ALL,):
            return self.allowed
        unknown = [word for word in words if word not in self.allowed]
        if unknown or not words:
            self.fail(f"{', '.join(unknown) or 'nothing'} is not among {', '.join(self.allowed)}.", param, ctx)
        return words


_KINDS, _FAMILIES = tuple(kind.value for kind in generator.KINDS), generator.FAMILY_NAMES
_UNASKED = tuple(name for name in _FAMILIES if name not in generator.DEFAULT_FAMILIES)
_WHICH = f"Only these, or {ALL}: {', '.join(_FAMILIES)}." + (
    f" Unless named, not {', '.join(_UNASKED)}." if _UNASKED else ""
)


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--count", type=click.IntRange(1, MOST), default=10, show_default=True, help="How many at most.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Another seed, another choice.")
@click.option("--kinds", type=Listed(_KINDS), default=_KINDS, help=f"Only these: {', '.join(_KINDS)}.")
@click.option("--families", type=Listed(_FAMILIES), default=generator.DEFAULT_FAMILIES, help=_WHICH)
@click.option("--format", "form", type=click.Choice(("json", "yaml")), default="json", help="What to write.")
@click.option("--rejected", is_flag=True, help="Add what was not asked, and why.")
@click.option("--language-model", is_flag=True, help="Send the text to the language model that is set up, too.")
def generate(
    file: BinaryIO,
    count: int,
    seed: int,
    kinds: tuple[str, ...],
    families: tuple[str, ...],
    form: str,
    rejected: bool,
    language_model: bool,
) -> None:
    """Write questions about FILE (- reads standard input): each with its key, and the words that prove it."""
    endpoint = _endpoint() if language_model else None
    document, analysis = read_file(file)
    answers = ask(endpoint, document, count=count) if endpoint is not None else None
    made = generator.generate(
        document,
        analysis,
        count=count,
        seed=seed,
        kinds=[QuestionKind(kind) for kind in kinds],
        families=families,
        answers=answers,
    )
    if form == "json":
        text = generation_json.write(document, made, rejected=rejected)
    else:
        text = _as_pack(document, made, Path(file.name), rejected=rejected)
    # As bytes, since the contract says UTF-8 whatever the terminal's or the pipe's own encoding is.
    click.echo(text.encode(), nl=False)
    if made.reason:
        click.echo(made.reason, err=True)
    if made.leaves_ways_out:
        click.echo(f"Add --families {ALL} to ask in every way; read these with more care.", err=True)
    if made.model is not None:
        click.echo(made.model.summary, err=True)


def _endpoint() -> Endpoint:
    endpoint = endpoint_of(load_settings())
    if endpoint is None:
        raise click.UsageError("No language model is set up. Set QUIZAPP_LLM_URL and QUIZAPP_LLM_MODEL.")
    return endpoint


def _as_pack(document: Document, made: Generation, path: Path, *, rejected: bool) -> str:
    """The questions as a pack's ``generated.yaml``, with the head of the pack that the document lies in."""
    curated = path.with_name(CURATED)
    if curated.is_file():
        head = load_head(curated.read_text("utf-8"), name=curated.name, document=document)
    else:
        head = Pack(
            slug(document.title) or "pack",
            document.title,
            path.name,
            document.licence or "unknown",
            document.language,
            (),
        )
    questions = tuple(one.question for one in made.questions)
    pack = Pack(head.id, head.title, head.document, head.licence, head.language, questions)
    told = [made.reason] if made.reason else []
    told += [made.model.summary] if made.model is not None else []
    told += [f"Not asked ({one.gate}): {one.stem} {one.reason}" for one in made.rejected if rejected]
    return "".join(f"# {' '.join(line.split())}\n" for line in told) + dump_questions(pack, document)
