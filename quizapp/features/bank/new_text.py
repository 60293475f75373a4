"""A document has a new text: whatever quotes the old one is carried over where its words still stand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.passage import with_passage
from quizapp.domain.question import Question
from quizapp.features.library import briefing_edits
from quizapp.kinds import kind_of
from quizapp.reading.anchoring import Anchors
from quizapp.storage import bank, documents, questions


def quoted(document_id: int) -> tuple[tuple[Evidence, str], ...]:
    """All evidence about a document that a new text would move, each with the text that it is of."""
    found = [(each, row.document_version_id) for row in bank.of_document(document_id) for each in row.question.evidence]
    found += briefing_edits.quoted(document_id)
    return tuple((each, documents.version(version_id).document.text) for each, version_id in found)


def anchored(text: str, wanted: Sequence[tuple[Evidence, str]]) -> Anchors:
    """The places of this evidence in a new text; it takes a while where both are long."""
    anchors = Anchors(text)
    for evidence, older in wanted:
        anchors.find(evidence, older)
    return anchors


def carry_over(document_id: int, version: DocumentVersion, anchors: Anchors, *, now: datetime) -> None:
    """Let what quotes an older text quote ``version``: what people wrote in the briefing, and new question versions.

    What does not stand there any more stays as it is, on the text that it is of. ``anchors`` are of the new text.
    """
    documents.lock(document_id)
    briefing_edits.carry_over(document_id, version, anchors, now=now)
    questions.lock_all(document_id)
    for row in bank.of_document(document_id):
        if row.document_version_id == version.id:
            continue
        moved = _moved(row.question, documents.version(row.document_version_id), version, anchors)
        if moved is not None:
            # Nobody wrote it: it is the same question, by whomever, and only its evidence has moved.
            questions.add_version(row.id, moved, document=version, number=row.number + 1, source=row.source, now=now)


def _moved(question: Question, older: DocumentVersion, version: DocumentVersion, anchors: Anchors) -> Question | None:
    """The question with its evidence in the new text; None where some of it is not there, or doesn't do there."""
    places = [anchors.find(each, older.document.text) for each in question.evidence]
    evidence = tuple(each for each in places if each is not None)
    if len(evidence) < len(places):
        return None
    section = version.document.section_at(evidence[0].start)
    moved = replace(question, evidence=evidence, section=section.heading if section else "")
    moved = with_passage(moved, version.document, version.sentences)
    # Where a sentence is asked for, one that is now part of a longer one can't be chosen any more.
    return None if moved.accepted and kind_of(moved).validate(moved) else moved
