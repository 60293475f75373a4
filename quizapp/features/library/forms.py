"""The form that takes in a document."""

import secrets
from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import Length, Regexp

from quizapp.features.library.service import MAX_FILE_NAME, WANTED
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.decode import MAX_BYTES

#: The file, and room for the other fields around it.
MAX_UPLOAD_BYTES = MAX_BYTES + 1024 * 1024

#: Plain strings: WTForms gives up pairs, and its stubs know nothing else yet.
COUNTS: Any = ["10", "20", "40"]


class WantedForm(FlaskForm):
    """How many questions are wanted, and in which ways."""

    count = SelectField("Questions, at most", choices=COUNTS, coerce=int, default=WANTED)
    every_way = BooleanField("Ask in every way")


class MakeQuestionsForm(WantedForm):
    """More questions about a document that is there."""

    language_model = BooleanField("Let the language model write some, too")


class TitleForm(FlaskForm):
    """What a document is called."""

    title = StringField("Title")


class TagForm(FlaskForm):
    """Tags to sort a document by."""

    tags = StringField("New tags")


class DocumentForm(WantedForm):
    """A document: a file or a text, one of the two."""

    #: Made anew with each page: the same form sent twice brings one document.
    once = HiddenField(default=lambda: secrets.token_urlsafe(16), validators=[Regexp(r"[\w-]{16,40}\Z")])
    #: The SHA-256 of what the page has told is here already: those bytes are to be brought all the same.
    again = HiddenField()
    file = FileField("A file")
    text = TextAreaField("Or its text")
    title = StringField("Title", [Length(max=200, message="The title is longer than 200 characters. Shorten it.")])

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the fields, and that there is a file or a text but not both."""
        fine = bool(super().validate(extra_validators))
        has_file = bool(self.file.data and self.file.data.filename)
        has_text = bool((self.text.data or "").strip())
        if has_file and has_text:
            self.file.errors = ["There is a file and a text. Keep one of the two."]
        elif not has_file and not has_text:
            self.file.errors = ["There is no document yet. Choose a file, or paste its text."]
        else:
            return fine
        return False

    def content(self) -> tuple[bytes, str]:
        """The bytes that were brought, and the file's name ("" for pasted text)."""
        if self.file.data and self.file.data.filename:
            return self.file.data.read(), str(self.file.data.filename)[-MAX_FILE_NAME:]
        return str(self.text.data).encode("utf-8", "replace"), ""

    def own_title(self) -> str:
        """The title that was typed, "" where the document's own will do."""
        return one_line(clean_text(self.title.data or ""))

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the document at the field that it came from."""
        field = self.file if self.file.data and self.file.data.filename else self.text
        field.errors = [sentence]

    def problems(self) -> list[tuple[str, str]]:
        """(field's id, sentence) of all that is wrong, for the summary."""
        return [(field.id, str(error)) for field in self for error in field.errors]
