"""The application on a database of its own, migrated as a user's is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache

from quizapp.app import create_app
from quizapp.domain.account import Account, Role
from quizapp.features.accounts import service as accounts_service
from quizapp.features.library import reading_page
from quizapp.settings import Settings
from quizapp.storage import accounts, documents, quizzes
from quizapp.storage.db import db
from quizapp.storage.migrate import upgrade
from quizapp.web import reading_text
from tests.factories.quizzes import NOW, store_quiz

SQLITE = "quizapp.sqlite3"
PASSWORD = "seven oil lamps at dusk"
#: What hashes passwords outside the tests.
REAL_HASHER = accounts_service.HASHER


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Hash passwords with little work: it takes long on purpose, and many tests sign somebody in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts_service, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite database, made once and copied for each test."""
    instance = tmp_path_factory.mktemp("migrated")
    app = _app(instance)
    with app.app_context():
        upgrade(db.engine)
        _into_one_file()
    return instance / SQLITE


def _into_one_file() -> None:
    with db.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    db.engine.dispose()


@pytest.fixture(scope="session")
def kept_apps(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Flask]:
    """Applications that tests use one after another: to make one takes longer than most tests do."""
    return {name: _app(tmp_path_factory.mktemp(name)) for name in ("views", "storage")}


@contextmanager
def as_new(app: Flask) -> Iterator[Flask]:
    """Whatever a test changes of a kept application, or is remembered of its database, is gone for the next one."""
    for cached in (documents._cached_version, quizzes._published, reading_text._text_html, reading_page._unmarked):
        cached.cache_clear()
    changed = (app.view_functions, app.config, app.extensions["quizapp_tasks"])
    before = [dict(each) for each in changed]
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
    for each, was in zip(changed, before, strict=True):
        each.clear()
        each.update(was)


def instance_of(app: Flask) -> Path:
    """The instance folder of an application on SQLite, for processes that work on its database too."""
    return Path(app.config["SQLALCHEMY_DATABASE_URI"].database).parent


def give(app: Flask, database: Path) -> None:
    """Let an application, none of whose connections is open, go on with a copy of a SQLite database."""
    own = instance_of(app) / SQLITE
    for name in ("-wal", "-shm"):
        own.with_name(own.name + name).unlink(missing_ok=True)
    shutil.copy(database, own)


@pytest.fixture
def app(kept_apps: Mapping[str, Flask], migrated_sqlite: Path) -> Iterator[Flask]:
    """The application on a migrated, empty SQLite database."""
    with as_new(kept_apps["views"]) as app:
        give(app, migrated_sqlite)
        yield app


@pytest.fixture(scope="session")
def kept_postgres_app(shared_postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """An application on a migrated PostgreSQL database, kept like the others."""
    app = _app(tmp_path_factory.mktemp("postgres"), shared_postgres_url)
    with app.app_context():
        upgrade(db.engine)
        db.engine.dispose()
    return app


@pytest.fixture
def postgres_app(kept_postgres_app: Flask) -> Iterator[Flask]:
    """The application on a migrated, empty PostgreSQL database."""
    with as_new(kept_postgres_app) as app:
        with app.app_context():
            _empty()
        yield app


class CompiledTemplates(BytecodeCache):
    """Templates compiled once for the whole run: each test has an application of its own, all with the same ones."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()


def _app(instance: Path, database_url: str = "") -> Flask:
    app = create_app(Settings(instance=instance, secret_key="test", database_url=database_url))
    app.jinja_env.bytecode_cache = COMPILED
    return app


def app_on_copy(folder: Path, database: Path) -> Flask:
    """The application on a copy of a SQLite database, in ``folder``."""
    shutil.copy(database, folder / SQLITE)
    return _app(folder)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def storage(request: pytest.FixtureRequest, kept_apps: Mapping[str, Flask], migrated_sqlite: Path) -> Iterator[Flask]:
    """An application context on a migrated, empty database: each test runs on SQLite and on PostgreSQL."""
    if request.param == "postgresql":
        app: Flask = request.getfixturevalue("postgres_app")
        with app.app_context():
            yield app
    else:
        with as_new(kept_apps["storage"]) as app:
            give(app, migrated_sqlite)
            with app.app_context():
                yield app


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def own_storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """The same on a database that no other test uses, for tests that change the schema."""
    app = _app(tmp_path, request.getfixturevalue("postgres_url") if request.param == "postgresql" else "")
    with app.app_context():
        upgrade(db.engine)
        yield app
        db.session.remove()
        db.engine.dispose()


def _empty() -> None:
    """Take every row out of a PostgreSQL database, and let the ids begin at 1 again: faster than TRUNCATE by far."""
    tables = db.metadata.sorted_tables
    deletions = [f'DELETE FROM "{table.name}"' for table in reversed(tables)]
    restarts = [
        f"SELECT setval(pg_get_serial_sequence('\"{table.name}\"', 'id'), 1, false)"
        for table in tables
        if "id" in table.c
    ]
    with db.engine.begin() as connection:
        connection.connection.cursor().execute("; ".join(deletions + restarts))


@pytest.fixture(scope="session")
def sqlite_with_quiz(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """A SQLite database with one document and one quiz of all kinds, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("quiz")
    with app_on_copy(folder, migrated_sqlite).app_context():
        store_quiz()
        db.session.commit()
        _into_one_file()
    return folder / SQLITE


@pytest.fixture
def quiz_app(app: Flask, sqlite_with_quiz: Path) -> Flask:
    """The application with one document and one quiz of all kinds, both called "tower"."""
    give(app, sqlite_with_quiz)
    return app


class Visitor:
    """A browser without JavaScript: keeps its cookie and sends each form with its token."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()

    def get(self, path: str) -> Any:
        return self.client.get(path, buffered=True)

    def post(self, path: str, fields: dict[str, Any] | None = None, **headers: str) -> Any:
        return self.client.post(path, data={"csrf_token": self.token(), **(fields or {})}, headers=headers)

    def token(self) -> str:
        """The token that forms of this session carry."""
        page = self.client.get("/").get_data(as_text=True)
        return page.split('name="csrf_token" value="')[1].split('"')[0]

    def start(self, slug: str = "tower") -> str:
        """Start the quiz; returns the address of the attempt."""
        answer = self.post(f"/quizzes/{slug}/start")
        assert answer.status_code == 302, answer.get_data(as_text=True)
        return str(answer.headers["Location"]).rsplit("/", 1)[0]


def words(answer: Any) -> str:
    """The words of a page, its tags left out."""
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", answer.get_data(as_text=True)))


@pytest.fixture
def visitor(quiz_app: Flask) -> Visitor:
    """Someone who has come for the first time."""
    return Visitor(quiz_app)


@cache
def hash_of_password() -> str:
    """Hashing takes long on purpose, so it is done once."""
    return accounts_service.HASHER.hash(PASSWORD)


def make_account(app: Flask, name: str = "Ina Holm", role: Role = Role.INSTRUCTOR) -> Account:
    """Store an account whose password is PASSWORD."""
    with app.app_context():
        stored = accounts.add_account(
            name=name,
            role=role,
            email="",
            password_hash=hash_of_password(),
            learner=f"learner {name}",
            now=NOW,
        )
        db.session.commit()
    return stored.account


def sign_in(visitor: Visitor, name: str = "Ina Holm", password: str = PASSWORD) -> Any:
    """Fill in the sign-in form; returns the answer, a redirect where it went well."""
    return visitor.post("/sign-in", {"name": name, "password": password})


def visitor_as(app: Flask, account: Account, *, device: str = "phone") -> Visitor:
    """Somebody signed in: the cookie is set as signing in sets it, without the work of checking a password."""
    user = begin_session(app, account, device)
    visitor = Visitor(app)
    with visitor.client.session_transaction() as session:
        session["_user_id"] = user
        session.permanent = True
    return visitor


def begin_session(app: Flask, account: Account, device: str) -> str:
    """Store a session of an account; gives what the cookie names the two by."""
    key = f"{device} of {account.name}"
    with app.app_context():
        accounts.begin_session(account.id, key=key, now=NOW)
        db.session.commit()
    return f"{account.id}:{key}"


@pytest.fixture
def staff(quiz_app: Flask) -> Visitor:
    """An instructor, signed in."""
    return visitor_as(quiz_app, make_account(quiz_app))
