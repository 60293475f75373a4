"""The migrations lead to exactly the tables that the code has, on both databases, and lose nothing on the way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, MetaData, inspect, select, text
from sqlalchemy.exc import IntegrityError

from quizapp.app import create_app
from quizapp.domain.account import Role
from quizapp.domain.question import Question, QuestionState
from quizapp.domain.quiz import AfterSubmission
from quizapp.domain.words import searchable
from quizapp.formats.question_json import question_to_json
from quizapp.settings import Settings
from quizapp.storage import accounts, attempts, bank, documents, questions, quizzes
from quizapp.storage.bank import BankFilter
from quizapp.storage.bodies import to_body
from quizapp.storage.db import db
from quizapp.storage.document_changes import ChangeKind, changes
from quizapp.storage.migrate import (
    BrokenReference,
    _config,
    _tables_may_be_replaced,
    differences,
    is_newest,
    upgrade,
)
from tests.factories.quizzes import NOW, SENTENCES, make_briefing, make_document, make_questions
from tests.support.app import SQLITE

FIRST = "c798252c9e80"
LATER = NOW + timedelta(days=1)
COUNTED, LIT = make_questions()[0], make_questions()[2]
TAGS = ["Lamps", "Straße"]


def test_the_migrated_schema_is_the_one_in_the_code(own_storage: Flask) -> None:
    assert differences(db.engine) == []


def test_a_missing_column_shows_as_a_difference(own_storage: Flask) -> None:
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE pack DROP COLUMN title")
    assert [difference[0] for difference in differences(db.engine)] == ["add_column"]


def test_upgrading_again_changes_nothing(own_storage: Flask) -> None:
    upgrade(db.engine)
    assert "attempt_step" in inspect(db.engine).get_table_names()


def test_a_schema_is_the_newest_once_all_migrations_ran(first_schema: Flask) -> None:
    assert not is_newest(db.engine)
    upgrade(db.engine)
    assert is_newest(db.engine)


def test_the_migrations_stand_in_one_line() -> None:
    scripts = ScriptDirectory.from_config(_config())
    assert len(scripts.get_heads()) == 1
    assert scripts.get_bases() == [FIRST]


# ---- From the first schema, with what learners did ----


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def first_schema(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application context on a database as the first release left it, empty."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    app = create_app(Settings(instance=tmp_path, secret_key="test", database_url=url))
    with app.app_context():
        upgrade(db.engine, FIRST)
        yield app
        db.session.remove()
        db.engine.dispose()


def old_version(number: int, question_id: int, question: Question, at: datetime) -> dict[str, Any]:
    body = question_to_json(question)
    del body["evidence"]
    return {
        "id": number,
        "question_id": question_id,
        "number": 1,
        "document_version_id": 1,
        "source": "pack",
        "kind": question.kind.value,
        "body": {**body, "tags": TAGS if question is COUNTED else []},
        "content_sha256": "a" * 64,
        "created_at": at,
    }


def old_rows() -> dict[str, list[dict[str, Any]]]:
    """What the first release had stored: a pack, and a learner who had finished one attempt and begun another."""
    document = make_document()
    layout = {
        "sections": to_body(document.sections),
        "blocks": to_body(document.blocks),
        "sentences": to_body(SENTENCES),
    }
    version = {
        "document_id": 1,
        "title_made": False,
        "language": "en",
        "sha256": document.sha256,
        "words": document.words,
        "text": document.text,
        "layout": layout,
        "date": "",
        "licence": "CC0-1.0",
        "created_at": NOW,
    }
    attempt = {"learner_id": 1, "quiz_id": 1, "quiz_version_id": 1, "max_points": 2.0, "started_at": NOW}
    step = {"attempt_id": 1, "client": "", "client_sequence": 0, "at": NOW}
    evidence = [
        {"question_version_id": number, "position": 1, "start": each.start, "end": each.end, "quote": each.quote}
        for number, question in ((1, COUNTED), (2, LIT))
        for each in question.evidence
    ]
    return {
        "learner": [{"id": 1, "public_id": "ann", "created_at": NOW}],
        "pack": [{"id": 1, "slug": "tower", "title": "Tower", "fingerprint": "f", "loaded_at": NOW}],
        "document": [{"id": 1, "slug": "tower", "pack_id": 1, "created_at": NOW}],
        "document_version": [
            {"id": 1, "number": 1, "title": "The old title", **version},
            {"id": 2, "number": 2, "title": document.title, **version},
        ],
        "briefing": [
            {
                "id": 1,
                "document_version_id": 2,
                "number": 1,
                "engine": "1",
                "body": to_body(make_briefing()),
                "created_at": NOW,
            }
        ],
        "question": [
            {"id": 1, "document_id": 1, "public_id": COUNTED.id, "origin": "curated", "created_at": NOW},
            {"id": 2, "document_id": 1, "public_id": LIT.id, "origin": "generated", "created_at": NOW},
        ],
        "question_version": [old_version(1, 1, COUNTED, NOW), old_version(2, 2, LIT, LATER)],
        "evidence": evidence,
        "quiz": [{"id": 1, "slug": "tower", "document_id": 1, "created_at": NOW}],
        "quiz_version": [
            {
                "id": 1,
                "quiz_id": 1,
                "number": 1,
                "title": "The tower",
                "document_version_id": 2,
                "source": "pack",
                "published_at": NOW,
            }
        ],
        "quiz_slot": [
            {"quiz_version_id": 1, "position": number, "question_version_id": number, "points": 1.0}
            for number in (1, 2)
        ],
        "attempt": [
            {
                "id": 1,
                "public_id": "a1",
                "seed": 4,
                "state": "finished",
                "finished_at": LATER,
                "points": 1.5,
                **attempt,
            },
            {"id": 2, "public_id": "a2", "seed": 5, "state": "open", "finished_at": None, "points": None, **attempt},
        ],
        "attempt_step": [
            {"number": 1, "kind": "respond", "slot": 1, "response": {"chosen": [0], "texts": []}, **step},
            {"number": 2, "kind": "submit", "slot": None, "response": None, **step},
        ],
        "slot_grade": [
            {
                "attempt_id": 1,
                "slot": number,
                "question_version_id": number,
                "fraction": number / 2,
                "verdict": "right",
                "points": number / 2,
            }
            for number in (1, 2)
        ],
    }


def insert_old_rows(connection: Connection) -> None:
    tables = reflected(connection)
    for name, rows in old_rows().items():
        connection.execute(tables.tables[name].insert(), rows)


def reflected(connection: Connection) -> MetaData:
    """The tables as the database has them, whatever the code says."""
    tables = MetaData()
    tables.reflect(connection)
    return tables


def contents() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with db.engine.connect() as connection:
        tables = reflected(connection).sorted_tables
        return {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(table.c[0])).mappings()]
            for table in tables
            if table.name != "alembic_version"
        }


@pytest.fixture
def old(first_schema: Flask) -> dict[str, list[dict[str, Any]]]:
    """The rows of the first release, as they came to stand in its database."""
    with db.engine.begin() as connection:
        insert_old_rows(connection)
    return contents()


def test_nothing_that_was_there_changes(old: dict[str, list[dict[str, Any]]]) -> None:
    upgrade(db.engine)
    assert differences(db.engine) == []
    new = contents()
    for name, rows in old.items():
        kept = [{column: row[column] for column in rows[0]} for row in new[name]]
        assert kept == rows, name
    assert all(len(old[name]) == len(rows) for name, rows in old_rows().items())
    assert [name for name, rows in new.items() if rows and name not in old] == ["document_change"]


@pytest.mark.usefixtures("old")
def test_what_packs_had_brought_is_in_the_library_and_approved(first_schema: Flask) -> None:
    upgrade(db.engine)
    stored = documents.document("tower")
    assert stored is not None
    assert (stored.title, stored.owner_id, stored.published_at) == ("The tower at Hollow Point", None, NOW)
    newest = documents.newest_version("tower")
    assert newest is not None
    assert newest.number == 2
    rows = bank.of_document(stored.id)
    assert [(row.question.id, row.state) for row in rows] == [
        (COUNTED.id, QuestionState.APPROVED),
        (LIT.id, QuestionState.APPROVED),
    ]
    assert [written.author for row in rows for written in questions.written_versions(row.id)] == ["", ""]
    (quiz,) = quizzes.of_document("tower")
    assert quiz.after_submission is AfterSubmission.EVERYTHING
    found = quizzes.quiz("tower")
    assert found is not None
    assert (found.owner_id, found.draft) == (None, None)


@pytest.mark.usefixtures("old")
def test_old_questions_are_found_by_their_words_and_tags(first_schema: Flask) -> None:
    upgrade(db.engine)
    searched = [row["search_text"] for row in contents()["question_version"]]
    assert searched == [
        "what did the keeper count?\nlamps\nboats\ngoats\ngulls\n#lamps\n#strasse\n",
        "true or false: the lamps were lit at dusk.\ntrue\nfalse\n",
    ]
    # As a version stored from now on.
    versions = questions.versions([1, 2])
    assert searched == [questions.search_text(versions[number]) for number in (1, 2)]
    rows, total = bank.search(BankFilter(text="goats", tag="Straße"), account_id=None)
    assert ([row.question.id for row in rows], total) == ([COUNTED.id], 1)


@pytest.mark.usefixtures("old")
def test_learners_keep_their_attempts(first_schema: Flask) -> None:
    upgrade(db.engine)
    assert [attempt.public_id for attempt in attempts.open_attempts_of("ann")] == ["a2"]
    finished = next(row for row in contents()["attempt"] if row["public_id"] == "a1")
    assert (finished["state"], finished["points"]) == ("finished", 1.5)
    assert bank.attempts_at(1) == 2


SECOND = "7db40d6909a1"


@pytest.fixture
def second_schema(first_schema: Flask) -> Flask:
    """A database of the second schema with the first one's rows, an account in it, and graded answers."""
    with db.engine.begin() as connection:
        insert_old_rows(connection)
    upgrade(db.engine, SECOND)
    with db.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO account (id, name, name_key, email, password_hash, role, session_key, created_at)"
                " VALUES (7, 'Ina', 'ina', '', 'hash', 'instructor', 'the key', :now)"
            ),
            {"now": NOW.isoformat(sep=" ")},
        )
        if connection.dialect.name == "postgresql":
            # The rows came with their ids, so the database has counted none of them.
            connection.execute(text("SELECT setval(pg_get_serial_sequence('learner', 'id'), 100)"))
    return first_schema


BROUGHT = (
    "INSERT INTO document (id, slug, title, owner_id, created_at)"
    " VALUES (9, 'cafe', 'Café – Straße', 7, '2026-03-02 09:30:00')"
)


@pytest.mark.usefixtures("second_schema")
def test_documents_are_given_the_past_that_is_known_of_them() -> None:
    with db.engine.begin() as connection:
        connection.exec_driver_sql(BROUGHT)
    upgrade(db.engine)
    found, _ = changes(1, offset=0, limit=9)
    assert [(each.kind, each.detail, each.by, each.at) for each in found] == [
        (ChangeKind.SHOWN, "", "", NOW),
        (ChangeKind.NEW_VERSION, "2", "", NOW),
        (ChangeKind.READ, "", "", NOW),
        (ChangeKind.BROUGHT, "", "", NOW),
    ]
    found, _ = changes(9, offset=0, limit=9)
    assert [(each.kind, each.by) for each in found] == [(ChangeKind.BROUGHT, "Ina")]


@pytest.mark.usefixtures("second_schema")
def test_old_documents_are_found_by_their_words_as_new_ones_are() -> None:
    with db.engine.begin() as connection:
        connection.exec_driver_sql(BROUGHT)
    upgrade(db.engine)
    titles = {row["title"]: row["search_title"] for row in contents()["document"]}
    assert titles["Café – Straße"] == "cafe - strasse"
    assert {title: searchable(title) for title in titles} == titles
    assert {row["search_text"] for row in contents()["document_version"]} == {searchable(make_document().text)}


def test_accounts_become_learners_and_stay_signed_in(second_schema: Flask) -> None:
    upgrade(db.engine)
    ina = accounts.account_of_session(7, "the key")
    assert ina is not None
    assert (ina.name, ina.role) == ("Ina", Role.INSTRUCTOR)
    learners = {row["public_id"]: row["account_id"] for row in contents()["learner"]}
    assert learners == {"ann": None, ina.learner: 7}
    assert len(ina.learner) >= 20


def test_each_grade_is_given_the_response_that_was_graded(second_schema: Flask) -> None:
    steps = [row for row in contents()["attempt_step"] if row["kind"] == "respond"]
    upgrade(db.engine)
    grades = contents()["slot_grade"]
    assert grades
    for grade in grades:
        of_slot = [
            row["response"] for row in steps if (row["attempt_id"], row["slot"]) == (grade["attempt_id"], grade["slot"])
        ]
        assert grade["response"] == (of_slot[-1] if of_slot else None)
    assert any(grade["response"] is not None for grade in grades)


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    "broken",
    [
        "INSERT INTO quiz_slot (quiz_version_id, position, question_version_id, points) VALUES (1, 3, 99, 1)",
        "UPDATE document SET owner_id = 99",
        "DELETE FROM question WHERE id = 1",
    ],
)
def test_a_row_that_points_nowhere_is_refused_afterwards(first_schema: Flask, broken: str) -> None:
    upgrade(db.engine)
    # Also on a connection that the pool had before.
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), db.engine.begin() as connection:
        connection.execute(text(broken))


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE question SET state = 'forgotten'",
        "UPDATE quiz_version SET after_submission = 'nothing'",
        "UPDATE question_version SET source = 'thin air'",
    ],
)
def test_a_word_that_is_none_of_ours_is_refused_afterwards(first_schema: Flask, broken: str) -> None:
    upgrade(db.engine)
    with pytest.raises(IntegrityError, match=r"(?i)check constraint"), db.engine.begin() as connection:
        connection.execute(text(broken))


def test_the_way_back_leaves_what_was_there_before(old: dict[str, list[dict[str, Any]]]) -> None:
    upgrade(db.engine)
    with db.engine.connect() as connection, _tables_may_be_replaced(connection), connection.begin():
        config = _config()
        config.attributes["connection"] = connection
        command.downgrade(config, FIRST)
    assert contents() == old
    upgrade(db.engine)
    assert differences(db.engine) == []


#: A document of a pack that isn't there.
LOST = "INSERT INTO document (id, slug, pack_id, created_at) VALUES ({0}, 'lost-{0}', {1}, '2026-03-02 09:30:00')"


def test_a_migration_that_would_leave_a_row_pointing_nowhere_changes_nothing(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path, secret_key="test"))
    with app.app_context():
        upgrade(db.engine, FIRST)
        # The driver alone does not look at references.
        with closing(sqlite3.connect(tmp_path / SQLITE)) as driver, driver:
            driver.execute(LOST.format(1, 77))
        before = contents()
        with pytest.raises(BrokenReference, match=r"document.*pack"):
            upgrade(db.engine)
        assert contents() == before
        with pytest.raises(IntegrityError), db.engine.begin() as connection:
            connection.exec_driver_sql(LOST.format(2, 78))
        db.engine.dispose()
