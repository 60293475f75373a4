"""What is called by a name is told by what stands before the verb."""

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


def test_what_is_called_so_is_told_up_to_the_verb() -> None:
    _, seen = analysed("A narrow lock with one gate, built of oak, and its own pond is called a flash lock.")
    assert all("oak" in one.definition for one in glossary(seen))


def test_a_name_that_is_known_is_told_by_what_it_is_a_name_for() -> None:
    _, seen = analysed("A tenancy with no fixed end is known as a periodic tenancy.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [
        ("Periodic tenancy", "A tenancy with no fixed end"),
    ]


def test_what_always_holds_of_a_definite_thing_makes_it_a_kind() -> None:
    _, seen = analysed("The process by which rocks break down is called weathering.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [
        ("Weathering", "The process by which rocks break down"),
    ]
    _, once = analysed("The dog that bit the mayor is called rascal.")
    assert glossary(once) == ()


def test_what_goes_by_a_name_begins_behind_the_dash() -> None:
    _, seen = analysed("They share bread as a sign of friendship – a village custom known as gursha.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Gursha", "A village custom")]


def test_what_goes_by_a_name_is_the_last_of_a_list() -> None:
    _, seen = analysed(
        "Both walls carry a tall arch, and well-built stone props called buttresses strengthen the joints."
    )
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Buttresses", "Well-built stone props")]


def test_a_name_in_brackets_is_told_even_within_a_claim() -> None:
    _, seen = analysed("Holm believes that baby eels (known as elvers) are scarce.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Elvers", "Baby eels")]
