"""The whole database is read in batches, as it was at one moment."""

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from quizapp.formats.question_json import question_from_json
from quizapp.storage import audit
from quizapp.storage.db import db
from tests.factories.classes import store_account
from tests.factories.quizzes import make_questions, store_quiz
from tests.factories.reports import KEYS, take
from tests.support.damage import damage


@pytest.fixture
def quiz_id(storage: Flask) -> int:
    return store_quiz()


def test_what_is_committed_meanwhile_is_not_seen(quiz_id: int) -> None:
    take("ann", "a", submit=False)
    db.session.commit()
    audit.begin_reading()
    (before,) = audit.attempts()
    with db.engine.connect() as other:
        other.execute(text("delete from attempt_step"))
        other.commit()
    assert list(audit.attempts()) == [before]
    audit.begin_reading()
    (after,) = audit.attempts()
    assert (len(before.steps), len(after.steps)) == (6, 0)


@pytest.mark.postgres
def test_postgresql_lets_nothing_be_written_meanwhile(postgres_app: Flask) -> None:
    with postgres_app.app_context():
        audit.begin_reading()
        with pytest.raises(DBAPIError, match="read-only"):
            store_account()


def test_attempts_come_whole_and_each_once_whatever_the_batch(quiz_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        take(f"learner {number}", f"a{number}", dict(list(KEYS.items())[:number]), submit=number != 1)
    at_once = list(audit.attempts())
    monkeypatch.setattr(audit, "BATCH", 2)
    assert list(audit.attempts()) == at_once
    assert [len(each.steps) for each in at_once] == [1, 1, 3, 4, 5]
    assert [len(each.grades) for each in at_once] == [6, 0, 6, 6, 6]
    assert [grade.slot for grade in at_once[0].grades] == [1, 2, 3, 4, 5, 6]


def test_questions_come_with_their_evidence_and_each_once_whatever_the_batch(
    quiz_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = list(audit.askable())
    monkeypatch.setattr(audit, "BATCH", 4)
    assert list(audit.askable()) == at_once
    asked = [question_from_json(each.body) for each in at_once]
    assert asked == list(make_questions())


def test_slots_come_with_their_questions(quiz_id: int) -> None:
    slots = audit.slots(1)
    assert [(slot.position, slot.points, slot.question.public_id) for slot in slots] == [
        (position, 1.0, question.id) for position, question in enumerate(make_questions(), start=1)
    ]


def test_a_reference_that_leads_nowhere_is_found(quiz_id: int) -> None:
    assert list(audit.broken_references()) == []
    with damage("delete from question_version where id = 2"):
        assert list(audit.broken_references()) == [
            audit.BrokenReference("evidence", 2, "question_version_id", "question_version", 2),
            audit.BrokenReference("evidence", 3, "question_version_id", "question_version", 2),
            audit.BrokenReference("quiz_slot", 2, "question_version_id", "question_version", 2),
        ]
