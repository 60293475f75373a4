"""A noun's form and the word lists tell people, bodies, events and things apart."""

import pytest

from quizapp.generate.nouns import sort_of


@pytest.mark.parametrize("lemma", ["teacher", "engineer", "sailor", "family", "crew", "crowd"])
def test_who_acts_alone_or_together_is_people(lemma: str) -> None:
    assert sort_of(lemma) == "people"


@pytest.mark.parametrize("lemma", ["council", "government", "school", "bank", "museum"])
def test_what_people_found_is_a_body(lemma: str) -> None:
    assert sort_of(lemma) == "body"


@pytest.mark.parametrize("lemma", ["kindness", "retaliation", "agreement", "attack", "visit", "repair", "arrival"])
def test_what_happens_or_is_so_is_an_event(lemma: str) -> None:
    assert sort_of(lemma) == "event"


@pytest.mark.parametrize("lemma", ["lamp", "library", "salmon", "road"])
def test_anything_else_is_a_thing(lemma: str) -> None:
    assert sort_of(lemma) == "thing"
