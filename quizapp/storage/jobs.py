"""Loads and saves jobs. Whatever a run writes about its job is written only while the job is still its own."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, text, update
from sqlalchemy.exc import InterfaceError, OperationalError

from quizapp.domain.job import Job, JobState
from quizapp.storage.db import db
from quizapp.storage.tables import JobRow

#: What is raised while the database can't be reached or is held by someone else for too long: try again later.
DATABASE_AWAY = (OperationalError, InterfaceError)

#: In the words of the table's partial index: one with bound values would not be seen to match it.
_UNFINISHED = text("job.state in ('queued', 'running')")


class Hold(Enum):
    """What a run has to know about its job before it goes on."""

    OURS = auto()
    #: Still ours, but someone asked to stop it.
    CANCELLING = auto()
    #: Given up and maybe taken up by another run: nothing may be written any more.
    LOST = auto()


def add(
    *,
    public_id: str,
    task: str,
    payload: Mapping[str, Any],
    document_id: int | None,
    account_id: int | None,
    now: datetime,
) -> Job:
    """Store a new, queued job."""
    row = JobRow(
        public_id=public_id,
        task=task,
        payload=dict(payload),
        document_id=document_id,
        account_id=account_id,
        state=JobState.QUEUED.value,
        progress=0.0,
        tries=0,
        worker="",
        heartbeat_at=None,
        cancel_requested=False,
        error="",
        created_at=now,
        finished_at=None,
    )
    db.session.add(row)
    db.session.flush()
    return _stored(row)


def job(public_id: str) -> Job | None:
    """The job with this public id, or None."""
    row = db.session.scalar(_fresh(JobRow.public_id == public_id))
    return _stored(row) if row is not None else None


def newest_of_document(document_id: int) -> Job | None:
    """The job that was queued last for a document, or None."""
    return newest_of_documents([document_id]).get(document_id)


def newest_of_documents(document_ids: Iterable[int]) -> Mapping[int, Job]:
    """The job that was queued last for each of these documents that has one, by the document's id."""
    newest = select(func.max(JobRow.id)).where(JobRow.document_id.in_(tuple(document_ids))).group_by(JobRow.document_id)
    rows = db.session.scalars(_fresh(JobRow.id.in_(newest)))
    return {row.document_id: _stored(row) for row in rows if row.document_id is not None}


def is_any_waiting(stale_before: datetime) -> bool:
    """Whether ``claim_next`` would find a job. It only reads: an idle worker must not keep anybody from writing."""
    return db.session.scalar(_claimable(stale_before)) is not None


def claim_next(worker: str, *, now: datetime, stale_before: datetime) -> Job | None:
    """Take up the oldest job that is queued, or was given up by a run not heard of since ``stale_before``.

    ``worker`` is a new, random name for this run. Call it in a writing transaction; no two runs are given the same job.
    """
    # Skipped, not waited for: a row that another worker is just taking up is none for us.
    found = db.session.scalar(_claimable(stale_before).with_for_update(skip_locked=True))
    if found is None:
        return None
    taken_up: dict[str, Any] = {"state": JobState.RUNNING.value, "worker": worker, "heartbeat_at": now}
    _update(JobRow.id == found, {**taken_up, "progress": 0.0, "tries": JobRow.tries + 1})
    return _stored(db.session.scalars(_fresh(JobRow.id == found)).one())


def hold(job_id: int, worker: str) -> Hold:
    """How a run stands to its job, which stays so until the transaction ends. Call it in a writing transaction."""
    cancelling = db.session.scalar(select(JobRow.cancel_requested).where(_owned(job_id, worker)).with_for_update())
    if cancelling is None:
        return Hold.LOST
    return Hold.CANCELLING if cancelling else Hold.OURS


def beat(job_id: int, worker: str, *, progress: float, now: datetime) -> Hold:
    """Note that a run is alive and how far it is; returns how it stands to its job."""
    standing = hold(job_id, worker)
    _update(_owned(job_id, worker), {"progress": progress, "heartbeat_at": now})
    return standing


def finish(job_id: int, worker: str, *, now: datetime) -> bool:
    """Mark a job done; returns False, with nothing written, where it isn't this run's any more."""
    return _end(job_id, worker, JobState.DONE, now=now, progress=1.0)


def fail(job_id: int, worker: str, *, error: str, now: datetime) -> bool:
    """Mark a job failed, and say why in a sentence; returns False where it isn't this run's any more."""
    return _end(job_id, worker, JobState.FAILED, now=now, error=error)


def cancel(job_id: int, worker: str, *, now: datetime) -> bool:
    """Mark a running job cancelled; returns False where it isn't this run's any more."""
    return _end(job_id, worker, JobState.CANCELLED, now=now)


def release(job_id: int, worker: str) -> bool:
    """Put a job back into the queue as if it had not been taken up; False where it isn't this run's any more."""
    queued = {"state": JobState.QUEUED.value, "worker": "", "heartbeat_at": None}
    return _update(_owned(job_id, worker), {**queued, "progress": 0.0, "tries": JobRow.tries - 1})


def request_cancel(public_id: str, *, now: datetime) -> Job | None:
    """Ask for a job to be stopped; returns it as it then stands, or None where there is none.

    A queued one is cancelled at once, a running one by its run within a moment; one that is over stays as it is.
    """
    found = _locked(public_id)
    if found is None or found.is_over:
        return found
    change: dict[str, Any] = {"cancel_requested": True}
    if found.state is JobState.QUEUED:
        change |= {"state": JobState.CANCELLED.value, "finished_at": now}
    _update(JobRow.id == found.id, change)
    return job(public_id)


def retry(public_id: str, *, new_public_id: str, now: datetime) -> Job | None:
    """Queue the work of a failed or cancelled job again; returns the new job.

    None where there is no such job, or its document has the same task before it already: a second click is harmless.
    """
    found = _locked(public_id)
    if found is None or found.state not in {JobState.FAILED, JobState.CANCELLED}:
        return None
    again = select(JobRow.id).where(
        _UNFINISHED, JobRow.id > found.id, JobRow.task == found.task, JobRow.document_id == found.document_id
    )
    if db.session.scalar(again.limit(1)) is not None:
        return None
    return add(
        public_id=new_public_id,
        task=found.task,
        payload=found.payload,
        document_id=found.document_id,
        account_id=found.account_id,
        now=now,
    )


def _claimable(stale_before: datetime) -> Select[int]:
    given_up = JobRow.heartbeat_at < stale_before
    query = select(JobRow.id).where(_UNFINISHED, or_(JobRow.state == JobState.QUEUED.value, given_up))
    return query.order_by(JobRow.id).limit(1)


def _fresh(which: ColumnElement[bool]) -> Select[JobRow]:
    # Web requests and workers change rows behind each other's back: what this session already holds may be old.
    return select(JobRow).where(which).execution_options(populate_existing=True)


def _locked(public_id: str) -> Job | None:
    # No other writer until the transaction ends; SQLite sees to that from the start of a writing one.
    row = db.session.scalar(_fresh(JobRow.public_id == public_id).with_for_update())
    return _stored(row) if row is not None else None


def _owned(job_id: int, worker: str) -> ColumnElement[bool]:
    return and_(JobRow.id == job_id, JobRow.state == JobState.RUNNING.value, JobRow.worker == worker)


def _end(job_id: int, worker: str, state: JobState, *, now: datetime, **change: Any) -> bool:
    ended = {"state": state.value, "worker": "", "heartbeat_at": None, "finished_at": now}
    # One statement that both asks and writes: a run that was given up finds no row.
    return _update(_owned(job_id, worker), ended | change)


def _update(which: ColumnElement[bool], change: Mapping[str, Any]) -> bool:
    query = update(JobRow).where(which).values(**change).returning(JobRow.id)
    return db.session.execute(query, execution_options={"synchronize_session": False}).first() is not None


def _stored(row: JobRow) -> Job:
    return Job(
        id=row.id,
        public_id=row.public_id,
        task=row.task,
        payload=row.payload,
        document_id=row.document_id,
        account_id=row.account_id,
        state=JobState(row.state),
        progress=row.progress,
        tries=row.tries,
        cancel_requested=row.cancel_requested,
        error=row.error,
        created_at=row.created_at,
        finished_at=row.finished_at,
    )
