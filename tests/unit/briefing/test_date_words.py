"""How a date stands in its sentence says what it is the date of, and whether anything happened then."""

import pytest

from quizapp.briefing.build import build_briefing
from quizapp.briefing.date_words import goes_on, is_beside, sets_the_time, when_told
from tests.unit.reading.parsed import analysed


def told(text: str) -> list[tuple[str, str]]:
    document, analysis = analysed(text)
    return [(one.sort, one.event) for one in build_briefing(document, analysis).timeline]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("The spire fell in 1884.", False),
        ("The bell cost the parish more than double the price of its tenor in 1884.", True),
        ("The custom lived on into the 1950s.", True),
        ("The book began the history of 20th-century poetry.", True),
        ("For most of the nineteenth century the quay carried coal.", True),
        ("The quay was built in the nineteenth century.", False),
        ("Her later books concentrated on the 20th century.", True),
        ("The spire fell on 3 May 1884.", False),
        ("The roof was renewed in 1821 or 1822.", False),
        ("The roof was renewed in 1821 or 1825.", True),
        ("The roof was renewed in May or June 1821.", True),
    ],
)
def test_a_date_beside_what_is_told_is_not_its_time(text: str, *, beside: bool) -> None:
    _, analysis = analysed(text)
    assert is_beside(analysis.sentences[-1], analysis.dates[0]) is beside


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("After a row with the vestry in 1834, the ringers left Hartwell.", True),
        ("The ringers left Hartwell after a row with the vestry in 1834.", False),
        ("Like its neighbour in 1834, the tower lost its roof.", False),
        ("After a row with the vestry in 1834, the ringers meet at Orme.", False),
    ],
)
def test_what_came_first_opens_its_sentence(text: str, *, sets: bool) -> None:
    _, analysis = analysed(text)
    assert sets_the_time(analysis.sentences[-1], analysis.dates[0]) is sets


def test_what_came_first_dates_the_sentence() -> None:
    text = "After a row with the vestry in 1834, the ringers left Hartwell."
    assert told(text) == [("1834", text)]


def test_a_date_is_told_with_the_part_of_it_that_is_meant() -> None:
    _, analysis = analysed("The tower was raised in the early years of the twelfth century.")
    assert when_told(analysis.sentences[-1], analysis.dates[0]) == "the early years of the twelfth century"


def test_of_two_years_that_are_as_likely_both_are_told() -> None:
    _, analysis = analysed("The roof was renewed in late 1821 or early 1822.")
    assert when_told(analysis.sentences[-1], analysis.dates[0]) == "late 1821 or early 1822"


def test_a_list_of_dates_goes_on() -> None:
    _, analysis = analysed("Bells were added in 1897, 1902 and 1926.")
    first, second, _ = analysis.dates
    assert goes_on(analysis.sentences[-1], first, second)


def test_another_deed_of_a_later_date_is_told_under_it_too() -> None:
    text = "Ada Holm founded the first mill in 1845, and a second mill two years later."
    assert told(text) == [("1845", text), ("1847", text)]


def test_a_second_date_may_have_words_of_its_own() -> None:
    text = "The works of Ada Holm were shown in Leeds in 1872 and, with more success, in 1873."
    assert told(text) == [("1872", text), ("1873", text)]
