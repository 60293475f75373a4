"""Descriptions give way to the one name they can mean."""

import pytest

from quizapp.briefing.described import with_descriptions_named
from quizapp.reading.phrasing import phrased
from tests.unit.reading.parsed import analysed

BOARD = "On Monday the Harbour Investigation Board met in Oslo."


def told(text: str) -> tuple[str, list[str]]:
    _, analysis = analysed(text)
    one = phrased(analysis.sentences[-1], analysis.named[-1])
    assert one is not None
    found = with_descriptions_named(analysis)(one)
    return found.text, [each.quote for each in found.evidence]


def test_the_body_that_the_text_has_named_is_called_by_its_name() -> None:
    last = "On Friday the board took a recorder off the ferry."
    assert told(f"{BOARD} Nobody was on board. {last}") == (
        "On Friday the Harbour Investigation Board took a recorder off the ferry.",
        [BOARD, last],
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD} The Norwegian Fishery Board wrote to its members. The board took a recorder off the ferry.",
        f"{BOARD} A board of engineers wrote to the owner. The board took a recorder off the ferry.",
        f"{BOARD} Boards of other ports wrote to the owner. The board took a recorder off the ferry.",
        f"{BOARD} The board of the ferry company took a recorder off the ferry.",
        f"{BOARD} A board took a recorder off the ferry.",
        f"{BOARD} The captain took a recorder off the ferry.",
        f"## Oslo\n\n{BOARD}\n\n## Skarn\n\nThe board took a recorder off the ferry.",
    ],
)
def test_where_another_may_be_meant_the_description_stays(text: str) -> None:
    said, evidence = told(text)
    assert text.endswith(said)
    assert len(evidence) == 1
