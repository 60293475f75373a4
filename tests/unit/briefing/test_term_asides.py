"""An aside behind a noun, or one behind a colon, says what the noun is."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "There was also a fly-boat, a light passenger boat drawn by two horses.",
            "Fly-boat",
            "A light passenger boat drawn by two horses",
        ),
        (
            "The lower field, the part between the road and the river, is wet.",
            "Lower field",
            "The part between the road and the river",
        ),
    ],
)
def test_a_noun_is_told_by_its_kind_or_its_part(text: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysed(text)[1])] == [(term, definition)]


def test_that_is_between_dashes_explains_up_to_the_second_one() -> None:
    _, seen = analysed("Desalination – that is, removing salt from sea water – uses much energy.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Desalination", "Removing salt from sea water")]


def test_an_or_tells_a_word_that_few_know_in_words_that_all_know() -> None:
    _, seen = analysed("The wheel had a baffle, or wooden flap, at its foot.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Baffle", "Wooden flap")]
    _, done = analysed("Such attitudes are an example of ethnocentrism, or judging a people by one's own custom.")
    assert [one.term for one in glossary(done)] == ["Ethnocentrism"]
    _, known = analysed("The boys were fond of football, or playing cards in the hall.")
    assert glossary(known) == ()
    _, last = analysed("The blow had broken the occiput, or back portion of the skull.")
    assert [(one.term, one.definition) for one in glossary(last)] == [("Occiput", "Back portion of the skull")]
    _, two = analysed("The men rowed a knarr, or a cog, to the island.")
    assert glossary(two) == ()


def test_what_goes_with_a_name_is_one_thing_and_no_term() -> None:
    _, one = analysed("The town paid for the Skarn project, a scheme that teaches people how to cook.")
    assert glossary(one) == ()
