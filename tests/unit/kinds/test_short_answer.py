from dataclasses import replace

import pytest

from quizapp.domain.question import NumericKey, Response, ShortAnswerKey, Verdict
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.short_answer import ShortAnswer
from tests.unit.kinds.examples import options, short_answer

KIND = ShortAnswer()


def verdict(text: str, *accept: str, case: bool = False) -> Verdict:
    return KIND.grade(short_answer(*accept, case=case), Response(texts=(text,))).verdict


def test_any_of_the_accepted_answers_is_right() -> None:
    assert verdict("the point", "Hollow Point", "Point") is Verdict.RIGHT
    assert verdict("Tower", "Hollow Point", "Point") is Verdict.NOT_RIGHT


def test_capitals_count_only_where_the_key_says_so() -> None:
    assert verdict("hollow point", "Hollow Point") is Verdict.RIGHT
    assert verdict("hollow point", "Hollow Point", case=True) is Verdict.NOT_RIGHT
    assert verdict("The Hollow Point", "Hollow Point", case=True) is Verdict.RIGHT


def test_the_text_is_kept_as_typed_but_composed() -> None:
    assert KIND.parse(short_answer(), {"answer": ["  Cafe\u0301 "]}, ()) == Response(texts=("  Café ",))


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "x" * 501])
def test_what_is_no_text_or_far_too_long_is_refused(text: str) -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(short_answer(), {"answer": [text]}, ())


def test_a_text_of_500_characters_is_read() -> None:
    assert KIND.parse(short_answer(), {"answer": ["x" * 500]}, ()) == Response(texts=("x" * 500,))


def test_the_first_accepted_answer_is_the_one_shown() -> None:
    assert KIND.correct_answer(short_answer("one", "two")) == "one"


@pytest.mark.parametrize(
    ("key", "field"),
    [(None, "answer"), (NumericKey(1), "answer"), (ShortAnswerKey(()), "answer.accept"),
     (ShortAnswerKey(("a", "")), "answer.accept[1]"), (ShortAnswerKey(("x" * 501,)), "answer.accept[0]")],
)  # fmt: skip
def test_a_key_that_accepts_nothing_is_a_problem(key: ShortAnswerKey | NumericKey | None, field: str) -> None:
    assert [p.field for p in KIND.validate(replace(short_answer(), key=key))] == [field]


def test_options_have_no_place_in_a_short_answer() -> None:
    assert [p.field for p in KIND.validate(replace(short_answer(), options=options("a", "b")))] == ["options"]
