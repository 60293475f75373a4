"""Typed text: read from a form as it was typed, compared as a reader would compare it."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizapp.domain.question import Response
from quizapp.kinds.base import MAX_TEXT, Problem, UnusableResponse

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′ʼ`´"), "'") | dict.fromkeys(map(ord, "“”„‟″«»"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_PLAIN = _QUOTES | _DASHES
_ARTICLES = ("the ", "a ", "an ")


def fold(text: str, *, case: bool = False) -> str:
    """``text`` without what a reader doesn't see as a difference: width, case, spacing, quote and dash forms."""
    # Quotes before NFKC as well as after: it splits "´" and "″" into a space or two primes.
    text = unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN)
    if not case:
        text = unicodedata.normalize("NFKC", text.casefold())
    # Soft hyphens and zero-width marks come along when a word is copied from a page.
    if not text.isascii():
        text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return " ".join(text.split())


def as_read(text: str) -> str:
    """``text`` as it is told apart from others that are shown with it: folded, and without a trailing full stop."""
    # Articles stay: "a tower" against "the tower" can be the very point of a question.
    return fold(text).removesuffix(".")


def comparable(text: str, *, case: bool = False) -> str:
    """``text`` folded, and without a trailing full stop, quotation marks around it and a leading article."""
    folded = fold(text, case=case)
    folded = folded.removesuffix(".").rstrip() or folded
    for mark in ('"', "'"):
        # Both ends or none: an apostrophe at one end belongs to the word.
        if len(folded) > 2 and folded[0] == folded[-1] == mark:
            folded = folded[1:-1].strip().removesuffix(".").rstrip() or folded
    for article in _ARTICLES:
        # Lower-cased here, because an article at the start is no part of the name even where capitals count.
        if folded.lower().startswith(article):
            return folded[len(article) :]
    return folded


def accepts(accepted: Iterable[str], text: str, *, case: bool = False) -> bool:
    """Whether ``text`` reads the same as one of the ``accepted`` answers."""
    typed = comparable(text, case=case)
    return typed != "" and any(comparable(answer, case=case) == typed for answer in accepted)


def is_blank(text: str) -> bool:
    """Whether nothing that a reader can see was typed."""
    return fold(text) == ""


def typed_text(fields: Mapping[str, Sequence[str]], name: str) -> str:
    """The text of one field as it was typed, NFC-normalised; "" where the field is missing."""
    values = fields.get(name, ())
    if not values:
        return ""
    if len(values) > 1:
        raise UnusableResponse("The same field was sent more than once. Write one answer.")
    text = values[0]
    if len(text) > MAX_TEXT:
        raise UnusableResponse(f"The answer has {len(text)} characters. Write at most {MAX_TEXT}.")
    # PostgreSQL stores neither, and a page can't show them.
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text):
        raise UnusableResponse("The answer holds characters that are not text. Type it again.")
    return unicodedata.normalize("NFC", text)


def typed_response(fields: Mapping[str, Sequence[str]], names: Sequence[str]) -> Response:
    """The response of the named text fields, one text a field; empty where none of them holds anything."""
    texts = tuple(typed_text(fields, name) for name in names)
    return Response(texts=texts) if any(texts) else Response()


def accept_problems(accept: Sequence[str], field: str) -> list[Problem]:
    """What is wrong with a list of accepted answers."""
    if not accept:
        return [Problem(field, "No answer is accepted. List at least one; the first is the one that is shown.")]
    problems = []
    for number, answer in enumerate(accept):
        if is_blank(answer):
            problems.append(Problem(f"{field}[{number}]", "The answer is empty. Write it out or remove the entry."))
        elif len(answer) > MAX_TEXT:
            message = f"The answer has {len(answer)} characters. Shorten it to at most {MAX_TEXT}."
            problems.append(Problem(f"{field}[{number}]", message))
    return problems


def distinct_problems(texts: Sequence[str], what: str) -> Iterator[tuple[int, str]]:
    """The number, from 0, and the message for each text that is empty, too long or reads the same as one before it.

    ``what`` each of them is, in a word.
    """
    seen: set[str] = set()
    for number, text in enumerate(texts):
        folded = as_read(text)
        if folded == "":
            message = f"The {what} is empty. Write its text or remove it."
        elif len(text) > MAX_TEXT:
            message = f"The {what} has {len(text)} characters. Shorten it to at most {MAX_TEXT}."
        elif folded in seen:
            message = f"{text!r} reads the same as another {what}. Make them differ or remove one."
        else:
            message = ""
        seen.add(folded)
        if message:
            yield number, message
