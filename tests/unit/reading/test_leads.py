"""What a list hangs on."""

import pytest

from quizapp.briefing.build import build_briefing
from quizapp.reading.leads import leads, reports
from tests.unit.reading.parsed import analysed

LIST = "- a fee of £75\n- a fee of £90"


def found(text: str) -> list[tuple[str, str]]:
    sentences = analysed(text)[1].sentences
    return [(sentences[number].text, lead.text) for number, lead in leads(sentences).items()]


def test_every_item_hangs_on_the_colon_before_the_list() -> None:
    assert found(f"The fees are as follows:\n\n{LIST}") == [
        ("a fee of £75", "The fees are as follows:"),
        ("a fee of £90", "The fees are as follows:"),
    ]


def test_a_sentence_with_a_stop_leads_no_list() -> None:
    assert found(f"The fees were raised in May.\n\n{LIST}") == []


def test_between_the_colon_and_the_list_stands_nothing_else() -> None:
    assert found(f"The fees are as follows:\n\n## Fees\n\n{LIST}") == []


@pytest.mark.parametrize(
    ("lead", "reported"),
    [
        ("Points raised in the report included:", True),
        ("The board recommends the following:", True),
        ("The fees are as follows:", False),
        ("You will need:", False),
    ],
)
def test_a_list_may_give_what_somebody_says(lead: str, *, reported: bool) -> None:
    assert reports(analysed(lead)[1].sentences[0]) is reported


def test_the_points_of_somebodys_list_are_no_facts() -> None:
    text = (
        "Marle has a mill and a school.\n\nPoints raised in the report included:\n\n"
        "- The council should sell the mill to a bakery.\n- The town should build a school on the hill."
    )
    document, analysis = analysed(text)
    briefing = build_briefing(document, analysis)
    assert not any("should" in one.text for one in (*briefing.summary, *briefing.key_facts))
