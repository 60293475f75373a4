"""How one version of a question was answered: facility, how often each answer was given, and whether the key is odd."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from statistics import fmean

from quizapp.domain.question import Grade, Question, Response, Verdict
from quizapp.kinds import kind_of
from quizapp.kinds.texts import fold

#: Wrong answers that were typed: so many different ones are told, the rest is counted together.
MOST_TYPED = 4
#: Attempts that it takes to say that the key looks odd, and to raise an alarm about it.
ENOUGH_TO_SAY = 5
ENOUGH_TO_JUDGE = 20
#: So seldom must chance alone make so large a difference for an alarm to be raised.
SELDOM = 0.05


@dataclass(frozen=True, slots=True)
class Answer:
    """What one attempt that counts gave to the question, and what became of it."""

    response: Response
    grade: Grade


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, and how many attempts gave it."""

    text: str
    n: int
    is_key: bool
    #: What became of it where it was typed; None for an option.
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Oddity:
    """An answer that more attempts gave than the key, or than this option of the key where it has several."""

    rival: Given
    key: Given
    #: True where the key has further options.
    of_several: bool

    @property
    def chance(self) -> float:
        """How probable so many for the rival, or more, are if both are as likely: the one-sided sign test, 0 to 1."""
        n = self.rival.n + self.key.n
        ways = sum(comb(n, more) for more in range(self.rival.n, n + 1))
        return ways / (1 << n)


@dataclass(frozen=True, slots=True)
class QuestionStatistics:
    """How one version of a question was answered, over the attempts that count."""

    #: Attempts that saw it.
    n: int
    #: Mean share of the points, 0 to 1; None where no attempt saw it.
    facility: float | None
    #: Each option as the question has them, or the key and the commonest other answers that were typed.
    given: tuple[Given, ...]
    #: How many typed something that is not listed.
    other: int
    not_answered: int
    oddity: Oddity | None

    @property
    def is_alarm(self) -> bool:
        """Whether enough attempts say that the key looks odd, and more clearly than chance would."""
        return self.oddity is not None and self.n >= ENOUGH_TO_JUDGE and self.oddity.chance <= SELDOM


def statistics_of(question: Question, answers: Sequence[Answer]) -> QuestionStatistics:
    """Sum up the answers to one version of a question."""
    given, other = _chosen(question, answers) if question.options else _typed(question, answers)
    return QuestionStatistics(
        n=len(answers),
        facility=fmean(each.grade.fraction for each in answers) if answers else None,
        given=given,
        other=other,
        not_answered=sum(each.grade.verdict is Verdict.NOT_ANSWERED for each in answers),
        oddity=_oddity(given) if len(answers) >= ENOUGH_TO_SAY else None,
    )


def _chosen(question: Question, answers: Iterable[Answer]) -> tuple[tuple[Given, ...], int]:
    times = Counter(index for each in answers for index in each.response.chosen)
    options = enumerate(question.options)
    return tuple(Given(option.text, times[index], option.correct) for index, option in options), 0


def _typed(question: Question, answers: Iterable[Answer]) -> tuple[tuple[Given, ...], int]:
    kind = kind_of(question)
    typed = Counter((kind.summarise(question, each.response), each.grade.verdict) for each in answers)
    right = sum(n for (_, verdict), n in typed.items() if verdict is Verdict.RIGHT)
    key = Given(kind.correct_answer(question), right, True, Verdict.RIGHT)
    wrong = _alike({each: n for each, n in typed.items() if each[1] not in {Verdict.RIGHT, Verdict.NOT_ANSWERED}})
    return (key, *wrong[:MOST_TYPED]), sum(each.n for each in wrong[MOST_TYPED:])


def _alike(typed: Mapping[tuple[str, Verdict], int]) -> list[Given]:
    """Answers that read the same as one, in the wording that was typed most often; the commonest first."""
    wordings: dict[tuple[str, Verdict], Counter[str]] = {}
    for (text, verdict), n in typed.items():
        wordings.setdefault((fold(text), verdict), Counter())[text] += n
    found = [
        Given(words.most_common(1)[0][0], words.total(), False, verdict) for (_, verdict), words in wordings.items()
    ]
    return sorted(found, key=lambda each: (-each.n, fold(each.text)))


def _oddity(given: Sequence[Given]) -> Oddity | None:
    keys = [each for each in given if each.is_key]
    # What could not be read as a number is no answer that could be right.
    rivals = [each for each in given if not each.is_key and each.verdict is not Verdict.NOT_READABLE]
    if not keys or not rivals:
        return None
    key, rival = min(keys, key=lambda each: each.n), max(rivals, key=lambda each: each.n)
    return Oddity(rival, key, len(keys) > 1) if rival.n > key.n else None
