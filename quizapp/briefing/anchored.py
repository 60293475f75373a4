"""Does a statement hang together without the sentences around it? Beyond pronouns: "the project", "older", "en route".

What points by a pronoun is asked elsewhere, when a sentence is made fit for a page.
"""

import re
from collections.abc import Container

from quizapp.reading.grammar import SUBJECTS, is_set_off
from quizapp.reading.lexicon import ORGANISATION_NOUNS, PERSON_NOUNS, SAY
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative

#: Adjectives that say only which in a row of things that the reader must know already.
_UNTELLING = frozenset(
    "first second third next last latest previous earlier later other same new old full whole entire main final "
    "remaining current present former latter initial key".split()
)
#: Comparatives that compare with nothing outside: "no longer", "the lower house", "her elder sister".
_SETTLED = frozenset("more less fewer further later earlier longer upper lower elder better inner outer".split())
_BARE = re.compile(r"[Tt]he [a-z]+")
_CHANGE = frozenset("become grow get make turn render".split())
_OPENERS = frozenset("while when once if although though until since after before as".split())


def is_anchored(sentence: Sentence, known: Container[str], met: Container[str], *, opens: bool = False) -> bool:
    """Whether a reader who has met the words ``known`` can tell what each of the sentence's words is about.

    ``met`` are the nouns of the text before the sentence: "the X" with one of them most likely means that X. What the
    sentence that ``opens`` a text compares with is told nowhere before: a "tougher line" is one tougher than hitherto.
    """
    compares = not opens and _compares(sentence)
    return is_introduced(sentence, known, met, opens=opens) and not compares and not _opens_midway(sentence)


def is_introduced(sentence: Sentence, known: Container[str], met: Container[str] = (), *, opens: bool = False) -> bool:
    """Whether each bare "the X" that something is told of is one that the reader knows of by then.

    "Projects" that a reader has met are not yet "the project". An order is about what lies before its reader.
    """
    if is_imperative(sentence):
        return True
    quoted = sentence.in_quotes
    said = sentence.children(sentence.root, "ccomp")
    # "Harbours face a hard year, the industry warns": who says so, a text that ``opens`` with it need not explain.
    says = opens and sentence.tokens[sentence.root].lemma in SAY and any(verb < sentence.root for verb in said)
    verbs = said if says else (sentence.root, *said)
    main = [subject for verb in verbs for subject in sentence.children(verb, *SUBJECTS)]
    inside: list[str] = []
    for index, token in enumerate(sentence.tokens):
        # An "it" that a mere noun was put for.
        if index in main and _BARE.fullmatch(token.text) and token.lower.removeprefix("the ") not in known:
            return False
        if token.pos != "NOUN" or token.dep in ("compound", "nmod", "npadvmod"):
            continue
        topic = _is_topic(sentence, index)
        asked = index in main or (topic and (token.lemma.lower() in met or _is_whose(sentence, index)))
        told = token.lower in known or token.lower in inside
        if asked and not told and not quoted[index] and _is_bare_definite(sentence, index):
            return False
        inside.append(token.lower)
    return True


def _is_topic(sentence: Sentence, index: int) -> bool:
    """Whether a noun is, or belongs to, the subject of the sentence or of a clause that sets its scene."""
    token = sentence.tokens[index]
    while token.dep in ("pobj", "prep", "conj", "poss"):
        index = token.head
        token = sentence.tokens[index]
    clause = sentence.tokens[token.head]
    return token.dep in SUBJECTS and (token.head == sentence.root or clause.dep == "advcl")


def _is_whose(sentence: Sentence, index: int) -> bool:
    """Whether the subject is nothing without the noun: "1,200 of the letters", "members of the team"."""
    token = sentence.tokens[index]
    of = sentence.tokens[token.head]
    counted = of.lower == "of" and sentence.tokens[of.head].pos in ("NUM", "ADJ", "PRON", "DET")
    return counted or token.lemma in ORGANISATION_NOUNS


def _is_bare_definite(sentence: Sentence, index: int) -> bool:
    if not any(sentence.tokens[child].lower == "the" for child in sentence.children(index, "det")):
        return False
    after = sentence.children(index, "prep", "relcl", "acl")
    if any(not is_set_off(sentence, child) for child in after) or sentence.children(index, "appos"):
        return False
    adjectives = [sentence.tokens[child] for child in sentence.children(index, "amod")]
    which = any(each.lower in _UNTELLING or each.entity_type == "ORDINAL" for each in adjectives)
    return (which or not adjectives) and not sentence.children(index, "compound", "poss", "nmod")


def _compares(sentence: Sentence) -> bool:
    """Whether something is "grander" or goes "wider", and the sentence doesn't say than what."""
    if any(token.lower in ("than", "compared") for token in sentence.tokens):
        return False
    for token in sentence.tokens:
        if token.tag not in ("JJR", "RBR") or token.lower in _SETTLED or token.dep not in ("amod", "acomp", "advmod"):
            continue
        head = sentence.tokens[token.head]
        # "Its wider plan" is wide beside its own other parts.
        owned = sentence.child(token.head, "poss") is not None
        if head.lemma not in PERSON_NOUNS and head.lemma not in _CHANGE and not owned:
            return True
    return False


def _opens_midway(sentence: Sentence) -> bool:
    """Whether it opens with what was told before: "While en route, ...", "Since he had promised it, ..."."""
    if sentence.tokens[0].lower not in _OPENERS:
        return False
    comma = next((index for index, token in enumerate(sentence.tokens) if token.text == ","), 0)
    opening = sentence.tokens[:comma]
    past = any(token.lower == "had" and token.dep == "aux" for token in opening)
    return past or not any(token.pos in ("VERB", "AUX", "ADJ") for token in opening)
