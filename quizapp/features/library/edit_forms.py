"""What a person fills in to write a statement of a briefing: one form a part."""

import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, StringField, TextAreaField

from quizapp.domain.briefing import EntityType
from quizapp.domain.sheet import Part
from quizapp.domain.words import capital
from quizapp.features.library.quote_rows import QuoteRows, said, tidy_line
from quizapp.features.library.statements import FIELDS, LONG, FieldRule, StatementDraft
from quizapp.kinds.base import Problem


class StatementForm(FlaskForm):
    """What every part has: the evidence, and what the form was made from. A part's form adds its fields."""

    part: Part

    #: What the page showed of the statement, so that nothing is overwritten unseen.
    seen = HiddenField()
    #: The key that a new statement will have: the same form sent twice adds one.
    once = HiddenField(default=lambda: f"own-{secrets.token_hex(8)}")
    evidence = QuoteRows()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.evidence.add_blank()

    @property
    def rules(self) -> tuple[FieldRule, ...]:
        """The fields of the part, in order."""
        return FIELDS[self.part]

    @property
    def new_key(self) -> str | None:
        """The key for a new statement; None where the form's is none of ours."""
        key = said(self.once)
        return key if re.fullmatch(r"own-[0-9a-f]{16}", key) else None

    def fill(self, draft: StatementDraft) -> None:
        """Show ``draft``, with room for one more quote."""
        for rule in self.rules:
            self[rule.name].data = draft.fields[rule.name]
        self.evidence.fill(draft.quotes)

    def draft(self) -> StatementDraft:
        """What was filled in."""
        fields = {rule.name: said(self[rule.name]) for rule in self.rules}
        return StatementDraft(self.part, fields, self.evidence.quotes())

    def show(self, problems: Sequence[Problem]) -> None:
        """Put each problem of the last ``draft`` at its field."""
        for problem in problems:
            field = self._field_of(re.findall(r"\w+", problem.field))
            # A tuple until the form was validated.
            field.errors = [*field.errors, problem.message]

    def problems(self) -> list[tuple[str, str]]:
        """(id of the field, sentence) of all that is wrong, as the page goes."""
        fields: list[Field] = [self[rule.name] for rule in self.rules]
        fields += [row.form.quote for row in self.evidence]
        return [(field.id, str(message)) for field in fields for message in field.errors]

    # Any: a field; those of a row have no type.
    def _field_of(self, steps: Sequence[str]) -> Any:
        match steps:
            case ["evidence"]:
                return self.evidence.field_of(None)
            case ["evidence", number, *_]:
                return self.evidence.field_of(int(number))
            case [name, *_]:
                return self[name]


def _form(part: Part) -> type[StatementForm]:
    # Ids of their own: the pane beside the form is called "text", as a field is.
    fields = {
        rule.name: (TextAreaField if rule.most == LONG else StringField)(
            rule.label, filters=[tidy_line], id=f"says-{rule.name}"
        )
        for rule in FIELDS[part]
    }
    return type(f"{capital(part.value)}Form", (StatementForm,), {"part": part, **fields})


#: The form of each part.
FORMS: Mapping[Part, type[StatementForm]] = {part: _form(part) for part in Part}

#: (value, name) of what an entity can be.
ENTITY_TYPES = tuple((each.value, capital(each.value)) for each in EntityType)
