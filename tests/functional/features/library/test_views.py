"""The pages to read."""

import re

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.question import Response
from quizapp.storage import document_tags, documents
from quizapp.storage.db import db
from quizapp.web.clock import now
from tests.factories.classes import WEEK, begin, finish, set_quiz, store_class
from tests.factories.quizzes import NOW, store_document, store_quiz
from tests.support.app import Visitor, make_account, visitor_as, words


def test_an_empty_library_says_how_to_begin(app: Flask) -> None:
    home = app.test_client().get("/").get_data(as_text=True)
    assert "Nothing to read yet" in home


def test_the_library_leads_to_briefing_and_quiz(visitor: Visitor) -> None:
    home = visitor.get("/").get_data(as_text=True)
    assert "The tower at Hollow Point" in home
    assert 'href="/read/tower"' in home
    assert 'action="/quizzes/tower/start"' in home
    assert 'href="/read/tower#s1"' in home


def test_every_statement_of_a_briefing_leads_to_a_sentence_of_its_text(visitor: Visitor) -> None:
    shown = visitor.get("/read/tower").get_data(as_text=True)
    targets = re.findall(r'class="show-in-text" href="#(s\d+)"', shown)
    assert len(targets) == 5
    assert set(targets) <= set(re.findall(r'class="sentence" id="(s\d+)"', shown))


def test_an_empty_part_of_a_briefing_says_why(visitor: Visitor) -> None:
    assert "The text explains no terms." in visitor.get("/read/tower").get_data(as_text=True)


def test_a_claim_stands_beside_its_speaker(visitor: Visitor) -> None:
    shown = visitor.get("/read/tower").get_data(as_text=True)
    assert re.search(r"<dt>Sailors</dt>\s*<dd>The light saved many ships</dd>", shown)


def test_an_unknown_document_is_not_found(visitor: Visitor) -> None:
    answer = visitor.get("/read/nowhere")
    assert answer.status_code == 404
    assert "There is no such document" in answer.get_data(as_text=True)


def test_how_it_is_made_is_told(visitor: Visitor) -> None:
    assert "Show in text" in visitor.get("/how").get_data(as_text=True)


# ---- A library of many ----


@pytest.fixture
def many(quiz_app: Flask) -> Visitor:
    """A guest of a library of 22 documents, one of which is tagged."""
    with quiz_app.app_context():
        for number in range(21):
            store_document(slug=f"tower-{number}")
        document_id = documents.save_document("tower-3", pack_id=None, title="The mole", now=NOW)
        document_tags.add_tag(document_id, "Harbours & more")
        db.session.commit()
    return Visitor(quiz_app)


def read(answer: str) -> list[str]:
    """The documents that the list below the lead story names."""
    return re.findall(r'class="statement"><p><a href="/read/([^"]*)"', answer)


def test_one_document_is_not_searched(visitor: Visitor) -> None:
    assert 'role="search"' not in home(visitor)


def test_each_text_says_how_long_it_takes_to_read(quiz_app: Flask, visitor: Visitor) -> None:
    with quiz_app.app_context():
        store_document(slug="tower-2")
        db.session.commit()
    row = home(visitor).split('href="/read/tower-2"')[1].split("</li>")[0]
    assert '<p class="note">1 minute</p>' in row


def test_a_library_of_many_is_searched(many: Visitor) -> None:
    shown = home(many)
    assert 'role="search" aria-label="Library"' in shown
    assert "Harbours &amp; more</a>" in shown
    assert read(shown) == [f"tower-{number}" for number in range(19)]
    second = str(many.get("/?page=2").get_data(as_text=True))
    assert read(second) == ["tower-19", "tower-20"]
    assert "lead-story" not in second


@pytest.mark.parametrize("query", ["q=MOLE+keeper", "tag=harbours+%26+MORE", "q=mole&tag=Harbours+%26+more"])
def test_what_is_looked_for_is_all_that_is_shown(many: Visitor, query: str) -> None:
    answer = many.get(f"/?{query}")
    shown = str(answer.get_data(as_text=True))
    assert read(shown) == ["tower-3"]
    assert "1 text" in words(answer)
    assert "lead-story" not in shown
    assert re.findall("<h1[^>]*>([^<]+)", shown) == ["Library"]


def test_nothing_found_leads_back(many: Visitor) -> None:
    answer = many.get("/?q=%3Czebra%3E")
    assert "No texts with “&lt;zebra&gt;”. Take away a word, or see all." in words(answer)
    assert 'value="&lt;zebra&gt;"' in answer.get_data(as_text=True)


# ---- What is set for a student, and the way into a class ----


@pytest.fixture
def sam(quiz_app: Flask) -> Account:
    return make_account(quiz_app, "Sam Ek", Role.STUDENT)


@pytest.fixture
def student(quiz_app: Flask, sam: Account) -> Visitor:
    return visitor_as(quiz_app, sam)


def set_for(app: Flask, sam: Account, *slugs: str) -> Account:
    """Put Sam into a class of Ina's with these quizzes set; returns Ina."""
    ina = make_account(app)
    with app.app_context():
        class_id = store_class(ina, sam)
        for number, slug in enumerate(slugs, start=1):
            if slug != "tower":
                store_quiz(slug=slug, title=slug.capitalize())
            set_quiz(class_id, ina, slug, now() + number * WEEK)
        db.session.commit()
    return ina


def home(visitor: Visitor) -> str:
    return str(visitor.get("/").get_data(as_text=True))


def test_guests_are_shown_the_way_into_a_class(visitor: Visitor) -> None:
    shown = home(visitor)
    assert 'action="/classes/join" method="get"' in shown
    assert '<label class="form-label" for="code">' in shown
    assert "Set for you" not in shown
    visitor.start()
    assert re.search(r'class="section columns">\s*<section aria-labelledby="carry-on">', home(visitor))


def test_a_student_without_a_class_is_shown_the_way_into_one(student: Visitor) -> None:
    assert 'name="code"' in home(student)
    assert "No account needed" not in home(student)


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.ADMIN])
def test_staff_are_asked_for_no_code(quiz_app: Flask, role: Role) -> None:
    assert 'name="code"' not in home(visitor_as(quiz_app, make_account(quiz_app, role=role)))


def test_what_is_set_stands_first_and_is_the_next_step(quiz_app: Flask, student: Visitor, sam: Account) -> None:
    set_for(quiz_app, sam, "tower")
    shown = home(student)
    assert shown.index("Set for you") < shown.index("lead-story")
    assert re.findall("<h1[^>]*>([^<]+)", shown) == ["Set for you"]
    assert shown.count("btn-primary") == 1
    assert re.search(r'btn btn-primary" type="submit">Start<', shown)
    assert re.search(r'data-label="Class">10B<', shown)
    assert re.search(r'data-label="Due"><time', shown)
    assert 'name="code"' not in shown


def test_an_attempt_that_is_named_there_is_not_named_twice(quiz_app: Flask, student: Visitor, sam: Account) -> None:
    set_for(quiz_app, sam, "tower")
    with quiz_app.app_context():
        store_quiz(slug="lamps", title="The lamps")
        begin(sam, "set", answers={1: Response(chosen=(0,))})
        begin(sam, "other", "lamps")
        db.session.commit()
    shown = home(student)
    assert re.search(r'data-label="State">1 of 6 answered<', shown)
    assert shown.count('href="/attempts/set"') == 1
    assert "The lamps: nothing answered yet." in words(student.get("/"))
    assert shown.count('href="/attempts/other"') == 1


def test_what_is_finished_is_set_no_longer(quiz_app: Flask, student: Visitor, sam: Account) -> None:
    set_for(quiz_app, sam, "tower")
    with quiz_app.app_context():
        finish(sam, "done", at=now())
        db.session.commit()
    shown = home(student)
    assert "Set for you" not in shown
    assert 'name="code"' not in shown
    assert shown.count("<h1") == shown.count("btn-primary") == 1


def test_the_lead_story_knows_how_far_a_student_is(quiz_app: Flask, student: Visitor, sam: Account) -> None:
    set_for(quiz_app, sam, "tower")
    assert "Start the quiz" in home(student)
    with quiz_app.app_context():
        begin(sam, "open")
        db.session.commit()
    shown = home(student)
    assert ("Go on with the quiz" in shown, "Start the quiz" in shown, "See your result" in shown) == (
        True,
        False,
        False,
    )


def test_the_lead_story_offers_a_finished_quiz_again_and_its_newest_result(
    quiz_app: Flask, student: Visitor, sam: Account
) -> None:
    mia = make_account(quiz_app, "Mia Berg", Role.STUDENT)
    with quiz_app.app_context():
        finish(sam, "newest", at=now())
        finish(sam, "first", at=now() - WEEK)
        finish(mia, "mias", at=now())
        db.session.commit()
    shown = home(student)
    assert "Take the quiz again" in shown
    assert 'href="/attempts/newest/result">See your result</a>' in shown
    assert shown.count("btn-primary") == 1
    with quiz_app.app_context():
        begin(sam, "open")
        db.session.commit()
    shown = home(student)
    assert "Go on with the quiz" in shown
    assert "See your result" in shown


def test_a_guest_is_offered_the_quiz_anew(visitor: Visitor) -> None:
    attempt = visitor.start()
    assert "Go on with the quiz" in home(visitor)
    visitor.post(f"{attempt}/submit")
    assert "Start the quiz" in home(visitor)
    assert "See your result" not in home(visitor)


def test_only_staff_are_told_of_the_folder(quiz_app: Flask, visitor: Visitor, student: Visitor) -> None:
    for each in (visitor, student):
        assert "Nothing else yet.</p>" in home(each)
    assert "folder “questions”" in home(visitor_as(quiz_app, make_account(quiz_app)))


def test_the_first_page_names_the_first_that_are_due_and_leads_to_the_rest(
    quiz_app: Flask, student: Visitor, sam: Account
) -> None:
    set_for(quiz_app, sam, "tower", "one", "two", "three", "four", "five")
    shown = home(student)
    titles = re.findall(r'<th role="rowheader" scope="row">([^<]+)<', shown)
    assert titles == ["The tower", "One", "Two", "Three", "Four"]
    assert 'href="/my-classes">See all 6' in shown
    assert shown.count("btn-primary") == 1


def test_nobody_sees_what_is_set_for_others(quiz_app: Flask, visitor: Visitor, sam: Account) -> None:
    ina = set_for(quiz_app, sam, "tower")
    mia = make_account(quiz_app, "Mia Berg", Role.STUDENT)
    for each in (visitor, visitor_as(quiz_app, mia), visitor_as(quiz_app, ina)):
        assert "Set for you" not in home(each)
