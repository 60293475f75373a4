"""One entry for one thing, under all its names."""

from dataclasses import replace

from quizapp.domain.briefing import EntityType
from quizapp.reading.entities import LedgerEntry, ledger
from tests.unit.reading.handmade import sentences


def entry(name: str, *names: str) -> LedgerEntry:
    return next(one for one in ledger(sentences(*names)) if one.name == name)


def test_a_surname_joins_its_full_name() -> None:
    found = entry("Robert Ainslie", "apposition", "surname")
    assert found.aliases == ("Ainslie",)
    assert len(found.names) == 2


def test_spellings_of_a_country_are_one_entry_and_the_article_is_no_part() -> None:
    found = entry("United States", "us", "us_short")
    assert found.aliases == ("U.S.",)
    assert found.type is EntityType.PLACE


def test_an_acronym_in_brackets_is_an_alias() -> None:
    assert "WOT" in entry("World Ocean Trust", "acronym").aliases


def test_what_is_only_ever_called_with_an_article_is_nobody() -> None:
    assert entry("Agnes Corrie", "the_ship").type is not EntityType.PERSON


def test_offsets_are_exact() -> None:
    text = " ".join(one.text for one in sentences("ferry", "us"))
    found = entry("United States", "ferry", "us")
    assert [text[span.start : span.end] for span in found.mentions] == ["United States"]


def test_a_known_place_may_be_the_last_word_of_all() -> None:
    cut = replace(sentences("us")[0], tokens=sentences("us")[0].tokens[:-1])
    assert [one.name for one in ledger((cut,))] == ["United States", "Norway"]
