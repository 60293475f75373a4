"""A timeline is drawn in its true order, as precisely as the text dates it, and no more densely than can be read."""

from dataclasses import replace
from itertools import pairwise

import pytest

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.document import Evidence
from quizapp.features.library.drawing import (
    FEWEST,
    LINE,
    MOST,
    MOST_IN_A_ROW,
    WIDE,
    Mark,
    Precision,
    draw,
    lack_of,
    precision_of,
)

EVENT = "The keeper of the tower at Hollow Point counted every lamp that he had, and wrote the number down."


def entry(sort: str, when: str = "", event: str = EVENT) -> TimelineEntry:
    return TimelineEntry(when or sort, sort, event, ())


def entries(*sorts: str) -> list[TimelineEntry]:
    return [entry(sort) for sort in sorts]


@pytest.mark.parametrize(
    ("sort", "when", "precision", "lack"),
    [
        ("1816-05-03", "3 May 1816", Precision.DAY, ""),
        ("1816-05", "in May 1816", Precision.MONTH, "no day given"),
        ("1768", "autumn of 1768", Precision.YEAR, "no day given"),
        ("1810", "between 1810 and 1840", Precision.YEAR, "no day given"),
        ("1845", "since 1845", Precision.YEAR, "year only"),
        ("1816", "1816", Precision.YEAR, "year only"),
        ("1820", "1820", Precision.YEAR, "year only"),
        ("1820", "the 1820s", Precision.DECADE, "decade only"),
        ("~0001", "First", Precision.NONE, "no date given"),
        ("spring", "in spring", Precision.NONE, "no date given"),
    ],
)
def test_the_precision_is_that_of_the_text(sort: str, when: str, precision: Precision, lack: str) -> None:
    found = entry(sort, when)
    assert (precision_of(found), lack_of(found)) == (precision, lack)


def test_the_less_is_known_the_longer_is_the_mark() -> None:
    lengths = [each.length for each in (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE)]
    assert lengths == sorted(set(lengths))


def test_steps_stand_in_the_order_of_time_in_both_pictures() -> None:
    drawing = draw(entries("1900-02", "1816-05-03", "~0001", "1816"))
    assert drawing is not None
    for picture in (drawing.wide, drawing.tall):
        assert [mark.entry.sort for mark in picture.marks] == ["1816", "1816-05-03", "1900-02", "~0001"]
        places = [(mark.x, mark.y) for mark in picture.marks]
        assert places == sorted(set(places))
    assert drawing.precisions == (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.NONE)


def test_distances_are_those_in_time_where_there_is_room() -> None:
    drawing = draw(entries("1900", "1920", "1960"))
    assert drawing is not None
    assert drawing.to_scale
    first, second, third = (mark.x for mark in drawing.wide.marks)
    assert third - second == pytest.approx(2 * (second - first), abs=2)
    assert "The distances are those in time." in drawing.description


@pytest.mark.parametrize(
    "sorts",
    [("1900", "1901", "1960"), ("1900", "1900", "1900"), ("1900", "1920", "~0001"), ("1900", "1960")],
    ids=["too close", "all at once", "one without a date", "two alone"],
)
def test_other_timelines_say_that_they_are_not_to_scale(sorts: tuple[str, ...]) -> None:
    drawing = draw(entries(*sorts))
    assert drawing is not None
    assert not drawing.to_scale
    assert "Not to scale." in drawing.description
    gaps = [after.x - before.x for before, after in pairwise(drawing.wide.marks)]
    assert max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize("number", [0, FEWEST - 1, MOST + 1])
def test_too_few_or_too_many_steps_are_not_drawn(number: int) -> None:
    assert draw([entry(f"19{each:02}") for each in range(number)]) is None


@pytest.mark.parametrize("number", range(FEWEST, MOST + 1))
def test_the_words_of_a_step_reach_into_no_other(number: int) -> None:
    drawing = draw([entry(f"19{each:02}", f"in the summer of 19{each:02}") for each in range(number)])
    assert drawing is not None
    marks = drawing.wide.marks
    assert {mark.is_above for mark in marks} == ({False} if number <= MOST_IN_A_ROW else {False, True})
    for row in (True, False):
        beside = [mark for mark in marks if mark.is_above is row]
        for before, after in pairwise(beside):
            assert before.x + letters(before) < after.x
        assert all(mark.x + letters(mark) <= WIDE + 8 for mark in beside)
    assert all(mark.lines * LINE <= mark.y for mark in marks if mark.is_above)
    assert all(before.x + before.precision.length < after.x for before, after in pairwise(marks))
    for before, after in pairwise(drawing.tall.marks):
        assert before.y + LINE * before.lines < after.y
    assert drawing.tall.marks[-1].y + LINE * drawing.tall.marks[-1].lines <= drawing.tall.height


def letters(mark: Mark) -> int:
    """How wide the words of a step are at most: nine units are a wide letter."""
    return 9 * max(map(len, (*mark.when, *mark.event)))


def test_what_does_not_fit_ends_in_an_ellipsis_and_the_date_is_not_said_twice() -> None:
    long = entry("1901", "1901", f"In 1901, {EVENT[0].lower()}{EVENT[1:]} " * 4)
    drawing = draw([long, entry("1902", "1902", "It burned.")])
    assert drawing is not None
    first, second = drawing.tall.marks
    assert first.event[0].startswith("The keeper of the tower")
    assert first.event[-1].endswith("…")
    assert second.event == ("It burned",)


def test_a_step_is_not_cut_off_before_the_sentence_that_has_its_date() -> None:
    before = "The tower was built in 1887 and holds up to thirty lamps. "
    dated = "It will be replaced in 2027 by a mast of steel."
    quotes = Evidence(0, 57, before.strip()), Evidence(58, 105, dated)
    long = TimelineEntry("2027", "2027", before + dated, quotes)
    other = replace(long, when="1887", sort="1887")
    drawing = draw([other, long, entry("2030"), entry("2031"), entry("2032"), entry("2033"), entry("2034")])
    assert drawing is not None
    built, replaced = drawing.wide.marks[:2]
    assert " ".join(built.event).startswith("The tower was built in")
    assert " ".join(replaced.event).startswith("… It will be replaced")
    # Where all of it fits, all of it is shown.
    assert " ".join(drawing.tall.marks[1].event).startswith("The tower was built in")


@pytest.mark.parametrize(
    ("when", "event", "shown"),
    [
        ("1901", "In 1901 Brook went to Leeds.", "Brook went to Leeds"),
        ("autumn of 1768", "In the autumn of 1768, Kerr asked.", "Kerr asked"),
        ("since 1974", "Since 1974 it has friends.", "It has friends"),
        ("1911", "1911 was a wet year.", "1911 was a wet year"),
        ("1911", "It rained in 1911.", "It rained in 1911"),
    ],
)
def test_a_date_that_opens_the_event_is_not_said_twice(when: str, event: str, shown: str) -> None:
    drawing = draw([entry("1801", when, event), entry("1902")])
    assert drawing is not None
    assert " ".join(drawing.tall.marks[0].event) == shown


def test_a_picture_is_told_in_words() -> None:
    drawing = draw([entry("1816-05", "in May 1816"), entry("1900-01-02", "2 January 1900"), entry("~0001", "then")])
    assert drawing is not None
    assert drawing.description == (
        "Three steps in order: In May 1816 (no day given); 2 January 1900; Then (no date given). "
        "Not to scale. The list below says the same."
    )
