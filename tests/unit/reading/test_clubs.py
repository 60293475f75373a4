"""Town or club: what surrounds the bare name tells."""

import pytest

from tests.unit.reading.parsed import analysed

FIRST = "Brough Rovers reached the final."


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("On Saturday Brough, who had not lost since May, began well.", "Brough Rovers"),
        ("In the second half Brough were the better side.", "Brough Rovers"),
        ("Anna Holm, the Brough manager, said nothing.", "Brough Rovers"),
        ("He had been on loan from Brough.", "Brough Rovers"),
        ("Blue scarves hung from every window in Brough.", "Brough"),
        ("Twelve miles away Brough was quieter.", ""),
    ],
)
def test_a_bare_name_is_the_clubs_or_the_towns(text: str, entry: str) -> None:
    found = analysed(f"{FIRST}\n\n{text}")[1].entities
    assert [one.name for one in found if any(name.text == "Brough" for name in one.names)] == ([entry] if entry else [])


def test_a_nickname_of_players_is_nobodys() -> None:
    found = analysed(f"{FIRST} A goal by Anna Holm put the Tanners in front.")[1].entities
    assert {one.name for one in found} == {"Brough Rovers", "Anna Holm"}


def test_a_dateline_names_the_town() -> None:
    found = analysed("MARLOW, Sunday 19 April 2026\n\nThey beat Marlow Rovers.")[1].entities
    assert next((one.name, one.type.value) for one in found) == ("Marlow", "place")
