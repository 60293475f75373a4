"""Subjects, tenses, denials and noun phrases."""

from quizapp.reading.grammar import is_finite, is_negated, is_plural, modals_of, noun_phrase, subject_of
from tests.unit.reading.handmade import sentence


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
