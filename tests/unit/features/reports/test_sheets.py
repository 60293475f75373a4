"""The answers of one attempt as they were given."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.classes import MemberState
from quizapp.domain.question import Verdict
from quizapp.errors import NotFound
from quizapp.features.delivery import service as delivery
from quizapp.features.reports import service
from quizapp.features.reports.sheets import Sheet, sheet
from quizapp.storage import classes
from tests.factories.quizzes import NOW, store_quiz
from tests.factories.reports import KEYS, School, make_school, publish_again, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz())


def read(school: School, public_id: str, group: str | None = None) -> Sheet:
    return sheet(service.load("tower", group or school.group, school.ina), public_id)


def test_a_finished_attempt_tells_answer_key_verdict_and_points(school: School) -> None:
    take("learner Sam Ek", "a", {2: {"options": (0,)}, 5: {"answer": ["the cook"]}, 6: KEYS[6]})
    found = read(school, "a")
    assert (found.learner.name, found.number, found.answered, found.is_finished) == ("Sam Ek", 1, 3, True)
    told = [(each.given, each.key, each.verdict, each.points, each.max_points) for each in found.slots]
    assert [told[index] for index in (0, 1, 4, 5)] == [
        ("", "Lamps", Verdict.NOT_ANSWERED, 0, 1),
        ("Oil", "Oil; Lit", Verdict.PARTLY_RIGHT, 0.5, 1),
        ("the cook", "the keeper", Verdict.NOT_RIGHT, 0, 1),
        ("35", "35 lamps", Verdict.RIGHT, 1, 1),
    ]
    assert [each.saved_at for each in found.slots] == [None, NOW, None, None, NOW, NOW]
    assert found.document.slug == "tower"


def test_an_open_attempt_tells_what_is_saved_and_no_verdict(school: School) -> None:
    take("learner Sam Ek", "a", {5: {"answer": ["the cook"]}}, submit=False)
    later = NOW + timedelta(minutes=3)
    delivery.save("a", 5, {"answer": ["me"]}, learners={"learner Sam Ek"}, now=later)
    found = read(school, "a")
    assert (found.answered, found.is_finished) == (1, False)
    assert (found.slots[4].given, found.slots[4].saved_at) == ("me", later)
    assert {each.verdict for each in found.slots} == {None}


def test_attempts_are_numbered_as_they_were_begun(school: School) -> None:
    take("learner Sam Ek", "a")
    take("learner Sam Ek", "b", minute=1)
    assert [read(school, each).number for each in ("a", "b")] == [1, 2]


def test_an_attempt_is_told_as_its_own_version_of_the_quiz_asked_it(school: School) -> None:
    take("learner Sam Ek", "a")
    publish_again({}, points=2.0)
    assert [each.max_points for each in read(school, "a").slots] == [1] * 6


def test_attempts_of_other_groups_and_other_quizzes_are_not_found(school: School) -> None:
    store_quiz(slug="other")
    take("guest", "guest")
    take("learner Sam Ek", "elsewhere", slug="other")
    take("learner Ina Holm", "own")
    take("learner Bo Lind", "bo")
    classes.set_member(school.class_id, school.students["Bo Lind"].id, MemberState.REMOVED, now=NOW)
    for public_id in ("guest", "elsewhere", "own", "bo", "nothing", ""):
        with pytest.raises(NotFound):
            read(school, public_id)
    assert read(school, "guest", "guests").learner.name == "Guest 1"
    with pytest.raises(NotFound):
        read(school, "bo", "guests")
