"""The forms of classes, and what they refuse."""

from flask_wtf import FlaskForm
from wtforms import Field, StringField
from wtforms.validators import ValidationError

from quizapp.domain.account import clean_name
from quizapp.domain.classes import class_name_complaint


class ClassForm(FlaskForm):
    """What a class is called."""

    name = StringField(
        "Name", filters=[lambda name: clean_name(name or "")], render_kw={"autocomplete": "off", "spellcheck": "false"}
    )

    def validate_name(self, field: Field) -> None:
        """A name that can't be a class's is refused."""
        complaint = class_name_complaint(field.data)
        if complaint is not None:
            raise ValidationError(complaint)
