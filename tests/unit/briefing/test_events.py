"""An event is a whole sentence that says no more than the date's own clause."""

from dataclasses import replace

import pytest

from quizapp.briefing.events import is_open, main_clause, told
from quizapp.briefing.participles import participle
from quizapp.reading.dates import words_of
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed

NOTHING: frozenset[int] = frozenset()


def verb(name: str, word: str) -> int:
    return next(index for index, token in enumerate(sentence(name).tokens) if token.text == word)


def test_joined_clauses_are_told_one_by_one() -> None:
    named = analysis_on("", "widened_1932").named[0]
    assert main_clause(named, verb("widened_1932", "built"), NOTHING, 0) == "The bridge was built in 1811."
    assert main_clause(named, verb("widened_1932", "widened"), NOTHING, 0) == "The bridge was widened in 1932."


def test_a_pronoun_is_not_cut_off_from_what_it_means() -> None:
    named = analysis_on("", "sold_1844").named[0]
    assert main_clause(named, verb("sold_1844", "took"), NOTHING, 0) == "The son took over the business in 1830."
    assert main_clause(named, verb("sold_1844", "sold"), NOTHING, 0) == ""
    abbey = analysis_on("", "abbey_1844").named[0]
    assert main_clause(abbey, verb("abbey_1844", "bought"), NOTHING, 0) == "The son bought the mill in 1830."
    assert main_clause(abbey, verb("abbey_1844", "sold"), NOTHING, 0) == ""


def test_a_second_object_that_the_model_joins_to_the_verb_stays_with_it() -> None:
    text = "Ada Holm won one game and two cups."
    named = analysed(text)[1].named[0]
    tokens = tuple(
        replace(token, dep="conj", head=named.sentence.root) if token.text == "cups" else token
        for token in named.sentence.tokens
    )
    joined = replace(named, sentence=replace(named.sentence, tokens=tokens))
    assert main_clause(joined, named.sentence.root, NOTHING, 0) == text


def test_a_date_that_leans_on_another_is_left_to_the_timeline() -> None:
    analysis = analysis_on("", "bought_1793", "two_years")
    named = analysis.named[1]
    dropped = words_of(named.sentence, analysis.relative[0])
    assert main_clause(named, named.sentence.root, dropped, 0) == "The new mill opened."


def test_an_aside_tells_of_its_noun() -> None:
    son, bridge = analysis_on("", "born_1801").named[0], analysis_on("", "built_1811").named[0]
    assert participle(son, verb("born_1801", "born"), NOTHING) == "The son was born in 1801."
    assert participle(bridge, verb("built_1811", "Built"), NOTHING) == "The bridge was built in 1811."
    assert participle(bridge, bridge.sentence.root, NOTHING) == ""


@pytest.mark.parametrize(
    ("name", "word", "is_so"),
    [("if_1850", "closed", True), ("not_1933", "sold", True), ("burst_1923", "burst", False)],
)
def test_what_may_not_have_happened_is_open(name: str, word: str, *, is_so: bool) -> None:
    assert is_open(sentence(name), verb(name, word)) is is_so


def test_what_has_lost_its_end_is_not_told() -> None:
    named = analysis_on("", "two_dates").named[0]
    joined = next(index for index, token in enumerate(named.sentence.tokens) if token.lower == "and")
    assert told(named, list(range(joined + 1))) == ""


def test_what_leans_on_words_outside_is_not_told() -> None:
    named = analysis_on("", "it_said").named[0]
    assert told(named, list(range(len(named.sentence.tokens)))) == ""
