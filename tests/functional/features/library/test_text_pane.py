"""Beside a form stands the newest text, with the evidence marked that stands in it."""

from flask import Flask

from quizapp.domain.document import Evidence
from quizapp.features.library.text_pane import picked
from tests.factories.quizzes import SECOND, THIRD, evidence, store_document


def test_the_sentences_of_the_evidence_are_marked_and_lost_ones_are_not(app: Flask) -> None:
    with app.app_context():
        version = store_document()
        # Of an older text: one stands elsewhere now, one nowhere.
        old = (Evidence(1, 1 + len(SECOND), SECOND), Evidence(40, 45, "goats"))
        shown = picked(version, (*old, evidence(THIRD)))
    assert shown["title"] == version.document.title
    assert shown["marked"] == {2, 3}
