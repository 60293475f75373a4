"""What the worker does for a reviewer who wants something else from the generator."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from quizapp.briefing import build_briefing
from quizapp.domain.job import Job
from quizapp.domain.question import Question
from quizapp.features.bank import reworking
from quizapp.features.bank.reworking import MORE_AT_ONCE, REWORK_QUESTION, ToRework, Wish
from quizapp.generate.again import instead_of, more_like
from quizapp.generate.alternatives import another_distractor
from quizapp.generate.ground import Ground, ground_of
from quizapp.generate.nearness import easier, harder
from quizapp.generate.questions import arranged
from quizapp.jobs.tasks import Task
from quizapp.reading.analysis import analyse
from quizapp.reading.nlp import OnProgress

#: The share of the work that reading is, as far as the progress bar goes.
READING = 0.8


def _rework(asked: ToRework, on_progress: OnProgress) -> tuple[Question, ...]:
    document = asked.text.document
    analysis = analyse(document, on_progress=lambda done: on_progress(READING * done))
    made = _wished(ground_of(document, analysis, build_briefing(document, analysis)), asked)
    on_progress(1.0)
    return made


def _wished(ground: Ground, asked: ToRework) -> tuple[Question, ...]:
    question = asked.question
    if asked.wish is Wish.MORE:
        return more_like(ground, question, known=(question, *asked.others), count=MORE_AT_ONCE)
    made = _IN_PLACE[asked.wish](ground, asked)
    return () if made is None else (made,)


def _another(ground: Ground, asked: ToRework) -> Question | None:
    question = asked.question
    other = instead_of(ground, question, said=asked.said, known=asked.others)
    # It takes the place of the question: what that is called and sorted by stays.
    return other and replace(other, id=question.id, origin=question.origin, tags=question.tags)


def _with_another_distractor(ground: Ground, asked: ToRework) -> Question | None:
    question = asked.question
    kept = tuple(each for each in question.options if each.correct or each.text != asked.option)
    refused = {each.text for version in asked.said for each in version.options if not each.correct}
    other = another_distractor(ground, replace(question, options=kept), refused=refused)
    if other is None or len(kept) == len(question.options):
        return None
    return replace(question, options=arranged(question.id, (*kept, other)))


#: What gives another version of a question, by what is wished for.
_IN_PLACE: Mapping[Wish, Callable[[Ground, ToRework], Question | None]] = {
    Wish.AGAIN: _another,
    Wish.DISTRACTOR: _with_another_distractor,
    Wish.HARDER: lambda ground, asked: harder(ground, asked.question),
    Wish.EASIER: lambda ground, asked: easier(ground, asked.question),
}


def _store(job: Job, asked: ToRework, made: tuple[Question, ...], now: datetime) -> None:
    reworking.store(job, asked, made, now=now)


TASKS: Mapping[str, Task[Any, Any]] = {REWORK_QUESTION: Task(reworking.to_rework, _rework, _store)}
