"""Errors become pages that say what happened and what to do."""

import logging

import pytest
from flask import Flask

from quizapp.web.access import Access, access
from tests.support.app import Visitor


def test_an_unknown_address_is_told_in_plain_words(visitor: Visitor) -> None:
    answer = visitor.get("/nowhere")
    assert answer.status_code == 404
    assert "There is no page at this address." in answer.get_data(as_text=True)


def test_a_method_that_a_page_does_not_take_is_refused(visitor: Visitor) -> None:
    assert visitor.get("/quizzes/tower/start").status_code == 405


def test_a_fault_of_ours_shows_a_number_and_not_its_cause(quiz_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> str:
        raise RuntimeError("the secret cause")

    quiz_app.view_functions["library.how"] = access(Access.PUBLIC)(broken)
    with caplog.at_level(logging.ERROR):
        answer = quiz_app.test_client().get("/how")
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert "the secret cause" not in shown
    assert "The fault is logged as" in shown
    assert caplog.records[0].args[0] in shown  # type: ignore[index,operator]
