"""The scores for a spreadsheet are those of the page."""

import csv
import io
from datetime import datetime, timedelta

import pytest
from flask import Flask

from quizapp.assess.counting import Counting
from quizapp.features.reports import service
from quizapp.features.reports.export import export
from quizapp.features.reports.questions import answers_that_count, question_rows
from quizapp.storage import classes
from tests.factories.quizzes import NOW, store_quiz
from tests.factories.reports import KEYS, School, change_key, make_school, publish_again, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Bo Lind", "Sam Ek", "=SUM(A1)"], due_at=NOW + timedelta(hours=1))


def table(school: School, counting: Counting = Counting.FIRST, group: str | None = None) -> list[dict[str, str]]:
    report = service.load("tower", group or school.group, school.ina, counting=counting)
    answers = answers_that_count(report)
    file = export(report, answers, question_rows(report, answers, school.ina))
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_a_finished_learner_has_scores_and_answers(school: School) -> None:
    take("learner Sam Ek", "a", {1: KEYS[1], 2: {"options": (0,)}, 5: {"answer": ["=cook"]}}, minute=61)
    row = table(school)[-1]
    assert (row["Learner"], row["State"], row["Attempts"], row["Counts"], row["Attempt"]) == (
        "Sam Ek",
        "finished",
        "1",
        "first",
        "1",
    )
    assert (row["Points"], row["Maximum"], row["Percent"], row["Late"]) == ("1.5", "6", "25", "yes")
    assert datetime.fromisoformat(row["Finished"]) == NOW + timedelta(minutes=61)
    assert datetime.fromisoformat(row["Started"]).tzinfo is not None
    assert [row[f"Q{number} points"] for number in range(1, 7)] == ["1", "0.5", "0", "0", "0", "0"]
    assert [row[f"Q{number} answer"] for number in (1, 2, 3, 5)] == ["Lamps", "Oil", "", "'=cook"]


def test_who_has_not_finished_has_a_row_without_a_score(school: School) -> None:
    take("learner Bo Lind", "b", {1: KEYS[1]}, submit=False)
    unstarted, _, started = table(school)
    assert unstarted["Learner"] == "'=SUM(A1)"
    assert (unstarted["State"], unstarted["Started"], unstarted["Attempts"]) == ("not started", "", "0")
    assert (started["Learner"], started["State"]) == ("Bo Lind", "started only")
    assert datetime.fromisoformat(started["Started"]) == NOW
    assert (started["Finished"], started["Points"], started["Percent"], started["Q1 answer"]) == ("", "", "", "")


def test_with_all_each_attempt_has_a_row(school: School) -> None:
    take("learner Sam Ek", "a", {5: KEYS[5]})
    take("learner Sam Ek", "b", minute=1)
    found = [(row["Attempt"], row["Counts"], row["Points"]) for row in table(school, Counting.ALL)[2:]]
    assert found == [("1", "all", "1"), ("2", "all", "6")]
    assert [row["Points"] for row in table(school, Counting.BEST)][2:] == ["6"]


def test_late_says_nothing_where_nothing_is_due(school: School) -> None:
    classes.assign(class_id=school.class_id, quiz_id=school.quiz_id, due_at=None, account_id=school.ina.id, now=NOW)
    take("learner Sam Ek", "a")
    take("guest", "g")
    assert [row["Late"] for row in table(school)] == ["", "", ""]
    assert [(row["Learner"], row["Late"]) for row in table(school, group="guests")] == [("Guest 1", "")]


def test_other_versions_stand_behind_with_their_number(school: School) -> None:
    take("learner Sam Ek", "a", {1: {"option": 1}})
    change_key()
    publish_again({})
    take("learner Bo Lind", "b", {1: {"option": 1}}, minute=1)
    rows = table(school)
    assert list(rows[0])[-2:] == ["Q1 version 1 answer", "Q1 version 1 points"]
    told = {row["Learner"]: row for row in rows}
    assert (told["Bo Lind"]["Q1 points"], told["Bo Lind"]["Q1 version 1 answer"]) == ("1", "")
    assert (told["Sam Ek"]["Q1 answer"], told["Sam Ek"]["Q1 version 1 answer"]) == ("", "Boats")
    assert told["Sam Ek"]["Q1 version 1 points"] == "0"
