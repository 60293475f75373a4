"""What somebody says beside what they do."""

import pytest

from tests.unit.reading.claimed import said
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Anna Holm left the board in May, saying that the pier was unsafe.", ("Anna Holm", "The pier was unsafe.")),
        (
            "The critic praised the harpist, adding: “Nobody in the north plays so well.”",
            ("The critic", "“Nobody in the north plays so well.”"),
        ),
        (
            "Ann Reed opened the debate on the pier, saying that it was “a disgrace”.",
            ("Ann Reed", "Ann Reed opened the debate on the pier, saying that it was “a disgrace”."),
        ),
    ],
)
def test_what_is_said_by_the_way_is_its_subjects(text: str, claim: tuple[str, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        # What a thing shows, nobody says; and of "was cleared, saying" nobody knows who says it.
        "Anna Holm won the vote with ease, suggesting that the polls were wrong.",
        "The mast broke in the night, meaning that the ship was lost.",
        "The clerk was cleared by the board, saying that the money was safe.",
        "Anna Holm left the board without saying that the pier was unsafe.",
    ],
)
def test_what_comes_of_a_thing_is_no_claim(text: str) -> None:
    assert [claim for _, claim in said(text) if "clerk" not in claim] == []


def test_words_whose_speaker_is_not_told_are_still_not_the_texts_own() -> None:
    _, analysis = analysed("The clerk was cleared in May, saying that the money was safe.")
    place = next(index for index, token in enumerate(analysis.sentences[0].tokens) if token.text == "money")
    assert any(place in one.content and not one.speaker for one in analysis.attributions)


def test_what_only_the_sentence_tells_is_no_claim_by_itself() -> None:
    _, one = analysed("Norway justified the raid, asserting that it was necessary to protect the harbour.")
    assert not any(claim.claim.startswith("It was") for claim in one.attributions)


def test_a_view_given_by_the_way_is_told_with_its_sentence() -> None:
    text = "Anna Reed gave the play four of five stars, describing it as “a rich and rolling tale of the sea”."
    assert said(text) == [("Anna Reed", text)]
    assert said(text.replace("describing", "not describing")) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The town was divided, with the critic Anna Holm calling the pier “a fraud”.", "Anna Holm"),
        ("The pier reopened in May, with Anna Holm saying it showed that the council cared.", "Anna Holm"),
    ],
)
def test_what_another_says_beside_what_happens_is_theirs(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The town was divided, with Anna Holm not calling the pier “a fraud”.",
        "The town was divided, with the storm calling for boats.",
        "The pier reopened in May, with Anna Holm cutting the ribbon.",
    ],
)
def test_what_another_does_beside_what_happens_is_no_claim(text: str) -> None:
    assert said(text) == []
