"""What every form of a question has: stem, evidence, why, tags, level; and how problems find their fields."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from flask_wtf import FlaskForm
from wtforms import (
    Field,
    FieldList,
    Form,
    FormField,
    HiddenField,
    StringField,
    TextAreaField,
)
from wtforms.validators import ValidationError

from quizapp.domain.question import Bloom, Key, Option, QuestionKind
from quizapp.domain.words import whole_number
from quizapp.features.bank.drafting import QuestionDraft, flaws
from quizapp.features.library.quote_rows import QuoteRows, said, tidy, tidy_line
from quizapp.kinds.base import Problem

#: The parts of a problem's field: "options[2].text" is options, 2, text.
Steps = Sequence[str]

#: A value that a list offers, and its name.
Choice = tuple[str, str]

BLOOM: tuple[Choice, ...] = (
    (Bloom.REMEMBER.value, "Remember: the text says it"),
    (Bloom.UNDERSTAND.value, "Understand: the reader has to put it in other words"),
    (Bloom.ANALYSE.value, "Analyse: the reader has to weigh several parts of the text"),
)
#: The value that stands for each third of the scale, and its name.
_DIFFICULTY = ((0.2, "Easy"), (0.5, "Middle"), (0.8, "Hard"))
_BEHIND_THE_KEY = ("evidence", "explanation", "tags", "bloom", "difficulty")


class OptionRow(Form):
    """One option, and what is told to whoever chooses it."""

    text = StringField(filters=[tidy_line])
    feedback = TextAreaField(filters=[tidy])


class QuestionForm(FlaskForm):
    """What every kind has. A kind's form adds its own fields, and says how they make options and key."""

    kind: QuestionKind
    #: How the stem of this kind is written, where that isn't plain.
    stem_hint = ""

    #: The number of the version that was opened for editing, or "".
    based_on = HiddenField(filters=[lambda number: number if whole_number(number) else ""])
    #: "" or the token of a warning that was read.
    confirmed = HiddenField()
    stem = TextAreaField("Question", filters=[tidy_line])
    evidence = QuoteRows()
    explanation = TextAreaField("Why (shown after submitting)", filters=[tidy])
    tags = StringField("Tags", filters=[tidy_line])
    bloom = StringField("What it asks of the reader", default=Bloom.REMEMBER.value)
    # A list on the page, as the one before it; but the exact value that is stored stays: any from 0 to 1 may come.
    difficulty = StringField("Difficulty", default="0.5")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: What is wrong with what was typed, where this form knows it better than the kind: by the problem's field.
        self._complaints: dict[str, str] = {}
        self._add_blank_rows()

    def fill(self, draft: QuestionDraft) -> None:
        """Show ``draft``, with room for more."""
        self.stem.data = draft.stem
        self.evidence.fill(draft.quotes)
        self.explanation.data = draft.explanation
        self.tags.data = ", ".join(draft.tags)
        self.bloom.data = draft.bloom.value
        self.difficulty.data = repr(draft.difficulty)
        self._fill_key(draft)
        self._add_blank_rows()

    def draft(self) -> QuestionDraft:
        """What was filled in; rows that were left blank are not there."""
        self._complaints = {}
        bloom, difficulty = said(self.bloom), _difficulty(self.difficulty.data)
        return QuestionDraft(
            kind=self.kind,
            stem=said(self.stem),
            options=self._options(),
            key=self._key(),
            quotes=self.evidence.quotes(),
            explanation=said(self.explanation),
            tags=tuple(dict.fromkeys(filter(None, map(str.strip, said(self.tags).split(","))))),
            # ``validate`` refuses what is neither; a draft of it can be made all the same.
            bloom=Bloom(bloom) if bloom in set(Bloom) else Bloom.REMEMBER,
            difficulty=0.5 if difficulty is None else difficulty,
        )

    def show(self, problems: Sequence[Problem]) -> None:
        """Put each problem of the last ``draft`` at its field, or at the form's where it has none."""
        for problem in problems:
            message = self._complaints.get(problem.field, problem.message)
            field = self._field_of(re.findall(r"\w+", problem.field))
            if field is None:
                self.form_errors.append(message)
            else:
                # A tuple until the form was validated.
                field.errors = [*field.errors, message]

    def advise(self) -> None:
        """Tell beside each field what could be better in the question as it is filled in; it blocks nothing."""
        for flaw in flaws(self.draft()):
            field = self._field_of(re.findall(r"\w+", flaw.field))
            # What is wrong comes first; what could be better is told once it is right.
            if not field.errors:
                field.advice = (*getattr(field, "advice", ()), flaw.message)

    def all_problems(self) -> list[tuple[str, str]]:
        """The id of its element (the stem's where it has none) and the message of each problem, as the page goes."""
        first = [field for field in self if field.name not in _BEHIND_THE_KEY]
        fields = [leaf for each in (*first, *(self[name] for name in _BEHIND_THE_KEY)) for leaf in _leaves(each)]
        told = [(field.id, str(message)) for field in fields for message in field.errors]
        return [*((self.stem.id, str(message)) for message in self.form_errors), *told]

    @property
    def version(self) -> int | None:
        """The number of the version that was edited, or None where the form names none."""
        return whole_number(self.based_on.data)

    @property
    def blooms(self) -> tuple[Choice, ...]:
        """What the reader can be asked for."""
        return BLOOM

    @property
    def difficulties(self) -> list[Choice]:
        """Easy, middle and hard; the exact value that the form holds stands for its third."""
        exact = _difficulty(self.difficulty.data)
        third = None if exact is None else min(int(exact * 3), 2)
        return [
            (said(self.difficulty) if number == third else repr(value), name)
            for number, (value, name) in enumerate(_DIFFICULTY)
        ]

    def validate_bloom(self, field: Field) -> None:
        """Only what the list offers."""
        if field.data not in set(Bloom):
            raise ValidationError("Choose one of the list.")

    def validate_difficulty(self, field: Field) -> None:
        """Any number from 0 to 1 is a difficulty."""
        if _difficulty(field.data) is None:
            raise ValidationError("Choose easy, middle or hard.")

    def _fill_key(self, draft: QuestionDraft) -> None:
        """Show options and key."""
        raise NotImplementedError

    def _options(self) -> tuple[Option, ...]:
        """The options that were written."""
        return ()

    def _key(self) -> Key | None:
        """The key that was written, where options don't carry it."""
        return None

    def _add_blank_rows(self) -> None:
        """Give each list its blank rows, so that more can be written without a script."""
        self.evidence.add_blank()

    # Any: a field; those of a row have no type.
    def _field_of(self, steps: Steps) -> Any:
        """The field where a problem with this part of a question belongs; None where there is none."""
        match steps:
            case ["evidence"]:
                return self.evidence.field_of(None)
            case ["evidence", number, *_]:
                return self.evidence.field_of(int(number))
            case ["stem" | "explanation" | "tags" | "bloom" | "difficulty" as name]:
                return self[name]
            case _:
                return None


def _leaves(field: Field) -> Iterator[Field]:
    """The fields inside ``field`` that hold a value, or itself."""
    if isinstance(field, FieldList | FormField):
        for inner in field:
            yield from _leaves(inner)
    else:
        yield field


def _difficulty(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None
