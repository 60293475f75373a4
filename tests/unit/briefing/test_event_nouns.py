"""A clause below a noun is told of the right one, and its verb agrees with it."""

import pytest

from quizapp.briefing.event_nouns import agrees, lowered, noun_before
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("verb", "plural", "fits"), [("was", True, False), ("were", True, True), ("were", False, False)]
)
def test_a_verb_agrees_with_one_or_several(verb: str, *, plural: bool, fits: bool) -> None:
    sentence = analysed(f"The mills of Hexley {verb} built in 1811.")[1].sentences[0]
    assert agrees(sentence, sentence.root, plural=plural) is fits


def test_of_two_nouns_a_clause_may_mean_either() -> None:
    one = analysed("Ada Holm sold a mill, built in 1811, to a bank.")[1].sentences[0]
    mill = next(place for place, token in enumerate(one.tokens) if token.text == "mill")
    assert one.phrase(noun_before(one, mill, mill + 1, set_off=True)) == "a mill"
    both = analysed("Ada Holm sold a mill and a barn, built in 1811, to a bank.")[1].sentences[0]
    assert noun_before(both, mill, mill + 1, set_off=True) == []


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    sentence = analysed("The law was made by Ada Holm.")[1].sentences[0]
    assert lowered(sentence, [0, 1]) == "the law"
    assert lowered(sentence, [5, 6]) == "Ada Holm"
