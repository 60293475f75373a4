"""A slot is a value of the statement for which another of its type can stand."""

from dataclasses import replace

import pytest

from quizapp.generate.slots import Slot, is_number, slots_of
from tests.unit.generate.handmade import ground


def slots(*names: str, number: int = 0) -> dict[str, Slot]:
    seen = ground(*names)
    return {slot.text: slot for slot in slots_of(seen, seen.clauses[number])}


def test_numbers_dates_names_and_the_subject_are_slots() -> None:
    found = slots("forty")
    assert {text: slot.type for text, slot in found.items()} == {
        "40": "count:figure",
        "1970": "date:year",
        "Sweden": "country",
        "Norway": "country",
    }


def test_a_slot_is_made_of_the_tokens_that_its_text_has() -> None:
    seen = ground("states", "denmark", "pounds", "eleven")
    for clause in seen.clauses:
        for slot in slots_of(seen, clause):
            assert clause.sentence.phrase(slot.tokens).lower() == slot.text.lower()
            assert set(slot.tokens) <= set(clause.tokens)


def test_no_slot_offers_its_own_value() -> None:
    seen = ground("forty", "fifty", "denmark", "states", "anna", "oskar", "eleven")
    for clause in seen.clauses:
        for slot in slots_of(seen, clause):
            assert slot.text.lower() not in {other.text.lower() for other in slot.others}
            assert {other.type for other in slot.others} <= {slot.type}


def test_a_number_has_its_value() -> None:
    assert slots("forty")["40"].value == 40
    assert slots("forty")["Norway"].value is None


def test_a_unit_stays_in_the_sentence() -> None:
    found = slots("percent")["8"]
    assert found.others
    assert all(other.text.isdigit() for other in found.others)


def test_an_amount_of_money_is_no_slot() -> None:
    assert set(slots("pounds")) == {"1970"}


def test_a_number_that_stands_for_a_name_is_no_slot() -> None:
    assert "16" not in slots("counts", number=1)


def test_what_is_not_in_the_clause_is_no_slot() -> None:
    assert "1920" in slots("told_relative")
    assert "1920" not in slots("told_relative", number=1)


def test_a_name_in_a_list_is_no_slot() -> None:
    assert not {"Sweden", "Norway"} & set(slots("two_actors"))
    assert set(slots("listed")) == {"Norway", "1970"}


def test_a_name_takes_its_article_along() -> None:
    assert "the United States" in slots("states_again")


def test_a_subject_takes_its_article_along() -> None:
    found = slots("states", "denmark")
    assert [other.text for other in found["the United States"].others] == ["Iceland", "Denmark"]
    assert "Iceland" in found


def test_an_option_loses_the_capital_of_its_article_inside_the_sentence() -> None:
    slot = slots("states")["Iceland"]
    assert slot.shaped("The United States") == "the United States"
    assert slot.shaped("Denmark") == "Denmark"
    assert slot.shaped("Theodora") == "Theodora"


def test_a_subject_named_elsewhere_is_no_slot() -> None:
    seen = ground("teachers")
    named = replace(seen.clauses[0], name="Danish officials")
    assert [slot.type for slot in slots_of(seen, named)] == ["date:year"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("date:year", True), ("count:figure", True), ("%:word", True), ("country", False), ("people:plural", False)],
)
def test_types_of_numbers_and_dates_are_known(kind: str, expected: bool) -> None:
    assert is_number(kind) is expected
