"""A role is what one sentence tells of an entity, in words that can be read by themselves."""

from dataclasses import replace

import pytest

from quizapp.generate.roles import Role, may_be, of_type, roles
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
