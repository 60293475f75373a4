"""Who says what, and what nobody may be told as a fact."""

import pytest

from quizapp.reading.attribution import attributions
from tests.unit.reading.handmade import document, sentence, sentences


def claims(*names: str) -> list[tuple[str, str]]:
    return [(found.speaker, found.claim) for found in attributions(sentences(*names)) if found.speaker]


@pytest.mark.parametrize(
    ("name", "speaker", "claim"),
    [
        ("said_that", "The mayor", "The bridge was safe."),
        ("according", "The harbour office", "12 boats were damaged in the storm."),
        ("according_its", "The company", "According to the company, its ships are safe."),
        ("quote", "Anna Holm", "“The bridge is a danger to everyone.”"),
        ("denied", "The owner", "The owner denied that the ferry had sunk."),
        ("called", "The union", "The union called the plan a disaster."),
    ],
)
def test_a_named_speaker_has_a_claim(name: str, speaker: str, claim: str) -> None:
    assert claims(name) == [(speaker, claim)]


@pytest.mark.parametrize("name", ["not_said", "if_said", "hearsay", "ferry", "it_said"])
def test_what_nobody_named_has_said_is_no_claim(name: str) -> None:
    assert claims(name) == []


def test_hearsay_still_marks_its_words_as_not_the_texts_own() -> None:
    assert any(sentence("hearsay").root in found.content for found in attributions(sentences("hearsay")))


def test_a_pronoun_speaker_is_named_by_the_sentence_before_which_is_evidence_too() -> None:
    found = [one for one in attributions(sentences("company", "it_said")) if one.speaker]
    assert [(one.speaker, one.claim) for one in found] == [("The company", "The ferry would sail again.")]
    assert len(found[0].evidence) == 2
    for evidence in found[0].evidence:
        evidence.check(document("company", "it_said").text)
