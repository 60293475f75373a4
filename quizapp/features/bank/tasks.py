"""What the worker does for a document: read it, brief it, and generate questions that wait for review."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from flask import current_app

from quizapp import generate as generator
from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Document, DocumentVersion, Evidence, Span
from quizapp.domain.generation import Generation
from quizapp.domain.job import Job
from quizapp.errors import Conflict, NotFound
from quizapp.features.bank import new_text, service
from quizapp.features.library import briefing_edits
from quizapp.features.library import service as library
from quizapp.generate.language_model import Answers, Endpoint, ask
from quizapp.jobs.tasks import Task
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.anchoring import Anchors
from quizapp.reading.nlp import OnProgress
from quizapp.reading.read import read
from quizapp.storage import documents, uploads

#: Which questions are offered first where there are more than are wanted.
SEED = 0
#: The share of the work that reading is, as far as the progress bar goes.
READING = 0.8
#: The share of the work that asking a language model is.
ASKING = 0.6


@dataclass(frozen=True, slots=True)
class Brought:
    """What was uploaded, and under which address it goes."""

    slug: str
    content: bytes
    file_name: str
    title: str
    count: int
    families: tuple[str, ...] = generator.DEFAULT_FAMILIES
    #: The evidence in an older text of the document, with that text.
    quoted: tuple[tuple[Evidence, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that reading a document gives."""

    document: Document
    sentences: tuple[Span, ...]
    briefing: Briefing
    generation: Generation
    #: Where the evidence of the older text stands in this one.
    anchors: Anchors = field(compare=False)


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A text to ask about, how many questions are wanted, and in which families.

    ``model`` is the language model to ask for some; None for none.
    """

    version: DocumentVersion
    count: int
    families: tuple[str, ...]
    model: Endpoint | None = None


def _load_upload(job: Job) -> Brought:
    upload = uploads.upload(job.payload["upload"])
    return Brought(
        documents.slug_of(upload.document_id),
        upload.content,
        upload.file_name,
        job.payload["title"],
        job.payload["count"],
        _families(job),
        new_text.quoted(upload.document_id),
    )


def _prepare(brought: Brought, on_progress: OnProgress) -> Prepared:
    document = read(brought.content, name=brought.file_name)
    if brought.title != document.title:
        document = replace(document, title=brought.title, title_made=False)
    analysis = analyse(document, on_progress=lambda done: on_progress(READING * done))
    briefing = build_briefing(document, analysis)
    generation = _generate(document, analysis, brought.count, on_progress, families=brought.families, briefing=briefing)
    anchors = new_text.anchored(document.text, brought.quoted)
    return Prepared(document, analysis.spans, briefing, generation, anchors)


def _store_document(job: Job, brought: Brought, prepared: Prepared, now: datetime) -> None:
    assert job.document_id is not None
    version, is_new = library.store_reading(
        job.document_id,
        brought.slug,
        prepared.document,
        prepared.sentences,
        prepared.briefing,
        account_id=job.account_id,
        now=now,
    )
    if is_new:
        new_text.carry_over(job.document_id, version, prepared.anchors, now=now)
    service.add_generated(job.document_id, version, prepared.generation, account_id=job.account_id, now=now)


def _load_text(job: Job) -> DocumentVersion:
    version = documents.newest_version(job.payload["slug"])
    if version is None:
        raise NotFound("The document is not there any more.")
    return version


def _build(version: DocumentVersion, on_progress: OnProgress) -> Briefing:
    analysis = analyse(version.document, on_progress=lambda done: on_progress(READING * done))
    briefing = build_briefing(version.document, analysis)
    on_progress(1.0)
    return briefing


def _store_briefing(job: Job, version: DocumentVersion, briefing: Briefing, now: datetime) -> None:
    assert job.document_id is not None
    briefing_edits.store_rebuilt(job.document_id, version, briefing, account_id=job.account_id, now=now)


def _load_version(job: Job) -> ToAsk:
    model: Endpoint | None = None
    if job.payload.get("with_model"):
        model = current_app.config["LANGUAGE_MODEL"]
        if model is None:
            raise Conflict("No language model is set up any more. Generate again without one.")
    return ToAsk(_load_text(job), job.payload["count"], _families(job), model)


def _families(job: Job) -> tuple[str, ...]:
    return generator.FAMILY_NAMES if job.payload.get("every_way") else generator.DEFAULT_FAMILIES


def _make(asked: ToAsk, on_progress: OnProgress) -> Generation:
    document = asked.version.document
    share = ASKING if asked.model is not None else 0.0
    answers = None
    if asked.model is not None:
        answers = ask(asked.model, document, count=asked.count, on_progress=lambda done: on_progress(share * done))
    analysis = analyse(document, on_progress=lambda done: on_progress(share + (READING - share) * done))
    return _generate(document, analysis, asked.count, on_progress, families=asked.families, answers=answers)


def _store_questions(job: Job, asked: ToAsk, generation: Generation, now: datetime) -> None:
    assert job.document_id is not None
    service.add_generated(job.document_id, asked.version, generation, account_id=job.account_id, now=now)


def _generate(
    document: Document,
    analysis: Analysis,
    count: int,
    on_progress: OnProgress,
    *,
    families: tuple[str, ...],
    answers: Answers | None = None,
    briefing: Briefing | None = None,
) -> Generation:
    on_progress(READING)
    generation = generator.generate(
        document,
        analysis,
        count=count,
        seed=SEED,
        kinds=generator.KINDS,
        families=families,
        answers=answers,
        briefing=briefing,
        on_progress=lambda done: on_progress(READING + (1 - READING) * done),
    )
    on_progress(1.0)
    return generation


TASKS: Mapping[str, Task[Any, Any]] = {
    library.PREPARE_DOCUMENT: Task(_load_upload, _prepare, _store_document),
    briefing_edits.REBUILD_BRIEFING: Task(_load_text, _build, _store_briefing),
    library.MAKE_QUESTIONS: Task(_load_version, _make, _store_questions),
}
