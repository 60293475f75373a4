"""Who says what, and what nobody may be told as a fact."""

from dataclasses import replace

import pytest

from quizapp.reading.analysis import analyse_sentences
from tests.unit.reading.handmade import analysis, document, sentence, sentences


def claims(*names: str) -> list[tuple[str, str]]:
    return [(found.speaker, found.claim) for found in analysis(*names).attributions if found.speaker]


@pytest.mark.parametrize(
    ("name", "speaker", "claim"),
    [
        ("said_that", "The mayor", "The bridge was safe."),
        ("according", "The harbour office", "12 boats were damaged in the storm."),
        ("according_its", "The company", "According to the company, its ships are safe."),
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


def test_a_pronoun_speaker_is_named_by_the_sentence_before_which_is_evidence_too() -> None:
    found = [one for one in analysis("company", "it_said").attributions if one.speaker]
    assert [(one.speaker, one.claim) for one in found] == [("The company", "The ferry would sail again.")]
    assert len(found[0].evidence) == 2
    for evidence in found[0].evidence:
        evidence.check(document("company", "it_said").text)


def test_words_that_go_on_in_quotation_marks_are_the_same_speakers() -> None:
    assert claims("holm_went", "said_she", "whole_quote") == [
        ("Anna Holm", "“The gauge is safe in every storm.”"),
        ("Anna Holm", "“Nobody has ever been hurt by the gauge.”"),
    ]


def told_by_the_text(*names: str) -> bool:
    """Whether the last sentence is told as a fact, and nobody's words."""
    return not analysis(*names).attributions_in(len(names) - 1)


def test_a_would_goes_on_with_what_somebody_said() -> None:
    assert claims("clara_said", "would_sail")[-1] == ("Clara Brook", "The ferries would sail as usual.")


def test_the_speaker_is_proved_by_the_sentence_that_names_her() -> None:
    found = analysis("clara_said", "would_sail").attributions[-1]
    assert [one.quote for one in found.evidence] == [
        "Clara Brook said that the work was done.",
        "The ferries would sail as usual.",
    ]


def test_who_would_not_do_something_is_told_of_by_the_text() -> None:
    assert told_by_the_text("clara_said", "company_would")


def test_without_anybody_speaking_a_would_is_the_texts_own() -> None:
    assert told_by_the_text("clara_left", "would_sail")


def test_what_goes_on_about_the_words_just_said_is_told_by_nobody_for_sure() -> None:
    read = analysis("towers_flatter", "they_miss")
    (going_on,) = read.attributions_in(1)
    assert (going_on.speaker, going_on.claim) == ("", "")
    assert going_on.content == tuple(range(len(read.sentences[1].tokens)))
    assert analysis("they_miss").attributions == ()


def test_where_a_quotation_opens_whose_speaker_is_not_known_nobody_known_goes_on() -> None:
    names = ("wall_weak", "some_say", "boats_gone")
    *before, last = sentences(*names)
    read = analyse_sentences(document(*names), (*before, replace(last, quoted=True)))
    assert [one.claim for one in read.attributions if one.speaker == "Anna Holm"] == ["“The wall is weak.”"]
