"""The forms that set a quiz for a class: for which one, which quiz, and when it is due."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from flask_wtf import FlaskForm
from wtforms import Field, StringField
from wtforms.validators import ValidationError
from wtforms.widgets import DateInput, TimeInput

from quizapp.domain.classes import Assignment, Class
from quizapp.features.quizzes.assignments import Choices

NO_DAY = "Write the day as year, month and day, such as 2026-03-09."
NO_TIME = "Write the time as hours and minutes, such as 23:59."
TIME_ALONE = "Choose the day too, or leave the time empty."
END_OF_DAY = time(23, 59)


class DueForm(FlaskForm):
    """When a quiz is due, in the server's time zone; both fields may be empty, and the time alone may be."""

    # Plain texts with the browser's own inputs: what can't be read stays in the field, with a sentence of ours.
    day = StringField("Day", widget=DateInput(), filters=[lambda text: (text or "").strip()])
    time = StringField("Time", widget=TimeInput(), filters=[lambda text: (text or "").strip()])

    def validate_day(self, field: Field) -> None:
        """A day that isn't one, or is missing beside a time, is refused."""
        if not field.data and self.time.data:
            raise ValidationError(TIME_ALONE)
        if field.data and (_day(field.data) is None or self._moment() is None):
            raise ValidationError(NO_DAY)

    def validate_time(self, field: Field) -> None:
        """A time that isn't one is refused."""
        if field.data and _time(field.data) is None:
            raise ValidationError(NO_TIME)

    @property
    def due_at(self) -> datetime | None:
        """What a form without errors says: None where the quiz is never due."""
        return self._moment() if self.day.data else None

    def _moment(self) -> datetime | None:
        day, clock = _day(self.day.data or ""), _time(self.time.data or "") or END_OF_DAY
        try:
            return datetime.combine(day, clock).astimezone(UTC) if day is not None else None
        except (OverflowError, ValueError, OSError):
            # The ends of the calendar are no moments in every zone.
            return None


class AssignmentForm(DueForm):
    """A quiz to set, the class that it is for, and when it is due."""

    class_id = StringField("Class")
    quiz = StringField("Quiz")
    choices: Choices

    @property
    def class_choices(self) -> Sequence[tuple[str, str]]:
        """(value, name) of each class."""
        return [("", "Choose a class"), *((str(each.id), each.name) for each in self.choices.classes)]

    @property
    def quiz_choices(self) -> Sequence[tuple[str, str]]:
        """(value, name) of each quiz."""
        return [("", "Choose a quiz"), *((each.slug, each.title) for each in self.choices.quizzes)]

    @property
    def chosen_class(self) -> Class | None:
        """The class that is chosen, or None."""
        return next((each for each in self.choices.classes if str(each.id) == self.class_id.data), None)

    def validate_class_id(self, field: Field) -> None:
        """A class is one of those on offer."""
        if self.chosen_class is None:
            raise ValidationError("Choose a class.")

    def validate_quiz(self, field: Field) -> None:
        """A quiz is one of those on offer."""
        if field.data not in {each.slug for each in self.choices.quizzes}:
            raise ValidationError("Choose a quiz.")


def new_form(choices: Choices, *, class_id: str, quiz: str) -> AssignmentForm:
    """The form to set a quiz, with this class and quiz chosen where they are on offer."""
    form = AssignmentForm(formdata=None, class_id=class_id, quiz=quiz)
    form.choices = choices
    return form


def posted_form(choices: Choices) -> AssignmentForm:
    """The form as it was posted."""
    form = AssignmentForm()
    form.choices = choices
    return form


def due_form(assignment: Assignment) -> DueForm:
    """The form that says when a quiz is due until now."""
    local = assignment.due_at.astimezone() if assignment.due_at is not None else None
    return DueForm(
        formdata=None, day=local.strftime("%Y-%m-%d") if local else "", time=local.strftime("%H:%M") if local else ""
    )


def zone_in_words(moment: datetime) -> str:
    """The server's time zone at a moment: "CET, UTC+01:00"."""
    local = moment.astimezone()
    offset = local.strftime("%z")
    ahead = f"UTC{offset[:3]}:{offset[3:5]}" if int(offset) else "UTC"
    return ahead if local.tzname() in {None, "UTC", offset, offset[:3]} else f"{local.tzname()}, {ahead}"


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  # a day of the calendar, in no zone yet
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007
    except ValueError:
        return None
