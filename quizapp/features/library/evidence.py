"""From words of a text that a person copied or selected to evidence, each at the place that is meant."""

import re
from dataclasses import dataclass

from quizapp.domain.document import Document, Evidence
from quizapp.errors import QuizAppError
from quizapp.formats.pack.quotes import QuoteNotPlaced, Quotes
from quizapp.kinds.base import Problem
from quizapp.reading.clean import clean_text

#: Longer evidence proves nothing in particular; it also bounds the search for the nearest words.
MAX_QUOTE = 1000

_TWICE = "These words stand in the text more than once. Select the ones that you mean in the text, or quote more words."


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document that prove something; ``start`` is where they stand (in code points), where known."""

    text: str
    start: int | None = None


class Unsound(QuizAppError):
    """A draft that can't be used as it stands, with everything that is wrong with it."""

    exit_code = 3
    http_status = 422

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def cleaned_quote(quote: Quote) -> Quote:
    """``quote`` without control characters and the spaces around it, at the place where its words then begin."""
    text = clean_text(quote.text)
    if quote.start is None:
        return Quote(text.strip())
    return Quote(text.strip(), quote.start + len(text) - len(text.lstrip()))


def placed(quotes: tuple[Quote, ...], document: Document) -> tuple[tuple[Evidence, ...], list[Problem]]:
    """The quotes that can be placed, in their order, and what is wrong with the others."""
    placer: Quotes | None = None
    found, problems = [], []
    for number, quote in enumerate(quotes):
        field = f"evidence[{number}].quote"
        if not quote.text:
            problems.append(Problem(field, "The quote is empty. Copy the words from the text, or remove it."))
            continue
        if len(quote.text) > MAX_QUOTE:
            problems.append(Problem(field, too_long("quote", quote.text, MAX_QUOTE)))
            continue
        evidence = _standing_at(quote, document.text)
        if evidence is None:
            # Made where it is needed: it reads the whole text.
            placer = placer or Quotes(document)
            try:
                evidence = placer.place(quote.text)
            except QuoteNotPlaced as error:
                problems.append(Problem(field, _TWICE if _occurs(quote.text, placer) else error.sentence))
                continue
        found.append(evidence)
    return tuple(found), problems


def _standing_at(quote: Quote, text: str) -> Evidence | None:
    """The evidence that stands just where the quote says, or None; a page may show other spaces than the text has."""
    if quote.start is None or not 0 <= quote.start < len(text):
        return None
    if text.startswith(quote.text, quote.start):
        return Evidence.of(text, quote.start, quote.start + len(quote.text))
    spaced = re.compile(r"\s+".join(map(re.escape, quote.text.split())))
    match = spaced.match(text, quote.start)
    return Evidence.of(text, *match.span()) if match else None


def _occurs(quote: str, placer: Quotes) -> bool:
    try:
        placer.place(quote, nth=1)
    except QuoteNotPlaced:
        return False
    return True


def standing(evidence: tuple[Evidence, ...], document: Document) -> tuple[Evidence, ...]:
    """Where the quotes of ``evidence``, maybe of an older text, stand in ``document``; without those that don't."""
    return placed(tuple(Quote(each.quote, each.start) for each in evidence), document)[0]


def too_long(what: str, text: str, most: int) -> str:
    """What is said of a text that is longer than ``most`` characters."""
    return f"The {what} has {len(text):,} characters. Shorten it to at most {most:,}."
