"""The pages of an attempt, as a browser without JavaScript uses them."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from quizapp.app import create_app
from quizapp.domain.account import Account, Role
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    MatchingKey,
    NumericKey,
    OrderingKey,
    Question,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.domain.quiz import AfterSubmission
from quizapp.features.delivery import service
from quizapp.settings import Settings
from quizapp.storage import quizzes
from quizapp.storage.db import db
from quizapp.storage.migrate import upgrade
from quizapp.web.clock import now
from tests.factories.classes import WEEK, set_quiz, store_class
from tests.factories.quizzes import NOW, evidence, make_arranging_questions, make_questions, store_quiz
from tests.support.app import Visitor, make_account, visitor_as, words


def page(answer: Any) -> str:
    assert answer.status_code == 200, answer.status
    return str(answer.get_data(as_text=True))


def test_a_guest_takes_the_quiz_and_sees_the_score(visitor: Visitor) -> None:
    attempt = visitor.start()
    shown = page(visitor.get(f"{attempt}/1"))
    lamps = re.findall(r'value="(\d)".*?<span>(\w+)</span>', shown, re.DOTALL)
    value = next(value for value, text in lamps if text == "Lamps")
    answer = visitor.post(f"{attempt}/1", {"answer": value, "go": "next"})
    assert answer.headers["Location"] == f"{attempt}/2"
    visitor.post(f"{attempt}/6", {"answer": "35", "go": "next"})
    checked = page(visitor.get(f"{attempt}/check"))
    assert "Questions 2, 3, 4 and 5 have no answer." in checked
    assert "Submit 2 answers" in checked
    answer = visitor.post(f"{attempt}/submit")
    assert answer.headers["Location"] == f"{attempt}/result"
    result = page(visitor.get(f"{attempt}/result"))
    assert "You got 2 of 6 right" in result
    assert "Four to look at again" in result
    assert '<mark class="evidence">He lit them at dusk.</mark>' in result
    assert "/read/tower#s2" in result


def test_a_saved_answer_is_there_when_the_question_is_opened_again(visitor: Visitor) -> None:
    attempt = visitor.start()
    visitor.post(f"{attempt}/1", {"answer": "2", "go": "next"})
    visitor.post(f"{attempt}/4", {"gap-1": "lamps & <b>", "gap-2": "dusk", "go": "next"})
    assert re.findall(r'value="(\d)" checked', page(visitor.get(f"{attempt}/1"))) == ["2"]
    assert 'value="lamps &amp; &lt;b&gt;"' in page(visitor.get(f"{attempt}/4"))
    assert "2 of 6 answered" in words(visitor.get(f"{attempt}/4"))


@pytest.mark.parametrize(
    ("go", "target"),
    [("next", "/4"), ("previous", "/2"), ("6", "/6"), ("check", "/check"), ("flag", "/3"), ("unflag", "/3")],
)
def test_each_button_saves_the_answer_and_goes_where_it_says(visitor: Visitor, go: str, target: str) -> None:
    attempt = visitor.start()
    answer = visitor.post(f"{attempt}/3", {"answer": "0", "go": go})
    assert answer.headers["Location"] == attempt + target
    assert "1 of 6 answered" in words(visitor.get(f"{attempt}/1"))


def test_next_on_the_last_question_leads_to_the_check_page(visitor: Visitor) -> None:
    attempt = visitor.start()
    assert visitor.post(f"{attempt}/6", {"answer": "35"}).headers["Location"] == f"{attempt}/check"


def test_a_number_that_can_not_be_read_is_told_at_the_field_and_on_the_check_page(visitor: Visitor) -> None:
    attempt = visitor.start()
    told = page(visitor.post(f"{attempt}/6", {"answer": "plenty", "go": "next"}))
    assert "<title>Error: Question 6" in told
    assert "There is a problem" in told
    assert 'value="plenty"' in told
    assert "The answer to question 6 can’t be read." in page(visitor.get(f"{attempt}/check"))


def test_the_script_gets_the_time_of_the_save_and_replays_are_harmless(visitor: Visitor) -> None:
    attempt = visitor.start()
    sent = {"answer": "the keeper", "client": "page-1", "client_sequence": "1"}
    first = visitor.post(f"{attempt}/5/save", sent)
    again = visitor.post(f"{attempt}/5/save", sent)
    assert first.json == again.json
    assert (first.json["complaint"], first.json["answered"]) == (None, 1)
    assert re.fullmatch(r"20\d\d-.*\+00:00", first.json["saved_at"])


def test_a_refusal_reaches_the_script_as_json(visitor: Visitor) -> None:
    attempt = visitor.start()
    visitor.post(f"{attempt}/submit")
    answer = visitor.post(f"{attempt}/5/save", {"answer": "late"}, Accept="application/json")
    assert answer.status_code == 409
    assert "has been submitted" in answer.json["error"]


@pytest.mark.parametrize(
    "fields",
    [
        {"answer": "4"},
        {"answer": ["0", "1"]},
        {"answer": "-1"},
        {"answer": "0", "go": "home"},
        {"answer": "0", "go": "99"},
        {"answer": "0", "go": "9" * 5000},
        {"answer": "0", "go": "٣"},
        {"answer": "\x00"},
    ],
)
def test_what_no_page_of_ours_sends_is_refused_and_changes_nothing(visitor: Visitor, fields: dict[str, object]) -> None:
    attempt = visitor.start()
    answer = visitor.post(f"{attempt}/1", fields)
    assert answer.status_code in {400, 404}
    assert "0 of 6 answered" in words(visitor.get(f"{attempt}/1"))


def test_a_form_without_its_token_is_refused(visitor: Visitor) -> None:
    attempt = visitor.start()
    answer = visitor.client.post(f"{attempt}/1", data={"answer": "0"})
    assert answer.status_code == 400
    assert "open too long" in answer.get_data(as_text=True)


def test_too_large_a_form_is_refused(visitor: Visitor) -> None:
    attempt = visitor.start()
    assert visitor.post(f"{attempt}/5/save", {"answer": "a" * 100_000}).status_code == 413


def test_an_open_attempt_has_no_result_and_a_finished_one_no_questions(visitor: Visitor) -> None:
    attempt = visitor.start()
    assert visitor.get(f"{attempt}/result").status_code == 409
    assert visitor.get(attempt).headers["Location"] == f"{attempt}/1"
    visitor.post(f"{attempt}/submit")
    for path in (attempt, f"{attempt}/1", f"{attempt}/check"):
        assert visitor.get(path).headers["Location"] == f"{attempt}/result"


def test_another_guest_sees_nothing_of_an_attempt(quiz_app: Flask, visitor: Visitor) -> None:
    attempt = visitor.start()
    stranger = Visitor(quiz_app)
    known = Visitor(quiz_app)
    known.start()
    for other in (stranger, known):
        for path in (attempt, f"{attempt}/1", f"{attempt}/check", f"{attempt}/result"):
            assert other.get(path).status_code == 404
        for path in (f"{attempt}/1", f"{attempt}/1/save", f"{attempt}/submit"):
            assert other.post(path, {"answer": "0"}).status_code == 404
    assert "0 of 6 answered" in words(visitor.get(f"{attempt}/1"))


def test_progress_lists_the_attempts_of_this_device(visitor: Visitor) -> None:
    assert "Your attempts and scores will stand here" in page(visitor.get("/progress"))
    attempt = visitor.start()
    assert "not submitted" in page(visitor.get("/progress"))
    visitor.post(f"{attempt}/6", {"answer": "35"})
    visitor.post(f"{attempt}/submit")
    assert "1 of 6" in page(visitor.get("/progress"))


def test_progress_draws_the_scores_and_tells_what_was_missed(visitor: Visitor) -> None:
    for answer in ("16", "35"):
        attempt = visitor.start()
        visitor.post(f"{attempt}/6", {"answer": answer})
        visitor.post(f"{attempt}/submit")
    shown = page(visitor.get("/progress"))
    assert "2 finished attempts, oldest first, in percent of the points: 0, 17." in shown
    assert shown.count('<rect class="fig-bar"') == 2
    missed = re.findall(rf'<a class="tall-link" href="{attempt}/result#q([0-9])">', shown)
    assert missed == ["1", "2", "3", "4", "5"]


def test_progress_of_a_guest_says_where_it_is_kept(visitor: Visitor) -> None:
    visitor.start()
    shown = words(visitor.get("/progress"))
    assert "These attempts are kept on this device. Make an account to have them on every device." in shown


# ---- A guest's attempts, claimed by an account ----


@pytest.fixture
def sam(quiz_app: Flask) -> Visitor:
    """A student, signed in on a device on which a guest has answered a question."""
    guest = Visitor(quiz_app)
    attempt = guest.start()
    guest.post(f"{attempt}/5", {"answer": "the keeper"})
    student = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT))
    with guest.client.session_transaction() as before, student.client.session_transaction() as session:
        session["learner"] = before["learner"]
    return student


def test_a_student_is_asked_before_a_guests_attempts_become_theirs(sam: Visitor) -> None:
    assert "One attempt was made on this device without signing in." in words(sam.get("/progress"))
    shown = words(sam.get("/claim?next=/how"))
    assert "Is this attempt yours?" in shown
    assert "The tower" in shown
    assert "not submitted" in shown
    assert "Go on" not in words(sam.get("/progress"))
    answer = sam.post("/claim", {"mine": "yes", "next": "/how"})
    assert answer.headers["Location"] == "/how"
    assert "One attempt is in your account now." in words(sam.get("/progress"))
    shown = page(sam.get("/progress"))
    assert "Go on" in shown
    assert "without signing in" not in shown


def test_what_was_claimed_is_kept_with_its_answers_and_leaves_the_device(quiz_app: Flask, sam: Visitor) -> None:
    sam.post("/claim", {"mine": "yes"})
    attempt = sam.start()
    assert 'value="the keeper"' in page(sam.get(f"{attempt}/5"))
    sam.post("/sign-out")
    assert sam.get(f"{attempt}/5").status_code == 404
    assert "Your attempts and scores will stand here" in page(sam.get("/progress"))


def test_an_instructor_is_not_offered_a_page_that_is_for_students(quiz_app: Flask) -> None:
    guest = Visitor(quiz_app)
    guest.start()
    instructor = visitor_as(quiz_app, make_account(quiz_app))
    with guest.client.session_transaction() as before, instructor.client.session_transaction() as session:
        session["learner"] = before["learner"]
    assert "without signing in" not in page(instructor.get("/progress"))


def test_whoever_says_no_leaves_the_attempts_to_the_guest(sam: Visitor) -> None:
    assert sam.post("/claim", {"mine": "no"}).headers["Location"] == "/progress"
    assert "Left on this device." in words(sam.get("/how"))
    assert "Go on" not in words(sam.get("/progress"))
    sam.post("/sign-out")
    assert "Go on" in words(sam.get("/progress"))


def test_claiming_twice_is_harmless_and_where_nothing_is_left_nobody_is_asked(sam: Visitor) -> None:
    for _ in range(2):
        assert sam.post("/claim", {"mine": "yes", "next": "/how"}).headers["Location"] == "/how"
    assert sam.get("/claim?next=/how").headers["Location"] == "/how"
    assert words(sam.get("/progress")).count("not submitted") == 1


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example"])
def test_claiming_leads_to_no_other_site(sam: Visitor, elsewhere: str) -> None:
    assert "evil" not in page(sam.client.get("/claim", query_string={"next": elsewhere}))
    assert sam.post("/claim", {"mine": "no", "next": elsewhere}).headers["Location"] == "/progress"


def test_the_library_offers_to_carry_on(visitor: Visitor) -> None:
    attempt = visitor.start()
    visitor.post(f"{attempt}/1", {"answer": "0"})
    home = page(visitor.get("/"))
    assert "1 of 6 answered" in home
    assert "Go on with question 2" in home


# ---- Nothing leaked: two quizzes that differ only in key, feedback, explanation and evidence ----


def with_other_keys(question: Question) -> Question:
    """The same question to a learner's eye, with another key."""
    options = tuple(
        replace(option, correct=other.correct, feedback="Another word.")
        for option, other in zip(question.options, question.options[::-1], strict=True)
    )
    key = question.key
    if isinstance(key, ClozeKey):
        key = ClozeKey((Gap(("a much longer accepted answer", "x")), Gap(("y",))))
    elif isinstance(key, ShortAnswerKey):
        key = ShortAnswerKey(("somebody else entirely",), case=True)
    elif isinstance(key, NumericKey):
        key = NumericKey(1234.5, 3.0, key.unit)
    elif isinstance(key, MatchingKey):
        # Also which of the texts on the right belongs to nothing is part of the key.
        (left, right), (last, other) = key.pairs
        key = MatchingKey(((left, other), (last, key.surplus[0])), (right,))
    elif isinstance(key, OrderingKey):
        key = OrderingKey(key.items[::-1])
    elif isinstance(key, SelectSentenceKey):
        return replace(question, key=SelectSentenceKey((1,)), explanation="Quite another explanation.")
    return replace(
        question,
        options=options,
        key=key,
        explanation="Quite another explanation.",
        evidence=(evidence("Sailors said that the light saved many ships."),),
    )


def rendered(instance: Path, asked: tuple[Question, ...], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every page that a learner gets before submitting, with some answers given."""
    monkeypatch.setattr("quizapp.features.delivery.views.secrets.token_urlsafe", lambda _size: "attempt")
    monkeypatch.setattr("quizapp.features.delivery.views.secrets.randbits", lambda _bits: 7)
    app = create_app(Settings(instance=instance, secret_key="test"))
    with app.app_context():
        upgrade(db.engine)
        store_quiz(asked)
        db.session.commit()
    visitor = Visitor(app)
    attempt = visitor.start()
    replies = []
    given: list[dict[str, Any]] = [
        {"answer": "0"},
        {"answer": ["0", "1"]},
        {"answer": "0"},
        {"gap-1": "a", "gap-2": "b"},
        {"answer": "keeper"},
        {"answer": "thirty-seven and a half"},
        {"match-1": "2", "match-2": ""},
        {"place-1": "3", "place-2": "1", "place-3": ""},
        {"answer": "2"},
        {"match-1": "0", "match-2": "1"},
        {"place-1": "3", "place-2": "1", "place-3": "2"},
        {"answer": "1"},
    ]
    for position, fields in enumerate(given, start=1):
        replies.append(visitor.post(f"{attempt}/{position}/save", fields))
        replies.append(visitor.post(f"{attempt}/{position}", {**fields, "go": "next"}))
        replies.append(visitor.get(f"{attempt}/{position}"))
    replies += [visitor.get(f"{attempt}/check"), visitor.get("/"), visitor.get("/progress")]
    with app.app_context():
        db.engine.dispose()
    texts = [f"{reply.status} {reply.headers.get('Location')} {reply.get_data(as_text=True)}" for reply in replies]
    volatile = r'name="csrf_token" value="[^"]+"|\d\d:\d\d|20\d\d-[^"<]+'
    return [re.sub(volatile, "", text) for text in texts]


def test_before_submission_no_byte_depends_on_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arranging = make_arranging_questions()
    asked = (*make_questions(), *arranging, *(replace(each, id=f"{each.id}-2") for each in arranging))
    others = tuple(map(with_other_keys, asked))
    assert all(one != other for one, other in zip(asked, others, strict=True))
    one, other = (
        rendered(tmp_path / name, questions, monkeypatch) for name, questions in (("one", asked), ("other", others))
    )
    assert one == other


# ---- What is shown after submission ----


def with_other_corrections(question: Question) -> Question:
    """Another key, but one that gives the answers of ``result_page`` the same grades; nothing else is the same."""
    other = with_other_keys(question)
    if isinstance(question.key, ShortAnswerKey):
        return replace(other, key=ShortAnswerKey(("somebody else entirely", "keeper")))
    if question.id == "lit-at-dusk":
        return replace(other, options=tuple(replace(each, feedback="Another word.") for each in question.options))
    if question.id == "which-apply":
        return replace(other, options=tuple(replace(each, correct=n in {0, 3}) for n, each in enumerate(other.options)))
    return other


def result_page(
    instance: Path, asked: tuple[Question, ...], shown: AfterSubmission, monkeypatch: pytest.MonkeyPatch
) -> str:
    """The result page of an attempt with answers that are right, partly right, not right and missing."""
    monkeypatch.setattr("quizapp.features.delivery.views.secrets.token_urlsafe", lambda _size: "attempt")
    monkeypatch.setattr("quizapp.features.delivery.views.secrets.randbits", lambda _bits: 7)
    app = create_app(Settings(instance=instance, secret_key="test"))
    with app.app_context():
        upgrade(db.engine)
        quiz_id = store_quiz(asked)
        quiz = quizzes.of_document("tower")[0]
        slots = [(slot.question_version_id, slot.points) for slot in quiz.slots]
        quizzes.publish(
            quiz_id,
            title=quiz.title,
            document_version_id=quiz.document_version_id,
            slots=slots,
            source="app",
            after_submission=shown,
            now=NOW,
        )
        db.session.commit()
    visitor = Visitor(app)
    attempt = visitor.start()
    with app.app_context():
        loaded = service.load("attempt", learners={visitor_id(app, visitor)})
    boats = loaded.order(loaded.slot(1)).index(1)
    oil = loaded.order(loaded.slot(2)).index(0)
    given: list[dict[str, Any]] = [
        {"answer": str(boats)},
        {"answer": str(oil)},
        {"answer": "0"},
        {"gap-1": "a", "gap-2": "b"},
        {"answer": "keeper"},
    ]
    for position, fields in enumerate(given, start=1):
        visitor.post(f"{attempt}/{position}", fields)
    visitor.post(f"{attempt}/submit")
    text = page(visitor.get(f"{attempt}/result"))
    with app.app_context():
        db.engine.dispose()
    return re.sub(r'name="csrf_token" value="[^"]+"|\d\d:\d\d|20\d\d-[^"<]+', "", text)


def visitor_id(app: Flask, visitor: Visitor) -> str:
    with visitor.client.session_transaction() as session:
        return str(session["learner"])


@pytest.mark.parametrize("shown", [AfterSubmission.VERDICTS, AfterSubmission.SCORE])
def test_what_is_not_shown_after_submission_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: AfterSubmission
) -> None:
    asked = make_questions()
    others = tuple(map(with_other_corrections, asked))
    assert all(one != other for one, other in zip(asked, others, strict=True))
    one, other = (
        result_page(tmp_path / name, questions, shown, monkeypatch)
        for name, questions in (("one", asked), ("other", others))
    )
    assert one == other
    assert "You got 2 of 6 right" in one
    for told in ("Right answer", "Why", "In the text", "evidence", "Show in text", "you chose it", "same section"):
        assert told not in one, told


def test_the_two_quizzes_do_differ_where_everything_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = make_questions()
    one, other = (
        result_page(tmp_path / name, questions, AfterSubmission.EVERYTHING, monkeypatch)
        for name, questions in (("one", asked), ("other", tuple(map(with_other_corrections, asked))))
    )
    assert one != other
    assert "right, and you chose it" in one
    assert "Boats are not counted." in one
    assert "Another word." in other


def test_verdicts_stand_beside_the_learners_own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = result_page(tmp_path, make_questions(), AfterSubmission.VERDICTS, monkeypatch)
    assert "but not the right answers" in shown
    for verdict in ("Right", "Partly right", "Not right", "No answer"):
        assert f"</svg>{verdict}</span>" in shown, verdict
    assert re.search(r"<dt>Your answer</dt>\s*<dd>Boats</dd>", shown)
    assert re.search(r"<dt>Your answer</dt>\s*<dd>keeper</dd>", shown)


def test_the_score_alone_is_said_to_be_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = result_page(tmp_path, make_questions(), AfterSubmission.SCORE, monkeypatch)
    assert "The instructor shows the score of this quiz and no more." in shown
    for told in ("Your answer", "What did the keeper count?", "Not right", "Partly right", "Boats"):
        assert told not in shown, told


# ---- A quiz that is set for a class ----

AGAIN = "You may take the quiz again as often as you like."


def set_for_sam(app: Flask, sam: Account, *, due_at: datetime | None) -> None:
    """Put Sam into Ina's class 10B, for which the quiz is set."""
    ina = make_account(app)
    with app.app_context():
        set_quiz(store_class(ina, sam), ina, due_at=due_at)
        db.session.commit()


@pytest.mark.parametrize(
    ("due_in", "before", "after"),
    [
        (WEEK, r"Set for 10B, due \d+ \w+ \d{4}, \d\d:\d\d \S+\. The first", "Handed in for 10B, in time."),
        (
            -WEEK,
            r"Set for 10B, overdue since \d+ \w+ \d{4}, \d\d:\d\d \S+; it will be marked late\. The first",
            "Handed in for 10B, late.",
        ),
        (None, r"Set for 10B\. The first", "Handed in for 10B. "),
    ],
)
def test_a_student_is_told_for_which_class_an_attempt_is_and_whether_it_is_in_time(
    quiz_app: Flask, due_in: timedelta | None, before: str, after: str
) -> None:
    account = make_account(quiz_app, "Sam Ek", Role.STUDENT)
    set_for_sam(quiz_app, account, due_at=now() + due_in if due_in is not None else None)
    sam = visitor_as(quiz_app, account)
    attempt = sam.start()
    checked = words(sam.get(f"{attempt}/check"))
    assert re.search(before, checked)
    assert "is the one that counts unless your instructor decides otherwise." in checked
    assert AGAIN not in checked
    sam.post(f"{attempt}/submit")
    assert after in words(sam.get(f"{attempt}/result"))
    assert 'href="/my-classes">Back to my classes</a>' in page(sam.get(f"{attempt}/result"))
    second = sam.start()
    sam.post(f"{second}/submit")
    assert "For 10B your first attempt counts" in words(sam.get(f"{second}/result"))
    assert "Handed in" not in words(sam.get(f"{second}/result"))


def test_whoever_is_in_no_such_class_sees_the_pages_without_a_word_of_it(quiz_app: Flask) -> None:
    set_for_sam(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT), due_at=now() + WEEK)
    mia = make_account(quiz_app, "Mia Berg", Role.STUDENT)
    for each in (Visitor(quiz_app), visitor_as(quiz_app, mia)):
        attempt = each.start()
        checked = page(each.get(f"{attempt}/check"))
        each.post(f"{attempt}/submit")
        assert AGAIN in checked
        for shown in (checked, page(each.get(f"{attempt}/result"))):
            assert "10B" not in shown
            assert "Back to my classes" not in shown


def test_an_attempt_of_the_devices_guest_is_not_said_to_be_handed_in(quiz_app: Flask) -> None:
    account = make_account(quiz_app, "Sam Ek", Role.STUDENT)
    set_for_sam(quiz_app, account, due_at=now() + WEEK)
    guest = Visitor(quiz_app)
    attempt = guest.start()
    sam = visitor_as(quiz_app, account)
    with guest.client.session_transaction() as theirs, sam.client.session_transaction() as own:
        own["learner"] = theirs["learner"]
    assert AGAIN in page(sam.get(f"{attempt}/check"))
    sam.post(f"{attempt}/submit")
    assert "10B" not in page(sam.get(f"{attempt}/result"))


# ---- The hot path stays short ----


@pytest.mark.parametrize(("account", "most"), [(False, (2, 3)), (True, (3, 4))])
def test_a_page_and_a_save_take_few_statements(quiz_app: Flask, account: bool, most: tuple[int, int]) -> None:
    visitor = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT)) if account else Visitor(quiz_app)
    attempt = visitor.start()
    visitor.get(f"{attempt}/5")
    save = {"csrf_token": visitor.token(), "answer": "keeper", "client": "page", "client_sequence": "1"}
    statements: list[str] = []
    with quiz_app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement))
    visitor.get(f"{attempt}/5")
    page_count = len(statements)
    statements.clear()
    assert visitor.client.post(f"{attempt}/5/save", data=save).status_code == 200
    save_count = len([each for each in statements if not each.startswith("BEGIN")])
    assert (page_count, save_count) == most
