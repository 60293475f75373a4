"""Quizzes are set for one's own classes, out of what one may work on, and never for a moment that is over."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.quiz import QuizDraft
from quizapp.errors import NotFound
from quizapp.features.quizzes import assignments
from quizapp.features.quizzes.assignments import DueRefused, Setting
from quizapp.storage import classes, documents, quizzes
from quizapp.storage.db import db
from tests.factories.classes import WEEK, finish, set_quiz, store_account, store_class
from tests.factories.quizzes import NOW, store_quiz
from tests.support.waiting import beside

LATER = NOW + timedelta(days=1)


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor beside a pack's quiz "tower"."""
    store_quiz()
    return store_account()


@pytest.fixture
def bob(ina: Account) -> Account:
    return store_account("Bob Lund")


@pytest.fixture
def ada(ina: Account) -> Account:
    return store_account("Ada Lind", Role.ADMIN)


def quiz_of(owner: Account, slug: str, *, is_published: bool = True) -> None:
    """A quiz of an instructor's own about the pack's document."""
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    tower = quizzes.of_document("tower")[0]
    quiz_id = quizzes.add_quiz(slug, document_id=document_id, owner_id=owner.id, draft=QuizDraft(slug), now=NOW)
    if is_published:
        quizzes.publish(
            quiz_id,
            title=slug.capitalize(),
            document_version_id=tower.document_version_id,
            slots=[(tower.slots[0].question_version_id, 1.0)],
            source="app",
            now=NOW,
        )


def assign(class_id: int, account: Account, slug: str = "tower", days: int | None = 7) -> Setting:
    due_at = NOW + timedelta(days=days) if days is not None else None
    return assignments.assign(class_id, slug, account, due_at=due_at, now=NOW)


def test_own_classes_and_published_quizzes_are_on_offer(ina: Account, bob: Account, ada: Account) -> None:
    own, foreign = store_class(ina), store_class(bob, name="7A", code="ABCD2345")
    quiz_of(ina, "mine")
    quiz_of(ina, "draft", is_published=False)
    quiz_of(bob, "his")
    offered = assignments.choices(ina)
    assert [each.id for each in offered.classes] == [own]
    assert [each.slug for each in offered.quizzes] == ["mine", "tower"]
    everything = assignments.choices(ada)
    assert [each.id for each in everything.classes] == [foreign, own]
    assert [each.slug for each in everything.quizzes] == ["his", "mine", "tower"]


def test_a_quiz_is_set_for_a_class(ina: Account) -> None:
    class_id = store_class(ina)
    done = assign(class_id, ina)
    assert done.is_new
    assert (done.assignment.class_id, done.assignment.quiz_slug, done.assignment.due_at) == (
        class_id,
        "tower",
        NOW + WEEK,
    )
    assert classes.assignments([class_id]) == [done.assignment]


@pytest.mark.parametrize("days", [None, 9, 7, -1])
def test_setting_what_is_set_already_changes_nothing(ina: Account, ada: Account, days: int | None) -> None:
    class_id = store_class(ina)
    first = assign(class_id, ina)
    assert assign(class_id, ada, days=days) == Setting(first.assignment, is_new=False)
    assert classes.assignments([class_id]) == [first.assignment]


@pytest.mark.parametrize("slug", ["his", "draft", "nowhere", "", "\x00"])
def test_what_is_not_on_offer_can_not_be_set(slug: str, ina: Account, bob: Account) -> None:
    class_id = store_class(ina)
    quiz_of(bob, "his")
    quiz_of(ina, "draft", is_published=False)
    with pytest.raises(NotFound):
        assign(class_id, ina, slug)
    assert classes.assignments([class_id]) == []


def test_nothing_is_set_for_a_class_of_somebody_else(ina: Account, bob: Account, ada: Account) -> None:
    foreign = store_class(bob)
    for class_id in (foreign, foreign + 1, 2147483647):
        with pytest.raises(NotFound):
            assign(class_id, ina)
    assert classes.assignments([foreign]) == []
    assert assign(foreign, ada).assignment.class_id == foreign


def test_a_moment_that_is_over_is_refused_and_nothing_changes(ina: Account) -> None:
    class_id = store_class(ina)
    with pytest.raises(DueRefused):
        assign(class_id, ina, days=0)
    assert classes.assignments([class_id]) == []
    kept = assign(class_id, ina).assignment
    with pytest.raises(DueRefused):
        assignments.set_due(kept.id, ina, due_at=NOW, now=NOW)
    assert classes.assignments([class_id]) == [kept]


def test_a_due_date_that_has_passed_may_stay(ina: Account) -> None:
    class_id = store_class(ina)
    kept = assign(class_id, ina).assignment
    after = NOW + 2 * WEEK
    assert assignments.set_due(kept.id, ina, due_at=kept.due_at, now=after) == kept
    assert assignments.assign(class_id, "tower", ina, due_at=kept.due_at, now=after).assignment == kept


def test_a_due_date_is_changed_and_taken_away(ina: Account) -> None:
    kept = assign(store_class(ina), ina).assignment
    assert assignments.set_due(kept.id, ina, due_at=LATER, now=NOW).due_at == LATER
    assert assignments.set_due(kept.id, ina, due_at=None, now=NOW).due_at is None


def test_an_assignment_is_its_class_owners_and_the_admins(ina: Account, bob: Account, ada: Account) -> None:
    kept = assign(store_class(ina), ina).assignment
    assert assignments.assignment_for(kept.id, ina) == assignments.assignment_for(kept.id, ada) == kept
    for wrong in (kept.id, kept.id + 1):
        with pytest.raises(NotFound):
            assignments.assignment_for(wrong, bob)
    with pytest.raises(NotFound):
        assignments.set_due(kept.id, bob, due_at=None, now=NOW)
    with pytest.raises(NotFound):
        assignments.withdraw(kept.id, bob, now=NOW)
    assert assignments.assignment_for(kept.id, ina) == kept


def test_withdrawing_twice_is_harmless_and_attempts_stay(ina: Account) -> None:
    sam = store_account("Sam Ek", Role.STUDENT)
    class_id = store_class(ina, sam)
    kept_id = set_quiz(class_id, ina)
    finish(sam, "one")
    assert assignments.withdraw(kept_id, ina, now=NOW) == assignments.withdraw(kept_id, ina, now=LATER)
    assert classes.assignments([class_id]) == []
    with pytest.raises(NotFound):
        assignments.assignment_for(kept_id, ina)
    with pytest.raises(NotFound):
        assignments.set_due(kept_id, ina, due_at=None, now=NOW)
    done = assign(class_id, ina)
    assert (done.is_new, done.assignment.id) == (True, kept_id)


# ---- Two at once ----

on_postgres = pytest.mark.parametrize("storage", ["postgresql"], indirect=True)  # SQLite has one writer at a time


@pytest.mark.postgres
@on_postgres
@pytest.mark.parametrize("was_set_before", [False, True])
def test_of_two_that_set_a_quiz_at_once_the_second_is_told_how_it_is_set(
    storage: Flask, ina: Account, was_set_before: bool
) -> None:
    class_id = store_class(ina)
    if was_set_before:
        classes.withdraw(set_quiz(class_id, ina), now=NOW)
    db.session.commit()
    first = assign(class_id, ina).assignment
    assert beside(storage, lambda: assign(class_id, ina, days=9)) == Setting(first, is_new=False)
    assert classes.assignments([class_id]) == [first]


@pytest.mark.postgres
@on_postgres
def test_what_is_being_withdrawn_can_be_set_but_not_changed(storage: Flask, ina: Account) -> None:
    def change() -> object:
        # Read without a lock first, as the page does for the form.
        assignments.assignment_for(kept_id, ina)
        return assignments.set_due(kept_id, ina, due_at=LATER, now=NOW)

    class_id = store_class(ina)
    kept_id = set_quiz(class_id, ina)
    db.session.commit()
    assignments.withdraw(kept_id, ina, now=NOW)
    with pytest.raises(NotFound):
        beside(storage, change)
    assert assign(class_id, ina).is_new
    db.session.commit()
    assignments.withdraw(kept_id, ina, now=NOW)
    assert beside(storage, lambda: assign(class_id, ina, days=9)).is_new
    assert [each.due_at for each in classes.assignments([class_id])] == [NOW + timedelta(days=9)]


@pytest.mark.postgres
@on_postgres
def test_what_is_being_changed_is_withdrawn_with_the_change(storage: Flask, ina: Account) -> None:
    kept_id = set_quiz(store_class(ina), ina)
    db.session.commit()
    assignments.set_due(kept_id, ina, due_at=LATER, now=NOW)
    assert beside(storage, lambda: assignments.withdraw(kept_id, ina, now=NOW)).due_at == LATER
    assert classes.assignment(kept_id) is None
