"""Less plain ways of saying who says what, in whole texts: asides, semicolons, bodies told by a pronoun."""

import pytest

from tests.unit.reading.claimed import said
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "Ann Reed held that the wall was weak; the union blamed the storm.",
            "The union",
            "The union blamed the storm.",
        ),
        (
            "Ann Reed does not believe that the pier is safe.",
            "Ann Reed",
            "Ann Reed does not believe that the pier is safe.",
        ),
        (
            "“A pier that nobody mends,” Ann Reed told the owners, “falls into the sea.”",
            "Ann Reed",
            "“A pier that nobody mends falls into the sea.”",
        ),
        (
            "Profits should come to about £55 million, the board said, rather than £62 million.",
            "The board",
            "Profits should come to about £55 million.",
        ),
    ],
)
def test_a_claim_is_its_speakers_however_it_is_told(text: str, speaker: str, claim: str) -> None:
    assert (speaker, claim) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pier was closed, as many had expected.",
        "Ann Reed did not say that the pier is safe.",
        "The captain, Ann Reed, struck the bell; then she pointed to the shore.",
    ],
)
def test_what_nobody_has_said_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_what_the_same_speaker_goes_on_to_deny_is_no_part_of_what_is_confirmed() -> None:
    text = "Morland confirmed that there was a letter but denied that it was a promise."
    assert said(text)[0] == ("Morland", "There was a letter.")


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "The Harbour Board met in May. Forty days are not enough, it argues, and the period should be doubled.",
            "The Harbour Board",
            "Forty days are not enough.",
        ),
        (
            "The Court of Session heard the case in May. Where a tenant complains, it held, the owner must answer.",
            "The Court of Session",
            "Where a tenant complains, the owner must answer.",
        ),
        (
            "The papers spoke of thirty dead; the tribunal counted eleven. "
            "According to its report, the river had risen by nine feet.",
            "The tribunal’s report",
            "The river had risen by nine feet.",
        ),
        (
            "Selby Pumps Ltd lowered its forecast on Monday. No money was missing, the company said.",
            "Selby Pumps Ltd",
            "No money was missing.",
        ),
        (
            "Selby Pumps Ltd lowered its forecast on Monday. The price of tin rose. The group expects a loss in June.",
            "Selby Pumps Ltd",
            "The group expects a loss in June.",
        ),
    ],
)
def test_a_body_is_named_by_the_sentence_before_which_is_evidence_too(text: str, speaker: str, claim: str) -> None:
    found = [one for one in analysed(text)[1].attributions if (one.speaker, one.claim) == (speaker, claim)]
    assert [len(one.evidence) for one in found] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board met the Seamen's Union in May. Forty days are not enough, it argues.",
        "Selby Pumps Ltd cut its forecast. Weir Metals Ltd opened a shop in May. The group expects a loss in June.",
    ],
)
def test_where_it_or_the_group_may_be_either_of_two_bodies_neither_speaks(text: str) -> None:
    assert not {name for name, _ in said(text)} & {"The Harbour Board", "Selby Pumps Ltd", "Weir Metals Ltd"}
