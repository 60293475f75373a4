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


def test_quoted_words_that_lean_on_the_sentence_before_have_it_as_evidence() -> None:
    text = "The owners had been warned twice. “They knew,” Anna Reed said on the quay."
    (one,) = [each for each in found(text) if each.claim]
    assert (one.speaker, one.claim) == ("Anna Reed", "“They knew.”")
    assert [each.quote for each in one.evidence] == [
        "The owners had been warned twice.",
        "“They knew,” Anna Reed said on the quay.",
    ]


def test_a_quotation_over_several_sentences_is_proved_from_its_speaker_on() -> None:
    text = "“The hull is sound,” said Anna Reed. “We looked twice. Nobody found a crack.”"
    last = found(text)[-1]
    assert (last.speaker, last.claim) == ("Anna Reed", "“Nobody found a crack.”")
    assert len(last.evidence) == 3


def test_a_mark_that_opens_where_it_should_close_leaves_open_where_the_words_end() -> None:
    assert said("“The sea is full of bottles,“ Anna Reed said.") == []


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


def test_what_goes_on_after_according_to_in_the_middle_is_nobodys_for_sure() -> None:
    text = "There are 500 tests a month, according to the trade body, and, because more is sold, the need is growing."
    sentence = analysed(text)[1].sentences[0]
    sure, open_ended = found(text)
    assert (sure.speaker, open_ended.speaker) == ("The trade body", "")
    growing = next(place for place, token in enumerate(sentence.tokens) if token.text == "growing")
    assert growing in open_ended.content
    assert growing not in sure.content


def test_a_reported_clause_that_leans_goes_on_with_the_same_speakers_words() -> None:
    text = "Anna Reed said that the ferries were safe. The trips had fallen by half then, she said."
    last = found(text)[-1]
    assert last.follows
    assert last.claim == "The trips had fallen by half then, Anna Reed said."


def test_a_noun_with_this_is_told_with_the_sentence_before_as_evidence() -> None:
    text = "A bottle came in with the nets. Anna Reed said that this bottle was the oldest in the museum."
    (one,) = [each for each in found(text) if each.claim]
    assert one.claim == "Anna Reed said that this bottle was the oldest in the museum."
    assert len(one.evidence) == 2


def test_words_that_a_later_sentence_gives_to_somebody_are_not_the_last_speakers() -> None:
    text = (
        "“I felt it go,” Tom Reed said. The manager, Ann Lowe, said that the pitch was hard. "
        "“People wrote us off in May. We were ninth at Easter,” Ann Lowe said."
    )
    quoted = [(speaker, claim) for speaker, claim in said(text) if claim.startswith("“")]
    assert quoted == [
        ("Tom Reed", "“I felt it go.”"),
        ("Ann Lowe", "“People wrote us off in May.”"),
        ("Ann Lowe", "“We were ninth at Easter.”"),
    ]


def test_after_somebody_else_has_spoken_a_quotation_without_a_name_is_nobodys() -> None:
    text = (
        "“The pitch was hard,” Tom Reed said. The manager, Ann Lowe, said that the pitch was soft. "
        "“People wrote us off in May.”"
    )
    assert [speaker for speaker, claim in said(text) if claim == "“People wrote us off in May.”"] == []


def test_whoever_does_not_think_something_may_go_on_talking() -> None:
    text = "“The pitch was hard,” Tom Reed said. Reed does not think that it was soft. “We fell in May.”"
    assert said(text)[-1] == ("Tom Reed", "“We fell in May.”")


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
