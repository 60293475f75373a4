"""Each word of a stem has what it needs."""

import pytest

from quizapp.generate.families import cloze, true_false, when, who
from quizapp.generate.gates.complete import complaint
from tests.unit.generate.live import ground


def refused(text: str) -> dict[str, str]:
    """By stem why it lacks something; "" for a whole one."""
    seen = ground(text)
    made = (draft for family in (when, who, cloze, true_false) for draft in family.drafts(seen))
    return {draft.stem: complaint(seen, draft) for draft in made}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("In 1967, Anna ordered a young sailor, Lind, to be punished.", "was to do", id="an order"),
        pytest.param("In Norway, the album of Anna Holm debuted at number one.", "leads to", id="a verb"),
        pytest.param("Anna Holm was another who had painted Bergen.", "beside whom", id="another"),
        pytest.param("Anna Holm was his junior by a year in Bergen.", "beside whom", id="his junior"),
        pytest.param("Norway appointed Anna Holm, a lawyer, as mayor of Bergen.", "as what", id="an office"),
        pytest.param("Norway predicted growth of 40 boats in 1975-6.", "stretch", id="a range"),
        pytest.param("Norway supported the council on its plan for Bergen.", "opposite", id="half of what is turned"),
    ],
)
def test_what_is_missing_is_told(text: str, reason: str) -> None:
    assert any(reason in why for why in refused(text).values()), refused(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 1967, Norway ordered a young sailor to leave Bergen.", id="the whole order"),
        pytest.param("The album of Anna Holm debuted in Norway in 1967.", id="where and when"),
        pytest.param("Anna Holm was the junior of Ole Lind in Bergen.", id="whose junior"),
        pytest.param("Norway sold 40 boats in 1975.", id="one year"),
    ],
)
def test_nothing_is_missing(text: str) -> None:
    found = refused(text)
    assert found
    assert set(found.values()) == {""}, found
