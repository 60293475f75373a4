"""What is worth telling, and what a reader must have met before."""

from quizapp.briefing.choosing import is_introduced, is_telling
from tests.unit.reading.handmade import analysis, sentence


def test_a_bare_definite_subject_must_be_known() -> None:
    assert not is_introduced(sentence("said_that"), ())
    assert is_introduced(sentence("said_that"), ("mayor",))


def test_names_need_no_introduction() -> None:
    assert is_introduced(sentence("apposition"), ())


def test_a_sentence_that_announces_others_tells_nothing() -> None:
    assert not is_telling(sentence("announce"))
    assert is_telling(sentence("ferry"))


def test_what_an_it_gives_way_to_must_be_known_too() -> None:
    named = analysis("gauge_failed", "worked").named[1].sentence
    assert is_introduced(named, ["gauge"])
    assert not is_introduced(named, [])
