"""An opposite has the form of the word that it replaces, and is offered only where it is sure."""

from dataclasses import replace

import pytest

from quizapp.generate.antonyms import opposite
from quizapp.reading.sentence import Token
from tests.unit.generate.handmade import sentence


def token(name: str, word: str) -> Token:
    return next(one for one in sentence(name).tokens if one.text == word)


@pytest.mark.parametrize(
    ("name", "word", "other"),
    [
        ("supports", "supports", "opposes"),
        ("supported", "supported", "opposed"),
        ("egypt", "condemned", "welcomed"),
        ("purpose_again", "raised", "lowered"),
    ],
)
def test_a_verb_keeps_its_tense_and_person(name: str, word: str, other: str) -> None:
    assert opposite(token(name, word)) == other


@pytest.mark.parametrize(("name", "word"), [("light", "kept"), ("light", "old"), ("struck", "struck")])
def test_a_word_without_a_sure_opposite_has_none(name: str, word: str) -> None:
    assert opposite(token(name, word)) == ""


def test_a_noun_has_no_opposite_even_if_its_letters_are_those_of_a_verb() -> None:
    support = replace(token("struck", "storm"), text="support", lemma="support")
    assert opposite(support) == ""
    assert opposite(replace(support, pos="VERB", tag="VB")) == "oppose"


def test_the_first_pair_with_a_word_wins() -> None:
    shrank = replace(token("counts", "lost"), text="shrank", lemma="shrink", tag="VBD")
    assert opposite(shrank) == "expanded"
