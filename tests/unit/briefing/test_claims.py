"""Claims come with their speaker, each once."""

from dataclasses import replace

import pytest

from quizapp.briefing.claims import claims
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


def test_a_claim_told_twice_is_listed_once() -> None:
    assert [(one.speaker, one.claim) for one in claims(analysis("said_that", "said_that"))] == [
        ("The mayor", "The bridge was safe.")
    ]


def test_a_claim_that_another_opens_with_is_told_by_the_longer_one_alone() -> None:
    short = analysis("said_that")
    (one,) = (each for each in short.attributions if each.claim)
    longer, other = (
        replace(one, claim="The bridge was safe, but too narrow."),
        replace(one, claim="The bridge was safer."),
    )
    assert [each.claim for each in claims(replace(short, attributions=(one, longer, other)))] == [
        longer.claim,
        other.claim,
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


def test_what_another_claims_in_between_takes_the_word_from_nobody() -> None:
    text = (
        "Reed rejected the charge, made by the newspaper Skerry Herald, that her office had cut inspections. "
        "Their number had fallen from 212 to 174, she conceded, but there were fewer ships to inspect."
    )
    own, other = claims(analysed(text)[1])
    assert (own.speaker, other.speaker) == ("Reed", "The newspaper Skerry Herald")
    assert own.claim.endswith("but there were fewer ships to inspect.")


def test_a_quotation_is_not_run_together_with_a_sentence_that_reports() -> None:
    text = (
        "“The harbour is full,” Ann Reed said. She does not think that the town has gone soft. "
        "“When I came, the quays were empty.”"
    )
    assert [one.claim for one in claims(analysed(text)[1])] == [
        "“The harbour is full.”",
        "Ann Reed does not think that the town has gone soft.",
        "“When I came, the quays were empty.”",
    ]


def test_a_claim_that_another_of_its_sentence_holds_is_told_once() -> None:
    short = analysis("said_that")
    (one,) = (each for each in short.attributions if each.claim)
    longer = replace(one, claim="Asked in May, the mayor said that the bridge was safe.")
    assert [each.claim for each in claims(replace(short, attributions=(one, longer)))] == [longer.claim]
    other = replace(one, claim="The mayor said that it was old.")
    assert len(claims(replace(short, attributions=(other, longer)))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "“That is not the case,” said Ada Holm.",
        "“I was wrong,” replied Ada Holm.",
        "“This means that the words of all those who use the library are safe with us,” said Ada Holm.",
    ],
)
def test_a_mere_reply_is_not_told_without_what_it_answers(text: str) -> None:
    assert claims(analysed(text)[1]) == ()


def test_a_few_words_that_say_something_are_told() -> None:
    assert len(claims(analysed("“The bridge is not safe,” replied Ada Holm on Monday.")[1])) == 0
    assert len(claims(analysed("“The bridge is not safe,” said Ada Holm.")[1])) == 1


def test_officials_of_whoever_has_spoken_are_no_second_speaker() -> None:
    text = "Norway condemned the closures, with officials calling them a “grave error” and warning of a boycott."
    assert [one.speaker for one in claims(analysed(text)[1])] == ["Norway"]


def test_a_subject_is_told_without_the_words_that_tie_it_to_others() -> None:
    text = "The Norwegian government, in particular, condemned the closures of the harbour as theft."
    assert [one.claim for one in claims(analysed(text)[1])] == [
        "The Norwegian government condemned the closures of the harbour as theft."
    ]
