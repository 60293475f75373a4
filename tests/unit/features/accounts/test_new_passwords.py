"""Links to a new password: signed, good once and for a day, dead with the password before."""

from datetime import timedelta

import pytest
from flask import Flask
from itsdangerous import URLSafeSerializer

from quizapp.domain.account import Role
from quizapp.errors import NotAllowed, NotFound
from quizapp.features.accounts import new_passwords
from quizapp.storage import accounts
from quizapp.storage.accounts import StoredAccount
from quizapp.storage.db import db
from tests.factories.quizzes import NOW

KEY = "the key of the site"
DAY = timedelta(hours=24)


def add(name: str = "Sam Ek", role: Role = Role.STUDENT) -> StoredAccount:
    return accounts.add_account(
        name=name, role=role, email="", password_hash=f"hash of {name}", learner=f"key {name}", now=NOW
    )


def token_for(stored: StoredAccount) -> str:
    return new_passwords.link_for_name(stored.account.name, key=KEY, now=NOW).token


def holds(token: str, *, key: str = KEY, after: timedelta = timedelta()) -> bool:
    db.session.expire_all()
    try:
        new_passwords.holder(token, key=key, now=NOW + after)
    except NotFound:
        return False
    return True


def test_a_link_sets_a_password_once_and_ends_all_sessions(storage: Flask) -> None:
    sam = add()
    accounts.begin_session(sam.account.id, key="s", now=NOW)
    token = token_for(sam)
    assert new_passwords.holder(token, key=KEY, now=NOW) == sam
    assert new_passwords.set_password(token, "a new hash", key=KEY, now=NOW) == sam.account
    db.session.expire_all()
    found = accounts.account(sam.account.id)
    assert found is not None
    assert found.password_hash == "a new hash"
    assert accounts.account_of_session(sam.account.id, "s") is None
    assert not holds(token)
    with pytest.raises(NotFound, match="can’t be used"):
        new_passwords.set_password(token, "a third hash", key=KEY, now=NOW)


def test_a_link_works_for_a_day(storage: Flask) -> None:
    sam = add()
    link = new_passwords.link_for_name("sam EK", key=KEY, now=NOW)
    assert link.account == sam.account
    assert abs(link.expires_at - (NOW + DAY)) < timedelta(seconds=1)
    assert holds(link.token, after=DAY - timedelta(seconds=1))
    assert not holds(link.token, after=DAY)


def test_a_link_dies_when_the_password_is_changed_by_other_means(storage: Flask) -> None:
    sam = add()
    first, second = token_for(sam), token_for(sam)
    new_passwords.set_password(second, "a new hash", key=KEY, now=NOW)
    assert not holds(first)


def test_a_link_is_good_for_its_own_account_alone(storage: Flask) -> None:
    sam, bo = add(), add("Bo Lind")
    new_passwords.set_password(token_for(sam), "a new hash", key=KEY, now=NOW)
    db.session.expire_all()
    assert accounts.account(bo.account.id) == bo


@pytest.mark.parametrize("token", ["", "guess", "a.b", "W10.x", "\x00", "ü" * 50])
def test_what_nobody_signed_is_no_link(storage: Flask, token: str) -> None:
    add()
    assert not holds(token)


def test_a_link_that_was_altered_or_signed_with_another_key_is_none(storage: Flask) -> None:
    token = token_for(add())
    assert holds(token)
    assert not holds("X" + token[1:])
    assert not holds(token, key="another key")


def test_of_two_posts_that_saw_the_link_unused_the_second_is_refused(
    storage: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam = add()
    token = token_for(sam)
    new_passwords.set_password(token, "a new hash", key=KEY, now=NOW)
    monkeypatch.setattr(new_passwords, "holder", lambda *_args, **_more: sam)
    with pytest.raises(NotFound):
        new_passwords.set_password(token, "a third hash", key=KEY, now=NOW)


def test_the_link_tells_nothing_of_the_hash(storage: Flask) -> None:
    _, content = URLSafeSerializer("any key").loads_unsafe(token_for(add()))
    assert len(content) == 3
    assert "hash of" not in str(content)


def test_admins_help_others_and_not_themselves(storage: Flask) -> None:
    ada, bo = add("Ada Berg", Role.ADMIN).account, add("Bo Lind", Role.ADMIN).account
    assert new_passwords.link_for(bo.id, by=ada, key=KEY, now=NOW).account == bo
    with pytest.raises(NotAllowed, match="page of your account"):
        new_passwords.link_for(ada.id, by=ada, key=KEY, now=NOW)


def test_whoever_is_not_there_is_told(storage: Flask) -> None:
    ada = add("Ada Berg", Role.ADMIN).account
    with pytest.raises(NotFound, match="no such account"):
        new_passwords.link_for(ada.id + 1, by=ada, key=KEY, now=NOW)
    with pytest.raises(NotFound, match="no account of the name “Nobody”"):
        new_passwords.link_for_name("Nobody", key=KEY, now=NOW)
