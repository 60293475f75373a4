"""Only who can act for sure is an actor; others of its type stand beside it."""

import pytest

from quizapp.generate.actors import Actor, actor_of, other_actors
from quizapp.generate.ground import Ground
from tests.unit.generate import live
from tests.unit.generate.handmade import ground


def actor(seen: Ground, number: int = 0) -> Actor | None:
    clause = seen.clauses[number]
    return actor_of(seen, clause.sentence, clause.subject_head, clause.subject)


def others(*names: str) -> dict[str, str]:
    seen = ground(*names)
    clause = seen.clauses[0]
    found = actor(seen)
    assert found is not None
    return {one.text: one.role for one in other_actors(seen, clause.sentence, clause.subject, found)}


@pytest.mark.parametrize(
    ("name", "kind", "asked"),
    [
        ("denmark", "country", "which country"),
        ("states", "country", "which country"),
        ("anna", "person", "who"),
        ("teachers", "people:plural", "who"),
        ("which_people", "people:singular", "who"),
        ("library", "body:singular", "who"),
        ("chilean_government", "government:singular", "which government"),
        ("government_of", "government:singular", "which government"),
    ],
)
def test_who_acts_is_asked_for_by_its_kind(name: str, kind: str, asked: str) -> None:
    found = actor(ground(name))
    assert found is not None
    assert (found.type, found.asked) == (kind, asked)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("struck", id="a storm"),
        pytest.param("month", id="a mill"),
        pytest.param("two_actors", id="two countries"),
        pytest.param("merchant", id="a ship with a country's name"),
        pytest.param("frigate", id="a name with its kind before it"),
        pytest.param("eleven", id="a count of people"),
        pytest.param("bare_relative", id="somebody told by a relative clause"),
        pytest.param("paris", id="a city"),
        pytest.param("a_nurse", id="somebody whom the text may name elsewhere"),
    ],
)
def test_what_is_no_single_actor_for_sure_is_none(name: str) -> None:
    assert actor(ground(name)) is None


def test_only_a_name_has_an_entry() -> None:
    by_name, by_trade = actor(ground("denmark")), actor(ground("teachers"))
    assert by_name is not None
    assert by_name.entry is not None
    assert by_name.entry.name == "Denmark"
    assert by_trade is not None
    assert by_trade.entry is None


def test_beside_a_person_stand_persons_only() -> None:
    assert others("anna", "oskar", "elena", "denmark", "teachers") == {
        "Oskar Lind": "elsewhere",
        "Elena Ruiz": "elsewhere",
    }


def test_beside_people_stand_people_of_the_same_number() -> None:
    found = others("teachers", "a_nurse", "fishermen", "library", "chilean")
    assert found == {"The old fishermen": "elsewhere", "Chilean engineers": "elsewhere"}


def test_people_of_another_country_do_the_same_trade() -> None:
    found = others("iraqi", "egypt", "teachers")
    assert found == {"Peruvian engineers": "sibling", "Egyptian engineers": "sibling", "Local teachers": "elsewhere"}


def test_a_government_stands_beside_governments() -> None:
    found = others("government_says", "chilean_government", "library")
    assert found == {"The Chilean government": "elsewhere"}


def beside(text: str) -> list[str]:
    """Who stands beside the subject of a text's first clause."""
    seen = live.ground(text)
    clause, found = seen.clauses[0], actor(seen)
    assert found is not None
    return [one.text for one in other_actors(seen, clause.sentence, clause.subject, found)]


def test_a_person_who_does_nothing_in_the_text_is_not_taken_for_who_did_it() -> None:
    text = """Anna Holm drew the map of Bergen. The map was paid for by Marta Vega. The street bears
    the name of Pedro Ruiz."""
    assert beside(" ".join(text.split())) == ["Marta Vega"]


def test_somebodys_father_stands_beside_nobody_without_an_owner() -> None:
    text = "Anna’s father built the house. The mother sold the boat. Peter’s brother bought a horse."
    assert beside(text) == ["Peter’s brother"]
