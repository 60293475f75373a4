"""Sets quizzes for classes, changes when they are due, and takes them back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.classes import Assignment, Class, due_complaint
from quizapp.domain.permissions import Right, covers, owner_in_reach
from quizapp.errors import InputRefused, NotFound
from quizapp.features.classes.service import class_for
from quizapp.storage import classes, quizzes
from quizapp.storage.quizzes import OpenQuiz


class DueRefused(InputRefused):
    """The quiz can't be due then."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The classes that an account may set a quiz for, and the quizzes that it may set."""

    classes: Sequence[Class]
    quizzes: Sequence[OpenQuiz]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a quiz is set for a class."""

    assignment: Assignment
    #: False where it was set already.
    is_new: bool


def choices(account: Account) -> Choices:
    """What the account may choose from: its classes, and its own and packs' quizzes that learners can start."""
    return Choices(
        classes.classes_of(owner_in_reach(account, Right.RUN_CLASSES)),
        quizzes.open_quizzes_of(owner_in_reach(account, Right.WORK_ON_QUIZZES)),
    )


def assign(class_id: int, quiz_slug: str, account: Account, *, due_at: datetime | None, now: datetime) -> Setting:
    """Set a quiz for a class; where it is set already nothing changes, whatever due date is asked for.

    Raises ``NotFound`` for a class or a quiz that is not among the account's ``choices``, and ``DueRefused``.
    """
    class_for(class_id, account)
    offered = {each.slug: each.id for each in choices(account).quizzes}
    if quiz_slug not in offered:
        raise NotFound("There is no such quiz.")
    quiz_id = offered[quiz_slug]
    before = classes.assignment_of(class_id, quiz_id, lock=True)
    if before is not None:
        return Setting(before, is_new=False)
    _check_due(due_at, None, now=now)
    assignment_id = classes.assign(class_id=class_id, quiz_id=quiz_id, due_at=due_at, account_id=account.id, now=now)
    stored = assignment_for(assignment_id, account)
    # Of two that set it at once, the second finds how the first one did.
    return Setting(stored, is_new=stored.due_at == due_at)


def assignment_for(
    assignment_id: int, account: Account, *, withdrawn_too: bool = False, lock: bool = False
) -> Assignment:
    """The assignment to change; raises ``NotFound`` also where the class is another instructor's.

    ``lock`` keeps other writers out until the transaction ends, so that nobody withdraws it meanwhile.
    """
    found = classes.assignment(assignment_id, withdrawn_too=withdrawn_too, lock=lock)
    owner = classes.class_(found.class_id) if found is not None else None
    if found is None or owner is None or not covers(account, Right.RUN_CLASSES, owner_id=owner.owner_id):
        raise NotFound("There is no such quiz set for a class of yours.")
    return found


def set_due(assignment_id: int, account: Account, *, due_at: datetime | None, now: datetime) -> Assignment:
    """Store when an assignment is due, and return it; raises ``NotFound``, and ``DueRefused``."""
    found = assignment_for(assignment_id, account, lock=True)
    _check_due(due_at, found, now=now)
    classes.set_due(assignment_id, due_at)
    return replace(found, due_at=due_at)


def withdraw(assignment_id: int, account: Account, *, now: datetime) -> Assignment:
    """Take an assignment back, and return it; a second time is harmless. Raises ``NotFound``."""
    found = assignment_for(assignment_id, account, withdrawn_too=True, lock=True)
    classes.withdraw(assignment_id, now=now)
    return found


def _check_due(due_at: datetime | None, before: Assignment | None, *, now: datetime) -> None:
    complaint = due_complaint(due_at, before=before.due_at if before is not None else None, now=now)
    if complaint is not None:
        raise DueRefused(complaint)
