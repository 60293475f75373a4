"""What "the union" or "the minister" means, where the text says it once and nothing else fits."""

import pytest

from tests.unit.reading.parsed import analysed, meant

_BOARD = "On Monday the Harbour Safety Board met in Leeds. Nobody spoke of the tide."
_FIRM = "Holm Line, which has run the route since 1974, said that the pump had failed."

_PLANS = "Anna Holm works for Google in Leeds. Last year Google published its plans."


@pytest.mark.parametrize(
    ("text", "noun", "what"),
    [
        (f"{_BOARD} The board found that a pump had failed.", "board", "the Harbour Safety Board"),
        (f"{_FIRM} The company would not comment.", "company", "Holm Line"),
        ("Anna Holm, the transport minister, went to Leeds. The minister opened a bridge.", "minister", "Anna Holm"),
        ("The crew of a trawler, the Havbris, was saved. The trawler sank.", "trawler", "the Havbris"),
        (f"{_PLANS} The company is testing them.", "company", "Google"),
    ],
)
def test_a_description_means_the_one_that_the_text_says_is_such(text: str, noun: str, what: str) -> None:
    assert meant(text, noun) == what


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (f"{_BOARD} A board of inquiry sat in York. The board found that a pump had failed.", "board"),
        (f"{_BOARD} The Coast Safety Board met too. The board found that a pump had failed.", "board"),
        (f"{_BOARD} Boards of other ports wrote to it. The board found that a pump had failed.", "board"),
        (f"{_BOARD} The board of the hospital found that a pump had failed.", "board"),
        (f"{_BOARD} “I wrote to the board,” Anna Holm said.", "board"),
        (f"{_FIRM} {_PLANS} The company would not comment.", "company"),
        ("Anna Holm, a former minister, went to Leeds. The minister opened a bridge.", "minister"),
        (f"{_PLANS} Nobody is loyal to the company.", "company"),
        ("The board met in May. It was then that the Harbour Safety Board was founded.", "Board"),
    ],
)
def test_where_another_may_be_meant_it_stays_open(text: str, noun: str) -> None:
    assert meant(text, noun) == ""


def test_going_on_board_names_no_other_board() -> None:
    text = f"{_BOARD} With 80 people on board a ferry sank. The board found that a pump had failed."
    assert meant(text, "board") == "the Harbour Safety Board"


def test_a_description_is_not_told_by_what_comes_after_it() -> None:
    _, analysis = analysed("The minister opened a bridge. Anna Holm, the minister, went to Leeds.")
    assert analysis.resolver.antecedent(0, 1) is None
