"""The page of the coverage map, as a browser without JavaScript shows it."""

from flask import Flask

from quizapp.domain.generation import WAYS_LEFT_OUT, Generation, ModelUse, NotAsked
from quizapp.storage import documents, uploads
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, THIRD, span
from tests.support.app import Visitor


def page(visitor: Visitor) -> str:
    answer = visitor.get("/documents/tower/coverage")
    assert answer.status_code == 200
    return str(answer.get_data(as_text=True))


def generated(app: Flask, *rejected: NotAsked, reason: str = "", model: ModelUse | None = None) -> None:
    with app.app_context():
        version = documents.newest_version("tower")
        assert version is not None
        uploads.add_generation(version.id, Generation("test", "0" * 64, 0, (), rejected, reason, model), now=NOW)
        db.session.commit()


def test_each_paragraph_leads_to_its_place_in_the_text_and_its_questions(quiz_app: Flask, staff: Visitor) -> None:
    shown = page(staff)
    assert "1 of 2 paragraphs have questions" in shown
    assert 'href="/read/tower#s1"' in shown
    assert 'href="/read/tower#s3"' in shown
    # What was generated is reviewed; what a person wrote is in the bank.
    assert 'href="/review/tower/1"' in shown
    assert 'href="/bank/1"' in shown


def test_where_no_reasons_are_kept_the_page_says_how_to_get_them(quiz_app: Flask, staff: Visitor) -> None:
    shown = page(staff)
    assert shown.count("No question.") == 1
    assert 'href="/documents/tower#h-questions"' in shown


def test_the_reason_stands_at_the_paragraph_and_the_others_are_folded_up(quiz_app: Flask, staff: Visitor) -> None:
    at = span(THIRD).start
    nasty = NotAsked("Who said <b>it</b>?", "standalone", "“they” does not say which.", at)
    generated(quiz_app, *(NotAsked("Who?", "well_formed", f"It breaks off {n}.", at) for n in range(12)), nasty)
    shown = page(staff)
    told = shown.split("No question.")[1]
    assert "can’t be understood without the words around it" in told
    assert told.index("Who said &lt;b&gt;it&lt;/b&gt;?") < told.index("12 more reasons")
    assert "And 2 more." in told
    assert "#h-questions" not in shown


def test_where_ways_of_asking_were_left_out_the_page_leads_to_asking_in_all(quiz_app: Flask, staff: Visitor) -> None:
    refused = NotAsked("Who?", "well_formed", "It breaks off.", span(THIRD).start)
    generated(quiz_app, refused, reason=f"The text gives too little. {WAYS_LEFT_OUT}")
    assert '<a href="/documents/tower#h-questions">Ask again in every way</a>' in page(staff)


def test_what_a_language_model_wrote_stands_at_the_end(quiz_app: Flask, staff: Visitor) -> None:
    refused = NotAsked("Who rowed?", "quote", "What it quotes does not stand in the text.")
    generated(quiz_app, refused, model=ModelUse("model.test", "small"))
    assert "Who rowed?" in page(staff).split("What the language model wrote and was not asked")[1]


def test_the_documents_page_leads_to_the_map(quiz_app: Flask, staff: Visitor) -> None:
    assert 'href="/documents/tower/coverage"' in staff.get("/documents/tower").get_data(as_text=True)
