"""Quotations are taken where near sentences name the speaker, and compared before they stand side by side."""

from quizapp.generate.quotations import BAND, may_be_of, others_beside, quotations
from tests.unit.generate.speech import MUSEUM, TALK, WALL, ground

SEEN = ground(*TALK, "lind_pointing")
TOLD = {one.text: one for one in quotations(SEEN)}


def test_the_speaker_is_whoever_the_sentence_names() -> None:
    assert TOLD[WALL].speaker.name == "Anna Holm"
    assert TOLD[MUSEUM].speaker.name == "Marta Vega"
    assert all(one.text.strip("“”.") in one.sentence.text for one in TOLD.values())


def test_words_that_go_on_after_a_named_speaker_are_proved_by_both_sentences() -> None:
    told = {one.text: one for one in quotations(ground(*TALK[:3], "vega_goes_on"))}
    on = told["“Two guides show the oldest rooms to every school in Porto.”"]
    assert on.speaker.name == "Marta Vega"
    assert [one.quote for one in on.evidence] == [told[MUSEUM].sentence.text, on.sentence.text]
    assert on.clear


def test_words_of_a_pronoun_are_proved_by_the_sentence_that_names_it() -> None:
    (said,) = quotations(ground("vega_opens", "she_said"))
    assert said.speaker.name == "Marta Vega"
    assert "Marta Vega" in said.evidence[0].quote
    assert said.told.count("“") == 2


def test_words_that_go_on_without_a_break_have_their_speaker_however_far() -> None:
    told = [one.text for one in quotations(ground(*TALK[:3], *("vega_goes_on",) * 3))]
    assert sum("guides" in text for text in told) == 3


def test_words_with_a_pronoun_that_points_outside_are_not_clear() -> None:
    assert TOLD[WALL].clear
    pointing = [one for one in TOLD.values() if "mistake" in one.text]
    assert not any(one.clear for one in pointing)


def test_words_may_be_of_whoever_said_them_and_of_nobody_else() -> None:
    assert may_be_of(SEEN, TOLD[WALL], TOLD[WALL].speaker)
    assert not may_be_of(SEEN, TOLD[WALL], TOLD[MUSEUM].speaker)


def test_those_beside_are_of_others_and_about_as_long() -> None:
    wall = TOLD[WALL]
    beside = others_beside(SEEN, wall, list(TOLD.values()))
    assert beside
    for one in beside:
        assert one.speaker is not wall.speaker
        assert len(wall.text) / BAND <= len(one.text) <= len(wall.text) * BAND
