"""A briefing as Markdown to read or paste; the document's words can't turn into marks."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import Briefing, Claim
from quizapp.domain.document import Document, Evidence

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def write(document: Document, briefing: Briefing) -> str:
    """Every part with its statements, each followed by the words that prove it; empty parts with their reason."""
    reasons = dict(briefing.reasons)
    parts: tuple[tuple[str, str, list[str]], ...] = (
        ("Summary", "summary", [_item(one.text, one.evidence) for one in briefing.summary]),
        ("Key facts", "key_facts", [_item(one.text, one.evidence) for one in briefing.key_facts]),
        ("Timeline", "timeline", [_named(one.dated, one.beside_date, one.evidence) for one in briefing.timeline]),
        ("Who is who", "entities", list(_entities(briefing))),
        ("Who says what", "claims", [_claim(one) for one in briefing.claims]),
        (
            "Figures",
            "figures",
            [_named(row.written, row.what, row.evidence) for row in briefing.figure_rows],
        ),
        ("Terms", "glossary", [_named(one.term, one.definition, one.evidence) for one in briefing.glossary]),
    )
    return "\n".join(_lines(document, briefing, parts, reasons)) + "\n"


def _lines(
    document: Document, briefing: Briefing, parts: tuple[tuple[str, str, list[str]], ...], reasons: dict[str, str]
) -> Iterator[str]:
    read = briefing.readability
    minutes = "1 minute" if read.minutes == 1 else f"{read.minutes} minutes"
    yield f"# {_plain(document.title)}"
    yield ""
    yield f"Made from one text of {read.sentences} sentences. Read in {minutes}. School grade {read.grade:g}."
    for heading, name, items in parts:
        yield ""
        yield f"## {heading}"
        yield ""
        yield from items or [reasons.get(name, "Nothing found.")]


def _item(text: str, evidence: tuple[Evidence, ...]) -> str:
    return "\n".join([f"- {_plain(text)}", *_quotes(evidence, text)])


def _named(name: str, text: str, evidence: tuple[Evidence, ...]) -> str:
    told = f": {_plain(text)}" if text else ""
    return "\n".join([f"- **{_plain(name)}**{told}", *_quotes(evidence, text)])


def _entities(briefing: Briefing) -> Iterator[str]:
    """Those of whom the text tells something, a line for each; the names of all others in one line."""
    yield from (_named(one.name, one.about, one.evidence) for one in briefing.entities if one.about)
    bare = [_plain(one.name) for one in briefing.entities if not one.about]
    if bare:
        yield f"- {'Also named' if len(bare) < len(briefing.entities) else 'Named'}: {', '.join(bare)}"


def _claim(one: Claim) -> str:
    if not one.beside_speaker:
        return _named(one.speaker, one.claim, one.evidence)
    return "\n".join([f"- **{_plain(one.speaker)}** {_plain(one.beside_speaker)}", *_quotes(one.evidence, one.claim)])


def _quotes(evidence: tuple[Evidence, ...], text: str) -> list[str]:
    """The evidence below its statement, unless it is one sentence that the statement gives word for word."""
    if [one.quote for one in evidence] == [text]:
        return []
    return [f"  > {_plain(one.quote)}" for one in evidence]


def _plain(text: str) -> str:
    """``text`` on one line with every mark escaped, so that it stays text."""
    line = " ".join(text.split())
    return _LEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line))
