"""Questions are identities with immutable versions."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from quizapp.domain.account import Role
from quizapp.domain.document import Evidence
from quizapp.domain.question import Question, QuestionState
from quizapp.errors import EvidenceMismatch
from quizapp.storage import accounts, documents, questions
from quizapp.storage.db import begin_writing, db
from quizapp.storage.jobs import DATABASE_AWAY
from quizapp.storage.questions import Decision, WrittenVersion
from quizapp.storage.tables import QuestionRow
from tests.factories.quizzes import NOW, make_questions, store_document

LATER = NOW + timedelta(days=1)


def test_every_kind_comes_back_the_same(storage: Flask) -> None:
    version = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    ids = {}
    for question in make_questions():
        question_id = questions.question_id(document_id, question, now=NOW)
        ids[questions.add_version(question_id, question, document=version, number=1, source="pack", now=NOW)] = question
    assert questions.versions(list(ids)) == ids


def test_an_edit_makes_a_version_and_leaves_the_first(storage: Flask) -> None:
    version = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    question = make_questions()[0]
    edited = replace(question, stem="What was it that the keeper counted?")
    question_id = questions.question_id(document_id, question, now=NOW)
    assert questions.question_id(document_id, edited, now=NOW) == question_id
    first = questions.add_version(question_id, question, document=version, number=1, source="pack", now=NOW)
    second = questions.add_version(question_id, edited, document=version, number=2, source="app", now=NOW)
    assert [(each.id, each.number, each.source) for each in questions.known_versions(question_id)] == [
        (first, 1, "pack"),
        (second, 2, "app"),
    ]
    assert questions.versions([first, second]) == {first: question, second: edited}


def test_evidence_that_does_not_stand_in_the_text_is_refused(storage: Flask) -> None:
    version = store_document()
    question = replace(make_questions()[0], evidence=(Evidence(0, 3, "sea"),))
    with pytest.raises(EvidenceMismatch):
        questions.add_version(1, question, document=version, number=1, source="pack", now=NOW)


def test_the_content_hash_sees_evidence_and_feedback() -> None:
    question = make_questions()[0]
    hashes = {
        questions.content_sha256(question),
        questions.content_sha256(replace(question, evidence=question.evidence * 2)),
        questions.content_sha256(replace(question, options=question.options[::-1])),
        questions.content_sha256(replace(question, explanation="Because.")),
    }
    assert len(hashes) == 4
    assert questions.content_sha256(question) == questions.content_sha256(replace(question))


# ---- Decisions ----


def account_id(name: str = "Ina") -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


def store(question: Question, **options: Any) -> int:
    """Store a question's identity about the tower; returns its id."""
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    return questions.question_id(document_id, question, now=NOW, **options)


def state_of(question_id: int) -> QuestionState:
    found = db.session.get(QuestionRow, question_id, populate_existing=True)
    assert found is not None
    return QuestionState(found.state)


def test_a_packs_question_is_approved_and_a_generated_one_begins_as_it_is_told(storage: Flask) -> None:
    store_document()
    first, second = make_questions()[:2]
    assert state_of(store(first)) is QuestionState.APPROVED
    assert state_of(store(second, state=QuestionState.DRAFT)) is QuestionState.DRAFT


def test_a_question_that_is_there_keeps_its_state(storage: Flask) -> None:
    store_document()
    question = make_questions()[0]
    question_id = store(question, state=QuestionState.REJECTED)
    assert store(question, state=QuestionState.DRAFT) == question_id
    assert state_of(question_id) is QuestionState.REJECTED


def test_a_decision_changes_the_state_and_is_kept_with_who_and_why(storage: Flask) -> None:
    store_document()
    first, second = make_questions()[:2]
    decided, other = store(first, state=QuestionState.DRAFT), store(second, state=QuestionState.DRAFT)
    ina, bob = account_id(), account_id("Bob")
    assert questions.decisions(decided) == []
    questions.decide(decided, QuestionState.REJECTED, reason="Too trivial", account_id=ina, now=NOW)
    questions.decide(decided, QuestionState.APPROVED, account_id=bob, now=LATER)
    assert questions.decisions(decided) == [
        Decision(QuestionState.REJECTED, "Too trivial", "Ina", NOW),
        Decision(QuestionState.APPROVED, "", "Bob", LATER),
    ]
    assert (state_of(decided), state_of(other)) == (QuestionState.APPROVED, QuestionState.DRAFT)
    assert questions.decisions(other) == []


# ---- Who wrote what ----


def test_each_version_says_who_wrote_it(storage: Flask) -> None:
    version = store_document()
    question = make_questions()[0]
    edited = replace(question, stem="What was counted?")
    question_id, ina = store(question), account_id()
    first = questions.add_version(question_id, question, document=version, number=1, source="generator", now=NOW)
    second = questions.add_version(
        question_id, edited, document=version, number=2, source="app", author_id=ina, now=LATER
    )
    assert questions.written_versions(question_id) == [
        WrittenVersion(first, 1, version.id, "generator", "", NOW, question),
        WrittenVersion(second, 2, version.id, "app", "Ina", LATER, edited),
    ]
    assert questions.written_versions(question_id + 1) == []


def test_versions_lead_back_to_their_question(storage: Flask) -> None:
    version = store_document()
    first, second = make_questions()[:2]
    kept: dict[int, int] = {}
    for question, number in ((first, 1), (first, 2), (second, 1)):
        question_id = store(question)
        version_id = questions.add_version(
            question_id, question, document=version, number=number, source="app", now=NOW
        )
        kept[version_id] = question_id
    assert questions.identities(list(kept)) == kept
    assert len(set(kept.values())) == 2
    assert questions.identities([max(kept) + 1]) == {}


def test_a_locked_question_keeps_another_writer_away_until_the_transaction_ends(storage: Flask) -> None:
    store_document()
    question_id = store(make_questions()[0])
    db.session.commit()
    begin_writing()
    questions.lock(question_id)
    with db.engine.connect() as other:
        if db.engine.dialect.name == "sqlite":
            other.exec_driver_sql("PRAGMA busy_timeout = 1")
            other.rollback()
            with pytest.raises(DATABASE_AWAY, match="locked"):
                other.execution_options(quizapp_writes=True).exec_driver_sql("SELECT 1")
        else:
            with pytest.raises(DATABASE_AWAY, match="could not obtain lock"):
                other.execute(select(QuestionRow.id).with_for_update(nowait=True))


# ---- What a search reads ----


def test_what_is_searched_is_stem_options_and_tags_a_line_each_in_small_letters() -> None:
    question = replace(make_questions()[1], tags=("Night", "Straße"))
    assert questions.search_text(question) == (
        "which words describe the lamps?\noil\nlit\nblue\nbroken\n#night\n#strasse\n"
    )
    assert questions.search_text(make_questions()[4]) == "who lit the lamps?\n"


def test_each_version_is_of_a_text(storage: Flask) -> None:
    version = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    question = make_questions()[2]
    question_id = questions.question_id(document_id, question, now=NOW)
    first = questions.add_version(question_id, question, document=version, number=1, source="pack", now=NOW)
    assert questions.texts_of([first, 999]) == {first: version.id}


@pytest.mark.postgres
def test_nobody_else_writes_a_question_while_all_are_locked(postgres_app: Flask) -> None:
    with postgres_app.app_context():
        store_document()
        document_id = documents.save_document("tower", pack_id=None, now=NOW)
        question_id = questions.question_id(document_id, make_questions()[0], now=NOW)
        db.session.commit()
        questions.lock_all(document_id)
        waiting = text(f"select 1 from question where id = {question_id} for update nowait")
        with db.engine.connect() as other, pytest.raises(DATABASE_AWAY):
            other.execute(waiting)
        db.session.rollback()
