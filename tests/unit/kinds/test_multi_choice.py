from dataclasses import replace

import pytest

from quizapp.domain.question import Response, Verdict
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.multi_choice import MultiChoice
from tests.unit.kinds.examples import multi_choice, options

KIND = MultiChoice()


@pytest.mark.parametrize(
    ("chosen", "fraction", "verdict"),
    [
        ((0, 1), 1.0, Verdict.RIGHT),
        ((0,), 0.5, Verdict.PARTLY_RIGHT),
        ((0, 1, 2), 0.5, Verdict.PARTLY_RIGHT),
        ((0, 2), 0.0, Verdict.NOT_RIGHT),
        ((2, 3), 0.0, Verdict.NOT_RIGHT),
        ((0, 1, 2, 3), 0.0, Verdict.NOT_RIGHT),
    ],
)
def test_a_false_pick_takes_back_what_a_hit_earns(chosen: tuple[int, ...], fraction: float, verdict: Verdict) -> None:
    grade = KIND.grade(multi_choice(), Response(chosen=chosen))
    assert (grade.fraction, grade.verdict) == (fraction, verdict)


def test_choices_are_kept_in_the_order_of_the_question() -> None:
    assert KIND.parse(multi_choice(), {"answer": ["0", "3"]}, (3, 2, 1, 0)) == Response(chosen=(0, 3))


def test_the_same_option_twice_is_refused() -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(multi_choice(), {"answer": ["1", "1"]}, (0, 1, 2, 3))


@pytest.mark.parametrize("right", [(), (0, 1, 2)])
def test_some_options_are_right_and_some_are_wrong(right: tuple[int, ...]) -> None:
    problems = KIND.validate(replace(multi_choice(), options=options("a", "b", "c", right=right)))
    assert [p.field for p in problems] == ["options"]


def test_what_was_chosen_is_told_in_one_line() -> None:
    assert KIND.summarise(multi_choice(), Response(chosen=(1, 2))) == "Dusk; Boats"
