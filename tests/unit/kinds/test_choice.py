from dataclasses import replace

import pytest

from quizapp.domain.question import NumericKey, Response, Verdict
from quizapp.kinds.base import UnknownOption, UnusableResponse
from quizapp.kinds.choice import Choice
from tests.unit.kinds.examples import choice, options

KIND = Choice()


def fields_with_problems(*texts: str, right: tuple[int, ...] = (0,)) -> set[str]:
    return {p.field for p in KIND.validate(replace(choice(), options=options(*texts, right=right)))}


def test_two_to_eight_options_are_sound() -> None:
    assert fields_with_problems("a", "b") == set()
    assert fields_with_problems(*"abcdefgh") == set()
    assert fields_with_problems("a") == {"options"}
    assert fields_with_problems(*"abcdefghi") == {"options"}


@pytest.mark.parametrize("right", [(), (0, 1)])
def test_exactly_one_option_is_correct(right: tuple[int, ...]) -> None:
    assert fields_with_problems("a", "b", "c", right=right) == {"options"}


@pytest.mark.parametrize(("one", "other"), [("Lamps", "lamps "), ("Ann's", "Ann’s"), ("A b", "A  b."), ("1-2", "1–2")])
def test_options_that_read_the_same_are_a_problem(one: str, other: str) -> None:
    assert fields_with_problems(one, "x", other) == {"options[2].text"}


def test_an_article_makes_two_options_differ() -> None:
    assert fields_with_problems("a tower", "the tower") == set()


def test_an_empty_option_is_a_problem_of_that_option() -> None:
    assert fields_with_problems("a", "\u200b ") == {"options[1].text"}


def test_a_key_beside_the_options_is_a_problem() -> None:
    assert [p.field for p in KIND.validate(replace(choice(), key=NumericKey(1)))] == ["answer"]


def test_a_position_is_read_in_the_order_of_the_attempt() -> None:
    response = KIND.parse(choice(), {"answer": ["0"]}, (2, 0, 1))
    assert response == Response(chosen=(2,))
    assert KIND.summarise(choice(), response) == "Goats"


@pytest.mark.parametrize("value", ["3", "-1", "01", "+1", "1.0", " 1", "one", "١", "9" * 5000, "\0"])
def test_a_position_that_was_not_shown_is_refused(value: str) -> None:
    with pytest.raises(UnknownOption):
        KIND.parse(choice(), {"answer": [value]}, (0, 1, 2))


def test_an_order_that_does_not_fit_the_question_is_refused() -> None:
    with pytest.raises(UnknownOption):
        KIND.parse(choice(), {"answer": ["0"]}, (7,))


@pytest.mark.parametrize("values", [["0", "1"], ["1", "1"]])
def test_two_values_for_one_choice_are_refused(values: list[str]) -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(choice(), {"answer": values}, (0, 1, 2))


def test_a_distractor_earns_nothing() -> None:
    grade = KIND.grade(choice(), Response(chosen=(1,)))
    assert (grade.fraction, grade.verdict) == (0.0, Verdict.NOT_RIGHT)


@pytest.mark.parametrize("index", [-1, 3])
def test_a_stored_index_that_the_question_lacks_is_refused(index: int) -> None:
    with pytest.raises(UnknownOption):
        KIND.grade(choice(), Response(chosen=(index,)))
