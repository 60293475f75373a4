"""What an editor would be told of a finished question turns it down."""

from quizapp.generate.gates.flaws import complaint
from tests.unit.lint.made import choice


def test_the_first_flaw_is_told() -> None:
    assert "“not”" in complaint(choice("Which did not sink?", "A ferry", "A raft", "None of these"))


def test_a_question_without_flaws_passes() -> None:
    assert complaint(choice("Which boat sank?", "A ferry", "A raft", "A buoy")) == ""
