"""What "the city" or "the union" is called, where the text has named one only: statements then say its name."""

import re
from collections.abc import Callable
from dataclasses import replace

from quizapp.briefing.about import about
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import SUBJECTS, is_set_off, noun_phrase
from quizapp.reading.lexicon import NAME_CUES, ORGANISATION_NOUNS, VEHICLE_NOUNS
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence

_KINDS = ORGANISATION_NOUNS | VEHICLE_NOUNS | {word.lower() for word in NAME_CUES["place"]}
#: "The trading city" says more than "the city", and may be another one further down.
_NEAR = 2
_AFTER_KIND = re.compile(r",| (?:of|in|at|for|on|that|which|who|with)\b")


def with_descriptions_named(analysis: Analysis) -> Callable[[Phrased], Phrased]:
    """What gives a statement the name of what its subject describes; where that is in doubt it stays as it is."""
    kinds = [(entry, _kinds(analysis, entry)) for entry in analysis.entities]

    def named(one: Phrased) -> Phrased:
        subject = one.said.child(one.said.root, *SUBJECTS)
        if subject is None or not _is_description(one.said, subject):
            return one
        kind = one.said.tokens[subject].lower
        before = [entry for entry, own in kinds if kind in own and entry.names[0].sentence < one.sentence]
        if len(before) != 1 or not analysis.resolver.reach.holds(before[0], one.sentence, subject):
            return one
        if _others(analysis, kind, before[0], one.sentence):
            return one
        return _named(analysis, one, subject, before[0])

    return named


def _kinds(analysis: Analysis, entry: LedgerEntry) -> set[str]:
    """What an entity may be called by: the last word of its name, and what the text says that it is."""
    told = about(analysis, entry)
    said = _AFTER_KIND.split(told[0])[0].split()[-1:] if told and not told[0].endswith(".") else []
    words = {*said, *entry.name.split()[1:][-1:]}
    return {word.lower() for word in words if word.lower() in _KINDS}


def _is_description(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    definite = any(sentence.tokens[child].lower == "the" for child in sentence.children(noun, "det"))
    further = sentence.children(noun, "prep", "relcl", "acl", "appos", "conj", "poss", "nummod")
    return token.pos == "NOUN" and definite and all(is_set_off(sentence, child) for child in further)


def _others(analysis: Analysis, kind: str, entry: LedgerEntry, number: int) -> bool:
    """Whether the text has spoken of a further one before: "a second ferry", "Norway's unions"."""
    for sentence in analysis.sentences[:number]:
        own = {place for name in entry.names if name.sentence == sentence.number for place in (name.first, name.last)}
        for index, token in enumerate(sentence.tokens):
            if token.pos != "NOUN" or token.lemma.lower() != kind or token.dep in ("compound", "nmod"):
                continue
            # "On board" is nothing that could be meant; "a board", "its board" and "boards" are.
            counts = sentence.children(index, "det", "poss", "amod", "nummod") or token.lower != kind
            near = {token.head, *sentence.subtree(index)}
            if counts and not (near & own) and not _is_description(sentence, index):
                return True
    return False


def _named(analysis: Analysis, one: Phrased, subject: int, entry: LedgerEntry) -> Phrased:
    phrase = noun_phrase(one.said, subject)
    words = one.said.phrase(phrase)
    told = max((name for name in entry.names if name.sentence < one.sentence), key=lambda name: name.sentence)
    if len(phrase) > 2 and one.sentence - told.sentence > _NEAR:
        return one
    source = analysis.sentences[told.sentence]
    article = "the " if told.first and source.tokens[told.first - 1].lower == "the" else ""
    called = f"{article}{entry.name}"
    opens = one.text.startswith(capital(words))
    text = one.text.replace(capital(words) if opens else words, capital(called) if opens else called, 1)
    if text == one.text:
        return one
    tokens = list(one.said.tokens)
    tokens[subject] = replace(tokens[subject], pos="PROPN")
    evidence = one.evidence if source.evidence in one.evidence else (source.evidence, *one.evidence)
    return replace(one, text=text, evidence=evidence, said=replace(one.said, tokens=tuple(tokens)))
