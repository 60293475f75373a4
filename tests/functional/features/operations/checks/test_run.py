"""Whatever is wrong in a database is named, on SQLite and on PostgreSQL, and nothing is named in a sound one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from quizapp.app import create_app
from quizapp.domain.question import ShortAnswerKey
from quizapp.domain.quiz import DraftSlot, QuizDraft
from quizapp.features.operations.checks import run
from quizapp.formats.question_json import question_to_json
from quizapp.settings import Settings
from quizapp.storage import documents, quizzes
from quizapp.storage.audit_rules import RULES
from quizapp.storage.db import Base, db
from tests.factories.quizzes import NOW, make_questions, store_quiz
from tests.factories.reports import make_school, take
from tests.support.damage import damage


@pytest.fixture
def school(storage: Flask) -> None:
    """A class whose students have finished the quiz, rightly and not at all, a guest who has begun it, and a draft."""
    made = make_school(store_quiz())
    take(made.students["Bo Lind"].learner, "bo")
    take(made.students["Sam Ek"].learner, "sam", {5: {"answer": ["the cook"]}})
    take("a guest", "guest", {1: {"option": 1}}, submit=False)
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    draft = QuizDraft("Mine", (DraftSlot(1), DraftSlot(2)))
    quizzes.add_quiz("mine", document_id=document_id, owner_id=made.ina.id, draft=draft, now=NOW)
    db.session.commit()


def found() -> list[str]:
    return list(run.findings(lambda fraction: None))


def rows() -> dict[str, list[object]]:
    return {
        table.name: [tuple(row) for row in db.session.execute(select(table).order_by(table.c.id))]
        for table in Base.metadata.sorted_tables
    }


def test_a_sound_database_has_no_findings(school: None) -> None:
    assert found() == []
    assert run.counts() == {"texts": 1, "questions": 6, "quizzes": 2, "attempts": 3}


def test_an_empty_database_has_no_findings(storage: Flask) -> None:
    assert found() == []


def test_nothing_is_written(school: None) -> None:
    with damage("update evidence set quote = 'nowhere' where id = 1"):
        before = rows()
        assert found()
        assert rows() == before


def test_progress_ends_with_all(school: None) -> None:
    told: list[float] = []
    list(run.findings(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0


def body_of(number: int, **changes: Any) -> str:
    """A question of the factory as it is stored, with these changes."""
    body = question_to_json(replace(make_questions()[number - 1], **changes))
    del body["evidence"]
    return json.dumps(body)


OTHER_DOCUMENT = (
    "insert into document (id, slug, title, search_title, created_at)"
    " values (9, 'other', 'Other', 'other', '2026-03-02 09:30:00')"
)

#: SQL that does the damage, and how a finding begins; Bo's attempt is 1, Sam's 2, the guest's 3.
FAULTS = {
    "a reference": (
        "update question_version set author_id = 99 where id = 1",
        "question_version 1: its author_id is 99, and there is no such account.",
    ),
    "a reference to a text": (
        "update briefing set document_version_id = 99 where id = 1",
        "briefing 1: its document_version_id is 99, and there is no such document_version.",
    ),
    "a deleted account": ("delete from account where name = 'Sam Ek'", "there is no such account."),
    "evidence": (
        "update evidence set quote = 'The keeper counted goats.' where id = 1",
        "document tower, version 1: evidence of question what-counted, version 1, does not stand at 11-",
    ),
    "a text": (
        "update document_version set text = replace(text, 'dusk', 'dawn') where id = 1",
        "document tower, version 1: evidence of its briefing 1 does not stand at ",
    ),
    "a layout": (
        """update document_version set layout = '{"blocks": [], "sentences": [],
           "sections": [{"heading": "", "start": 11, "end": 9999}]}' where id = 1""",
        "document tower, version 1: its sections do not lie in the text, one behind the other.",
    ),
    "a question": (
        f"update question_version set body = '{body_of(1, options=())}' where id = 1",
        "question tower/what-counted, version 1: options: ",
    ),
    "a broken question": (
        """update question_version set body = '{"id": "what-counted"}' where id = 1""",
        "question tower/what-counted, version 1: it can’t be read: kind: ",
    ),
    "a draft": (
        """update quiz set draft = '{"title": "Mine", "slots": [{"question_id": 77, "points": 1.0}]}'
           where slug = 'mine'""",
        "quiz mine: its draft asks question 77, which is not about its document.",
    ),
    "a state": (
        "insert into question_decision (question_id, state, reason, account_id, at)"
        " values (1, 'retired', '', 1, '2026-03-02 09:30:00')",
        "question 1: its state is not the one that was decided last.",
    ),
    "no version": (
        "insert into question (document_id, public_id, origin, state, created_at)"
        " values (1, 'bare', 'curated', 'approved', '2026-03-02 09:30:00')",
        "question 7: it has no version.",
    ),
    "no evidence": ("delete from evidence where question_version_id = 4", "question version 4: it has no evidence."),
    "a learner": (
        "delete from learner where public_id = 'learner Ina Holm'",
        "account 1: it has no learner to take quizzes as.",
    ),
    "a gap between slots": (
        "update quiz_slot set position = 9 where position = 3",
        "quiz version 1: its slots are not numbered from 1 without gaps.",
    ),
    "no slots": ("delete from quiz_slot", "quiz version 1: it asks nothing."),
    "a gap between steps": (
        "update attempt_step set number = 40 where attempt_id = 1 and number = 2",
        "attempt 1: its steps are not numbered from 1 without gaps.",
    ),
    "a missing grade": (
        "delete from slot_grade where attempt_id = 2 and slot = 3",
        "attempt 2: it has not one grade for each slot of its quiz.",
    ),
    "points": (
        "update attempt set points = 5.5 where id = 1",
        "attempt 1: its points are 5.5, but its grades add up to 6.",
    ),
    "most points": (
        "update attempt set max_points = 5 where id = 1",
        "attempt 1: its most points are 5, which its quiz’s slots do not add up to.",
    ),
    "a grade": (
        "update slot_grade set fraction = 1, points = 1, verdict = 'right' where attempt_id = 2 and slot = 5",
        "attempt 2: its grade in slot 5 is 1 (right), but grading the answer again gives 0 (not_right).",
    ),
    "an answer": (
        """update attempt_step set response = '{"texts": ["the cook"]}' where attempt_id = 1 and slot = 5""",
        "attempt 1: its grade in slot 5 is of another answer than the last one given.",
    ),
    "an unreadable answer": (
        """update attempt_step set response = '{"texts": "the cook"}' where attempt_id = 1 and slot = 5""",
        "attempt 1: it has an answer that can’t be read.",
    ),
    "an impossible answer": (
        """update attempt_step set response = '{"chosen": [9]}' where attempt_id = 1 and slot = 1""",
        "attempt 1: its answer in slot 1 can’t be graded: The answer names an option that this question doesn't have.",
    ),
    "a key": (
        f"update question_version set body = '{body_of(5, key=ShortAnswerKey(('the cook',)))}' where id = 5",
        "attempt 1: its grade in slot 5 is 1 (right), but grading the answer again gives 0 (not_right).",
    ),
    "an open attempt with a grade": (
        "insert into slot_grade (attempt_id, slot, question_version_id, fraction, verdict, points)"
        " values (3, 1, 1, 0, 'not_right', 0)",
        "attempt 3: it is open, but has grades.",
    ),
    "an open attempt that was submitted": (
        "insert into attempt_step (attempt_id, number, kind, client, client_sequence, at)"
        " values (3, 2, 'submit', '', 0, '2026-03-02 09:30:00')",
        "attempt 3: it is open, but was submitted.",
    ),
    "a step in no slot": (
        "update attempt_step set slot = 12 where attempt_id = 3",
        "attempt 3: it has a step in slot 12, which its quiz lacks.",
    ),
    "a text of another document": (
        f"{OTHER_DOCUMENT};update document_version set document_id = 9",
        "question version 1: its text is another document's than the question's.",
    ),
    "an edit about another document": (
        f"{OTHER_DOCUMENT};insert into briefing_edit"
        " (document_id, number, document_version_id, summary, changes, body, created_at)"
        " values (9, 1, 1, '', '[]', '{}', '2026-03-02 09:30:00')",
        "briefing edit 1: its text is another document's than its own.",
    ),
    "a quiz about another document": (
        f"{OTHER_DOCUMENT};update quiz set document_id = 9",
        "quiz version 1: its text is another document's than the quiz's.",
    ),
    "a question about another document": (
        f"{OTHER_DOCUMENT};update question set document_id = 9",
        "quiz slot 1: its question is about another document than the quiz.",
    ),
    "another quiz": (
        "update attempt set quiz_id = (select id from quiz where slug = 'mine') where id = 1",
        "attempt 1: its quiz version is another quiz's than its own.",
    ),
}


def test_each_fault_is_named(school: None) -> None:
    unnamed = {}
    for fault, (statements, expected) in FAULTS.items():
        with damage(*statements.split(";")):
            findings = found()
        if not any(expected in each for each in findings):
            unnamed[fault] = findings
    assert unnamed == {}
    assert found() == []


def test_every_rule_has_a_fault_here() -> None:
    told = [expected for _, expected in FAULTS.values()]
    assert [rule for rule in RULES if not any(rule.complaint in each for each in told)] == []


def test_an_old_schema_is_all_that_is_told(own_storage: Flask) -> None:
    store_quiz()
    db.session.execute(text("delete from quiz_slot"))
    db.session.execute(text("update alembic_version set version_num = '7db40d6909a1'"))
    db.session.commit()
    assert found() == ["schema: it is not the newest, and nothing else was checked. Run `quizapp upgrade`."]
    assert run.counts() == {}


def test_a_database_without_tables_is_told_to_be_old(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path, secret_key="test"))
    with app.app_context():
        assert len(found()) == 1
        db.engine.dispose()
