"""What a comma, a parse or a cut would tear is not asked: no half of a name, of a phrase or of a list."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.generate.clause import clauses_of
from quizapp.generate.slots import slots_of
from quizapp.generate.statements import statements_of, whole_of
from quizapp.generate.stems import lengths
from quizapp.generate.wording import statement
from tests.support.analysed import analysed
from tests.unit.generate.handmade import ground
from tests.unit.reading.handmade import add_rows, analysis

add_rows(Path(__file__).with_name("torn_rows.txt"))


def told(name: str) -> list[str]:
    return [statement(one, one.parts) for one in ground(name).clauses]


def cuts(name: str) -> list[str]:
    (found,) = ground(name).clauses
    return [statement(found, parts) for parts in lengths(found)]


def slots(name: str) -> dict[str, str]:
    """The hedge of each slot."""
    seen = ground(name)
    return {slot.text: slot.hedge for slot in slots_of(seen, seen.clauses[0])}


def falsified(name: str) -> list[str]:
    seen = ground(name)
    return [one.stem for one in statements_of(seen, seen.clauses[0], "true_false") if not one.true]


@pytest.mark.parametrize(
    ("name", "torn"),
    [
        pytest.param("gapping", "made Ida Holm its mayor and her niece", id="a list of who was made what"),
        pytest.param("rent_once", "two years not at all", id="what follows an and"),
        pytest.param("claim_within", "withdrew a claim", id="a clause that goes on behind an aside"),
        pytest.param("demand_grows", "the demand", id="according to, at the end of another clause"),
        pytest.param("chief_engineer", "Chief engineer closed", id="a title without its name"),
        pytest.param("citizen_of", "must be a citizen", id="the first of a list"),
        pytest.param("told_reporters", "reporters", id="whom somebody told, and not what"),
    ],
)
def test_a_clause_that_would_be_torn_is_none(name: str, torn: str) -> None:
    assert [one for one in told(name) if torn in one] == []


def test_a_name_in_place_of_his_is_not_taken_for_sure_behind_somebody_else() -> None:
    seen = analysis("digger_sons")
    (only,) = seen.named
    tokens = tuple(replace(one, text="Vane’s") if one.lower == "his" else one for one in only.sentence.tokens)
    named = replace(only, sentence=replace(only.sentence, tokens=tokens))
    verbs = [one.lemma for one in clauses_of(replace(seen, named=(named,)))]
    assert verbs == ["give"]


def test_a_turn_of_speech_is_left_out() -> None:
    assert told("whole_book") == ["Anna Holm devoted a whole book to salt."]


def test_a_bare_noun_behind_a_preposition_belongs_to_what_is_done() -> None:
    assert cuts("in_front") == [
        "Anna Holm headed the Herons in front in 1950.",
        "Anna Holm headed the Herons in front.",
    ]


def test_the_clause_that_tells_which_one_is_meant_is_not_cut() -> None:
    assert cuts("the_report") == ["Oskar Lind wrote the report that named the owner in 1950."]


def test_no_gap_stands_inside_a_name() -> None:
    assert slots("confession") == {}
    assert set(slots("inquiry_on")) <= {"the Commission of Inquiry on the Salt Trade"}


def test_a_verb_of_bound_hedges_its_number() -> None:
    assert slots("terms_exceed")["nine"] == "exceed"
    assert not any("Prison terms exceed ten" in one for one in falsified("terms_exceed"))


def test_nothing_shrinks_from_a_smaller_number_to_a_larger() -> None:
    assert not any("shrank" in one for one in falsified("trade_grew"))
    assert falsified("trade_grew")


def test_a_vote_may_succeed_and_an_engine_does_not() -> None:
    assert not any("succeeded" in one for one in falsified("engine_failed"))
    assert any("succeeded" in one for one in falsified("vote_failed"))


def test_that_there_was_one_of_its_kind_is_no_statement_without_its_date() -> None:
    assert any("1946" in one for one in falsified("a_bridge"))
    (dated,) = ground("a_bridge").clauses
    (plain,) = ground("a_wall").clauses
    assert list(whole_of(dated, "true_false"))
    assert list(whole_of(plain, "true_false")) == []


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Leeds Albion 2, Hull Town 1 was how it stood in 1988.", []),
        ("Apollo 11, a ship of ours, left in 1988.", ["leave"]),
    ],
)
def test_half_of_a_score_is_not_told(sentence: str, verbs: list[str]) -> None:
    text = "The council of Harwick bought the quay in 1988 and kept three cranes there for many years."
    _, seen = analysed(f"Harwick\n\n{text}\n\n{sentence}\n")
    assert [one.lemma for one in clauses_of(seen) if one.sentence.text == sentence] == verbs
