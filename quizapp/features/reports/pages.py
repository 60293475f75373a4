"""The learners of a report page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.features.reports.service import LearnerRow, Report, Standing

#: Guests may be thousands: a page of their report lists so many rows of them.
PAGE = 200


@dataclass(frozen=True, slots=True)
class LearnersPage:
    """One page of the rows of all learners."""

    rows: Mapping[Standing, tuple[LearnerRow, ...]]
    number: int
    pages: int
    #: On which page those begin who stand so.
    begins: Mapping[Standing, int]


def learners_page(report: Report, number: int) -> LearnersPage:
    """A page of the rows, from 1, the last one where there are fewer; a class stands on one page."""
    rows = report.rows
    found = [(standing, row) for standing, own in rows.items() for row in own]
    size = PAGE if report.group.class_id is None else max(len(found), 1)
    pages = max(1, -(-len(found) // size))
    number = min(max(number, 1), pages)
    shown = found[(number - 1) * size : number * size]
    return LearnersPage(
        rows={standing: tuple(row for its, row in shown if its is standing) for standing in rows},
        number=number,
        pages=pages,
        begins=_begins([standing for standing, _ in found], size),
    )


def _begins(standings: Sequence[Standing], size: int) -> Mapping[Standing, int]:
    return {standing: standings.index(standing) // size + 1 for standing in dict.fromkeys(standings)}
