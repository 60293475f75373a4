import pytest

from quizapp.domain.question import Response
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.options import correct_texts, grade_one, parse_one, parse_positions
from tests.unit.kinds.examples import choice, multi_choice


def test_the_empty_line_of_a_drop_down_says_nothing() -> None:
    assert parse_one(choice(), {"answer": ["", "1"]}, (0, 1, 2)) == Response(chosen=(1,))


def test_positions_become_the_indices_of_the_question_in_its_order() -> None:
    assert parse_positions(multi_choice(), {"answer": ["0", "1"]}, (3, 1, 0, 2)) == (1, 3)


def test_one_position_is_enough_where_one_may_be_chosen() -> None:
    with pytest.raises(UnusableResponse):
        parse_one(multi_choice(), {"answer": ["0", "1"]}, (0, 1, 2, 3))


def test_two_chosen_are_not_the_one_that_is_right() -> None:
    assert grade_one(choice(), Response(chosen=(0, 1))).fraction == 0.0


def test_the_correct_options_are_told_in_one_line() -> None:
    assert correct_texts(multi_choice()) == "Lamps; Dusk"
