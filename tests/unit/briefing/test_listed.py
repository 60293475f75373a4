"""A date before what happened, in a list and in a table."""

from dataclasses import replace

import pytest

from quizapp.briefing.listed import listed_event, tabled_events
from quizapp.domain.document import Block, BlockKind, Document
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
    assert listed_event(analysis, analysis.sentences[0], analysis.dates[0]) is None


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
