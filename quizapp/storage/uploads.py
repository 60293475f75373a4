"""Loads and saves what people brought, byte for byte, and the runs of the generator over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from quizapp.domain.generation import WAYS_LEFT_OUT, Generation, ModelUse, NotAsked
from quizapp.storage.bodies import from_body, to_body
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow, GenerationRow, UploadRow


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came; ``file_name`` is "" where the text was pasted."""

    id: int
    document_id: int
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class GenerationRun:
    """What is kept of one run of the generator."""

    engine: str
    seed: int
    #: How many questions it gave.
    asked: int
    #: Why there are fewer than were wanted, in a sentence; "" where there are enough.
    reason: str
    rejected: tuple[NotAsked, ...]
    #: None where no language model was asked.
    model: ModelUse | None
    created_at: datetime

    @property
    def leaves_ways_out(self) -> bool:
        """Whether it gave fewer questions than were wanted, and may give more where it asks in every way."""
        return self.reason.endswith(WAYS_LEFT_OUT)


def add_upload(document_id: int, *, file_name: str, content: bytes, account_id: int, now: datetime) -> int:
    """Store the bytes that someone brought; returns the upload's id."""
    row = UploadRow(
        document_id=document_id, file_name=file_name, content=content, account_id=account_id, created_at=now
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def upload(upload_id: int) -> Upload:
    """An upload by its id."""
    row = db.session.scalars(select(UploadRow).where(UploadRow.id == upload_id)).one()
    return Upload(row.id, row.document_id, row.file_name, row.content)


def brought_before(content: bytes, *, account_id: int) -> tuple[str, str] | None:
    """Slug and title of the newest document of an account that was made of these very bytes, or None."""
    # Their length first: it is told without reading what is stored.
    same = (func.length(UploadRow.content) == len(content), UploadRow.content == content)
    row = db.session.execute(
        select(DocumentRow.slug, DocumentRow.title)
        .join(UploadRow, UploadRow.document_id == DocumentRow.id)
        .where(DocumentRow.owner_id == account_id, *same)
        .order_by(DocumentRow.id.desc())
        .limit(1)
    ).first()
    return (row.slug, row.title) if row is not None else None


def add_generation(document_version_id: int, generation: Generation, *, now: datetime) -> None:
    """Keep what a run of the generator was told, and what it did not ask, once for each reason and sentence."""
    db.session.add(
        GenerationRow(
            document_version_id=document_version_id,
            engine=generation.version,
            seed=generation.seed,
            settings_sha256=generation.settings_sha256,
            asked=len(generation.questions),
            reason=generation.reason,
            rejected=to_body(_telling(generation.rejected)),
            model=to_body(generation.model) if generation.model is not None else None,
            created_at=now,
        )
    )
    db.session.flush()


def _telling(rejected: Sequence[NotAsked]) -> tuple[NotAsked, ...]:
    # Most of it says the same again, of one statement with another number each time: four times as much to store.
    told: dict[object, NotAsked] = {}
    for each in rejected:
        told.setdefault(each if each.at is None else (each.at, each.gate, each.reason), each)
    return tuple(told.values())


def newest_generation(document_version_id: int) -> GenerationRun | None:
    """The newest run over a document version, or None."""
    row = db.session.scalar(
        select(GenerationRow)
        .where(GenerationRow.document_version_id == document_version_id)
        .order_by(GenerationRow.id.desc())
        .limit(1)
    )
    if row is None:
        return None
    rejected = from_body(row.rejected, tuple[NotAsked, ...])
    model = from_body(row.model, ModelUse) if row.model is not None else None
    return GenerationRun(row.engine, row.seed, row.asked, row.reason, rejected, model, row.created_at)
