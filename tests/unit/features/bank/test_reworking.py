"""What a reviewer asks of the generator: nothing is lost, nothing reaches a learner, and a click takes it back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.job import Job, JobState
from quizapp.domain.question import Option, Question, QuestionKind, QuestionState
from quizapp.errors import Conflict, NotFound
from quizapp.features.bank import reworking, service
from quizapp.features.bank.drafting import draft_of
from quizapp.features.bank.reworking import Wish
from quizapp.features.bank.service import Overtaken, Queue
from quizapp.storage import accounts, bank, documents, jobs, questions
from quizapp.storage.bank import BankedQuestion
from tests.factories.quizzes import NOW, SENTENCES, make_document, make_questions, store_quiz

LATER = NOW + timedelta(days=1)
CHOICE, _, TRUE_FALSE, *_others = make_questions()
DRAFTED = replace(CHOICE, id="g1", origin=TRUE_FALSE.origin, tags=("light",))
OTHER = replace(DRAFTED, stem="What was counted in 1901?")
#: The place of the draft in its queue, behind an approved question of the pack.
PLACE = 2


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor, beside the document "tower" with one draft."""
    store_quiz()
    add_draft(DRAFTED)
    return account("Ina")


def account(name: str) -> Account:
    made = accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    )
    return made.account


def add_draft(question: Question) -> int:
    document, version = documents.document("tower"), documents.newest_version("tower")
    assert document is not None
    assert version is not None
    question_id = questions.question_id(document.id, question, state=QuestionState.DRAFT, now=NOW)
    questions.add_version(question_id, question, document=version, number=1, source="generator", now=NOW)
    return question_id


def queue(by: Account) -> Queue:
    return service.queue("tower", by)


def draft(by: Account) -> BankedQuestion:
    return queue(by).at(PLACE)


def ask(wish: Wish, by: Account, *, option: str = "") -> Job:
    reworking.ask(queue(by), PLACE, wish, option=option, account=by, job_id=f"job {wish}", now=NOW)
    job = jobs.job(f"job {wish}")
    assert job is not None
    return job


def finish(job: Job, *made: Question) -> Job:
    """What the worker does, with questions as the engine would give them."""
    reworking.store(job, reworking.to_rework(job), made, now=LATER)
    return end(job, JobState.DONE)


def end(job: Job, state: JobState, error: str = "") -> Job:
    return replace(job, state=state, error=error)


def edit(by: Account, **change: object) -> None:
    row = draft(by)
    changed = replace(draft_of(row.question), **change)  # type: ignore[arg-type]
    service.edit(row.id, changed, based_on=row.number, account=by, now=LATER)


def said(by: Account) -> list[str]:
    return [each.question.stem for each in questions.written_versions(draft(by).id)]


# ---- What can be asked for


def test_a_draft_of_a_choice_can_be_asked_for_anything(ina: Account) -> None:
    assert set(reworking.wishes_for(draft(ina), queue(ina).version)) == set(Wish)


@pytest.mark.parametrize("has_options", [True, False])
def test_a_gap_can_be_asked_for_other_options_where_it_has_some(ina: Account, has_options: bool) -> None:
    row = draft(ina)
    gap = replace(row.question, kind=QuestionKind.CLOZE, options=row.question.options if has_options else ())
    assert (Wish.DISTRACTOR in reworking.wishes_for(replace(row, question=gap), queue(ina).version)) is has_options


def test_a_question_without_wrong_options_of_its_own_can_be_replaced(ina: Account) -> None:
    row = replace(draft(ina), question=TRUE_FALSE)
    assert set(reworking.wishes_for(row, queue(ina).version)) == {Wish.AGAIN, Wish.MORE}


@pytest.mark.parametrize("state", [QuestionState.APPROVED, QuestionState.REJECTED, QuestionState.RETIRED])
def test_what_is_decided_stays_as_it_is_and_more_like_it_may_be_wanted(ina: Account, state: QuestionState) -> None:
    row = replace(draft(ina), state=state)
    assert reworking.wishes_for(row, queue(ina).version) == (Wish.MORE,)
    service.decide(row.id, QuestionState.APPROVED, account=ina, now=NOW)
    with pytest.raises(Conflict, match="any more"):
        ask(Wish.AGAIN, ina)


def test_nothing_can_be_asked_for_where_the_evidence_is_of_an_older_text(ina: Account) -> None:
    document = documents.document("tower")
    assert document is not None
    newer = replace(make_document(), title="The tower again")
    documents.add_version(document.id, slug="tower", number=2, document=newer, sentences=SENTENCES, now=LATER)
    assert reworking.wishes_for(draft(ina), queue(ina).version) == ()


def test_another_instructors_question_is_not_there(ina: Account) -> None:
    held = documents.add_document("own", title="Own", owner_id=ina.id, now=NOW)
    documents.add_version(held, slug="own", number=1, document=make_document(), sentences=SENTENCES, now=NOW)
    with pytest.raises(NotFound):
        service.queue("own", account("Ben"))


def test_one_thing_at_a_time(ina: Account) -> None:
    ask(Wish.MORE, ina)
    with pytest.raises(Conflict, match="being worked on"):
        ask(Wish.AGAIN, ina)


# ---- What comes of it


def test_a_job_knows_what_must_not_come_again(ina: Account) -> None:
    edit(ina, stem="What did he count?")
    asked = reworking.to_rework(ask(Wish.DISTRACTOR, ina, option="Boats"))
    assert (asked.wish, asked.option, asked.question.stem) == (Wish.DISTRACTOR, "Boats", "What did he count?")
    assert [each.stem for each in asked.said] == [DRAFTED.stem, "What did he count?"]
    assert len(asked.others) == len(make_questions())
    assert "g1" not in [each.id for each in asked.others]


def test_another_question_is_a_new_version_and_the_edit_before_it_is_kept(ina: Account) -> None:
    edit(ina, stem="What did he count?")
    job = finish(ask(Wish.AGAIN, ina), OTHER)
    row = draft(ina)
    assert (row.number, row.source, row.state, row.question) == (3, "generator", QuestionState.DRAFT, OTHER)
    assert said(ina) == [DRAFTED.stem, "What did he count?", OTHER.stem]
    assert reworking.outcome(job, queue(ina)) == ""


def test_more_are_drafts_behind_the_others_and_known_ones_come_once(ina: Account) -> None:
    before = len(queue(ina).rows)
    job = finish(ask(Wish.MORE, ina), replace(OTHER, id="g2"), DRAFTED)
    rows = queue(ina).rows
    assert [each.question.id for each in rows[before:]] == ["g2"]
    assert rows[-1].state is QuestionState.DRAFT
    assert reworking.outcome(job, queue(ina)) == "1 more question like this waits at the end of the queue."
    assert draft(ina).question == DRAFTED


def test_an_edit_in_the_meantime_is_not_overwritten(ina: Account) -> None:
    asked = ask(Wish.AGAIN, ina)
    edit(ina, stem="What did he count?")
    job = finish(asked, OTHER)
    assert said(ina) == [DRAFTED.stem, "What did he count?"]
    assert "edited in the meantime" in reworking.outcome(job, queue(ina))


def test_a_question_that_was_approved_in_the_meantime_stays(ina: Account) -> None:
    asked = ask(Wish.AGAIN, ina)
    service.decide(draft(ina).id, QuestionState.APPROVED, account=ina, now=LATER)
    finish(asked, OTHER)
    assert draft(ina).question == DRAFTED


@pytest.mark.parametrize("wish", Wish)
def test_nothing_found_is_said_and_changes_nothing(ina: Account, wish: Wish) -> None:
    before = bank.of_document(draft(ina).document_id)
    job = finish(ask(wish, ina))
    assert bank.of_document(draft(ina).document_id) == before
    assert reworking.outcome(job, queue(ina)).startswith("The text ")


def test_a_job_that_failed_or_was_stopped_says_so(ina: Account) -> None:
    job = ask(Wish.AGAIN, ina)
    assert reworking.outcome(end(job, JobState.FAILED, "It took too long."), queue(ina)) == "It took too long."
    assert reworking.outcome(end(job, JobState.CANCELLED), queue(ina)).startswith("Stopped.")


# ---- Taking it back


def test_what_the_generator_changed_is_told_until_somebody_decides(ina: Account) -> None:
    assert reworking.reworked(draft(ina)) is None
    boats = replace(DRAFTED, options=(*DRAFTED.options[:-1], Option("Ropes", False)))
    finish(ask(Wish.DISTRACTOR, ina, option="Gulls"), boats)
    made = reworking.reworked(draft(ina))
    assert made is not None
    assert made.before == 1
    assert [(each.part, each.after) for each in made.changes] == [("Options", "Lamps; Boats; Goats; Ropes")]
    service.decide(draft(ina).id, QuestionState.APPROVED, account=ina, now=LATER)
    assert reworking.reworked(draft(ina)) is None


def test_the_same_words_on_a_newer_text_are_no_change_of_the_generators(ina: Account) -> None:
    row, version = draft(ina), queue(ina).version
    questions.add_version(row.id, row.question, document=version, number=2, source="generator", now=LATER)
    assert reworking.reworked(draft(ina)) is None


def test_undo_brings_back_what_a_person_had_written_as_theirs(ina: Account) -> None:
    edit(ina, stem="What did he count?")
    finish(ask(Wish.AGAIN, ina), OTHER)
    reworking.undo(draft(ina).id, seen=service.stands(draft(ina)), account=ina, now=LATER)
    assert said(ina) == [DRAFTED.stem, "What did he count?", OTHER.stem, "What did he count?"]
    row = draft(ina)
    assert (row.source, row.state) == ("app", QuestionState.DRAFT)
    assert questions.written_versions(row.id)[-1].author == "Ina"
    with pytest.raises(Conflict, match="nothing to undo"):
        reworking.undo(row.id, seen="", account=ina, now=LATER)


def test_undo_on_a_page_that_is_out_of_date_does_nothing(ina: Account) -> None:
    finish(ask(Wish.AGAIN, ina), OTHER)
    with pytest.raises(Overtaken):
        reworking.undo(draft(ina).id, seen="1-draft", account=ina, now=LATER)
    assert said(ina) == [DRAFTED.stem, OTHER.stem]
