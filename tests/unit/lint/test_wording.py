"""Words are compared by what they begin with, light ones not at all."""

import pytest

from quizapp.lint.wording import roots, unquoted, words


def test_words_are_small_and_whole() -> None:
    assert words("The U.S. well-known “Ferry’s” 12 boats") == "the u.s well-known ferry's 12 boats".split()


@pytest.mark.parametrize(
    ("one", "other"),
    [("repaired", "repairs"), ("ferries", "ferry"), ("Holm’s", "Holm"), ("boat", "boats"), ("destroying", "destroyed")],
)
def test_forms_of_a_word_have_one_root(one: str, other: str) -> None:
    assert roots(one) == roots(other) != frozenset()


@pytest.mark.parametrize(("one", "other"), [("glass", "glad"), ("general", "gene"), ("port", "sport")])
def test_other_words_have_other_roots(one: str, other: str) -> None:
    assert not roots(one) & roots(other)


def test_light_words_and_figures_have_none() -> None:
    assert roots("What did they do in 1912 with the 48?") == frozenset()


def test_what_is_quoted_is_left_out() -> None:
    assert unquoted("He said “never” and 'no'").split() == ["He", "said", "and", "'no'"]
