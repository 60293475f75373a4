"""What a verb makes its subject's words, and what it doesn't."""

import pytest

from tests.unit.reading.claimed import claims, said
from tests.unit.reading.handmade import analysis, sentence


@pytest.mark.parametrize(
    ("name", "speaker", "claim"),
    [
        ("said_that", "The mayor", "The bridge was safe."),
        ("quote", "Anna Holm", "“The bridge is a danger to everyone.”"),
        ("denied", "The owner", "The owner denied that the ferry had sunk."),
        ("called", "The union", "The union called the plan a disaster."),
        ("criticised", "The union", "The plan was criticised by the union."),
        ("spoke_of", "The first newspapers", "The first newspapers spoke of thirty dead."),
        ("its_office", "The Health Board", "The wells were clean."),
    ],
)
def test_a_named_speaker_has_a_claim(name: str, speaker: str, claim: str) -> None:
    assert claims(name) == [(speaker, claim)]


@pytest.mark.parametrize("name", ["not_said", "if_said", "hearsay", "ferry", "it_said"])
def test_what_nobody_named_has_said_is_no_claim(name: str) -> None:
    assert claims(name) == []


def test_hearsay_still_marks_its_words_as_not_the_texts_own() -> None:
    assert any(sentence("hearsay").root in found.content for found in analysis("hearsay").attributions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A number of towns opposed the new law.", "A number of towns"),
        ("One of the divers said that the wreck had moved.", "One of the divers"),
        ("The reeds, the study reports, took in a third less gas than the moss.", "The study"),
        ("The head of the service, Nils Reed, announced in May 2013 that four prisons would close.", "Nils Reed"),
        ("The society bought the tower. Its chairman said that the tower was sound.", "The society’s chairman"),
    ],
)
def test_whoever_the_sentence_names_can_speak(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Reed described 700 herbs in her second book.",
        "The manager dismissed the clerk in May.",
        "The school admitted 40 children in 1990.",
        "The Act demands a written notice.",
        "The plan promises 300 jobs in the town.",
        "The tenant appealed to the court in May.",
    ],
)
def test_what_somebody_does_is_no_claim(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The inquest heard that the boat had been sold twice.", "The inquest"),
        ("The survey shows that the floor is wet.", "The survey"),
        ("The judge held that the notice was too short.", "The judge"),
    ],
)
def test_what_a_body_hears_or_a_study_shows_is_told_as_theirs(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, text)]


@pytest.mark.parametrize(
    "text",
    ["Bubbles show that the tube leaks.", "The shelf holds 40 books.", "Anna Reed heard that the boat had sunk."],
)
def test_what_a_thing_shows_or_holds_is_no_claim(text: str) -> None:
    assert said(text) == []
