"""Runs classes: who owns them, and who joins them."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from quizapp.domain.account import Account, name_key
from quizapp.domain.classes import Assignment, Class, Member, MemberState, make_code, typed_codes
from quizapp.domain.permissions import Right, covers, owner_in_reach
from quizapp.errors import Conflict, NotFound
from quizapp.storage import accounts, classes
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
    # Of two forms sent at once, the second waits here, and then finds the first one's class.
    accounts.account(account.id, lock=True)
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
    accounts.account(found.owner_id, lock=True)
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
    """Take a member out of a class, so that no code lets them in again; raises ``NotFound``.

    Raises ``Conflict`` where they left by themselves: who is removed can be put back, and they would be unasked.
    """
    found = _somebody(class_id, account_id, account)
    if found.state is MemberState.LEFT:
        raise Conflict(f"{found.name} has left the class already.")
    if found.state is MemberState.MEMBER:
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
    found = (classes.class_with_code(code) for code in typed_codes(text))
    return next((each for each in found if each is not None), None)


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
