"""What is set for a member is told with how far the member is, and nothing of anybody else's."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import MemberState
from quizapp.domain.question import Response
from quizapp.features.classes import service, set_quizzes
from quizapp.features.classes.set_quizzes import HandIn, SetQuiz
from quizapp.storage import attempts, classes, documents
from tests.factories.classes import CODE, WEEK, begin, finish, set_quiz, statements, store_account, store_class
from tests.factories.quizzes import NOW, store_quiz

LATER = NOW + timedelta(days=1)


@pytest.fixture
def ina(storage: Flask) -> Account:
    store_quiz()
    return store_account()


@pytest.fixture
def sam(ina: Account) -> Account:
    return store_account("Sam Ek", Role.STUDENT)


def only(account: Account) -> SetQuiz:
    found = set_quizzes.set_for(account)
    assert found is not None
    assert len(found) == 1
    return found[0]


def test_nothing_is_set_for_whoever_is_in_no_class(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina), ina)
    assert set_quizzes.set_for(sam) is None
    assert set_quizzes.set_for(ina) is None
    assert set_quizzes.joined(sam) == []


def test_a_quiz_goes_from_not_started_to_finished(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina)
    assert (only(sam).open, only(sam).finished, only(sam).is_to_do) == (None, None, True)
    stored = begin(sam, "one", answers={1: Response(chosen=(0,)), 2: Response(chosen=(1,)), 3: Response()})
    assert (only(sam).open, only(sam).answered, only(sam).questions) == (stored, 2, 6)
    assert only(sam).is_to_do
    attempts.finish(stored.id, attempts.score(stored), {}, now=NOW)
    finished = only(sam)
    assert finished.finished is not None
    assert (finished.finished.public_id, finished.open, finished.is_to_do, finished.is_late) == (
        "one",
        None,
        False,
        False,
    )


def test_the_first_finished_attempt_counts_and_decides_what_is_late(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina, due_at=LATER)
    finish(sam, "first", right=2, at=LATER)
    finish(sam, "second", right=6, at=LATER + WEEK)
    begin(sam, "third")
    found = only(sam)
    assert found.finished is not None
    assert (found.finished.public_id, found.finished.points, found.tries) == ("first", 2.0, 2)
    assert not found.is_late
    assert not found.is_to_do


def test_what_is_finished_after_the_due_date_is_late(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina, due_at=LATER)
    finish(sam, "first", at=LATER + timedelta(seconds=60))
    assert only(sam).is_late


def test_an_attempt_from_before_joining_counts(ina: Account, sam: Account) -> None:
    finish(sam, "early")
    class_id = store_class(ina)
    set_quiz(class_id, ina)
    service.join(CODE, sam, now=LATER)
    assert only(sam).finished is not None


def test_nobody_elses_attempts_are_shown(ina: Account, sam: Account) -> None:
    mia = store_account("Mia Berg", Role.STUDENT)
    set_quiz(store_class(ina, sam, mia), ina)
    finish(mia, "mias")
    begin(mia, "mias-open")
    assert only(sam) == SetQuiz(only(sam).assignment)


def test_what_is_closed_can_be_gone_on_with_but_not_begun(ina: Account, sam: Account) -> None:
    set_quiz(store_class(ina, sam), ina)
    document = documents.document("tower")
    assert document is not None
    documents.put_into_library(document.id, None)
    assert not only(sam).is_to_do
    begin(sam, "open")
    assert only(sam).is_to_do


def test_each_class_lists_its_own_and_the_next_due_comes_first(ina: Account, sam: Account) -> None:
    store_quiz(slug="lamps")
    here, there = store_class(ina, sam), store_class(ina, sam, name="10C", code="ABCD2345")
    left = store_class(ina, sam, name="10D", code="BCDE2345")
    set_quiz(here, ina, "tower", None)
    set_quiz(there, ina, "tower", NOW + WEEK)
    set_quiz(there, ina, "lamps", LATER)
    set_quiz(left, ina, "lamps")
    service.leave(left, sam, now=NOW)
    found = set_quizzes.set_for(sam)
    assert found is not None
    assert [(each.assignment.class_id, each.slug) for each in found] == [
        (there, "lamps"),
        (there, "tower"),
        (here, "tower"),
    ]
    assert [(each.class_.id, len(each.set_quizzes)) for each in set_quizzes.joined(sam)] == [(there, 2), (here, 1)]


def test_how_much_is_set_makes_no_more_statements(ina: Account, sam: Account) -> None:
    counts = []
    for slug in ("lamps", "keeper", "dusk"):
        store_quiz(slug=slug)
        set_quiz(store_class(ina, sam, name=slug, code=f"{slug.upper()[:4]}2345"), ina, slug)
        begin(sam, f"at {slug}", slug, answers={1: Response(chosen=(0,))})
        with statements() as sent:
            assert set_quizzes.set_for(sam)
        counts.append(len([each for each in sent if each.startswith("SELECT")]))
    assert counts == [5, 5, 5]


# ---- Having been removed ----


def test_whoever_was_removed_is_told_from_which_class_and_when(ina: Account, sam: Account) -> None:
    class_id, left = store_class(ina, sam), store_class(ina, sam, name="10C", code="ABCD2345")
    store_class(ina, sam, name="10D", code="BCDE2345")
    assert set_quizzes.removals(sam) == []
    service.remove(class_id, sam.id, ina, now=LATER)
    service.leave(left, sam, now=LATER)
    assert [(each.class_.name, each.class_.owner, each.since) for each in set_quizzes.removals(sam)] == [
        ("10B", "Ina Holm", LATER)
    ]
    assert set_quizzes.removals(ina) == []


# ---- An attempt that is handed in ----


def hand_ins(account: Account | None, public_id: str = "one") -> list[tuple[str, bool, bool]]:
    """Class, whether the attempt counts, whether it is late."""
    found: list[HandIn] = set_quizzes.hand_ins(public_id, "tower", account)
    return [(each.assignment.class_name, each.counts, each.is_late) for each in found]


def test_an_attempt_is_handed_in_for_each_class_that_its_quiz_is_set_for(ina: Account, sam: Account) -> None:
    other = store_class(ina, sam, name="10C", code="ABCD2345")
    set_quiz(store_class(ina, sam), ina, due_at=LATER)
    set_quiz(other, ina, due_at=LATER - timedelta(seconds=60))
    finish(sam, "one", at=LATER)
    finish(sam, "two", at=LATER + WEEK)
    begin(sam, "open")
    assert hand_ins(sam, "open") == [("10C", False, False), ("10B", False, False)]
    assert hand_ins(sam, "one") == [("10C", True, True), ("10B", True, False)]
    assert hand_ins(sam, "two") == [("10C", False, True), ("10B", False, True)]


def test_what_is_not_set_for_a_class_of_ones_own_is_handed_in_for_none(ina: Account, sam: Account) -> None:
    finish(sam, "one")
    class_id, foreign = store_class(ina, sam), store_class(ina, name="10C", code="ABCD2345")
    set_quiz(foreign, ina)
    assert hand_ins(sam) == []
    assignment_id = set_quiz(class_id, ina)
    assert len(hand_ins(sam)) == 1
    classes.withdraw(assignment_id, now=NOW)
    assert hand_ins(sam) == []
    set_quiz(class_id, ina)
    classes.set_member(class_id, sam.id, MemberState.REMOVED, now=NOW)
    assert hand_ins(sam) == []


def test_an_attempt_of_somebody_else_is_handed_in_for_nobody(ina: Account, sam: Account) -> None:
    mia = store_account("Mia Berg", Role.STUDENT)
    set_quiz(store_class(ina, sam, mia), ina)
    finish(mia, "one")
    assert len(hand_ins(mia)) == 1
    for account in (sam, ina, None):
        assert hand_ins(account) == []


def test_a_page_of_an_attempt_asks_two_more_things_at_most(ina: Account, sam: Account) -> None:
    finish(sam, "one")
    class_id = store_class(ina, sam)
    for expected in (1, 2):
        with statements() as sent:
            hand_ins(sam)
        assert len([each for each in sent if each.startswith("SELECT")]) == expected
        set_quiz(class_id, ina)
