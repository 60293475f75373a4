"""Sentences that tell one half of a matter: the next one corrects, doubts or turns them, or they are hearsay."""

from quizapp.reading.analysis import Analysis
from quizapp.reading.grammar import SUBJECTS, is_negated
from quizapp.reading.lexicon import SAY
from quizapp.reading.sentence import Sentence

_TURNS = frozenset("but however yet nevertheless nonetheless".split())
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
    if after and (_takes_back(after[0]) or (after[0].tokens[0].lower in _TURNS and not claimed)):
        return True
    return any(_turns_aside(each) for each in after) or _is_hearsay(sentence)


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
