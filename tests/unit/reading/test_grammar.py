"""Subjects, tenses, denials and noun phrases."""

import pytest

from quizapp.reading.grammar import (
    is_finite,
    is_negated,
    is_part_of_a_saying,
    is_plural,
    modals_of,
    noun_phrase,
    subject_of,
)
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def test_the_subject_of_a_verb_is_its_own() -> None:
    said = sentence("said_that")
    subject = subject_of(said, said.root)
    assert subject is not None
    assert said.tokens[subject].text == "mayor"


def test_a_denied_verb_is_negated() -> None:
    assert is_negated(sentence("not_said"), sentence("not_said").root)
    assert not is_negated(sentence("said_that"), sentence("said_that").root)


def test_a_modal_is_told() -> None:
    assert modals_of(sentence("could"), sentence("could").root) == ("could",)


def test_an_order_has_no_tense() -> None:
    assert not is_finite(sentence("imperative"), sentence("imperative").root)
    assert is_finite(sentence("ferry"), sentence("ferry").root)


def test_a_noun_phrase_leaves_asides_out() -> None:
    plans = sentence("apposition")
    assert plans.phrase(noun_phrase(plans, 1)) == "Robert Ainslie"


def test_plural_nouns_are_plural_and_country_names_are_not() -> None:
    announced, states = sentence("announce"), sentence("us")
    assert is_plural(announced, 1)
    assert not is_plural(states, 2)


def test_tokens_between_quotation_marks_are_quoted() -> None:
    quote = sentence("quote")
    quoted = quote.in_quotes
    assert quoted[1]
    assert not quoted[-2]


def test_three_names_joined_by_one_and_are_plural() -> None:
    assert is_plural(sentence("trio"), 0)


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("Ada Holm took it upon herself to write.", True),
        ("Ada Holm made it to the final.", True),
        ("Ada Holm took it to the bank.", False),
        ("Ada Holm made it for the bank.", False),
    ],
)
def test_an_it_may_be_only_part_of_a_saying(text: str, *, idle: bool) -> None:
    found = analysed(text)[1].sentences[0]
    assert is_part_of_a_saying(found, 3) is idle
