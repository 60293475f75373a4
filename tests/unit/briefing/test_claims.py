"""Claims come with their speaker, each once."""

from quizapp.briefing.claims import claims
from tests.unit.reading.handmade import analysis


def test_a_claim_told_twice_is_listed_once() -> None:
    assert [(one.speaker, one.claim) for one in claims(analysis("said_that", "said_that"))] == [
        ("The mayor", "The bridge was safe.")
    ]


def test_words_without_a_named_speaker_are_left_out() -> None:
    assert claims(analysis("hearsay", "if_said")) == ()
