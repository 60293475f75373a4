"""A draft of a quiz asks questions about its own document."""

from flask import Flask

from quizapp.domain.quiz import DraftSlot, QuizDraft
from quizapp.features.operations.checks.quizzes import findings
from quizapp.storage import documents, quizzes
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW, store_document, store_quiz


def test_a_draft_may_ask_what_is_about_its_document_and_nothing_else(storage: Flask) -> None:
    store_quiz()
    store_document(slug="island")
    owner_id = store_account().id
    draft = QuizDraft("Mine", (DraftSlot(1),))
    for slug in ("tower", "island"):
        document_id = documents.save_document(slug, pack_id=None, now=NOW)
        quizzes.add_quiz(f"own-{slug}", document_id=document_id, owner_id=owner_id, draft=draft, now=NOW)
    assert list(findings()) == ["quiz own-island: its draft asks question 1, which is not about its document."]
