"""A piece of music is a work, and nobody who could conduct a concert."""

from quizapp.domain.briefing import EntityType
from tests.unit.reading.parsed import analysed, meant

TEXT = "Anton Dorn lived in Bergen. His Seventh Symphony was written for London. In 1890 he conducted it in Oslo."


def test_a_piece_of_music_is_nobody() -> None:
    _, one = analysed(TEXT)
    assert {entry.name: entry.type for entry in one.entities}["Seventh Symphony"] is not EntityType.PERSON
    assert meant(TEXT, "he") != "Seventh Symphony"


def test_a_person_stays_one() -> None:
    _, one = analysed("Anna Holm conducted the Bergen choir. In 1890 she went to Oslo.")
    assert {entry.name: entry.type for entry in one.entities}["Anna Holm"] is EntityType.PERSON
