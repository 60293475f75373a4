"""Does a statement tell something? Announcements, hooks and general remarks fill a text, but inform nobody."""

from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.sentence import Sentence

_ANNOUNCING = frozenset("question reason way thing point factor problem issue step example option".split())
#: Verbs of a remark on events that tells no event.
_REMARKS = frozenset("underscore highlight underline illustrate exemplify loom unfold".split())
_STIRS = frozenset("add raise spark pose bring present face draw".split())
_VAGUE = frozenset(
    "complexity dynamic layer challenge concern question implication discussion debate uncertainty eyebrow attention "
    "dimension twist doubt".split()
)


def is_telling(sentence: Sentence) -> bool:
    """Whether the sentence says something itself, rather than "Two questions remain" or "It raised concerns"."""
    if any(token.pos == "VERB" and token.lemma in _REMARKS for token in sentence.tokens):
        return False
    # "Speaker: you may begin." is a turn of a conversation, or a field of a form.
    if len(sentence.tokens) > 1 and sentence.tokens[1].text == ":":
        return False
    # "Whether they will sign is another matter."
    if sentence.tokens[0].lower == "whether":
        return False
    subject = sentence.child(sentence.root, *SUBJECTS)
    announces = subject is not None and sentence.tokens[subject].lemma.lower() in _ANNOUNCING
    if announces and sentence.children(subject or 0, "nummod", "amod"):
        return False
    stirred = sentence.children(sentence.root, "dobj") if sentence.tokens[sentence.root].lemma in _STIRS else ()
    return not any(sentence.tokens[each].lemma in _VAGUE for each in stirred)
