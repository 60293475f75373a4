"""Whose attempts a report tells of, to whom, and how each learner stands."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.assess.counting import Counting
from quizapp.domain.account import Account, Role
from quizapp.domain.classes import MemberState
from quizapp.domain.quiz import QuizDraft
from quizapp.errors import NotFound
from quizapp.features.delivery import history
from quizapp.features.reports import service
from quizapp.features.reports.service import Report, Standing
from quizapp.storage import accounts, classes, quizzes
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW, store_quiz
from tests.factories.reports import KEYS, School, make_school, publish_again, take

HOUR = timedelta(hours=1)


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Sam Ek", "Bo Lind", "Åsa Ny"], due_at=NOW + HOUR)


@pytest.fixture
def other(school: School) -> Account:
    return store_account("Eva Ost")


def report(school: School, counting: Counting = Counting.FIRST, group: str | None = None) -> Report:
    return service.load("tower", group or school.group, school.ina, counting=counting)


def standings(found: Report) -> dict[str, list[str]]:
    return {standing.value: [row.learner.name for row in rows] for standing, rows in found.rows.items()}


def own_quiz(owner: Account) -> int:
    """A published quiz of an instructor, about the pack's document."""
    stored = quizzes.quiz("tower")
    assert stored is not None
    assert stored.published is not None
    quiz_id = quizzes.add_quiz(
        "own", document_id=stored.document_id, owner_id=owner.id, draft=QuizDraft("Own"), now=NOW
    )
    quizzes.publish(
        quiz_id,
        title="Own",
        document_version_id=stored.published.document_version_id,
        slots=[(slot.question_version_id, slot.points) for slot in stored.published.slots],
        source="app",
        now=NOW,
    )
    return quiz_id


# ---- Who may see what ----


def test_a_class_is_told_of_to_its_owner_and_to_an_admin(school: School) -> None:
    admin = store_account("Max Berg", Role.ADMIN)
    for account in (school.ina, admin):
        assert service.load("tower", school.group, account).group.name == "class 10B"


def test_another_instructor_finds_nothing_of_the_class(school: School, other: Account) -> None:
    with pytest.raises(NotFound):
        service.load("tower", school.group, other)
    assert [each.group.name for each in service.listing(other).classes] == []


def test_a_quiz_that_is_not_set_for_the_class_has_no_report_for_it(school: School) -> None:
    own_quiz(school.ina)
    take("learner Sam Ek", "a", slug="own")
    with pytest.raises(NotFound):
        service.load("own", school.group, school.ina)
    classes.withdraw(school.assignment_id, now=NOW)
    with pytest.raises(NotFound):
        report(school)
    assert service.listing(school.ina).classes[0].reports == ()
    classes.assign(class_id=school.class_id, quiz_id=school.quiz_id, due_at=None, account_id=school.ina.id, now=NOW)
    assert report(school).group.due_at is None
    assert report(school).group.class_name == "10B"


def test_guests_are_told_of_to_whoever_may_work_on_the_quiz(school: School, other: Account) -> None:
    own_quiz(school.ina)
    take("guest", "g", slug="own")
    take("guest", "h")
    assert service.load("own", "guests", school.ina).counts[Standing.FINISHED] == 1
    assert service.load("tower", "guests", other).counts[Standing.FINISHED] == 1
    with pytest.raises(NotFound):
        service.load("own", "guests", other)
    assert [each.quiz.slug for each in service.listing(other).guests] == ["tower"]
    assert [each.quiz.slug for each in service.listing(school.ina).guests] == ["own", "tower"]


@pytest.mark.parametrize(
    "group", ["", "class-", "class-0", "class-01", "class-1 ", "1", "guest", "Guests", "class-99", "class-9999999999"]
)
def test_a_group_that_is_none_is_not_found(school: School, group: str) -> None:
    with pytest.raises(NotFound):
        service.load("tower", group, school.ina)


def test_a_quiz_that_is_not_there_or_not_published_has_no_report(school: School) -> None:
    with pytest.raises(NotFound):
        service.load("nowhere", "guests", school.ina)
    stored = quizzes.quiz("tower")
    assert stored is not None
    quizzes.add_quiz("draft", document_id=stored.document_id, owner_id=school.ina.id, draft=QuizDraft("D"), now=NOW)
    with pytest.raises(NotFound):
        service.load("draft", "guests", school.ina)


def test_who_was_removed_is_in_the_report_no_more(school: School) -> None:
    take("learner Sam Ek", "a")
    learner_id = next(each.id for each in report(school).learners if each.name == "Sam Ek")
    assert report(school).learner(learner_id).name == "Sam Ek"
    classes.set_member(school.class_id, school.students["Sam Ek"].id, MemberState.REMOVED, now=NOW)
    assert [each.name for each in report(school).learners] == ["Bo Lind", "Åsa Ny"]
    assert report(school).scores is None
    with pytest.raises(NotFound):
        report(school).learner(learner_id)


# ---- How learners stand ----


def test_each_learner_stands_where_they_have_come_to(school: School) -> None:
    take("learner Sam Ek", "a", {1: KEYS[1], 5: KEYS[5]}, submit=False)
    take("learner Bo Lind", "b")
    take("learner Bo Lind", "c", {}, minute=1, submit=False)
    found = report(school)
    assert standings(found) == {"not started": ["Åsa Ny"], "started only": ["Sam Ek"], "finished": ["Bo Lind"]}
    (started,), (finished,) = found.rows[Standing.STARTED], found.rows[Standing.FINISHED]
    assert (started.answered, started.questions, started.attempts, started.number) == (2, 6, 1, 1)
    assert (finished.answered, finished.attempts, finished.number) == (6, 2, 1)
    assert found.counts == {"not started": 1, "started only": 1, "finished": 1}


def test_an_attempt_is_late_from_just_after_the_due_moment(school: School) -> None:
    take("learner Sam Ek", "a", minute=60)
    take("learner Bo Lind", "b", minute=61)
    take("learner Åsa Ny", "c", minute=61, submit=False)
    late = {row.learner.name: row.is_late for rows in report(school).rows.values() for row in rows}
    assert late == {"Sam Ek": False, "Bo Lind": True, "Åsa Ny": False}


def test_guests_are_numbered_as_they_first_began(school: School) -> None:
    take("second", "a", minute=2)
    take("first", "b", minute=1, submit=False)
    found = report(school, group="guests")
    assert standings(found) == {"not started": [], "started only": ["Guest 1"], "finished": ["Guest 2"]}
    assert found.group.class_id is None


def test_a_rule_tells_which_attempt_counts_and_all_has_a_row_for_each(school: School) -> None:
    take("learner Sam Ek", "a", {5: KEYS[5]})
    take("learner Sam Ek", "b", minute=1)
    take("learner Sam Ek", "c", {1: KEYS[1], 5: KEYS[5]}, minute=2)
    expected = {Counting.FIRST: [1], Counting.BEST: [2], Counting.LAST: [3], Counting.ALL: [1, 2, 3]}
    for counting, numbers in expected.items():
        found = report(school, counting)
        assert [row.number for row in found.rows[Standing.FINISHED]] == numbers
        assert found.counts[Standing.FINISHED] == 1
        assert found.scores is not None
        assert found.scores.n == len(numbers)


def test_scores_of_versions_with_other_maxima_are_told_in_percent(school: School) -> None:
    take("learner Sam Ek", "a", {5: KEYS[5]})
    scores = report(school).scores
    assert scores is not None
    assert (scores.in_percent, scores.mean, scores.most) == (False, 1, 6)
    publish_again({}, points=2.0)
    take("learner Bo Lind", "b", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]}, minute=1)
    scores = report(school).scores
    assert scores is not None
    assert (scores.in_percent, round(scores.mean, 3)) == (True, 33.333)


def test_a_guests_attempt_that_was_claimed_stands_with_the_class(school: School) -> None:
    take("guest", "g")
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW)
    assert standings(report(school))["finished"] == ["Sam Ek"]
    assert report(school, group="guests").learners == ()


def test_a_claimed_attempt_ranks_where_it_was_claimed(school: School) -> None:
    take("guest", "friends", {1: KEYS[1], 5: KEYS[5]})
    take("learner Sam Ek", "own", {5: KEYS[5]}, minute=1)
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW + 2 * timedelta(minutes=1))
    take("learner Sam Ek", "later", minute=3)
    expected = {Counting.FIRST: ["own"], Counting.LAST: ["later"], Counting.ALL: ["own", "friends", "later"]}
    for counting, counts in expected.items():
        found = report(school, counting)
        assert [each.public_id for each in found.counted] == counts
        assert [row.number for row in found.rows[Standing.FINISHED]] == [
            ["own", "friends", "later"].index(each) + 1 for each in counts
        ]
    # The list of reports tells the same one.
    (row,) = service.listing(school.ina).classes[0].reports
    assert row.tally.mean_share == 1 / 6


# ---- The list ----


def test_the_list_has_each_class_with_what_is_set_and_the_quizzes_of_guests(school: School) -> None:
    classes.add_class(name="9A", owner_id=school.ina.id, code="ABCDEFGH", now=NOW)
    take("learner Sam Ek", "a", {1: KEYS[1], 3: KEYS[3], 5: KEYS[5]})
    take("guest", "g", submit=False)
    empty, listed = service.listing(school.ina).classes
    assert (empty.group.name, empty.reports) == ("9A", ())
    (row,) = listed.reports
    assert (row.quiz.title, row.group, row.due_at) == ("The tower", school.group, NOW + HOUR)
    assert (row.learners, row.tally.finished, row.tally.mean_share) == (3, 1, 0.5)
    (guests,) = service.listing(school.ina).guests
    assert (guests.group, guests.learners, guests.tally.finished, guests.tally.mean_share) == ("guests", 1, 0, None)


def test_an_admin_has_the_classes_of_all(school: School, other: Account) -> None:
    admin = accounts.add_account(
        name="Max Berg", role=Role.ADMIN, email="", password_hash="x", learner="max", now=NOW
    ).account
    make_school(school.quiz_id, [], ina=other, name="9A", code="ABCDEFGH")
    assert [(each.group.name, each.group.owner) for each in service.listing(admin).classes] == [
        ("9A", "Eva Ost"),
        ("10B", "Ina Holm"),
    ]


def test_who_has_nothing_yet_has_an_empty_list(school: School, other: Account) -> None:
    found = service.listing(other)
    assert (found.classes, found.guests) == ((), ())
