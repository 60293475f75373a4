"""Who is named where, and who is called "he" or "she"."""

from quizapp.reading.cast import Cast
from quizapp.reading.entities import ledger
from quizapp.reading.gender import HE, SHE
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


def cast(*names: str) -> Cast:
    found = sentences(*names)
    return Cast(found, ledger(found))


def test_a_sentence_has_the_people_it_names_and_no_places() -> None:
    assert [person.key for person in cast("ruth_met").people(0)] == ["Ruth Bell", "Anna Holm"]


def test_a_description_is_somebody_too_unless_it_stands_beside_a_name() -> None:
    assert [person.key for person in cast("said_that").people(0)] == ["the mayor"]
    assert [person.key for person in cast("bell_told").people(0)] == ["Ruth Bell"]


def test_a_title_or_a_given_name_tells_how_somebody_is_called() -> None:
    assert cast("mr_reed").genders == {"Mr Reed": HE, "Anna Holm": SHE}


def test_so_does_a_pronoun_that_can_mean_nobody_else() -> None:
    assert cast("said_that", "she_built").genders == {"the mayor": SHE}


def test_whoever_is_called_neither_may_be_called_both() -> None:
    one = cast("said_that")
    assert all(one.fits(one.people(0)[0], gender) for gender in (HE, SHE))


def test_a_firm_is_nobody() -> None:
    assert cast("holm_line").people(0) == ()
    assert cast("clara_left", "and_sons").people(1) == ()


def test_a_chair_is_somebody_where_it_acts_only() -> None:
    assert cast("given_chair").people(0) == ()
    assert [person.key for person in cast("chair_said").people(0)] == ["the chair"]


def test_what_the_text_says_to_be_a_thing_is_nobody() -> None:
    text = "Calverite is a soft mineral. It is green. Calverite sinks. James Lind sold Calverite."
    _, one = analysed(text)
    assert [person.name for person in Cast(one.sentences, one.entities).people(2)] == []


def test_as_a_child_is_no_further_person() -> None:
    _, one = analysed("Ruth Bell swam there as a child.")
    assert [person.name for person in Cast(one.sentences, one.entities).people(0)] == ["Ruth Bell"]


def test_the_topic_is_whom_the_title_names_and_nothing_else() -> None:
    text = "In 1930 Frayne built organs. He was born in York. Later Frayne sold his house."
    _, one = analysed(text)
    assert Cast(one.sentences, one.entities, "Colin Frayne").topic == "Frayne"
    assert Cast(one.sentences, one.entities, "Colin Frayne sells").topic == ""
    assert Cast(one.sentences, one.entities, "The organ").topic == ""


def test_a_name_that_nothing_tells_of_is_in_doubt() -> None:
    _, one = analysed("In May Tarn Index rose in Leeds. Anna Holm spoke to Ruth Bell.")
    assert Cast(one.sentences, one.entities).doubtful == {"Tarn Index"}


def test_what_the_title_calls_a_body_is_nobody() -> None:
    _, one = analysed("Brough Lee sold its halls. Brough Lee praised Ruth Bell.")
    assert {person.name for person in Cast(one.sentences, one.entities, "College of Brough Lee").people(1)} == {
        "Ruth Bell"
    }


def test_a_surname_after_a_nickname_is_no_further_person() -> None:
    _, one = analysed('Thomas Holm met Anna Holm. In 1990 Ruth Bell wrote about their son, Ralph "Ruff" Holm.')
    assert [person.key for person in Cast(one.sentences, one.entities).people(1)][:1] == ["Ruth Bell"]


def test_a_surname_with_a_mark_inside_is_somebodys() -> None:
    text = "Marie L'Enfant and Pierre L'Enfant lived in Bergen. L'Enfant was hired by Ruth Bell. She came in 1777."
    _, one = analysed(text)
    assert "L'Enfant" in [person.key for person in Cast(one.sentences, one.entities).people(1)]


def test_a_firm_of_a_land_is_nobody_and_an_agent_is_somebody() -> None:
    text = "Nordex Germany agreed to close its office. The police held an agent in Oslo."
    _, analysis = analysed(text)
    people = [
        person.key
        for one in analysis.sentences
        for person in Cast(analysis.sentences, analysis.entities).people(one.number)
    ]
    assert not any("Germany" in key for key in people)
    assert any("agent" in key for key in people)
