"""Every option is of the key's type and about as long."""

from dataclasses import replace

import pytest

from quizapp.generate.gates.homogeneity import fault
from tests.unit.generate.tale import TALE, draft, option

KENYA = draft("who", "kenya_museum", *TALE)
DEED = draft("what_did", "because", *TALE)


def test_an_option_of_the_type_and_length_of_the_key_passes() -> None:
    assert fault(KENYA, option("Peru")) == ""
    assert fault(DEED, replace(option("Built the sea wall in March 1921"), type=DEED.type)) == ""


@pytest.mark.parametrize("kind", ["person", "city", "people:plural", "date:year"])
def test_an_option_of_another_type_stands_out(kind: str) -> None:
    assert fault(KENYA, option("Peru", kind=kind)) == "“Peru” is not of the key's type (country)."


@pytest.mark.parametrize("text", ["Left", "Opened a salt museum in 1967 " * 8])
def test_an_option_much_shorter_or_longer_than_the_key_stands_out(text: str) -> None:
    assert fault(DEED, replace(option(text), type=DEED.type)) == f"“{text}” stands out by its length."


def test_whom_the_stem_speaks_of_is_no_option() -> None:
    about_holm = replace(KENYA, type="person", stem="By whom was Anna Holm given a medal?", key="Marta Vega")
    assert fault(about_holm, option("Anna Holm", kind="person")) == "“Anna Holm” is who the question speaks of."
    assert fault(about_holm, option("Oskar Lind", kind="person")) == ""
    by_surname = replace(about_holm, stem="By whom was Holm given a medal?")
    assert fault(by_surname, option("Anna Holm", kind="person")) == "“Anna Holm” is who the question speaks of."
