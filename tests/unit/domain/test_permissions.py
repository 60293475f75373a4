"""Who may do what to whose things: every cell of the table, said a second time and asked of the code."""

import pytest

from quizapp.domain.account import Account, Role
from quizapp.domain.permissions import Reach, Right, covers, has, owner_in_reach, reach_of

GUEST = None
STUDENT, INSTRUCTOR, ADMIN = (
    Account(1, "Sam", Role.STUDENT),
    Account(2, "Ina", Role.INSTRUCTOR),
    Account(3, "Ada", Role.ADMIN),
)
EVERYBODY = {"guest": GUEST, "student": STUDENT, "instructor": INSTRUCTOR, "admin": ADMIN}
SOMEBODY_ELSE = 99

#: What each may do it to: "o" what is their own, "p" what came with a pack, "f" what is somebody else's.
EXPECTED = {
    #                           guest  student  instructor  admin
    Right.READ: ("opf", "opf", "opf", "opf"),
    Right.TAKE: ("o", "o", "o", "o"),
    Right.KEEP_NOTES: ("o", "o", "o", "o"),
    Right.JOIN_CLASSES: ("", "o", "", ""),
    Right.WORK_ON_DOCUMENTS: ("", "", "op", "opf"),
    Right.SHOW_PACKS: ("", "", "", "opf"),
    Right.WORK_ON_QUESTIONS: ("", "", "op", "opf"),
    Right.WORK_ON_QUIZZES: ("", "", "op", "opf"),
    Right.RUN_CLASSES: ("", "", "o", "opf"),
    Right.SEE_REPORTS: ("", "", "o", "opf"),
    Right.RUN_ACCOUNTS: ("", "", "", "opf"),
}
CELLS = [(right, who, cell) for right, row in EXPECTED.items() for who, cell in zip(EVERYBODY, row, strict=True)]


def test_every_right_is_held_here() -> None:
    assert set(EXPECTED) == set(Right)


@pytest.mark.parametrize(("right", "who", "cell"), CELLS)
def test_a_right_is_had_by_whom_it_is_for(right: Right, who: str, cell: str) -> None:
    assert has(EVERYBODY[who], right) is bool(cell)


@pytest.mark.parametrize(("right", "who", "cell"), CELLS)
def test_a_right_covers_what_it_should_and_nothing_else(right: Right, who: str, cell: str) -> None:
    account = EVERYBODY[who]
    assert covers(account, right, owner_id=None) is ("p" in cell)
    assert covers(account, right, owner_id=SOMEBODY_ELSE) is ("f" in cell)
    if account is not None:
        assert covers(account, right, owner_id=account.id) is ("o" in cell)


@pytest.mark.parametrize("right", Right)
def test_nothing_that_an_account_owns_is_a_guests(right: Right) -> None:
    assert covers(GUEST, right, owner_id=STUDENT.id) is (right is Right.READ)


@pytest.mark.parametrize("right", Right)
def test_lists_show_everything_to_those_alone_who_may_see_everything(right: Right) -> None:
    for account in (STUDENT, INSTRUCTOR, ADMIN):
        everything = covers(account, right, owner_id=SOMEBODY_ELSE)
        assert owner_in_reach(account, right) == (None if everything else account.id)


def test_the_reach_of_a_report_is_more_than_what_one_made() -> None:
    assert reach_of(Role.INSTRUCTOR, Right.SEE_REPORTS) is Reach.OWN_CLASSES
    assert reach_of(None, Right.TAKE) is Reach.OWN
