from dataclasses import replace

import pytest

from quizapp.domain.question import Response, Verdict
from quizapp.kinds.true_false import TrueFalse
from tests.unit.kinds.examples import options, true_false

KIND = TrueFalse()


@pytest.mark.parametrize("texts", [("Yes", "No"), ("False", "True"), ("True",), ("True", "False", "Not given"), ()])
def test_the_options_are_true_and_false_and_nothing_else(texts: tuple[str, ...]) -> None:
    assert "options" in {p.field for p in KIND.validate(replace(true_false(), options=options(*texts)))}


@pytest.mark.parametrize("right", [(), (0, 1)])
def test_one_of_the_two_is_correct(right: tuple[int, ...]) -> None:
    problems = KIND.validate(replace(true_false(), options=options("True", "False", right=right)))
    assert [p.field for p in problems] == ["options"]


def test_the_other_one_earns_nothing() -> None:
    assert KIND.grade(true_false(), Response(chosen=(1,))).verdict is Verdict.NOT_RIGHT
