"""What a list hangs on."""

from quizapp.reading.leads import leads
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
