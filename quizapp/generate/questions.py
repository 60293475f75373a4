"""Drafts that passed into questions: with an id, options in order, feedback and a first guess at difficulty."""

import hashlib
import json

from quizapp.domain.document import Document
from quizapp.domain.question import Option, Origin, Question, QuestionKind
from quizapp.generate.explanations import explanation, right, says
from quizapp.generate.families import BY_NAME
from quizapp.generate.model import Distractor, Draft, Proposal
from quizapp.lint.sequence import places

#: What an id begins with, so that the same words from two makers stay two questions.
_MADE_BY = {Origin.GENERATED: "g", Origin.LANGUAGE_MODEL: "m"}
_CLOSER = {"misread": 0.08, "elsewhere": 0.04, "sibling": 0.05, "perturbed": 0.0, "opposite": 0.0}


def question_of(document: Document, draft: Draft, distractors: tuple[Distractor, ...], version: str) -> Question:
    """The question of a draft. Its id depends on the document, the version and what is asked alone."""
    identity = _hash(
        document.sha256, version, draft.family, draft.kind.value,
        [[one.start, one.end] for one in draft.evidence], draft.stem, draft.changed, draft.key,
    )  # fmt: skip
    section = document.section_at(draft.evidence[-1].start)
    return Question(
        id=f"{_MADE_BY[draft.origin]}{identity[:15]}",
        kind=draft.kind,
        stem=draft.stem,
        options=_options(draft, distractors, identity),
        key=draft.answer,
        evidence=draft.evidence,
        section=section.heading if section else "",
        explanation=explanation(draft),
        origin=draft.origin,
        family=draft.family,
        bloom=draft.bloom,
        difficulty=_difficulty(draft, distractors),
    )


def question_proposed(document: Document, proposal: Proposal, version: str) -> Question:
    """The question of a proposal, with an id by the same rule."""
    identity = _hash(
        document.sha256, version, proposal.family, proposal.kind.value,
        [[one.start, one.end] for one in proposal.evidence], proposal.stem, "", proposal.key,
    )  # fmt: skip
    section = document.section_at(proposal.evidence[-1].start)
    return Question(
        id=f"g{identity[:15]}",
        kind=proposal.kind,
        stem=proposal.stem,
        options=tuple(sorted(proposal.options, key=lambda option: _hash(identity, option.text))),
        key=proposal.answer,
        evidence=proposal.evidence,
        section=section.heading if section else "",
        explanation=proposal.explanation,
        origin=Origin.GENERATED,
        family=proposal.family,
        bloom=proposal.bloom,
        difficulty=BY_NAME[proposal.family].difficulty,
    )


def _options(draft: Draft, distractors: tuple[Distractor, ...], identity: str) -> tuple[Option, ...]:
    if draft.typed:
        return ()
    if draft.kind is QuestionKind.TRUE_FALSE:
        return _true_false(draft)
    options = [Option(draft.key, True, "key", right(draft))]
    options += [Option(one.text, False, one.role, one.note) for one in distractors]
    order = places([option.text for option in options])
    if order is not None:
        # Numbers and dates stand in order, as a reader looks for them.
        return tuple(option for _, option in sorted(zip(order, options, strict=True), key=lambda pair: pair[0]))
    return tuple(sorted(options, key=lambda option: _hash(identity, option.text)))


def _true_false(draft: Draft) -> tuple[Option, ...]:
    said = says(draft.evidence[-1].quote)
    if draft.true:
        return Option("True", True, "key", said), Option("False", False, "", said)
    swapped = f"The text has {draft.key} where the statement has {draft.changed}. {said}"
    return Option("True", False, draft.pool[0].role, swapped), Option("False", True, "key", swapped)


def _difficulty(draft: Draft, distractors: tuple[Distractor, ...]) -> float:
    near = sum(_CLOSER[one.role] for one in distractors)
    long = 0.05 * (len(draft.evidence) > 1) + 0.05 * (len(draft.clause.sentence.tokens) > 30)
    return round(min(1.0, BY_NAME[draft.family].difficulty + near + long), 2)


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
