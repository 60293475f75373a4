"""Sentences that tell one half of a matter: the next one corrects, doubts or turns them, or they are hearsay."""

from quizapp.reading.analysis import Analysis
from quizapp.reading.grammar import SUBJECTS, is_negated
from quizapp.reading.lexicon import SAY
from quizapp.reading.sentence import Sentence

_TURNS = frozenset("but however yet nevertheless nonetheless".split())
#: Of whom it is reported, feared or believed that they are in a plight, the next sentence often tells the outcome.
_FEARED = frozenset("report fear believe presume think list declare".split())
_PLIGHTS = frozenset("missing dead drowned lost killed injured trapped".split())
_PEOPLE = frozenset("he she they it".split())
_ASIDE = frozenset(("though", "however"))
_POINTS = frozenset("this these that those".split())
#: An aside turns what was told one or two sentences before.
_REACH = 2
#: An aside that turns the whole sentence stands this early: "The trouble, though, ...".
_EARLY = 6


def is_half(analysis: Analysis, number: int) -> bool:
    """Whether the sentence, told alone, would leave out what the text sets against it.

    What a named speaker claims is told as that speaker's, so that a mere "but" after it takes nothing back.
    """
    sentence = analysis.sentences[number]
    after = [each for each in analysis.sentences[number + 1 : number + 1 + _REACH] if each.block == sentence.block]
    claimed = any(claim.speaker for claim in analysis.attributions_in(number))
    if after and _is_feared(sentence) and _tells_of_the_same(after[0]):
        return True
    if after and (_takes_back(after[0]) or (after[0].tokens[0].lower in _TURNS and not claimed)):
        return True
    return any(_turns_aside(each) for each in after) or _is_hearsay(sentence)


def _is_feared(sentence: Sentence) -> bool:
    """Whether somebody is only reported or feared to be in a plight: "One man was reported missing"."""
    passive = sentence.child(sentence.root, "nsubjpass") is not None
    plight = any(token.lower in _PLIGHTS for token in sentence.tokens[sentence.root + 1 : sentence.root + 4])
    return passive and plight and sentence.tokens[sentence.root].lemma in _FEARED


def _tells_of_the_same(sentence: Sentence) -> bool:
    """Whether it goes on with whoever was told of: "He was found at his sister's"."""
    return sentence.tokens[0].lower in _PEOPLE and sentence.tokens[0].dep in SUBJECTS


def _turns_aside(sentence: Sentence) -> bool:
    """Whether its subject is set against what was told: "The trouble, though, ..."."""
    early = sentence.tokens[:_EARLY]
    return any(token.lower in _ASIDE and place and early[place - 1].text == "," for place, token in enumerate(early))


def _takes_back(sentence: Sentence) -> bool:
    """Whether it leaves open or denies what was told: "Whether ...", "These months do not match ..."."""
    if sentence.tokens[0].lower == "whether":
        return True
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or not is_negated(sentence, sentence.root):
        return False
    return any(sentence.tokens[each].lower in _POINTS for each in (subject, *sentence.children(subject)))


def _is_hearsay(sentence: Sentence) -> bool:
    """Whether somebody without a name or a calling says it: "One of the men told them that ..."."""
    root = sentence.tokens[sentence.root]
    if root.lemma not in SAY and root.lemma != "tell":
        return False
    subject = sentence.child(sentence.root, *SUBJECTS)
    if subject is None or sentence.child(sentence.root, "ccomp") is None:
        return False
    # A text that opens with "..., it is reported" says for itself that nobody stands by it.
    told = not sentence.number and sentence.tokens[subject].dep == "nsubjpass"
    return sentence.tokens[subject].pos in ("NUM", "PRON", "DET") and not told
