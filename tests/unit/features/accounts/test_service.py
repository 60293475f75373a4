"""Making accounts by a one-time link, signing in, and what a guesser meets."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Role
from quizapp.errors import NotFound
from quizapp.features.accounts import service
from quizapp.features.accounts.service import Refused
from quizapp.storage import accounts
from quizapp.storage.accounts import NameTaken, StoredAccount
from quizapp.storage.db import begin_writing, db
from quizapp.storage.tables import AccountRow, InvitationRow, SignInFailureRow
from tests.factories.quizzes import NOW

MINUTE = timedelta(minutes=1)
PASSWORD = "seven oil lamps at dusk"
WRONG = Refused("The name or the password is wrong.")


def add(name: str = "Ina Holm", password: str = PASSWORD) -> StoredAccount:
    return service.add_account(name=name, password=password, role=Role.INSTRUCTOR, session_key=f"key {name}", now=NOW)


def sign_in(
    password: str = PASSWORD, *, name: str = "Ina Holm", minute: float = 0, address: str = "192.0.2.1"
) -> StoredAccount | Refused:
    """Both halves, as the page calls them."""
    now = NOW + minute * MINUTE
    outcome = service.check_password(name, password, address=address, now=now)
    service.note_sign_in(outcome, name, password, address=address, now=now)
    return outcome


def fail(times: int, *, name: str = "Ina Holm", minute: float = 0, address: str = "192.0.2.1") -> None:
    """Store failures as sign_in does, without the work of checking a password."""
    for _ in range(times):
        accounts.add_failure(name=name, address=address, now=NOW + minute * MINUTE)


def count(table: type[AccountRow] | type[InvitationRow] | type[SignInFailureRow]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


# ---- The first account ----


def test_the_link_makes_an_admin_once(storage: Flask) -> None:
    assert service.first_account_link(secret="s1", now=NOW) == "s1"
    assert service.invitation("s1", now=NOW).role is Role.ADMIN
    stored = service.join("s1", name="Ina Holm", password=PASSWORD, session_key="k", now=NOW)
    assert (stored.account.name, stored.account.role) == ("Ina Holm", Role.ADMIN)
    assert sign_in(name="Ina Holm") == stored
    with pytest.raises(NotFound, match="can’t be used"):
        service.join("s1", name="Bo", password=PASSWORD, session_key="k2", now=NOW)
    with pytest.raises(NotFound, match="can’t be used"):
        service.invitation("s1", now=NOW)
    assert db.session.scalar(select(InvitationRow.account_id)) == stored.account.id


def test_only_the_newest_link_works(storage: Flask) -> None:
    service.first_account_link(secret="s1", now=NOW)
    service.first_account_link(secret="s2", now=NOW)
    with pytest.raises(NotFound):
        service.invitation("s1", now=NOW)
    assert service.invitation("s2", now=NOW).role is Role.ADMIN


def test_there_is_no_link_once_there_is_an_account(storage: Flask) -> None:
    add()
    assert service.first_account_link(secret="s1", now=NOW) is None
    assert count(InvitationRow) == 0


def test_a_link_runs_out_after_seven_days(storage: Flask) -> None:
    service.first_account_link(secret="s1", now=NOW)
    assert service.invitation("s1", now=NOW + timedelta(days=7) - MINUTE).role is Role.ADMIN
    with pytest.raises(NotFound):
        service.join("s1", name="Ina", password=PASSWORD, session_key="k", now=NOW + timedelta(days=7))
    assert count(AccountRow) == 0


def test_neither_the_links_secret_nor_the_password_is_stored(storage: Flask) -> None:
    service.first_account_link(secret="the secret of the link", now=NOW)
    service.join("the secret of the link", name="Ina", password=PASSWORD, session_key="k", now=NOW)
    stored = [*db.session.execute(select(AccountRow.__table__)), *db.session.execute(select(InvitationRow.__table__))]
    assert "secret of the link" not in str(stored)
    assert PASSWORD not in str(stored)
    assert "$argon2id$" in str(stored)


def test_a_post_that_saw_the_link_unused_but_comes_second_is_refused(
    storage: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.first_account_link(secret="s1", now=NOW)
    seen = service.invitation("s1", now=NOW)
    service.join("s1", name="Ina", password=PASSWORD, session_key="k", now=NOW)
    monkeypatch.setattr(accounts, "invitation", lambda *_args, **_more: seen)
    with pytest.raises(NotFound):
        service.join("s1", name="Bo", password=PASSWORD, session_key="k2", now=NOW)
    assert count(AccountRow) == 1


def test_of_two_posts_at_once_one_makes_the_account(storage: Flask) -> None:
    service.first_account_link(secret="s1", now=NOW)
    db.session.commit()
    together = Barrier(2)

    def join(name: str) -> bool:
        with storage.app_context():
            together.wait(timeout=10)
            begin_writing()
            try:
                service.join("s1", name=name, password=PASSWORD, session_key=name, now=NOW)
            except NotFound:
                return False
            db.session.commit()
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(join, ("Ina", "Bo"))) == [False, True]
    assert count(AccountRow) == 1


def test_a_name_that_is_taken_is_told(storage: Flask) -> None:
    service.first_account_link(secret="s1", now=NOW)
    add("Ina Holm")
    with pytest.raises(NameTaken, match="account of this name already"):
        service.join("s1", name="INA HOLM", password=PASSWORD, session_key="k", now=NOW)


# ---- Signing in ----


def test_the_right_password_signs_in_however_the_name_is_spelt(storage: Flask) -> None:
    stored = add()
    assert sign_in() == stored
    assert sign_in(name="  ina HOLM") == stored


def test_a_password_is_the_same_however_its_letters_are_put_together(storage: Flask) -> None:
    stored = add(password="zw\u00f6lf leuchtt\u00fcrme")
    assert sign_in("zwo\u0308lf leuchttu\u0308rme") == stored


@pytest.mark.parametrize("password", ["", "seven oil lamps at dawn", PASSWORD.upper(), PASSWORD + " "])
def test_a_wrong_password_is_refused_and_counted(storage: Flask, password: str) -> None:
    add()
    assert sign_in(password) == WRONG
    assert count(SignInFailureRow) == 1


def test_an_unknown_name_is_told_apart_from_a_wrong_password_by_nothing(
    storage: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    add()
    work: list[str] = []

    class Counting(PasswordHasher):
        def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
            work.append("argon2")
            return super().hash(password, salt=salt)

        def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]  # noqa: A002
            work.append("argon2")
            return super().verify(hash, password)

    monkeypatch.setattr(service, "HASHER", Counting())
    answers = []
    for name in ("Ina Holm", "Nobody"):
        work.clear()
        answers.append((sign_in("wrong", name=name), len(work)))
    assert answers == [(WRONG, 1), (WRONG, 1)]


def test_a_hash_with_parameters_of_before_is_made_anew(storage: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    current = service.HASHER
    monkeypatch.setattr(service, "HASHER", PasswordHasher(time_cost=1, memory_cost=8192))
    weak = add().password_hash
    monkeypatch.setattr(service, "HASHER", current)
    sign_in("wrong")
    assert isinstance(sign_in(), StoredAccount)
    db.session.expire_all()
    strong = accounts.account_named("Ina Holm")
    assert strong is not None
    assert strong.password_hash != weak
    assert not current.check_needs_rehash(strong.password_hash)
    assert sign_in() == strong


# ---- Guessing ----


def test_after_five_failures_even_the_right_password_waits(storage: Flask) -> None:
    add()
    for _ in range(5):
        assert sign_in("wrong") == WRONG
    refused = sign_in(minute=4)
    assert refused == Refused("Too many sign-ins have failed. Wait 11 minutes, then try again.", must_wait=True)


def test_four_failures_are_forgiven_and_forgotten_with_the_right_password(storage: Flask) -> None:
    stored = add()
    fail(4)
    assert sign_in() == stored
    fail(4)
    assert sign_in() == stored


def test_nobody_waits_longer_than_the_failures_count(storage: Flask) -> None:
    stored = add()
    fail(5)
    assert isinstance(sign_in(minute=14.9), Refused)
    assert sign_in(minute=15) == stored


def test_trying_while_one_has_to_wait_makes_the_wait_no_longer(storage: Flask) -> None:
    stored = add()
    fail(5)
    for minute in range(1, 15):
        assert isinstance(sign_in("wrong", minute=minute), Refused)
    assert sign_in(minute=15) == stored


def test_the_wait_ends_when_the_fifth_newest_failure_no_longer_counts(storage: Flask) -> None:
    add()
    for minute in range(5):
        fail(1, minute=minute)
    refused = sign_in(minute=14)
    assert refused == Refused("Too many sign-ins have failed. Wait 1 minute, then try again.", must_wait=True)


def test_one_name_does_not_wait_for_another(storage: Flask) -> None:
    stored = add()
    fail(5, name="Bo")
    assert sign_in() == stored


def test_a_name_without_account_waits_like_any_other(storage: Flask) -> None:
    fail(5, name="Nobody")
    refused = sign_in(name="nobody")
    assert isinstance(refused, Refused)
    assert refused.must_wait


def test_after_thirty_failures_an_address_waits_whatever_the_name(storage: Flask) -> None:
    stored = add()
    for number in range(29):
        fail(1, name=f"name {number}")
    assert sign_in() == stored
    fail(1, name="name 30")
    assert isinstance(sign_in(), Refused)
    assert sign_in(address="192.0.2.2") == stored


def test_clients_whose_address_is_unknown_do_not_wait_for_one_another(storage: Flask) -> None:
    stored = add()
    for number in range(30):
        fail(1, name=f"name {number}", address="")
    assert sign_in(address="") == stored


def test_failures_that_count_no_more_are_not_kept(storage: Flask) -> None:
    fail(3, name="Bo")
    sign_in("wrong", minute=15)
    assert count(SignInFailureRow) == 1
