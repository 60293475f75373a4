"""Drafts that passed into questions: with an id, options in order, feedback and a label of difficulty."""

import hashlib
import json
from collections.abc import Sequence

from quizapp.domain.document import Document
from quizapp.domain.question import Option, Origin, Question, QuestionKind
from quizapp.generate.difficulty import difficulty
from quizapp.generate.explanations import explanation, right, says
from quizapp.generate.model import Distractor, Draft, Proposal
from quizapp.lint.sequence import places

#: What an id begins with, so that the same words from two makers stay two questions.
_MADE_BY = {Origin.GENERATED: "g", Origin.LANGUAGE_MODEL: "m"}


def question_of(document: Document, draft: Draft, distractors: tuple[Distractor, ...], version: str) -> Question:
    """The question of a draft. Its id depends on the document, the version and what is asked alone."""
    identity = _hash(
        document.sha256, version, draft.family, draft.kind.value,
        [[one.start, one.end] for one in draft.evidence], draft.stem, draft.changed, draft.key,
    )  # fmt: skip
    section = document.section_at(draft.evidence[-1].start)
    id_ = f"{_MADE_BY[draft.origin]}{identity[:15]}"
    # A false statement is as hard to tell as what was changed in it is like what the text has.
    beside = draft.pool[:1] if draft.true is False else distractors
    near = [one.near for one in beside]
    return Question(
        id=id_,
        kind=draft.kind,
        stem=draft.stem,
        options=_options(draft, distractors, id_),
        key=draft.answer,
        evidence=draft.evidence,
        section=section.heading if section else "",
        explanation=explanation(draft),
        origin=draft.origin,
        family=draft.family,
        bloom=draft.bloom,
        difficulty=difficulty(draft.family, draft.stem, draft.evidence, near),
    )


def question_proposed(document: Document, proposal: Proposal, version: str) -> Question:
    """The question of a proposal, with an id by the same rule."""
    identity = _hash(
        document.sha256, version, proposal.family, proposal.kind.value,
        [[one.start, one.end] for one in proposal.evidence], proposal.stem, "", proposal.key,
    )  # fmt: skip
    section = document.section_at(proposal.evidence[-1].start)
    id_ = f"g{identity[:15]}"
    shown = frozenset(option.text for option in proposal.options)
    near = [one.near for one in proposal.pool if one.text in shown]
    return Question(
        id=id_,
        kind=proposal.kind,
        stem=proposal.stem,
        options=arranged(id_, proposal.options),
        key=proposal.answer,
        evidence=proposal.evidence,
        section=section.heading if section else "",
        explanation=proposal.explanation,
        origin=Origin.GENERATED,
        family=proposal.family,
        bloom=proposal.bloom,
        difficulty=difficulty(proposal.family, proposal.stem, proposal.evidence, near),
    )


def arranged(question_id: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """Options in the order of a question: numbers and dates in theirs, as a reader looks for them, others by chance.

    The chance is a hash of the id and the text, so that which one is right plays no part.
    """
    order = places([option.text for option in options])
    if order is not None:
        return tuple(option for _, option in sorted(zip(order, options, strict=True), key=lambda pair: pair[0]))
    return tuple(sorted(options, key=lambda option: _hash(question_id, option.text)))


def _options(draft: Draft, distractors: tuple[Distractor, ...], question_id: str) -> tuple[Option, ...]:
    if draft.typed:
        return ()
    if draft.kind is QuestionKind.TRUE_FALSE:
        return _true_false(draft)
    key = Option(draft.key, True, "key", right(draft))
    return arranged(question_id, (key, *(one.option for one in distractors)))


def _true_false(draft: Draft) -> tuple[Option, ...]:
    said = says(draft.evidence[-1].quote)
    if draft.true:
        return Option("True", True, "key", said), Option("False", False, "", said)
    swapped = f"The text has {draft.key} where the statement has {draft.changed}. {said}"
    return Option("True", False, draft.pool[0].role, swapped), Option("False", True, "key", swapped)


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
