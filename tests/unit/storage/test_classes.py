"""Classes, who is in them and what is set for them are kept."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import Class, Member, MemberState
from quizapp.storage import classes, documents, quizzes
from quizapp.storage.classes import CodeTaken, Size
from quizapp.storage.db import db
from quizapp.storage.tables import AssignmentRow, MembershipRow
from tests.factories.classes import CODE, WEEK, quiz_id, set_quiz, statements, store_account, store_class
from tests.factories.quizzes import NOW, store_quiz
from tests.support.waiting import beside

LATER = NOW + timedelta(days=1)


@pytest.fixture
def ina(storage: Flask) -> Account:
    return store_account()


@pytest.fixture
def sam(storage: Flask) -> Account:
    return store_account("Sam Ek", Role.STUDENT)


# ---- Classes ----


def test_a_class_is_found_by_its_id_and_by_its_code(ina: Account) -> None:
    class_id = store_class(ina)
    stored = Class(class_id, "10B", ina.id, "Ina Holm", CODE, NOW)
    assert classes.class_(class_id) == stored
    assert classes.class_with_code(CODE) == stored
    assert classes.class_(class_id + 1) is None
    assert classes.class_with_code("ABCD2345") is None
    assert classes.class_with_code("") is None


def test_two_classes_never_share_a_code(ina: Account) -> None:
    first, second = store_class(ina), store_class(ina, name="10C", code="ABCD2345")
    with pytest.raises(CodeTaken):
        store_class(ina, name="10D")
    with pytest.raises(CodeTaken):
        classes.renew_code(second, CODE)
    assert [each.code for each in classes.classes_of(ina.id)] == ["ABCD2345", CODE]
    assert first != second


def test_a_new_code_takes_the_place_of_the_old_one(ina: Account) -> None:
    class_id = store_class(ina)
    classes.renew_code(class_id, "ABCD2345")
    assert classes.class_with_code(CODE) is None
    found = classes.class_with_code("ABCD2345")
    assert found is not None
    assert found.id == class_id


def test_lists_hold_ones_own_classes_or_all(ina: Account) -> None:
    bob = store_account("Bob Lund")
    own, other = store_class(ina), store_class(bob, name="7A", code="ABCD2345")
    assert [each.id for each in classes.classes_of(ina.id)] == [own]
    assert [(each.id, each.owner) for each in classes.classes_of(None)] == [(other, "Bob Lund"), (own, "Ina Holm")]


def test_a_class_can_be_renamed(ina: Account) -> None:
    class_id, other = store_class(ina), store_class(ina, name="10C", code="ABCD2345")
    classes.rename_class(class_id, "11B")
    assert {each.id: each.name for each in classes.classes_of(ina.id)} == {class_id: "11B", other: "10C"}


def test_sizes_count_members_and_what_is_set_now_in_two_statements(ina: Account, sam: Account) -> None:
    store_quiz()
    class_id, empty = store_class(ina, sam), store_class(ina, name="10C", code="ABCD2345")
    for name, state in (("Lea", MemberState.LEFT), ("Rob", MemberState.REMOVED), ("Mia", MemberState.MEMBER)):
        classes.set_member(class_id, store_account(name, Role.STUDENT).id, state, now=NOW)
    set_quiz(class_id, ina)
    classes.withdraw(set_quiz(empty, ina), now=NOW)
    with statements() as sent:
        assert classes.sizes([class_id, empty]) == {class_id: Size(2, 1), empty: Size(0, 0)}
    assert len([each for each in sent if each.startswith("SELECT")]) == 2
    assert classes.sizes([]) == {}


# ---- Members ----


def test_members_are_listed_by_name_whatever_became_of_them(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    lea = store_account("lea berg", Role.STUDENT)
    classes.set_member(class_id, lea.id, MemberState.LEFT, now=LATER)
    expected = [
        Member(lea.id, "lea berg", MemberState.LEFT, LATER),
        Member(sam.id, "Sam Ek", MemberState.MEMBER, NOW),
    ]
    assert classes.members(class_id) == expected
    assert classes.member(class_id, sam.id) == classes.member(class_id, sam.id, lock=True) == expected[1]
    assert classes.member(class_id, ina.id) is None
    assert classes.member(class_id + 1, sam.id) is None


def test_somebody_stands_to_a_class_in_one_way_at_a_time(ina: Account, sam: Account) -> None:
    class_id = store_class(ina, sam)
    classes.set_member(class_id, sam.id, MemberState.REMOVED, now=LATER)
    assert classes.members(class_id) == [Member(sam.id, "Sam Ek", MemberState.REMOVED, LATER)]
    assert db.session.scalar(select(func.count()).select_from(MembershipRow)) == 1


def test_one_is_in_the_classes_that_one_has_joined_and_not_left(ina: Account, sam: Account) -> None:
    here, left = store_class(ina, sam), store_class(ina, sam, name="10C", code="ABCD2345")
    removed = store_class(ina, sam, name="10D", code="BCDE2345")
    store_class(ina, name="10E", code="CDEF2345")
    classes.set_member(left, sam.id, MemberState.LEFT, now=NOW)
    classes.set_member(removed, sam.id, MemberState.REMOVED, now=NOW)
    assert [each.id for each in classes.classes_joined_by(sam.id)] == [here]
    assert classes.classes_joined_by(ina.id) == []


def test_one_was_removed_from_the_classes_that_say_so(ina: Account, sam: Account) -> None:
    first, second = store_class(ina, sam), store_class(ina, sam, name="10C", code="ABCD2345")
    left = store_class(ina, sam, name="10D", code="BCDE2345")
    classes.set_member(first, sam.id, MemberState.REMOVED, now=NOW)
    classes.set_member(second, sam.id, MemberState.REMOVED, now=LATER)
    classes.set_member(left, sam.id, MemberState.LEFT, now=LATER)
    found = classes.removals(sam.id)
    assert [(each.id, each.owner, since) for each, since in found] == [
        (second, "Ina Holm", LATER),
        (first, "Ina Holm", NOW),
    ]
    assert classes.removals(ina.id) == []


# ---- Assignments ----


def test_an_assignment_tells_its_class_its_quiz_and_when_it_is_due(ina: Account) -> None:
    store_quiz()
    class_id = store_class(ina)
    assignment_id = set_quiz(class_id, ina)
    found = classes.assignment(assignment_id)
    assert found is not None
    assert (found.class_id, found.class_name, found.quiz_id) == (class_id, "10B", quiz_id())
    assert (found.quiz_slug, found.quiz_title, found.due_at, found.set_at) == ("tower", "The tower", NOW + WEEK, NOW)
    assert classes.assignment_of(class_id, quiz_id()) == found
    assert classes.assignment_of(class_id + 1, quiz_id()) is None
    assert classes.assignment(assignment_id + 1) is None


def test_an_assignment_has_the_title_that_learners_get_now(ina: Account) -> None:
    store_quiz()
    assignment_id = set_quiz(store_class(ina), ina)
    old = quizzes.newest_published("tower")
    assert old is not None
    quizzes.publish(
        old[0],
        title="The lamps",
        document_version_id=old[1].document_version_id,
        slots=[(slot.question_version_id, slot.points) for slot in old[1].slots],
        source="app",
        now=LATER,
    )
    found = classes.assignment(assignment_id)
    assert found is not None
    assert found.quiz_title == "The lamps"


def test_a_quiz_whose_document_is_not_in_the_library_is_closed(ina: Account) -> None:
    store_quiz()
    assignment_id = set_quiz(store_class(ina), ina)
    document = documents.document("tower")
    assert document is not None
    for published_at, is_open in ((None, False), (NOW, True)):
        documents.put_into_library(document.id, published_at)
        found = classes.assignment(assignment_id)
        assert found is not None
        assert found.is_open is is_open


def test_setting_a_quiz_that_is_set_already_changes_nothing(ina: Account) -> None:
    store_quiz()
    class_id, bob = store_class(ina), store_account("Bob Lund")
    first = set_quiz(class_id, ina)
    again = classes.assign(class_id=class_id, quiz_id=quiz_id(), due_at=None, account_id=bob.id, now=LATER)
    assert again == first
    found = classes.assignment(first)
    assert found is not None
    assert (found.due_at, found.set_at) == (NOW + WEEK, NOW)
    assert db.session.scalars(select(AssignmentRow.account_id)).all() == [ina.id]


def test_what_was_withdrawn_is_gone_until_it_is_set_again(ina: Account) -> None:
    store_quiz()
    class_id = store_class(ina)
    assignment_id = set_quiz(class_id, ina)
    classes.withdraw(assignment_id, now=NOW)
    assert classes.assignment(assignment_id) is None
    assert classes.assignment_of(class_id, quiz_id()) is None
    assert classes.assignments([class_id]) == []
    assert classes.assignment(assignment_id, withdrawn_too=True) is not None
    assert classes.assign(class_id=class_id, quiz_id=quiz_id(), due_at=None, account_id=ina.id, now=LATER) == (
        assignment_id
    )
    found = classes.assignment(assignment_id)
    assert found is not None
    assert (found.due_at, found.set_at) == (None, LATER)


def test_what_is_due_first_comes_first_and_what_is_never_due_comes_last(ina: Account) -> None:
    for slug in ("tower", "lamps", "keeper", "dusk"):
        store_quiz(slug=slug)
    class_id, other = store_class(ina), store_class(ina, name="10C", code="ABCD2345")
    set_quiz(class_id, ina, "tower", None)
    set_quiz(class_id, ina, "lamps", NOW + 2 * WEEK)
    set_quiz(other, ina, "keeper", NOW + WEEK)
    set_quiz(store_class(ina, name="10D", code="BCDE2345"), ina, "dusk")
    with statements() as sent:
        found = classes.assignments([class_id, other])
    assert [each.quiz_slug for each in found] == ["keeper", "lamps", "tower"]
    assert len([each for each in sent if each.startswith("SELECT")]) == 1
    assert classes.assignments([]) == []


def test_the_due_date_of_an_assignment_alone_can_change(ina: Account) -> None:
    store_quiz()
    assignment_id = set_quiz(store_class(ina), ina)
    classes.set_due(assignment_id, LATER)
    found = classes.assignment(assignment_id)
    assert found is not None
    assert (found.due_at, found.set_at) == (LATER, NOW)


def test_the_assignments_of_a_quiz_for_a_member_are_found_in_one_statement(ina: Account, sam: Account) -> None:
    store_quiz()
    store_quiz(slug="lamps")
    here, left = store_class(ina, sam), store_class(ina, name="10C", code="ABCD2345")
    never = set_quiz(here, ina, due_at=None)
    set_quiz(here, ina, "lamps")
    set_quiz(left, ina)
    classes.set_member(left, sam.id, MemberState.LEFT, now=NOW)
    with statements() as sent:
        assert [each.id for each in classes.assignments_for(sam.id, "tower")] == [never]
    assert len([each for each in sent if each.startswith("SELECT")]) == 1
    soon = set_quiz(store_class(ina, sam, name="10D", code="BCDE2345"), ina)
    assert [each.id for each in classes.assignments_for(sam.id, "tower")] == [soon, never]
    assert classes.assignments_for(sam.id, "nowhere") == classes.assignments_for(ina.id, "tower") == []


# ---- Two clicks at once ----


@pytest.mark.postgres
@pytest.mark.parametrize("storage", ["postgresql"], indirect=True)  # SQLite has one writer at a time
@pytest.mark.parametrize("what", ["join", "set"])
def test_of_two_clicks_at_once_the_second_finds_what_the_first_one_did(
    storage: Flask, ina: Account, sam: Account, what: str
) -> None:
    store_quiz()
    class_id, quiz = store_class(ina), quiz_id()
    acts: dict[str, Callable[[], object]] = {
        "join": lambda: classes.set_member(class_id, sam.id, MemberState.MEMBER, now=NOW),
        "set": lambda: classes.assign(class_id=class_id, quiz_id=quiz, due_at=None, account_id=ina.id, now=NOW),
    }
    db.session.commit()
    acts[what]()
    beside(storage, acts[what])
    rows = MembershipRow if what == "join" else AssignmentRow
    assert db.session.scalar(select(func.count()).select_from(rows)) == 1
