"""Mistakes of the parser around what somebody says: a speaker taken for a pronoun, a quoted verb for a participle."""

from dataclasses import replace

from quizapp.reading.lexicon import AT_A_QUOTATION
from quizapp.reading.sentence import Sentence

_CLOSING = ("”", '"')


def with_acronym(sentence: Sentence) -> Sentence:
    """The World Health Organization by its letters, which are no "who"."""
    if sentence.text.isupper() or not any(
        token.text == "WHO" and token.tag.startswith("W") for token in sentence.tokens
    ):
        return sentence
    tokens = tuple(
        replace(token, lemma="WHO", pos="PROPN", tag="NNP", entity_type="ORG") if token.text == "WHO" else token
        for token in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def with_quoted_clause(sentence: Sentence) -> Sentence:
    """A quoted verb with its subject, where the parser gives the subject to who says it: “The roof leaked,” said Holm.

    To the parser "the roof leaked" is a roof that was leaked, and says something beside Holm.
    """
    tokens, quoted = sentence.tokens, sentence.in_quotes
    for verb, token in enumerate(tokens):
        if token.lemma not in AT_A_QUOTATION or verb < 3 or tokens[verb - 1].text not in _CLOSING or quoted[verb]:
            continue
        noun = next((place for place in sentence.children(verb, "nsubj") if quoted[place]), None)
        past = sentence.child(noun, "acl") if noun is not None else None
        speaks = any(place > verb for place in sentence.children(verb, "nsubj"))
        if noun is None or past is None or not speaks or not _may_be_tensed(sentence, past):
            continue
        changed = list(tokens)
        changed[past] = replace(tokens[past], dep="ccomp", head=verb, tag="VBD")
        changed[noun] = replace(tokens[noun], head=past)
        for child in sentence.children(verb):
            if child < verb - 1 and child != noun and quoted[child]:
                changed[child] = replace(tokens[child], head=past)
        return replace(sentence, tokens=tuple(changed))
    return sentence


def _may_be_tensed(sentence: Sentence, past: int) -> bool:
    return sentence.tokens[past].tag in ("VBD", "VBN") and sentence.child(past, "aux", "auxpass", "agent") is None
