"""The learners of a report page by page, while its numbers are those of all."""

import pytest
from flask import Flask

from quizapp.features.reports import pages, service
from quizapp.features.reports.pages import learners_page
from quizapp.features.reports.service import Standing
from tests.factories.quizzes import store_quiz
from tests.factories.reports import School, make_school, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Sam Ek", "Bo Lind", "Åsa Ny"])


def test_guests_stand_page_by_page_and_a_class_on_one(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGE", 2)
    for number in range(5):
        take(f"guest {number}", f"g{number}", minute=number, submit=number > 0)
    found = service.load("tower", "guests", school.ina)
    told = [
        [row.learner.name for own in learners_page(found, number).rows.values() for row in own] for number in (1, 2, 3)
    ]
    assert told == [["Guest 1", "Guest 2"], ["Guest 3", "Guest 4"], ["Guest 5"]]
    assert learners_page(found, 2).begins == {Standing.STARTED: 1, Standing.FINISHED: 1}
    assert [(learners_page(found, number).number, learners_page(found, number).pages) for number in (0, 3, 99)] == [
        (1, 3),
        (3, 3),
        (3, 3),
    ]
    assert found.counts == {"not started": 0, "started only": 1, "finished": 4}
    assert found.scores is not None
    assert found.scores.n == 4
    members = learners_page(service.load("tower", school.group, school.ina), 2)
    assert (members.number, members.pages, len(members.rows[Standing.NOT_STARTED])) == (1, 1, 3)


def test_a_page_of_nobody_is_the_first_one(school: School) -> None:
    found = learners_page(service.load("tower", "guests", school.ina), 1)
    assert (found.number, found.pages, found.begins) == (1, 1, {})
