"""A date tells the time of one verb, which is past, still to come, or neither."""

from dataclasses import replace

import pytest

from quizapp.reading.dated_verbs import is_before, is_future, is_main, is_past, is_present, verb_of
from quizapp.reading.sentence import Sentence
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import sentence


def place(found: Sentence, word: str) -> int:
    return next(index for index, token in enumerate(found.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("name", "verbs"),
    [
        ("burst_1923", ["burst"]),
        ("widened_1932", ["built", "widened"]),
        ("born_1801", ["born"]),
        ("law_1995", ["adopted"]),
        ("due_2027", ["open"]),
        ("now_half", [None]),
    ],
)
def test_a_date_has_its_own_verb(name: str, verbs: list[str | None]) -> None:
    analysis = analysis_on("", name)
    found = [verb_of(analysis.sentences[0], date) for date in analysis.dates]
    assert [analysis.sentences[0].tokens[verb].text if verb is not None else None for verb in found] == verbs


@pytest.mark.parametrize(
    ("name", "verb", "past", "future"),
    [
        ("burst_1923", "burst", True, False),
        ("widened_1932", "widened", True, False),
        ("born_1801", "born", True, False),
        ("had_2020", "closed", True, False),
        ("will_tuesday", "reopen", False, True),
        ("due_2027", "open", False, True),
        ("plays_saturday", "plays", False, False),
        ("if_1850", "died", False, False),
    ],
)
def test_a_verb_is_past_or_still_to_come_or_neither(name: str, verb: str, *, past: bool, future: bool) -> None:
    found = sentence(name)
    assert (is_past(found, place(found, verb)), is_future(found, place(found, verb))) == (past, future)


def test_had_looks_back() -> None:
    assert is_before(sentence("had_2020"), sentence("had_2020").root)
    assert not is_before(sentence("burst_1923"), sentence("burst_1923").root)


def test_a_state_of_now_is_present() -> None:
    assert is_present(sentence("plays_saturday"), sentence("plays_saturday").root)
    assert not is_present(sentence("burst_1923"), sentence("burst_1923").root)


def test_a_joined_verb_is_main_and_what_is_said_is_not() -> None:
    widened, said = sentence("widened_1932"), sentence("said_2019")
    assert is_main(widened, place(widened, "widened"))
    assert not is_main(said, place(said, "dismissed"))


def test_what_stands_before_a_colon_is_main_too() -> None:
    one = sentence("gave_way")
    assert is_main(one, place(one, "was"))
    assert is_main(one, place(one, "withdrew"))


def test_a_tree_that_crosses_itself_ends_no_clause_before_a_mark() -> None:
    one = sentence("widened_1932")
    first, second = place(one, "built"), place(one, "widened")
    tokens = list(one.tokens)
    tokens[first] = replace(tokens[first], dep="ccomp", head=second)
    tokens[second] = replace(tokens[second], dep="ROOT", head=second)
    tokens[-1] = replace(tokens[-1], head=first)
    assert not is_main(replace(one, tokens=tuple(tokens)), first)
