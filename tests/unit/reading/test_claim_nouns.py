"""A claim that a noun stands for is its owner's, whatever another does with it."""

import pytest

from tests.unit.reading.claimed import said


@pytest.mark.parametrize(
    ("text", "owner", "claim"),
    [
        ("The council rejected the union's claim that the pier was unsafe.", "The union", "The pier was unsafe."),
        (
            "The mayor dismissed a claim by the union that the pier had been closed.",
            "The union",
            "The pier had been closed.",
        ),
        (
            "Anna Reed denied a report in the Skerry Herald that she would resign.",
            "The Skerry Herald",
            "Anna Reed denied a report in the Skerry Herald that she would resign.",
        ),
    ],
)
def test_a_claim_is_its_owners(text: str, owner: str, claim: str) -> None:
    assert (owner, claim) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was no claim by the union that the pier was unsafe.",
        "A report in May that the pier was unsafe alarmed the town.",
        "The claim that the pier was unsafe alarmed the town.",
    ],
)
def test_a_claim_without_an_owner_is_nobodys(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "owner", "claim"),
    [
        ("The mayor's view is that the pier was unsafe.", "The mayor", "The pier was unsafe."),
        ("The board took the view that the pier was unsafe.", "The board", "The pier was unsafe."),
        ("The mayor is convinced that the pier was unsafe.", "The mayor", "The pier was unsafe."),
        ("The board was of the opinion that the pier was unsafe.", "The board", "The pier was unsafe."),
        ("The mayor made it clear that the pier was unsafe.", "The mayor", "The pier was unsafe."),
    ],
)
def test_what_somebody_holds_is_theirs(text: str, owner: str, claim: str) -> None:
    assert said(text) == [(owner, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's view was not that the pier was unsafe.",
        "The mayor is not convinced that the pier was unsafe.",
        "The board never took the view that the pier was unsafe.",
        "The mayor could be sure that the pier was unsafe.",
    ],
)
def test_what_nobody_holds_for_sure_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_fear_is_held_without_a_that_too() -> None:
    assert said("The farmers are concerned the dam will burst.") == [("The farmers", "The dam will burst.")]
