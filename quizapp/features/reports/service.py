"""Score reports: which there are, whose attempts one tells of, and how each learner of the group stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain

from quizapp.assess.counting import Counting, counted
from quizapp.assess.scores import Scored, ScoreSummary, summarise
from quizapp.domain.account import Account
from quizapp.domain.classes import Assignment, Class
from quizapp.domain.permissions import Right, covers, owner_in_reach
from quizapp.domain.quiz import PublishedQuiz
from quizapp.domain.words import whole_number
from quizapp.errors import NotFound
from quizapp.storage import classes, quizzes, reports, tallies
from quizapp.storage.reports import ReportedAttempt, ReportedLearner
from quizapp.storage.tallies import NamedQuiz, Tally

GUESTS = "guests"
NO_REPORT = "There is no such report."


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report as the list shows it: how many of the learners have finished, and how well at first."""

    quiz: NamedQuiz
    group: str
    #: None for guests.
    assignment: Assignment | None
    learners: int
    tally: Tally

    @property
    def due_at(self) -> datetime | None:
        """When an attempt has to be finished; None where there is no such moment."""
        return self.assignment.due_at if self.assignment is not None else None


@dataclass(frozen=True, slots=True)
class ListedClass:
    """A class with the reports that it has, one for each quiz set for it."""

    group: Class
    reports: tuple[ListedReport, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """All reports that an account may see."""

    classes: tuple[ListedClass, ...]
    guests: tuple[ListedReport, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Whose attempts a report tells of."""

    #: As the address has it: "class-3" or "guests".
    slug: str
    #: "class 10B" or "guests".
    name: str
    #: None for guests.
    assignment: Assignment | None

    @property
    def class_name(self) -> str:
        """The class's; "" for guests."""
        return self.assignment.class_name if self.assignment is not None else ""

    @property
    def class_id(self) -> int | None:
        """The class; None for guests."""
        return self.assignment.class_id if self.assignment is not None else None

    @property
    def due_at(self) -> datetime | None:
        """When an attempt had to be finished; None where there is no such moment."""
        return self.assignment.due_at if self.assignment is not None else None

    def is_late(self, attempt: ReportedAttempt) -> bool:
        """Whether an attempt was finished too late."""
        return (
            self.assignment is not None
            and attempt.finished_at is not None
            and self.assignment.is_late(attempt.finished_at)
        )


class Standing(StrEnum):
    """How far a learner has come with the quiz."""

    NOT_STARTED = "not started"
    STARTED = "started only"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class LearnerRow:
    """A learner with the attempt that counts, or the newest one while none is finished; with "all", one row each."""

    learner: ReportedLearner
    standing: Standing
    #: None where the learner has not started.
    attempt: ReportedAttempt | None
    #: Which of the learner's attempts it is, from 1 as they were begun or claimed; 0 for none.
    number: int
    #: How many attempts the learner has in all.
    attempts: int
    answered: int
    questions: int
    is_late: bool


@dataclass(frozen=True, slots=True)
class Report:
    """The attempts of one group at one quiz, and which of them count."""

    quiz_id: int
    #: What is published of it now.
    quiz: PublishedQuiz
    group: Group
    counting: Counting
    learners: tuple[ReportedLearner, ...]
    #: By learner's id, in the order in which they were begun or claimed.
    attempts: Mapping[int, tuple[ReportedAttempt, ...]]
    #: Which of its learner's attempts each one is, from 1, by the attempt's id.
    numbers: Mapping[int, int]
    counted: tuple[ReportedAttempt, ...]
    #: Answers of each attempt, by its id.
    answered: Mapping[int, int]

    @property
    def scores(self) -> ScoreSummary | None:
        """The scores of the attempts that count; None where there is none."""
        return summarise([Scored(each.points or 0.0, each.max_points) for each in self.counted])

    @property
    def rows(self) -> Mapping[Standing, tuple[LearnerRow, ...]]:
        """All learners, those who have not started first."""
        counted_of: dict[int, list[ReportedAttempt]] = {}
        for each in self.counted:
            counted_of.setdefault(each.learner_id, []).append(each)
        rows: dict[Standing, list[LearnerRow]] = {standing: [] for standing in Standing}
        for learner in self.learners:
            own = self.attempts.get(learner.id, ())
            for attempt in counted_of.get(learner.id) or own[-1:] or (None,):
                row = self._row(learner, attempt)
                rows[row.standing].append(row)
        return {standing: tuple(found) for standing, found in rows.items()}

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many learners stand so."""
        finished = len({each.learner_id for each in self.counted})
        started = sum(bool(own) for own in self.attempts.values())
        return {
            Standing.NOT_STARTED: len(self.learners) - started,
            Standing.STARTED: started - finished,
            Standing.FINISHED: finished,
        }

    @property
    def counted_ids(self) -> frozenset[int]:
        """The ids of the attempts that count."""
        return frozenset(each.id for each in self.counted)

    def learner(self, learner_id: int) -> ReportedLearner:
        """A learner of the group; raises ``NotFound``."""
        found = next((each for each in self.learners if each.id == learner_id), None)
        if found is None:
            raise NotFound("There is no such learner in this report.")
        return found

    def questions_of(self, attempt: ReportedAttempt) -> int:
        """How many questions an attempt was given."""
        return len(quizzes.published(attempt.quiz_version_id).slots)

    def _row(self, learner: ReportedLearner, attempt: ReportedAttempt | None) -> LearnerRow:
        own = self.attempts.get(learner.id, ())
        if attempt is None:
            return LearnerRow(learner, Standing.NOT_STARTED, None, 0, 0, 0, 0, False)
        return LearnerRow(
            learner=learner,
            standing=Standing.STARTED if attempt.finished_at is None else Standing.FINISHED,
            attempt=attempt,
            number=self.numbers[attempt.id],
            attempts=len(own),
            answered=self.answered.get(attempt.id, 0),
            questions=self.questions_of(attempt),
            is_late=self.group.is_late(attempt),
        )


def listing(account: Account) -> Listing:
    """The reports of an account: of the classes that it runs, and of guests at quizzes that it may work on."""
    own = classes.classes_of(owner_in_reach(account, Right.SEE_REPORTS))
    ids = [each.id for each in own]
    assigned = classes.assignments(ids)
    begun = tallies.begun_by_guests(owner_in_reach(account, Right.WORK_ON_QUIZZES))
    members, of_classes = classes.member_counts(ids), tallies.of_classes(ids)
    by_guests = tallies.finished_by_guests(list(begun))
    names = tallies.names([*begun, *(each.quiz_id for each in assigned)])
    by_class: dict[int, list[ListedReport]] = {}
    for each in assigned:
        by_class.setdefault(each.class_id, []).append(
            ListedReport(
                names[each.quiz_id],
                _class_slug(each.class_id),
                each,
                members.get(each.class_id, 0),
                of_classes.get((each.class_id, each.quiz_id), Tally()),
            )
        )
    return Listing(
        classes=tuple(ListedClass(each, tuple(by_class.get(each.id, ()))) for each in own),
        guests=tuple(
            ListedReport(names[quiz_id], GUESTS, None, learners, by_guests.get(quiz_id, Tally()))
            for quiz_id, learners in begun.items()
        ),
    )


def load(quiz_slug: str, group_slug: str, account: Account, *, counting: Counting = Counting.FIRST) -> Report:
    """The report on a quiz for a group; raises ``NotFound`` also where it is not this account's to see."""
    quiz = quizzes.quiz(quiz_slug)
    if quiz is None or quiz.published is None:
        raise NotFound(NO_REPORT)
    if group_slug == GUESTS:
        if not covers(account, Right.WORK_ON_QUIZZES, owner_id=quiz.owner_id):
            raise NotFound(NO_REPORT)
        group = Group(GUESTS, "guests", None)
    else:
        group = _class_group(group_slug, quiz.id, account)
    learners = reports.learners(quiz.id, group.class_id)
    if group.class_id is None:
        learners = [ReportedLearner(each.id, f"Guest {number}") for number, each in enumerate(learners, start=1)]
    by_learner: dict[int, list[ReportedAttempt]] = {each.id: [] for each in learners}
    for each in reports.attempts(quiz.id, group.class_id):
        # Who joined or left between the two questions to the database is in neither answer.
        if each.learner_id in by_learner:
            by_learner[each.learner_id].append(each)
    return Report(
        quiz_id=quiz.id,
        quiz=quiz.published,
        group=group,
        counting=counting,
        learners=tuple(learners),
        attempts={learner_id: tuple(own) for learner_id, own in by_learner.items()},
        numbers={each.id: number for own in by_learner.values() for number, each in enumerate(own, start=1)},
        counted=tuple(counted(chain.from_iterable(by_learner.values()), counting)),
        answered=reports.answered(quiz.id, group.class_id),
    )


def _class_group(group_slug: str, quiz_id: int, account: Account) -> Group:
    class_id = whole_number(group_slug.removeprefix("class-"))
    # Written one way only: another spelling is another address.
    class_ = classes.class_(class_id) if class_id is not None and group_slug == _class_slug(class_id) else None
    if class_ is None or not covers(account, Right.SEE_REPORTS, owner_id=class_.owner_id):
        raise NotFound(NO_REPORT)
    assignment = next((each for each in classes.assignments([class_.id]) if each.quiz_id == quiz_id), None)
    if assignment is None:
        raise NotFound(NO_REPORT)
    return Group(group_slug, f"class {class_.name}", assignment)


def _class_slug(class_id: int) -> str:
    return f"class-{class_id}"
