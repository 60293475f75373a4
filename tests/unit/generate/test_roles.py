"""A role is what one sentence tells of an entity, in words that can be read by themselves."""

from dataclasses import replace

import pytest

from quizapp.generate.roles import Role, may_be, of_type, roles
from tests.unit.generate import live
from tests.unit.generate.speech import TALK, ground

SEEN = ground(*TALK)
ROLES = {role.entity.name: role for role in roles(SEEN, "person")}


def test_roles_stand_in_the_sentence_that_is_their_evidence() -> None:
    assert ROLES["Marta Vega"].entity.about == "Director of the salt museum"
    for role in ROLES.values():
        assert role.entity.about.lower() in role.sentence.text.lower()
        assert role.roots


def test_entities_are_found_by_their_fine_type() -> None:
    assert {entity.name for entity in of_type(SEEN, "person")} >= {"Anna Holm", "Marta Vega", "Pedro Ruiz"}
    assert of_type(SEEN, "vehicle") == []


@pytest.mark.parametrize(
    "about",
    [
        pytest.param("Director", id="one word"),
        pytest.param("Marta Vega is director of the salt museum.", id="a sentence"),
        pytest.param("director of the salt museum, according to Anna Holm", id="a claim"),
        pytest.param("director of another museum altogether", id="not in the sentence"),
    ],
)
def test_what_can_not_be_an_option_is_no_role(about: str) -> None:
    briefing = SEEN.briefing
    entities = tuple(replace(one, about=about) for one in briefing.entities if one.name == "Marta Vega")
    seen = replace(SEEN, briefing=replace(briefing, entities=entities))
    assert list(roles(seen, "person")) == []


def test_a_role_may_be_another_s_where_they_share_their_words() -> None:
    vega, holm = ROLES["Marta Vega"], ROLES["Anna Holm"]
    assert not may_be(SEEN, vega, holm)
    twin = Role(holm.entity, holm.told, holm.sentence, vega.roots, holm.evidence)
    assert may_be(SEEN, vega, twin)


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        pytest.param(
            "Nora Gray is the minister of housing. Gray's deputy, Paul Ferris, resigned in 2019.",
            "Paul Ferris",
            "Nora Gray’s deputy",
            id="a surname gives way to the name",
        ),
        pytest.param(
            "Nora Gray bought a boat in 1985. Her landlord, Paul Ferris, lent her the money.",
            "Paul Ferris",
            "Nora Gray’s landlord",
            id="an owner that is a pronoun",
        ),
        pytest.param(
            "Paul Ferris, governor of Denholm Prison, which opened in 1903, left the service in 2019.",
            "Paul Ferris",
            "governor of Denholm Prison",
            id="a clause that goes on is left",
        ),
        pytest.param(
            "Paul Ferris, secretary of the 10,500-strong Denholm Drivers' Association, spoke in London.",
            "Paul Ferris",
            "secretary of the 10,500-strong Denholm Drivers' Association",
            id="a comma within a number",
        ),
        pytest.param(
            "Paul Ferris was a pupil of Nora Gray who went on to lead the Denholm Choir.",
            "Paul Ferris",
            "a pupil of Nora Gray who went on to lead the Denholm Choir",
            id="what somebody was, of a sentence",
        ),
    ],
)
def test_a_description_is_told_whole_and_with_the_full_name_of_its_owner(text: str, name: str, told: str) -> None:
    found = {role.entity.name: role for role in roles(live.ground(text), "person")}
    assert found[name].told == told
    quotes = " ".join(one.quote for one in found[name].evidence)
    assert name in quotes
    assert "Nora Gray" in quotes or "Nora Gray" not in told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nora Gray bought a boat in 1985. Her brother, Paul Gray, lent her the money.", id="same surname"),
        pytest.param("The committee met in 1985. Its chairman, Paul Ferris, lent the town money.", id="no named owner"),
    ],
)
def test_an_owner_that_shows_the_name_or_has_none_makes_no_role(text: str) -> None:
    assert "Paul" not in " ".join(role.entity.name for role in roles(live.ground(text), "person"))


def test_an_owner_that_is_a_pronoun_is_the_one_whom_the_description_names() -> None:
    seen = live.ground("Nora Gray bought a boat in 1985. Her landlord, Paul Ferris, lent her the money.")
    briefing = seen.briefing
    told = tuple(
        replace(one, about="Ida Moss’s landlord") if one.name == "Paul Ferris" else one for one in briefing.entities
    )
    assert list(roles(replace(seen, briefing=replace(briefing, entities=told)), "person")) == []


def test_nobody_has_the_description_of_a_neighbour_in_a_list() -> None:
    seen = live.ground("The choir had Anna Holm, the tenor Ole Berg and Marta Vega. Ole Berg met Anna Holm in Oslo.")
    (holm,) = [one for one in seen.briefing.entities if one.name == "Anna Holm"]
    entity = replace(holm, about="the tenor Ole Berg", evidence=(seen.analysis.sentences[0].evidence,))
    assert list(roles(replace(seen, briefing=replace(seen.briefing, entities=(entity,))), "person")) == []


@pytest.mark.parametrize(
    "about",
    [
        pytest.param("the great success of the Denholm Choir", id="what acts beside the name"),
        pytest.param("of Marle University", id="a preposition"),
        pytest.param("'s second oldest friend", id="an owner that is lost"),
    ],
)
def test_what_only_stands_beside_a_name_is_no_role(about: str) -> None:
    text = """According to Lady Anna Holm, the great success of the Denholm Choir paid for the hall. Professor Anna Holm
    of Marle University met Vega's second oldest friend in Oslo."""
    seen = live.ground(" ".join(text.split()))
    (holm,) = [one for one in seen.briefing.entities if one.name == "Anna Holm"]
    sentence = next(one for one in seen.analysis.sentences if about in one.text)
    entity = replace(holm, about=about, evidence=(sentence.evidence,))
    assert list(roles(replace(seen, briefing=replace(seen.briefing, entities=(entity,))), "person")) == []


def test_a_group_of_things_describes_no_body() -> None:
    text = (
        "The ants of Bergen drink ROS (Reactive Oxygen Species), the group of chemicals that includes peroxide. Bergen "
        "University studied Reactive Oxygen Species in 1990. Reactive Oxygen Species were found in Oslo."
    )
    assert not any("chemicals" in one.told for one in roles(live.ground(text), "organisation"))
