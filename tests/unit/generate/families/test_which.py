"""A name that is an object, or follows "to", is asked for by its kind, beside names of the same kind and shape."""

import pytest

from quizapp.generate.families import which
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, drafts

MOVES = ("holm_leeds", "lind_bergen")


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        ("holm_leeds", "To which place did Anna Holm move in 1962?", "Lisbon", ["Bergen", "Turin", "Porto"]),
        ("lind_bergen", "To which place did Oskar Lind sail in 1973?", "Bergen", ["Lisbon", "Turin", "Porto"]),
        ("holm_praised", "Whom did Marta Vega praise in 1984?", "Anna Holm", ["Oskar Lind", "Elena Ruiz"]),
    ],
)
def test_a_name_is_asked_for_by_its_kind(name: str, stem: str, key: str, options: list[str]) -> None:
    assert (stem, key, options) in asked("which", name, *MOVES, *TALE)


def test_a_name_that_is_only_part_of_what_is_spoken_of_is_not_asked_for() -> None:
    assert drafts("which", "lind_of", *TALE) == []


def test_a_surname_alone_is_told_in_full_with_the_sentence_that_does_as_evidence() -> None:
    for draft in drafts("which", "surname_praised", "holm_hall", *TALE):
        assert draft.key == "Anna Holm"
        assert [one.quote for one in draft.evidence] == [
            "Anna Holm painted the council hall in Bergen.", "Marta Vega praised Holm in 1984.",
        ]  # fmt: skip
    assert drafts("which", "surname_praised", "holm_hall", *TALE) != []


def test_what_holds_many_things_is_not_asked_which() -> None:
    assert drafts("which", "fair_includes", *TALE) == []


@pytest.mark.parametrize(
    ("way", "stems"),
    [("to Lisbon", ["In 1962, to which place did Anna Holm move?"]), ("through the Rhine valley to Lisbon", [])],
)
def test_a_way_with_two_prepositions_is_asked_for_by_neither(way: str, stems: list[str]) -> None:
    seen = live.ground(f"In 1962 Anna Holm moved {way}. Marta Vega lives in Turin.")
    assert [draft.stem for draft in which.drafts(seen)][:1] == stems
