"""Words of learners, quoted where they can do nothing to the words around them."""

import pytest

from quizapp.features.reports.quoting import MOST_QUOTED, quoted, shortened, without_controls


def test_a_quoted_text_stands_in_quotes_and_in_a_direction_of_its_own() -> None:
    assert quoted("the cook") == "“\u2068the cook\u2069”"


@pytest.mark.parametrize("control", [*"\u202a\u202b\u202c\u202d\u202e", *"\u2066\u2067\u2068\u2069"])
def test_no_control_in_a_text_reaches_beyond_its_end(control: str) -> None:
    assert without_controls(f"a{control}b{control}") == "ab"
    assert quoted(f"{control}a") == quoted("a")


def test_letters_of_either_direction_and_what_joins_them_stay() -> None:
    text = "מגדל\u200f tower\u200e می\u200cخواهم"
    assert without_controls(text) == text


def test_a_long_text_is_shortened_and_a_short_one_is_not() -> None:
    assert shortened("x" * MOST_QUOTED) == "x" * MOST_QUOTED
    assert shortened("x" * (MOST_QUOTED + 1)) == "x" * (MOST_QUOTED - 1) + "…"
    assert shortened(f"{'x' * (MOST_QUOTED - 3)}  the cook") == "x" * (MOST_QUOTED - 3) + "…"
    assert quoted("\u202e" * MOST_QUOTED + "short") == quoted("short")
