"""Reported words in whole texts: who says them, what is told, and what proves it."""

import pytest

from quizapp.reading.attribution import Attribution
from tests.unit.reading.parsed import analysed


def said(text: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.claim) for one in found(text) if one.speaker and one.claim]


def found(text: str) -> tuple[Attribution, ...]:
    return analysed(text)[1].attributions


def test_a_quotation_that_its_speaker_interrupts_is_one_again() -> None:
    text = "“The bogs will cool the climate,” Anna Reed said, “but our children will be the first to feel it.”"
    assert said(text) == [
        ("Anna Reed", "“The bogs will cool the climate, but our children will be the first to feel it.”")
    ]


def test_a_mark_that_opens_where_it_should_close_leaves_open_where_the_words_end() -> None:
    assert said("“The sea is full of bottles, “ Anna Reed said.") == []
    # Where it stands right behind the words it can only close them.
    assert said("“The sea is full of bottles,“ Anna Reed said.") == [("Anna Reed", "“The sea is full of bottles.”")]


def test_a_noun_with_this_is_told_with_the_sentence_before_as_evidence() -> None:
    text = "A bottle came in with the nets. Anna Reed said that this bottle was the oldest in the museum."
    (one,) = [each for each in found(text) if each.claim]
    assert one.claim == "Anna Reed said that this bottle was the oldest in the museum."
    assert len(one.evidence) == 2


def test_a_that_which_the_parser_misreads_opens_no_claim() -> None:
    text = (
        "In an interview with the press in 2006, singer Ann Reed said that Come Where (ever) May was a return to the "
        "start of the group, calling it “a lot more from the spirit of what the group began with in 1992.”"
    )
    assert not any(claim.startswith("That") for _, claim in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council said rents rose 15% over the whole of 2004, but by only 2% in the second half of the year.",
        "Ann Reed promised to keep the ferry's licence, granted in 1984 by the council, was “fully valid”.",
        "Ann Reed said the council was trying to ensure future budgets were limited to 1% of its income.",
        "Ann Reed suggested the old quarrel between the press, divers and the crew had a hand in the wreck.",
    ],
)
def test_a_clause_that_the_parser_cuts_short_is_told_with_its_whole_sentence(text: str) -> None:
    analysis = analysed(text)[1]
    assert [one.claim for one in analysis.attributions if one.claim] == [text]
    # All of it is somebody's word, to its end.
    assert max(analysis.attributions[0].content) >= len(analysis.sentences[0].tokens) - 2


def test_a_clause_is_told_up_to_a_second_one_that_is_not_clear() -> None:
    text = "Supporters say current rules are weak and it would serve to even up a field."
    assert said(text) == [("Supporters", "Current rules are weak.")]


def test_there_will_be_is_no_claim_without_what_there_will_be() -> None:
    text = "In the end there will be, says Ann Reed, no value in being “safe at sea”."
    assert said(text) == [("Ann Reed", text)]


def test_a_dash_ends_no_claim() -> None:
    text = "The residents said 600 job losses had been expected - and some fear more cuts may be announced."
    assert said(text)[0][1] == "600 job losses had been expected."


def test_everybodys_we_and_such_a_thing_do_not_keep_a_claim_from_being_told() -> None:
    text = "Tea was dear. Anna Reed argues that such a price does harm to our sense of what is fair."
    assert said(text) == [("Anna Reed", "Anna Reed argues that such a price does harm to our sense of what is fair.")]


def test_what_opens_with_others_may_be_told_before_who_says_it() -> None:
    text = "The pier is for sale. Other towns have shown an interest in it and may bid for it too, analysts said."
    assert said(text)[-1] == ("Analysts", text.removeprefix("The pier is for sale. "))


def test_a_pronoun_inside_a_quotation_means_what_stands_there() -> None:
    text = "Ann Bell left. Michael Reed said “the Gazette is much better at the craft of writing than their peers.”"
    assert said(text)[-1] == ("Michael Reed", text.removeprefix("Ann Bell left. "))
