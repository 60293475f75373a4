"""The scores of a report as a table for spreadsheets: the same numbers as on its page."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from quizapp.domain.words import points, slug
from quizapp.features.reports.questions import QuestionRow
from quizapp.features.reports.quoting import shortened
from quizapp.features.reports.service import LearnerRow, Report
from quizapp.formats.scores_csv import Cell, scores_csv
from quizapp.kinds import kind_of
from quizapp.storage.reports import GradedAnswer

_HEADER = (
    "Learner",
    "State",
    "Attempts",
    "Counts",
    "Attempt",
    "Started",
    "Claimed",
    "Finished",
    "Late",
    "Answered",
    "Questions",
    "Points",
    "Maximum",
    "Percent",
)


def export(report: Report, answers: Sequence[GradedAnswer], questions: Sequence[QuestionRow]) -> bytes:
    """Write the table: a row for each learner, with "all" for each attempt that counts; two columns a question.

    ``answers`` are those of the attempts that count; the questions as asked now come first, other versions behind.
    """
    columns = sorted(questions, key=lambda each: not each.is_current)
    former = list(dict.fromkeys(each.version.question_id for each in columns if each.position is None))
    names = {each.version.id: _name(each, former) for each in columns}
    by_place = {(each.attempt_id, each.question_version_id): each for each in answers}
    header = [
        *_HEADER,
        *(
            f"{names[each.version.id]} {what}: {shortened(each.question.stem)}"
            for each in columns
            for what in ("answer", "points")
        ),
    ]
    rows = (
        [*_about(report, row), *_answers(row, columns, by_place)] for found in report.rows.values() for row in found
    )
    return scores_csv(header, rows)


def file_name(report: Report) -> str:
    """What the table is called: quiz, group and rule, in small letters, digits and dashes alone."""
    group = slug(report.group.class_name) or report.group.slug
    return f"{report.quiz.slug}-{group}-{report.counting.value}.csv"


def _about(report: Report, row: LearnerRow) -> list[Cell]:
    attempt = row.attempt
    counts = report.counting.value if attempt is not None and attempt.finished_at is not None else None
    told: list[Cell] = [row.learner.name, row.standing.value, row.attempts, counts]
    if attempt is None:
        return [*told, *[None] * (len(_HEADER) - len(told))]
    claimed = _moment(attempt.claimed_at) if attempt.claimed_at is not None else None
    told += [row.number, _moment(attempt.started_at), claimed]
    answered: list[Cell] = [row.answered, row.questions]
    if attempt.finished_at is None:
        return [*told, None, None, *answered, None, points(attempt.max_points), None]
    late = ("yes" if row.is_late else "no") if report.group.due_at is not None else None
    score = [points(attempt.points or 0.0), points(attempt.max_points), points(100 * attempt.share)]
    return [*told, _moment(attempt.finished_at), late, *answered, *score]


def _answers(
    row: LearnerRow, columns: Sequence[QuestionRow], by_place: dict[tuple[int, int], GradedAnswer]
) -> Iterator[Cell]:
    for column in columns:
        found = by_place.get((row.attempt.id, column.version.id)) if row.attempt is not None else None
        if found is None:
            yield from (None, None)
        else:
            yield kind_of(column.question).summarise(column.question, found.response)
            yield points(found.points)


def _name(column: QuestionRow, former: Sequence[int]) -> str:
    """What no other column is called; ``former`` are the questions that are asked no more."""
    if column.is_current:
        return f"Q{column.position}"
    if column.position is None:
        return f"Former {former.index(column.version.question_id) + 1} version {column.version.number}"
    return f"Q{column.position} version {column.version.number}"


def _moment(moment: datetime) -> str:
    """ISO 8601 in the server's own zone, with its offset."""
    return moment.astimezone().isoformat(timespec="seconds")
