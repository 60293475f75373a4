"""The form of a note takes what it is given; what is wrong with it is the service's to say."""

from flask import Flask

from quizapp.domain.note import MOST_LETTERS
from quizapp.features.library.note_forms import NoteForm


def test_a_browser_is_told_how_much_fits(app: Flask) -> None:
    with app.test_request_context():
        form = NoteForm(formdata=None)
        assert f'maxlength="{MOST_LETTERS}"' in form.text()


def test_fields_that_are_not_sent_are_no_trouble(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"quote": "dusk"}):
        form = NoteForm(meta={"csrf": False})
        assert (form.quote.data, form.start.data or "", form.text.data or "") == ("dusk", "", "")
