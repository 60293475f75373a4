"""Steps come in the order that the text words."""

from quizapp.briefing.steps import steps
from tests.unit.reading.handmade import analysis


def test_worded_steps_are_numbered() -> None:
    found = steps(analysis("imperative", "imperative2", "imperative3"))
    assert [(one.sort, one.when) for one in found] == [("~0001", "First"), ("~0002", "Then"), ("~0003", "Finally")]


def test_what_begins_with_no_first_step_is_no_sequence() -> None:
    assert steps(analysis("imperative2", "imperative3", "ferry")) == ()
