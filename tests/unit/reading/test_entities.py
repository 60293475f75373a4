"""One entry for one thing, under all its names."""

from dataclasses import replace

import pytest

from quizapp.domain.briefing import EntityType
from quizapp.reading.entities import LedgerEntry, ledger
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


def entry(name: str, *names: str) -> LedgerEntry:
    return next(one for one in ledger(sentences(*names)) if one.name == name)


def test_a_surname_joins_its_full_name() -> None:
    found = entry("Robert Ainslie", "apposition", "surname")
    assert found.aliases == ("Ainslie",)
    assert len(found.names) == 2


def test_a_surname_opens_a_sentence_with_its_small_word_in_capitals() -> None:
    _, seen = analysed("Robert van Lind works in Rome. Prices fell, says van Lind. Van Lind expects more.")
    assert [(one.name, len(one.names)) for one in seen.entities if "Lind" in one.name] == [("Robert van Lind", 3)]
    _, alone = analysed("Prices fell in Rome. Van Lind expects more.")
    assert "Van Lind" in [one.name for one in alone.entities]


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


def parsed(text: str) -> dict[str, tuple[str, ...]]:
    return {one.name: one.aliases for one in analysed(text)[1].entities}


def test_a_canal_is_no_short_name_of_its_company() -> None:
    found = parsed("The Brough Canal was dug in 1771. The Brough Canal Company sold it in 1850.")
    assert found == {"Brough Canal": (), "Brough Canal Company": ()}


def test_a_law_is_one_with_and_without_what_its_brackets_hold() -> None:
    found = parsed("The Tenancies (Notice) Act is in force. Few landlords have read the Tenancies Act.")
    assert found == {"Tenancies Act": ("Tenancies (Notice) Act",)}


def test_a_surname_means_whoever_of_two_has_come_into_the_text() -> None:
    text = (
        "Peter Marlow bought the mill in 1768. Marlow paid in gold.\n\n"
        "Thomas Marlow, a clerk, kept the books. In May Marlow was dismissed."
    )
    assert parsed(text)["Peter Marlow"] == ("Marlow",)
    assert parsed(text)["Thomas Marlow"] == ()


def test_a_bare_name_is_the_firms_where_nobody_of_that_name_is_near() -> None:
    text = (
        "Marlow plc, a maker of pumps, cut its forecast. In March Marlow had bought a rival.\n\n"
        "Peter Marlow, the finance director, wrote to the owners.\n\nThe shares fell.\n\nNobody was surprised.\n\n"
        "Marlow confirmed the sale."
    )
    assert parsed(text)["Marlow plc"] == ("Marlow",)
    assert parsed(text)["Peter Marlow"] == ()


def test_several_of_a_thing_go_by_its_name_and_several_of_a_family_do_not() -> None:
    assert parsed("The Quarvel was tested. Two Quarvels were sold in Bergen.")["Quarvel"] == ("Quarvels",)
    found = parsed("Nora Field sang in Bergen. The Fields left for Oslo.")
    assert "Fields" not in found["Nora Field"]


@pytest.mark.parametrize("word", ["Squadron", "Headquarters", "Company"])
def test_a_word_that_tells_one_unit_only_with_its_number_is_no_name(word: str) -> None:
    assert word not in parsed(f"He led No 3 {word} in Bergen. The {word} flew to Oslo in May.")


def test_a_country_is_not_the_body_that_has_it_in_its_name() -> None:
    found = parsed("The coast of the Philippines is long. The Fisheries Council of the Philippines met in Manila.")
    assert found["Philippines"] == ()


def test_a_firm_named_long_before_somebody_of_its_name_stays_a_firm() -> None:
    found = parsed(
        "Ford, the US car company, sold more cars in May. Ford said so.\n\nThe chairman, Anna Ford, was glad."
    )
    assert found["Anna Ford"] == ()
    assert "Ford" in found


def test_a_known_town_is_not_the_paper_that_is_called_after_it() -> None:
    text = "Manila is a port in the Philippines. Manila Bulletin, the largest newspaper, is printed in Manila."
    names = {one.name: len(one.names) for one in analysed(text)[1].entities}
    assert (names["Manila"], names["Manila Bulletin"]) == (2, 1)
