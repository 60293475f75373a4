"""Words below a colon that hands over to them."""

import pytest

from tests.unit.reading.claimed import said


def test_a_block_below_a_verb_of_saying_is_its_subjects_words() -> None:
    text = "In her memoir, Ann Bell wrote:\n\nWe had no money for coal. The barn let in the rain.\n\nIt fell in 1911."
    assert said(text) == [
        ("Ann Bell", "“We had no money for coal.”"),
        ("Ann Bell", "“The barn let in the rain.”"),
    ]


def test_a_marked_quotation_may_stand_below_any_verb_before_words() -> None:
    text = "Rolf Stein remembered the day differently:\n\n> The barn was sound and dry in those years."
    assert said(text) == [("Rolf Stein", "“The barn was sound and dry in those years.”")]


def test_each_item_below_what_a_report_concludes_is_its_own_claim() -> None:
    text = "The report concluded:\n\n- The roof of the barn was unsafe.\n- The owner of it was to blame."
    assert said(text) == [
        ("The report", "“The roof of the barn was unsafe.”"),
        ("The report", "“The owner of it was to blame.”"),
    ]


@pytest.mark.parametrize("lead", ["Ann Bell wrote,", "Ann Bell tweeted using her own name:"])
def test_a_comma_or_a_manner_leads_to_a_quotation_too(lead: str) -> None:
    assert said(f"{lead}\n\n“The barn was dry in those years.”") == [("Ann Bell", "“The barn was dry in those years.”")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell wrote,\n\nThe barn was sound and dry in those years.",
        "Ann Bell did not write:\n\nThe barn was sound and dry in those years.",
        "Ann Bell opened the barn to all:\n\nThe barn was sound and dry in those years.",
        "Ann Bell read the letter:\n\n> The barn was sound and dry in those years.",
        "Ann Bell wrote it down.\n\nThe barn was sound and dry in those years.",
        "Ann Bell wrote three letters:\n\nThe barn was sound and dry in those years.",
    ],
)
def test_what_nobody_hands_over_to_is_the_texts_own(text: str) -> None:
    assert [claim for _, claim in said(text) if "sound" in claim] == []
