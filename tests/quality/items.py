"""Hand-made items over one small text of our own, for tests of the measures."""

from functools import cache

from quizapp.domain.document import Document, Evidence
from quizapp.domain.generation import Generation, RankedQuestion
from quizapp.domain.question import Key, Option, Question, QuestionKind
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.read import read
from tests.quality.measures.material import Item, Text

TALE = """# The light at Marle

Johan Petersen built the lighthouse at Marle in 1811. The tower stands 41 metres high on a rock off the coast.

Anna Holm kept the lamp for thirty years. In 1862 Anna Holm saved eleven sailors from the steamer Oster. The government
gave her a medal in Dene. Peter Vane painted the tower red in 1932.

Clara Moss and Ida Berg opened the museum in 1988. About 18,000 people visit the museum each year. The council of Dene
bought the island in 1994. The council of Fyle bought the island in 1996.
"""


@cache
def _read(source: str) -> tuple[Document, Analysis]:
    document = read(source.encode(), name="tale.md")
    return document, analyse(document)


def text(*questions: Question, source: str = TALE, answers: tuple[str, ...] = ()) -> Text:
    """The tale, or another source, with a bank of these questions."""
    document, analysis = _read(source)
    ranked = tuple(RankedQuestion(question, 0.5) for question in questions)
    return Text("tale", document, analysis, Generation("1", "", 0, ranked, ()), answers=answers)


def items(*questions: Question, source: str = TALE) -> tuple[Item, ...]:
    """The items of these questions."""
    return text(*questions, source=source).items


def question(
    stem: str = "Who built the lighthouse at Marle?",
    key: str = "Johan Petersen",
    others: tuple[str, ...] = ("Anna Holm", "Peter Vane", "Clara Moss"),
    *,
    quote: str = "Johan Petersen built the lighthouse at Marle in 1811.",
    kind: QuestionKind = QuestionKind.CHOICE,
    family: str = "who",
    answer: Key | None = None,
    true: bool | None = None,
    explanation: str | None = None,
    place: int = 0,
    source: str = TALE,
) -> Question:
    """A question that passes every measure, but for what is said otherwise; the key stands at ``place``."""
    options = [Option(other, False) for other in others]
    options.insert(place, Option(key, True))
    if kind is QuestionKind.TRUE_FALSE:
        options = [Option("True", bool(true)), Option("False", not true)]
    typed = answer is not None
    said = key if true is None else str(true)
    return Question(
        id=f"g{abs(hash((stem, key, others, place))):x}",
        kind=kind,
        stem=stem,
        options=() if typed else tuple(options),
        key=answer,
        evidence=(proof(quote, _read(source)[0]),),
        explanation=f"Correct: {said}. The text says: “{quote}”" if explanation is None else explanation,
        family=family,
    )


def proof(quote: str, document: Document) -> Evidence:
    """The quote as evidence where it first stands."""
    start = document.text.index(quote)
    return Evidence(start, start + len(quote), quote)
