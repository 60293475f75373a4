"""What a model wrote into drafts: only what a family could have asked as well, for the same key.

So each question has a statement of the text behind it, a fine type and checked options, and the gates see no
difference. What no family would ask, or what can't be compared with what the family asks, is turned down.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import Origin, QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.language_model.agreement import agreed
from quizapp.generate.language_model.placing import sentence_quoted
from quizapp.generate.language_model.written import Written
from quizapp.generate.model import Distractor, Draft
from quizapp.kinds.texts import comparable

QUOTE, AGREEMENT = "quote", "agreement"


def drafts_of(ground: Ground, written: Iterable[Written], askable: Iterable[Draft]) -> Iterator[Draft | NotAsked]:
    """A draft for each question that can be checked, and the reason for each that can't; ``askable`` are all others."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in askable:
        if draft.kind is QuestionKind.CHOICE:
            by_sentence.setdefault(draft.sentence, []).append(draft)
    for one in written:
        sentence = sentence_quoted(ground, one.quote)
        if isinstance(sentence, str):
            yield NotAsked(one.question, QUOTE, sentence)
            continue
        found = _draft(ground, one, by_sentence.get(sentence.number, ()))
        yield found if isinstance(found, Draft) else NotAsked(one.question, AGREEMENT, found)


def _draft(ground: Ground, one: Written, askable: Sequence[Draft]) -> Draft | str:
    problem = "The quoted sentence does not give this answer in a way that can be checked."
    same = [draft for draft in askable if _bare(draft.key) == _bare(one.answer)]
    for _, lengths in groupby(same, key=lambda draft: (draft.family, draft.clause.verb, draft.key_tokens)):
        drafts = tuple(lengths)
        found = agreed(ground, one.question, drafts)
        if not isinstance(found, str):
            first = drafts[0]
            pool = tuple(_chosen_first(first.pool, one.wrong_answers))
            return replace(first, origin=Origin.LANGUAGE_MODEL, stem=one.question, tokens=found.tokens, pool=pool)
        problem = found
    return problem


def _bare(answer: str) -> str:
    """An answer without what makes no difference, a preposition before a date or a place included."""
    return comparable(re.sub(r"^(in|on|at)\s+", "", answer, flags=re.IGNORECASE))


def _chosen_first(pool: Sequence[Distractor], wanted: Sequence[str]) -> Iterator[Distractor]:
    """The wrong answers on offer, first those that the model chose; others of its own can't be checked."""
    chosen = [_bare(text) for text in wanted]
    yield from sorted(pool, key=lambda one: _bare(one.text) not in chosen)
