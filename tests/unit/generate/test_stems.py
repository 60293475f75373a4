"""A stem is cut from its end only where what is left is still true and clear."""

from dataclasses import replace

import pytest

from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.stems import FITS, is_half_a_preposition, lengths, narrowed, words_in
from tests.unit.generate.handmade import clause, clauses
from tests.unit.reading.handmade import sentence


def said(of: Clause, parts: tuple[Part, ...]) -> str:
    return " ".join(of.sentence.phrase(part.tokens) for part in parts)


def cuts(of: Clause, *, exact: bool = False, most: int = FITS) -> list[str]:
    return [said(of, parts) for parts in lengths(of, exact=exact, most=most)]


def test_a_stem_comes_whole_and_as_short_as_makes_sense() -> None:
    assert cuts(clause("near")) == ["a new bridge near the mill in 1950", "a new bridge"]


def test_what_narrows_a_noun_is_cut_with_it() -> None:
    assert cuts(clause("iraqi")) == ["the bridge in Peru", "the bridge"]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("largest", "the largest harbour in Norway"),
        ("town_only", "all workers of the mill"),
        ("new_part", "a new part of the mill"),
        ("calls", "calls for a new harbour"),
        ("percent", "8% of the boats"),
    ],
)
def test_a_phrase_that_would_mean_something_else_is_not_cut(name: str, whole: str) -> None:
    assert cuts(clause(name)) == [whole]


def test_what_somebody_does_a_thing_for_is_not_cut_from_what_is_said_of_it() -> None:
    assert cuts(clause("acting_to", verb="suggests")) == ["that the mayor was acting to keep the harbour"]


def test_what_fits_can_be_longer_than_the_shortest_only() -> None:
    assert cuts(clause("near"), most=9) == ["a new bridge near the mill", "a new bridge"]


def test_a_clause_too_long_at_its_shortest_gives_nothing() -> None:
    assert cuts(clause("near"), most=3) == []


def test_a_count_is_not_cut() -> None:
    assert cuts(clauses("counts")[0], exact=True) == ["in May"]
    assert cuts(clause("forty"), exact=True) == ["40 boats from Norway"]


def test_a_count_is_cut_before_a_reason() -> None:
    assert cuts(clause("reason"), exact=True) == ["in the harbour because of a fire", "in the harbour"]


def test_what_is_asked_for_is_in_no_stem() -> None:
    near = clause("near")
    for parts in lengths(near, without=near.parts[1]):
        assert near.parts[1] not in parts
        assert near.parts[0] in parts


def test_what_a_stem_must_have_is_not_cut() -> None:
    near = clause("near")
    kept = [said(near, parts) for parts in lengths(near, must=near.parts[1].tokens)]
    assert kept == ["a new bridge near the mill in 1950", "a new bridge near the mill"]


def test_other_parts_can_be_given() -> None:
    near = clause("near")
    assert [said(near, parts) for parts in lengths(near, parts=near.parts[:1])] == ["a new bridge"]


def test_a_noun_phrase_is_narrowed_to_so_many_words_at_most() -> None:
    bridge = sentence("iraqi")
    assert bridge.phrase(narrowed(bridge, 4, (3, 4, 5, 6), 4)) == "the bridge in Peru"
    assert bridge.phrase(narrowed(bridge, 4, (3, 4, 5, 6), 3)) == "the bridge"
    assert narrowed(bridge, 4, (3, 4, 5, 6), 1) == ()


def test_a_superlative_is_never_narrowed() -> None:
    built = sentence("largest")
    assert narrowed(built, 5, (3, 4, 5, 6, 7), 3) == ()


@pytest.mark.parametrize("word", ["every", "all", "no", "each"])
def test_a_phrase_that_speaks_of_all_or_none_is_never_narrowed(word: str) -> None:
    plain = sentence("iraqi")
    tokens = tuple(replace(token, text=word) if place == 3 else token for place, token in enumerate(plain.tokens))
    assert narrowed(plain, 4, (3, 4, 5, 6), 2) == (3, 4)
    assert narrowed(replace(plain, tokens=tokens), 4, (3, 4, 5, 6), 2) == ()


def test_marks_are_no_words() -> None:
    assert words_in(sentence("forty"), range(5)) == 4


def test_a_noun_inside_a_preposition_of_several_words_is_known() -> None:
    given = sentence("money_because")
    result = next(place for place, token in enumerate(given.tokens) if token.text == "result")
    fire = next(place for place, token in enumerate(given.tokens) if token.text == "fire")
    assert is_half_a_preposition(given, result)
    assert not is_half_a_preposition(given, fire)
