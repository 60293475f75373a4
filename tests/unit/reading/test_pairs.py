"""Both countries are the two that the text has joined, as long as it has joined no others."""

import pytest

from tests.unit.reading.parsed import analysed


def told(text: str) -> str:
    """The last sentence of a text with names for what points out of it."""
    _, analysis = analysed(text)
    last = analysis.named[-1].sentence
    return last.phrase(range(len(last.tokens)))


@pytest.mark.parametrize("both", ["both countries", "the two countries", "the two nations"])
def test_both_countries_are_named(both: str) -> None:
    text = f"Storms crossed Kenya and Norway in May. More than 80 farms were flooded in {both}."
    assert told(text) == "More than 80 farms were flooded in Kenya and Norway."


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Storms crossed Kenya in May.", id="one country"),
        pytest.param("Storms crossed Kenya, Peru and Norway in May.", id="three countries"),
        pytest.param("Storms crossed Kenya and Norway in May. Peru and Chile sent aid.", id="two pairs"),
    ],
)
def test_without_one_pair_both_countries_stay_open(before: str) -> None:
    assert told(f"{before} Farms were flooded in both countries.") == "Farms were flooded in both countries."


def test_the_sentence_that_joins_them_is_evidence() -> None:
    _, analysis = analysed("Storms crossed Kenya and Norway in May. Farms were flooded in both countries.")
    assert [one.quote for one in analysis.named[-1].evidence] == ["Storms crossed Kenya and Norway in May."]


def test_a_word_that_gave_way_says_nothing_whatever_it_was_taken_for() -> None:
    _, analysis = analysed("Storms crossed Kenya and Norway in May. Heavy rain hit the two nations.")
    silent = [token for token in analysis.named[-1].sentence.tokens if not token.text]
    assert len(silent) == 2
    assert {token.pos for token in silent} == {"SPACE"}


def test_what_names_another_land_speaks_of_that_land_and_one_more() -> None:
    text = "Ships of Chile reached Kenya and Norway. The Swedish council told Peru of the war between the two nations."
    assert told(text).endswith("between the two nations.")
