"""Accounts, one-time links and failed sign-ins are kept."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from quizapp.domain.account import Account, Role
from quizapp.storage import accounts
from quizapp.storage.accounts import NameTaken, StoredAccount
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, InvitationRow, SignInFailureRow
from tests.factories.quizzes import NOW

MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)


def add(name: str = "Ina Holm", role: Role = Role.INSTRUCTOR) -> StoredAccount:
    return accounts.add_account(
        name=name, role=role, email="ina@example.org", password_hash="hash", learner=f"key {name}", now=NOW
    )


def invite(secret: str = "s1", role: Role = Role.ADMIN) -> int:
    accounts.add_invitation(secret_sha256=secret, role=role, now=NOW, expires_at=NOW + WEEK)
    found = accounts.invitation(secret, now=NOW)
    assert found is not None
    return found.id


# ---- Accounts ----


def test_an_account_is_found_by_its_name_however_it_is_spelt(storage: Flask) -> None:
    added = add()
    assert added.account == Account(added.account.id, "Ina Holm", Role.INSTRUCTOR, "ina@example.org", "key Ina Holm")
    assert accounts.account_named("INA  holm") == added
    assert accounts.account_named("Ina Holme") is None


def test_an_account_that_is_locked_is_told_as_it_is_now_and_not_as_it_was_read(storage: Flask) -> None:
    if db.engine.dialect.name == "sqlite":
        pytest.skip("Whoever writes there is alone, and has read nothing before.")
    number = add().account.id
    db.session.commit()
    kept = db.session.get_one(AccountRow, number)
    assert kept.password_hash == "hash"
    with db.engine.begin() as other:
        other.execute(update(AccountRow).values(password_hash="newer"))
    found = accounts.account(number, lock=True)
    assert found is not None
    assert found.password_hash == "newer"
    assert accounts.account(number + 1, lock=True) is None


def test_an_account_is_found_by_id_and_session_key_together_only(storage: Flask) -> None:
    ina, bo = add().account, add("Bo").account
    accounts.begin_session(ina.id, key="i", now=NOW)
    accounts.begin_session(bo.id, key="b", now=NOW)
    assert accounts.account_of_session(ina.id, "i") == ina
    assert accounts.account_of_session(ina.id, "b") is None
    assert accounts.account_of_session(bo.id + 1, "i") is None
    assert accounts.account_of_session(ina.id, "") is None


def test_a_session_ends_alone_or_with_all_of_its_account(storage: Flask) -> None:
    ina, bo = add().account, add("Bo").account
    for account, key in ((ina, "i1"), (ina, "i2"), (ina, "i3"), (bo, "b")):
        accounts.begin_session(account.id, key=key, now=NOW)
    accounts.end_session(ina.id, "i1")
    assert accounts.account_of_session(ina.id, "i1") is None
    assert accounts.account_of_session(ina.id, "i2") == ina
    accounts.end_sessions(ina.id)
    assert accounts.account_of_session(ina.id, "i2") is accounts.account_of_session(ina.id, "i3") is None
    assert accounts.account_of_session(bo.id, "b") == bo


def test_a_session_that_outlived_its_cookie_is_forgotten(storage: Flask) -> None:
    ina = add().account
    accounts.begin_session(ina.id, key="old", now=NOW)
    accounts.begin_session(ina.id, key="new", now=NOW + timedelta(days=367))
    assert accounts.account_of_session(ina.id, "old") is None
    assert accounts.account_of_session(ina.id, "new") == ina


def test_whether_there_is_an_admin(storage: Flask) -> None:
    assert not accounts.any_admin()
    add()
    add("Sam Ek", Role.STUDENT)
    assert not accounts.any_admin()
    add("Ada Berg", Role.ADMIN)
    assert accounts.any_admin()


def found(text: str) -> list[str]:
    return [each.account.name for each in accounts.search(text)[0]]


def test_people_are_found_by_a_part_of_their_name_however_it_is_spelt(storage: Flask) -> None:
    for name in ("Zoë Strauß", "Ina Holm", "Bo Holm"):
        add(name)
    assert found("") == ["Bo Holm", "Ina Holm", "Zoë Strauß"]
    assert found("HOLM") == ["Bo Holm", "Ina Holm"]
    assert found("ZOE\u0308 strauss") == ["Zoë Strauß"]
    assert found("ina@example.org") == []


@pytest.mark.parametrize("text", ["%", "_", "\\", "/", "'", "\U0001f600", "Holm" * 50])
def test_signs_that_mean_something_to_a_database_mean_nothing_here(storage: Flask, text: str) -> None:
    add()
    assert found(text) == []


def test_people_are_told_page_by_page_with_the_day_since_when(storage: Flask) -> None:
    for name in ("Cy", "Ada", "Bo"):
        add(name)
    rows, total = accounts.search("", offset=1, limit=1)
    assert [(each.account.name, each.since) for each in rows] == [("Bo", NOW)]
    assert total == 3


def test_an_e_mail_address_is_changed_for_one_account(storage: Flask) -> None:
    ina, bo = add().account, add("Bo").account
    accounts.change_email(ina.id, "")
    db.session.expire_all()
    emails = [each.account.email for each in accounts.search("")[0]]
    assert emails == ["ina@example.org", ""]
    assert bo.email == "ina@example.org"


def test_a_name_that_looks_like_another_one_is_taken_and_the_transaction_goes_on(storage: Flask) -> None:
    add()
    with pytest.raises(NameTaken):
        accounts.add_account(
            name="ina HOLM", role=Role.STUDENT, email="", password_hash="other", learner="other", now=NOW
        )
    add("Bo")
    assert db.session.scalar(select(func.count()).select_from(AccountRow)) == 2


def test_a_password_hash_is_changed_for_one_account(storage: Flask) -> None:
    ina = add()
    add("Bo")
    assert accounts.change_password_hash(ina.account.id, "newer", was="hash")
    db.session.expire_all()
    hashes = [found.password_hash for name in ("Ina Holm", "Bo") if (found := accounts.account_named(name))]
    assert hashes == ["newer", "hash"]


def test_a_password_hash_that_was_changed_meanwhile_stays(storage: Flask) -> None:
    ina = add()
    assert accounts.change_password_hash(ina.account.id, "newer", was="hash")
    assert not accounts.change_password_hash(ina.account.id, "newest", was="hash")
    db.session.expire_all()
    stored = accounts.account(ina.account.id)
    assert stored is not None
    assert stored.password_hash == "newer"


def test_secrets_of_an_account_do_not_show_in_messages(storage: Flask) -> None:
    assert "hash" not in repr(add()).replace("password_hash", "")


# ---- Invitations ----


def test_a_link_can_be_used_until_it_expires(storage: Flask) -> None:
    invite(role=Role.STUDENT)
    found = accounts.invitation("s1", now=NOW + WEEK - MINUTE)
    assert found is not None
    assert found.role is Role.STUDENT
    assert accounts.invitation("s1", now=NOW + WEEK) is None
    assert accounts.invitation("s2", now=NOW) is None


def test_a_link_is_used_once(storage: Flask) -> None:
    number, other = invite(), invite("s2")
    assert accounts.use_invitation(number, now=NOW)
    assert not accounts.use_invitation(number, now=NOW)
    assert accounts.invitation("s1", now=NOW) is None
    assert accounts.use_invitation(other, now=NOW)


def test_a_link_tells_which_account_it_made(storage: Flask) -> None:
    number, account_id = invite(), add().account.id
    accounts.use_invitation(number, now=NOW)
    accounts.note_joined(number, account_id)
    stored = db.session.execute(select(InvitationRow.account_id, InvitationRow.used_at)).one()
    assert tuple(stored) == (account_id, NOW)


def test_open_links_are_told_newest_first(storage: Flask) -> None:
    used = invite()
    accounts.use_invitation(used, now=NOW)
    older, newer = invite("s2", Role.STUDENT), invite("s3")
    assert [(each.id, each.role) for each in accounts.open_invitations(now=NOW)] == [
        (newer, Role.ADMIN),
        (older, Role.STUDENT),
    ]
    assert accounts.open_invitations(now=NOW + WEEK) == []


def test_one_link_is_withdrawn_unless_it_was_used(storage: Flask) -> None:
    used, other = invite(), invite("s2")
    accounts.use_invitation(used, now=NOW)
    invite("s3")
    assert not accounts.withdraw_invitation(used)
    assert accounts.withdraw_invitation(other)
    assert not accounts.withdraw_invitation(other)
    assert accounts.invitation("s2", now=NOW) is None
    assert accounts.invitation("s3", now=NOW) is not None


def test_only_links_that_nobody_used_are_withdrawn(storage: Flask) -> None:
    used = invite()
    accounts.use_invitation(used, now=NOW)
    invite("s2")
    accounts.withdraw_invitations()
    assert accounts.invitation("s2", now=NOW) is None
    assert list(db.session.scalars(select(InvitationRow.id))) == [used]


# ---- Failed sign-ins ----


@pytest.fixture
def failures(storage: Flask) -> None:
    for name, address, minute in (("Ina", "a", 0), ("INA", "b", 3), ("Bo", "a", 2)):
        accounts.add_failure(name=name, address=address, now=NOW + minute * MINUTE)


@pytest.mark.usefixtures("failures")
def test_failures_are_told_by_name_and_by_address_newest_first() -> None:
    before = NOW - MINUTE
    assert accounts.failures_of_name("ina", since=before) == [NOW + 3 * MINUTE, NOW]
    assert accounts.failures_from("a", since=before) == [NOW + 2 * MINUTE, NOW]
    assert accounts.failures_from("c", since=before) == []


@pytest.mark.usefixtures("failures")
def test_failures_of_long_ago_do_not_count() -> None:
    assert accounts.failures_of_name("ina", since=NOW) == [NOW + 3 * MINUTE]


@pytest.mark.usefixtures("failures")
def test_failures_of_one_name_are_cleared() -> None:
    accounts.clear_failures("iNa")
    assert accounts.failures_of_name("ina", since=NOW - MINUTE) == []
    assert len(accounts.failures_of_name("bo", since=NOW - MINUTE)) == 1


@pytest.mark.usefixtures("failures")
def test_old_failures_are_forgotten() -> None:
    accounts.forget_failures(before=NOW + 2 * MINUTE)
    assert list(db.session.scalars(select(SignInFailureRow.at))) == [NOW + 3 * MINUTE]
