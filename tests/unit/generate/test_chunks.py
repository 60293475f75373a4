"""A noun phrase can be an option if it is whole and says enough; its type is its sort, number and article."""

from dataclasses import replace

import pytest

from quizapp.generate.chunks import MAX_WORDS, chunks_in, is_telling, noun_type, role_of
from tests.unit.generate.handmade import sentence


def place(name: str, word: str) -> int:
    return next(index for index, token in enumerate(sentence(name).tokens) if token.text == word)


def found(name: str) -> dict[str, tuple[str, str]]:
    one = sentence(name)
    return {one.phrase(chunk.tokens): (chunk.type, chunk.role) for chunk in chunks_in(one)}


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("library", "library", "thing:singular:a"),
        ("light", "Brandt", "name:singular"),
        ("a_plan", "lamp", "thing:singular"),
        ("boats", "lamps", "thing:plural"),
        ("a_plan", "teacher", "people:singular:a"),
        ("teachers", "teachers", "people:plural"),
        ("library", "society", "body:singular"),
    ],
)
def test_the_type_of_a_phrase_is_its_sort_number_and_article(name: str, word: str, expected: str) -> None:
    assert noun_type(sentence(name), place(name, word)) == expected


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        pytest.param("library", "library", True, id="a public library"),
        pytest.param("teachers", "lamp", True, id="the broken lamp"),
        pytest.param("town_only", "workers", True, id="all workers of the mill"),
        pytest.param("struck", "harbour", False, id="one word of content"),
        pytest.param("new_part", "part", False, id="a vague head"),
        pytest.param("company", "yard", False, id="a pronoun"),
        pytest.param("states", "ships", False, id="a number"),
    ],
)
def test_a_telling_phrase_has_two_words_of_content_and_nothing_loose(name: str, word: str, expected: bool) -> None:
    one = sentence(name)
    assert is_telling(one, tuple(one.subtree(place(name, word)))) is expected


@pytest.mark.parametrize(
    ("name", "word", "role"),
    [
        ("teachers", "teachers", "subject"),
        ("chilean", "bridge", "subject"),
        ("library", "library", "object"),
        ("telling_agent", "lamp", "object"),
        ("library", "mill", "circumstance"),
    ],
)
def test_a_noun_is_subject_object_or_circumstance(name: str, word: str, role: str) -> None:
    assert role_of(sentence(name), place(name, word)) == role


def test_the_telling_phrases_of_a_sentence_are_chunks() -> None:
    assert found("teachers") == {
        "Local teachers": ("people:plural", "subject"),
        "the broken lamp": ("thing:singular", "object"),
    }


def test_what_says_too_little_or_only_when_is_no_chunk() -> None:
    assert found("struck") == {}
    assert found("new_part") == {}


def test_a_long_phrase_is_cut_before_what_narrows_it() -> None:
    chunks = found("long_phrase")
    assert "the old wooden library of the town" in chunks
    assert all(len(text.split()) <= MAX_WORDS for text in chunks)


def test_a_phrase_that_leans_on_another_sentence_is_no_chunk() -> None:
    assert "its oldest yard" not in found("company")
    assert found("company") == {}


def test_what_is_quoted_or_asked_gives_no_chunk() -> None:
    assert list(chunks_in(replace(sentence("teachers"), quoted=True))) == []
    assert list(chunks_in(replace(sentence("teachers"), text="Did local teachers repair the broken lamp?"))) == []
    assert found("quoted") == {}
