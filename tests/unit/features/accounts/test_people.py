"""The first account, invitations, and the list of people."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Account, Role
from quizapp.errors import Conflict, NotFound
from quizapp.features.accounts import people
from quizapp.storage import accounts
from quizapp.storage.accounts import NameTaken
from quizapp.storage.db import begin_writing, db
from quizapp.storage.tables import AccountRow, InvitationRow
from tests.factories.quizzes import NOW

MINUTE = timedelta(minutes=1)
HASH = "a hash"


def add(name: str = "Ina Holm", role: Role = Role.INSTRUCTOR) -> Account:
    added = accounts.add_account(name=name, role=role, email="", password_hash=HASH, learner=f"key {name}", now=NOW)
    return added.account


def count(table: type[AccountRow] | type[InvitationRow]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


# ---- The first account ----


def test_the_link_makes_an_admin_once(storage: Flask) -> None:
    assert people.first_account_link(secret="s1", now=NOW) == "s1"
    assert people.invitation("s1", now=NOW).role is Role.ADMIN
    made = people.join("s1", name="Ina Holm", password_hash=HASH, learner="k", now=NOW)
    assert (made.name, made.role, made.learner) == ("Ina Holm", Role.ADMIN, "k")
    with pytest.raises(NotFound, match="can’t be used"):
        people.join("s1", name="Bo", password_hash=HASH, learner="k2", now=NOW)
    with pytest.raises(NotFound, match="can’t be used"):
        people.invitation("s1", now=NOW)
    assert db.session.scalar(select(InvitationRow.account_id)) == made.id


def test_only_the_newest_link_works(storage: Flask) -> None:
    people.first_account_link(secret="s1", now=NOW)
    people.first_account_link(secret="s2", now=NOW)
    with pytest.raises(NotFound):
        people.invitation("s1", now=NOW)
    assert people.invitation("s2", now=NOW).role is Role.ADMIN


def test_there_is_no_link_once_there_is_an_admin(storage: Flask) -> None:
    add(role=Role.ADMIN)
    assert people.first_account_link(secret="s1", now=NOW) is None
    assert count(InvitationRow) == 0


def test_students_who_came_first_do_not_shut_the_admin_out(storage: Flask) -> None:
    add("Sam Ek", Role.STUDENT)
    assert people.first_account_link(secret="s1", now=NOW) == "s1"
    assert people.invitation("s1", now=NOW).role is Role.ADMIN


def test_a_start_withdraws_no_invitation_that_an_admin_has_made(storage: Flask) -> None:
    add(role=Role.ADMIN)
    people.invite(Role.INSTRUCTOR, secret="s1", now=NOW)
    people.first_account_link(secret="s2", now=NOW)
    assert people.invitation("s1", now=NOW).role is Role.INSTRUCTOR


def test_a_link_runs_out_after_seven_days(storage: Flask) -> None:
    people.first_account_link(secret="s1", now=NOW)
    assert people.invitation("s1", now=NOW + timedelta(days=7) - MINUTE).role is Role.ADMIN
    with pytest.raises(NotFound):
        people.join("s1", name="Ina", password_hash=HASH, learner="k", now=NOW + timedelta(days=7))
    assert count(AccountRow) == 0


def test_the_links_secret_is_not_stored(storage: Flask) -> None:
    people.first_account_link(secret="the secret of the link", now=NOW)
    people.join("the secret of the link", name="Ina", password_hash=HASH, learner="k", now=NOW)
    assert "secret of the link" not in str(list(db.session.execute(select(InvitationRow.__table__))))


def test_a_post_that_saw_the_link_unused_but_comes_second_is_refused(
    storage: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.first_account_link(secret="s1", now=NOW)
    seen = people.invitation("s1", now=NOW)
    people.join("s1", name="Ina", password_hash=HASH, learner="k", now=NOW)
    monkeypatch.setattr(accounts, "invitation", lambda *_args, **_more: seen)
    with pytest.raises(NotFound):
        people.join("s1", name="Bo", password_hash=HASH, learner="k2", now=NOW)
    assert count(AccountRow) == 1


def test_of_two_posts_at_once_one_makes_the_account(storage: Flask) -> None:
    people.first_account_link(secret="s1", now=NOW)
    db.session.commit()
    together = Barrier(2)

    def join(name: str) -> bool:
        with storage.app_context():
            together.wait(timeout=10)
            begin_writing()
            try:
                people.join("s1", name=name, password_hash=HASH, learner=name, now=NOW)
            except NotFound:
                return False
            db.session.commit()
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(join, ("Ina", "Bo"))) == [False, True]
    assert count(AccountRow) == 1


def test_a_name_that_is_taken_is_told(storage: Flask) -> None:
    people.first_account_link(secret="s1", now=NOW)
    add("Ina Holm")
    with pytest.raises(NameTaken, match="account of this name already"):
        people.join("s1", name="INA HOLM", password_hash=HASH, learner="k", now=NOW)


# ---- Invitations ----


@pytest.mark.parametrize("role", list(Role))
def test_an_invitation_makes_one_account_of_its_role(storage: Flask, role: Role) -> None:
    add("Ada Berg", Role.ADMIN)
    assert people.invite(role, secret="s1", now=NOW) == NOW + timedelta(days=7)
    assert people.join("s1", name="Bo Lind", password_hash=HASH, learner="k", now=NOW).role is role
    with pytest.raises(NotFound):
        people.join("s1", name="Cy Holt", password_hash=HASH, learner="k2", now=NOW)
    assert people.open_invitations(now=NOW) == []


def test_nobody_is_invited_while_there_is_no_admin(storage: Flask) -> None:
    add("Sam Ek", Role.STUDENT)
    with pytest.raises(Conflict, match="no admin yet"):
        people.invite(Role.INSTRUCTOR, secret="s1", now=NOW)
    assert count(InvitationRow) == 0


def test_open_invitations_are_told_newest_first_until_they_run_out(storage: Flask) -> None:
    add("Ada Berg", Role.ADMIN)
    for minute, (secret, role) in enumerate((("s1", Role.STUDENT), ("s2", Role.ADMIN))):
        people.invite(role, secret=secret, now=NOW + minute * MINUTE)
    found = people.open_invitations(now=NOW + MINUTE)
    assert [(each.role, each.made_at, each.expires_at) for each in found] == [
        (Role.ADMIN, NOW + MINUTE, NOW + MINUTE + timedelta(days=7)),
        (Role.STUDENT, NOW, NOW + timedelta(days=7)),
    ]
    assert [each.role for each in people.open_invitations(now=NOW + timedelta(days=7))] == [Role.ADMIN]


def test_an_invitation_that_is_taken_back_lets_nobody_in(storage: Flask) -> None:
    add("Ada Berg", Role.ADMIN)
    people.invite(Role.INSTRUCTOR, secret="s1", now=NOW)
    people.invite(Role.INSTRUCTOR, secret="s2", now=NOW)
    number = people.invitation("s1", now=NOW).id
    assert people.take_back(number)
    assert not people.take_back(number)
    with pytest.raises(NotFound):
        people.join("s1", name="Bo Lind", password_hash=HASH, learner="k", now=NOW)
    assert people.invitation("s2", now=NOW).role is Role.INSTRUCTOR


def test_an_invitation_that_was_used_can_not_be_taken_back(storage: Flask) -> None:
    add("Ada Berg", Role.ADMIN)
    people.invite(Role.INSTRUCTOR, secret="s1", now=NOW)
    number = people.invitation("s1", now=NOW).id
    people.join("s1", name="Bo Lind", password_hash=HASH, learner="k", now=NOW)
    assert not people.take_back(number)
    assert count(InvitationRow) == 1


# ---- The list ----


def test_people_are_listed_by_name_page_by_page(storage: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "PAGE", 2)
    for name in ("Cy Holt", "Ada Berg", "Bo Lind"):
        add(name)
    first, second, third = (people.listing("", page=page) for page in (1, 2, 3))
    assert [each.account.name for each in first.rows] == ["Ada Berg", "Bo Lind"]
    assert [each.account.name for each in second.rows] == ["Cy Holt"]
    assert third.rows == ()
    assert (first.total, first.pages, second.total, second.page) == (3, 2, 3, 2)
    assert [each.account.name for each in people.everybody()] == ["Ada Berg", "Bo Lind", "Cy Holt"]


def test_a_full_page_needs_no_second_one(storage: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "PAGE", 2)
    for name in ("Ada Berg", "Bo Lind"):
        add(name)
    assert people.listing("", page=1).pages == 1
