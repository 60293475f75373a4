"""Other names share the fine type of the key, and are written as the text writes them."""

from dataclasses import replace

import pytest

from quizapp.generate.distractors.names import named, other_countries, other_names
from quizapp.generate.ground import Ground, fine_type
from quizapp.generate.model import Distractor
from quizapp.reading.entities import LedgerEntry
from tests.unit.generate import live
from tests.unit.generate.handmade import ground


def entry(seen: Ground, name: str) -> LedgerEntry:
    return next(one for one in seen.analysis.entities if one.name == name)


def beside(name: str, *names: str, before: str = "") -> list[Distractor]:
    seen = ground(*names)
    own = entry(seen, name)
    return list(other_names(seen, own, fine_type(own), 0, before=before))


@pytest.mark.parametrize(
    ("name", "written"), [("United States", "the United States"), ("Iceland", "Iceland"), ("Anna Holm", "Anna Holm")]
)
def test_a_name_has_the_article_that_the_text_gives_it(name: str, written: str) -> None:
    seen = ground("states", "states_again", "anna")
    assert named(seen, entry(seen, name)) == written


def test_only_names_of_the_same_fine_type_are_offered() -> None:
    found = beside("Denmark", "denmark", "anna", "paris", "light", "states", "forty")
    assert {one.text for one in found} == {"Iceland", "The United States", "Sweden", "Norway"}
    assert {one.type for one in found} == {"country"}


def test_persons_stand_beside_persons() -> None:
    assert [one.text for one in beside("Anna Holm", "anna", "oskar", "denmark")] == ["Oskar Lind"]


def test_a_name_of_the_same_sentence_is_a_misreading() -> None:
    roles = {one.text: one.role for one in beside("Denmark", "denmark", "forty")}
    assert roles == {"Iceland": "misread", "Sweden": "elsewhere", "Norway": "elsewhere"}


def test_what_the_text_speaks_of_most_comes_first() -> None:
    assert beside("Denmark", "denmark", "forty", "also")[0].text == "Norway"
    assert beside("Denmark", "denmark", "forty")[0].text == "Iceland"


def test_each_option_can_open_with_a_word() -> None:
    assert [one.text for one in beside("Iceland", "denmark", "states", before="in")] == [
        "In Denmark",
        "In the United States",
    ]


def test_a_note_quotes_the_shortest_sentence_with_the_name() -> None:
    (norway,) = (one for one in beside("Denmark", "denmark", "forty", "also") if one.text == "Norway")
    assert "“Norway also repaired the bridge in 1931.”" in norway.note


def test_a_phrase_is_made_like_the_key_for_the_other_countries_of_the_text() -> None:
    seen = ground("government_says", "egypt", "denmark")
    sentence = seen.analysis.sentences[0]
    found = list(other_countries(seen, sentence, (0, 1, 2), "government:singular"))
    assert [one.text for one in found] == ["The Egyptian government", "The Danish government"]
    assert [one.roots for one in found] == [{"egypt"}, {"denmark"}]
    assert {(one.type, one.role) for one in found} == {("government:singular", "sibling")}


def test_the_own_country_is_not_offered() -> None:
    seen = ground("government_of", "also")
    assert list(other_countries(seen, seen.analysis.sentences[0], (0, 1, 2, 3), "government:singular")) == []


def test_a_countrys_name_gives_way_to_a_name_and_one_with_an_article_does_not_fit() -> None:
    seen = ground("government_of", "egypt", "states", "states_again")
    found = other_countries(seen, seen.analysis.sentences[0], (0, 1, 2, 3), "government:singular")
    assert {one.text for one in found} == {"The government of Egypt", "The government of Iceland"}


def test_an_article_fits_the_word_after_it() -> None:
    seen = ground("a_plan", "egypt", "denmark")
    found = other_countries(seen, seen.analysis.sentences[0], (0, 1, 2), "people:singular")
    assert [one.text for one in found] == ["An Egyptian teacher", "A Danish teacher"]


@pytest.mark.parametrize(("name", "tokens"), [("teachers", (0, 1)), ("two_actors", (0, 1, 2))])
def test_a_phrase_with_no_country_or_with_two_has_no_like(name: str, tokens: tuple[int, ...]) -> None:
    seen = ground(name, "egypt")
    assert list(other_countries(seen, seen.analysis.sentences[0], tokens, "people:plural")) == []


def test_a_capital_is_no_adjective() -> None:
    seen = live.ground("The officials in Oslo met the Chilean minister. Peru sent a letter.")
    assert list(other_countries(seen, seen.analysis.sentences[0], (0, 1, 2, 3), "people:plural")) == []


def test_a_name_that_has_its_article_gets_no_second_one() -> None:
    seen = live.ground("Anna Holm wrote for the Bergen Times in 1950. She left the Bergen Times in 1960.")
    paper = next(one for one in seen.analysis.entities if "Times" in one.name)
    assert named(seen, paper) == "the Bergen Times"
    assert named(seen, replace(paper, name="The Bergen Times")) == "The Bergen Times"


def test_a_body_is_no_option_beside_itself_under_the_letters_of_its_land() -> None:
    seen = live.ground("Anna Holm joined the US Senate in 1813. The United States Senate and the Oslo Council met.")
    own = entry(seen, "US Senate")
    texts = [one.text for one in other_names(seen, own, fine_type(own), 0)]
    assert "The United States Senate" not in texts
