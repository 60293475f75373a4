"""Small words for pages."""

import re

import pytest
from hypothesis import given
from hypothesis.strategies import text

from quizapp.domain.words import (
    all_visible,
    capital,
    free_slug,
    in_words,
    listed,
    points,
    searchable,
    slug,
    whole_number,
)


def test_small_counts_are_words_and_large_ones_digits() -> None:
    assert [in_words(number) for number in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


def test_a_list_reads_as_a_sentence_has_it() -> None:
    assert [listed(items) for items in ([], [3], [3, 5], [3, 5, 9])] == ["", "3", "3 and 5", "3, 5 and 9"]


def test_points_have_as_many_decimals_as_they_need() -> None:
    assert [points(value) for value in (9.0, 9.5, 1 / 3, 0.0, 10.0)] == ["9", "9.5", "0.33", "0", "10"]


def test_capital_changes_the_first_letter_only() -> None:
    assert capital("the U.S. ship") == "The U.S. ship"
    assert capital("") == ""


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Éclairs, CAFÉ", "eclairs, cafe"),
        ("STRASSE straße", "strasse strasse"),
        ("the keeper’s “tower” – 1901", 'the keeper\'s "tower" - 1901'),
        ("Ὀδυσσεύς ﬁre", "οδυσσευσ fire"),
    ],
)
def test_a_search_compares_letters_and_not_how_they_are_written(text: str, compared: str) -> None:
    assert searchable(text) == compared
    assert searchable(searchable(text)) == searchable(text)


# ---- Addresses ----


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("The Harbour of Saltholm", "the-harbour-of-saltholm"),
        ("  Café – «Möwe», 2nd edition!  ", "cafe-mowe-2nd-edition"),
        ("U.S. strikes: 85 targets", "u-s-strikes-85-targets"),
        ("../../etc/passwd?a=1#b", "etc-passwd-a-1-b"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("a\x00b\nc", "a-b-c"),
        ("木の橋", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_an_address_is_small_letters_and_digits_with_dashes(text: str, address: str) -> None:
    assert slug(text) == address


@given(text())
def test_an_address_needs_no_escaping(anything: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(anything))
    assert len(slug(anything)) <= 60


def test_a_long_address_is_cut_and_ends_in_a_letter() -> None:
    assert slug("abcd efgh", most=5) == "abcd"
    assert slug("abcd efgh", most=6) == "abcd-e"
    assert slug("x" * 100) == "x" * 60


def test_an_address_in_use_gets_the_next_number() -> None:
    asked: list[str] = []

    def taken(start: str) -> set[str]:
        asked.append(start)
        return {"lamps", "lamps-2", "lamps-4", "boats"}

    assert free_slug("Lamps!", taken, otherwise="document") == "lamps-3"
    assert free_slug("Boats", taken, otherwise="document") == "boats-2"
    assert free_slug("Gulls", taken, otherwise="document") == "gulls"
    assert asked == ["lamps", "boats", "gulls"]


def test_a_text_without_letters_gets_the_address_for_such() -> None:
    assert free_slug("木の橋", lambda start: (), otherwise="document") == "document"
    assert free_slug("…", lambda start: {"document"}, otherwise="document") == "document-2"


@pytest.mark.parametrize(
    ("written", "number"),
    [("0", 0), ("12345", 12345), ("123456", None), ("", None), (None, None), ("-1", None), ("²", None), ("٣", None)],
)
def test_a_whole_number_is_plain_digits_and_not_too_many(written: str | None, number: int | None) -> None:
    assert whole_number(written, digits=5) == number


@pytest.mark.parametrize(
    "code",
    "\u034f \u115f \u180b \u180c \u180d \u180f \ufe00 \ufe0f \U00016fe4 \U0001d159 \U000e0100 \U000e01ef".split(),
)
def test_a_mark_letter_or_symbol_that_shows_nothing_is_found(code: str) -> None:
    assert code.isprintable()
    assert not all_visible(f"10{code}B")


@pytest.mark.parametrize("name", ["10\u30014B", "10B\u3164", "10\ufe0fB", "10\u200bB", "10\nB"])
def test_a_character_that_shows_nothing_is_found(name: str) -> None:
    assert all_visible(name) is (name == "10\u30014B")
