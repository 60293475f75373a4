"""Statements about "the bridge" that only a sentence before them tells apart: nobody could say which bridge it is."""

from collections import Counter
from collections.abc import Callable

from quizapp.reading.analysis import Analysis
from quizapp.reading.barely import ONLY_ONES
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.sentence import Sentence

#: What any building, bridge or machine may be called, and none by its name.
_ANYTHING = frozenset(("structure", "span", "building", "facility", "device"))
#: What tells which one is meant: "the bridge at Marle", "the old bridge".
_TELLS = ("prep", "relcl", "acl", "appos", "poss", "nummod", "amod", "compound", "nmod", "conj")
#: What brings one up that "the" may take up later: "a technical school", "the first library".
_BRINGS_UP = frozenset("a an another one first second third".split())
#: What so many sentences open with a text is about: "a new building" is "the building" ever after.
_OPENING = 2


def undefined(analysis: Analysis, title: str) -> Callable[[Sentence], str]:
    """Asks a sentence for the noun of its subject, where that is a bare "the" with it and may mean several.

    What the title or the text's opening speaks of is the one thing meant, unless two of the kind are named.
    """
    ends = ((entry.name.split()[0], entry.name.split()[-1]) for entry in analysis.entities if " " in entry.name)
    named = Counter(word.lower() for pair in ends for word in set(pair))
    about = set(title.lower().split())
    about |= {token.lemma.lower() for sentence in analysis.sentences[:_OPENING] for token in sentence.tokens}
    brought_up: dict[str, int] = {}
    for sentence in analysis.sentences:
        for lemma in _brought_up(sentence):
            brought_up.setdefault(lemma, sentence.number)

    def undefined_noun(sentence: Sentence) -> str:
        lemma = _bare_subject(sentence)
        known = not lemma or lemma in ONLY_ONES or (lemma in about and named[lemma] < 2)
        before = brought_up.get(lemma, sentence.number) < sentence.number
        return lemma if not known and (before or named[lemma] > 1 or lemma in _ANYTHING) else ""

    return undefined_noun


def _brought_up(sentence: Sentence) -> list[str]:
    return [
        token.lemma.lower()
        for place, token in enumerate(sentence.tokens)
        if token.pos in ("NOUN", "PROPN")
        and (
            (token.pos == "PROPN" and token.dep != "compound")
            or any(sentence.tokens[child].lower in _BRINGS_UP for child in sentence.children(place, "det", "amod"))
        )
    ]


def _bare_subject(sentence: Sentence) -> str:
    """The noun of a subject that has nothing but "the" to tell which it is; "" where there is none."""
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or sentence.tokens[subject].tag != "NN" or sentence.children(subject, *_TELLS):
        return ""
    the = any(sentence.tokens[child].lower == "the" for child in sentence.children(subject, "det"))
    return sentence.tokens[subject].lemma.lower() if the else ""
