"""The review queue, question by question, as a browser without JavaScript uses it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from quizapp.domain.job import Job
from quizapp.domain.question import ClozeKey, Gap, Option, Question, QuestionState
from quizapp.features.bank import reworking
from quizapp.features.bank.service import REASONS
from quizapp.storage import bank, documents, jobs, questions
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.db import begin_writing, db
from quizapp.storage.questions import Decision
from tests.factories.quizzes import FIRST, NOW, SECOND, TEXT, make_document, make_questions
from tests.functional.features.bank.filled_in import fields_of
from tests.support.app import Visitor, make_account, sign_in, words

CHOICE, _, TRUE_FALSE, CLOZE, _, NUMERIC = make_questions()
NASTY = '<script>alert(1)</script> & "it\'s"'
DRAFT, APPROVED, REJECTED, RETIRED = QuestionState

#: The queue: an approved one of the pack first, then three drafts.
QUEUE = ("lit-at-dusk", "g1", "g2", "g3")


def html(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.get_data(as_text=True)
    # As a browser reads it.
    return str(answer.get_data(as_text=True)).replace("\r\n", "\n")


def rows(app: Flask) -> list[BankedQuestion]:
    """The questions of the document, in the order in which they were made."""
    with app.app_context():
        document = documents.document("tower")
        assert document is not None
        return bank.of_document(document.id)


def row(app: Flask, public_id: str) -> BankedQuestion:
    (found,) = [each for each in rows(app) if each.question.id == public_id]
    return found


def states(app: Flask) -> dict[str, QuestionState]:
    return {each.question.id: each.state for each in rows(app) if each.question.id in QUEUE}


def decisions(app: Flask, public_id: str) -> list[Decision]:
    question_id = row(app, public_id).id
    with app.app_context():
        return questions.decisions(question_id)


def add_drafts(app: Flask, *drafts: Question) -> None:
    with app.app_context():
        version = documents.newest_version("tower")
        document = documents.document("tower")
        assert version is not None
        assert document is not None
        for question in drafts:
            question_id = questions.question_id(document.id, question, state=DRAFT, now=NOW)
            questions.add_version(question_id, question, document=version, number=1, source="generator", now=NOW)
        db.session.commit()


@pytest.fixture
def reviewer(quiz_app: Flask, staff: Visitor) -> Visitor:
    """An instructor, beside a queue of three drafts behind an approved question."""
    origin = TRUE_FALSE.origin
    add_drafts(
        quiz_app,
        replace(CHOICE, id="g1", origin=origin, family="who"),
        replace(NUMERIC, id="g2", origin=origin),
        replace(CLOZE, id="g3", origin=origin),
    )
    return staff


def sent_back(page: str) -> dict[str, list[str]]:
    """What a browser sends of the form; what the learner's view, its last fold, shows is disabled and never sent."""
    form = page.split('id="question" method="post"')[1].split("</form>", maxsplit=1)[0]
    return MultiDict(fields_of(form[: form.rindex('id="preview"')])).to_dict(flat=False)


def opened(visitor: Visitor, position: int) -> dict[str, list[str]]:
    return sent_back(html(visitor.get(f"/review/tower/{position}")))


def send(visitor: Visitor, position: int, do: str, fields: Mapping[str, str | Sequence[str]] | None = None) -> Any:
    return visitor.post(f"/review/tower/{position}", {**(fields or opened(visitor, position)), "do": do})


def title(page: str) -> str:
    return page.split("<title>")[1].split("</title>", maxsplit=1)[0]


# ---- Finding the way


def test_the_documents_that_wait_are_listed_with_what_is_left(reviewer: Visitor) -> None:
    page = html(reviewer.get("/review"))
    assert 'href="/review/tower"' in page
    assert "3 to go, 1 approved, 0 rejected" in page


def test_nothing_to_review_is_said(staff: Visitor) -> None:
    assert "Nothing waits for your review." in html(staff.get("/review"))


def test_the_review_begins_at_the_first_draft(reviewer: Visitor) -> None:
    answer = reviewer.get("/review/tower")
    assert answer.headers["Location"] == "/review/tower/2"


def test_a_question_stands_beside_its_evidence(reviewer: Visitor) -> None:
    page = html(reviewer.get("/review/tower/2"))
    assert title(page).startswith("Review question 2 of 4")
    assert "1 approved, 0 rejected, 3 to go" in page
    pane = page.split('id="text"')[1].split('id="question"')[0]
    assert re.findall(r'<span class="sentence evidence"[^>]*>(.*?)</span>', pane) == [FIRST]
    fields = opened(reviewer, 2)
    assert (fields["stem"], fields["based_on"], fields["evidence-0-quote"]) == ([CHOICE.stem], ["1"], [FIRST])
    assert fields["key"] == ["0"]
    assert all(f"<option>{reason}</option>" in page for reason in REASONS)


def test_a_flaw_is_told_beside_its_field_and_keeps_nobody_from_approving(quiz_app: Flask, reviewer: Visitor) -> None:
    assert 'class="lint"' not in html(reviewer.get("/review/tower/2"))
    flawed = replace(CHOICE, id="g4", stem="What did the keeper not count?", origin=TRUE_FALSE.origin)
    add_drafts(quiz_app, flawed)
    page = html(reviewer.get("/review/tower/5"))
    assert re.findall(r'<p class="lint" id="(.*?)">', page) == ["stem-lint"]
    assert "The question turns on “not”." in page
    assert send(reviewer, 5, "approve").status_code == 303
    assert row(quiz_app, "g4").state is APPROVED


def test_the_evidence_is_marked_in_a_newer_text_too(quiz_app: Flask, reviewer: Visitor) -> None:
    text = TEXT.replace(f"{FIRST} {SECOND}", f"{SECOND} {FIRST}")
    with quiz_app.app_context():
        document, version = documents.document("tower"), documents.newest_version("tower")
        assert document is not None
        assert version is not None
        last = version.sentences[2]
        spans = sorted(
            (type(last)(text.index(quote), text.index(quote) + len(quote)) for quote in (FIRST, SECOND)),
            key=lambda each: each.start,
        )
        documents.add_version(
            document.id, slug="tower", number=2, document=make_document(text=text), sentences=[*spans, last], now=NOW
        )
        db.session.commit()
    page = html(reviewer.get("/review/tower/2"))
    pane = page.split('id="text"')[1].split('id="question"')[0]
    assert re.findall(r'<span class="sentence evidence"[^>]*>(.*?)</span>', pane) == [FIRST]


def test_the_steps_show_how_each_question_stands(reviewer: Visitor) -> None:
    send(reviewer, 2, "approve")
    send(reviewer, 3, "reject", {"reason": REASONS[0]})
    steps = html(reviewer.get("/review/tower/4")).split('<nav class="steps"')[1].split("</nav>")[0]
    shown = re.findall(r'href="(/review/tower/\d)" data-state="(\w+)"( aria-current="step")?', steps)
    assert shown == [
        ("/review/tower/1", "done", ""),
        ("/review/tower/2", "done", ""),
        ("/review/tower/3", "flagged", ""),
        ("/review/tower/4", "empty", ' aria-current="step"'),
    ]
    said = [re.sub("<[^>]+>", "", each).split() for each in re.findall("<a .*?</a>", steps)]
    assert [" ".join(each) for each in said] == [
        "Question 1 Approved",
        "Question 2 Approved",
        "Question 3 Rejected",
        "Question 4 Here",
    ]


def test_the_keys_lead_to_the_neighbours(reviewer: Visitor) -> None:
    page = html(reviewer.get("/review/tower/2"))
    assert re.search(r'href="/review/tower/1"[^>]*data-key="k"', page)
    assert re.search(r'href="/review/tower/3"[^>]*data-key="j"', page)
    for key, do in (("a", "approve"), ("r", "reject")):
        assert re.search(rf'<button[^>]*value="{do}"[^>]*data-key="{key}"', page)
    first, last = html(reviewer.get("/review/tower/1")), html(reviewer.get("/review/tower/4"))
    assert 'data-key="k"' not in first
    assert 'data-key="j"' not in last


@pytest.mark.parametrize("address", ["tower/0", "tower/5", f"tower/{'9' * 30}", "tower/x", "nowhere", "nowhere/1"])
def test_what_is_not_in_a_queue_is_not_found(reviewer: Visitor, address: str) -> None:
    html(reviewer.get(f"/review/{address}"), 404)


@pytest.mark.parametrize("query", ["page=0", "page=99999", "page=²", "state=nonsense", "kind=nonsense", "endpoint=x"])
def test_no_query_breaks_a_page(reviewer: Visitor, query: str) -> None:
    assert reviewer.get(f"/review?{query}").status_code == 200
    assert reviewer.get(f"/review/tower?{query}").status_code == 303
    assert reviewer.get(f"/review/tower/2?{query}").status_code == 200


# ---- Approving


def test_a_question_is_approved_as_it_stands(quiz_app: Flask, reviewer: Visitor) -> None:
    answer = send(reviewer, 2, "approve")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/review/tower/3"
    assert "Question 2 is approved." in html(reviewer.get("/review/tower/3"))
    assert states(quiz_app) == {"lit-at-dusk": APPROVED, "g1": APPROVED, "g2": DRAFT, "g3": DRAFT}
    assert row(quiz_app, "g1").number == 1
    (decision,) = decisions(quiz_app, "g1")
    assert (decision.account, decision.reason) == ("Ina Holm", "")


def test_an_edit_is_approved_with_the_question(quiz_app: Flask, reviewer: Visitor) -> None:
    fields = {**opened(reviewer, 2), "stem": "What was counted?", "options-1-text": "Yachts"}
    assert send(reviewer, 2, "approve", fields).headers["Location"] == "/review/tower/3"
    edited = row(quiz_app, "g1")
    assert (edited.state, edited.number, edited.source) == (APPROVED, 2, "app")
    assert edited.question.stem == "What was counted?"
    assert edited.question.options[1] == Option("Yachts", False, feedback=CHOICE.options[1].feedback)
    assert (edited.question.origin, edited.question.family) == (TRUE_FALSE.origin, "who")


def test_only_saving_keeps_the_draft_and_stays(quiz_app: Flask, reviewer: Visitor) -> None:
    answer = send(reviewer, 2, "save", {**opened(reviewer, 2), "stem": "What was counted?"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/review/tower/2")
    assert "Saved." in html(reviewer.get("/review/tower/2"))
    assert (row(quiz_app, "g1").number, row(quiz_app, "g1").state) == (2, DRAFT)
    send(reviewer, 2, "save")
    assert "Nothing was changed." in html(reviewer.get("/review/tower/2"))
    assert row(quiz_app, "g1").number == 2
    assert decisions(quiz_app, "g1") == []


@pytest.mark.parametrize("do", ["approve", "save"])
@pytest.mark.parametrize("position", [2, 3, 4])
def test_problems_are_told_at_the_fields_and_nothing_is_decided(
    quiz_app: Flask, reviewer: Visitor, do: str, position: int
) -> None:
    before = rows(quiz_app)
    fields = {**opened(reviewer, position), "stem": "", "evidence-0-quote": "Nowhere to be found", "tags": "kept"}
    page = html(send(reviewer, position, do, fields), 422)
    assert title(page).startswith("Error: ")
    assert "There is a problem" in page
    assert 'id="stem-error"' in page
    assert 'id="evidence-0-quote-error"' in page
    assert sent_back(page)["tags"] == ["kept"]
    assert rows(quiz_app) == before


def test_a_long_question_in_any_alphabet_can_be_approved(quiz_app: Flask, reviewer: Visitor) -> None:
    fields: dict[str, str | Sequence[str]] = {**opened(reviewer, 2), "explanation": "説" * 2000}
    for number in range(8):
        fields[f"options-{number}-text"] = f"{number}" + "灯" * 499
        fields[f"options-{number}-feedback"] = "火" * 1000
    assert send(reviewer, 2, "approve", fields).status_code == 303
    assert len(row(quiz_app, "g1").question.options) == 8


# ---- Rejecting


def test_a_question_is_rejected_with_a_reason(quiz_app: Flask, reviewer: Visitor) -> None:
    answer = send(reviewer, 2, "reject", {"reason": REASONS[2]})
    assert answer.headers["Location"] == "/review/tower/3"
    assert "Question 2 is rejected." in html(reviewer.get("/review/tower/3"))
    assert states(quiz_app)["g1"] is REJECTED
    (decision,) = decisions(quiz_app, "g1")
    assert (decision.state, decision.reason, decision.account) == (REJECTED, REASONS[2], "Ina Holm")
    assert f"rejected by Ina Holm: {REASONS[2]}" in words(reviewer.get(f"/bank/{row(quiz_app, 'g1').id}"))


@pytest.mark.parametrize("reason", ["", "Made up", NASTY, REASONS[0].lower(), "\x00"])
def test_a_rejection_wants_one_of_the_reasons(quiz_app: Flask, reviewer: Visitor, reason: str) -> None:
    fields = {**opened(reviewer, 2), "stem": "Typed here?", "reason": reason}
    page = html(send(reviewer, 2, "reject", fields), 422)
    assert title(page).startswith("Error: ")
    assert 'href="#reason">Choose why you reject it.' in page
    assert 'id="reason-error"' in page
    assert re.search(r'<select[^>]*id="reason"[^>]*aria-invalid="true"', page)
    assert "<script>alert" not in page
    assert sent_back(page)["stem"] == ["Typed here?"]
    assert states(quiz_app)["g1"] is DRAFT
    assert row(quiz_app, "g1").number == 1
    assert decisions(quiz_app, "g1") == []


def test_what_is_rejected_keeps_its_wording_whatever_was_typed(quiz_app: Flask, reviewer: Visitor) -> None:
    send(reviewer, 2, "reject", {**opened(reviewer, 2), "stem": "", "reason": REASONS[0]})
    assert (row(quiz_app, "g1").state, row(quiz_app, "g1").question.stem) == (REJECTED, CHOICE.stem)


def test_a_rejected_question_can_still_be_approved(quiz_app: Flask, reviewer: Visitor) -> None:
    send(reviewer, 2, "reject", {"reason": REASONS[0]})
    assert ", rejected" in html(reviewer.get("/review/tower/2"))
    send(reviewer, 2, "approve")
    assert states(quiz_app)["g1"] is APPROVED
    assert [each.state for each in decisions(quiz_app, "g1")] == [REJECTED, APPROVED]


def test_a_retired_question_is_not_rejected(quiz_app: Flask, reviewer: Visitor) -> None:
    reviewer.post(f"/bank/{row(quiz_app, 'g1').id}/state", {"state": "retired"})
    html(send(reviewer, 2, "reject", {"reason": REASONS[0]}), 409)
    assert states(quiz_app)["g1"] is RETIRED


# ---- Going on


def test_a_decision_leads_to_the_next_draft_and_from_the_last_to_the_first_left(reviewer: Visitor) -> None:
    assert send(reviewer, 4, "approve").headers["Location"] == "/review/tower/2"
    assert send(reviewer, 2, "reject", {"reason": REASONS[0]}).headers["Location"] == "/review/tower/3"


def test_after_the_last_decision_one_is_at_the_document(quiz_app: Flask, reviewer: Visitor) -> None:
    for position in (2, 3):
        send(reviewer, position, "approve")
    answer = send(reviewer, 4, "reject", {"reason": REASONS[0]})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/tower")
    page = html(reviewer.get("/documents/tower"))
    assert "Question 4 is rejected." in page
    assert "All questions of this document are reviewed." in page
    assert DRAFT not in states(quiz_app).values()
    assert reviewer.get("/review/tower").headers["Location"] == "/documents/tower"
    assert "Nothing waits for your review." in html(reviewer.get("/review"))


def test_approving_twice_is_harmless(quiz_app: Flask, reviewer: Visitor) -> None:
    fields = opened(reviewer, 2)
    send(reviewer, 2, "approve", fields)
    assert send(reviewer, 2, "approve", fields).status_code == 303
    assert len(decisions(quiz_app, "g1")) == 1


# ---- What wants to be meant


def test_a_changed_key_is_approved_only_when_it_is_meant(quiz_app: Flask, reviewer: Visitor) -> None:
    """The first of the queue is asked by the quiz, and has been attempted."""
    Visitor(quiz_app).start()
    page = html(send(reviewer, 1, "approve", {**opened(reviewer, 1), "key": ["1"]}), 409)
    assert "This changes what is right." in page
    assert "Approve the changed key" in page
    assert row(quiz_app, "lit-at-dusk").number == 1
    again = sent_back(page)
    assert again["key"] == ["1"]
    assert send(reviewer, 1, "approve", again).status_code == 303
    assert [option.correct for option in row(quiz_app, "lit-at-dusk").question.options] == [False, True]


def test_an_overtaken_review_keeps_what_was_typed_and_decides_nothing(quiz_app: Flask, reviewer: Visitor) -> None:
    make_account(quiz_app, "Otto Berg")
    other = Visitor(quiz_app)
    sign_in(other, "Otto Berg")
    mine = {**opened(reviewer, 2), "stem": "Mine?"}
    send(other, 2, "save", {**opened(other, 2), "stem": "Theirs?"})
    page = html(send(reviewer, 2, "approve", mine), 409)
    assert "This question has moved on." in page
    assert sent_back(page)["stem"] == ["Mine?"]
    assert (row(quiz_app, "g1").state, row(quiz_app, "g1").question.stem) == (DRAFT, "Theirs?")
    send(reviewer, 2, "approve", sent_back(page))
    assert (row(quiz_app, "g1").state, row(quiz_app, "g1").question.stem) == (APPROVED, "Mine?")


# ---- What is typed is only ever text


def test_what_a_question_says_is_shown_as_text(quiz_app: Flask, reviewer: Visitor) -> None:
    nasty = replace(
        CHOICE,
        id="nasty",
        stem=f"Stem {NASTY}?",
        options=(Option(f"Right {NASTY}", True, feedback=NASTY), Option(f"Wrong {NASTY}", False)),
        tags=(NASTY,),
        explanation=NASTY,
        origin=TRUE_FALSE.origin,
    )
    add_drafts(quiz_app, nasty)
    wrong = send(reviewer, 5, "approve", {**opened(reviewer, 5), "evidence-0-quote": NASTY})
    for page in (html(reviewer.get("/review/tower/5")), html(wrong, 422)):
        assert "<script>alert" not in page
        assert page.count("&lt;script&gt;alert") >= 6


def test_what_was_decided_in_another_tab_is_not_overruled_unseen(quiz_app: Flask, reviewer: Visitor) -> None:
    stale = opened(reviewer, 2)
    send(reviewer, 2, "reject", {**opened(reviewer, 2), "reason": "The key is wrong"})
    page = html(send(reviewer, 2, "approve", stale), 409)
    assert "it is rejected now" in page
    assert states(quiz_app)["g1"] is QuestionState.REJECTED
    # The page shows how it stands now: whoever sends that has seen it.
    assert send(reviewer, 2, "approve", sent_back(page)).status_code == 303
    assert states(quiz_app)["g1"] is QuestionState.APPROVED


# ---- Asking the generator


def job(app: Flask) -> Job | None:
    with app.app_context():
        return jobs.newest_of_document(row(app, "g1").document_id)


def end_job(app: Flask, *made: Question) -> None:
    """What the worker does, with questions as the engine would give them."""
    with app.app_context():
        begin_writing()
        claimed = jobs.claim_next("w1", now=NOW, stale_before=NOW)
        assert claimed is not None
        reworking.store(claimed, reworking.to_rework(claimed), made, now=NOW)
        jobs.finish(claimed.id, "w1", now=NOW)
        db.session.commit()


def test_only_what_a_question_can_be_asked_for_is_offered(reviewer: Visitor) -> None:
    def wishes(position: int) -> list[str]:
        form = html(reviewer.get(f"/review/tower/{position}")).split('id="ask"')[1].split("</details>")[0]
        return re.findall(r'name="do" value="(\w+)"', form)

    assert wishes(1) == ["more"]
    assert wishes(2) == ["distractor", "easier", "harder", "again", "more"]
    assert wishes(3) == ["again", "more"]
    choices = html(reviewer.get("/review/tower/2")).split('id="replace"')[1].split("</select>")[0]
    assert re.findall(r'value="(\d?)">([^<]*)', choices) == [
        ("", "Choose one"), ("2", "B: Boats"), ("3", "C: Goats"), ("4", "D: Gulls"),
    ]  # fmt: skip


def test_what_was_typed_is_saved_before_the_generator_is_asked(quiz_app: Flask, reviewer: Visitor) -> None:
    answer = send(reviewer, 2, "again", {**opened(reviewer, 2), "stem": "What did he count?"})
    assert answer.headers["Location"] == "/review/tower/2/wait"
    saved = row(quiz_app, "g1")
    assert (saved.number, saved.question.stem) == (2, "What did he count?")
    asked = job(quiz_app)
    assert asked is not None
    assert (asked.payload["question"], asked.payload["number"], asked.payload["wish"]) == (saved.id, 2, "again")
    # The other questions of the queue stay as they are.
    assert {row(quiz_app, each).number for each in ("g2", "g3")} == {1}


def test_one_waits_for_the_generator_and_is_then_told_what_came_of_it(quiz_app: Flask, reviewer: Visitor) -> None:
    send(reviewer, 2, "again")
    waiting = html(reviewer.get("/review/tower/2/wait"))
    assert '<h1 id="h-job">Waiting for the generator</h1>' in waiting
    assert 'http-equiv="refresh"' in waiting
    assert 'action="/documents/tower/cancel"' in waiting
    other = replace(CHOICE, id="g1", stem="What was counted?", origin=TRUE_FALSE.origin, family="who")
    end_job(quiz_app, other)
    answer = reviewer.get("/review/tower/2/wait")
    assert answer.headers["Location"] == "/review/tower/2"
    shown = html(reviewer.get("/review/tower/2"))
    assert "The generator changed this question." in shown
    assert f"<del>{CHOICE.stem}</del>" in shown
    assert opened(reviewer, 2)["stem"] == ["What was counted?"]


def test_one_click_takes_it_back(quiz_app: Flask, reviewer: Visitor) -> None:
    send(reviewer, 2, "again", {**opened(reviewer, 2), "stem": "What did he count?"})
    end_job(quiz_app, replace(CHOICE, id="g1", stem="What was counted?", origin=TRUE_FALSE.origin))
    assert "Undo, back to version 2" in html(reviewer.get("/review/tower/2"))
    assert send(reviewer, 2, "undo").headers["Location"] == "/review/tower/2"
    back = row(quiz_app, "g1")
    assert (back.number, back.question.stem, back.source) == (4, "What did he count?", "app")
    shown = html(reviewer.get("/review/tower/2"))
    assert "Undone." in shown
    assert 'value="undo"' not in shown


def test_the_wrong_option_to_replace_is_named(quiz_app: Flask, reviewer: Visitor) -> None:
    for chosen in ("", "1", "7", "x"):
        page = html(send(reviewer, 2, "distractor", {**opened(reviewer, 2), "replace": chosen}), 422)
        assert '<a href="#replace">Choose which of the wrong options is to be replaced.</a>' in page
        assert '<details class="fold mt-4" id="ask" open>' in page
    assert job(quiz_app) is None
    send(reviewer, 2, "distractor", {**opened(reviewer, 2), "replace": "3"})
    asked = job(quiz_app)
    assert asked is not None
    assert asked.payload["option"] == "Goats"


def test_a_wrong_option_of_a_gap_can_be_replaced_too(quiz_app: Flask, reviewer: Visitor) -> None:
    options = tuple(Option(text, text == "lamps") for text in ("lamps", "boats", "goats"))
    gap = replace(CLOZE, stem="The keeper lit the _____ at dusk.", key=ClozeKey((Gap(("lamps",)),)), options=options)
    add_drafts(quiz_app, replace(gap, id="g4", origin=TRUE_FALSE.origin))
    send(reviewer, 5, "distractor", {**opened(reviewer, 5), "replace": "2"})
    asked = job(quiz_app)
    assert asked is not None
    assert asked.payload["option"] == "boats"


def test_a_second_wish_waits_and_loses_nothing(quiz_app: Flask, reviewer: Visitor) -> None:
    send(reviewer, 2, "more")
    page = html(send(reviewer, 3, "again", {**opened(reviewer, 3), "stem": "How many lamps?"}), 409)
    assert "This document is being worked on." in page
    assert "How many lamps?" in page
    assert row(quiz_app, "g2").number == 1


def test_an_unsound_edit_is_told_and_the_generator_is_not_asked(quiz_app: Flask, reviewer: Visitor) -> None:
    html(send(reviewer, 2, "again", {**opened(reviewer, 2), "stem": ""}), 422)
    assert job(quiz_app) is None


def test_a_page_that_is_out_of_date_asks_for_nothing(quiz_app: Flask, reviewer: Visitor) -> None:
    stale = opened(reviewer, 2)
    send(reviewer, 2, "save", {**stale, "stem": "What did he count?"})
    html(send(reviewer, 2, "again", stale), 409)
    html(send(reviewer, 2, "undo", stale), 409)
    assert job(quiz_app) is None
    assert row(quiz_app, "g1").question.stem == "What did he count?"


def test_nobody_waits_for_what_was_not_asked(quiz_app: Flask, reviewer: Visitor) -> None:
    assert reviewer.get("/review/tower/2/wait").headers["Location"] == "/review/tower/2"
    send(reviewer, 3, "more")
    assert reviewer.get("/review/tower/2/wait").headers["Location"] == "/review/tower/2"
    assert reviewer.get("/review/tower/3/wait").status_code == 200
