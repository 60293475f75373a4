"""Ties a briefing and its text together: names and terms lead to their rows, sentences to what they prove."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from quizapp.domain.briefing import Briefing, Figure, FigureRow, Statement
from quizapp.domain.document import BlockKind, DocumentVersion, Span
from quizapp.web.text_runs import Link

#: The parts of a briefing in the order of the page: (name, id of its section, heading).
PARTS = (
    ("summary", "what-happened", "In short"),
    ("key_facts", "key-facts", "Key facts"),
    ("timeline", "timeline", "Timeline"),
    ("entities", "who-is-who", "Who is who"),
    ("claims", "who-says-what", "Who says what"),
    ("figures", "figures", "Figures"),
    ("glossary", "terms", "Terms"),
)
#: Where nothing is linked: a heading leads nowhere, and code is to be read as it stands.
_BARE = (BlockKind.HEADING, BlockKind.CODE)


@dataclass(frozen=True, slots=True)
class WayBack:
    """The way from a sentence to a statement that it proves: the row's id, and what the link says."""

    target: str
    words: str


def row_id(part: str, number: int) -> str:
    """The id of a row of the page: the ``number``-th, from 1, of a part of the briefing."""
    return f"{part.replace('_', '-')}-{number}"


def links(version: DocumentVersion, briefing: Briefing) -> tuple[Link, ...]:
    """In each section, the first mention of each entity and of each term, as a link to its row; none overlap."""
    text, bodies = version.document.text, _bodies(version)
    named = _named(text, briefing)
    found: list[Link] = []
    for section in version.document.sections:
        within = partial(_lies_in, section.start, section.end, bodies)
        firsts = ((target, next(filter(within, spans), None)) for target, spans in named)
        # Of two that overlap, the longer one says more: "New York" rather than "York".
        for target, span in sorted(
            ((target, span) for target, span in firsts if span is not None),
            key=lambda each: each[1].start - each[1].end,
        ):
            if not any(span.start < other.end and other.start < span.end for other in found):
                found.append(Link(span.start, span.end, target))
    return tuple(_with_ids(sorted(found, key=lambda link: link.start)))


def first_places(links: Iterable[Link]) -> dict[str, str]:
    """By the id of a row, the id of the first place in the text that is linked to it."""
    return {link.target: link.id for link in links if link.id}


def places(version: DocumentVersion, briefing: Briefing) -> dict[str, tuple[int, ...]]:
    """By the id of the row of an entity or a term, the numbers of the sentences that name it, in order."""
    text, bodies = version.document.text, _bodies(version)

    def numbers(spans: Iterable[Span]) -> tuple[int, ...]:
        found = (version.sentence_number(span.start) for span in spans if _lies_in(0, len(text), bodies, span))
        return tuple(dict.fromkeys(number for number in found if number is not None))

    return {target: numbers(spans) for target, spans in _named(text, briefing)}


def proved(version: DocumentVersion, briefing: Briefing) -> dict[int, tuple[WayBack, ...]]:
    """By the number of a sentence, the ways to all statements that lead to it, in the order of the page."""
    ways: dict[int, tuple[WayBack, ...]] = {}
    for part, _, heading in PARTS:
        for number, statement in _rows(briefing, part):
            sentence = version.sentence_number(statement.evidence[-1].start) if statement.evidence else None
            if sentence is not None:
                way = WayBack(row_id(part, number), f"{heading} {number}")
                ways[sentence] = (*ways.get(sentence, ()), way)
    return ways


def _rows(briefing: Briefing, part: str) -> Iterable[tuple[int, Statement | Figure | FigureRow]]:
    """What has a row of its own on the page, with its number; a row of several figures has that of its first."""
    if part == "figures":
        return ((row.places[0], row) for row in briefing.figure_rows)
    return enumerate(getattr(briefing, part), start=1)


def _named(text: str, briefing: Briefing) -> list[tuple[str, tuple[Span, ...]]]:
    """The id of each row that names something, with where the text names that."""
    named = [(row_id("entities", number), each.mentions) for number, each in enumerate(briefing.entities, start=1)]
    return named + [
        (row_id("glossary", number), _uses(text, each.term)) for number, each in enumerate(briefing.glossary, start=1)
    ]


def _with_ids(found: list[Link]) -> Iterator[Link]:
    seen: set[str] = set()
    for link in found:
        yield link if link.target in seen else Link(link.start, link.end, link.target, f"first-{link.target}")
        seen.add(link.target)


def _bodies(version: DocumentVersion) -> tuple[Span, ...]:
    """The sentences in which links may stand, in order."""
    bare = [block for block in version.document.blocks if block.kind in _BARE]
    return tuple(
        sentence
        for sentence in version.sentences
        if not any(block.start <= sentence.start < block.end for block in bare)
    )


def _lies_in(start: int, end: int, sentences: tuple[Span, ...], span: Span) -> bool:
    """Whether a span lies in one of these sentences and between these offsets."""
    if not start <= span.start < span.end <= end:
        return False
    index = bisect_left(sentences, span.start + 1, key=lambda sentence: sentence.start) - 1
    return index >= 0 and span.end <= sentences[index].end


def _uses(text: str, term: str) -> tuple[Span, ...]:
    """Where a term stands in the text, small letters or capitals."""
    pattern = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
    return tuple(Span(*match.span()) for match in pattern.finditer(text))
