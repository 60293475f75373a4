"""Questions are identities with immutable versions."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.document import Evidence
from quizapp.errors import EvidenceMismatch
from quizapp.storage import documents, questions
from tests.factories.quizzes import NOW, make_questions, store_document


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
