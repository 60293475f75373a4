"""Takes a learner through an attempt: start, save, flag, submit, and what came of it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.domain.attempt import (
    AskedQuestion,
    AttemptState,
    NoSuchAttempt,
    SlotState,
    Step,
    StepKind,
    ask,
    last_saved_at,
    option_order,
    shown,
    slot_states,
)
from quizapp.domain.document import DocumentVersion
from quizapp.domain.question import Grade, Question, Response, Verdict
from quizapp.domain.quiz import AfterSubmission, PublishedQuiz, Slot
from quizapp.domain.score import Score, SlotGrade
from quizapp.domain.words import in_words
from quizapp.errors import Conflict, NotFound
from quizapp.kinds import kind_of
from quizapp.storage import attempts, documents, quizzes
from quizapp.storage.attempts import StoredAttempt


@dataclass(frozen=True, slots=True)
class Client:
    """The page that sends a step, and the step's place among those it sent; empty without JavaScript."""

    id: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class LoadedAttempt:
    """An attempt with its quiz and how each slot stands."""

    attempt: StoredAttempt
    quiz: PublishedQuiz
    states: Mapping[int, SlotState]
    #: The number of the newest step, 0 before the first: what a page made now has seen.
    seen: int
    #: The steps that say so, and those that a save was overtaken by; see ``attempts.standing``.
    steps: tuple[Step, ...]

    @property
    def is_finished(self) -> bool:
        """True once it was submitted."""
        return self.attempt.state is AttemptState.FINISHED

    @property
    def answered(self) -> int:
        """How many slots have an answer."""
        return sum(state.is_answered for state in self.states.values())

    @property
    def flagged(self) -> int:
        """How many slots are flagged for later."""
        return sum(state.flagged for state in self.states.values())

    @property
    def saved_at(self) -> datetime | None:
        """When the newest answer of all was saved."""
        return last_saved_at(self.states)

    def state(self, position: int) -> SlotState:
        """How the slot at ``position`` stands."""
        return self.states.get(position, SlotState())

    def slot(self, position: int) -> Slot:
        """The slot at ``position``; raises ``NotFound`` where the quiz has none."""
        slot = self.quiz.slot(position)
        if slot is None:
            raise NotFound("This quiz has no question with that number.")
        return slot

    def order(self, slot: Slot) -> tuple[int, ...]:
        """The order of the slot's options in this attempt."""
        return option_order(slot.question, seed=self.attempt.seed, position=slot.position)

    def asked(self, slot: Slot) -> AskedQuestion:
        """The slot's question as the learner may see it before submitting."""
        return ask(slot.question, self.order(slot))

    def shown(self, slot: Slot) -> Response:
        """The slot's latest response as its page shows it."""
        return shown(slot.question, self.state(slot.position).response, self.order(slot))

    def complaint(self, slot: Slot) -> str | None:
        """Why the slot's answer can't be read, or None."""
        response = self.state(slot.position).response
        return None if response.is_empty else kind_of(slot.question).complaint(slot.question, response)

    def first_unanswered(self) -> int:
        """The position to go on at: the first slot without an answer, or the last one."""
        positions = (slot.position for slot in self.quiz.slots if not self.state(slot.position).is_answered)
        return next(positions, len(self.quiz.slots))


@dataclass(frozen=True, slots=True)
class Correction:
    """What one slot's right answer is, why, and where the text says so: only for quizzes that show everything."""

    question: Question
    response: Response
    given: str
    correct: str
    #: Why the answer given is right or wrong, in the words of the question's author; "" where nobody wrote any.
    why: str


@dataclass(frozen=True, slots=True)
class SlotOutcome:
    """One slot of a finished attempt: what was asked, what was given, what became of it."""

    position: int
    asked: AskedQuestion
    given: str
    grade: Grade
    #: None where the quiz doesn't show it.
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A score in all."""

    right: int
    questions: int
    points: float
    max_points: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a learner is shown of a finished attempt.

    What the quiz doesn't show after submission is not in here at all, so that no page can give it away.
    """

    quiz_slug: str
    title: str
    shown: AfterSubmission
    answered: int
    finished_at: datetime | None
    score: Total
    #: Empty where the quiz shows the score alone.
    slots: tuple[SlotOutcome, ...]
    #: One sentence that names the section where most was missed; "" where none stands out, or it isn't shown.
    missed_together: str
    document: DocumentVersion
    #: Whether that is still the newest text of the document.
    is_newest_text: bool


def start(quiz_slug: str, *, learner: str, new_attempt_id: str, seed: int, now: datetime) -> str:
    """Open an attempt, or find the one that is open; returns its public id.

    ``learner`` is stored here where it is new: a guest exists from the first attempt on. Raises ``NotFound``.
    """
    found = quizzes.newest_published(quiz_slug)
    if found is None:
        raise NotFound("There is no such quiz.")
    quiz_id, quiz = found
    document = documents.document(quiz.document_slug)
    if document is None or document.published_at is None:
        raise NotFound("This quiz is closed at the moment. An attempt that you have begun can go on.")
    learner_id = attempts.lock_learner(learner, now=now)
    attempt = attempts.open_attempt(learner_id, quiz_id) or attempts.add_attempt(
        public_id=new_attempt_id, learner_id=learner_id, quiz_id=quiz_id, quiz=quiz, seed=seed, now=now
    )
    return attempt.public_id


def load(public_id: str, *, learners: Collection[str]) -> LoadedAttempt:
    """The attempt of one of these learners; raises ``NotFound`` also where it is someone else's."""
    return _load(public_id, learners)


def save(
    public_id: str,
    position: int,
    fields: Mapping[str, Sequence[str]],
    *,
    learners: Collection[str],
    client: Client = Client(),
    seen: int | None = None,
    now: datetime,
) -> LoadedAttempt:
    """Save the response in the posted ``fields``; returns the attempt as it then stands.

    Nothing changes where the save is a replay, where it was overtaken by a later save of the same page, and where the
    page holds just what it was given at step ``seen`` (``LoadedAttempt.seen``): an old page that nobody touched must
    not bring its answer back over a newer one. Raises ``Conflict`` after submission, ``NotFound``, and what the kind
    raises for a response that no page sends.
    """
    loaded = _load_open(public_id, learners, client=client, position=position)
    slot = loaded.slot(position)
    response = kind_of(slot.question).parse(slot.question, fields, loaded.order(slot))
    if _is_overtaken(loaded, position, client):
        return loaded
    if seen is not None and response == _response_seen(loaded, position, seen):
        return loaded
    # A save with a number is kept even where it says nothing new: an older one that arrives late is known by it.
    if not client.id and response == loaded.state(position).response:
        return loaded
    return _append(loaded, StepKind.RESPOND, now=now, slot=position, response=response, client=client)


def flag(public_id: str, position: int, *, flagged: bool, learners: Collection[str], now: datetime) -> LoadedAttempt:
    """Flag a question for later, or take the flag away."""
    loaded = _load_open(public_id, learners)
    loaded.slot(position)
    if loaded.state(position).flagged is flagged:
        return loaded
    return _append(loaded, StepKind.FLAG if flagged else StepKind.UNFLAG, now=now, slot=position)


def submit(public_id: str, *, learners: Collection[str], now: datetime) -> None:
    """Close the attempt and grade it. Submitting again is harmless."""
    loaded = _load(public_id, learners, lock=True)
    if loaded.is_finished:
        return
    _append(loaded, StepKind.SUBMIT, now=now)
    grades = []
    for slot in loaded.quiz.slots:
        grade = kind_of(slot.question).grade(slot.question, loaded.state(slot.position).response)
        grades.append(SlotGrade(slot.position, slot.question_version_id, grade, grade.fraction * slot.points))
    responses = {position: state.response for position, state in loaded.states.items()}
    attempts.finish(loaded.attempt.id, Score(tuple(grades), loaded.quiz.max_points), responses, now=now)


def outcome(public_id: str, *, learners: Collection[str]) -> Outcome:
    """What came of a finished attempt, as far as its quiz shows it.

    Raises ``Conflict`` while the attempt is open, so that no key leaves early.
    """
    loaded = load(public_id, learners=learners)
    if not loaded.is_finished:
        raise Conflict("This attempt is not submitted yet. Submit it to see the result.")
    score, quiz = attempts.score(loaded.attempt), loaded.quiz
    shown = quiz.after_submission
    return Outcome(
        quiz_slug=quiz.slug,
        title=quiz.title,
        shown=shown,
        answered=loaded.answered,
        finished_at=loaded.attempt.finished_at,
        score=Total(score.right, len(score.grades), score.points, score.max_points),
        slots=() if shown is AfterSubmission.SCORE else tuple(_slot_outcome(loaded, each) for each in score.grades),
        missed_together=_missed_together(loaded, score) if shown is AfterSubmission.EVERYTHING else "",
        document=documents.version(quiz.document_version_id),
        is_newest_text=documents.newest_version_id(quiz.document_slug) == quiz.document_version_id,
    )


def _load(
    public_id: str, learners: Collection[str], *, lock: bool = False, client: Client = Client(), position: int = 0
) -> LoadedAttempt:
    """The attempt; ``client`` and ``position`` say what save it is loaded for."""
    attempt = attempts.attempt(public_id, learners=learners, lock=lock)
    if attempt is None:
        raise NoSuchAttempt
    steps = tuple(attempts.standing(attempt.id, client=client.id, sequence=client.sequence, slot=position))
    seen = steps[-1].number if steps else 0
    return LoadedAttempt(attempt, quizzes.published(attempt.quiz_version_id), slot_states(steps), seen, steps)


def _load_open(
    public_id: str, learners: Collection[str], *, client: Client = Client(), position: int = 0
) -> LoadedAttempt:
    loaded = _load(public_id, learners, lock=True, client=client, position=position)
    if loaded.is_finished:
        raise Conflict("This attempt has been submitted, so its answers can’t be changed any more.")
    return loaded


def _response_seen(loaded: LoadedAttempt, position: int, seen: int) -> Response:
    """The slot's response that a page made at step ``seen`` shows."""
    if seen >= loaded.seen:
        return loaded.state(position).response
    return attempts.response_at(loaded.attempt.id, position, number=seen)


def _is_overtaken(loaded: LoadedAttempt, position: int, client: Client) -> bool:
    """True where this page's save, or a later one of it for the same slot, was stored before."""
    return bool(client.id) and any(
        step.client == client.id
        and (
            step.client_sequence == client.sequence
            or (step.slot == position and step.client_sequence > client.sequence)
        )
        for step in loaded.steps
    )


def _append(
    loaded: LoadedAttempt,
    kind: StepKind,
    *,
    now: datetime,
    slot: int | None = None,
    response: Response | None = None,
    client: Client = Client(),
) -> LoadedAttempt:
    step = Step(
        number=loaded.seen + 1,
        kind=kind,
        at=now,
        slot=slot,
        response=response,
        client=client.id,
        client_sequence=client.sequence,
    )
    attempts.add_step(loaded.attempt.id, step)
    return replace(loaded, states=slot_states([step], loaded.states), seen=step.number)


def _slot_outcome(loaded: LoadedAttempt, stored: SlotGrade) -> SlotOutcome:
    slot = loaded.slot(stored.position)
    response = loaded.state(stored.position).response
    return SlotOutcome(
        position=slot.position,
        asked=loaded.asked(slot),
        given=kind_of(slot.question).summarise(slot.question, response),
        grade=stored.grade,
        correction=_correction(slot.question, response, stored.grade)
        if loaded.quiz.after_submission is AfterSubmission.EVERYTHING
        else None,
    )


def _correction(question: Question, response: Response, grade: Grade) -> Correction:
    feedback = [question.options[index].feedback for index in response.chosen]
    if grade.verdict is Verdict.RIGHT or not any(feedback):
        why = question.explanation or " ".join(filter(None, feedback))
    else:
        why = " ".join(filter(None, feedback))
    kind = kind_of(question)
    return Correction(question, response, kind.summarise(question, response), kind.correct_answer(question), why)


def _missed_together(loaded: LoadedAttempt, score: Score) -> str:
    missed = [
        loaded.slot(each.position).question.section for each in score.grades if each.grade.verdict is not Verdict.RIGHT
    ]
    section, times = Counter(missed).most_common(1)[0] if missed else ("", 0)
    if times < 2 or not section:
        return ""
    share = (
        f"All {in_words(times)}"
        if times == len(missed)
        else f"{in_words(times).capitalize()} of the {in_words(len(missed))}"
    )
    return f"{share} that you missed are about the same section of the text: “{section}”."
