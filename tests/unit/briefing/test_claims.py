"""Claims come with their speaker, each once."""

from dataclasses import replace

from quizapp.briefing.claims import claims
from tests.unit.reading.handmade import analysis


def test_a_claim_told_twice_is_listed_once() -> None:
    assert [(one.speaker, one.claim) for one in claims(analysis("said_that", "said_that"))] == [
        ("The mayor", "The bridge was safe.")
    ]


def test_words_without_a_named_speaker_are_left_out() -> None:
    assert claims(analysis("hearsay", "if_said")) == ()


def test_sentences_of_one_quotation_are_one_claim() -> None:
    (one,) = claims(analysis("holm_went", "said_she", "whole_quote"))
    assert one.claim == "“The gauge is safe in every storm. Nobody has ever been hurt by the gauge.”"
    assert len(one.evidence) == 3


def test_what_goes_on_with_a_claim_is_told_after_it() -> None:
    (one,) = claims(analysis("clara_said", "would_sail"))
    assert one.claim == "The work was done. The ferries would sail as usual."


def test_a_quotation_too_long_to_read_as_one_is_cut_between_its_sentences() -> None:
    short = analysis("holm_went", "said_she", "whole_quote")
    first, last = short.attributions[-2:]
    long = replace(first, claim="“" + "The gauge is safe and sound. " * 10 + "”")
    found = claims(replace(short, attributions=(long, last)))
    assert [one.claim for one in found] == [long.claim, last.claim]


def test_what_leans_on_a_claim_that_is_not_told_is_left_out() -> None:
    going_on = analysis("clara_said", "would_sail")
    first, last = going_on.attributions[-2:]
    assert claims(replace(going_on, attributions=(replace(first, claim=""), last))) == ()
