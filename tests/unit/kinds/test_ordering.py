from dataclasses import replace
from itertools import permutations

import pytest

from quizapp.domain.question import NumericKey, OrderingKey, Response, Verdict
from quizapp.kinds.base import UnknownOption, UnusableResponse
from quizapp.kinds.ordering import Ordering
from tests.unit.kinds.examples import options, ordering

KIND = Ordering()
ORDER = (2, 0, 3, 1)


def given(*places: str) -> Response:
    return Response(texts=places)


def fraction(*places: str) -> float:
    return KIND.grade(ordering(), given(*places)).fraction


def test_the_places_are_read_for_the_items_that_stand_there() -> None:
    fields = {"place-1": ["3"], "place-2": ["1"], "place-3": ["4"], "place-4": ["2"]}
    assert KIND.parse(ordering(), fields, ORDER) == given("1", "2", "3", "4")


def test_an_item_without_a_place_is_kept_as_such() -> None:
    assert KIND.parse(ordering(), {"place-1": ["3"], "place-2": [""]}, ORDER) == given("", "", "3", "")
    assert KIND.parse(ordering(), {"place-1": [""]}, ORDER) == Response()
    assert KIND.parse(ordering(), {}, ORDER).is_empty


@pytest.mark.parametrize("place", ["0", "5", "01", "+1", "one", "١", "1 "])
def test_a_place_that_there_is_not_is_refused(place: str) -> None:
    with pytest.raises(UnknownOption):
        KIND.parse(ordering(), {"place-1": [place]}, ORDER)


def test_two_places_for_one_item_are_refused() -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(ordering(), {"place-1": ["1", "2"]}, ORDER)


def test_the_right_order_is_right_and_its_reverse_earns_nothing() -> None:
    assert KIND.grade(ordering(), given("1", "2", "3", "4")).verdict is Verdict.RIGHT
    assert KIND.grade(ordering(), given("4", "3", "2", "1")).verdict is Verdict.NOT_RIGHT


def test_each_pair_the_wrong_way_round_takes_its_share_away() -> None:
    assert fraction("2", "1", "3", "4") == pytest.approx((5 - 1) / 6)
    assert fraction("4", "1", "2", "3") == 0
    assert fraction("2", "3", "1", "4") == pytest.approx((4 - 2) / 6)
    assert KIND.grade(ordering(), given("2", "1", "3", "4")).verdict is Verdict.PARTLY_RIGHT


def test_chance_earns_less_than_a_quarter_and_only_the_right_order_all() -> None:
    earned = [fraction(*map(str, places)) for places in permutations(range(1, 5))]
    assert sum(earned) / len(earned) < 0.25
    assert earned.count(1.0) == 1


@pytest.mark.parametrize(
    ("places", "words"),
    [(("1", "1", "2", "3"), "has place 1"), (("1", "", "", ""), "Not every item"), (("1", "2", "3", ""), "Not every"),
     (("2", "2", "", ""), "has place 2")],
)  # fmt: skip
def test_places_that_make_no_order_are_told_and_not_scored_as_wrong(places: tuple[str, ...], words: str) -> None:
    assert words in (KIND.complaint(ordering(), given(*places)) or "")
    assert KIND.grade(ordering(), given(*places)).verdict is Verdict.NOT_READABLE


def test_an_order_can_be_read_and_no_answer_is_none() -> None:
    assert KIND.complaint(ordering(), given("4", "3", "2", "1")) is None
    assert KIND.grade(ordering(), Response()).verdict is Verdict.NOT_ANSWERED


def test_what_can_be_read_does_not_depend_on_the_key() -> None:
    turned = replace(ordering(), key=OrderingKey(("Put them out", "Lit them", "Filled them", "Counted the lamps")))
    assert KIND.complaint(ordering(), given("1", "1", "2", "")) == KIND.complaint(turned, given("", "2", "1", "1"))


def test_an_order_is_told_with_its_numbers() -> None:
    assert KIND.correct_answer(ordering()) == "1. Counted the lamps; 2. Filled them; 3. Lit them; 4. Put them out"
    assert (
        KIND.summarise(ordering(), given("2", "1", "4", "3"))
        == "1. Filled them; 2. Counted the lamps; 3. Put them out; 4. Lit them"
    )
    assert KIND.summarise(ordering(), Response()) == ""


def test_a_half_given_order_is_told_without_the_order_of_the_key() -> None:
    said = KIND.summarise(ordering(), given("", "", "1", "1"))
    assert said == "1. Lit them; 1. Put them out; no place: Counted the lamps; no place: Filled them"


@pytest.mark.parametrize(
    ("key", "field"),
    [(None, "answer"), (NumericKey(1), "answer"), (OrderingKey(("a",)), "answer.items"),
     (OrderingKey(tuple("abcdefghi")), "answer.items"), (OrderingKey(("a", " ")), "answer.items[1]"),
     (OrderingKey(("a lamp", "A  Lamp.")), "answer.items[1]"), (OrderingKey(("a", "x" * 501)), "answer.items[1]")],
)  # fmt: skip
def test_a_key_that_gives_no_order_is_a_problem(key: OrderingKey | NumericKey | None, field: str) -> None:
    assert [p.field for p in KIND.validate(replace(ordering(), key=key))] == [field]


def test_options_have_no_place_in_an_ordering() -> None:
    assert [p.field for p in KIND.validate(replace(ordering(), options=options("a", "b")))] == ["options"]
