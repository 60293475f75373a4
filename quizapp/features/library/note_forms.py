"""The form of a note."""

from flask_wtf import FlaskForm
from wtforms import HiddenField, TextAreaField

from quizapp.domain.note import MOST_LETTERS


class NoteForm(FlaskForm):
    """The words of the text, and what to write about them; the service says what is wrong with either."""

    quote = TextAreaField("Words of the text")
    text = TextAreaField("Your note", render_kw={"maxlength": MOST_LETTERS})
    #: Where the words stand, as far as the page knows.
    start = HiddenField()
    #: Made with the form, so that it can be told whether it was sent before.
    client = HiddenField()
    #: The revision of the note that the page shows.
    seen = HiddenField()
