"""Forms and parts of speech come from the dictionary; an unknown word has none."""

import pytest

from quizapp.generate.inflection import inflected, parts_of_speech


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("strike", "VBD", "struck"),
        ("keep", "VBZ", "keeps"),
        ("carry", "VBZ", "carries"),
        ("begin", "VBN", "begun"),
        ("open", "VBG", "opening"),
    ],
)
def test_a_verb_takes_the_form_of_its_tag(lemma: str, tag: str, form: str) -> None:
    assert inflected(lemma, tag) == form


def test_a_tag_that_a_word_cannot_have_gives_no_form() -> None:
    assert inflected("strike", "NOTAG") == ""


def test_a_word_may_be_noun_and_verb() -> None:
    assert {"NOUN", "VERB"} <= parts_of_speech("attack")
    assert "VERB" not in parts_of_speech("library")


def test_what_is_no_word_has_no_part_of_speech() -> None:
    assert parts_of_speech("qzxv") == frozenset()
