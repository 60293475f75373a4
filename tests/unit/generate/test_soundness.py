"""A clause that holds on a condition only, by hearsay or by a mistake of the parse is not taken at its word."""

from dataclasses import replace

import pytest

from quizapp.generate.soundness import is_hearsay, is_open, is_sound, is_whole_subject
from quizapp.reading.sentence import Sentence, Token
from tests.unit.generate import live
from tests.unit.generate.handmade import sentence

Row = tuple[str, str, str, str, int]


def verb_of(name: str) -> tuple[Sentence, int]:
    found = sentence(name)
    return found, found.root


def parsed(*words: Row) -> Sentence:
    """A sentence from (word, lemma, tag, relation, head): only what these rules look at."""
    kinds = {"N": "NOUN", "V": "VERB", "I": "ADP", "D": "DET", "C": "CCONJ", "M": "AUX", ".": "PUNCT", "H": "PUNCT"}
    tokens, start = [], 0
    for word, lemma, tag, dep, head in words:
        pos = "PROPN" if tag.startswith("NNP") else kinds.get(tag[0], "X")
        tokens.append(Token(word, lemma, pos, tag, dep, head, start, start + len(word)))
        start += len(word) + 1
    text = " ".join(word for word, *_ in words)
    return Sentence(0, 0, sentence("ferry").kind, text, 0, len(text), tuple(tokens))


CHILE: Row = ("Chile", "Chile", "NNP", "nsubj", 1)
WON: Row = ("won", "win", "VBD", "ROOT", 1)
MISTAKES: dict[str, list[Row]] = {
    "two objects": [CHILE, WON, ("prizes", "prize", "NNS", "dobj", 1), ("cups", "cup", "NNS", "dobj", 1)],
    "a list torn apart": [CHILE, WON, ("cups", "cup", "NNS", "conj", 1)],
    "a participle alone": [("Bridges", "bridge", "NNS", "nsubj", 1), ("opened", "open", "VBN", "ROOT", 1)],
    "the first of a list": [
        ("Chairs", "chair", "NNS", "nsubj", 1), ("were", "be", "VBD", "ROOT", 1), ("Holm", "Holm", "NNP", "attr", 1),
    ],
    "is since": [CHILE, ("is", "be", "VBZ", "ROOT", 1), ("since", "since", "IN", "prep", 1)],
}  # fmt: skip


def test_a_plain_clause_is_sound_and_neither_open_nor_hearsay() -> None:
    plain, verb = verb_of("ferry")
    assert is_sound(plain, verb)
    assert not is_open(plain, verb)
    assert not is_hearsay(plain, verb)


def test_what_is_said_of_it_is_hearsay() -> None:
    assert is_hearsay(*verb_of("hearsay_of_rescue"))


def test_a_clause_under_an_if_is_open() -> None:
    assert is_open(*verb_of("open_if"))


def test_an_if_by_the_order_of_words_is_one() -> None:
    had = parsed(
        ("Had", "have", "VBD", "aux", 3), ("the", "the", "DT", "det", 2), ("storm", "storm", "NN", "nsubj", 3),
        ("ended", "end", "VBN", "advcl", 7), (",", ",", ".", "punct", 7), ("Norway", "Norway", "NNP", "nsubj", 7),
        ("would", "would", "MD", "aux", 7), ("leave", "leave", "VB", "ROOT", 7), (".", ".", ".", "punct", 7),
    )  # fmt: skip
    assert is_open(had, 7)


@pytest.mark.parametrize("words", MISTAKES.values(), ids=MISTAKES)
def test_a_shape_that_comes_from_a_mistake_is_not_sound(words: list[Row]) -> None:
    assert not is_sound(parsed(*words), 1)


def test_a_subject_taken_out_of_a_longer_phrase_is_not_whole() -> None:
    hyphen = parsed(
        ("Al", "Al", "NNP", "nsubj", 3), ("-", "-", "HYPH", "punct", 0), ("Biruni", "B", "NNP", "dep", 0),
        ("wrote", "write", "VBD", "ROOT", 3),
    )  # fmt: skip
    assert not is_whole_subject(hyphen, 3, [0], shared=False)
    after = parsed(
        ("with", "with", "IN", "prep", 2), ("exports", "export", "NNS", "nsubj", 2), ("end", "end", "VBP", "ROOT", 2)
    )
    assert not is_whole_subject(after, 2, [1], shared=False)
    whole, verb = verb_of("ferry")
    assert is_whole_subject(whole, verb, [0, 1], shared=False)


def test_an_auxiliary_before_the_subject_turns_the_sentence_round() -> None:
    did = parsed(
        ("did", "do", "VBD", "aux", 2), ("ferries", "ferry", "NNS", "nsubj", 2), ("sail", "sail", "VB", "ROOT", 2)
    )
    assert not is_whole_subject(did, 2, [1], shared=False)


def test_a_second_verb_of_a_passive_is_no_deed_of_the_subject() -> None:
    mill: Row = ("Mills", "mill", "NNS", "nsubjpass", 2)
    were: Row = ("were", "be", "VBD", "auxpass", 2)
    built: Row = ("built", "build", "VBN", "ROOT", 2)
    both: Row = ("and", "and", "CC", "cc", 2)
    opened: Row = ("opened", "open", "VBD", "conj", 2)
    found = parsed(mill, were, built, both, opened)
    assert is_sound(found, 2)
    assert not is_sound(found, 4)


def test_a_noun_right_before_a_verb_is_its_own_subject() -> None:
    read = live.ground("Kenya has a wool industry and Laos was given nine ships in 1951.").analysis.sentences[0]
    texts = [token.text for token in read.tokens]
    verb, laos = texts.index("given"), texts.index("Laos")
    assert is_sound(read, verb)
    tokens = list(read.tokens)
    tokens[laos] = replace(tokens[laos], dep="conj", head=texts.index("industry"))
    tokens[verb] = replace(tokens[verb], dep="conj", head=texts.index("has"))
    assert not is_sound(replace(read, tokens=tuple(tokens)), verb)


def test_a_verb_that_was_taken_for_what_another_tells_makes_no_clause() -> None:
    seen = live.ground("Myanmar is mainly Buddhist and the United Nations rates the Rohingya among the poorest groups.")
    assert not any(clause.lemma == "be" for clause in seen.clauses)
