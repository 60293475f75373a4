"""The form that takes a document in says what is missing, and at which field."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from quizapp.features.library.forms import DocumentForm, WantedForm

Fill = Callable[..., DocumentForm]


@pytest.fixture
def fill(app: Flask) -> Iterator[Fill]:
    """Send the form; the request is under way until the test ends."""
    contexts = []

    def send(**fields: Any) -> DocumentForm:
        data = {"once": "a" * 16, "file": (BytesIO(b""), ""), "text": "", "title": "", "count": "20", **fields}
        context = app.test_request_context("/documents/new", method="POST", data=data)
        context.push()
        contexts.append(context)
        return DocumentForm(meta={"csrf": False})

    yield send
    for context in reversed(contexts):
        context.pop()


def test_a_file_is_taken_byte_for_byte_with_its_name(fill: Fill) -> None:
    form = fill(file=(BytesIO(b"\xffThe\r\nferry"), "ferry.md"), count="40")
    assert form.validate() is True
    assert form.content() == (b"\xffThe\r\nferry", "ferry.md")
    assert (form.count.data, form.problems()) == (40, [])


def test_pasted_text_is_taken_without_a_name(fill: Fill) -> None:
    form = fill(text="  Café\r\n\r\nMöwe  ", title="Birds")
    assert form.validate() is True
    assert form.content() == ("  Café\r\n\r\nMöwe  ".encode(), "")
    assert form.title.data == "Birds"


def test_only_the_end_of_a_long_file_name_is_kept(fill: Fill) -> None:
    form = fill(file=(BytesIO(b"x"), "a" * 300 + ".md"))
    assert form.validate() is True
    assert form.content()[1] == "a" * 197 + ".md"


@pytest.mark.parametrize("text", ["", "  \r\n\t ", "\u2003\u3000"])
def test_neither_a_file_nor_words_is_told_at_the_file(fill: Fill, text: str) -> None:
    form = fill(text=text)
    assert form.validate() is False
    assert form.problems() == [("file", "There is no document yet. Choose a file, or paste its text.")]


def test_a_file_and_a_text_are_one_too_many(fill: Fill) -> None:
    form = fill(file=(BytesIO(b"one"), "one.txt"), text="two")
    assert form.validate() is False
    assert form.problems() == [("file", "There is a file and a text. Keep one of the two.")]


def test_a_file_with_a_text_of_spaces_is_one_document(fill: Fill) -> None:
    form = fill(file=(BytesIO(b"one"), "one.txt"), text=" \r\n")
    assert form.validate() is True
    assert form.content() == (b"one", "one.txt")


def test_an_empty_file_is_a_file(fill: Fill) -> None:
    form = fill(file=(BytesIO(b""), "empty.txt"))
    assert form.validate() is True
    assert form.content() == (b"", "empty.txt")


def test_a_title_may_have_200_characters(fill: Fill) -> None:
    assert fill(text="x", title="é" * 200).validate() is True
    form = fill(text="x", title="é" * 201)
    assert form.validate() is False
    assert form.problems() == [("title", "The title is longer than 200 characters. Shorten it.")]


def test_a_typed_title_is_cleaned_and_counts_only_where_words_are_left(fill: Fill) -> None:
    assert fill(text="x", title="  The\x00 \u202e  ferry\x1b ").own_title() == "The ferry"
    assert fill(text="x", title=" \x00\u200b ").own_title() == ""


def test_each_form_is_known_by_a_name_of_its_own(app: Flask) -> None:
    with app.test_request_context("/documents/new"):
        names = [DocumentForm(meta={"csrf": False}).once.data for _ in range(2)]
    assert len(set(names)) == 2
    assert all(re.fullmatch(r"[\w-]{16,40}", str(name)) for name in names)


@pytest.mark.parametrize("once", ["", "short", "a" * 41, "a" * 16 + "\n", "'; drop table job; --"])
def test_a_form_with_a_made_up_name_is_refused(fill: Fill, once: str) -> None:
    form = fill(text="x", once=once)
    assert form.validate() is False
    assert [field for field, _ in form.problems()] == ["once"]


def test_all_that_is_wrong_is_told_at_once(fill: Fill) -> None:
    form = fill(title="x" * 201)
    assert form.validate() is False
    assert [field for field, _ in form.problems()] == ["file", "title"]


@pytest.mark.parametrize("count", ["11", "-10", "many", ""])
def test_a_count_that_is_not_offered_is_refused(fill: Fill, count: str) -> None:
    form = fill(text="x", count=count)
    assert form.validate() is False
    assert [field for field, _ in form.problems()] == ["count"]


def test_a_complaint_stands_at_the_field_that_the_document_came_from(fill: Fill) -> None:
    pasted, uploaded = fill(text="x"), fill(file=(BytesIO(b"x"), "x.txt"))
    for form, field in ((pasted, "text"), (uploaded, "file")):
        assert form.validate() is True
        form.complain("It is empty.")
        assert form.problems() == [(field, "It is empty.")]


def test_twenty_questions_are_wanted_unless_something_else_is_said(app: Flask) -> None:
    with app.test_request_context("/documents/tower"):
        assert WantedForm(meta={"csrf": False}).count.data == 20
