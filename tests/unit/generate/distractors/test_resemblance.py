"""Nobody takes a street for a town, an emperor for a singer, or a man for whoever is called "her"."""

import pytest

from quizapp.generate.distractors.resemblance import is_called_otherwise, resemblance
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, ground

SEEN = ground(*TALE)
ENTRIES = {entry.name: entry for entry in SEEN.analysis.entities}


@pytest.mark.parametrize(
    ("name", "told", "otherwise"),
    [
        ("Peter Vane", "Who was standing beside her car?", True),
        ("Anna Holm", "Who was standing beside her car?", False),
        ("Peter Vane", "a spokeswoman of the union", True),
        ("Peter Vane", "a great-granddaughter of the founder", True),
        ("Vane", "Who was standing beside her car?", False),
        ("Anna Holm", "Who closed the hall?", False),
    ],
)
def test_a_given_name_may_speak_against_he_or_she(name: str, told: str, otherwise: bool) -> None:
    assert is_called_otherwise(name, told) is otherwise


def test_people_who_speak_are_more_like_one_another_than_like_those_who_do_not() -> None:
    holm, lind, ruiz = (ENTRIES[name] for name in ("Anna Holm", "Oskar Lind", "Elena Ruiz"))
    speaking, silent = (resemblance(SEEN, holm, other, "person") for other in (lind, ruiz))
    assert speaking is not None
    assert silent is not None
    assert speaking > silent


@pytest.mark.parametrize(("year", "alike"), [("1480", False), ("2004", True)])
def test_whoever_writes_about_an_old_time_is_not_taken_for_those_who_lived_in_it(year: str, *, alike: bool) -> None:
    text = f"""In {year} Oskar Lind built a wall in Bergen. Marta Vega sold him the stone. Anna Holm writes that the
    wall was weak."""
    seen = live.ground(" ".join(text.split()))
    lind, holm, vega = (
        next(one for one in seen.analysis.entities if one.name == name)
        for name in ("Oskar Lind", "Anna Holm", "Marta Vega")
    )
    assert (resemblance(seen, lind, holm, "person") is not None) is alike
    assert resemblance(seen, lind, vega, "person") is not None
