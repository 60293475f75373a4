"""The forms of quizzes: what a draft says, and a row for each question that may be asked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from flask_wtf import FlaskForm
from wtforms import HiddenField, StringField
from wtforms.validators import AnyOf, DataRequired, Length, Regexp

from quizapp.domain.quiz import AfterSubmission, DraftSlot, QuizDraft
from quizapp.domain.words import points as points_in_words
from quizapp.domain.words import whole_number
from quizapp.errors import NotFound
from quizapp.features.quizzes.service import MAX_POINTS, MAX_TITLE, MIN_POINTS

#: What learners see after submitting, as the page offers it.
SHOWN = {
    AfterSubmission.EVERYTHING: "Everything, with the right answers, why, and the evidence in the text",
    AfterSubmission.VERDICTS: "The score, and whether each answer was right, but no right answers",
    AfterSubmission.SCORE: "The score alone",
}
ORDER_REFUSED = "Write the place as a whole number, such as 3, or leave it empty to ask it last."
POINTS_REFUSED = (
    f"Write points as a number from {points_in_words(MIN_POINTS)} to {points_in_words(MAX_POINTS)}, "
    "with a point and at most two decimals, such as 0.5."
)
LAST = 10**9


@dataclass(frozen=True, slots=True)
class Row:
    """One question of the form, as the draft has it or as it was posted."""

    question_id: int
    is_asked: bool = False
    order: str = ""
    points: str = "1"
    order_error: str = ""
    points_error: str = ""

    @property
    def slot(self) -> DraftSlot:
        """What a row without errors says."""
        return DraftSlot(self.question_id, float(self.points))

    @property
    def place(self) -> int:
        """Where it wants to be asked; the last of all where it says nothing."""
        return int(self.order) if self.order else LAST


class QuizForm(FlaskForm):
    """Title, what is shown after submission, and the rows."""

    title = StringField(
        "Title",
        filters=[lambda title: " ".join((title or "").split())],
        validators=[
            DataRequired("Write a title."),
            Length(max=MAX_TITLE, message=f"Use at most {MAX_TITLE} characters."),
            Regexp(r"[^\x00-\x1f\x7f]*\Z", message="The title holds a character that can’t be seen. Type it anew."),
        ],
    )
    after_submission = StringField(
        "What learners see after submitting",
        validators=[AnyOf([shown.value for shown in SHOWN], message="Choose what learners see.")],
    )
    #: ``LoadedQuiz.seen`` of the page.
    seen = HiddenField()
    rows: list[Row]

    def check(self) -> bool:
        """True where all fields can be used; else the errors stand at the fields and in the rows."""
        is_sound = self.validate()
        self.rows = [_checked(row) if row.is_asked else row for row in self.rows]
        return bool(is_sound) and not self.row_errors

    @property
    def row_errors(self) -> list[tuple[str, str]]:
        """(id of the field, what is wrong with it) for each field of a row that can't be used."""
        found = []
        for row in self.rows:
            found += [(f"order-{row.question_id}", row.order_error)] if row.order_error else []
            found += [(f"points-{row.question_id}", row.points_error)] if row.points_error else []
        return found

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(id of the field, what is wrong with it) for all that can't be used, as the page goes."""
        told = [(self.title.id, str(error)) for error in self.title.errors]
        told += [(f"{self.after_submission.id}-0", str(error)) for error in self.after_submission.errors]
        return told + self.row_errors

    @property
    def draft(self) -> QuizDraft:
        """What a form without errors says: in the order of the numbers, those that are equal as they stand."""
        asked = sorted((row for row in self.rows if row.is_asked), key=lambda row: row.place)
        return QuizDraft(
            self.title.data or "", tuple(row.slot for row in asked), AfterSubmission(self.after_submission.data or "")
        )


def form_of(draft: QuizDraft, offered: Iterable[int], *, seen: str) -> QuizForm:
    """The form as a draft fills it, with a row for each question of the ids ``offered``."""
    form = QuizForm(formdata=None, title=draft.title, after_submission=draft.after_submission.value, seen=seen)
    asked = {
        slot.question_id: Row(slot.question_id, True, str(place), points_in_words(slot.points))
        for place, slot in enumerate(draft.slots, start=1)
    }
    form.rows = [asked.get(question_id, Row(question_id)) for question_id in offered]
    return form


def posted_form(fields: Mapping[str, Sequence[str]]) -> QuizForm:
    """The form as it was posted, its rows in the order of the page; raises ``NotFound`` for what no page sends."""
    form = QuizForm()
    asked = {_question_id(each) for each in fields.get("ask", ())}
    # A browser sends fields as they stand on the page, so the rows keep the order in which they were seen.
    shown = [_question_id(name.removeprefix("order-")) for name in fields if name.startswith("order-")]
    form.rows = [
        Row(
            question_id,
            question_id in asked,
            _first(fields, f"order-{question_id}"),
            _first(fields, f"points-{question_id}"),
        )
        for question_id in dict.fromkeys([*shown, *sorted(asked)])
    ]
    return form


def _checked(row: Row) -> Row:
    return replace(
        row,
        order_error="" if re.fullmatch(r"[0-9]{0,4}", row.order) else ORDER_REFUSED,
        points_error="" if _is_points(row.points) else POINTS_REFUSED,
    )


def _is_points(text: str) -> bool:
    # Not whatever float() reads: "nan", "1e2" and digits of other scripts are no points.
    return bool(re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,2})?", text)) and MIN_POINTS <= float(text) <= MAX_POINTS


def _question_id(text: str) -> int:
    number = whole_number(text)
    if number is None:
        raise NotFound("This page has no such question.")
    return number


def _first(fields: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(fields.get(name, ())), "").strip()
