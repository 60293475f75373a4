from dataclasses import replace

import pytest

from quizapp.domain.question import MatchingKey, NumericKey, Response, Verdict
from quizapp.kinds.base import UnknownOption, UnusableResponse
from quizapp.kinds.matching import Matching
from tests.unit.kinds.examples import matching, options

KIND = Matching()
ORDER = (3, 1, 0, 2)


def given(*texts: str) -> Response:
    return Response(texts=texts)


def keyed(*pairs: tuple[str, str], surplus: tuple[str, ...] = ()) -> MatchingKey:
    return MatchingKey(pairs, surplus)


def test_what_is_chosen_is_read_by_its_position_on_the_page() -> None:
    fields = {"match-1": ["2"], "match-2": ["0"], "match-3": ["1"]}
    assert KIND.parse(matching(), fields, ORDER) == given("At dusk", "At night", "At dawn")


def test_what_is_left_open_is_kept_as_such() -> None:
    assert KIND.parse(matching(), {"match-2": ["1"]}, ORDER) == given("", "At dawn", "")
    assert KIND.parse(matching(), {"match-1": [""], "match-2": [""]}, ORDER).is_empty


@pytest.mark.parametrize("position", ["4", "-1", "01", "x", "١"])
def test_a_text_that_was_not_shown_is_refused(position: str) -> None:
    with pytest.raises(UnknownOption):
        KIND.parse(matching(), {"match-1": [position]}, ORDER)


def test_two_texts_for_one_are_refused() -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(matching(), {"match-1": ["0", "1"]}, ORDER)


@pytest.mark.parametrize(
    ("texts", "fraction"),
    [(("At dusk", "At dawn", "At noon"), 1), (("At dusk", "At dawn", ""), 2 / 3), (("At dusk",), 1 / 3),
     (("At dawn", "At dusk", "At night"), 0), (("at dusk.", "At  dawn", "AT NOON"), 1)],
)  # fmt: skip
def test_each_pair_that_is_right_earns_its_share(texts: tuple[str, ...], fraction: float) -> None:
    assert KIND.grade(matching(), given(*texts)).fraction == pytest.approx(fraction)


def test_one_text_may_belong_to_several() -> None:
    question = replace(matching(), key=keyed(("a", "x"), ("b", "x"), ("c", "y")))
    assert question.offered == ("x", "y")
    assert KIND.validate(question) == ()
    assert KIND.grade(question, given("x", "x", "y")).verdict is Verdict.RIGHT
    assert KIND.grade(question, given("x", "y", "y")).verdict is Verdict.PARTLY_RIGHT


def test_pairs_are_told_with_what_was_chosen() -> None:
    assert KIND.correct_answer(matching()) == "Light: At dusk; Put out: At dawn; Fill: At noon"
    assert KIND.summarise(matching(), given("At dawn", "", "")) == "Light: At dawn; Put out: (none); Fill: (none)"


@pytest.mark.parametrize(
    ("key", "fields"),
    [(None, ["answer"]), (NumericKey(1), ["answer"]), (keyed(("a", "x")), ["answer.pairs"]),
     (keyed(*((str(n), f"x{n}") for n in range(9))), ["answer.pairs"]),
     (keyed(("a", "x"), ("b", "x")), ["answer.pairs"]),
     (keyed(("a", "x"), ("A.", "y")), ["answer.pairs[1][0]"]), (keyed(("a", "x"), ("b", "X.")), ["answer.pairs[1][1]"]),
     (keyed(("", "x"), ("b", " ")), ["answer.pairs[0][0]", "answer.pairs[1][1]"]),
     (keyed(("a", "x"), ("b", "y"), surplus=("x",)), ["answer.surplus[0]"]),
     (keyed(("a", "x"), ("b", "y"), surplus=("z", "Y")), ["answer.surplus[1]"]),
     (keyed(("a", "x"), ("b", "y"), surplus=tuple("123456789")), ["answer.surplus"]),
     (keyed(("a", "x" * 501), ("b", "y")), ["answer.pairs[0][1]"])],
)  # fmt: skip
def test_a_key_that_can_not_be_matched_is_a_problem(key: MatchingKey | NumericKey | None, fields: list[str]) -> None:
    assert [p.field for p in KIND.validate(replace(matching(), key=key))] == fields


def test_options_have_no_place_in_a_matching() -> None:
    assert [p.field for p in KIND.validate(replace(matching(), options=options("a", "b")))] == ["options"]
