"""Runs classes: who owns them, who joins them, and what is set for those who did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from quizapp.domain.account import Account, name_key
from quizapp.domain.attempt import AttemptState
from quizapp.domain.classes import Assignment, Class, Member, MemberState, make_code, typed_code
from quizapp.domain.permissions import Right, covers, has, owner_in_reach
from quizapp.errors import Conflict, NotFound
from quizapp.storage import attempts, classes, quizzes
from quizapp.storage.attempts import StoredAttempt
from quizapp.storage.classes import CodeTaken, Size

#: Another class has a new code once in a hundred thousand million times.
CODE_TRIES = 5


class NameInUse(Conflict):
    """The instructor has another class of this name."""

    def __init__(self) -> None:
        super().__init__("You have another class of this name. Choose another one.")


@dataclass(frozen=True, slots=True)
class ListedClass:
    """A class as the list shows it."""

    class_: Class
    size: Size


@dataclass(frozen=True, slots=True)
class RunClass:
    """A class as those who run it see it."""

    class_: Class
    members: tuple[Member, ...]
    #: Those who left, and those who were removed.
    former: tuple[Member, ...]
    assignments: tuple[Assignment, ...]


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


# ---- Running classes ----


def list_classes(account: Account) -> list[ListedClass]:
    """The account's own classes, newest first; all that there are for an admin."""
    found = classes.classes_of(owner_in_reach(account, Right.RUN_CLASSES))
    sizes = classes.sizes([each.id for each in found])
    return [ListedClass(each, sizes[each.id]) for each in found]


def class_for(class_id: int, account: Account) -> Class:
    """The class to run; raises ``NotFound`` also where it is another instructor's."""
    found = classes.class_(class_id)
    if found is None or not covers(account, Right.RUN_CLASSES, owner_id=found.owner_id):
        raise NotFound("There is no such class.")
    return found


def load(class_id: int, account: Account) -> RunClass:
    """The class with its members and what is set for it; raises ``NotFound``."""
    found = class_for(class_id, account)
    everybody = classes.members(class_id)
    return RunClass(
        found,
        tuple(each for each in everybody if each.state is MemberState.MEMBER),
        tuple(each for each in everybody if each.state is not MemberState.MEMBER),
        tuple(classes.assignments([class_id])),
    )


def add(name: str, account: Account, *, random: Random, now: datetime) -> tuple[int, bool]:
    """Make a class; returns its id, and whether it is new.

    Where the account has one of this name, that one is found: a form that is sent twice makes one class.
    """
    before = _of_name(name, account.id)
    if before is not None:
        return before.id, False
    for _ in range(CODE_TRIES):
        try:
            return classes.add_class(name=name, owner_id=account.id, code=make_code(random), now=now), True
        except CodeTaken:
            continue
    raise CodeTaken("No free code was found. Try again.")


def rename(class_id: int, name: str, account: Account) -> None:
    """Give a class another name; raises ``NotFound``, and ``NameInUse``."""
    found = class_for(class_id, account)
    other = _of_name(name, found.owner_id)
    if other is not None and other.id != class_id:
        raise NameInUse
    classes.rename_class(class_id, name)


def renew_code(class_id: int, account: Account, *, random: Random) -> str:
    """Give a class another code, and return it: the one before lets nobody in any more. Raises ``NotFound``."""
    class_for(class_id, account)
    for _ in range(CODE_TRIES):
        code = make_code(random)
        try:
            classes.renew_code(class_id, code)
        except CodeTaken:
            continue
        return code
    raise CodeTaken("No free code was found. Try again.")


def remove(class_id: int, account_id: int, account: Account, *, now: datetime) -> Member:
    """Take somebody out of a class, so that no code lets them in again; raises ``NotFound``."""
    found = _somebody(class_id, account_id, account)
    if found.state is not MemberState.REMOVED:
        classes.set_member(class_id, account_id, MemberState.REMOVED, now=now)
    return found


def restore(class_id: int, account_id: int, account: Account, *, now: datetime) -> Member:
    """Put somebody back who was removed; raises ``NotFound``.

    Raises ``Conflict`` where they left by themselves: nobody's answers are shown to whom they turned away from.
    """
    found = _somebody(class_id, account_id, account)
    if found.state is MemberState.LEFT:
        raise Conflict(f"{found.name} has left the class. With its code they can join again.")
    if found.state is MemberState.REMOVED:
        classes.set_member(class_id, account_id, MemberState.MEMBER, now=now)
    return found


def _somebody(class_id: int, account_id: int, account: Account) -> Member:
    class_for(class_id, account)
    found = classes.member(class_id, account_id, lock=True)
    if found is None:
        raise NotFound("There is nobody of that kind in this class.")
    return found


def _of_name(name: str, owner_id: int) -> Class | None:
    key = name_key(name)
    return next((each for each in classes.classes_of(owner_id) if name_key(each.name) == key), None)


# ---- Joining them ----


def class_with_code(text: str) -> Class | None:
    """The class that a code lets one join, as somebody typed it, or None."""
    code = typed_code(text)
    return classes.class_with_code(code) if code else None


def standing(class_: Class, account: Account | None) -> MemberState | None:
    """How an account stands to a class, or None where it never joined."""
    found = classes.member(class_.id, account.id) if account is not None else None
    return found.state if found is not None else None


def join(text: str, account: Account, *, now: datetime) -> Class:
    """Make the account a member of the class with this code; joining again is harmless.

    Raises ``NotFound`` for a code that isn't, and ``Conflict`` for somebody whom the instructor removed.
    """
    found = class_with_code(text)
    if found is None:
        raise NotFound("This code leads to no class.")
    before = classes.member(found.id, account.id, lock=True)
    if before is not None and before.state is MemberState.REMOVED:
        raise Conflict(f"{found.owner} has removed you from this class. Ask them to put you back.")
    if before is None or before.state is not MemberState.MEMBER:
        classes.set_member(found.id, account.id, MemberState.MEMBER, now=now)
    return found


def leave(class_id: int, account: Account, *, now: datetime) -> Class:
    """Take the account out of a class, leaving again is harmless; raises ``NotFound`` for whoever is not in it."""
    found, before = classes.class_(class_id), classes.member(class_id, account.id, lock=True)
    # Whoever was removed must not be able to turn that into having left: then the code would let them in again.
    if found is None or before is None or before.state is MemberState.REMOVED:
        raise NotFound("You are in no such class.")
    if before.state is MemberState.MEMBER:
        classes.set_member(class_id, account.id, MemberState.LEFT, now=now)
    return found


# ---- What is set for a member ----


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
        finished = [each for each in own if each.state is AttemptState.FINISHED]
        newest = next((each for each in reversed(own) if each.state is AttemptState.OPEN), None)
        found.append(
            SetQuiz(
                assignment,
                # Not always the first one begun: an attempt may stay open beside another.
                min(finished, key=lambda each: each.finished_at or each.started_at, default=None),
                len(finished),
                newest,
                answered.get(newest.id, 0) if newest is not None else 0,
                lengths.get(newest.quiz_version_id, 0) if newest is not None else 0,
            )
        )
    return found
