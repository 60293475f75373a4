import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.kinds.numbers import names_magnitude, plain_number, read_number


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1,234.5", "", 1234.5),
        ("1 234 567", "", 1234567),
        (" 35. ", "", 35),
        (".5", "", 0.5),
        ("−3", "", -3),
        ("+3", "", 3),
        ("minus three", "", -3),
        ("12 %", "%", 12),
        ("12%", "", 12),
        ("12 per cent", "%", 12),
        ("35 militants", "militants", 35),
        ("1 militant", "militants", 1),
        ("5 kilometers", "km", 5),
        ("5m", "metres", 5),
        ("4.2 million", "", 4_200_000),
        ("4.2m", "dollars", 4_200_000),
        ("$4.2 million", "dollars", 4_200_000),
        ("$4.2 million", "", 4_200_000),
        ("US$5bn", "dollars", 5_000_000_000),
        ("-$3", "$", -3),
        ("$-3", "$", -3),
        ("zero", "", 0),
        ("sixteen", "", 16),
        ("Thirty-Five goats", "goats", 35),
        ("thirty five", "", 35),
        ("two hundred", "", 200),
        ("2.675 million", "", 2_675_000),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, unit: str, value: float) -> None:
    assert read_number(text, unit).value == value
    assert read_number(text, unit).complaint is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("many", ""),
        ("nan", ""),
        ("inf", ""),
        ("1e5", ""),
        ("9" * 400, ""),
        ("10²", ""),
        ("1½", ""),
        ("1/2", ""),
        ("5-6", ""),
        ("about 5", ""),
        ("0,123", ""),
        ("1.234,5", ""),
        ("1,2345", ""),
        ("--3", ""),
        ("-", ""),
        ("35 goats", "militants"),
        ("35 goats", ""),
        ("12 %", "people"),
        ("£5", "dollars"),
        ("$5 %", ""),
        ("5m", "minutes"),
        ("5k", "km"),
        ("٣", ""),
    ],
)
def test_nothing_is_guessed(text: str, unit: str) -> None:
    reading = read_number(text, unit)
    assert reading.value is None
    assert reading.complaint is not None
    assert reading.complaint.startswith("Write ")


def test_a_decimal_comma_is_answered_with_the_decimal_point() -> None:
    assert "3.5" in (read_number("3,5", "").complaint or "")
    assert "1,234" in (read_number("1.234,5", "").complaint or "")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_shown_is_read_back_as_the_same(value: float) -> None:
    assert read_number(plain_number(value), "").value == value


@given(st.text(), st.text(max_size=10))
def test_any_text_gives_a_finite_number_or_a_complaint(text: str, unit: str) -> None:
    reading = read_number(text, unit)
    assert (reading.value is None) != (reading.complaint is None)
    assert reading.value is None or math.isfinite(reading.value)


def test_a_number_word_in_a_unit_is_noticed() -> None:
    assert names_magnitude("million dollars")
    assert names_magnitude("Thousands")
    assert not names_magnitude("m")
    assert not names_magnitude("metres")
