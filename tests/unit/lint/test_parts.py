"""The parts that rules look at, kind by kind."""

from quizapp.domain.question import QuestionKind
from quizapp.lint.parts import distractors_of, is_asked, only_key, options_of, text_field, typed_key
from tests.unit.lint.made import choice, cloze, numeric, short_answer, true_false


def test_a_statement_asks_nothing() -> None:
    assert not is_asked(true_false("It rains."))
    assert not is_asked(cloze("It _____.", "rains"))
    assert is_asked(choice("Does it rain?", "Yes", "No"))
    assert is_asked(numeric("How many?", 3))


def test_true_and_false_are_given_not_written() -> None:
    assert options_of(true_false("It rains.")) == ()
    assert [option.text for option in options_of(choice("Which?", "Tin", "Lead"))] == ["Tin", "Lead"]


def test_there_is_an_only_key_among_three_options_or_more() -> None:
    assert only_key(choice("Which?", "Tin", "*Lead", "Zinc")) == 1
    assert only_key(choice("Which?", "Tin", "*Lead")) is None
    assert only_key(choice("Which?", "*Tin", "*Lead", "Zinc", kind=QuestionKind.MULTI_CHOICE)) is None
    assert only_key(numeric("How many?", 3)) is None


def test_the_wrong_options_are_the_distractors() -> None:
    assert distractors_of(choice("Which?", "Tin", "*Lead", "Zinc")) == ["Tin", "Zinc"]


def test_a_typed_key_is_the_first_that_is_accepted() -> None:
    assert typed_key(short_answer("Who?", "Holm", "Anna Holm")) == "Holm"
    assert typed_key(cloze("_____ sailed.", "Holm")) == "Holm"
    assert typed_key(short_answer("Who?")) == ""
    assert typed_key(numeric("How many?", 3)) == ""


def test_a_field_is_named_as_problems_name_it() -> None:
    assert text_field(2) == "options[2].text"
