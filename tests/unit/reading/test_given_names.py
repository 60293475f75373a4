"""Given names as a cue, and what their bearers are called."""

import pytest

from quizapp.reading.given_names import gender_of_given_name, given_name


@pytest.mark.parametrize(
    ("word", "gender"), [("Ada", "she"), ("Thomas", "he"), ("Robin", ""), ("Brook", ""), ("ada", "")]
)
def test_only_a_name_that_is_nearly_always_one_tells_he_or_she(word: str, gender: str) -> None:
    assert gender_of_given_name(word) == gender


@pytest.mark.parametrize(("word", "known"), [("Ada", True), ("Robin", True), ("Harbour", False)])
def test_common_given_names_are_known(word: str, known: bool) -> None:
    assert given_name(word) is known
