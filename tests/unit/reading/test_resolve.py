"""An opening pronoun is resolved only where one answer is possible."""

from dataclasses import replace

from quizapp.reading.resolve import antecedent
from tests.unit.reading.handmade import sentences


def meant(*names: str) -> str:
    found = antecedent(sentences(*names), len(names) - 1)
    return found.text if found else ""


def test_a_speaking_it_is_the_organisation_before() -> None:
    assert meant("company", "it_said") == "The company"


def test_a_ferry_does_not_speak() -> None:
    assert meant("ferry", "it_said") == ""


def test_without_a_sentence_before_nothing_is_meant() -> None:
    assert meant("it_said") == ""


def test_a_plural_pronoun_does_not_mean_one_thing() -> None:
    assert meant("company", "they_start") == ""


def test_another_paragraph_is_never_reached_into() -> None:
    first, second = sentences("company", "it_said")
    assert antecedent((first, replace(second, block=1)), 1) is None
