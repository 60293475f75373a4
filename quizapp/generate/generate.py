"""``generate``: from an analysis to questions in assembled order, each through every gate."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Document
from quizapp.domain.generation import WAYS_LEFT_OUT, Generation, NotAsked, RankedQuestion
from quizapp.domain.passage import with_passage
from quizapp.domain.question import Origin, Question, QuestionKind
from quizapp.errors import InputRefused
from quizapp.generate.acceptance import MEASURED, by_default
from quizapp.generate.assembly import assemble, place_of
from quizapp.generate.families import CLAUSE_FAMILIES, FAMILIES, STATEMENT_FAMILIES
from quizapp.generate.gates import contradiction, flaws, proposed, round_trip
from quizapp.generate.gates.judge import distractors_for, turned_down
from quizapp.generate.ground import Ground, ground_of
from quizapp.generate.language_model import Answers, drafts_of
from quizapp.generate.model import Draft, Proposal
from quizapp.generate.passed import Passed, part_of
from quizapp.generate.questions import question_of, question_proposed
from quizapp.generate.ranking import score
from quizapp.kinds import kind_of
from quizapp.reading.analysis import Analysis
from quizapp.reading.nlp import OnProgress
from quizapp.reading.standalone import is_whole

#: Grows with every change of what is asked or how: it is part of each question's id.
VERSION = "9"
#: Fewer words are too little to ask about.
MIN_WORDS = 80
#: Where most of a text is no prose, what looks like a sentence may be none.
MIN_PROSE, FEW = 0.5, 3
#: The share of the sentences that others may contradict.
MAX_OPPOSED = 0.3
#: Of all the values that would make one statement false, so many that pass are enough: one of them is asked.
VALUES = 3
KINDS = (
    QuestionKind.CHOICE, QuestionKind.MULTI_CHOICE, QuestionKind.TRUE_FALSE, QuestionKind.CLOZE, QuestionKind.NUMERIC,
    QuestionKind.MATCHING, QuestionKind.ORDERING, QuestionKind.SELECT_SENTENCE,
)  # fmt: skip
FAMILY_NAMES = tuple(family.name for family in FAMILIES)
#: Those that readers accept: what is asked where nobody names families.
DEFAULT_FAMILIES = by_default(FAMILY_NAMES, MEASURED)


def generate(  # noqa: PLR0913, one for each option of the command, and what callers have made already
    document: Document,
    analysis: Analysis,
    *,
    count: int = 10,
    seed: int = 0,
    kinds: Collection[QuestionKind] = KINDS,
    families: Collection[str] = DEFAULT_FAMILIES,
    answers: Answers | None = None,
    briefing: Briefing | None = None,
    on_progress: OnProgress | None = None,
) -> Generation:
    """At most ``count`` questions about the document, best first and balanced, and what was not asked, with reasons.

    ``answers`` is what a language model wrote about it, if one was asked: that stands beside the engine's own drafts
    and passes the same gates. ``briefing`` is that of the document, where it is made already;
    ``on_progress`` hears the share that is done, and may raise to stop it. Pure: the same for the same document,
    arguments and version. Raises InputRefused for a kind or family that isn't there.
    """
    wanted_kinds, wanted = _known(kinds, families)
    model = [answers.use.host, answers.use.model] if answers is not None else []
    settings = json.dumps([count, [kind.value for kind in wanted_kinds], wanted, *model])
    passed: list[Passed] = []
    rejected: list[NotAsked] = []
    reason, most = limits(document, analysis)
    leaves_out = set(wanted) == set(DEFAULT_FAMILIES) != set(FAMILY_NAMES)
    if most:
        ground = ground_of(document, analysis, briefing or build_briefing(document, analysis))
        passed, rejected = judged_by_gates(ground, wanted_kinds, wanted, on_progress=on_progress)
        if _contradicts_itself(ground, rejected):
            passed, reason, most = [], "The text says too many things in two ways that can't both be true.", 0
        if answers is not None and QuestionKind.CHOICE in wanted_kinds:
            judged = _judged_answers(ground, answers, wanted)
            passed += [one for one in judged if isinstance(one, Passed)]
            rejected += [one for one in judged if isinstance(one, NotAsked)]
        chosen, left_out = assemble(ground, passed, min(count, most), seed)
        rejected += left_out
        if not chosen and not reason and leaves_out:
            reason = _off(ground, wanted_kinds)
    else:
        chosen = []
    asked = sum(one.question.origin is Origin.LANGUAGE_MODEL for one in chosen)
    if not reason and len(chosen) < count:
        given = "1 question that passes" if len(chosen) == 1 else f"{len(chosen)} questions that pass"
        reason = f"The text gives {given} every check and can stand in one quiz."
        if chosen and leaves_out:
            reason += f" {WAYS_LEFT_OUT}"
    return Generation(
        version=VERSION,
        settings_sha256=hashlib.sha256(settings.encode()).hexdigest(),
        seed=seed,
        questions=tuple(RankedQuestion(one.question, one.score) for one in chosen),
        rejected=tuple(dict.fromkeys(rejected)),
        reason=reason if len(chosen) < count else "",
        model=replace(answers.use, asked=asked) if answers is not None else None,
    )


def _known(kinds: Collection[QuestionKind], families: Collection[str]) -> tuple[list[QuestionKind], list[str]]:
    """Both in the registry's order, so that the order they were named in changes nothing."""
    unknown = [*(one for one in kinds if one not in KINDS), *(one for one in families if one not in FAMILY_NAMES)]
    if unknown:
        raise InputRefused(
            f"{', '.join(unknown)} can't be generated. Kinds are {', '.join(KINDS)}; "
            f"families are {', '.join(FAMILY_NAMES)}."
        )
    return [kind for kind in KINDS if kind in kinds], [family for family in FAMILY_NAMES if family in families]


def _off(ground: Ground, kinds: Collection[QuestionKind]) -> str:
    """The reason where only families that are off by default have anything to ask; "" where it is another."""
    passed, _ = judged_by_gates(ground, kinds, [name for name in FAMILY_NAMES if name not in DEFAULT_FAMILIES])
    return f"Nothing can be asked in the ways that are used by default. {WAYS_LEFT_OUT}" if passed else ""


def limits(document: Document, analysis: Analysis) -> tuple[str, int]:
    """Why there is little or nothing to ask, and how many questions the text may have at most."""
    if document.words < MIN_WORDS:
        return f"The text has {document.words} words. Questions are asked from {MIN_WORDS} words on.", 0
    different = {sentence.text: sentence.words for sentence in analysis.sentences if is_whole(sentence)}
    prose = sum(different.values())
    if prose < MIN_WORDS // 2:
        return "The text has too few whole, different sentences to ask about.", 0
    if prose < MIN_PROSE * document.words:
        return "Most of the text is not prose in whole, different sentences, so few questions are asked.", FEW
    return "", 10**6


def judged_by_gates(
    ground: Ground,
    kinds: Collection[QuestionKind],
    families: Collection[str],
    *,
    on_progress: OnProgress | None = None,
) -> tuple[list[Passed], list[NotAsked]]:
    """Every question of these kinds and families that passes the gates, and what does not."""
    tell = on_progress or (lambda _done: None)
    passed: list[Passed] = []
    rejected: list[NotAsked] = []
    for number, family in enumerate(CLAUSE_FAMILIES):
        tell(number / len(FAMILIES))
        if family.name not in families:
            continue
        settled: set[object] = set()
        values: Counter[object] = Counter()
        for draft in family.drafts(ground):
            # A clause is asked about with as much of it as passes: a shorter stem is less clear.
            asked = (draft.sentence, draft.clause.verb, draft.key_tokens)
            enough = (asked, draft.changed) in settled or (draft.changed and values[asked] >= VALUES)
            if draft.kind not in kinds or enough:
                continue
            judged = _judge(ground, draft)
            if isinstance(judged, NotAsked):
                rejected.append(judged)
            else:
                settled.add((asked, draft.changed))
                values[asked] += bool(draft.changed)
                passed.append(judged)
    for number, statements in enumerate(STATEMENT_FAMILIES, start=len(CLAUSE_FAMILIES)):
        tell(number / len(FAMILIES))
        if statements.name not in families:
            continue
        for proposal in statements.proposals(ground):
            if proposal.kind in kinds:
                judged = _judge(ground, proposal)
                if isinstance(judged, NotAsked):
                    rejected.append(judged)
                else:
                    passed.append(judged)
    return passed, rejected


def _contradicts_itself(ground: Ground, rejected: Collection[NotAsked]) -> bool:
    """Whether so much is said in two ways that the rest can't be relied on either."""
    opposed = {one.reason for one in rejected if one.gate == contradiction.name}
    return len(opposed) > MAX_OPPOSED * len(ground.analysis.sentences)


def _judged_answers(ground: Ground, answers: Answers, families: list[str]) -> list[Passed | NotAsked]:
    askable = (draft for family in CLAUSE_FAMILIES if family.name in families for draft in family.drafts(ground))
    drafts = drafts_of(ground, answers.written, askable)
    return [draft if isinstance(draft, NotAsked) else _judge_draft(ground, draft) for draft in drafts]


def _judge(ground: Ground, draft: Draft | Proposal) -> Passed | NotAsked:
    """The question of a draft that passes every gate, or the first reason why there is none, with its place."""
    judged = _judge_draft(ground, draft) if isinstance(draft, Draft) else _judge_proposal(ground, draft)
    return replace(judged, at=place_of(ground, draft)) if isinstance(judged, NotAsked) else judged


def _judge_draft(ground: Ground, draft: Draft) -> Passed | NotAsked:
    """The same without a place: what a language model wrote is told as one list, all of it."""
    refused = turned_down(ground, draft)
    if refused is not None:
        return refused
    distractors = distractors_for(ground, draft)
    if isinstance(distractors, NotAsked):
        return distractors
    reason = round_trip.complaint(ground, draft, distractors)
    if reason:
        return NotAsked(draft.stem, round_trip.name, reason)
    question = question_of(ground.document, draft, distractors, VERSION)
    return _sound(_passed(ground, draft, question))


def _judge_proposal(ground: Ground, proposal: Proposal) -> Passed | NotAsked:
    reason = proposed.complaint(ground, proposal)
    if reason:
        return NotAsked(proposal.stem, proposed.name, reason)
    question = question_proposed(ground.document, proposal, VERSION)
    question = with_passage(question, ground.document, ground.analysis.spans)
    return _sound(_passed(ground, proposal, question))


def _passed(ground: Ground, asked: Draft | Proposal, question: Question) -> Passed:
    return Passed(asked, question, score(ground, asked, question), part_of(ground.document, question))


def _sound(passed: Passed) -> Passed | NotAsked:
    # What the engine makes must be what the app can ask: anything else is a fault of ours.
    problems = kind_of(passed.question).validate(passed.question)
    if problems:
        return NotAsked(passed.question.stem, "kind", problems[0].message)
    flaw = flaws.complaint(passed.question)
    return NotAsked(passed.question.stem, flaws.name, flaw) if flaw else passed
