"""Attempts are kept step by step."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from quizapp.domain.account import Role
from quizapp.domain.attempt import AttemptState, Step, StepKind, slot_states
from quizapp.domain.question import Grade, Response, Verdict
from quizapp.domain.score import Score, SlotGrade
from quizapp.storage import accounts, attempts, quizzes
from quizapp.storage.attempts import StoredAttempt
from tests.factories.quizzes import NOW, store_quiz


def begin(learner: str = "ann", public_id: str = "first") -> StoredAttempt:
    quiz_id, quiz = quizzes.newest_published("tower") or pytest.fail("no quiz")
    learner_id = attempts.lock_learner(learner, now=NOW)
    return attempts.add_attempt(public_id=public_id, learner_id=learner_id, quiz_id=quiz_id, quiz=quiz, seed=7, now=NOW)


@pytest.fixture
def attempt(storage: Flask) -> StoredAttempt:
    store_quiz()
    return begin()


def step(number: int, **fields: object) -> Step:
    return Step(**{"number": number, "kind": StepKind.RESPOND, "at": NOW, "slot": 1, **fields})  # type: ignore[arg-type]


def test_an_attempt_is_found_by_its_own_learner_only(attempt: StoredAttempt) -> None:
    attempts.lock_learner("bob", now=NOW)
    assert attempts.attempt("first", learners={"ann"}) == attempt
    assert attempts.attempt("first", learners={"bob"}) is None
    assert attempts.attempt("first", learners={""}) is None
    assert attempts.attempt("second", learners={"ann"}) is None


def test_an_attempt_stands_as_its_steps_say_in_order_and_whole(attempt: StoredAttempt) -> None:
    steps = [
        step(1, response=Response(chosen=(2,)), client="page", client_sequence=1),
        step(2, kind=StepKind.FLAG),
        step(3, slot=4, response=Response(texts=("lamps", "dusk")), at=NOW + timedelta(minutes=1)),
    ]
    for each in steps:
        attempts.add_step(attempt.id, each)
    assert attempts.standing(attempt.id) == steps


def test_the_latest_response_and_the_latest_flag_of_each_slot_count(attempt: StoredAttempt) -> None:
    steps = [
        step(1, response=Response(texts=("early",))),
        step(2, kind=StepKind.FLAG),
        step(3, slot=2, response=Response(chosen=(1,))),
        step(4, response=Response(texts=("late",))),
        step(5, kind=StepKind.UNFLAG),
        step(6, slot=2, response=Response()),
        step(7, kind=StepKind.SUBMIT, slot=None),
    ]
    for each in steps:
        attempts.add_step(attempt.id, each)
    attempts.add_step(begin("bob", "bobs").id, step(1, response=Response(texts=("another's",))))
    assert attempts.standing(attempt.id) == steps[3:]
    assert slot_states(attempts.standing(attempt.id)) == slot_states(steps)


def test_a_save_is_told_of_its_replay_and_of_later_ones_of_its_page_for_the_slot(attempt: StoredAttempt) -> None:
    steps = [
        step(1, response=Response(texts=("a",)), client="page", client_sequence=1),
        step(2, slot=2, response=Response(chosen=(1,)), client="page", client_sequence=2),
        step(3, response=Response(texts=("b",)), client="page", client_sequence=3),
        step(4, response=Response(texts=("c",)), client="other", client_sequence=9),
        step(5, slot=2, response=Response(chosen=(0,)), client="other", client_sequence=10),
    ]
    for each in steps:
        attempts.add_step(attempt.id, each)

    def told_of(sequence: int, slot: int) -> list[int]:
        return [each.number for each in attempts.standing(attempt.id, client="page", sequence=sequence, slot=slot)]

    assert told_of(1, 1) == [1, 3, 4, 5]
    assert told_of(2, 1) == [2, 3, 4, 5]
    assert told_of(2, 2) == [2, 4, 5]
    assert told_of(4, 1) == [4, 5]


def test_what_a_page_saw_is_found_by_its_step(attempt: StoredAttempt) -> None:
    for number, slot, word in ((1, 1, "early"), (2, 2, "other"), (3, 1, "late")):
        attempts.add_step(attempt.id, step(number, slot=slot, response=Response(texts=(word,))))
    attempts.add_step(attempt.id, step(4, kind=StepKind.FLAG))
    seen = [attempts.response_at(attempt.id, 1, number=number).texts for number in range(5)]
    assert seen == [(), ("early",), ("early",), ("late",), ("late",)]


def test_a_step_that_was_stored_before_is_refused(attempt: StoredAttempt) -> None:
    attempts.add_step(attempt.id, step(1, response=Response(), client="page", client_sequence=1))
    with pytest.raises(IntegrityError):
        attempts.add_step(attempt.id, step(2, response=Response(), client="page", client_sequence=1))


def test_pages_without_a_script_may_send_any_number_of_steps(attempt: StoredAttempt) -> None:
    for number in (1, 2, 3):
        attempts.add_step(attempt.id, step(number, response=Response()))
    assert [each.number for each in attempts.standing(attempt.id)] == [3]


def test_a_learner_has_one_open_attempt_at_a_quiz(attempt: StoredAttempt) -> None:
    quiz_id, _ = quizzes.newest_published("tower") or pytest.fail("no quiz")
    assert attempts.open_attempt(attempts.lock_learner("ann", now=NOW), quiz_id) == attempt
    with pytest.raises(IntegrityError):
        begin(public_id="second")


def test_a_finished_attempt_keeps_its_score_and_makes_room_for_another(attempt: StoredAttempt) -> None:
    quiz = quizzes.published(attempt.quiz_version_id)
    grades = tuple(
        SlotGrade(slot.position, slot.question_version_id, Grade(0.5, Verdict.PARTLY_RIGHT), 0.5) for slot in quiz.slots
    )
    attempts.finish(attempt.id, Score(grades, 6.0), {}, now=NOW)
    stored = attempts.attempt("first", learners={"ann"})
    assert stored is not None
    assert (stored.state, stored.points, stored.finished_at) == (AttemptState.FINISHED, 3.0, NOW)
    assert attempts.score(stored) == Score(grades, 6.0)
    assert attempts.open_attempts_of("ann") == []
    second = begin(public_id="second")
    assert [each.public_id for each in attempts.attempts_of("ann")] == ["second", "first"]
    assert attempts.open_attempts_of("ann") == [second]


def test_a_guest_is_known_to_have_attempts_until_an_account_claims_them(attempt: StoredAttempt) -> None:
    sam = accounts.add_account(
        name="Sam Ek", role=Role.STUDENT, email="", password_hash="hash", learner="sam", now=NOW
    ).account
    begin("sam", "second")
    attempts.lock_learner("bob", now=NOW)
    assert attempts.any_attempts_of("ann")
    assert not any(attempts.any_attempts_of(each) for each in ("bob", "sam", "", "nobody"))
    attempts.claim(guest="ann", account_id=sam.id, now=NOW)
    assert not attempts.any_attempts_of("ann")


def test_attempts_at_some_quizzes_are_ones_own_and_in_their_order(attempt: StoredAttempt) -> None:
    other_id = store_quiz(slug="lamps")
    quiz_id, quiz = quizzes.newest_published("tower") or pytest.fail("no quiz")
    attempts.finish(attempt.id, Score((), quiz.max_points), {}, now=NOW)
    second = begin(public_id="second")
    begin("bob", "bobs")
    assert [each.public_id for each in attempts.attempts_at("ann", {quiz_id, other_id})[quiz_id]] == ["first", "second"]
    assert attempts.attempts_at("ann", {other_id}) == {}
    assert attempts.attempts_at("ann", set()) == attempts.attempts_at("", {quiz_id}) == {}
    assert attempts.attempts_at("ann", {quiz_id})[quiz_id][1] == second


def test_what_was_claimed_stands_where_it_was_claimed(attempt: StoredAttempt) -> None:
    quiz_id, quiz = quizzes.newest_published("tower") or pytest.fail("no quiz")
    sam = accounts.add_account(
        name="Sam Ek", role=Role.STUDENT, email="", password_hash="hash", learner="sam", now=NOW
    ).account
    attempts.finish(attempt.id, Score((), quiz.max_points), {}, now=NOW)
    for number, public_id in enumerate(("own", "later")):
        own = begin("sam", public_id)
        attempts.finish(own.id, Score((), quiz.max_points), {}, now=NOW + timedelta(minutes=1 + 2 * number))
    begin("sam", "open")
    attempts.claim(guest="ann", account_id=sam.id, now=NOW + timedelta(minutes=2))
    finished = [each for each in attempts.attempts_at("sam", {quiz_id})[quiz_id] if each.finished_at]
    assert [each.public_id for each in finished] == ["own", "first", "later"]


def test_a_question_is_answered_where_its_latest_response_says_something(attempt: StoredAttempt) -> None:
    chosen, written = Response(chosen=(1,)), Response(texts=("lamps", ""))
    for each in (
        step(1, slot=1, response=chosen),
        step(2, slot=2, response=chosen),
        step(3, slot=3, kind=StepKind.FLAG),
        step(4, slot=2, response=Response()),
        step(5, slot=4, response=written),
        step(6, slot=1, response=Response(chosen=(2,))),
        step(7, slot=1, kind=StepKind.FLAG),
    ):
        attempts.add_step(attempt.id, each)
    begun = begin("bob", "bobs")
    assert attempts.answered([attempt.id, begun.id]) == {attempt.id: 2}
    assert attempts.answered([]) == {}
