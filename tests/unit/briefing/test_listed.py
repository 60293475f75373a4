"""A date before what happened, in a list and in a table."""

from dataclasses import replace

import pytest

from quizapp.briefing.build import build_briefing
from quizapp.briefing.listed import listed_event, tabled_events
from quizapp.domain.document import Block, BlockKind, Document
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import document


def table(*rows: str) -> Document:
    text, blocks = "", []
    for row in rows:
        text += "\n\n" if text else ""
        blocks.append(Block(BlockKind.TABLE_ROW, len(text), len(text) + len(row)))
        text += row
    return replace(document("ferry"), text=text, blocks=tuple(blocks))


def test_a_list_item_tells_what_happened_at_its_date() -> None:
    analysis = analysis_on("", "listed_1954")
    item = replace(analysis.sentences[0], kind=BlockKind.LIST_ITEM)
    entry = listed_event(analysis, item, analysis.dates[0])
    assert entry is not None
    assert (entry.sort, entry.event) == ("1954", "Thomas Orby opens a shop in Leeds.")
    heading = replace(analysis.sentences[0], kind=BlockKind.HEADING)
    assert listed_event(analysis, heading, analysis.dates[0]) is None


def chronology(text: str) -> list[tuple[str, str]]:
    found = read(text.encode(), name="hall.md")
    return [(one.sort, one.event) for one in build_briefing(found, analyse(found)).timeline]


def test_a_line_that_opens_with_its_date_tells_what_happened() -> None:
    text = "# Hartwell Hall\n\n1854: The hall was built by Sir John Marle.\n\n1911 – the year that changed it all.\n"
    assert chronology(text) == [("1854", "The hall was built by Sir John Marle.")]


@pytest.mark.parametrize(
    ("heading", "line", "told"),
    [
        ("1854", "A fire destroyed the east wing.", [("1854", "A fire destroyed the east wing.")]),
        ("3 May 1854", "A fire destroyed the east wing.", [("1854-05-03", "A fire destroyed the east wing.")]),
        ("The fire of 1854", "A fire destroyed the east wing.", []),
        ("1854", "The east wing stands by the river.", []),
        ("1854", "A fire had destroyed the east wing.", []),
        ("1854", "A fire did not destroy the east wing.", []),
        ("1854", "A fire destroyed the east wing in 1853.", [("1853", "A fire destroyed the east wing in 1853.")]),
    ],
)
def test_a_date_as_heading_is_that_of_the_sentence_below(heading: str, line: str, told: list[tuple[str, str]]) -> None:
    assert chronology(f"# Hartwell Hall\n\n## {heading}\n\n{line}\n") == told


def test_the_rows_of_a_chronology_are_events() -> None:
    found = list(
        tabled_events(table("Year | Event", "1811 | The lock was opened.", "3 May 1820 | The lock was closed."))
    )
    assert [(one.sort, one.event) for one in found] == [
        ("1811", "The lock was opened."),
        ("1820-05-03", "The lock was closed."),
    ]
    assert found[0].evidence[0].quote == "1811 | The lock was opened."


@pytest.mark.parametrize(
    "rows",
    [
        ("Width | Event", "1811 | The lock was opened."),
        ("Year | Event", "1811 | Opening of the lock"),
        ("Year | Event", "about then | The lock was opened."),
        ("Year | Place | Event", "1811 | Leeds | The lock was opened."),
    ],
)
def test_other_tables_tell_no_events(rows: tuple[str, ...]) -> None:
    assert list(tabled_events(table(*rows))) == []
