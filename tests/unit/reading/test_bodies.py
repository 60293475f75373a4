"""Bodies and things under their long and short names."""

import pytest

from quizapp.reading.bodies import is_acronym
from quizapp.reading.entities import ledger
from tests.unit.reading.handmade import sentences


def aliases(*names: str) -> dict[str, tuple[str, ...]]:
    return {entry.name: entry.aliases for entry in ledger(sentences(*names))}


def test_an_acronym_that_the_text_explains_is_a_name_of_the_same_body() -> None:
    assert aliases("ministry", "moh_staff")["Ministry of Health"] == ("MOH",)


def test_an_acronym_of_common_words_names_nothing() -> None:
    assert aliases("flow_index") == {}


def test_a_firm_without_its_legal_form_is_the_same_firm() -> None:
    assert aliases("holm_plc", "holm_sold")["Holm Holdings plc"] == ("Holm Holdings",)


@pytest.mark.parametrize(("text", "wanted"), [("MOH", True), ("U.S.", True), ("Bonn", False), ("A", False)])
def test_an_acronym_is_capitals_of_two_letters_or_more(text: str, wanted: bool) -> None:
    assert is_acronym(text) is wanted
