"""A form a part: what is filled in comes out as a draft, and what is wrong stands at its field."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from quizapp.domain.sheet import Part
from quizapp.features.library.edit_forms import FORMS
from quizapp.features.library.evidence import Quote
from quizapp.features.library.statements import FIELDS, draft_of
from quizapp.kinds.base import Problem
from tests.factories.quizzes import make_briefing


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


@pytest.mark.parametrize("part", Part)
def test_what_is_shown_comes_out_again(part: Part) -> None:
    for statement in getattr(make_briefing(), part.value):
        form = FORMS[part](formdata=None)
        draft = draft_of(part, statement)
        form.fill(draft)
        assert form.draft() == draft
        assert len(form.evidence) == 2


@pytest.mark.parametrize("part", Part)
def test_every_field_of_a_part_is_there_and_takes_its_problem(part: Part) -> None:
    form = FORMS[part](formdata=None)
    form.draft()
    names = [rule.name for rule in FIELDS[part]]
    form.show([Problem(name, f"Wrong {name}.") for name in names] + [Problem("evidence", "None.")])
    assert form.problems() == [*((f"says-{name}", f"Wrong {name}.") for name in names), ("evidence-0-quote", "None.")]


def test_a_problem_of_a_quote_stands_at_its_row_though_one_was_left_blank() -> None:
    sent = MultiDict({"text": "So.", "evidence-0-quote": "", "evidence-1-quote": "words", "evidence-1-start": "7"})
    form = FORMS[Part.SUMMARY](formdata=sent)
    assert form.draft().quotes == (Quote("words", 7),)
    form.show([Problem("evidence[0].quote", "Not there.")])
    assert form.problems() == [("evidence-1-quote", "Not there.")]


def test_the_key_of_a_new_statement_is_one_that_we_gave() -> None:
    assert FORMS[Part.SUMMARY](formdata=None).new_key
    for sent in ("", "own-", "own-0123456789abcdeg", "d33a6b0508a89402"):
        assert FORMS[Part.SUMMARY](formdata=MultiDict({"once": sent})).new_key is None
