"""The form of a class takes any name that can be read."""

import pytest
from flask import Flask

from quizapp.features.classes.forms import ClassForm


@pytest.fixture(autouse=True)
def without_tokens(app: Flask) -> None:
    """The token is the application's business; here only the field is looked at."""
    app.config["WTF_CSRF_ENABLED"] = False


def posted(app: Flask, name: str) -> ClassForm:
    with app.test_request_context(method="POST", data={"name": name}):
        form = ClassForm()
        form.validate()
        return form


def test_a_name_is_kept_with_single_spaces(app: Flask) -> None:
    form = posted(app, "  History,\t Tuesdays ")
    assert (form.name.data, form.errors) == ("History, Tuesdays", {})


@pytest.mark.parametrize(
    ("name", "sentence"), [(" ", "Write a name"), ("x" * 81, "at most 80"), ("10\x00B", "can’t be seen")]
)
def test_a_name_that_can_not_be_used_is_told_at_the_field(app: Flask, name: str, sentence: str) -> None:
    (told,) = posted(app, name).errors["name"]
    assert sentence in told


def test_a_form_without_the_field_is_refused(app: Flask) -> None:
    with app.test_request_context(method="POST", data={}):
        form = ClassForm()
        assert not form.validate()
