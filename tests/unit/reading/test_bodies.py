"""Bodies and things under their long and short names."""

import pytest

from quizapp.reading.bodies import is_acronym
from quizapp.reading.entities import ledger
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


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


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("The Rural Anti-Fraud Training Academy (RATA) opened. It grew.", "Rural Anti-Fraud Training Academy", "RATA"),
        (
            "The base, Naval Air Station Brough, is old. NAS Brough trains pilots.",
            "Naval Air Station Brough",
            "NAS Brough",
        ),
        (
            "The British and Irish Harriers won. The Harriers were glad.",
            "British and Irish Harriers",
            "Harriers",
        ),
    ],
)
def test_initials_and_last_words_are_short_for_the_one_body_that_has_them(text: str, name: str, short: str) -> None:
    found = {entry.name: entry.aliases for entry in analysed(text)[1].entities}
    assert found[name] == (short,)
