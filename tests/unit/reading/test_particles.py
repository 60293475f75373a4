"""Small words that are part of a name."""

import pytest

from quizapp.reading.particles import is_particle, joined_by_particles, with_particle
from tests.unit.reading.named import named
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour was planned by Nora el-Amrani in May.", "Nora el-Amrani"),
        ("Karl von Brandt, a keeper of clocks, sold the tower.", "Karl von Brandt"),
        ("The poems of al-Maridini were read in every school.", "al-Maridini"),
    ],
)
def test_a_particle_belongs_to_the_name(text: str, name: str) -> None:
    assert named(text) == [name]


def test_a_name_begins_with_the_particle_that_a_hyphen_ties_to_it() -> None:
    one = analysed("The poems of al-Maridini were read in every school.")[1].sentences[-1]
    particle = next(place for place, token in enumerate(one.tokens) if token.text == "al")
    assert is_particle(one, particle)
    assert with_particle(one, particle + 2) == particle
    assert with_particle(one, particle) == particle


def test_particles_lead_to_a_further_name_only_where_one_follows() -> None:
    one = analysed("Karl von Brandt sold the tower.")[1].sentences[-1]
    texts = [token.text for token in one.tokens]
    assert joined_by_particles(one, texts.index("von"))
    assert not joined_by_particles(one, texts.index("sold"))
