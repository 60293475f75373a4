"""Loads the packs of ``questions/`` into the database, again and again without harm."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from quizapp.briefing import VERSION as BRIEFING_VERSION
from quizapp.briefing import build_briefing
from quizapp.domain.document import Document, DocumentVersion
from quizapp.domain.pack import Pack, QuizOutline
from quizapp.domain.passage import with_passage
from quizapp.domain.question import Origin, Question, QuestionState
from quizapp.domain.quiz import PublishedQuiz
from quizapp.domain.words import listed
from quizapp.errors import InputRefused
from quizapp.features.bank import new_text
from quizapp.features.library import service as library
from quizapp.formats.pack import load_pack
from quizapp.kinds import kind_of
from quizapp.reading import VERSION as READING_VERSION
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from quizapp.storage import bank, documents, questions, quizzes
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.quizzes import StoredQuiz

#: The files of a pack: its document, and its questions, of which generated ones are labelled as such.
PACK_FILES = DOCUMENT, CURATED, GENERATED = "document.md", "questions.yaml", "generated.yaml"


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
    """Load the pack in ``folder``: its document, briefing, questions and quizzes. Its ``id`` names it, not the folder.

    Loading again changes nothing; a changed file makes new versions; what was edited in the app is never overwritten
    but reported as a clash. Raises ``InputRefused`` where a file is missing or can't be used.
    """
    files = {name: folder / name for name in PACK_FILES if (folder / name).exists()}
    if DOCUMENT not in files or CURATED not in files:
        raise InputRefused(f"{folder} is not a pack: it needs {DOCUMENT} and {CURATED}.")
    fingerprint = _fingerprint(files)
    known = documents.pack_with(fingerprint)
    if known is not None:
        return PackReport(known, unchanged=True)
    document = read(files[DOCUMENT].read_bytes(), name=DOCUMENT)
    pack = load_pack(
        {name: path.read_text("utf-8") for name, path in files.items() if name != DOCUMENT}, document=document
    )
    report = PackReport(pack.id)
    pack_id = documents.save_pack(pack.id, title=pack.title, fingerprint="", now=now)
    is_new = documents.document(pack.id) is None
    document_id = documents.save_document(pack.id, pack_id=pack_id, title=document.title, now=now)
    if is_new:
        record_change(document_id, ChangeKind.BROUGHT, account_id=None, now=now)
    version = _load_document(document, document_id, pack.id, report, now=now)
    _check_passages(pack, version)
    pinned = {
        question.id: _load_question(question, document_id, version, report, now=now) for question in pack.questions
    }
    if report.new_document_version:
        # Those that the pack does not have, or that were edited in the app.
        anchors = new_text.anchored(document.text, new_text.quoted(document_id))
        new_text.carry_over(document_id, version, anchors, now=now)
    _publish_quizzes(pack, document_id, version, pinned, report, now=now)
    done = report.questions_added, report.questions_updated, report.quizzes_published
    report.unchanged = not (report.new_document_version or any(done) or report.clashes)
    if not report.clashes:
        # Without a fingerprint the pack is compared again at the next start, so a clash is told until it is settled.
        documents.save_pack(pack.id, title=pack.title, fingerprint=fingerprint, now=now)
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
        document_id, slug, document, analysis.spans, briefing, account_id=None, now=now
    )
    return version


def _check_passages(pack: Pack, version: DocumentVersion) -> None:
    """Raise ``InputRefused`` where a sentence is asked for and the right one is no sentence of the text as read."""
    told = []
    for question in pack.questions:
        seen = with_passage(question, version.document, version.sentences)
        told += [f"question {seen.id}: `{each.field}`: {each.message}" for each in kind_of(seen).validate(seen)]
    if told:
        raise InputRefused("\n".join(told))


def _load_question(
    question: Question, document_id: int, document: DocumentVersion, report: PackReport, *, now: datetime
) -> int:
    """Store what the pack says of one question; returns the id of the version that says so, or that stays."""
    # Being in a pack approves a question, unless a language model wrote it: that somebody here must see first.
    by_model = question.origin is Origin.LANGUAGE_MODEL
    state = QuestionState.DRAFT if by_model else QuestionState.APPROVED
    question_id = questions.question_id(document_id, question, state=state, now=now)
    known = questions.known_versions(question_id)
    from_pack = [each for each in known if each.source == "pack"]
    says = (questions.content_sha256(question), document.id)
    # The newest version counts too, whoever wrote it: the pack may be where it was written back to.
    for version in (*from_pack[-1:], *known[-1:]):
        if (version.content_sha256, version.document_version_id) == says:
            return version.id
    if known and known[-1].source == "app" and not _has_only_moved(known[-1].id, question):
        if not (from_pack and _has_only_moved(from_pack[-1].id, question)):
            report.clashes.append(
                f"Question {question.id} was edited in the app and has changed in the pack too; the app's text stays."
            )
        return from_pack[-1].id if from_pack else known[-1].id
    if known and by_model and not questions.waits_for_review(question_id):
        report.clashes.append(
            f"Question {question.id}, written by a language model, changed in the pack; what was decided here stays."
        )
        return known[-1].id
    if known:
        report.questions_updated += 1
    else:
        report.questions_added += 1
    number = known[-1].number + 1 if known else 1
    return questions.add_version(question_id, question, document=document, number=number, source="pack", now=now)


def _has_only_moved(version_id: int, question: Question) -> bool:
    """Whether a stored version says what ``question`` says, but for where its quotes stand: it is of an older text."""
    stored = questions.versions([version_id])[version_id]
    quotes = [each.quote for each in question.evidence]
    return [each.quote for each in stored.evidence] == quotes and question == replace(
        stored, evidence=question.evidence, section=question.section
    )


def _publish_quizzes(
    pack: Pack, document_id: int, version: DocumentVersion, pinned: dict[str, int], report: PackReport, *, now: datetime
) -> None:
    for outline in pack.quizzes:
        stored = quizzes.quiz(outline.id)
        if stored is not None and stored.document_id == document_id and _is_of_the_app(stored):
            if not _says_the_same(stored.published, outline):
                report.clashes.append(f"Quiz {outline.id} was published in the app; the app's version stays.")
            continue
        versions = questions.texts_of([pinned[each] for each in outline.questions])
        if any(text != version.id for text in versions.values()):
            report.clashes.append(
                f"Quiz {outline.id} asks a question that was edited in the app; it stays on its older text."
            )
            continue
        if unreviewed := _unreviewed(outline, document_id):
            report.clashes.append(
                f"Quiz {outline.id} asks {listed(unreviewed)}, written by a language model and not approved here; "
                "it is not published. Approve or reject them in the review."
            )
            continue
        quiz_id = quizzes.save_quiz(outline.id, document_id=document_id, now=now)
        slots = [(pinned[question], 1.0) for question in outline.questions]
        report.quizzes_published += quizzes.publish(
            quiz_id,
            title=outline.title,
            document_version_id=version.id,
            slots=slots,
            source="pack",
            now=now,
        )


def _unreviewed(outline: QuizOutline, document_id: int) -> list[str]:
    """The questions of a quiz that a language model wrote and that are not approved."""
    return [
        row.question.id
        for row in bank.of_document(document_id)
        if row.question.id in outline.questions
        and row.question.origin is Origin.LANGUAGE_MODEL
        and row.state is not QuestionState.APPROVED
    ]


def _is_of_the_app(quiz: StoredQuiz) -> bool:
    """Whether a quiz was made in the app, or published there last."""
    return quiz.owner_id is not None or quizzes.newest_source(quiz.id) == "app"


def _says_the_same(published: PublishedQuiz | None, outline: QuizOutline) -> bool:
    """Whether what is published says all that a pack says of a quiz: its title, and which questions it asks."""
    return published is not None and (published.title, tuple(slot.question.id for slot in published.slots)) == (
        outline.title,
        outline.questions,
    )
