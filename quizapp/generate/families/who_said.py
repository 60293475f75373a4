"""Whose words a quotation is, where it can be read by itself."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.distractors.names import other_names
from quizapp.generate.ground import Ground, fine_type, is_in_title, name_root
from quizapp.generate.model import Distractor, Proposal
from quizapp.generate.quotations import may_be_of, quotations

name = "who_said"
worth = 0.75
difficulty = 0.4
MOST, FEWEST = 3, 2
#: So many words that carry meaning make a view by which its speaker can be known.
TELLING = 4
#: So many words of a title's quotation tell which one it is.
_QUOTED = 2
_QUOTES = re.compile(r"['‘\"“]([^'’\"”]+)['’\"”]")
_ASKED = {"person": "Who", "organisation": "Which organisation"}


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each clear quotation of a person or body, with others that the text names."""
    for quotation in quotations(ground):
        kind = fine_type(quotation.speaker)
        own = name_root(quotation.speaker.name)
        if kind not in _ASKED or not quotation.clear or not quotation.topical or own in quotation.roots:
            continue
        # Whom the title names is the first whom anybody would think of; a few plain words are no view of anything.
        if is_in_title(ground, quotation.speaker.name) or len(quotation.roots) < TELLING:
            continue
        if _is_quoted_in(ground.document.title, quotation.text):
            continue
        others = tuple(
            one
            for one in other_names(ground, quotation.speaker, kind, quotation.sentence.number)
            if one.role == "elsewhere" and not one.roots & quotation.roots and _speaks(ground, one)
            and not any(may_be_of(ground, quotation, entry) for entry in ground.analysis.entities
                        if name_root(entry.name) in one.roots)
        )  # fmt: skip
        if len(others) < FEWEST:
            continue
        said = f"That is who said it: {quotation.told}"
        yield Proposal(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            stem=f"{_ASKED[kind]} said: {quotation.text.rstrip('.”')}”?",
            options=(
                Option(quotation.speaker.name, True, "key", said),
                *(one.option for one in others[:MOST]),
            ),
            pool=others,
            evidence=quotation.evidence,
            explanation=f"Correct: {quotation.speaker.name}. The text says: {quotation.told}",
            sentence=quotation.sentence.number,
            places=quotation.places,
            keys=frozenset((own,)),
            frame=quotation.roots,
        )


def _is_quoted_in(title: str, words: str) -> bool:
    """Whether the title quotes some of the words, and then mostly says whose they are: "'Sport is back', says PM"."""
    own = {word.strip(".,;:!?").lower() for word in words.split()}
    return any(
        len([word for word in quote.lower().split() if word.strip(".,") in own]) >= _QUOTED
        for quote in _QUOTES.findall(title)
    )


def _speaks(ground: Ground, other: Distractor) -> bool:
    """Whether the text has words of somebody's at all: nobody else is taken for a speaker."""
    return any(other.roots & said for said in ground.speakers)
