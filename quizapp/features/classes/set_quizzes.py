"""What is set for the members of classes, and how far each of them is with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.attempt import AttemptState
from quizapp.domain.classes import Assignment, Class
from quizapp.domain.permissions import Right, has
from quizapp.storage import attempts, classes, quizzes
from quizapp.storage.attempts import StoredAttempt


@dataclass(frozen=True, slots=True)
class SetQuiz:
    """A quiz set for a class, and how one of its members stands to it."""

    assignment: Assignment
    #: The first attempt that was finished: the one that counts, unless the instructor looks at others.
    finished: StoredAttempt | None = None
    #: How many attempts were finished.
    tries: int = 0
    #: The newest attempt that is open.
    open: StoredAttempt | None = None
    #: Of the open attempt: how many questions have an answer, and how many there are.
    answered: int = 0
    questions: int = 0

    @property
    def slug(self) -> str:
        """The quiz's."""
        return self.assignment.quiz_slug

    @property
    def is_to_do(self) -> bool:
        """Whether its member can begin it, or go on with it, and has not finished it yet."""
        return self.finished is None and (self.open is not None or self.assignment.is_open)

    @property
    def is_late(self) -> bool:
        """Whether the finished attempt was late."""
        when = self.finished.finished_at if self.finished is not None else None
        return when is not None and self.assignment.is_late(when)


@dataclass(frozen=True, slots=True)
class JoinedClass:
    """A class as its member sees it."""

    class_: Class
    set_quizzes: tuple[SetQuiz, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """A class that its instructor removed somebody from."""

    class_: Class
    since: datetime


@dataclass(frozen=True, slots=True)
class HandIn:
    """An attempt, open or finished, at a quiz that is set for a class of whoever made it."""

    assignment: Assignment
    attempt: StoredAttempt
    #: The first that was finished, if any was: the one that counts, unless the instructor looks at others.
    first: StoredAttempt | None

    @property
    def counts(self) -> bool:
        """Whether this attempt is the one that counts."""
        return self.first is not None and self.first.id == self.attempt.id

    @property
    def is_late(self) -> bool:
        """Whether it was finished too late."""
        when = self.attempt.finished_at
        return when is not None and self.assignment.is_late(when)


def joined(account: Account) -> list[JoinedClass]:
    """The classes that the account is in, newest first, with what is set for each."""
    found = classes.classes_joined_by(account.id)
    set_quizzes = _set_quizzes(found, account)
    return [
        JoinedClass(each, tuple(one for one in set_quizzes if one.assignment.class_id == each.id)) for each in found
    ]


def set_for(account: Account) -> list[SetQuiz] | None:
    """What is set for the account in all its classes, what is due first comes first; None where it is in no class."""
    found = classes.classes_joined_by(account.id) if has(account, Right.JOIN_CLASSES) else []
    return _set_quizzes(found, account) if found else None


def removals(account: Account) -> list[Removal]:
    """The classes that the account was removed from, newest first."""
    return [Removal(*each) for each in classes.removals(account.id)]


def hand_ins(public_id: str, quiz_slug: str, account: Account | None) -> list[HandIn]:
    """How the classes of an account that a quiz is set for see one of its attempts at it.

    Empty where it is set for none of them, and for an attempt that is not the account's own but a guest's.
    """
    if account is None or not has(account, Right.JOIN_CLASSES):
        return []
    set_here = classes.assignments_for(account.id, quiz_slug)
    own = attempts.attempts_at(account.learner, {each.quiz_id for each in set_here}) if set_here else {}
    made = [each for every in own.values() for each in every]
    attempt = next((each for each in made if each.public_id == public_id), None)
    return [HandIn(each, attempt, _first_finished(made)) for each in set_here] if attempt is not None else []


def _set_quizzes(of: Sequence[Class], account: Account) -> list[SetQuiz]:
    assignments = classes.assignments([each.id for each in of])
    if not assignments:
        return []
    made = attempts.attempts_at(account.learner, {each.quiz_id for each in assignments})
    still_open = [each for every in made.values() for each in every if each.state is AttemptState.OPEN]
    answered = attempts.answered([each.id for each in still_open])
    lengths = quizzes.lengths({each.quiz_version_id for each in still_open})
    found = []
    for assignment in assignments:
        own = made.get(assignment.quiz_id, [])
        newest = next((each for each in reversed(own) if each.state is AttemptState.OPEN), None)
        found.append(
            SetQuiz(
                assignment,
                _first_finished(own),
                sum(each.state is AttemptState.FINISHED for each in own),
                newest,
                answered.get(newest.id, 0) if newest is not None else 0,
                lengths.get(newest.quiz_version_id, 0) if newest is not None else 0,
            )
        )
    return found


def _first_finished(made: Sequence[StoredAttempt]) -> StoredAttempt | None:
    """The first of one quiz's attempts, as they rank, that was finished: the one that counts."""
    return next((each for each in made if each.state is AttemptState.FINISHED), None)
