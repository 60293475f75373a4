"""How each question of a quiz was answered, every version of it apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.assess.counting import Counting
from quizapp.assess.questions import ENOUGH_TO_JUDGE, Answer, Oddity, QuestionStatistics, statistics_of
from quizapp.domain.account import Account
from quizapp.domain.permissions import Right, covers
from quizapp.domain.question import Question
from quizapp.features.bank.drafting import same_key
from quizapp.features.reports.quoting import quoted
from quizapp.features.reports.service import Report
from quizapp.kinds.texts import fold
from quizapp.storage import quizzes, reports
from quizapp.storage.reports import AskedVersion, GradedAnswer


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One version of a question with the answers to it."""

    #: Its place in what is published now; None where it is asked no more.
    position: int | None
    question: Question
    version: AskedVersion
    #: Whether other versions of the question have answers too, so that each must be told by its number.
    is_one_of_several: bool
    #: Whether this version is the one asked now.
    is_current: bool
    #: Whether this version is asked no more, and no other version with its key is.
    is_settled: bool
    #: Whether the account may open the question in the bank.
    may_open: bool
    statistics: QuestionStatistics
    #: What is odd about the answers, in a sentence; "" for nothing.
    remark: str

    @property
    def is_alarm(self) -> bool:
        """Whether enough attempts say that the key looks odd, and nobody has changed it since."""
        return self.statistics.is_alarm and not self.is_settled

    @property
    def doubt(self) -> str:
        """Why a remark is no alarm, in a sentence; "" where it is one, or where there is none."""
        if not self.remark or self.statistics.is_alarm:
            return ""
        if self.statistics.n < ENOUGH_TO_JUDGE:
            return f"Only {self.statistics.n} attempts: too few to be sure."
        return "The difference may be chance."

    @property
    def label(self) -> str:
        """How the question is called in a sentence."""
        name = f"question {self.position}" if self.position is not None else quoted(self.question.stem)
        return f"{name}, version {self.version.number}" if self.is_one_of_several else name


def question_rows(report: Report, answers: Sequence[GradedAnswer], account: Account) -> list[QuestionRow]:
    """A row for each version of a question that is asked now or has answers that count.

    They stand in the order of the version published now, older versions behind the newer one, what is asked no more
    last. ``answers`` are those of the attempts that count.
    """
    asked = {slot.question_version_id: slot.question for slot in report.quiz.slots}
    known = dict(asked)
    for quiz_version_id in dict.fromkeys(each.quiz_version_id for each in report.counted):
        known |= {slot.question_version_id: slot.question for slot in quizzes.published(quiz_version_id).slots}
    versions = reports.asked_versions(list(known))
    positions = {versions[slot.question_version_id].question_id: slot.position for slot in report.quiz.slots}
    now = {versions[slot.question_version_id].question_id: slot.question for slot in report.quiz.slots}
    given = _by_version(answers)
    several = _several(list(versions.values()))
    rows = []
    for version_id in known:
        version, statistics = versions[version_id], statistics_of(known[version_id], given.get(version_id, ()))
        rows.append(
            QuestionRow(
                position=positions.get(version.question_id),
                question=known[version_id],
                version=version,
                is_one_of_several=version.question_id in several,
                is_current=version_id in asked,
                is_settled=_has_other_key(known[version_id], now.get(version.question_id)),
                may_open=covers(account, Right.WORK_ON_QUESTIONS, owner_id=version.owner_id),
                statistics=statistics,
                remark=_remark(statistics.oddity, report.counting) if statistics.oddity is not None else "",
            )
        )
    return sorted(rows, key=_place)


def answers_that_count(report: Report) -> list[GradedAnswer]:
    """The graded answers of the attempts that count."""
    ids = {each.id for each in report.counted}
    found = reports.graded_answers(report.quiz_id, report.group.class_id) if ids else []
    return [each for each in found if each.attempt_id in ids]


def _by_version(answers: Sequence[GradedAnswer]) -> Mapping[int, list[Answer]]:
    given: dict[int, list[Answer]] = {}
    for each in answers:
        given.setdefault(each.question_version_id, []).append(Answer(each.response, each.grade))
    return given


def _several(versions: Sequence[AskedVersion]) -> set[int]:
    """The questions of which more than one version is told."""
    ids = [each.question_id for each in versions]
    return {each for each in ids if ids.count(each) > 1}


def _has_other_key(before: Question, now: Question | None) -> bool:
    """Whether the key of a version is not what is asked now; None where the question is asked no more."""
    if now is None:
        return True
    if before.options or now.options:
        # Of options only the key counts: where another one has other words, an odd key is still odd.
        return _key_texts(before) != _key_texts(now)
    return not same_key(before, now)


def _key_texts(question: Question) -> set[str]:
    return {fold(option.text) for option in question.options if option.correct}


def _place(row: QuestionRow) -> tuple[bool, int, int, int]:
    return row.position is None, row.position or 0, row.version.question_id, -row.version.number


def _remark(oddity: Oddity, counting: Counting) -> str:
    who = "attempts" if counting is Counting.ALL else "learners"
    did = "chose" if oddity.rival.verdict is None else "answered"
    key = quoted(oddity.key.text) if oddity.of_several else "the key"
    belongs = ", which belongs to the key" if oddity.of_several else ""
    rival = quoted(oddity.rival.text)
    return f"More {who} {did} {rival} ({oddity.rival.n}) than {key} ({oddity.key.n}){belongs}."
