"""Wrong dates are as precise as the right one, written the same way, and no guess at what is still to come."""

import re

import pytest

from quizapp.generate.distractors.dates import changed, other_dates
from quizapp.generate.model import Distractor
from quizapp.reading.dates import DateMention, date_of
from tests.unit.generate import live
from tests.unit.generate.handmade import ground


def date(text: str, iso: str, precision: str) -> DateMention:
    return DateMention(0, 0, 0, len(text), text, iso, precision)


def offered(*names: str) -> list[Distractor]:
    seen = ground(*names)
    return list(other_dates(seen, seen.analysis.dates[0]))


DATES = [
    date("14 June 1950", "1950-06-14", "day"),
    date("June 14, 1950", "1950-06-14", "day"),
    date("3 January 1962", "1962-01-03", "day"),
    date("March 1962", "1962-03", "month"),
    date("January 1962", "1962-01", "month"),
    date("1962", "1962", "year"),
]


def iso(text: str) -> str:
    """The date as it is read back; a year by itself needs no reading."""
    return text if text.isdigit() else date_of(text) or "no date"


def shape(text: str) -> str:
    return re.sub(r"\d{4}", "Y", re.sub(r"\b\d{1,2}\b", "D", re.sub(r"[A-Z][a-z]+", "M", text)))


@pytest.mark.parametrize("given", DATES, ids=lambda given: given.text)
def test_a_changed_date_is_another_real_date_written_the_same_way(given: DateMention) -> None:
    found = list(changed(given))
    assert len(found) >= 3
    for text in found:
        assert shape(text) == shape(given.text)
        assert len(iso(text)) == len(given.iso)
        assert iso(text) != given.iso


@pytest.mark.parametrize("given", DATES, ids=lambda given: given.text)
def test_a_changed_date_is_never_after_the_keys_year(given: DateMention) -> None:
    assert all(iso(text)[:4] <= given.iso[:4] for text in changed(given))


@pytest.mark.parametrize("given", [one for one in DATES if one.precision != "day"], ids=lambda given: given.text)
def test_a_changed_month_or_year_is_earlier(given: DateMention) -> None:
    assert all(iso(text) < given.iso for text in changed(given))


@pytest.mark.parametrize("given", [one for one in DATES if one.precision == "day"], ids=lambda given: given.text)
def test_a_changed_day_is_in_another_month_or_year_and_never_in_both_sorts(given: DateMention) -> None:
    found = [iso(text) for text in changed(given, 1980)]
    assert all(text[:7] != given.iso[:7] for text in found)
    assert len({text[:4] == given.iso[:4] for text in found}) == 1


def test_a_decade_is_not_changed() -> None:
    assert list(changed(date("the 1950s", "1950", "decade"))) == []


def test_dates_of_the_text_come_first_and_only_of_the_same_precision() -> None:
    found = [one for one in offered("struck", "denmark", "month", "forty") if one.role != "perturbed"]
    assert [one.text for one in found] == ["3 March 1962"]


def test_years_of_the_text_come_before_changed_ones_and_are_the_nearer_the_closer_they_are() -> None:
    found = offered("supported", "forty", "fifty", "teachers")
    assert {one.text for one in found[:3]} == {"1970", "1975", "1931"}
    near = {one.text: one.near for one in found}
    assert near["1931"] < min(near["1970"], near["1975"])


def test_a_changed_year_may_be_later_as_far_as_the_text_goes() -> None:
    assert all(int(text) <= 1970 for text in changed(DATES[-1], 1970))
    assert any(int(text) > 1962 for text in changed(DATES[-1], 1970))


def test_the_day_and_month_of_another_date_are_put_in_the_keys_order() -> None:
    assert "March 3, 1962" in [one.text for one in offered("dates", "denmark")[:3]]
    assert "14 June 1950" in [one.text for one in offered("denmark", "dates")[:3]]


def test_the_same_date_is_offered_once_and_the_key_never() -> None:
    found = offered("struck", "dates", "denmark", "denmark")
    texts = [one.text for one in found]
    assert len(texts) == len(set(texts))
    assert {next(iter(one.roots)) for one in found}.isdisjoint({"1950-06-14"})


def test_a_date_of_the_same_sentence_is_a_misreading() -> None:
    roles = [one.role for one in offered("two_dates")]
    assert roles.count("misread") == 1
    assert "misread" in roles[:3]
    assert set(roles) == {"misread", "perturbed"}


def test_each_option_has_the_keys_precision_as_its_type() -> None:
    assert {one.type for one in offered("month", "month_again", "forty")} == {"date:month"}


def test_a_note_quotes_the_other_sentence() -> None:
    assert "“The yard opened in August 1958.”" in offered("month", "month_again")[0].note


@pytest.mark.parametrize("text", ["mid-1950", "late 1950", "Late in 1950"])
def test_a_part_of_a_year_has_others_beside_it(text: str) -> None:
    seen = ground("tale.kenya_museum")
    assert [one.text for one in other_dates(seen, date(text, "1950", "year")) if one.role == "perturbed"] != []


def test_a_year_of_few_digits_keeps_its_era() -> None:
    assert list(changed(date("AD 68", "0068", "year"), 68)) == ["AD 64", "AD 59", "AD 54"]
    assert "53 AD" in list(changed(date("49 AD", "0049", "year"), 68))


def test_nobody_takes_an_office_on_the_day_of_a_birth() -> None:
    seen = live.ground(
        "Anna Holm (born October 22, 1976) is a coach. On April 4, 2007, Anna Holm became the coach of Bergen. "
        "Anna Holm left Bergen on May 6, 2011."
    )
    office = next(one for one in seen.analysis.dates if one.iso == "2007-04-04")
    assert {one.text for one in other_dates(seen, office)} & {"May 6, 2011"}
    assert not any("1976" in one.text for one in other_dates(seen, office))
