"""Quotations are taken where the sentence itself names the speaker, and compared before they stand side by side."""

from quizapp.generate.quotations import BAND, may_be_of, others_beside, quotations
from tests.unit.generate.speech import MUSEUM, TALK, WALL, ground

SEEN = ground(*TALK, "lind_pointing")
TOLD = {one.text: one for one in quotations(SEEN)}


def test_the_speaker_is_whoever_the_sentence_names() -> None:
    assert TOLD[WALL].speaker.name == "Anna Holm"
    assert TOLD[MUSEUM].speaker.name == "Marta Vega"
    assert all(one.text.strip("“”.") in one.sentence.text for one in TOLD.values())


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
