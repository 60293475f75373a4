"""What a source makes its own without a verb of saying over it."""

import pytest

from tests.unit.reading.claimed import claims, said
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("name", "speaker", "claim"),
    [
        ("according", "The harbour office", "12 boats were damaged in the storm."),
        ("according_its", "The company", "According to the company, its ships are safe."),
    ],
)
def test_what_is_told_according_to_somebody_is_theirs(name: str, speaker: str, claim: str) -> None:
    assert claims(name) == [(speaker, claim)]


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("The pier was shut for years, as the union argues.", "The union", "The pier was shut for years."),
        ("As Ann Reed told the Gazette, the pier will be shut.", "Ann Reed", "The pier will be shut."),
        ("As Ann Reed told the Gazette, “The pier is too old.”", "Ann Reed", "“The pier is too old.”"),
        (
            "According to the Gazette, quoting the harbour police, the pier has been shut.",
            "The Gazette",
            "The pier has been shut.",
        ),
        (
            "The repair would cost £9 million, of which, according to Ann Reed, the trust has raised half.",
            "Ann Reed",
            "The trust has raised half.",
        ),
        ("By the union's count, 300 people marched to the harbour.", "The union", "300 people marched to the harbour."),
        ("The council rejected the union's claim that the pier was unsafe.", "The union", "The pier was unsafe."),
    ],
)
def test_a_claim_is_its_sources_however_it_is_told(text: str, speaker: str, claim: str) -> None:
    assert (speaker, claim) in said(text)


def test_what_is_denied_as_another_feared_is_not_given_to_the_other() -> None:
    assert [name for name, _ in said("Reed denied that the pier was closed, as the union had feared.")] == ["Reed"]


def test_what_goes_on_after_according_to_in_the_middle_is_nobodys_for_sure() -> None:
    text = "There are 500 tests a month, according to the trade body, and, because more is sold, the need is growing."
    sentence = analysed(text)[1].sentences[0]
    sure, open_ended = analysed(text)[1].attributions
    assert (sure.speaker, open_ended.speaker) == ("The trade body", "")
    growing = next(place for place, token in enumerate(sentence.tokens) if token.text == "growing")
    assert growing in open_ended.content
    assert growing not in sure.content


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("In the opinion of the engineer, the pier was unsafe.", "The engineer", "The pier was unsafe."),
        ("In the words of one engineer, the pier was unsafe.", "One engineer", "The pier was unsafe."),
        ("As the surveyor put it, the pier was unsafe.", "The surveyor", "The pier was unsafe."),
        (
            "The pier was begun, according to the survey, by a monk who gave twelve boats.",
            "The survey",
            "The pier was begun, according to the survey, by a monk who gave twelve boats.",
        ),
        (
            "The pier is closed; according to the survey, the bridge is unsafe.",
            "The survey",
            "The bridge is unsafe.",
        ),
    ],
)
def test_a_source_in_other_words_has_its_claim_and_no_more(text: str, speaker: str, claim: str) -> None:
    assert said(text) == [(speaker, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "The new facts may make us ask whether the pier must really be closed, as many engineers assume.",
        "The jars were sorted according to the new system.",
        # The parser takes the survey and its subject for one name.
        "According to the Fishing and Mining Index Professor Bell is the eighth oldest diver of all time.",
    ],
)
def test_what_no_source_tells_for_sure_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_description_takes_the_name_right_after_it() -> None:
    text = "The queen spent much on the arts, but according to the historian Corvinus she was seen as mean."
    assert [speaker for speaker, _ in said(text)] == ["Corvinus"]
    _, analysis = analysed(text)
    assert not any(1 in one.content for one in analysis.attributions)


def test_what_is_done_according_to_a_law_is_not_what_the_law_says() -> None:
    assert said("The fines will be dealt with according to the competition law of Orran.") == []
