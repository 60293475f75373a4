"""Phrases of other sentences match the key in type and role, the nearest first."""

import pytest

from quizapp.generate.distractors.phrases import other_phrases, other_purposes
from tests.unit.generate.handmade import ground


def phrases(kind: str, role: str, *names: str, before: str = "") -> list[str]:
    return [one.text for one in other_phrases(ground(*names), kind, role, 0, before=before)]


def test_a_phrase_of_the_same_type_is_offered_with_its_sentence() -> None:
    (found,) = other_phrases(ground("forty", "library", "a_plan"), "thing:singular:a", "object", 0)
    assert found.text == "A public library"
    assert found.type == "thing:singular:a"
    assert found.roots == {"public", "library"}
    assert "“The society opened a public library near the mill.”" in found.note


def test_neither_another_number_nor_another_sort_is_offered() -> None:
    names = ("forty", "library", "a_plan", "teachers", "chilean")
    assert phrases("thing:plural", "object", *names) == []
    assert phrases("thing:singular", "object", *names) == ["The old lamp", "The broken lamp"]


def test_the_own_sentence_is_not_offered() -> None:
    assert phrases("thing:singular:a", "object", "library", "forty") == []


def test_the_nearest_phrase_comes_first() -> None:
    seen = ground("a_plan", "struck", "library_object", "forty", "teachers")
    found = [one.text for one in other_phrases(seen, "thing:singular", "object", 4)]
    assert found == ["The old library", "The old lamp"]


@pytest.mark.parametrize(
    ("role", "expected"), [("subject", ["Local teachers"]), ("object", []), ("circumstance", []), ("", [])]
)
def test_a_subject_is_offered_for_a_subject_only(role: str, expected: list[str]) -> None:
    assert phrases("people:plural", role, "forty", "teachers") == expected


def test_any_role_but_that_of_a_subject_can_be_asked_for() -> None:
    assert phrases("thing:singular", "", "forty", "teachers", "telling_agent") == [
        "The broken lamp",
        "The broken lamp",
    ]


def test_each_option_can_open_with_a_word() -> None:
    assert phrases("thing:singular:a", "object", "forty", "library", before="with") == ["With a public library"]


def test_purposes_of_sentences_further_away_are_offered() -> None:
    assert [one.text for one in other_purposes(ground("purpose", "struck", "purpose_again"), 0)] == [
        "To repair the broken lamp"
    ]


def test_a_purpose_next_door_may_be_the_same_and_is_not_offered() -> None:
    assert list(other_purposes(ground("purpose", "purpose_again"), 0)) == []


def test_a_purpose_of_a_bare_verb_says_too_little() -> None:
    assert list(other_purposes(ground("purpose", "struck", "short_purpose"), 0)) == []
