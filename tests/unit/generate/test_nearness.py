"""A choice is made harder or easier by one option at a time, each of which passes the gates beside the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizapp.domain.question import Option, Question, QuestionKind
from quizapp.generate.alternatives import offered
from quizapp.generate.ground import Ground
from quizapp.generate.nearness import easier, harder
from quizapp.kinds import kind_of
from tests.unit.generate.tale import TALE, ground, passed

SEEN = ground(*TALE[:12])
MADE = [
    one.question for one in passed(*TALE[:12], families=("who", "what_did")) if one.question.kind is QuestionKind.CHOICE
]


def wrong(question: Question) -> list[str]:
    return [option.text for option in question.options if not option.correct]


def order(question: Question) -> list[str]:
    """Everything on offer to a question, nearest first."""
    key = tuple(option for option in question.options if option.correct)
    pool = list(offered(SEEN, replace(question, options=key)))
    return [each.text for each in sorted(pool, key=lambda each: -each.near)]


def eased(question: Question) -> Question:
    found = easier(SEEN, question)
    assert found is not None
    return found


BEFORE = next(each for each in MADE if easier(SEEN, each) is not None)
EASY = eased(BEFORE)


def test_easier_puts_a_farther_option_in_the_place_of_the_nearest() -> None:
    places = order(BEFORE)
    (gone,) = set(wrong(BEFORE)) - set(wrong(EASY))
    (come,) = set(wrong(EASY)) - set(wrong(BEFORE))
    assert gone == min(wrong(BEFORE), key=places.index)
    assert places.index(come) > places.index(gone)
    assert replace(EASY, options=BEFORE.options, difficulty=BEFORE.difficulty) == BEFORE
    assert kind_of(EASY).validate(EASY) == ()


def test_harder_takes_the_way_back_and_ends_at_the_nearest() -> None:
    places, now = order(EASY), EASY
    while (found := harder(SEEN, now)) is not None:
        (gone,) = set(wrong(now)) - set(wrong(found))
        (come,) = set(wrong(found)) - set(wrong(now))
        assert places.index(come) < places.index(gone)
        now = found
    assert now != EASY


def test_easier_ends_too() -> None:
    seen = [EASY]
    while (found := easier(SEEN, seen[-1])) is not None:
        assert found not in seen
        seen.append(found)


def test_an_option_that_a_person_wrote_gives_way_to_a_nearer_one_but_to_no_farther_one() -> None:
    own = Option("Whoever it was", False)
    key = next(option for option in EASY.options if option.correct)
    alone = replace(EASY, options=(key, own))
    assert easier(SEEN, alone) is None
    found = harder(SEEN, alone)
    assert found is not None
    assert wrong(found) == order(EASY)[:1]


def test_how_hard_it_is_said_to_be_follows_the_options() -> None:
    seen = ground(*TALE)
    found = [one.question for one in passed(*TALE, families=("when", "how_many"))]
    pairs = [(one, easy) for one in found if (easy := easier(seen, one)) is not None]
    assert any(easy.difficulty < one.difficulty for one, easy in pairs)
    assert all(easy.difficulty <= one.difficulty for one, easy in pairs)
    one, easy = pairs[0]
    hard = harder(seen, replace(easy, difficulty=0.0))
    assert hard is not None
    assert easy.difficulty <= hard.difficulty <= one.difficulty


@pytest.mark.parametrize("make", [harder, easier])
def test_what_is_no_choice_of_the_engines_stays(make: Callable[[Ground, Question], Question | None]) -> None:
    assert make(SEEN, replace(EASY, kind=QuestionKind.MULTI_CHOICE)) is None
    assert make(SEEN, replace(EASY, family="")) is None
