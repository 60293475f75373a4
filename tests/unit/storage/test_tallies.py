"""Counts for the list of score reports."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.classes import MemberState
from quizapp.domain.quiz import QuizDraft
from quizapp.features.delivery import history
from quizapp.storage import classes, documents, quizzes, tallies
from quizapp.storage.tallies import NamedQuiz, Tally
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW, store_quiz
from tests.factories.reports import KEYS, School, make_school, publish_again, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Sam Ek", "Bo Lind", "Åsa Ny"])


def of_class(school: School) -> Tally:
    return tallies.of_classes([school.class_id]).get((school.class_id, school.quiz_id), Tally())


def test_a_class_is_as_large_as_its_members_are_many(school: School) -> None:
    empty = classes.add_class(name="9A", owner_id=school.ina.id, code="ABCDEFGH", now=NOW)
    classes.set_member(school.class_id, school.students["Bo Lind"].id, MemberState.LEFT, now=NOW)
    assert classes.member_counts([school.class_id, empty]) == {school.class_id: 2}


def test_the_first_finished_attempt_of_each_member_counts(school: School) -> None:
    take("learner Sam Ek", "a", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]}, minute=1)
    take("learner Sam Ek", "b", minute=2)
    take("learner Bo Lind", "c", minute=3)
    take("learner Åsa Ny", "d", submit=False)
    assert of_class(school) == Tally(2, 0.75)


def test_a_claimed_attempt_counts_where_it_was_claimed(school: School) -> None:
    take("guest", "friends")
    take("learner Sam Ek", "own", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]}, minute=1)
    take("other guest", "only", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]})
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW + timedelta(minutes=2))
    history.claim(guest="other guest", account=school.students["Bo Lind"], now=NOW + timedelta(minutes=2))
    assert of_class(school) == Tally(2, 0.5)


def test_where_nobody_has_finished_there_is_no_mean(school: School) -> None:
    take("learner Sam Ek", "a", submit=False)
    assert of_class(school) == Tally(0, None)


def test_only_members_of_now_and_quizzes_set_now_count(school: School) -> None:
    take("learner Sam Ek", "a")
    take("learner Bo Lind", "b", {})
    take("guest", "g", {})
    classes.set_member(school.class_id, school.students["Bo Lind"].id, MemberState.REMOVED, now=NOW)
    assert of_class(school) == Tally(1, 1.0)
    classes.withdraw(school.assignment_id, now=NOW)
    assert of_class(school) == Tally()


def test_a_learner_of_two_classes_counts_in_both(school: School) -> None:
    other = make_school(school.quiz_id, [], ina=school.ina, name="9A", code="ABCDEFGH")
    classes.set_member(other.class_id, school.students["Sam Ek"].id, MemberState.MEMBER, now=NOW)
    take("learner Sam Ek", "a")
    found = tallies.of_classes([school.class_id, other.class_id])
    assert found[school.class_id, school.quiz_id] == found[other.class_id, school.quiz_id] == Tally(1, 1.0)


def test_guests_are_counted_by_quiz(school: School) -> None:
    take("first", "a", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]})
    take("first", "b", minute=1)
    take("second", "c", submit=False)
    take("learner Sam Ek", "d")
    assert tallies.begun_by_guests(None) == {school.quiz_id: 2}
    assert tallies.finished_by_guests([school.quiz_id]) == {school.quiz_id: Tally(1, 0.5)}
    assert tallies.finished_by_guests([]) == {}


def test_guests_at_the_quiz_of_another_instructor_are_not_told(school: School) -> None:
    bo = store_account("Eva Ost")
    quiz = quizzes.quizzes_of(None)[0]
    own = quizzes.add_quiz("own", document_id=quiz.document_id, owner_id=bo.id, draft=QuizDraft("Own"), now=NOW)
    assert quiz.published is not None
    slots = [(slot.question_version_id, slot.points) for slot in quiz.published.slots]
    version_id = quiz.published.document_version_id
    quizzes.publish(own, title="Own", document_version_id=version_id, slots=slots, source="app", now=NOW)
    take("guest", "g", slug="own")
    assert tallies.begun_by_guests(school.ina.id) == {}
    assert tallies.begun_by_guests(bo.id) == {own: 1}
    assert tallies.begun_by_guests(None) == {own: 1}


def test_a_quiz_is_named_as_it_is_now(school: School) -> None:
    publish_again({}, points=2.0)
    assert tallies.names([school.quiz_id]) == {school.quiz_id: NamedQuiz(school.quiz_id, "tower", "The tower")}
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    draft = quizzes.add_quiz(
        "draft", document_id=document_id, owner_id=school.ina.id, draft=QuizDraft("Draft"), now=NOW
    )
    assert tallies.names([draft]) == {}
