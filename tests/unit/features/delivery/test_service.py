"""An attempt from start to score: nothing acknowledged is lost, nothing applied twice, nothing graded too early."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from quizapp.domain.question import Response, Verdict
from quizapp.domain.quiz import AfterSubmission
from quizapp.errors import Conflict, NotFound
from quizapp.features.delivery import service
from quizapp.features.delivery.service import Client, LoadedAttempt
from quizapp.kinds.base import UnknownOption
from quizapp.kinds.responses import response_from_json
from quizapp.storage import attempts, documents
from quizapp.storage.bodies import to_body
from quizapp.storage.db import db
from quizapp.storage.tables import LearnerRow, StepRow
from tests.factories.quizzes import HEADING, NOW, make_questions, publish_again, store_quiz

LATER = NOW + timedelta(minutes=5)
MULTI, TRUE_FALSE, CLOZE, SHORT, NUMBER = 2, 3, 4, 5, 6


@pytest.fixture
def attempt(storage: Flask) -> str:
    store_quiz()
    return start()


def start(learner: str = "ann", new_attempt_id: str = "a1") -> str:
    return service.start("tower", learner=learner, new_attempt_id=new_attempt_id, seed=7, now=NOW)


def save(attempt: str, position: int, *values: str, client: Client = Client(), now: datetime = NOW) -> LoadedAttempt:
    fields = {f"gap-{n}": [value] for n, value in enumerate(values, 1)} if position == CLOZE else {"answer": values}
    return service.save(attempt, position, fields, learners={"ann"}, client=client, now=now)


def text(attempt: str, position: int = SHORT) -> tuple[str, ...]:
    return service.load(attempt, learners={"ann"}).state(position).response.texts


def answer_all_right(attempt: str) -> None:
    loaded = service.load(attempt, learners={"ann"})
    for slot in loaded.quiz.slots:
        right = [index for index, option in enumerate(slot.question.options) if option.correct]
        positions = [str(loaded.order(slot).index(index)) for index in right]
        save(
            attempt,
            slot.position,
            *(positions or {4: ("lamps", "dusk"), 5: ("The keeper",), 6: ("35",)}[slot.position]),
        )


def test_a_quiz_of_a_document_that_left_the_library_is_closed_but_what_was_begun_goes_on(attempt: str) -> None:
    tower = documents.document("tower")
    assert tower is not None
    documents.put_into_library(tower.id, None)
    with pytest.raises(NotFound, match="closed at the moment"):
        start(learner="ben", new_attempt_id="a2")
    save(attempt, SHORT, "keeper")
    assert text(attempt) == ("keeper",)


def test_starting_again_goes_on_with_the_open_attempt(attempt: str) -> None:
    assert start(new_attempt_id="a2") == attempt


def test_after_submitting_starting_opens_a_new_attempt(attempt: str) -> None:
    service.submit(attempt, learners={"ann"}, now=NOW)
    assert start(new_attempt_id="a2") == "a2"
    assert [each.public_id for each in attempts.attempts_of("ann")] == ["a2", "a1"]


def test_a_quiz_that_is_not_there_can_not_be_started(storage: Flask) -> None:
    with pytest.raises(NotFound):
        start()


def test_the_latest_answer_is_the_answer_and_all_steps_are_kept(attempt: str) -> None:
    for word in ("the cook", "the keeper"):
        save(attempt, SHORT, word)
    loaded = service.load(attempt, learners={"ann"})
    assert loaded.state(SHORT).response == Response(texts=("the keeper",))
    kept = db.session.scalars(select(StepRow.response).order_by(StepRow.number))
    assert [response_from_json(each).texts for each in kept] == [("the cook",), ("the keeper",)]


def test_the_same_answer_again_adds_no_step(attempt: str) -> None:
    save(attempt, SHORT, "the keeper")
    save(attempt, SHORT, "the keeper", now=LATER)
    assert service.load(attempt, learners={"ann"}).seen == 1


def test_a_replayed_save_changes_nothing(attempt: str) -> None:
    page = "page-1"
    save(attempt, SHORT, "first", client=Client(page, 1))
    save(attempt, SHORT, "second", client=Client(page, 2))
    save(attempt, SHORT, "first", client=Client(page, 1), now=LATER)
    assert text(attempt) == ("second",)


def test_a_save_that_arrives_after_a_later_one_of_its_page_changes_nothing(attempt: str) -> None:
    save(attempt, SHORT, "second", client=Client("page-1", 2))
    save(attempt, SHORT, "first", client=Client("page-1", 1), now=LATER)
    assert text(attempt) == ("second",)


def test_an_older_number_of_another_page_or_another_slot_counts(attempt: str) -> None:
    save(attempt, SHORT, "from the phone", client=Client("phone", 9))
    save(attempt, SHORT, "from the desk", client=Client("desk", 1), now=LATER)
    save(attempt, NUMBER, "35", client=Client("phone", 8), now=LATER)
    assert text(attempt) == ("from the desk",)
    assert text(attempt, NUMBER) == ("35",)


def test_an_answer_can_be_taken_back(attempt: str) -> None:
    save(attempt, SHORT, "the keeper")
    assert save(attempt, SHORT, "").answered == 0


def test_nobody_else_can_see_or_change_an_attempt(attempt: str) -> None:
    start(learner="bob", new_attempt_id="b1")
    for call in (
        lambda: service.load(attempt, learners={"bob"}),
        lambda: service.save(attempt, 1, {"answer": ["0"]}, learners={"bob"}, now=NOW),
        lambda: service.flag(attempt, 1, flagged=True, learners={"bob"}, now=NOW),
        lambda: service.submit(attempt, learners={"bob"}, now=NOW),
        lambda: service.outcome(attempt, learners={"bob"}),
        lambda: service.load(attempt, learners=()),
    ):
        with pytest.raises(NotFound):
            call()
    assert service.load(attempt, learners={"ann"}).seen == 0


def test_an_option_or_a_question_that_is_not_there_is_refused(attempt: str) -> None:
    with pytest.raises(UnknownOption):
        save(attempt, 1, "4")
    for position in (0, 7):
        with pytest.raises(NotFound):
            save(attempt, position, "0")


def test_a_flag_comes_and_goes_and_leaves_the_answer(attempt: str) -> None:
    save(attempt, SHORT, "the keeper")
    assert service.flag(attempt, SHORT, flagged=True, learners={"ann"}, now=NOW).state(SHORT).flagged
    assert text(attempt) == ("the keeper",)
    service.flag(attempt, SHORT, flagged=True, learners={"ann"}, now=NOW)
    assert not service.flag(attempt, SHORT, flagged=False, learners={"ann"}, now=NOW).state(SHORT).flagged
    assert service.load(attempt, learners={"ann"}).seen == 3


def test_a_number_that_can_not_be_read_is_kept_and_told(attempt: str) -> None:
    loaded = save(attempt, NUMBER, "plenty")
    assert text(attempt, NUMBER) == ("plenty",)
    assert loaded.complaint(loaded.slot(NUMBER))
    assert loaded.complaint(loaded.slot(SHORT)) is None


def test_all_right_answers_score_all_points(attempt: str) -> None:
    answer_all_right(attempt)
    service.submit(attempt, learners={"ann"}, now=LATER)
    outcome = service.outcome(attempt, learners={"ann"})
    assert outcome.score.points == outcome.score.max_points == 6.0
    assert {each.grade.verdict for each in outcome.slots} == {Verdict.RIGHT}
    assert outcome.finished_at == LATER


def test_what_was_left_out_or_can_not_be_read_is_not_called_wrong(attempt: str) -> None:
    save(attempt, NUMBER, "plenty")
    save(attempt, SHORT, "the cook")
    service.submit(attempt, learners={"ann"}, now=NOW)
    verdicts = [each.grade.verdict for each in service.outcome(attempt, learners={"ann"}).slots]
    assert verdicts == [Verdict.NOT_ANSWERED] * 4 + [Verdict.NOT_RIGHT, Verdict.NOT_READABLE]


def test_the_result_says_why_for_the_option_that_was_chosen(attempt: str) -> None:
    loaded = service.load(attempt, learners={"ann"})
    order = loaded.order(loaded.slot(1))
    save(attempt, 1, str(order.index(1)))
    save(attempt, TRUE_FALSE, "0")
    service.submit(attempt, learners={"ann"}, now=NOW)
    first, _, third, *_ = service.outcome(attempt, learners={"ann"}).slots
    assert first.correction is not None
    assert (first.given, first.correction.correct, first.correction.why) == ("Boats", "Lamps", "Boats are not counted.")
    assert (third.given, third.grade.verdict) == ("True", Verdict.RIGHT)


def test_a_section_where_most_was_missed_is_named(attempt: str) -> None:
    service.submit(attempt, learners={"ann"}, now=NOW)
    together = service.outcome(attempt, learners={"ann"}).missed_together
    assert together == f"All six that you missed are about the same section of the text: “{HEADING}”."


def test_submitting_twice_grades_once(attempt: str) -> None:
    for now in (NOW, LATER):
        service.submit(attempt, learners={"ann"}, now=now)
    loaded = service.load(attempt, learners={"ann"})
    assert (loaded.seen, loaded.attempt.finished_at) == (1, NOW)


def test_a_submitted_attempt_takes_no_more_answers(attempt: str) -> None:
    service.submit(attempt, learners={"ann"}, now=NOW)
    with pytest.raises(Conflict):
        save(attempt, SHORT, "the keeper")
    with pytest.raises(Conflict):
        service.flag(attempt, SHORT, flagged=True, learners={"ann"}, now=NOW)
    assert service.load(attempt, learners={"ann"}).seen == 1


def test_there_is_no_result_before_submission(attempt: str) -> None:
    answer_all_right(attempt)
    with pytest.raises(Conflict):
        service.outcome(attempt, learners={"ann"})


def test_an_attempt_goes_on_at_the_first_question_without_an_answer(attempt: str) -> None:
    assert service.load(attempt, learners={"ann"}).first_unanswered() == 1
    save(attempt, 1, "0")
    save(attempt, TRUE_FALSE, "0")
    assert service.load(attempt, learners={"ann"}).first_unanswered() == 2
    answer_all_right(attempt)
    assert service.load(attempt, learners={"ann"}).first_unanswered() == 6


def test_two_attempts_show_options_in_orders_of_their_own(storage: Flask) -> None:
    many = replace(
        make_questions()[0], options=tuple(replace(make_questions()[0].options[0], text=c) for c in "abcdefgh")
    )
    store_quiz((many,))
    orders = set()
    for number in range(5):
        public_id = service.start("tower", learner=f"l{number}", new_attempt_id=f"a{number}", seed=number, now=NOW)
        loaded = service.load(public_id, learners={f"l{number}"})
        orders.add(loaded.order(loaded.slot(1)))
    assert len(orders) > 1


def test_a_learner_is_stored_with_the_first_attempt_and_not_before(attempt: str) -> None:
    assert attempts.attempts_of("bob") == []
    assert list(db.session.scalars(select(LearnerRow.public_id))) == ["ann"]


def test_an_old_page_that_nobody_touched_does_not_bring_its_answer_back(attempt: str) -> None:
    old_empty = service.load(attempt, learners={"ann"}).seen
    save(attempt, SHORT, "the cook")
    old_cook = service.load(attempt, learners={"ann"}).seen
    save(attempt, SHORT, "the keeper")
    for word, seen in (("", old_empty), ("the cook", old_cook)):
        service.save(attempt, SHORT, {"answer": [word]}, learners={"ann"}, seen=seen, now=LATER)
        assert text(attempt) == ("the keeper",)


def test_an_answer_that_was_changed_on_an_old_page_counts(attempt: str) -> None:
    save(attempt, SHORT, "the cook")
    seen = service.load(attempt, learners={"ann"}).seen
    save(attempt, SHORT, "the keeper")
    service.save(attempt, SHORT, {"answer": ["the mate"]}, learners={"ann"}, seen=seen, now=LATER)
    assert text(attempt) == ("the mate",)


def test_a_late_save_is_known_even_after_one_that_said_nothing_new(attempt: str) -> None:
    for sequence, word in ((1, "old"), (3, "old"), (2, "typo")):
        save(attempt, SHORT, word, client=Client("page-1", sequence))
    assert text(attempt) == ("old",)


# ---- What is shown after submission ----


def outcome_of_a_new_attempt() -> service.Outcome:
    attempt = start(new_attempt_id="a2")
    loaded = service.load(attempt, learners={"ann"})
    save(attempt, 1, str(loaded.order(loaded.slot(1)).index(1)))
    save(attempt, SHORT, "the keeper")
    service.submit(attempt, learners={"ann"}, now=LATER)
    return service.outcome(attempt, learners={"ann"})


def test_where_verdicts_are_shown_the_outcome_holds_no_key(storage: Flask) -> None:
    store_quiz()
    publish_again(shown=AfterSubmission.VERDICTS)
    outcome = outcome_of_a_new_attempt()
    assert [each.grade.verdict for each in outcome.slots][:: SHORT - 1] == [Verdict.NOT_RIGHT, Verdict.RIGHT]
    assert (outcome.slots[0].given, outcome.slots[SHORT - 1].given) == ("Boats", "the keeper")
    assert {each.correction for each in outcome.slots} == {None}
    assert outcome.missed_together == ""
    told = str(to_body(outcome.slots))
    for secret in ("Boats are not counted.", "He counted lamps.", "35", "dusk'", "correct", "accept", "quote"):
        assert secret not in told.replace("'correction'", ""), secret


def test_where_the_score_is_shown_the_outcome_holds_nothing_else(storage: Flask) -> None:
    store_quiz()
    publish_again(shown=AfterSubmission.SCORE, points=2.0)
    outcome = outcome_of_a_new_attempt()
    assert outcome.score == service.Total(right=1, questions=6, points=2.0, max_points=12.0)
    assert (outcome.slots, outcome.missed_together) == ((), "")


def test_an_attempt_keeps_the_rule_of_its_own_version(attempt: str) -> None:
    publish_again(shown=AfterSubmission.SCORE)
    service.submit(attempt, learners={"ann"}, now=NOW)
    outcome = service.outcome(attempt, learners={"ann"})
    assert outcome.shown is AfterSubmission.EVERYTHING
    assert all(each.correction is not None for each in outcome.slots)
