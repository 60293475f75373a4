"""What is worth telling, and what a reader must have met before."""

from quizapp.briefing.choosing import is_introduced, is_telling
from tests.unit.reading.handmade import sentence


def test_a_bare_definite_subject_must_be_known() -> None:
    assert not is_introduced(sentence("said_that"), ())
    assert is_introduced(sentence("said_that"), ("mayor",))


def test_names_need_no_introduction() -> None:
    assert is_introduced(sentence("apposition"), ())


def test_a_sentence_that_announces_others_tells_nothing() -> None:
    assert not is_telling(sentence("announce"))
    assert is_telling(sentence("ferry"))
