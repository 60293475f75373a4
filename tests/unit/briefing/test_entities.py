"""Entities by how often the text names them, with every place where it does."""

from quizapp.briefing.entities import entities
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


def test_entities_come_with_mentions_and_evidence() -> None:
    names = ("us", "us_short")
    text = document(*names).text
    found = entities(document(*names), analysis(*names))
    assert [(one.name, [text[span.start : span.end] for span in one.mentions]) for one in found] == [
        ("United States", ["United States", "U.S."]),
        ("Norway", ["Norway"]),
    ]
    for one in found:
        for evidence in one.evidence:
            evidence.check(text)


def test_what_somebody_is_has_no_article() -> None:
    found = entities(*analysed("The historian Karl Brandt has read the letters of the mill."))
    assert [(one.name, one.about) for one in found] == [("Karl Brandt", "Historian")]


def test_a_capital_that_stands_for_a_government_is_no_place_of_its_own() -> None:
    acts = "Iran closed the strait on Monday. Tehran supports the fishermen of the gulf."
    lies = "Iran closed the strait on Monday. Fishermen met in Tehran to talk about it."
    assert [one.name for one in entities(*analysed(acts))] == ["Iran"]
    assert [one.name for one in entities(*analysed(lies))] == ["Iran", "Tehran"]


def test_a_word_of_a_longer_name_is_no_entity() -> None:
    whole = "They kept to the Edict of Nantes for years. Then came the Edict of Paris, and they left France."
    assert [one.name for one in entities(*analysed(whole))] == ["Nantes", "Paris", "France"]


def test_the_evidence_of_a_bare_name_opens_with_no_pronoun() -> None:
    found = entities(*analysed("It lies north of Leeds. The mills of Leeds spun wool for the whole county."))
    assert [one.evidence[0].quote for one in found] == ["The mills of Leeds spun wool for the whole county."]


def test_a_word_that_english_does_not_know_is_a_name_even_once() -> None:
    known = "He sold the boat to a friend of the Harbour in Oslo."
    rare = "He sold the boat to a friend of Quelvarra in Oslo."
    assert "Harbour" not in [one.name for one in entities(*analysed(known))]
    assert "Quelvarra" in [one.name for one in entities(*analysed(rare))]


def test_whoever_is_of_a_body_leaves_its_name_whole() -> None:
    found = entities(*analysed("Adrien Begrand of PopStatters remarked that the song was long."))
    assert [one.name for one in found] == ["Adrien Begrand", "PopStatters"]


def test_of_two_prime_ministers_the_new_one_alone_is_told_to_be_it() -> None:
    text = (
        "Colin Hale beat Prime Minister Viktor Lund in May. The new Prime Minister Julia Holm said that she was glad. "
        "Lund said that he was not."
    )
    found = {one.name: one.about for one in entities(*analysed(text))}
    assert (found["Viktor Lund"], found["Julia Holm"]) == ("", "Prime Minister")
