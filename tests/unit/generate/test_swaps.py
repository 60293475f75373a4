"""A false statement is made only with what a reader could take for what it stands for."""

import pytest

from quizapp.generate.statements import statements_of
from quizapp.generate.swaps import is_believable
from tests.unit.generate.live import ground

SCHOOLS = "Anna Holm entered the University of Bergen in 1921. Peter Reed left {} in 1925."
FOUNDING = (
    "In 1921 the Bergen Harbour Authority was founded in Norway. In 1930 the {} met in Oslo. Anna Holm wrote of it."
)


def believable(text: str, put_in: str, *, title: str = "An example") -> set[bool]:
    """What is thought of the false statements of a text in which these words were put in."""
    seen = ground(text, title)
    made = [draft for clause in seen.clauses for draft in statements_of(seen, clause, "true_false")]
    found = {is_believable(seen, draft) for draft in made if draft.changed == put_in}
    assert found, [draft.stem for draft in made if draft.changed]
    return found


@pytest.mark.parametrize(
    ("text", "put_in", "well"),
    [
        pytest.param(SCHOOLS.format("Oslo College"), "Oslo College", True, id="one university for another"),
        pytest.param(SCHOOLS.format("Oslo High School"), "Oslo High School", False, id="a school for a university"),
        pytest.param(
            "Anna Holm left the Norwegian Harbour Bank in 1921. Peter Reed joined Vane and Lind in 1925. "
            "Vane and Lind sold nine ships to Norway.",
            "Vane and Lind",
            False,
            id="a body that does not say what it is",
        ),
    ],
)
def test_a_body_is_changed_for_one_of_its_kind(text: str, put_in: str, *, well: bool) -> None:
    seen = ground(text)
    made = [draft for clause in seen.clauses for draft in statements_of(seen, clause, "true_false")]
    found = {is_believable(seen, draft) for draft in made if draft.changed == put_in}
    assert found <= {well}
    assert bool(found) or not well


def test_who_is_put_into_a_tale_acts_in_it() -> None:
    tale = "The play was written by Peter Reed in 1991. Anna Holm sells nine boats to Ida Berg. {}"
    assert believable(tale.format("Peter Reed was born in 1960."), "Peter Reed") == {False}
    assert believable(tale.format("Peter Reed says that it is long."), "Peter Reed") == {False}
    assert believable(tale.format("Peter Reed buys a mill in Oslo."), "Peter Reed") == {True}


def test_the_land_in_the_title_is_put_in_nowhere() -> None:
    text = "Nine ships sailed from Sweden to Bergen in 1921. Norway sold 60 lamps in 1930."
    assert believable(text, "Norway", title="A history of Norway") == {False}
    assert True in believable(text, "Norway")


def test_a_statement_that_has_the_changed_name_elsewhere_contradicts_itself() -> None:
    text = "Anna Holm of Bergen sold 60 lamps in Bergen. Peter Reed lived in Oslo and Ida Berg lived in Narvik."
    seen = ground(text)
    made = [draft for clause in seen.clauses for draft in statements_of(seen, clause, "true_false")]
    towns = [draft for draft in made if draft.changed and draft.key == "Bergen"]
    assert not any(is_believable(seen, draft) for draft in towns)


def test_nobody_does_to_himself_what_another_did() -> None:
    text = "Anna Holm led Peter Reed to Bergen in 1921. Nora Holm lived in Oslo in 1930."
    seen = ground(text)
    made = [draft for clause in seen.clauses for draft in statements_of(seen, clause, "true_false")]
    led = {is_believable(seen, draft) for draft in made if draft.changed == "Nora Holm"}
    assert led == {False}
