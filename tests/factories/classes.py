"""Accounts, classes and attempts, stored as the application stores them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import event

from quizapp.domain.account import Account, Role
from quizapp.domain.attempt import Step, StepKind
from quizapp.domain.classes import MemberState
from quizapp.domain.question import Grade, Response, Verdict
from quizapp.domain.score import Score, SlotGrade
from quizapp.storage import accounts, attempts, classes, quizzes
from quizapp.storage.attempts import StoredAttempt
from quizapp.storage.db import db
from tests.factories.quizzes import NOW

CODE = "K7MXP2QR"
WEEK = timedelta(days=7)


def store_account(name: str = "Ina Holm", role: Role = Role.INSTRUCTOR) -> Account:
    """An account that nobody signs in to."""
    return accounts.add_account(
        name=name, role=role, email="", password_hash="x", learner=f"learner {name}", now=NOW
    ).account


def store_class(owner: Account, *members: Account, name: str = "10B", code: str = CODE) -> int:
    """A class with these members; returns its id."""
    class_id = classes.add_class(name=name, owner_id=owner.id, code=code, now=NOW)
    for each in members:
        classes.set_member(class_id, each.id, MemberState.MEMBER, now=NOW)
    return class_id


def set_quiz(class_id: int, owner: Account, slug: str = "tower", due_at: datetime | None = NOW + WEEK) -> int:
    """Set a published quiz for a class; returns the assignment's id."""
    return classes.assign(class_id=class_id, quiz_id=quiz_id(slug), due_at=due_at, account_id=owner.id, now=NOW)


def quiz_id(slug: str = "tower") -> int:
    """The id of a published quiz."""
    found = quizzes.newest_published(slug)
    assert found is not None
    return found[0]


def begin(
    account: Account, public_id: str, slug: str = "tower", *, answers: Mapping[int, Response] | None = None
) -> StoredAttempt:
    """An open attempt of an account, with these responses by slot."""
    found = quizzes.newest_published(slug)
    assert found is not None
    learner_id = attempts.lock_learner(account.learner, now=NOW)
    stored = attempts.add_attempt(
        public_id=public_id, learner_id=learner_id, quiz_id=found[0], quiz=found[1], seed=1, now=NOW
    )
    for number, (slot, response) in enumerate((answers or {}).items(), start=1):
        attempts.add_step(stored.id, Step(number, StepKind.RESPOND, NOW, slot=slot, response=response))
    return stored


def finish(account: Account, public_id: str, slug: str = "tower", *, right: int = 1, at: datetime = NOW) -> None:
    """An attempt of an account, finished at a moment with so many questions right."""
    stored = begin(account, public_id, slug)
    quiz = quizzes.published(stored.quiz_version_id)
    grades = tuple(
        SlotGrade(
            slot.position,
            slot.question_version_id,
            Grade(1.0, Verdict.RIGHT) if slot.position <= right else Grade(0.0, Verdict.NOT_ANSWERED),
            slot.points if slot.position <= right else 0.0,
        )
        for slot in quiz.slots
    )
    attempts.finish(stored.id, Score(grades, quiz.max_points), {}, now=at)


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that the database is sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
