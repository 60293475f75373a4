"""A document is read, briefed and asked about for real; what comes of it waits for review and reaches nobody else."""

import threading
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask

from quizapp.domain.account import Account
from quizapp.domain.job import Job, JobState
from quizapp.domain.question import Origin, QuestionState
from quizapp.domain.quiz import DraftSlot, QuizDraft
from quizapp.domain.sheet import Part
from quizapp.errors import NotFound
from quizapp.features.bank import service as bank_service
from quizapp.features.bank.tasks import TASKS, Brought, Prepared
from quizapp.features.library import briefing_edits
from quizapp.features.library import service as library
from quizapp.features.library.evidence import Quote
from quizapp.features.library.statements import StatementDraft
from quizapp.features.operations.service import load
from quizapp.features.quizzes import service as quizzes
from quizapp.features.quizzes.service import NotReady
from quizapp.generate import DEFAULT_FAMILIES, FAMILY_NAMES
from quizapp.jobs.run import run
from quizapp.reading.nlp import OnProgress
from quizapp.storage import bank, documents, jobs, questions, uploads
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.db import begin_writing, db
from quizapp.storage.document_list import search_library
from tests.factories.packs import write_pack
from tests.factories.quizzes import NOW, store_quiz
from tests.support.app import Visitor, make_account, sign_in

TEXT = (Path(__file__).parents[3] / "quality" / "texts" / "lighthouse.md").read_bytes()
PREPARE, MAKE = TASKS[library.PREPARE_DOCUMENT], TASKS[library.MAKE_QUESTIONS]
SLUG, TITLE = "the-light", "The light"
# In every way, whatever readers say of a family today.
BROUGHT = Brought(SLUG, TEXT, "lighthouse.md", TITLE, 4, FAMILY_NAMES)


class Stopped(Exception):
    """What a run raises to stop a computation."""


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    """The text, read once for all tests that only store it."""
    made = PREPARE.compute(BROUGHT, lambda done: None)
    assert isinstance(made, Prepared)
    return made


@pytest.fixture
def ina(app: Flask) -> Account:
    return make_account(app)


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A document that waits to be read."""

    app: Flask
    job: Job

    def store(self, prepared: Prepared) -> None:
        """What the worker does at the end, in one transaction."""
        with self.app.app_context():
            begin_writing()
            PREPARE.store(self.job, PREPARE.load(self.job), prepared, NOW)
            db.session.commit()

    def questions(self) -> list[BankedQuestion]:
        assert self.job.document_id is not None
        with self.app.app_context():
            return bank.of_document(self.job.document_id)


@pytest.fixture
def uploaded(app: Flask, ina: Account) -> Uploaded:
    with app.app_context():
        begin_writing()
        slug = library.bring(
            TEXT,
            file_name="lighthouse.md",
            title=TITLE,
            wanted=4,
            every_way=True,
            account=ina,
            job_id="job-1",
            now=NOW,
        )
        db.session.commit()
        assert slug == SLUG
        job = jobs.job("job-1")
        assert job is not None
        return Uploaded(app, job)


def told(app: Flask, task: str, loaded: object) -> list[float]:
    """The fractions that a computation tells."""
    fractions: list[float] = []
    TASKS[task].compute(loaded, fractions.append)
    return fractions


def stop_at(share: float) -> OnProgress:
    def on_progress(done: float) -> None:
        if done >= share:
            raise Stopped

    return on_progress


# ---- prepare_document


def test_what_was_brought_is_loaded_as_it_came(uploaded: Uploaded) -> None:
    with uploaded.app.app_context():
        assert PREPARE.load(uploaded.job) == BROUGHT


def test_a_document_is_asked_about_in_the_ways_that_are_on_by_default_unless_all_are_wanted(
    uploaded: Uploaded, ina: Account
) -> None:
    with uploaded.app.app_context():
        begin_writing()
        library.bring(TEXT, file_name="", title="Another", wanted=4, account=ina, job_id="job-9", now=NOW)
        db.session.commit()
        job = jobs.job("job-9")
        assert job is not None
        assert PREPARE.load(job).families == DEFAULT_FAMILIES
        assert PREPARE.load(uploaded.job).families == FAMILY_NAMES


def test_reading_tells_how_far_it_is(app: Flask) -> None:
    fractions = told(app, library.PREPARE_DOCUMENT, BROUGHT)
    assert len(fractions) >= 2
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] < fractions[-1] <= 1


@pytest.mark.parametrize("share", [0.0, 0.5, 0.8, 0.95])
def test_whoever_wants_it_stopped_is_heard(share: float) -> None:
    with pytest.raises(Stopped):
        PREPARE.compute(BROUGHT, stop_at(share))


def test_a_document_is_read_briefed_and_asked_about(uploaded: Uploaded, prepared: Prepared) -> None:
    uploaded.store(prepared)
    with uploaded.app.app_context():
        version = documents.newest_version(SLUG)
        assert version is not None
        assert (version.number, version.document.title, version.document.title_made) == (1, TITLE, False)
        assert "Skarn Rock lies nine miles off the coast" in version.document.text
        assert version.sentences
        assert documents.briefing(version.id) == prepared.briefing
        assert prepared.briefing.summary
        made = uploads.newest_generation(version.id)
        assert made is not None
        assert made.asked == len(prepared.generation.questions)
        assert (made.engine, made.seed) == (prepared.generation.version, prepared.generation.seed)
        assert made.rejected
        assert set(made.rejected) <= set(prepared.generation.rejected)
        for each in uploaded.questions():
            for evidence in each.question.evidence:
                evidence.check(version.document.text)
    found = uploaded.questions()
    assert 3 <= len(found) <= 6
    assert [each.question for each in found] == [ranked.question for ranked in prepared.generation.questions]
    for each in found:
        assert (each.state, each.source, each.number) == (QuestionState.DRAFT, "generator", 1)
        assert each.question.origin is Origin.GENERATED


def test_no_more_is_asked_than_was_wanted() -> None:
    made = PREPARE.compute(replace(BROUGHT, count=2), lambda done: None)
    assert len(made.generation.questions) == 2


def test_the_documents_own_title_stays_where_no_other_was_given(prepared: Prepared) -> None:
    own = "The Skarn Rock lighthouse"
    made = PREPARE.compute(replace(BROUGHT, title=own), lambda done: None)
    assert (made.document.title, made.document.title_made) == (own, False)
    assert prepared.document == replace(made.document, title=TITLE)


def test_the_same_text_gives_the_same_questions(prepared: Prepared) -> None:
    assert PREPARE.compute(BROUGHT, lambda done: None) == prepared


def test_storing_it_again_adds_nothing_twice(uploaded: Uploaded, prepared: Prepared, ina: Account) -> None:
    uploaded.store(prepared)
    first, second = uploaded.questions()[:2]
    with uploaded.app.app_context():
        begin_writing()
        for each, state in ((first, QuestionState.REJECTED), (second, QuestionState.APPROVED)):
            bank_service.decide(each.id, state, account=ina, now=NOW)
        db.session.commit()
    before = uploaded.questions()
    uploaded.store(prepared)
    assert uploaded.questions() == before
    with uploaded.app.app_context():
        version = documents.newest_version(SLUG)
        assert version is not None
        assert version.number == 1


def test_nothing_of_it_reaches_a_guest(uploaded: Uploaded, prepared: Prepared) -> None:
    uploaded.store(prepared)
    guest = Visitor(uploaded.app)
    for path in ("/", f"/read/{SLUG}", "/bank", "/review", f"/review/{SLUG}", f"/documents/{SLUG}"):
        page = guest.get(path).get_data(as_text=True)
        assert TITLE not in page, path
        assert "Skarn" not in page, path
    assert guest.get(f"/read/{SLUG}").status_code == 404
    with uploaded.app.app_context():
        assert search_library("", "", offset=0, limit=1) == ([], 0)


def test_its_instructor_finds_it_and_its_queue(uploaded: Uploaded, prepared: Prepared) -> None:
    uploaded.store(prepared)
    with uploaded.app.app_context():
        # Something for the library to show: its start buttons carry the token of forms.
        store_quiz()
        db.session.commit()
    instructor = Visitor(uploaded.app)
    sign_in(instructor)
    count = len(uploaded.questions())
    assert f"{count} to go, 0 approved, 0 rejected" in instructor.get("/review").get_data(as_text=True)
    assert instructor.get(f"/review/{SLUG}").headers["Location"] == f"/review/{SLUG}/1"
    for position in range(1, count + 1):
        page = instructor.get(f"/review/{SLUG}/{position}")
        assert page.status_code == 200
        assert "sentence evidence" in page.get_data(as_text=True)


def test_no_quiz_asks_what_nobody_approved(uploaded: Uploaded, prepared: Prepared, ina: Account) -> None:
    uploaded.store(prepared)
    first, second = uploaded.questions()[:2]
    with uploaded.app.app_context():
        begin_writing()
        slug = quizzes.add(SLUG, ina, now=NOW)
        draft = QuizDraft("Lights", (DraftSlot(first.id, 1.0), DraftSlot(second.id, 1.0)))
        quizzes.save(slug, draft, ina, seen=quizzes.load(slug, ina).seen)
        assert [each.id for each in quizzes.load(slug, ina).plan().left_out] == [first.id, second.id]
        with pytest.raises(NotReady):
            quizzes.publish(slug, ina, seen=quizzes.load(slug, ina).plan().seen, now=NOW)
        bank_service.decide(first.id, QuestionState.APPROVED, account=ina, now=NOW)
        assert [slot.banked.id for slot in quizzes.load(slug, ina).plan().slots] == [first.id]


def test_the_worker_does_all_of_it(uploaded: Uploaded, prepared: Prepared) -> None:
    with uploaded.app.app_context():
        begin_writing()
        job = jobs.claim_next("w1", now=NOW, stale_before=NOW)
        db.session.commit()
    assert job is not None
    assert run(uploaded.app, job, "w1", stopping=threading.Event())
    with uploaded.app.app_context():
        done = jobs.job("job-1")
        assert done is not None
        assert (done.state, done.progress, done.error) == (JobState.DONE, 1.0, "")
    assert [each.question for each in uploaded.questions()] == [
        ranked.question for ranked in prepared.generation.questions
    ]


# ---- make_questions


def queue_more(app: Flask, slug: str, wanted: int, account: Account, *, every_way: bool = False) -> Job:
    with app.app_context():
        begin_writing()
        library.make_questions(slug, wanted=wanted, every_way=every_way, account=account, job_id="job-2", now=NOW)
        db.session.commit()
        job = jobs.job("job-2")
        assert job is not None
        return job


def do(app: Flask, job: Job) -> None:
    """A job from load to store."""
    task = TASKS[job.task]
    with app.app_context():
        loaded = task.load(job)
        db.session.rollback()
    result = task.compute(loaded, lambda done: None)
    with app.app_context():
        begin_writing()
        task.store(job, loaded, result, NOW)
        db.session.commit()


@pytest.fixture
def pack(app: Flask, tmp_path: Path) -> str:
    """The slug of a pack's document."""
    text = TEXT.decode().replace("title: The Skarn Rock lighthouse", "title: The Skarn Rock lighthouse\nlanguage: en")
    folder = write_pack(
        tmp_path / "gull-rock", document=text + "\n\nIt is 31 metres high. Its keeper, Ada Brook, left.\n"
    )
    with app.app_context():
        begin_writing()
        load(folder, now=NOW)
        db.session.commit()
    return "gull-rock"


def test_questions_about_a_packs_document_are_drafts_beside_its_own(app: Flask, ina: Account, pack: str) -> None:
    do(app, queue_more(app, pack, 3, ina, every_way=True))
    with app.app_context():
        document, version = documents.document(pack), documents.newest_version(pack)
        assert document is not None
        assert version is not None
        assert version.number == 1
        found = bank.of_document(document.id)
        made = [each for each in found if each.source == "generator"]
        assert [each.question.id for each in found if each.source == "pack"] == ["height", "keeper"]
        assert len(made) == 3
        assert {each.state for each in made} == {QuestionState.DRAFT}
        assert {each.document_version_id for each in made} == {version.id}
        (quiz,) = library.reading(pack, account=None).quizzes
        assert [slot.question.id for slot in quiz.slots] == ["height", "keeper"]
        kept = uploads.newest_generation(version.id)
        assert kept is not None
        assert kept.asked == 3


def test_making_more_adds_only_what_is_new(app: Flask, ina: Account, uploaded: Uploaded, prepared: Prepared) -> None:
    first = replace(prepared.generation, questions=prepared.generation.questions[:2])
    uploaded.store(replace(prepared, generation=first))
    with app.app_context():
        begin_writing()
        jobs.claim_next("w1", now=NOW, stale_before=NOW)
        jobs.finish(uploaded.job.id, "w1", now=NOW)
        db.session.commit()
    before = uploaded.questions()
    more = queue_more(app, SLUG, 10, ina, every_way=True)
    do(app, more)
    after = uploaded.questions()
    assert after[: len(before)] == before
    assert len({each.question.id for each in after}) == len(after) > len(before)
    do(app, more)
    assert uploaded.questions() == after


def test_making_questions_tells_how_far_it_is_and_can_be_stopped(app: Flask, ina: Account, pack: str) -> None:
    job = queue_more(app, pack, 2, ina)
    with app.app_context():
        loaded = MAKE.load(job)
    fractions = told(app, library.MAKE_QUESTIONS, loaded)
    assert fractions
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] <= fractions[-1] <= 1
    with pytest.raises(Stopped):
        MAKE.compute(loaded, stop_at(0.0))


def test_a_document_that_is_gone_is_told(app: Flask, ina: Account, pack: str) -> None:
    job = queue_more(app, pack, 2, ina)
    with app.app_context(), pytest.raises(NotFound):
        MAKE.load(replace(job, payload={"slug": "gone", "count": 2}))


def test_a_generated_question_that_a_person_edited_stays_so(
    app: Flask, ina: Account, uploaded: Uploaded, prepared: Prepared
) -> None:
    uploaded.store(prepared)
    first = uploaded.questions()[0]
    with app.app_context():
        begin_writing()
        version = documents.version(first.document_version_id)
        changed = replace(first.question, explanation="In a person’s words.")
        questions.add_version(first.id, changed, document=version, number=2, source="app", author_id=ina.id, now=NOW)
        db.session.commit()
    uploaded.store(prepared)
    assert uploaded.questions()[0].question == changed


# ---- rebuild_briefing


def test_a_briefing_is_built_again_under_what_people_changed(app: Flask, ina: Account, pack: str) -> None:
    with app.app_context():
        begin_writing()
        entry = briefing_edits.edited_briefing(pack, ina).entries[Part.SUMMARY][0]
        (quote,) = entry.statement.evidence
        draft = StatementDraft(Part.SUMMARY, {"text": "In a person’s words."}, (Quote(quote.quote, quote.start),))
        seen = briefing_edits.seen(entry)
        briefing_edits.save(pack, draft, entry.key, seen_before=seen, account=ina, now=NOW)
        briefing_edits.rebuild(pack, account=ina, job_id="job-3", now=NOW)
        db.session.commit()
        before = library.reading(pack, account=None).briefing
        job = jobs.job("job-3")
        assert job is not None
    fractions = told(app, briefing_edits.REBUILD_BRIEFING, _loaded(app, job))
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    do(app, job)
    with app.app_context():
        reading = library.reading(pack, account=None)
    assert reading.briefing == before
    assert reading.briefing.summary[0].text == "In a person’s words."
    assert ("summary", 1) in reading.by_hand


def _loaded(app: Flask, job: Job) -> object:
    with app.app_context():
        return TASKS[job.task].load(job)
