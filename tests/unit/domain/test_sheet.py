"""An entry is shown unless it is hidden or has lost evidence, and is a person's unless only the engine wrote it."""

from dataclasses import fields, replace

from quizapp.domain.briefing import Briefing, Statement
from quizapp.domain.sheet import STATEMENT_OF, Entry, EntryOrigin, Part
from tests.factories.quizzes import make_briefing

ENTRY = Entry("k", EntryOrigin.GENERATED, Statement("So.", ()))


def test_what_is_hidden_or_lost_is_not_shown() -> None:
    assert ENTRY.is_shown
    assert not replace(ENTRY, hidden=True).is_shown
    assert not replace(ENTRY, lost=("gone",)).is_shown


def test_whose_an_entry_is() -> None:
    assert [replace(ENTRY, origin=origin).is_by_hand for origin in EntryOrigin] == [False, True, True]


def test_the_parts_are_those_of_a_briefing() -> None:
    named = [field.name for field in fields(Briefing)]
    assert [part.value for part in Part] == named[: len(Part)]
    for part, wanted in STATEMENT_OF.items():
        assert all(isinstance(each, wanted) for each in getattr(make_briefing(), part.value))
