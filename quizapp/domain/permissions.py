"""Who may do what to whose things: one table, which every service asks."""

from collections.abc import Mapping
from enum import StrEnum

from quizapp.domain.account import Account, Role


class Reach(StrEnum):
    """Whose things a right covers."""

    NONE = "no"
    OWN = "own"
    #: What came with a pack belongs to every instructor.
    OWN_AND_PACKS = "own and packs’"
    #: Of the members of one's classes at quizzes set for them, and of guests at quizzes that one may work on.
    OWN_CLASSES = "own classes, and guests"
    ALL = "all"


class Right(StrEnum):
    """What can be done, in the words of the table in README.md."""

    READ = "read what is in the library, take its quizzes"
    TAKE = "go on with attempts, see their results and progress"
    KEEP_NOTES = "highlight and keep notes on what one reads"
    JOIN_CLASSES = "join and leave classes, see what is set for them"
    WORK_ON_DOCUMENTS = "bring, see and show documents"
    SHOW_PACKS = "take a pack’s document out of the library"
    WORK_ON_QUESTIONS = "review, write, edit and retire questions"
    WORK_ON_QUIZZES = "make and publish quizzes"
    RUN_CLASSES = "run classes and set quizzes for them"
    SEE_REPORTS = "see score reports and the attempts behind them"
    RUN_ACCOUNTS = "invite people, help them to a new password"


#: Right by right: a guest's reach, a student's, an instructor's, an admin's.
_TABLE: Mapping[Right, tuple[Reach, Reach, Reach, Reach]] = {
    Right.READ: (Reach.ALL, Reach.ALL, Reach.ALL, Reach.ALL),
    Right.TAKE: (Reach.OWN, Reach.OWN, Reach.OWN, Reach.OWN),
    Right.KEEP_NOTES: (Reach.OWN, Reach.OWN, Reach.OWN, Reach.OWN),
    Right.JOIN_CLASSES: (Reach.NONE, Reach.OWN, Reach.NONE, Reach.NONE),
    Right.WORK_ON_DOCUMENTS: (Reach.NONE, Reach.NONE, Reach.OWN_AND_PACKS, Reach.ALL),
    Right.SHOW_PACKS: (Reach.NONE, Reach.NONE, Reach.NONE, Reach.ALL),
    Right.WORK_ON_QUESTIONS: (Reach.NONE, Reach.NONE, Reach.OWN_AND_PACKS, Reach.ALL),
    Right.WORK_ON_QUIZZES: (Reach.NONE, Reach.NONE, Reach.OWN_AND_PACKS, Reach.ALL),
    Right.RUN_CLASSES: (Reach.NONE, Reach.NONE, Reach.OWN, Reach.ALL),
    Right.SEE_REPORTS: (Reach.NONE, Reach.NONE, Reach.OWN_CLASSES, Reach.ALL),
    Right.RUN_ACCOUNTS: (Reach.NONE, Reach.NONE, Reach.NONE, Reach.ALL),
}
_COLUMNS = (None, Role.STUDENT, Role.INSTRUCTOR, Role.ADMIN)


def reach_of(role: Role | None, right: Right) -> Reach:
    """Whose things a role's right covers; None is a guest."""
    return _TABLE[right][_COLUMNS.index(role)]


def has(account: Account | None, right: Right) -> bool:
    """Whether an account (None: a guest) has a right at all."""
    return reach_of(account.role if account is not None else None, right) is not Reach.NONE


def covers(account: Account | None, right: Right, *, owner_id: int | None) -> bool:
    """Whether a right covers what this owner made; ``owner_id`` is None for what came with a pack."""
    match reach_of(account.role if account is not None else None, right):
        case Reach.ALL:
            return True
        case Reach.OWN_AND_PACKS:
            return owner_id is None or (account is not None and owner_id == account.id)
        case Reach.OWN | Reach.OWN_CLASSES:
            return account is not None and owner_id == account.id
        case Reach.NONE:
            return False


def owner_in_reach(account: Account, right: Right) -> int | None:
    """The owner whose things lists show to an account, besides those of packs where it has them; None for all."""
    return None if reach_of(account.role, right) is Reach.ALL else account.id
