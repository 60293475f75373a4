"""A class that has taken the shipped quiz, for pictures and browser tests: members of all states, and some guests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from quizapp.app import create_app
from quizapp.domain.account import Role
from quizapp.domain.classes import MemberState
from quizapp.domain.question import ClozeKey, NumericKey, Question, ShortAnswerKey
from quizapp.features.delivery import service
from quizapp.features.delivery.service import LoadedAttempt
from quizapp.settings import Settings
from quizapp.storage import accounts, classes, quizzes
from quizapp.storage.db import begin_writing, db
from tests.support.app import hash_of_password

QUIZ = "us-airstrikes-2024"
CODE = "K7MXP2QR"
FINISHED, STARTED, NOT_STARTED, GUESTS = 24, 2, 2, 5
#: The question that nearly everybody answers with one and the same wrong option, as if its key were wrong.
ODD = 5


def fill_classroom(instance: Path, *, owner: str) -> int:
    """Make the class "10B" of the instructor ``owner`` in a server's database; returns its id."""
    app = create_app(Settings(instance=instance))
    with app.app_context():
        begin_writing()
        now = datetime.now(UTC).replace(microsecond=0) - timedelta(days=2)
        instructor = accounts.account_named(owner)
        stored = quizzes.quiz(QUIZ)
        assert instructor is not None
        assert stored is not None
        owner_id = instructor.account.id
        class_id = classes.add_class(name="10B", owner_id=owner_id, code=CODE, now=now)
        due = now + timedelta(days=9)
        classes.assign(class_id=class_id, quiz_id=stored.id, due_at=due, account_id=owner_id, now=now)
        random = Random(7)
        for number in range(1, FINISHED + STARTED + NOT_STARTED + 1):
            member = accounts.add_account(
                name=f"Learner {number:02}",
                role=Role.STUDENT,
                email="",
                password_hash=hash_of_password(),
                learner=f"learner-{number}",
                now=now,
            ).account
            classes.set_member(class_id, member.id, MemberState.MEMBER, now=now)
            if number <= FINISHED + STARTED:
                at = now + timedelta(minutes=11 * number)
                _take(member.learner, f"attempt-{number}", random, now=at, submit=number <= FINISHED)
        for number in range(1, GUESTS + 1):
            _take(f"guest-{number}", f"guests-attempt-{number}", random, now=now, submit=number < GUESTS)
        db.session.commit()
        db.engine.dispose()
    return class_id


def _take(learner: str, public_id: str, random: Random, *, now: datetime, submit: bool) -> None:
    """One attempt; how much of it is right differs from learner to learner."""
    service.start(QUIZ, learner=learner, new_attempt_id=public_id, seed=random.randrange(1000), now=now)
    loaded = service.load(public_id, learners={learner})
    ability = random.uniform(0.25, 0.95)
    for slot in loaded.quiz.slots if submit else loaded.quiz.slots[:5]:
        is_right = random.random() < (0.15 if slot.position == ODD else ability)
        fields = _fields(loaded, slot.position, slot.question, is_right=is_right)
        service.save(public_id, slot.position, fields, learners={learner}, now=now)
    if submit:
        service.submit(public_id, learners={learner}, now=now + timedelta(minutes=9))


def _fields(loaded: LoadedAttempt, position: int, question: Question, *, is_right: bool) -> Mapping[str, Sequence[str]]:
    """What the form of a question sends for a right answer, or for a wrong one."""
    slot = loaded.slot(position)
    if question.options:
        order = loaded.order(slot)
        keys = [order.index(index) for index, option in enumerate(question.options) if option.correct]
        wrong = next(order.index(index) for index, option in enumerate(question.options) if not option.correct)
        return {"answer": [str(each) for each in keys] if is_right else [str(wrong)]}
    match question.key:
        case NumericKey(value):
            return {"answer": [f"{value:g}" if is_right else "51"]}
        case ClozeKey(gaps):
            return {
                f"gap-{number}": [gap.accept[0] if is_right else "borders"] for number, gap in enumerate(gaps, start=1)
            }
        case ShortAnswerKey(accept):
            return {"answer": [accept[0] if is_right else "a ceasefire"]}
    raise AssertionError(f"no answer to {question.id}")
