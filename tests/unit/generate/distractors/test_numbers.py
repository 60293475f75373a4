"""Wrong numbers are written as the right one is, as round as it, and clearly apart from it."""

from dataclasses import replace
from itertools import combinations

import pytest

from quizapp.generate.distractors.numbers import MIN_APART, changed, number_type, other_numbers, written, written_like
from quizapp.generate.model import Distractor
from quizapp.reading.figures import FigureMention
from tests.unit.generate.handmade import ground


def figure(text: str, value: float, unit: str = "") -> FigureMention:
    return FigureMention(0, (0,), text, value, unit, "boats", "")


def offered(*names: str) -> list[Distractor]:
    seen = ground(*names)
    return list(other_numbers(seen, seen.analysis.figures[0]))


@pytest.mark.parametrize(
    ("text", "value", "other", "expected"),
    [
        ("£61,000", 61_000, 73_000, "£73,000"),
        ("8%", 8, 9, "9%"),
        ("Eleven", 11, 13, "Thirteen"),
        ("two", 2, 3, "three"),
        ("$5", 5, 6, "$6"),
        ("3.2 million", 3.2e6, 3.8e6, "3.8 million"),
        ("US$5 million", 5e6, 6e6, "US$6 million"),
        ("1.5", 1.5, 1.8, "1.8"),
        ("12,000", 12_000, 9_000, "9,000"),
        ("1200", 1200, 1400, "1400"),
        ("0.0 million", 5e6, 6e6, ""),
    ],
)
def test_another_number_is_written_as_the_text_writes_this_one(
    text: str, value: float, other: float, expected: str
) -> None:
    assert written_like(figure(text, value), other) == expected


@pytest.mark.parametrize(("value", "expected"), [(3, "three"), (1200, "1,200"), (2.5, "2.5")])
def test_a_small_number_is_written_in_words(value: float, expected: str) -> None:
    assert written(value) == expected


@pytest.mark.parametrize(
    ("value", "grain"), [(35, 5), (60, 10), (350, 10), (61_000, 1_000), (24, 1), (420_000, 10_000)]
)
def test_a_changed_number_is_as_round(value: float, grain: int) -> None:
    found = list(changed(value))
    assert len(found) >= 4
    assert all(other % grain == 0 and other != value for other in found)


@pytest.mark.parametrize("value", [2.4, 15.5])
def test_a_changed_decimal_keeps_its_decimals(value: float) -> None:
    found = list(changed(value))
    assert len(found) >= 4
    assert all(round(other, 1) == other != value for other in found)


@pytest.mark.parametrize("value", [1, 2, 3, 5, 12, 13, 24, 40, 61_000])
def test_a_changed_count_is_never_below_one(value: float) -> None:
    assert min(changed(value)) >= 1


def test_a_small_count_changes_by_the_nearest_ones_first() -> None:
    assert list(changed(5))[:4] == [6, 4, 7, 3]


def value(one: Distractor) -> float:
    return float(next(iter(one.roots)))


def test_on_each_side_of_the_key_numbers_of_the_text_come_before_changed_ones() -> None:
    found = offered("forty", "fifty", "counts")
    smaller = [one.role for one in found if value(one) < 40]
    larger = [one.role for one in found if value(one) > 40]
    assert smaller[:2] == ["elsewhere", "elsewhere"]
    assert larger[0] == "elsewhere"
    assert set(smaller[2:] + larger[1:]) == {"perturbed"}


def test_a_number_of_the_same_sentence_is_a_misreading() -> None:
    roles = {one.text: one.role for one in offered("counts", "fifty")}
    assert (roles["16"], roles["55"]) == ("misread", "elsewhere")


def test_the_place_of_the_key_among_the_first_options_is_not_always_the_same() -> None:
    names = ("forty", "fifty", "chile", "counts", "reason", "at_least", "peru", "announced")
    seen = ground(*names)
    smaller = {
        sum(value(one) < figure.value for one in list(other_numbers(seen, figure))[:3])
        for figure in seen.analysis.figures
    }
    assert len(smaller) > 1


def test_a_number_without_a_word_of_its_own_is_not_offered_in_words() -> None:
    fifteen = replace(ground("eleven").analysis.figures[0], text="Fifteen", value=15)
    found = list(other_numbers(ground("eleven"), fifteen))
    assert found
    assert all(one.text.isalpha() for one in found)


def test_a_number_of_another_unit_or_size_is_not_offered() -> None:
    found = offered("forty", "percent", "pounds", "eleven")
    assert [one.text for one in found if one.role == "elsewhere"] == ["11"]


def test_an_amount_stands_beside_amounts_of_its_unit() -> None:
    found = offered("pounds", "pounds_again", "forty")
    assert [one.text for one in found if one.role == "elsewhere"] == ["£90,000"]
    assert all(one.text.startswith("£") and one.text.endswith(",000") for one in found)


@pytest.mark.parametrize("names", [("forty", "fifty", "counts"), ("pounds", "pounds_again"), ("eleven",), ("percent",)])
def test_no_two_options_are_close_to_one_another_or_the_key(names: tuple[str, ...]) -> None:
    key = ground(*names).analysis.figures[0].value
    values = [key, *(value(one) for one in offered(*names))]
    assert len(values) >= 4
    assert all(abs(one - two) >= MIN_APART * max(one, two) for one, two in combinations(values, 2))


def test_the_type_tells_counts_from_amounts_and_figures_from_words() -> None:
    kinds = [number_type(figure("40", 40)), number_type(figure("Eleven", 11)), number_type(figure("£9", 9, "£"))]
    assert kinds == ["count:figure", "count:word", "£:figure"]


def test_a_note_says_what_a_number_of_the_text_is_for() -> None:
    notes = {one.text: one.note for one in offered("forty", "fifty")}
    assert "55" in notes["55"]
    assert "boats" in notes["55"]
    assert "does not give" in notes["30"]


@pytest.mark.parametrize(("value", "expected"), [(2.0, False), (3.0, False), (1.0, True)])
def test_one_is_no_option_beside_a_plural(value: float, expected: bool) -> None:
    seen = ground("eleven")
    texts = [one.text for one in other_numbers(seen, figure(written(value), value))]
    assert texts or expected
    assert "one" not in texts
