"""What everybody would guess, and what nobody need know, is not asked."""

import pytest

from quizapp.generate.families import who
from quizapp.generate.gates.worth import complaint
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.statements import whole_of
from tests.unit.generate.live import ground

LIFE = (
    "Anna Holm painted the town hall of Bergen in 1921. Anna Holm moved to Oslo in 1930. "
    "Peter Reed built a chapel in Oslo in 1935. The chapel burned down in 1940."
)


def statements(seen: Ground) -> list[Draft]:
    return [draft for clause in seen.clauses for draft in whole_of(clause, "true_false")]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("The harbours were important for trade.", True, id="matters"),
        pytest.param("The harbours were important for the trade with Norway in 1921.", False, id="with whom and when"),
        pytest.param("Bergen is a beautiful town with charming streets.", True, id="praise"),
        pytest.param("Bergen has numerous fish shops.", True, id="how many nobody says"),
        pytest.param("Bergen has nine fish shops.", False, id="how many it says"),
        pytest.param("Fear can change the life of a town.", True, id="what may be"),
        pytest.param("The Bergen website provides lists of boats.", True, id="what is to be found elsewhere"),
        pytest.param("This essay on Bergen is licensed under a Norwegian law.", True, id="rights"),
    ],
)
def test_that_something_matters_is_no_statement_to_judge(text: str, refused: bool) -> None:
    seen = ground(text)
    assert [bool(complaint(seen, draft)) for draft in statements(seen)] == [refused]


@pytest.mark.parametrize(("title", "refused"), [("How to bake bread", True), ("Bread", False)])
def test_what_a_guide_says_of_its_matter_is_no_statement_to_judge(title: str, *, refused: bool) -> None:
    seen = ground("Bread needs more salt than cake.", title)
    assert [bool(complaint(seen, draft)) for draft in statements(seen)] == [refused]


def test_whom_the_text_is_about_is_not_asked_for() -> None:
    seen = ground(LIFE)
    told = {draft.key: complaint(seen, draft) for draft in who.drafts(seen)}
    assert "what the whole text is about" in told["Anna Holm"]
    assert told["Peter Reed"] == ""
