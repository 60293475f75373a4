"""A learner's history: every attempt, scores over time, what was missed last; a guest's attempts become one's own."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.question import Verdict
from quizapp.domain.quiz import AfterSubmission
from quizapp.features.delivery import history, service
from quizapp.features.delivery.history import MOST_DRAWN
from quizapp.storage import accounts, attempts, documents, quizzes
from tests.factories.quizzes import NOW, store_quiz

MINUTE = timedelta(minutes=1)
KEEPER = 5


@pytest.fixture
def sam(storage: Flask) -> Account:
    """A student with an account, and a quiz called "tower"."""
    store_quiz()
    return accounts.add_account(
        name="Sam Ek", role=Role.STUDENT, email="", password_hash="x", learner="sam", now=NOW
    ).account


def take(learner: str, name: str, *, answer: str = "the keeper", minute: int = 0, submit: bool = True) -> str:
    """Start the quiz, answer its fifth question, and submit."""
    now = NOW + minute * MINUTE
    public_id = service.start("tower", learner=learner, new_attempt_id=name, seed=7, now=now)
    service.save(public_id, KEEPER, {"answer": [answer]}, learners={learner}, now=now)
    if submit:
        service.submit(public_id, learners={learner}, now=now)
    return public_id


def show_after(shown: AfterSubmission) -> None:
    """Publish the quiz again with another rule of what learners see."""
    stored = quizzes.quiz("tower")
    assert stored is not None
    assert stored.published is not None
    quizzes.publish(
        stored.id,
        title="The tower",
        document_version_id=stored.published.document_version_id,
        slots=[(slot.question_version_id, slot.points) for slot in stored.published.slots],
        source="app",
        after_submission=shown,
        now=NOW,
    )


def test_attempts_come_newest_first_and_are_drawn_oldest_first(sam: Account) -> None:
    for number in range(3):
        take("sam", f"a{number}", minute=number)
    take("sam", "open", submit=False)
    told = history.progress(learner="sam")
    assert [each.attempt.public_id for each in told.attempts] == ["open", "a2", "a1", "a0"]
    assert [each.attempt.public_id for each in told.drawn] == ["a0", "a1", "a2"]
    assert [told.numbers.get(each.attempt.id) for each in told.attempts] == [None, 3, 2, 1]
    assert told.drawn[0].percent == pytest.approx(100 / 6)
    assert told.attempts[0].percent == 0


def test_the_picture_shows_the_newest_attempts_only(sam: Account) -> None:
    for number in range(MOST_DRAWN + 2):
        take("sam", f"a{number}", minute=number)
    drawn = history.progress(learner="sam").drawn
    assert [each.attempt.public_id for each in (drawn[0], drawn[-1])] == ["a2", f"a{MOST_DRAWN + 1}"]


def test_what_was_missed_is_of_the_newest_finished_attempt(sam: Account) -> None:
    take("sam", "a1", answer="the cook")
    take("sam", "a2", minute=1)
    take("sam", "a3", answer="the cook", minute=2, submit=False)
    (missed,) = history.progress(learner="sam").missed
    assert missed.past.attempt.public_id == "a2"
    assert [each.position for each in missed.questions] == [1, 2, 3, 4, 6]
    assert {each.verdict for each in missed.questions} == {Verdict.NOT_ANSWERED}


@pytest.mark.parametrize("shown", AfterSubmission)
def test_a_quiz_that_shows_the_score_alone_tells_nothing_of_what_was_missed(
    sam: Account, shown: AfterSubmission
) -> None:
    show_after(shown)
    take("sam", "a1")
    told = history.progress(learner="sam")
    assert len(told.missed) == (0 if shown is AfterSubmission.SCORE else 1)
    assert len(told.drawn) == 1


def test_who_has_done_nothing_has_an_empty_history(sam: Account) -> None:
    told = history.progress(learner="")
    assert (told.attempts, told.drawn, told.missed) == ((), (), ())
    assert history.guests_attempts("") == []


def test_a_guests_attempts_become_the_accounts_with_every_answer(sam: Account) -> None:
    take("guest", "g1")
    take("guest", "g2", answer="the cook", submit=False)
    assert history.claim(guest="guest", account=sam, now=NOW) == 2
    assert [each.attempt.public_id for each in history.progress(learner="sam").attempts] == ["g2", "g1"]
    assert service.load("g2", learners={"sam"}).state(KEEPER).response.texts == ("the cook",)
    assert history.guests_attempts("guest") == []
    assert history.claim(guest="guest", account=sam, now=NOW) == 0


def test_an_open_attempt_that_is_claimed_stands_beside_ones_own_and_neither_is_lost(sam: Account) -> None:
    take("sam", "own", answer="the cook", submit=False)
    take("guest", "g1", answer="the mate", submit=False)
    assert history.claim(guest="guest", account=sam, now=NOW) == 1
    given = {name: service.load(name, learners={"sam"}).state(KEEPER).response.texts for name in ("own", "g1")}
    assert given == {"own": ("the cook",), "g1": ("the mate",)}
    for name in given:
        service.submit(name, learners={"sam"}, now=NOW)
    assert len(history.progress(learner="sam").drawn) == 2


def test_starting_goes_on_with_a_claimed_attempt_instead_of_a_third_one(sam: Account) -> None:
    take("guest", "g1", submit=False)
    history.claim(guest="guest", account=sam, now=NOW)
    assert take("sam", "new", submit=False) == "g1"


def test_what_an_account_did_is_nobody_elses_to_claim(sam: Account) -> None:
    bo = accounts.add_account(
        name="Bo Lind", role=Role.STUDENT, email="", password_hash="x", learner="bo", now=NOW
    ).account
    take("sam", "a1")
    assert history.claim(guest="sam", account=bo, now=NOW) == 0
    assert [each.public_id for each in attempts.attempts_of("sam")] == ["a1"]


def test_a_document_that_is_taken_out_of_the_library_leaves_the_history(sam: Account) -> None:
    take("sam", "a1")
    stored = documents.document("tower")
    assert stored is not None
    documents.put_into_library(stored.id, None)
    assert len(history.progress(learner="sam").attempts) == 1
