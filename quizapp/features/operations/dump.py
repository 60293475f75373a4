"""Writes a document, its questions and its quizzes as a pack: text that people read, git keeps and ``load`` reads."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizapp.domain.document import Document, DocumentVersion, Evidence
from quizapp.domain.pack import Pack, QuizOutline
from quizapp.domain.question import Question, QuestionState
from quizapp.domain.quiz import AfterSubmission
from quizapp.domain.words import listed
from quizapp.errors import Conflict, InputRefused, NotFound
from quizapp.features.operations.service import CURATED, DOCUMENT, GENERATED, PACK_FILES
from quizapp.formats import document_markdown
from quizapp.formats.pack import QuoteNotPlaced, Quotes, dump_questions
from quizapp.storage import bank, documents, quizzes
from quizapp.storage.bank import BankedQuestion


@dataclass(slots=True)
class DumpReport:
    """What was written."""

    pack: str
    files: tuple[str, ...] = ()
    questions: int = 0
    quizzes: int = 0
    #: What the pack does not hold, a few words each: it must not, or its format has no place for it.
    left_out: list[str] = field(default_factory=list)


def dump(slug: str, folder: Path) -> DumpReport:
    """Write the document ``slug`` into ``folder``, where ``load`` finds it; the same bytes every time.

    Only approved questions are written, since being in a pack approves them: each in its newest version, with its
    evidence in the newest text. Quizzes are written as they are published. What an earlier dump wrote is replaced.
    Raises ``NotFound``, ``Conflict`` before the document was read, and ``InputRefused`` where the folder holds files
    that are no pack's, or can't be written.
    """
    report = DumpReport(slug)
    contents = _contents(slug, report)
    report.files = tuple(contents)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = sorted({each.name for each in folder.iterdir()}.difference(PACK_FILES))
        if others:
            raise InputRefused(f"{folder} holds {others[0]}, which is no file of a pack. Name another folder.")
        for name in PACK_FILES:
            if name in contents:
                (folder / name).write_bytes(contents[name].encode())
            else:
                (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise InputRefused(f"{folder} can’t be written: {error.strerror}. Name another folder.") from error
    return report


def documents_in_words() -> str:
    """Which documents there are, in a sentence."""
    slugs = [each.slug for each in documents.documents_of(None)]
    return f"The documents are: {listed(slugs)}." if slugs else "There is no document yet."


def _contents(slug: str, report: DumpReport) -> dict[str, str]:
    """The pack's files, by name."""
    stored, version = documents.document(slug), documents.newest_version(slug)
    if stored is None:
        raise NotFound(f"There is no document “{slug}”. {documents_in_words()}")
    if version is None:
        raise Conflict(f"“{stored.title}” has not been read yet. Write it once it is ready.")
    document = version.document
    questions = list(_questions(bank.of_document(stored.id), version, report))
    outlines = tuple(_outlines(slug, {question.id for question in questions}, report))
    report.questions, report.quizzes = len(questions), len(outlines)
    head = Pack(
        id=slug,
        title=documents.pack_title(slug) or document.title,
        document=DOCUMENT,
        licence=document.licence or "unknown",
        language=document.language,
        questions=(),
    )
    curated = tuple(question for question in questions if question.origin.is_by_hand)
    generated = tuple(question for question in questions if not question.origin.is_by_hand)
    contents = {
        DOCUMENT: document_markdown.write(document),
        CURATED: dump_questions(replace(head, questions=curated, quizzes=outlines), document),
    }
    if generated:
        contents[GENERATED] = dump_questions(replace(head, questions=generated), document)
    return contents


def _questions(rows: Sequence[BankedQuestion], version: DocumentVersion, report: DumpReport) -> Iterator[Question]:
    """The questions that are approved, each about the newest text."""
    others = Counter(row.state for row in rows if row.state is not QuestionState.APPROVED)
    report.left_out += [f"{number} {state.value}" for state, number in sorted(others.items())]
    for row in rows:
        if row.state is not QuestionState.APPROVED:
            continue
        if row.document_version_id == version.id:
            yield row.question
            continue
        try:
            yield _moved(row.question, documents.version(row.document_version_id).document, version.document)
        except QuoteNotPlaced:
            report.left_out.append(f"question {row.question.id}, whose evidence is not in the newest text")


def _moved(question: Question, old: Document, new: Document) -> Question:
    """A question about an older text, its quotes found again in the newest one; raises ``QuoteNotPlaced``."""
    before, after = Quotes(old), Quotes(new)
    evidence = tuple(_found_again(each, before, after) for each in question.evidence)
    section = new.section_at(evidence[0].start)
    return replace(question, evidence=evidence, section=section.heading if section else "")


def _found_again(evidence: Evidence, before: Quotes, after: Quotes) -> Evidence:
    address = before.address(evidence)
    section, nth = address.get("section"), address.get("nth")
    return after.place(evidence.quote, None if section is None else str(section), None if nth is None else int(nth))


def _outlines(slug: str, carried: set[str], report: DumpReport) -> Iterator[QuizOutline]:
    """The quizzes, as far as their questions are carried."""
    for quiz in quizzes.of_document(slug):
        asked = tuple(slot.question.id for slot in quiz.slots if slot.question.id in carried)
        if len(asked) < len(quiz.slots):
            report.left_out.append(f"{len(quiz.slots) - len(asked)} of the questions of quiz {quiz.slug}")
        if any(slot.points != 1.0 for slot in quiz.slots):
            report.left_out.append(f"the points of quiz {quiz.slug}")
        if quiz.after_submission is not AfterSubmission.EVERYTHING:
            report.left_out.append(f"what quiz {quiz.slug} shows after submission")
        if asked:
            yield QuizOutline(quiz.slug, quiz.title, asked)
