"""Two instructors who know nothing of one another, each with all that one can have, and everybody's browsers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask

from quizapp.briefing.editing import merged
from quizapp.domain.account import Role
from quizapp.domain.attempt import Step, StepKind
from quizapp.domain.classes import MemberState
from quizapp.domain.question import Grade, QuestionState, Response, Verdict
from quizapp.domain.quiz import PublishedQuiz, QuizDraft
from quizapp.domain.score import Score, SlotGrade
from quizapp.domain.sheet import Part
from quizapp.storage import accounts, attempts, bank, classes, documents, jobs, notes, questions, quizzes
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, SENTENCES, evidence, make_briefing, make_document, make_questions
from tests.support.app import SQLITE, Visitor, make_account, visitor_as

#: Everybody's relation to the things of one side.
RELATIONS = ("owner", "other", "admin", "student", "stranger", "guest", "other guest", "anonymous")


@dataclass(frozen=True, slots=True)
class Side:
    """What belongs to one instructor, by the arguments of addresses; ``secret`` stands in what others may not see."""

    secret: str
    args: dict[str, Any] = field(default_factory=dict)


class World:
    """An application with the pack "tower", two sides, "amber" and "birch", an admin; on SQLite it can be put back."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.sides: dict[str, Side] = {}
        #: The key of the first statement of every document's summary.
        self.statement = merged(make_briefing(), {})[Part.SUMMARY][0].key
        self._cookies: dict[str, dict[str, Any]] = {}
        admin = make_account(app, "Ada Lind", Role.ADMIN)
        self._cookies["admin"] = self._cookie(visitor_as(app, admin))
        self._cookies["anonymous"] = {}
        with app.app_context():
            pack = documents.document("tower")
            assert pack is not None
            documents.put_into_library(pack.id, NOW)
            self.pack_question = bank.of_document(pack.id)[0].id
            accounts.add_invitation(
                secret_sha256="x", role=Role.STUDENT, now=NOW, expires_at=NOW + timedelta(days=9999)
            )
            found = accounts.invitation("x", now=NOW)
            assert found is not None
            self.invitation_id = found.id
            db.session.commit()
        for name in ("amber", "birch"):
            self._make_side(name)

    def browser(self, relation: str, side: str) -> Visitor:
        """A browser of whoever stands so to a side, signed in where they have an account."""
        far = "birch" if side == "amber" else "amber"
        names = {
            "owner": f"{side} instructor",
            "other": f"{far} instructor",
            "student": f"{side} student",
            "stranger": f"{far} student",
            "guest": f"{side} guest",
            "other guest": f"{far} guest",
        }
        visitor = Visitor(self.app)
        with visitor.client.session_transaction() as session:
            session.update(self._cookies[names.get(relation, relation)])
            session.permanent = True
        return visitor

    def keep(self, folder: Path) -> None:
        """Remember the SQLite database in ``folder`` as it is now, for ``restore``."""
        self._database, self._kept = folder / SQLITE, folder / "kept.sqlite3"
        with self.app.app_context():
            db.engine.dispose()
        with closing(sqlite3.connect(self._database)) as source, closing(sqlite3.connect(self._kept)) as kept:
            source.backup(kept)

    def restore(self) -> None:
        """Take everything back that was done since ``keep``."""
        with self.app.app_context():
            db.session.remove()
            db.engine.dispose()
        with closing(sqlite3.connect(self._kept)) as kept, closing(sqlite3.connect(self._database)) as target:
            kept.backup(target)

    def _make_side(self, name: str) -> None:
        secret = f"{name}-secret"
        instructor = make_account(self.app, f"Instructor {secret}", Role.INSTRUCTOR)
        student = make_account(self.app, f"Student {secret}", Role.STUDENT)
        self._cookies[f"{name} instructor"] = self._cookie(visitor_as(self.app, instructor))
        self._cookies[f"{name} student"] = self._cookie(visitor_as(self.app, student))
        self._cookies[f"{name} guest"] = {"learner": f"guest of {name}"}
        with self.app.app_context():
            private = self._document(f"{name}-private", f"Private {secret}", instructor.id)
            public = self._document(f"{name}-public", f"Public {name}", instructor.id)
            documents.put_into_library(public, NOW)
            quiz_id, quiz = self._quiz(f"{name}-quiz", public, instructor.id)
            jobs.add(
                public_id=f"job of {name}",
                task="prepare_document",
                payload={},
                document_id=private,
                account_id=instructor.id,
                now=NOW,
            )
            class_id = classes.add_class(name=f"Class {secret}", owner_id=instructor.id, code=CODES[name], now=NOW)
            classes.set_member(class_id, student.id, MemberState.MEMBER, now=NOW)
            assignment_id = classes.assign(
                class_id=class_id, quiz_id=quiz_id, due_at=None, account_id=instructor.id, now=NOW
            )
            learner_id = attempts.lock_learner(student.learner, now=NOW)
            guest_id = attempts.lock_learner(f"guest of {name}", now=NOW)
            for who, learner in (("student", learner_id), ("guest", guest_id)):
                finish_attempt(f"{name}-{who}-finished", learner, quiz_id, quiz)
                attempts.add_attempt(
                    public_id=f"{name}-{who}-open", learner_id=learner, quiz_id=quiz_id, quiz=quiz, seed=1, now=NOW
                )
            question_id = bank.of_document(private)[0].id
            text = documents.newest_version(f"{name}-public")
            assert text is not None
            student_note, guest_note = (
                notes.add(learner, text, evidence("dusk"), text=written, client="form", now=NOW)
                for learner, written in ((learner_id, secret), (guest_id, "Why?"))
            )
            db.session.commit()
        self.sides[name] = Side(
            secret,
            {
                "private": f"{name}-private",
                "public": f"{name}-public",
                "quiz": f"{name}-quiz",
                "question_id": question_id,
                "class_id": class_id,
                "code": CODES[name],
                "assignment_id": assignment_id,
                "student_id": student.id,
                "student_learner": learner_id,
                "guest_learner": guest_id,
                "student_note": student_note,
                "guest_note": guest_note,
                "attempt": f"{name}-{{who}}-{{state}}",
            },
        )

    def _document(self, slug: str, title: str, owner_id: int) -> int:
        document_id = documents.add_document(slug, title=title, owner_id=owner_id, now=NOW)
        version = documents.add_version(
            document_id, slug=slug, number=1, document=make_document(title=title), sentences=SENTENCES, now=NOW
        )
        documents.add_briefing(version, make_briefing(), engine="test", now=NOW)
        for question in make_questions():
            state = QuestionState.DRAFT if question.origin == "generated" else QuestionState.APPROVED
            question_id = questions.question_id(document_id, question, state=state, now=NOW)
            questions.add_version(question_id, question, document=version, number=1, source="app", now=NOW)
        return document_id

    def _quiz(self, slug: str, document_id: int, owner_id: int) -> tuple[int, PublishedQuiz]:
        quiz_id = quizzes.add_quiz(
            slug, document_id=document_id, owner_id=owner_id, draft=QuizDraft(f"Quiz {slug}"), now=NOW
        )
        rows = bank.of_document(document_id)
        quizzes.publish(
            quiz_id,
            title=f"Quiz {slug}",
            document_version_id=rows[0].document_version_id,
            slots=[(row.version_id, 1.0) for row in rows],
            source="app",
            now=NOW,
        )
        found = quizzes.newest_published(slug)
        assert found is not None
        return found

    def _cookie(self, visitor: Visitor) -> dict[str, Any]:
        with visitor.client.session_transaction() as session:
            return dict(session)


CODES = {"amber": "AAAA2222", "birch": "BBBB3333"}


def finish_attempt(public_id: str, learner_id: int, quiz_id: int, quiz: PublishedQuiz) -> None:
    """Store a finished attempt in which the first question alone was answered, and rightly."""
    stored = attempts.add_attempt(
        public_id=public_id, learner_id=learner_id, quiz_id=quiz_id, quiz=quiz, seed=1, now=NOW
    )
    response = Response(chosen=(0,))
    attempts.add_step(stored.id, Step(1, StepKind.RESPOND, NOW, slot=1, response=response))
    attempts.add_step(stored.id, Step(2, StepKind.SUBMIT, NOW))
    grades = tuple(
        SlotGrade(slot.position, slot.question_version_id, *((RIGHT, 1.0) if slot.position == 1 else (EMPTY, 0.0)))
        for slot in quiz.slots
    )
    attempts.finish(stored.id, Score(grades, quiz.max_points), {1: response}, now=NOW)


RIGHT, EMPTY = Grade(1.0, Verdict.RIGHT), Grade(0.0, Verdict.NOT_ANSWERED)
