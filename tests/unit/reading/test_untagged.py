"""Whose a quotation is that nobody's name stands beside."""

import pytest

from tests.unit.reading.claimed import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell was at a loss to explain its fame: “I suppose that we all like a wreck.”", "Anna Bell"),
        ("Anna Bell's message to the council was: “We all like a wreck.”", "Anna Bell"),
        ("Anna Bell found the wreck. She was sure of its fame: “We all like a wreck.”", "Anna Bell"),
    ],
)
def test_words_after_a_colon_are_of_whom_the_clause_before_it_tells(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
    assert "we all like a wreck.”" in said(text)[-1][1].lower()


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell was asked: “We all like a wreck.”",
        "The sign at the gate was clear: “We all like a wreck.”",
        "The man who found Anna Bell had a sign: “We all like a wreck.”",
        "Anna Bell was not sure of it: “We all like a wreck.”",
    ],
)
def test_words_after_a_colon_may_be_nobodys(text: str) -> None:
    assert said(text) == []


_FIRST = "“The wreck is old,” said Anna Bell. The ferry was built in 1902. "
_LAST = " The hull has been found since. “We want it back,” said Bell."


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (f"{_FIRST}“We all like a wreck.”{_LAST}", ["Anna Bell"]),
        (f"{_FIRST}“We all like a wreck.” Amos Dell paid for it.{_LAST}", []),
        (f"{_FIRST}Amos Dell paid for it. “We all like a wreck.”{_LAST}", []),
        (f"{_FIRST}“We all like a wreck.” “We paid for it,” said Amos Dell.{_LAST}", []),
        (f"{_FIRST}“We all like a wreck.”", []),
    ],
)
def test_a_quotation_between_two_of_one_speaker_is_the_same_ones(text: str, whose: list[str]) -> None:
    assert [speaker for speaker, claim in said(text) if claim == "“We all like a wreck.”"] == whose


@pytest.mark.parametrize(
    "lead",
    [
        "Anna Bell of Arden issued a statement on the wreck.",
        "Anna Bell was asked if the council would pay.",
        "Anna Bell, though, is keen to raise the hull.",
    ],
)
def test_a_quotation_is_of_whom_the_sentence_before_leads_up_to(lead: str) -> None:
    assert said(f"{lead} “We would look at that with care.”")[-1] == ("Anna Bell", "“We would look at that with care.”")


@pytest.mark.parametrize("lead", ["Anna Bell raised the hull.", "The council issued a licence.", "The hull is keen."])
def test_a_quotation_after_a_deed_is_nobodys(lead: str) -> None:
    assert said(f"{lead} “We would look at that with care.”") == []
