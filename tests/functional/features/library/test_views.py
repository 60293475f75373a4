"""The pages to read."""

import re

from flask import Flask

from tests.support.app import Visitor


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
    assert len(targets) == 6
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
