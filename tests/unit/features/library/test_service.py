"""The library finds what can be read and what can be carried on with."""

import pytest
from flask import Flask

from quizapp.errors import NotFound
from quizapp.features.library import service
from quizapp.storage import attempts, documents, quizzes
from tests.factories.quizzes import NOW, SENTENCES, make_briefing, make_document, store_quiz


def test_a_document_is_found_with_its_briefing_and_quizzes(storage: Flask) -> None:
    store_quiz()
    (reading,) = service.readings()
    assert reading == service.reading("tower")
    assert reading.briefing == make_briefing()
    assert [quiz.title for quiz in reading.quizzes] == ["The tower"]


def test_a_document_without_a_briefing_is_not_shown(storage: Flask) -> None:
    document_id = documents.save_document("draft", pack_id=None, now=NOW)
    documents.add_version(document_id, slug="draft", number=1, document=make_document(), sentences=SENTENCES, now=NOW)
    assert service.readings() == []
    for slug in ("draft", "nowhere"):
        with pytest.raises(NotFound):
            service.reading(slug)


def test_open_attempts_are_the_learners_own(storage: Flask) -> None:
    store_quiz()
    found = quizzes.newest_published("tower")
    assert found is not None
    learner_id = attempts.lock_learner("ann", now=NOW)
    attempts.add_attempt(public_id="a1", learner_id=learner_id, quiz_id=found[0], quiz=found[1], seed=1, now=NOW)
    (attempt,) = service.open_attempts(learner="ann")
    assert (attempt.public_id, attempt.answered, attempt.next_position) == ("a1", 0, 1)
    assert service.open_attempts(learner="bob") == []
    assert service.open_attempts(learner="") == []
