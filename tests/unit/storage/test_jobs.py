"""Jobs are taken up once, and only the run that has one writes about it."""

import threading
from collections import Counter
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from quizapp.domain.job import Job, JobState
from quizapp.storage import jobs
from quizapp.storage.db import begin_writing, db
from quizapp.storage.jobs import Hold
from quizapp.storage.tables import DocumentRow
from tests.factories.quizzes import NOW

STALE = timedelta(seconds=20)
LATER = NOW + timedelta(minutes=1)


def add(public_id: str, *, document_id: int | None = None, task: str = "read") -> Job:
    return jobs.add(public_id=public_id, task=task, payload={"n": 1}, document_id=document_id, account_id=None, now=NOW)


def claim(worker: str = "a", *, after: timedelta = timedelta()) -> Job | None:
    return jobs.claim_next(worker, now=NOW + after, stale_before=NOW + after - STALE)


def claimed(worker: str = "a", *, after: timedelta = timedelta()) -> Job:
    return claim(worker, after=after) or pytest.fail("nothing to claim")


def stored(public_id: str) -> Job:
    return jobs.job(public_id) or pytest.fail(f"no job {public_id}")


def a_document(slug: str) -> int:
    row = DocumentRow(slug=slug, title=slug, search_title=slug, created_at=NOW)
    db.session.add(row)
    db.session.flush()
    return row.id


def test_a_new_job_is_queued_and_found(storage: Flask) -> None:
    job = add("first")
    assert (job.state, job.progress, job.tries, job.payload) == (JobState.QUEUED, 0.0, 0, {"n": 1})
    assert stored("first") == job
    assert jobs.job("second") is None


def test_the_newest_job_of_each_document_is_found(storage: Flask) -> None:
    tower, harbour, empty = a_document("tower"), a_document("harbour"), a_document("empty")
    add("old", document_id=tower)
    add("other", document_id=harbour)
    add("new", document_id=tower)
    add("nobody's")
    found = jobs.newest_of_documents([tower, harbour, empty])
    assert {document: job.public_id for document, job in found.items()} == {tower: "new", harbour: "other"}
    assert jobs.newest_of_document(tower) == stored("new")
    assert jobs.newest_of_document(empty) is None
    assert jobs.newest_of_documents([]) == {}


def test_the_oldest_queued_job_is_taken_up_first(storage: Flask) -> None:
    add("first")
    add("second")
    first, second = claimed("a"), claimed("b")
    assert [first.public_id, second.public_id] == ["first", "second"]
    assert (first.state, first.tries) == (JobState.RUNNING, 1)
    assert claim("c") is None


def test_whether_anything_waits_is_told_as_claiming_would_find_it(storage: Flask) -> None:
    assert not jobs.is_any_waiting(NOW - STALE)
    add("first")
    assert jobs.is_any_waiting(NOW - STALE)
    job = claimed("a")
    assert not jobs.is_any_waiting(NOW - STALE)
    assert jobs.is_any_waiting(NOW + timedelta(seconds=1))
    jobs.finish(job.id, "a", now=NOW)
    assert not jobs.is_any_waiting(LATER)


def test_an_idle_look_reads_the_small_index_only(app: Flask) -> None:
    with app.app_context():
        query = jobs._claimable(NOW).compile(db.engine, compile_kwargs={"literal_binds": True})
        plan = db.session.execute(text(f"explain query plan {query}")).all()
        assert "ix_job_unfinished" in str(plan)
        assert "TEMP B-TREE" not in str(plan)
        db.session.remove()


def test_a_run_that_beats_keeps_its_job(storage: Flask) -> None:
    add("first")
    job = claimed("a")
    assert jobs.beat(job.id, "a", progress=0.4, now=NOW + 2 * STALE) is Hold.OURS
    assert stored("first").progress == 0.4
    assert claim("b", after=3 * STALE) is None


def test_a_run_not_heard_of_loses_its_job_to_another(storage: Flask) -> None:
    add("first")
    job = claimed("a")
    jobs.beat(job.id, "a", progress=0.4, now=NOW)
    again = claimed("b", after=STALE + timedelta(seconds=1))
    assert (again.id, again.tries, again.progress) == (job.id, 2, 0.0)
    assert jobs.hold(job.id, "a") is Hold.LOST
    assert jobs.hold(job.id, "b") is Hold.OURS


def test_a_run_that_lost_its_job_writes_nothing(storage: Flask) -> None:
    add("first")
    job = claimed("a")
    again = claimed("b", after=LATER - NOW)
    assert jobs.beat(job.id, "a", progress=0.9, now=LATER) is Hold.LOST
    assert not jobs.finish(job.id, "a", now=LATER)
    assert not jobs.fail(job.id, "a", error="Too long.", now=LATER)
    assert not jobs.cancel(job.id, "a", now=LATER)
    assert not jobs.release(job.id, "a")
    assert stored("first") == again
    assert jobs.finish(job.id, "b", now=LATER)


@pytest.mark.parametrize("worker", ["", "a"])
def test_a_job_that_is_over_or_queued_is_nobodys(storage: Flask, worker: str) -> None:
    queued = add("first")
    assert jobs.hold(queued.id, worker) is Hold.LOST
    assert not jobs.finish(queued.id, worker, now=NOW)
    job = claimed("a")
    jobs.finish(job.id, "a", now=NOW)
    assert jobs.hold(job.id, worker) is Hold.LOST
    assert not jobs.fail(job.id, worker, error="Too late.", now=LATER)
    assert stored("first").state is JobState.DONE


def test_each_end_is_stored(storage: Flask) -> None:
    for name in ("done", "failed", "cancelled"):
        add(name)
    assert jobs.finish(claimed("a").id, "a", now=LATER)
    assert jobs.fail(claimed("b").id, "b", error="It is empty.", now=LATER)
    assert jobs.cancel(claimed("c").id, "c", now=LATER)
    ends = [stored(name) for name in ("done", "failed", "cancelled")]
    assert [each.state.value for each in ends] == ["done", "failed", "cancelled"]
    assert [each.finished_at for each in ends] == [LATER] * 3
    assert [each.error for each in ends] == ["", "It is empty.", ""]
    assert ends[0].progress == 1.0


def test_a_released_job_is_queued_as_if_it_had_not_been_taken_up(storage: Flask) -> None:
    before = add("first")
    job = claimed("a")
    jobs.beat(job.id, "a", progress=0.4, now=NOW)
    assert jobs.release(job.id, "a")
    assert stored("first") == before
    assert claimed("b").tries == 1


def test_a_queued_job_is_cancelled_at_once(storage: Flask) -> None:
    add("first")
    job = jobs.request_cancel("first", now=LATER)
    assert job is not None
    assert (job.state, job.finished_at) == (JobState.CANCELLED, LATER)
    assert stored("first") == job
    assert claim() is None


def test_a_running_job_is_asked_to_stop_and_its_run_is_told(storage: Flask) -> None:
    add("first")
    job = claimed("a")
    asked = jobs.request_cancel("first", now=LATER)
    assert asked is not None
    assert (asked.state, asked.cancel_requested) == (JobState.RUNNING, True)
    assert jobs.beat(job.id, "a", progress=0.5, now=NOW) is Hold.CANCELLING
    assert jobs.hold(job.id, "a") is Hold.CANCELLING


def test_a_job_that_is_over_is_not_cancelled(storage: Flask) -> None:
    add("first")
    jobs.finish(claimed("a").id, "a", now=NOW)
    before = stored("first")
    assert jobs.request_cancel("first", now=LATER) == before == stored("first")
    assert jobs.request_cancel("second", now=LATER) is None


def test_trying_again_queues_the_same_work_as_a_new_job(storage: Flask) -> None:
    old = add("first", document_id=a_document("tower"))
    jobs.request_cancel("first", now=NOW)
    new = jobs.retry("first", new_public_id="second", now=LATER)
    assert new is not None
    assert new == stored("second")
    assert new.id != old.id
    assert (new.state, new.cancel_requested, new.tries, new.created_at) == (JobState.QUEUED, False, 0, LATER)
    assert (new.task, new.payload, new.document_id) == (old.task, old.payload, old.document_id)
    assert stored("first").state is JobState.CANCELLED


def test_a_failed_job_is_tried_again_but_once_at_a_time(storage: Flask) -> None:
    add("first", document_id=a_document("tower"))
    jobs.fail(claimed("a").id, "a", error="No.", now=NOW)
    assert jobs.retry("first", new_public_id="second", now=LATER) is not None
    assert jobs.retry("first", new_public_id="third", now=LATER) is None
    jobs.fail(claimed("b").id, "b", error="No.", now=NOW)
    assert jobs.retry("first", new_public_id="third", now=LATER) is not None


def test_only_what_failed_or_was_cancelled_is_tried_again(storage: Flask) -> None:
    add("first")
    assert jobs.retry("first", new_public_id="second", now=LATER) is None
    job = claimed("a")
    assert jobs.retry("first", new_public_id="second", now=LATER) is None
    jobs.finish(job.id, "a", now=NOW)
    assert jobs.retry("first", new_public_id="second", now=LATER) is None
    assert jobs.retry("nothing", new_public_id="second", now=LATER) is None
    assert jobs.job("second") is None


def test_progress_beyond_all_is_refused(storage: Flask) -> None:
    add("first")
    job = claimed("a")
    with pytest.raises(IntegrityError):
        jobs.beat(job.id, "a", progress=1.5, now=NOW)


def test_workers_at_once_never_take_up_the_same_job(storage: Flask) -> None:
    names = [f"job-{number}" for number in range(24)]
    for name in names:
        add(name)
    db.session.commit()
    taken: list[str] = []
    together = threading.Barrier(4)

    def take(worker: str) -> None:
        together.wait(30)
        while True:
            with storage.app_context():
                begin_writing()
                job = claim(worker)
                db.session.commit()
            if job is None:
                return
            taken.append(job.public_id)

    threads = [threading.Thread(target=take, args=(f"worker-{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert Counter(taken) == Counter(names)


@pytest.mark.postgres
@pytest.mark.parametrize("storage", ["postgresql"], indirect=True)  # SQLite has one writer at a time
def test_a_job_that_another_worker_is_taking_up_is_passed_over(storage: Flask) -> None:
    add("first")
    add("second")
    db.session.commit()
    assert claimed("a").public_id == "first"  # and not committed yet
    with storage.app_context():
        db.session.execute(text("set local lock_timeout = '5s'"))  # fails, rather than waits for the test itself
        assert claimed("b").public_id == "second"
        assert claim("c") is None
        db.session.rollback()
