"""Offsets, sections and sentences of a document."""

import pytest

from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.errors import EvidenceMismatch
from tests.factories.quizzes import FIRST, HEADING, SENTENCES, TEXT, evidence, make_document, span


@pytest.mark.parametrize(
    "wrong", [Evidence(0, 3, "the"), Evidence(3, 3, ""), Evidence(-3, 3, TEXT[:3]), Evidence(0, 9999, TEXT)]
)
def test_evidence_that_does_not_stand_in_the_text_is_found_out(wrong: Evidence) -> None:
    with pytest.raises(EvidenceMismatch):
        wrong.check(TEXT)


def test_evidence_made_of_the_text_holds() -> None:
    Evidence.of(TEXT, 3, 9).check(TEXT)


def test_a_section_holds_its_body_and_not_its_heading() -> None:
    document = make_document()
    section = document.section_at(TEXT.index("keeper"))
    assert section is not None
    assert section.heading == HEADING
    assert document.section_at(0) is None


def test_sentences_are_numbered_from_1_through_the_whole_text() -> None:
    version = DocumentVersion(1, "tower", 1, make_document(), SENTENCES)
    assert version.sentence_number(span("keeper").start) == 1
    assert version.sentence_number(span("Sailors").start) == 3
    assert version.sentence_number(0) is None
    assert version.sentence_number(span(FIRST).end) is None
    assert version.sentence_numbers(evidence("in 1901. He lit")) == (1, 2)
