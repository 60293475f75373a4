"""What score reports are made of: only the group's learners, only the quiz's attempts, in few statements."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.classes import MemberState
from quizapp.domain.question import Response, Verdict
from quizapp.features.delivery import history, service
from quizapp.storage import classes, reports
from tests.factories.classes import statements
from tests.factories.quizzes import NOW, store_quiz
from tests.factories.reports import KEYS, School, make_school, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Sam Ek", "Bo Lind", "Åsa Ny"])


def names(school: School) -> list[str]:
    return [each.name for each in reports.learners(school.quiz_id, school.class_id)]


def attempt_ids(school: School, class_id: int | None) -> list[str]:
    return [each.public_id for each in reports.attempts(school.quiz_id, class_id)]


def test_a_class_is_its_members_of_now_by_name(school: School) -> None:
    assert names(school) == ["Bo Lind", "Sam Ek", "Åsa Ny"]
    classes.set_member(school.class_id, school.students["Bo Lind"].id, MemberState.REMOVED, now=NOW)
    classes.set_member(school.class_id, school.students["Åsa Ny"].id, MemberState.LEFT, now=NOW)
    assert names(school) == ["Sam Ek"]


def test_attempts_are_those_of_the_group_and_of_no_one_else(school: School) -> None:
    other = make_school(school.quiz_id, ["Eva Ost"], ina=school.ina, name="9A", code="ABCDEFGH")
    take("learner Sam Ek", "sam")
    take("learner Eva Ost", "eva", minute=1)
    take("learner Ina Holm", "ina", minute=2)
    take("guest", "guest", minute=3)
    assert attempt_ids(school, school.class_id) == ["sam"]
    assert attempt_ids(school, other.class_id) == ["eva"]
    assert attempt_ids(school, None) == ["guest"]
    classes.set_member(school.class_id, school.students["Sam Ek"].id, MemberState.LEFT, now=NOW)
    assert attempt_ids(school, school.class_id) == []
    assert reports.answered(school.quiz_id, school.class_id) == {}
    assert reports.graded_answers(school.quiz_id, school.class_id) == []


def test_attempts_at_another_quiz_are_not_told(school: School) -> None:
    store_quiz(slug="other")
    take("learner Sam Ek", "sam", slug="other")
    take("guest", "guest", slug="other")
    assert attempt_ids(school, school.class_id) == []
    assert attempt_ids(school, None) == []
    assert reports.learners(school.quiz_id, None) == []
    assert reports.graded_answers(school.quiz_id, None) == []


def test_guests_stand_in_the_order_in_which_they_first_began(school: School) -> None:
    take("first", "a", minute=1)
    take("second", "b", minute=2)
    take("first", "c", minute=3)
    assert attempt_ids(school, None) == ["a", "b", "c"]
    begun = [each.learner_id for each in reports.attempts(school.quiz_id, None)]
    assert [each.id for each in reports.learners(school.quiz_id, None)] == begun[:2]


def test_what_a_guest_did_and_an_account_claimed_is_the_accounts(school: School) -> None:
    take("guest", "g")
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW)
    assert attempt_ids(school, school.class_id) == ["g"]
    assert attempt_ids(school, None) == []
    assert reports.learners(school.quiz_id, None) == []


def test_attempts_stand_as_they_were_begun_and_claimed_ones_as_they_were_claimed(school: School) -> None:
    take("guest", "friends", minute=1)
    take("learner Sam Ek", "own", minute=2)
    claimed_at = NOW + timedelta(minutes=3)
    history.claim(guest="guest", account=school.students["Sam Ek"], now=claimed_at)
    take("learner Sam Ek", "later", minute=4)
    found = reports.attempts(school.quiz_id, school.class_id)
    assert [each.public_id for each in found] == ["own", "friends", "later"]
    assert [each.claimed_at for each in found] == [None, claimed_at, None]
    assert [each.ranks_at for each in found] == [each.claimed_at or each.finished_at for each in found]


def test_what_is_finished_after_it_was_claimed_ranks_where_it_was_finished(school: School) -> None:
    take("guest", "friends", submit=False)
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW + timedelta(minutes=1))
    (still_open,) = reports.attempts(school.quiz_id, school.class_id)
    assert still_open.ranks_at is None
    end = NOW + timedelta(minutes=2)
    service.submit("friends", learners={"learner Sam Ek"}, now=end)
    (finished,) = reports.attempts(school.quiz_id, school.class_id)
    assert finished.ranks_at == end


def test_an_attempt_comes_with_its_score_once_it_is_finished(school: School) -> None:
    take("learner Sam Ek", "done", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]})
    take("learner Bo Lind", "open", {5: KEYS[5]}, submit=False)
    done, open_one = reports.attempts(school.quiz_id, school.class_id)
    assert (done.points, done.max_points, done.finished_at, done.share) == (3.0, 6.0, NOW, 0.5)
    assert (open_one.points, open_one.finished_at, open_one.share) == (None, None, 0)


def test_answers_are_counted_as_they_stand_now(school: School) -> None:
    take("learner Sam Ek", "done", {1: KEYS[1], 5: {"answer": ["the cook"]}})
    take("learner Bo Lind", "open", {1: KEYS[1], 4: KEYS[4], 5: KEYS[5], 6: {"answer": ["  "]}}, submit=False)
    service.save("open", 1, {}, learners={"learner Bo Lind"}, now=NOW)
    service.flag("open", 2, flagged=True, learners={"learner Bo Lind"}, now=NOW)
    take("learner Åsa Ny", "empty", {}, submit=False)
    ids = {each.public_id: each.id for each in reports.attempts(school.quiz_id, school.class_id)}
    assert reports.answered(school.quiz_id, school.class_id) == {ids["done"]: 2, ids["open"]: 2}


def test_graded_answers_hold_the_response_that_was_graded(school: School) -> None:
    take("learner Sam Ek", "done", {2: {"options": (0, 2)}, 5: {"answer": ["the cook"]}})
    take("learner Bo Lind", "open", submit=False)
    found = reports.graded_answers(school.quiz_id, school.class_id)
    assert [each.slot for each in found] == [1, 2, 3, 4, 5, 6]
    told = {each.slot: (each.response, each.grade.verdict, each.points) for each in found}
    assert [told[slot] for slot in (1, 2, 5)] == [
        (Response(), Verdict.NOT_ANSWERED, 0),
        (Response(chosen=(0, 2)), Verdict.NOT_RIGHT, 0),
        (Response(texts=("the cook",)), Verdict.NOT_RIGHT, 0),
    ]
    assert reports.graded_answers_of(found[0].attempt_id) == found
    assert reports.graded_answers_of(found[0].attempt_id + 1) == []


def test_a_version_is_told_with_its_question_its_number_and_whose_document_it_is(school: School) -> None:
    take("guest", "g")
    ids = [each.question_version_id for each in reports.graded_answers(school.quiz_id, None)]
    found = reports.asked_versions(ids)
    assert sorted(found) == sorted(ids)
    assert {(each.number, each.owner_id) for each in found.values()} == {(1, None)}
    assert len({each.question_id for each in found.values()}) == 6


def test_the_number_of_statements_does_not_grow_with_the_learners(school: School) -> None:
    def read(class_id: int | None) -> int:
        with statements() as seen:
            reports.learners(school.quiz_id, class_id)
            reports.attempts(school.quiz_id, class_id)
            reports.answered(school.quiz_id, class_id)
            reports.graded_answers(school.quiz_id, class_id)
        return len([each for each in seen if each.lstrip().upper().startswith("SELECT")])

    before = read(None), read(school.class_id)
    for number in range(7):
        take(f"guest {number}", f"g{number}", {5: KEYS[5]}, minute=number, submit=number % 2 == 0)
    for name in school.students:
        take(f"learner {name}", name, {5: KEYS[5]})
    assert (read(None), read(school.class_id)) == before == (5, 5)
