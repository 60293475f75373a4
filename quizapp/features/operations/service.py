"""Loads the packs of ``questions/`` into the database, again and again without harm."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from quizapp.briefing import VERSION as BRIEFING_VERSION
from quizapp.briefing import build_briefing
from quizapp.domain.document import Document, DocumentVersion
from quizapp.domain.pack import Pack
from quizapp.domain.question import Question
from quizapp.errors import InputRefused
from quizapp.features.library import service as library
from quizapp.formats.pack import load_pack
from quizapp.reading import VERSION as READING_VERSION
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from quizapp.storage import documents, questions, quizzes

#: The files of a pack that hold questions; generated ones are labelled as such.
QUESTION_FILES = ("questions.yaml", "generated.yaml")


@dataclass(slots=True)
class PackReport:
    """What loading one pack did."""

    pack: str
    unchanged: bool = False
    new_document_version: bool = False
    questions_added: int = 0
    questions_updated: int = 0
    quizzes_published: int = 0
    #: What stands differently in the app, was left as it is there, and wants a person's decision.
    clashes: list[str] = field(default_factory=list)


def load(folder: Path, *, now: datetime) -> PackReport:
    """Load the pack in ``folder``: its document, briefing, questions and quizzes.

    Loading again changes nothing; a changed file makes new versions; what was edited in the app is never overwritten
    but reported as a clash. Raises ``InputRefused`` where a file is missing or can't be used.
    """
    files = {name: folder / name for name in ("document.md", *QUESTION_FILES) if (folder / name).exists()}
    if "document.md" not in files or "questions.yaml" not in files:
        raise InputRefused(f"{folder} is not a pack: it needs document.md and questions.yaml.")
    report = PackReport(folder.name)
    fingerprint = _fingerprint(files)
    if documents.pack_fingerprint(folder.name) == fingerprint:
        report.unchanged = True
        return report
    document = read(files["document.md"].read_bytes(), name="document.md")
    pack = load_pack(
        {name: path.read_text("utf-8") for name, path in files.items() if name != "document.md"}, document=document
    )
    pack_id = documents.save_pack(folder.name, title=pack.title, fingerprint="", now=now)
    document_id = documents.save_document(folder.name, pack_id=pack_id, title=document.title, now=now)
    version = _load_document(document, document_id, folder.name, report, now=now)
    pinned = {
        question.id: _load_question(question, document_id, version, report, now=now) for question in pack.questions
    }
    _publish_quizzes(pack, document_id, version, pinned, report, now=now)
    if not report.clashes:
        # Without a fingerprint the pack is compared again at the next start, so a clash is told until it is settled.
        documents.save_pack(folder.name, title=pack.title, fingerprint=fingerprint, now=now)
    return report


def _fingerprint(files: dict[str, Path]) -> str:
    """One hash over the pack's files and over the engine that reads them: a better engine reads them again."""
    whole = hashlib.sha256(f"{READING_VERSION}\n{BRIEFING_VERSION}\n".encode())
    for name, path in sorted(files.items()):
        whole.update(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _load_document(
    document: Document, document_id: int, slug: str, report: PackReport, *, now: datetime
) -> DocumentVersion:
    analysis = analyse(document)
    briefing = build_briefing(document, analysis)
    version, report.new_document_version = library.store_reading(
        document_id, slug, document, analysis.spans, briefing, now=now
    )
    return version


def _load_question(
    question: Question, document_id: int, document: DocumentVersion, report: PackReport, *, now: datetime
) -> int:
    """Store what the pack says of one question; returns the id of the pack's newest version of it."""
    question_id = questions.question_id(document_id, question, now=now)
    known = questions.known_versions(question_id)
    from_pack = [each for each in known if each.source == "pack"]
    content = questions.content_sha256(question)
    if from_pack and (from_pack[-1].content_sha256, from_pack[-1].document_version_id) == (content, document.id):
        return from_pack[-1].id
    if known and known[-1].source == "app":
        report.clashes.append(
            f"Question {question.id} was edited in the app and has changed in the pack too; the app's text stays."
        )
        return from_pack[-1].id if from_pack else known[-1].id
    if known:
        report.questions_updated += 1
    else:
        report.questions_added += 1
    number = known[-1].number + 1 if known else 1
    return questions.add_version(question_id, question, document=document, number=number, source="pack", now=now)


def _publish_quizzes(
    pack: Pack, document_id: int, version: DocumentVersion, pinned: dict[str, int], report: PackReport, *, now: datetime
) -> None:
    for outline in pack.quizzes:
        quiz_id = quizzes.save_quiz(outline.id, document_id=document_id, now=now)
        if quizzes.newest_source(quiz_id) == "app":
            report.clashes.append(f"Quiz {outline.id} was published in the app; the app's version stays.")
            continue
        slots = [(pinned[question], 1.0) for question in outline.questions]
        report.quizzes_published += quizzes.publish(
            quiz_id,
            title=outline.title,
            document_version_id=version.id,
            slots=slots,
            source="pack",
            now=now,
        )
