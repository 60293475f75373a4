"""Statements about "the bridge" of a text that names two: without the sentence before nobody could tell which."""

from collections import Counter
from collections.abc import Callable

from quizapp.reading.analysis import Analysis
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence

#: What any building, bridge or machine may be called, and none by its name.
_ANYTHING = frozenset(("structure", "span", "building", "facility", "device"))
#: What tells which one is meant: "the bridge at Marle", "the old bridge".
_TELLS = ("prep", "relcl", "acl", "appos", "poss", "nummod", "amod", "compound", "nmod", "conj")


def undefined(analysis: Analysis, title: str) -> Callable[[Phrased], bool]:
    """Whether a statement's subject is a bare "the" with a noun that may be either of two, or anything."""
    heads = Counter(entry.name.rsplit(maxsplit=1)[-1].lower() for entry in analysis.entities if " " in entry.name)
    about = set(title.lower().split())
    # What the text opens with it is about: "a new building" is "the building" ever after.
    opening = {token.lemma.lower() for sentence in analysis.sentences[:1] for token in sentence.tokens}

    def is_undefined(one: Phrased) -> bool:
        lemma = _bare_subject(one.said)
        anything = lemma in _ANYTHING and lemma not in opening
        return lemma not in about and (anything or heads[lemma] > 1)

    return is_undefined


def _bare_subject(sentence: Sentence) -> str:
    """The noun of a subject that has nothing but "the" to tell which it is; "" where there is none."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or sentence.tokens[subject].tag != "NN" or sentence.children(subject, *_TELLS):
        return ""
    the = any(sentence.tokens[child].lower == "the" for child in sentence.children(subject, "det"))
    return sentence.tokens[subject].lemma.lower() if the else ""
