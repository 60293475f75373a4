"""One claim, and what proves it."""

import pytest

from quizapp.reading.attribution import MAX_CLAIM_WORDS, attributed, in_order, proofs_of
from quizapp.reading.speakers import Speaker
from tests.unit.reading.handmade import analysis, sentence, sentences


def test_a_claim_is_proved_by_its_sentence_and_by_what_stands_before_it() -> None:
    before, one = sentences("company", "ferry")
    found = attributed(one, "the company", "The ferry sank.", [0, 1], before.evidence, one.evidence)
    assert (found.speaker, found.claim, found.content) == ("The company", "The ferry sank.", (0, 1))
    assert found.evidence == (before.evidence, one.evidence)


def test_a_claim_of_too_many_words_is_kept_for_its_content_alone() -> None:
    longest = "word " * MAX_CLAIM_WORDS
    assert attributed(sentence("ferry"), "Holm", longest, [0]).claim == longest
    found = attributed(sentence("ferry"), "Holm", longest + "more", [0])
    assert (found.claim, found.content) == ("", (0,))


@pytest.mark.parametrize("claim", ["unbelievably awful.”", 'save the "French economy.'])
def test_half_a_quotation_is_no_claim(claim: str) -> None:
    assert attributed(sentence("ferry"), "Holm", claim, [0]).claim == ""


def test_evidence_stands_once_and_in_the_order_of_the_text() -> None:
    first, second = (one.evidence for one in sentences("company", "ferry"))
    assert in_order(second, first, second) == (first, second)


def test_a_speaker_whom_an_earlier_sentence_names_is_proved_by_it_too() -> None:
    read = analysis("company", "ferry")
    before, named = read.sentences[0].evidence, read.named[1]
    assert proofs_of(named, Speaker("The company", "The company", None)) == named.evidence
    assert proofs_of(named, Speaker("The company", "It", before)) == (*named.evidence, before)


@pytest.mark.parametrize("claim", ['The pier is old," she said.', 'The pier is old," she said."'])
def test_a_claim_whose_mark_closes_what_it_never_opens_is_left_out(claim: str) -> None:
    assert attributed(sentence("ferry"), "the company", claim, [0]).claim == ""
