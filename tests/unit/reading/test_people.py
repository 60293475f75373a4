"""Who is one person under several names, and whom a bare surname means."""

from quizapp.reading.entities import ledger
from quizapp.reading.people import People, seems_person, surname
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


def aliases(*names: str) -> dict[str, tuple[str, ...]]:
    return {entry.name: entry.aliases for entry in ledger(sentences(*names))}


def test_a_bare_surname_of_two_people_means_neither() -> None:
    assert aliases("two_brooks", "brook_left") == {"Thomas Brook": (), "Ada Brook": ()}


def test_a_title_tells_which_of_the_two_is_meant() -> None:
    assert aliases("two_brooks", "mr_brook_left") == {"Thomas Brook": ("Brook",), "Ada Brook": ()}


def test_a_surname_is_the_last_word_without_what_counts_generations() -> None:
    assert (surname("Ada Brook"), surname("Thomas Brook Jr")) == ("Brook", "Brook")


def test_an_arabic_surname_goes_with_and_without_its_article() -> None:
    every = sentences("two_brooks")
    names = next(entry.names for entry in ledger(every) if entry.name == "Ada Brook")
    people = People({"Ada al-Brook": names}, every)
    assert people.called("Brook") == people.called("al-Brook") == ["Ada al-Brook"]


def test_a_given_name_makes_a_person_and_a_legal_form_does_not() -> None:
    found = {entry.name: entry.names for entry in ledger(sentences("two_brooks", "holm_plc"))}
    every = sentences("two_brooks", "holm_plc")
    assert seems_person("Ada Brook", found["Ada Brook"], every)
    assert not seems_person("Holm Holdings plc", found["Holm Holdings plc"], every)


def test_a_prince_is_nobody_who_is_named_in_full_only_later() -> None:
    _, seen = analysed(
        "Prince Charles will marry in May. The news was welcomed by Charles Kennedy. Charles met Kennedy."
    )
    found = next(entry for entry in seen.entities if entry.name == "Charles Kennedy")
    assert "Charles" not in found.aliases
    _, knighted = analysed("Thomas Hale built the mill. Sir Thomas sold it in May.")
    assert next(entry for entry in knighted.entities if entry.name == "Thomas Hale").aliases == ("Thomas",)


def test_a_given_name_that_is_a_word_for_a_law_is_a_given_name() -> None:
    _, seen = analysed("Bill Tamm opened the show in Bergen. Mr Tamm said that it was full.")
    assert [(one.name, one.aliases) for one in seen.entities if "Tamm" in one.name] == [("Bill Tamm", ("Tamm",))]
