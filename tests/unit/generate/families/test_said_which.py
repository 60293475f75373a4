"""All that one speaker said is asked as a choice of several."""

from quizapp.domain.question import QuestionKind
from tests.unit.generate.speech import PLAN, TALK, WALL, is_sound, proposals


def test_two_quotations_of_one_speaker_stand_among_those_of_others() -> None:
    (made,) = proposals("said_which", *TALK)
    assert made.kind is QuestionKind.MULTI_CHOICE
    assert [option.text for option in made.options if option.correct] == [WALL, PLAN]
    assert len(made.evidence) == 2
    assert is_sound("said_which", *TALK)


def test_nobody_who_speaks_once_is_asked_about() -> None:
    assert proposals("said_which", *TALK[:-1]) == []
