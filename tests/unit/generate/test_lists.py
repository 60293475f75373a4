"""Of what "or" or "and" joins, no part is told, asked for or offered as if it stood alone."""

import pytest

from quizapp.generate.families import when
from quizapp.generate.gates.uniqueness import fault
from quizapp.generate.stems import lengths
from quizapp.generate.wording import statement
from tests.unit.generate.live import ground
from tests.unit.generate.tale import TALE, draft, option
from tests.unit.generate.tale import ground as tale


def told(text: str) -> list[str]:
    return [statement(one, parts) for one in ground(text).clauses for parts in lengths(one)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Members of the league must be a citizen of Kenya, the Republic of Uganda, one of the lake countries, or a "
            "resident of the coast.",
            id="of several",
        ),
        pytest.param("Membership is open to citizens of Kenya, the Republic of Uganda or Malawi.", id="of names"),
        pytest.param("Members of the league must pay a yearly fee or show a card at the gate.", id="of verbs"),
    ],
)
def test_a_list_is_not_cut_to_its_first_member(text: str) -> None:
    assert told(text) == []


def test_a_stem_does_not_end_before_the_rest_of_a_list() -> None:
    assert told("Every tenant must own a house in Leeds or a farm.") == [
        "Every tenant must own a house in Leeds or a farm."
    ]


def test_an_aside_with_two_nouns_in_it_is_none() -> None:
    found = told("The museum shows a grey pot, a gift of the queen and the oldest of its kind, in the hall.")
    assert found == ["The museum shows a grey pot."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Holm won the northern prize in 1990, then again in 1994.", id="again"),
        pytest.param("The northern league was held in Oslo in 1980, in Bergen in 1984.", id="elsewhere"),
    ],
)
def test_one_of_several_dates_is_not_asked_for(text: str) -> None:
    assert ground(text).clauses
    assert list(when.drafts(ground(text))) == []


def test_the_date_of_one_of_two_verbs_is_asked_for() -> None:
    text = "The northern league was founded in Oslo in 1980 and it collapsed in 1984."
    assert "1980" in {one.key for one in when.drafts(ground(text))}


def test_what_stands_in_the_stem_word_for_word_is_no_option() -> None:
    made = draft("how_many", "flood_houses", *TALE)
    word = made.stem.rstrip("?").split()[-1]
    assert "named in the stem" in fault(tale("flood_houses", *TALE), made, option(word, kind=made.type))
