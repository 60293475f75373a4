"""Signing up, signing in, changing a password, and what a guesser meets."""

import unicodedata
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import timedelta
from threading import Event

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.profiles import RFC_9106_LOW_MEMORY
from flask import Flask
from sqlalchemy import func, select, text

from quizapp.domain.account import Role
from quizapp.features.accounts import new_passwords, service
from quizapp.features.accounts.service import ChangedMeanwhile, Refused
from quizapp.storage import accounts
from quizapp.storage.accounts import NameTaken, StoredAccount
from quizapp.storage.db import begin_writing, db
from quizapp.storage.tables import AccountRow, SessionRow, SignInFailureRow
from tests.factories.quizzes import NOW
from tests.support.app import REAL_HASHER

MINUTE = timedelta(minutes=1)
PASSWORD = "seven oil lamps at dusk"
WRONG = Refused("The name or the password is wrong.")


def add(name: str = "Ina Holm", password: str = PASSWORD) -> StoredAccount:
    return accounts.add_account(
        name=name,
        role=Role.INSTRUCTOR,
        email="",
        password_hash=service.hash_of(password),
        learner=f"key {name}",
        now=NOW,
    )


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


def count(table: type[AccountRow] | type[SessionRow] | type[SignInFailureRow]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


# ---- Signing up ----


def test_whoever_signs_up_is_a_student_and_can_sign_in(storage: Flask) -> None:
    made = service.sign_up(name="Sam Ek", password_hash=service.hash_of(PASSWORD), email="", learner="s", now=NOW)
    assert (made.name, made.role, made.learner) == ("Sam Ek", Role.STUDENT, "s")
    found = sign_in(name="Sam Ek")
    assert isinstance(found, StoredAccount)
    assert found.account == made


def test_a_name_that_is_taken_can_not_be_signed_up_with(storage: Flask) -> None:
    add()
    with pytest.raises(NameTaken, match="account of this name already"):
        service.sign_up(name="INA HOLM", password_hash="hash", email="", learner="s", now=NOW)
    assert count(AccountRow) == 1


def test_a_name_that_is_taken_is_found_by_looking(storage: Flask) -> None:
    add()
    service.look_for_name("Ina Holme")
    with pytest.raises(NameTaken):
        service.look_for_name("INA  holm")


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
    for password in ("wrong", "x" * 201):
        for name in ("Ina Holm", "Nobody"):
            work.clear()
            answers.append((sign_in(password, name=name), len(work)))
    assert answers == [(WRONG, 1)] * 4


@pytest.mark.parametrize("name", ["Ina Holm", "Nobody"])
def test_a_password_longer_than_any_is_wrong_and_not_worked_on(
    storage: Flask, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    add()
    normalize, worked_on = unicodedata.normalize, []

    def counting(form: str, part: str) -> str:
        worked_on.append(len(part))
        return normalize(form, part)  # type: ignore[arg-type]

    monkeypatch.setattr(unicodedata, "normalize", counting)
    assert sign_in("a" + "\u0301\u0316" * 31_000, name=name) == WRONG
    assert max(worked_on) < 100
    assert count(SignInFailureRow) == 1


def test_the_longest_password_that_can_be_set_signs_in(storage: Flask) -> None:
    stored = add(password="x1" * 100)
    assert sign_in("x1" * 100) == stored
    assert sign_in("x1" * 100 + "x") == WRONG


def test_passwords_are_hashed_as_its_authors_recommend() -> None:
    assert extract_parameters(REAL_HASHER.hash(PASSWORD)) == RFC_9106_LOW_MEMORY


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


# ---- Changing the password ----


def test_a_changed_password_takes_the_place_of_the_one_before_and_ends_all_sessions(storage: Flask) -> None:
    stored, other = add(), add("Bo")
    for each, key in ((stored, "i1"), (stored, "i2"), (other, "b")):
        accounts.begin_session(each.account.id, key=key, now=NOW)
    fail(4)
    service.change_password(stored, service.hash_of("four wet boots by noon"))
    db.session.expire_all()
    assert count(SignInFailureRow) == 0
    assert accounts.account_of_session(stored.account.id, "i1") is None
    assert accounts.account_of_session(stored.account.id, "i2") is None
    assert accounts.account_of_session(other.account.id, "b") == other.account
    assert sign_in() == WRONG
    assert isinstance(sign_in("four wet boots by noon"), StoredAccount)
    assert isinstance(sign_in(name="Bo"), StoredAccount)


def test_of_two_changes_that_checked_the_same_password_the_second_is_refused(storage: Flask) -> None:
    stored = add()
    service.change_password(stored, service.hash_of("four wet boots by noon"))
    accounts.begin_session(stored.account.id, key="i", now=NOW)
    with pytest.raises(ChangedMeanwhile):
        service.change_password(stored, "another hash")
    db.session.expire_all()
    assert accounts.account_of_session(stored.account.id, "i") is not None
    assert isinstance(sign_in("four wet boots by noon"), StoredAccount)


def test_a_hash_made_anew_does_not_bring_a_password_of_before_back(
    storage: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = service.HASHER
    monkeypatch.setattr(service, "HASHER", PasswordHasher(time_cost=1, memory_cost=8192))
    stored = add()
    monkeypatch.setattr(service, "HASHER", current)
    service.change_password(stored, service.hash_of("four wet boots by noon"))
    service.note_sign_in(stored, "Ina Holm", PASSWORD, address="", now=NOW)
    db.session.expire_all()
    assert sign_in() == WRONG


# ---- A sign-in and a change of the password at once ----

Change = Callable[[StoredAccount], None]


def by_owner(checked: StoredAccount) -> None:
    service.change_password(checked, "hash of another password")


def by_link(checked: StoredAccount) -> None:
    token = new_passwords.link_for_name(checked.account.name, key="k", now=NOW).token
    new_passwords.set_password(token, "hash of another password", key="k", now=NOW)


def enter(checked: StoredAccount) -> StoredAccount | Refused:
    """The second half of a sign-in, in a transaction that was just begun."""
    outcome = service.note_sign_in(checked, checked.account.name, PASSWORD, address="", now=NOW)
    if isinstance(outcome, StoredAccount):
        accounts.begin_session(outcome.account.id, key="in flight", now=NOW)
    return outcome


def wait_for_it(other: Future[None]) -> None:
    """Returns once what runs elsewhere is done, or waits for a lock of this transaction.

    SQLite tells nobody who waits, and has one writer at a time: there it is waiting from its begin on.
    """
    if db.engine.dialect.name == "sqlite":
        return
    waiting = text(
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    )
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while not wait([other], timeout=0.01).done and not connection.scalar(waiting):
            pass


def run_at_once(app: Flask, first: Callable[[], object], second: Callable[[], object]) -> None:
    """Two transactions: the second is begun when the first has done all but commit."""
    begun = Event()

    def other() -> None:
        with app.app_context():
            begun.set()
            begin_writing()
            second()
            db.session.commit()

    with ThreadPoolExecutor(1) as pool:
        begin_writing()
        first()
        future = pool.submit(other)
        begun.wait(timeout=10)
        wait_for_it(future)
        db.session.commit()
        future.result(timeout=20)


@pytest.fixture
def checked(storage: Flask) -> StoredAccount:
    """An account whose password was just found to be right."""
    add()
    db.session.commit()
    outcome = service.check_password("Ina Holm", PASSWORD, address="", now=NOW)
    assert isinstance(outcome, StoredAccount)
    db.session.rollback()
    return outcome


@pytest.mark.parametrize("change", [by_owner, by_link])
def test_a_password_that_was_changed_since_it_was_checked_signs_nobody_in(
    storage: Flask, checked: StoredAccount, change: Change
) -> None:
    begin_writing()
    change(checked)
    db.session.commit()
    begin_writing()
    assert enter(checked) == WRONG
    assert (count(SessionRow), count(SignInFailureRow)) == (0, 1)


@pytest.mark.parametrize("change", [by_owner, by_link])
def test_a_sign_in_waits_for_the_change_that_is_under_way_and_is_refused(
    storage: Flask, checked: StoredAccount, change: Change
) -> None:
    outcomes: list[StoredAccount | Refused] = []
    run_at_once(storage, lambda: change(checked), lambda: outcomes.append(enter(checked)))
    assert outcomes == [WRONG]
    assert count(SessionRow) == 0


@pytest.mark.parametrize("change", [by_owner, by_link])
def test_a_change_waits_for_the_sign_in_that_is_under_way_and_ends_its_session(
    storage: Flask, checked: StoredAccount, change: Change
) -> None:
    outcomes: list[StoredAccount | Refused] = []
    run_at_once(storage, lambda: outcomes.append(enter(checked)), lambda: change(checked))
    assert outcomes == [checked]
    assert count(SessionRow) == 0


# ---- The e-mail address ----


def test_an_e_mail_address_is_changed_and_removed(storage: Flask) -> None:
    account = add().account
    for email in ("ina@example.org", ""):
        service.change_email(account, email)
        db.session.expire_all()
        found = accounts.account(account.id)
        assert found is not None
        assert found.account.email == email


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
