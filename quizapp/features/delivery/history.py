"""A learner's own history: attempts, scores over time, what was missed last; how an account takes over a guest's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.attempt import AttemptState
from quizapp.domain.question import Verdict
from quizapp.domain.quiz import AfterSubmission, PublishedQuiz
from quizapp.domain.words import listed
from quizapp.storage import attempts, quizzes
from quizapp.storage.attempts import StoredAttempt

#: The picture of scores shows no more attempts than these, the newest ones.
MOST_DRAWN = 12


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """An attempt as its learner's history lists it."""

    attempt: StoredAttempt
    quiz: PublishedQuiz

    @property
    def is_finished(self) -> bool:
        """True once it was submitted."""
        return self.attempt.state is AttemptState.FINISHED

    @property
    def percent(self) -> float:
        """Points in percent of what a perfect attempt scores; 0 while it is open."""
        points, most = self.attempt.points or 0.0, self.attempt.max_points
        return 100 * points / most if most else 0.0


@dataclass(frozen=True, slots=True)
class MissedQuestion:
    """A question that was not fully right."""

    position: int
    stem: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Missed:
    """What was missed in the newest finished attempt at a quiz."""

    past: PastAttempt
    questions: tuple[MissedQuestion, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """What a learner has done so far."""

    #: Newest first.
    attempts: tuple[PastAttempt, ...]
    #: The finished ones that the picture shows, oldest first.
    drawn: tuple[PastAttempt, ...]
    #: Quizzes in which something was missed last time, newest first; none whose quiz shows the score alone.
    missed: tuple[Missed, ...]

    @property
    def numbers(self) -> dict[int, int]:
        """The number, from 1, that the picture gives an attempt, by the attempt's id."""
        return {each.attempt.id: number for number, each in enumerate(self.drawn, start=1)}


def progress(*, learner: str) -> Progress:
    """The history of a learner (a public id)."""
    found = tuple(PastAttempt(each, quizzes.published(each.quiz_version_id)) for each in attempts.attempts_of(learner))
    finished = sorted((each for each in found if each.is_finished), key=_end)
    return Progress(found, tuple(finished[-MOST_DRAWN:]), _missed(finished))


def guests_attempts(guest: str) -> list[PastAttempt]:
    """The attempts that a guest (a public id) made on this device, newest first."""
    found = attempts.attempts_of(guest) if guest else []
    return [PastAttempt(each, quizzes.published(each.quiz_version_id)) for each in found]


def belongings(number_of_attempts: int, number_of_notes: int) -> str:
    """What a guest has left on a device, in words: "one attempt and 3 notes"; "" for nothing."""
    there = [(number, noun) for number, noun in ((number_of_attempts, "attempt"), (number_of_notes, "note")) if number]
    return listed([f"one {noun}" if number == 1 else f"{number} {noun}s" for number, noun in there])


def claim(*, guest: str, account: Account, now: datetime) -> int:
    """Make a guest's attempts those of an account; returns how many there were. Claiming again is harmless."""
    return attempts.claim(guest=guest, account_id=account.id, now=now)


def _missed(finished: Sequence[PastAttempt]) -> tuple[Missed, ...]:
    newest = {each.quiz.slug: each for each in finished}
    told = [each for each in newest.values() if each.quiz.after_submission is not AfterSubmission.SCORE]
    verdicts = attempts.verdicts([each.attempt.id for each in told])
    rows = [Missed(each, _questions(each.quiz, verdicts.get(each.attempt.id, {}))) for each in told]
    rows.sort(key=lambda each: _end(each.past), reverse=True)
    return tuple(each for each in rows if each.questions)


def _end(past: PastAttempt) -> datetime:
    return past.attempt.finished_at or past.attempt.started_at


def _questions(quiz: PublishedQuiz, verdicts: dict[int, Verdict]) -> tuple[MissedQuestion, ...]:
    return tuple(
        MissedQuestion(slot.position, slot.question.stem, verdicts[slot.position])
        for slot in quiz.slots
        if verdicts.get(slot.position, Verdict.RIGHT) is not Verdict.RIGHT
    )
