"""Figures that the text itself takes back: "first 14, later nine" must never be told by its first half."""

from collections.abc import Sequence
from itertools import pairwise

from quizapp.reading.sentence import Sentence

#: What a first figure is told by.
_AT_FIRST = (
    "initially", "originally", "first spoke of", "first put", "first said", "first reported",
    "earlier estimate", "early estimate", "early version", "earlier version", "first estimate", "first reports",
    "early reports",
    "first figure", "provisional", "preliminary", "had given", "had put", "had said", "had first",
)  # fmt: skip
_REVISE = frozenset("revise correct lower raise cut reduce increase withdraw update amend downgrade restate".split())
_BRING = frozenset(("down", "up", "back"))
_FIGURES = frozenset("figure number estimate toll count total forecast guidance sum value tally result".split())
#: A figure is taken back within this many sentences.
_REACH = 2


def superseded(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The sentences that give a figure which one of the next sentences takes back, and no other."""
    found = set()
    for sentence in sentences:
        if not _gives_figure(sentence) or _revises(sentence):
            continue
        after = sentences[sentence.number + 1 : sentence.number + 1 + _REACH]
        text = sentence.text.lower()
        if any(cue in text for cue in _AT_FIRST) or _says_at_first(sentence) or any(_revises(later) for later in after):
            found.add(sentence.number)
    return frozenset(found)


def _says_at_first(sentence: Sentence) -> bool:
    """Whether "at first" says what was changed later; "at first base" and "at first light" do not."""
    words = [token.lower for token in sentence.tokens]
    return any(
        pair == ("at", "first") and sentence.tokens[place + 1].dep != "amod"
        for place, pair in enumerate(pairwise(words))
    )


def _gives_figure(sentence: Sentence) -> bool:
    return any(token.pos == "NUM" and token.entity_type not in ("DATE", "TIME", "ORDINAL") for token in sentence.tokens)


def _revises(sentence: Sentence) -> bool:
    """Whether the sentence says that a figure was changed: "the toll was brought down to nine"."""
    for index, token in enumerate(sentence.tokens):
        if token.pos != "VERB":
            continue
        near = sentence.children(index, "nsubjpass", "dobj", "nsubj")
        about_figure = any(sentence.tokens[child].lemma in _FIGURES for child in near)
        brought = token.lemma in ("bring", "put") and any(
            sentence.tokens[child].lower in _BRING for child in sentence.children(index)
        )
        if about_figure and (token.lemma in _REVISE or brought):
            return True
    return False
