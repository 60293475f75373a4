"""The pages where instructors make and publish quizzes, as a browser without JavaScript uses them."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.question import Question, QuestionState
from quizapp.storage import documents, questions, quizzes
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, SENTENCES, make_document, make_questions, store_quiz
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, words

EDIT = "/quizzes/tower/edit"
CHECK = "/quizzes/tower/publish"


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def fields_of(html: str) -> dict[str, Any]:
    """What a browser sends of the edit page's form."""
    form = html.split("novalidate>")[1].split("</form>", maxsplit=1)[0]
    sent: dict[str, Any] = {"ask": []}
    for tag in re.findall(r"<input [^>]*>", form):
        found = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if found.get("type") in {"checkbox", "radio"} and " checked" not in tag:
            continue
        if found["name"] == "ask":
            sent["ask"].append(found["value"])
        else:
            sent[found["name"]] = found["value"]
    return sent


def edited(visitor: Visitor, change: Callable[[dict[str, Any]], Any], path: str = EDIT, **more: Any) -> Any:
    """Open the edit page, change what its form holds, and send it."""
    sent = fields_of(page(visitor.get(path)))
    change(sent)
    return visitor.post(path, {**sent, **more})


def ask(*numbers: int) -> Callable[[dict[str, Any]], None]:
    """Tick just these questions (1 is the first of the factory), in this order."""

    def change(sent: dict[str, Any]) -> None:
        sent["ask"] = [str(each) for each in numbers]
        sent.update({f"order-{each}": str(place) for place, each in enumerate(numbers, 1)})

    return change


def publish(visitor: Visitor, path: str = CHECK) -> Any:
    """Press the button of the check page."""
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page(visitor.get(path)))
    assert seen is not None
    return visitor.post(path, {"seen": seen[1]})


def rows(html: str) -> list[str]:
    """The ids of the questions, as the page lists them."""
    return re.findall(r'id="question-(\d+)"', html)


def stems(app: Flask, slug: str = "tower") -> list[str]:
    with app.app_context():
        found = quizzes.newest_published(slug)
        return [slot.question.stem for slot in found[1].slots] if found is not None else []


def edit_question(app: Flask, question: Question, **changes: Any) -> None:
    with app.app_context():
        version = documents.newest_version("tower")
        assert version is not None
        question_id = questions.question_id(documents.save_document("tower", pack_id=None, now=NOW), question, now=NOW)
        questions.add_version(
            question_id, replace(question, **changes), document=version, number=2, source="app", now=NOW
        )
        db.session.commit()


def retire(app: Flask, question_id: int) -> None:
    with app.app_context():
        questions.decide(question_id, QuestionState.RETIRED, account_id=1, now=NOW)
        db.session.commit()


def colleague(app: Flask, name: str = "Bob Lund", role: Role = Role.INSTRUCTOR) -> Visitor:
    make_account(app, name, role)
    visitor = Visitor(app)
    assert sign_in(visitor, name).status_code == 302
    return visitor


# ---- The list, and a new quiz ----


def test_the_list_shows_each_quiz_with_its_state(staff: Visitor) -> None:
    shown = page(staff.get("/quizzes"))
    assert f'<a href="{EDIT}">The tower</a>' in shown
    assert "Published, version 1" in shown
    assert re.search(r'data-label="Questions" class="num">6<', shown)
    assert shown.count("btn-primary") == 1


def test_an_empty_list_says_what_will_be_here_and_how_to_begin(app: Flask) -> None:
    make_account(app)
    visitor = Visitor(app)
    # There is no page with a form's token but the one to sign in, while nothing is in the library.
    token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page(visitor.get("/sign-in")))
    assert token is not None
    visitor.client.post("/sign-in", data={"csrf_token": token[1], "name": "Ina Holm", "password": PASSWORD})
    shown = page(visitor.get("/quizzes"))
    assert "Your quizzes will stand here. A quiz is about a document, so bring one first" in shown
    assert "btn-primary" not in shown


def test_a_quiz_is_made_for_the_document_that_is_chosen(staff: Visitor) -> None:
    answer = staff.post("/quizzes", {"document": "tower"})
    assert answer.headers["Location"] == "/quizzes/the-tower-at-hollow-point-quiz/edit"
    assert 'value="The tower at Hollow Point: quiz"' in page(staff.get("/quizzes/the-tower-at-hollow-point-quiz/edit"))
    second = staff.post("/documents/tower/quizzes").headers["Location"]
    assert second == "/quizzes/the-tower-at-hollow-point-quiz-2/edit"
    assert "No questions asked" in words(staff.get("/quizzes/the-tower-at-hollow-point-quiz/edit"))


@pytest.mark.parametrize("document", ["", "nowhere", "\x00"])
def test_no_document_no_quiz(staff: Visitor, document: str) -> None:
    shown = page(staff.post("/quizzes", {"document": document}), 422)
    assert "<title>Error: Quizzes" in shown
    assert '<a href="#document">Choose a document.</a>' in shown


def test_a_document_that_was_not_read_yet_gets_no_quiz(quiz_app: Flask, staff: Visitor) -> None:
    with quiz_app.app_context():
        documents.add_document("later", title="Later", owner_id=1, now=NOW)
        db.session.commit()
    assert "“Later” has not been read yet" in page(staff.post("/quizzes", {"document": "later"}), 409)


# ---- Whose quizzes they are ----


def test_another_instructors_quiz_is_not_found(quiz_app: Flask, staff: Visitor) -> None:
    staff.post("/quizzes", {"document": "tower"})
    bob = colleague(quiz_app)
    mine = "/quizzes/the-tower-at-hollow-point-quiz"
    assert "the-tower-at-hollow-point-quiz" not in page(bob.get("/quizzes"))
    for answer in (
        bob.get(f"{mine}/edit"),
        bob.get(f"{mine}/publish"),
        bob.post(f"{mine}/edit", {"title": "His", "after_submission": "score", "ask": ["1"], "points-1": "1"}),
        bob.post(f"{mine}/edit", {"title": ""}),
        bob.post(f"{mine}/publish", {"seen": "x"}),
        bob.post(f"{mine}/discard", {"seen": "x"}),
    ):
        assert "There is no such quiz" in page(answer, 404)
    assert 'value="The tower at Hollow Point: quiz"' in page(staff.get(f"{mine}/edit"))


def test_an_admin_sees_all_quizzes(quiz_app: Flask, staff: Visitor) -> None:
    staff.post("/quizzes", {"document": "tower"})
    assert "The tower at Hollow Point: quiz" in page(colleague(quiz_app, "Ada Berg", Role.ADMIN).get("/quizzes"))


@pytest.mark.parametrize("path", ["/quizzes", EDIT, CHECK])
def test_learners_get_no_page_of_it(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code in {302, 303, 403, 404}
    assert visitor.post(path, {"title": "x"}).status_code != 200


# ---- The draft ----


def test_the_fields_hold_what_is_published(staff: Visitor) -> None:
    shown = page(staff.get(EDIT))
    assert rows(shown) == ["1", "2", "3", "4", "5", "6"]
    sent = fields_of(shown)
    assert (sent["title"], sent["after_submission"]) == ("The tower", "everything")
    assert sent["ask"] == ["1", "2", "3", "4", "5", "6"]
    assert (sent["order-6"], sent["points-6"]) == ("6", "1")
    assert "Published, version 1" in shown
    assert shown.count("btn-primary") == 1
    assert re.search(r"<button [^>]*>Publish</button>", shown)


def test_a_draft_is_kept_and_learners_get_nothing_of_it(quiz_app: Flask, staff: Visitor) -> None:
    answer = edited(staff, ask(4, 2), **{"title": "Short", "points-4": "0.5", "after_submission": "score"})
    assert answer.headers["Location"] == EDIT
    shown = page(staff.get(EDIT))
    assert "Draft saved. Learners get nothing of it before you publish." in shown
    assert "Draft saved" not in page(staff.get(EDIT))
    assert rows(shown)[:3] == ["4", "2", "1"]
    sent = fields_of(shown)
    assert (sent["title"], sent["points-4"], sent["after_submission"]) == ("Short", "0.5", "score")
    assert "Published, with changes not published yet" in shown
    assert len(stems(quiz_app)) == 6


@pytest.mark.parametrize(
    ("go", "order"), [("up-3", "1324"), ("down-3", "1243"), ("up-1", "1234"), ("down-4", "1234"), ("up-6", "1234")]
)
def test_buttons_move_a_question_and_save_on_the_way(staff: Visitor, go: str, order: str) -> None:
    answer = edited(staff, ask(1, 2, 3, 4), go=go, title="Moved")
    assert answer.headers["Location"] == f"{EDIT}#question-{go.split('-')[1]}"
    shown = page(staff.get(EDIT))
    assert rows(shown)[:4] == list(order)
    assert 'value="Moved"' in shown


def test_numbers_order_and_equal_ones_stay_as_they_stand(staff: Visitor) -> None:
    edited(staff, lambda sent: sent.update({"order-5": "0", "order-6": "2", "order-3": ""}))
    assert rows(page(staff.get(EDIT))) == ["5", "1", "2", "6", "4", "3"]


def test_what_can_not_be_read_is_told_at_the_field_and_nothing_is_saved(staff: Visitor) -> None:
    answer = edited(staff, ask(1, 2), **{"title": " ", "points-2": "0,5", "order-1": "first"})
    shown = page(answer, 422)
    assert "<title>Error: " in shown
    for field, told in (("title", "Write a title."), ("points-2", "with a point"), ("order-1", "whole number")):
        assert re.search(f'<a href="#{field}">[^<]*{told}', shown), field
        assert re.search(f'id="{field}-error">[^<]*{told}', shown), field
        assert re.search(f'id="{field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="{field}"', shown), field
    sent = fields_of(shown)
    assert (sent["points-2"], sent["order-1"], sent["ask"]) == ("0,5", "first", ["1", "2"])
    assert len(fields_of(page(staff.get(EDIT)))["ask"]) == 6


@pytest.mark.parametrize(
    "fields", [{"go": "fly"}, {"go": "up-x"}, {"ask": ["x"]}, {"ask": ["77"], "points-77": "1"}, {"order-x": "1"}]
)
def test_what_no_page_of_ours_sends_changes_nothing(staff: Visitor, fields: dict[str, Any]) -> None:
    assert edited(staff, lambda _sent: None, title="Other", **fields).status_code == 404
    assert 'value="The tower"' in page(staff.get(EDIT))


def test_html_in_titles_and_questions_is_text(quiz_app: Flask, staff: Visitor) -> None:
    edit_question(quiz_app, make_questions()[0], stem='What is <b>bold</b> & "quoted"?')
    edited(staff, ask(1), title='<script>alert("1")</script>')
    for path in ("/quizzes", EDIT, CHECK):
        shown = page(staff.get(path))
        assert "<script>" not in shown
        assert "&lt;script&gt;alert(" in shown
        assert "<b>bold</b>" not in shown
    publish(staff)
    assert "<script>alert" not in page(staff.get("/"))


def test_a_retired_question_is_shown_with_a_remark_until_it_is_left_out(quiz_app: Flask, staff: Visitor) -> None:
    retire(quiz_app, 1)
    shown = page(staff.get(EDIT))
    assert "1" in rows(shown)
    assert "<strong>Retired.</strong> The published version still asks it; the next one leaves it out." in shown
    checked = page(staff.get(CHECK))
    assert "The draft asks these, but they are not approved any more." in checked
    publish(staff)
    assert len(stems(quiz_app)) == 5
    assert "1" not in rows(page(staff.get(EDIT)))


def test_a_newer_version_of_a_question_is_told(quiz_app: Flask, staff: Visitor) -> None:
    assert "A newer version" not in page(staff.get(EDIT))
    edit_question(quiz_app, make_questions()[0], stem="What did he count?")
    shown = page(staff.get(EDIT))
    assert shown.count("A newer version than the published one") == 1
    assert "What did he count?" in shown


def test_the_draft_is_thrown_away(staff: Visitor) -> None:
    assert "Throw the draft away" not in page(staff.get(EDIT))
    edited(staff, ask(1), title="Short")
    seen = fields_of(page(staff.get(EDIT)))["seen"]
    answer = staff.post("/quizzes/tower/discard", {"seen": seen})
    assert answer.headers["Location"] == EDIT
    shown = page(staff.get(EDIT))
    assert "The draft is thrown away." in shown
    assert 'value="The tower"' in shown
    assert "Published, version 1" in shown


def test_a_draft_that_was_never_published_can_not_be_thrown_away(staff: Visitor) -> None:
    staff.post("/quizzes", {"document": "tower"})
    assert "Throw the draft away" not in page(staff.get("/quizzes/the-tower-at-hollow-point-quiz/edit"))


# ---- Two at once ----


def test_two_who_edit_at_once_are_told_and_lose_nothing(quiz_app: Flask, staff: Visitor) -> None:
    bob = colleague(quiz_app)
    old = fields_of(page(staff.get(EDIT)))
    edited(bob, ask(2), title="Bob’s", **{"points-2": "3"})
    shown = page(staff.post(EDIT, {**old, "ask": ["5"], "title": "Ina’s", "points-5": "7"}), 409)
    assert "Someone saved this quiz while you were editing." in shown
    assert "What they saved: “Bob’s”, 1 question" in shown
    assert "Which words describe the lamps? (3 points)" in shown
    kept = fields_of(shown)
    assert (kept["title"], kept["ask"], kept["points-5"]) == ("Ina’s", ["5"], "7")
    assert fields_of(page(bob.get(EDIT)))["title"] == "Bob’s"
    assert staff.post(EDIT, kept).status_code == 302
    assert fields_of(page(bob.get(EDIT)))["title"] == "Ina’s"


def test_an_old_page_with_errors_does_not_pass_for_a_new_one(quiz_app: Flask, staff: Visitor) -> None:
    old = fields_of(page(staff.get(EDIT)))
    edited(colleague(quiz_app), ask(2), title="Bob’s")
    sent = fields_of(page(staff.post(EDIT, {**old, "title": ""}), 422))
    assert staff.post(EDIT, {**sent, "title": "Ina’s"}).status_code == 409
    assert fields_of(page(staff.get(EDIT)))["title"] == "Bob’s"


def test_a_draft_that_someone_saved_meanwhile_is_not_thrown_away(quiz_app: Flask, staff: Visitor) -> None:
    edited(staff, ask(1), title="Ina’s")
    old = fields_of(page(staff.get(EDIT)))["seen"]
    edited(colleague(quiz_app), ask(2), title="Bob’s")
    shown = page(staff.post("/quizzes/tower/discard", {"seen": old}), 409)
    assert "This is what they saved. Nothing was thrown away." in shown
    assert fields_of(page(staff.get(EDIT)))["title"] == "Bob’s"


# ---- Publishing ----


def test_publishing_is_checked_first_and_confirmed(quiz_app: Flask, staff: Visitor) -> None:
    answer = edited(
        staff, ask(3, 1), go="publish", **{"title": "Short", "points-1": "2", "after_submission": "verdicts"}
    )
    assert answer.headers["Location"] == CHECK
    assert len(stems(quiz_app)) == 6
    shown = page(staff.get(CHECK))
    told = words(staff.get(CHECK))
    assert "The title was “The tower”." in told
    assert "What changes against version 1" in told
    assert "The questions come in another order." in told
    assert "1 until now, then 2" in told
    assert "Attempts that were begun keep version 1" in told
    assert "Who starts after you publish gets version 2." in told
    removed = shown.split('id="removed"')[1].split("</ul>")[0]
    assert "Who lit the lamps?" in removed
    assert shown.count("btn-primary") == 1
    answer = publish(staff)
    assert answer.headers["Location"] == EDIT
    shown = page(staff.get(EDIT))
    assert '<p class="notice mb-4" role="status">Published as version 2. Learners who start now get it.</p>' in shown
    assert "Published, version 2" in shown
    assert stems(quiz_app) == ["True or false: the lamps were lit at dusk.", "What did the keeper count?"]


def test_publishing_the_very_same_says_so(staff: Visitor) -> None:
    shown = page(staff.get(CHECK))
    assert "Nothing. Publishing adds no version." in shown
    staff.post(CHECK, {"seen": ""})
    assert "Nothing has changed since version 1, so there is no new version." in page(staff.get(EDIT))


def test_a_quiz_without_questions_is_not_published(staff: Visitor) -> None:
    staff.post("/quizzes", {"document": "tower"})
    path = "/quizzes/the-tower-at-hollow-point-quiz/publish"
    shown = page(staff.get(path))
    assert "<title>Error: " in shown
    assert "Choose at least one question." in shown
    assert ">Publish" not in shown
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', shown)
    assert seen is not None
    assert "Choose at least one question." in page(staff.post(path, {"seen": seen[1]}), 422)


def test_what_changed_after_the_check_is_shown_before_it_is_published(quiz_app: Flask, staff: Visitor) -> None:
    edited(staff, ask(1))
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page(staff.get(CHECK)))
    assert seen is not None
    edit_question(quiz_app, make_questions()[0], stem="What did he count?")
    shown = page(staff.post(CHECK, {"seen": seen[1]}), 409)
    assert "Something changed while you were reading this page." in shown
    assert "Until now: “What did the keeper count?”" in shown
    assert len(stems(quiz_app)) == 6
    publish(staff)
    assert stems(quiz_app) == ["What did he count?"]


def test_an_open_attempt_keeps_what_it_began_with(quiz_app: Flask, staff: Visitor) -> None:
    learner = Visitor(quiz_app)
    attempt = learner.start()
    edit_question(quiz_app, make_questions()[0], stem="What did he count?")
    newcomer = Visitor(quiz_app)
    assert "What did the keeper count?" in page(newcomer.get(f"{newcomer.start()}/1"))
    publish(staff)
    assert "What did the keeper count?" in page(learner.get(f"{attempt}/1"))
    later = Visitor(quiz_app)
    assert "What did he count?" in page(later.get(f"{later.start()}/1"))
    learner.post(f"{attempt}/submit")
    assert "What did the keeper count?" in page(learner.get(f"{attempt}/result"))


def test_what_is_shown_after_submission_is_what_was_published(quiz_app: Flask, staff: Visitor) -> None:
    edited(staff, lambda _sent: None, after_submission="score")
    publish(staff)
    learner = Visitor(quiz_app)
    attempt = learner.start()
    learner.post(f"{attempt}/submit")
    assert "The instructor shows the score of this quiz and no more." in page(learner.get(f"{attempt}/result"))


def test_a_document_that_is_not_in_the_library_is_put_there_and_told_so(quiz_app: Flask, staff: Visitor) -> None:
    with quiz_app.app_context():
        document_id = documents.add_document("own", title="My own text", owner_id=1, now=NOW)
        version = documents.add_version(
            document_id, slug="own", number=1, document=make_document(), sentences=SENTENCES, now=NOW
        )
        question_id = questions.question_id(document_id, make_questions()[0], now=NOW)
        questions.add_version(question_id, make_questions()[0], document=version, number=1, source="app", now=NOW)
        db.session.commit()
    path = staff.post("/documents/own/quizzes").headers["Location"]
    edited(staff, ask(question_id), path=path)
    check = path.replace("edit", "publish")
    assert "“My own text” is not in the library yet. Publishing puts it there:" in page(staff.get(check))
    publish(staff, check)
    assert "is not in the library yet" not in page(staff.get(check))
    with quiz_app.app_context():
        found = documents.document("own")
        assert found is not None
        assert found.published_at is not None


# ---- A thousand questions ----


def test_a_document_with_a_thousand_questions_stays_usable(app: Flask) -> None:
    one = make_questions()[0]
    with app.app_context():
        store_quiz(tuple(replace(one, id=f"q{n}", stem=f"Question {n}?") for n in range(1000)))
        db.session.commit()
    make_account(app)
    visitor = Visitor(app)
    sign_in(visitor)
    shown = page(visitor.get(EDIT))
    assert len(rows(shown)) == 1000
    assert len(shown) < 2_500_000
    answer = edited(visitor, lambda sent: sent.update({"order-1000": "0", "points-1000": "99.75"}), go="publish")
    assert answer.headers["Location"] == CHECK
    publish(visitor)
    assert stems(app)[:2] == ["Question 999?", "Question 0?"]
