"""Forms and parts of speech come from the dictionary; an unknown word has none."""

import pytest

from quizapp.generate.inflection import base_of, inflected, parts_of_speech


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


@pytest.mark.parametrize(
    ("form", "lemma", "tag", "base"),
    [
        pytest.param("hopes", "hop", "VBZ", "hope", id="the lemma is another verb's"),
        pytest.param("hoped", "hop", "VBD", "hope", id="in the past too"),
        pytest.param("found", "find", "VBD", "find", id="a form of two verbs"),
        pytest.param("cancelled", "cancel", "VBD", "cancel", id="another spelling"),
        pytest.param("qzxved", "qzxv", "VBD", "qzxv", id="no word"),
    ],
)
def test_the_base_form_is_the_lemma_unless_that_has_other_forms(form: str, lemma: str, tag: str, base: str) -> None:
    assert base_of(form, lemma, tag) == base
