"""A ship is a "she" where the text calls it so and no woman may be meant."""

import pytest

from tests.unit.reading.parsed import meant

SHIP = "The Anna Dunne was a steam trawler built at Ashby in 1908."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{SHIP} She carried a crew of nine.", "She"),
        (f"{SHIP} She carried a crew of nine. Thomas Lind sold her to a bank.", "her"),
        (f"{SHIP} She carried nine men. Thomas Lind knew the coast. He took her to the ice.", "her"),
        ("The Anna Dunne was a battleship. As money lacked, the ship was built at Ashby. She was sold in 1911.", "She"),
        # A woman who is named long before is no longer gone on about.
        (f"{SHIP} She was slow. Ruth Bell owned shares. The war came. She swept mines off the coast.", "She"),
    ],
)
def test_a_ship_is_a_she(text: str, word: str) -> None:
    assert meant(text, word) == "the Anna Dunne"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{SHIP} She was slow. Ruth Bell sailed on the Anna Dunne in May. She was never seen again.", "She"),
        # Two ships, of which neither is what the sentence is about.
        (
            f"{SHIP} She was slow. The Clara Lind was a ferry. The fog hid the Anna Dunne and the Clara Lind. "
            "The ice crushed her.",
            "her",
        ),
    ],
)
def test_where_another_may_be_meant_it_is_nobody(text: str, word: str) -> None:
    assert meant(text, word) == ""


def test_a_woman_is_a_she_where_no_ship_is_near() -> None:
    text = f"{SHIP} She was slow. The war came. Ruth Bell studied law. She became a judge."
    assert meant(text, "She") == "Ruth Bell"


def test_a_text_that_calls_a_woman_she_calls_no_ship_so() -> None:
    assert meant(f"Ruth Bell studied law. She became a judge. {SHIP} Its owner knew her.", "her") != "the Anna Dunne"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was the ferry's second accident this year. In May it ran aground off Ashby.", "the ferry"),
        ("The quay was hit. It was the ferry's second accident. In May it ran aground off Ashby.", "the ferry"),
        ("It was the ferry's second accident this year. In May it caught fire off Ashby.", ""),
        ("Fog hid the ferry from the trawler off Ashby. In May it sank near the quay.", ""),
    ],
)
def test_what_only_ships_do_the_one_ship_before_did(text: str, name: str) -> None:
    assert meant(text, "it") == name


def test_a_ship_whose_name_follows_what_it_is_is_meant_by_that_name() -> None:
    text = (
        "A ferry hit the quay at Ashby. MV Perdita was sailing home from Hull. It was the ferry's second accident. "
        "In May it ran aground."
    )
    assert meant(text, "it") == "the MV Perdita"
