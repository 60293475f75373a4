"""What a person fills in to write a question: one form a kind. What they share stands in ``question_form``."""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from wtforms import BooleanField, Form, FormField, SelectMultipleField, StringField, TextAreaField

from quizapp.domain.question import (
    GAP,
    ClozeKey,
    Gap,
    MatchingKey,
    NumericKey,
    Option,
    OrderingKey,
    QuestionKind,
    SelectSentenceKey,
    ShortAnswerKey,
)
from quizapp.features.bank.drafting import QuestionDraft
from quizapp.features.bank.question_form import OptionRow, QuestionForm, Steps
from quizapp.features.library.quote_rows import MOST_ROWS, Rows, said, tidy, tidy_line
from quizapp.kinds.numbers import plain_number, read_number
from quizapp.kinds.options import MAX_OPTIONS
from quizapp.kinds.texts import is_blank
from quizapp.kinds.true_false import TEXTS
from quizapp.reading.clean import one_line

__all__ = ["FORMS", "QuestionForm"]

#: A blank row for one more gap stands there up to this many; a stored question that has more keeps them.
MAX_GAPS = 8


class OptionsForm(QuestionForm):
    """A form with options, of which those that ``key`` names by their row are right."""

    min_rows = 4
    #: Its id is that of the first row's mark: what is wrong with the options as a whole is told there.
    key = SelectMultipleField("Options", id="key-0", choices=(), validate_choice=False)
    options = Rows(FormField(OptionRow), min_entries=min_rows, max_entries=MAX_OPTIONS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._kept_options: list[int] = []
        super().__init__(*args, **kwargs)

    def is_key(self, row: int) -> bool:
        """Whether the option in ``row`` is marked as right."""
        return str(row) in (self.key.data or ())

    def _fill_key(self, draft: QuestionDraft) -> None:
        rows = [{"text": each.text, "feedback": each.feedback} for each in draft.options[:MAX_OPTIONS]]
        self.options.show(rows)
        self.key.data = [str(number) for number, each in enumerate(draft.options) if each.correct]

    def _options(self) -> tuple[Option, ...]:
        # A blank row that is marked stays: that the key is an empty option has to be told.
        self._kept_options = [
            number for number, row in enumerate(self.options) if not is_blank(row.text.data) or self.is_key(number)
        ]
        rows = [(number, self.options[number]) for number in self._kept_options]
        return tuple(Option(row.text.data, self.is_key(n), feedback=row.feedback.data) for n, row in rows)

    def _add_blank_rows(self) -> None:
        """Two options more than are written."""
        super()._add_blank_rows()
        written = 1 + max((number for number, row in enumerate(self.options) if row.text.data), default=-1)
        while len(self.options) < min(max(written + 2, self.min_rows), MAX_OPTIONS):
            self.options.append_entry()

    def _field_of(self, steps: Steps) -> Any:
        match steps:
            case ["options"]:
                return self.key
            case ["options", number, name]:
                return self.options[self._kept_options[int(number)]][name]
            case _:
                return super()._field_of(steps)


class ChoiceForm(OptionsForm):
    """One right option."""

    kind = QuestionKind.CHOICE


class MultiChoiceForm(OptionsForm):
    """All right options."""

    kind = QuestionKind.MULTI_CHOICE


class TrueFalseForm(OptionsForm):
    """A statement, and whether it is true."""

    kind = QuestionKind.TRUE_FALSE
    stem_hint = "A statement that is either true or false."
    options = Rows(FormField(OptionRow), min_entries=len(TEXTS), max_entries=len(TEXTS))

    def _options(self) -> tuple[Option, ...]:
        self._kept_options = list(range(len(TEXTS)))
        rows = enumerate(zip(TEXTS, self.options, strict=True))
        return tuple(Option(text, self.is_key(number), feedback=row.feedback.data) for number, (text, row) in rows)

    def _add_blank_rows(self) -> None:
        """There are never more than the two."""
        super(OptionsForm, self)._add_blank_rows()


class ClozeForm(OptionsForm):
    """What each gap accepts; with options written, a choice of words for its one gap."""

    kind = QuestionKind.CLOZE
    stem_hint = f"A sentence with five underscores, {GAP}, for each gap."
    gaps = Rows(TextAreaField(filters=[tidy]), min_entries=2, max_entries=MOST_ROWS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._kept_gaps: list[int] = []
        super().__init__(*args, **kwargs)

    def _fill_key(self, draft: QuestionDraft) -> None:
        super()._fill_key(draft)
        gaps = draft.key.gaps if isinstance(draft.key, ClozeKey) else ()
        self.gaps.show(["\n".join(gap.accept) for gap in gaps])

    def _options(self) -> tuple[Option, ...]:
        options = super()._options()
        # A mark can't be taken back without a script: with no word to choose from it means nothing.
        return () if all(is_blank(each.text) for each in options) else options

    def _key(self) -> ClozeKey:
        accepted = [_entries(row.data) for row in self.gaps]
        if not any(accepted):
            accepted[0] = tuple(each.text for each in self._options() if each.correct and each.text)
        wanted = said(self.stem).count(GAP)
        kept = [number for number, accept in enumerate(accepted) if accept]
        if len(kept) < wanted:
            # An answer is missing: the blank rows stay, so that each is told and no answer slips to another gap.
            kept = [number for number, accept in enumerate(accepted) if accept or number < wanted]
        self._kept_gaps = kept
        return ClozeKey(tuple(Gap(accepted[number]) for number in kept))

    def _add_blank_rows(self) -> None:
        """A row for each gap of the stem and each that is written, and one more."""
        super()._add_blank_rows()
        written = 1 + max((number for number, row in enumerate(self.gaps) if row.data), default=0)
        while len(self.gaps) < min(max(said(self.stem).count(GAP), written) + 1, MAX_GAPS):
            self.gaps.append_entry()

    def _field_of(self, steps: Steps) -> Any:
        match steps:
            case ["answer", "gaps"]:
                return self.gaps[0]
            case ["answer", "gaps", number, *_]:
                return self.gaps[self._kept_gaps[int(number)]]
            case _:
                return super()._field_of(steps)


class ShortAnswerForm(QuestionForm):
    """What is accepted."""

    kind = QuestionKind.SHORT_ANSWER
    accept = TextAreaField("Accepted answers", filters=[tidy])
    case = BooleanField("Capitals count")

    def _fill_key(self, draft: QuestionDraft) -> None:
        if isinstance(draft.key, ShortAnswerKey):
            self.accept.data = "\n".join(draft.key.accept)
            self.case.data = draft.key.case

    def _key(self) -> ShortAnswerKey:
        return ShortAnswerKey(_entries(said(self.accept)), bool(self.case.data))

    def _field_of(self, steps: Steps) -> Any:
        return self.accept if steps[0] == "answer" else super()._field_of(steps)


class NumericForm(QuestionForm):
    """The number, how far off is still right, and the unit."""

    kind = QuestionKind.NUMERIC
    value = StringField("The right number", filters=[tidy_line])
    tolerance = StringField("How far off is still right", filters=[tidy_line])
    unit = StringField("Unit", filters=[tidy_line])

    def _fill_key(self, draft: QuestionDraft) -> None:
        if isinstance(draft.key, NumericKey):
            self.value.data = plain_number(draft.key.value)
            self.tolerance.data = plain_number(draft.key.tolerance) if draft.key.tolerance else ""
            self.unit.data = draft.key.unit

    def _key(self) -> NumericKey:
        tolerance = self._read("tolerance", said(self.tolerance)) if said(self.tolerance) else 0.0
        return NumericKey(self._read("value", said(self.value)), tolerance, said(self.unit))

    def _read(self, name: str, typed: str) -> float:
        """The number that was typed; not a number where none can be read, which the kind then refuses."""
        reading = read_number(typed, said(self.unit))
        if reading.complaint:
            self._complaints[f"answer.{name}"] = reading.complaint
        return math.nan if reading.value is None else reading.value

    def _field_of(self, steps: Steps) -> Any:
        match steps:
            case ["answer", "value" | "tolerance" | "unit" as name]:
                return self[name]
            case _:
                return super()._field_of(steps)


class PairRow(Form):
    """Two texts that belong together."""

    left = StringField(filters=[tidy_line])
    right = StringField(filters=[tidy_line])


class MatchingForm(QuestionForm):
    """The pairs, and what is offered beside them."""

    kind = QuestionKind.MATCHING
    min_rows = 4
    pairs = Rows(FormField(PairRow), min_entries=min_rows, max_entries=MAX_OPTIONS)
    surplus = TextAreaField("Offered too, though it belongs to nothing", filters=[tidy])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._kept_pairs: list[int] = []
        super().__init__(*args, **kwargs)

    def _fill_key(self, draft: QuestionDraft) -> None:
        if isinstance(draft.key, MatchingKey):
            self.pairs.show([{"left": left, "right": right} for left, right in draft.key.pairs])
            self.surplus.data = "\n".join(draft.key.surplus)

    def _key(self) -> MatchingKey:
        written = [(row.left.data or "", row.right.data or "") for row in self.pairs]
        self._kept_pairs = [number for number, pair in enumerate(written) if not all(map(is_blank, pair))]
        return MatchingKey(tuple(written[number] for number in self._kept_pairs), _entries(said(self.surplus)))

    def _add_blank_rows(self) -> None:
        """A pair more than is written."""
        super()._add_blank_rows()
        written = 1 + max((number for number, row in enumerate(self.pairs) if row.left.data), default=-1)
        while len(self.pairs) < min(max(written + 1, self.min_rows), MAX_OPTIONS):
            self.pairs.append_entry()

    def _field_of(self, steps: Steps) -> Any:
        match steps:
            case ["answer", "pairs", number, side]:
                return self.pairs[self._kept_pairs[int(number)]][("left", "right")[int(side)]]
            case ["answer", "surplus", *_]:
                return self.surplus
            case ["answer", *_]:
                return self.pairs[0].left
            case _:
                return super()._field_of(steps)


class OrderingForm(QuestionForm):
    """The items in the right order."""

    kind = QuestionKind.ORDERING
    items = TextAreaField("Items in the right order", filters=[tidy])

    def _fill_key(self, draft: QuestionDraft) -> None:
        if isinstance(draft.key, OrderingKey):
            self.items.data = "\n".join(draft.key.items)

    def _key(self) -> OrderingKey:
        return OrderingKey(_entries(said(self.items)))

    def _field_of(self, steps: Steps) -> Any:
        return self.items if steps[0] == "answer" else super()._field_of(steps)


class SelectSentenceForm(QuestionForm):
    """Which of the quotes are right sentences: those whose rows ``accept`` names, or all where it names none."""

    kind = QuestionKind.SELECT_SENTENCE
    stem_hint = "Say what the sentence tells, in other words than its own."
    accept = SelectMultipleField("Right sentences", id="accept-0", choices=(), validate_choice=False)

    def is_accepted(self, row: int) -> bool:
        """Whether the quote in ``row`` is marked as right."""
        return str(row) in (self.accept.data or ())

    def _fill_key(self, draft: QuestionDraft) -> None:
        if isinstance(draft.key, SelectSentenceKey):
            self.accept.data = [str(index) for index in draft.key.accept]

    def _key(self) -> SelectSentenceKey:
        quotes = self.evidence.quotes()
        rows = range(len(self.evidence))
        marked = [place for row in rows if self.is_accepted(row) and (place := self.evidence.place(row)) is not None]
        return SelectSentenceKey(tuple(marked or range(len(quotes))))

    def _field_of(self, steps: Steps) -> Any:
        return self.accept if steps[0] == "answer" else super()._field_of(steps)


FORMS: Mapping[QuestionKind, type[QuestionForm]] = MappingProxyType(
    {
        form.kind: form
        for form in (
            ChoiceForm,
            MultiChoiceForm,
            TrueFalseForm,
            ClozeForm,
            ShortAnswerForm,
            NumericForm,
            MatchingForm,
            OrderingForm,
            SelectSentenceForm,
        )
    }
)


def _entries(text: str) -> tuple[str, ...]:
    """One entry a line; blank lines are none."""
    return tuple(one_line(entry) for entry in text.split("\n") if not is_blank(entry))
