"""Who wrote it and when stand above a text, in words of their own."""

import pytest

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import Draft, DraftBlock
from quizapp.reading.opening import day_of, is_opening, with_opening

P, H = BlockKind.PARAGRAPH, BlockKind.HEADING
BODY = DraftBlock(P, "The ferry sails to Saltholm every day, and nobody knows who built it.")


def opened(*lines: str, date: str = "") -> Draft:
    return with_opening(Draft((*(DraftBlock(P, line) for line in lines), BODY), date=date))


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "BY JANE ROE",
        "by Jane Roe",
        "By: Jane Roe",
        "Written by Jane Roe",
        "By Jane Roe and Jan van der Berg",
        "By Jane Roe, science correspondent",
        "By Jane Roe in Oslo",
        "By Jane O'Roe-Smith | Island News",
    ],
)
def test_a_byline_is_set_aside(line: str) -> None:
    draft = opened(line)
    assert [block.kind for block in draft.blocks] == [BlockKind.BYLINE, P]
    assert draft.blocks[0].text == line


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the ferry had sunk.",
        "By Monday Evening",
        "By March the ice had gone",
        "By the Sea",
        "By then Jane Roe had left",
        "By Jane Roe the ferry was called a wreck.",
        "Jane Roe",
        "Bygone Days",
    ],
)
def test_what_only_begins_like_a_byline_is_text(line: str) -> None:
    assert [block.kind for block in opened(line).blocks] == [P, P]


def test_a_byline_stands_at_the_top_or_is_none() -> None:
    assert with_opening(Draft((*[BODY] * 4, DraftBlock(P, "By Jane Roe")))).blocks[-1].kind is P


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2025",
        "Published: 3 March 2025",
        "Updated Monday, March 3, 2025 at 10:30 GMT",
        "2025-03-03",
        "By Jane Roe, 3 March 2025",
        "By Jane Roe | March 3, 2025",
        "LONDON, 3 March 2025 – The ferry has sunk.",
        "LONDON, March 3, 2025 (Reuters) - The ferry has sunk.",
        "Port Salt, Saltholm, 3 March 2025 — The ferry has sunk.",
        "Port Salt, 3 March 2025. The ferry has sunk.",
        "Jane Roe, science correspondent, Monday 3 March 2025",
        "News desk, 3 March 2025",
        "Island News · 3 March 2025",
        "3 March 2025, Port Salt",
    ],
)
def test_the_date_is_found_and_its_words_stay(line: str) -> None:
    draft = opened(line)
    assert draft.date == "2025-03-03"
    assert draft.blocks[0].text == line


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 3 March 2025.",
        "The ferry sank on 3 March 2025 – nobody knows why.",
        "On Monday, 3 March 2025 – a cold day – the ferry sank.",
        "After a storm, 3 March 2025 – a Monday – was calm.",
        "LONDON – The ferry has sunk.",
        "LONDON, 3 March – The ferry has sunk.",
        "The old mill, 3 March 2025",
        "It sank, 3 March 2025. The crew was saved.",
    ],
)
def test_a_date_in_a_sentence_is_not_the_documents(line: str) -> None:
    assert opened(line).date == ""


def test_a_date_that_the_file_itself_gives_stays() -> None:
    assert opened("3 March 2025", date="2024").date == "2024"


def test_a_line_that_opens_a_text_is_told_from_a_heading() -> None:
    assert [is_opening(line) for line in ("By Jane Roe", "Published 3 May 1999", "The ferry")] == [True, True, False]


@pytest.mark.parametrize(
    ("written", "day"),
    [("2021-05-04 10:30", "2021-05-04"), ("2021-05-04T10:30:00Z", "2021-05-04"), ("2021", "2021"), ("May 2021", "")],
)
def test_a_written_date_is_kept_to_the_day(written: str, day: str) -> None:
    assert day_of(written) == day


def test_marking_twice_changes_nothing() -> None:
    once = opened("By Jane Roe", "3 March 2025")
    assert with_opening(once) == once
