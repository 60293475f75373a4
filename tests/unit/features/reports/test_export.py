"""The scores for a spreadsheet are those of the page."""

import csv
import io
import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask import Flask

from quizapp.assess.counting import Counting
from quizapp.features.delivery import history
from quizapp.features.reports import service
from quizapp.features.reports.export import export, file_name
from quizapp.features.reports.questions import answers_that_count, question_rows
from quizapp.features.reports.quoting import shortened
from quizapp.storage import classes, quizzes
from tests.factories.quizzes import NOW, make_questions, store_quiz
from tests.factories.reports import KEYS, School, change_key, edit_question, make_school, publish_again, take


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), ["Bo Lind", "Sam Ek", "=SUM(A1)"], due_at=NOW + timedelta(hours=1))


def named(row: dict[str, str], name: str) -> str:
    """What a row says in the column whose name begins so."""
    (found,) = (text for head, text in row.items() if head.startswith(f"{name}:"))
    return found


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
    assert (row["Answered"], row["Questions"], row["Claimed"]) == ("3", "6", "")
    assert datetime.fromisoformat(row["Finished"]) == NOW + timedelta(minutes=61)
    assert datetime.fromisoformat(row["Started"]).tzinfo is not None
    assert [named(row, f"Q{number} points") for number in range(1, 7)] == ["1", "0.5", "0", "0", "0", "0"]
    assert [named(row, f"Q{number} answer") for number in (1, 2, 3, 5)] == ["Lamps", "Oil", "", "'=cook"]


def test_who_has_not_finished_has_a_row_without_a_score(school: School) -> None:
    take("learner Bo Lind", "b", {1: KEYS[1]}, submit=False)
    unstarted, _, started = table(school)
    assert unstarted["Learner"] == "'=SUM(A1)"
    assert (unstarted["State"], unstarted["Started"], unstarted["Attempts"]) == ("not started", "", "0")
    assert (started["Learner"], started["State"]) == ("Bo Lind", "started only")
    assert datetime.fromisoformat(started["Started"]) == NOW
    assert (started["Finished"], started["Points"], started["Percent"], named(started, "Q1 answer")) == ("", "", "", "")
    assert (started["Counts"], started["Answered"], started["Questions"]) == ("", "1", "6")
    assert (unstarted["Counts"], unstarted["Answered"], unstarted["Questions"]) == ("", "", "")


def test_with_all_each_attempt_has_a_row(school: School) -> None:
    take("learner Sam Ek", "a", {5: KEYS[5]})
    take("learner Sam Ek", "b", minute=1)
    found = [(row["Attempt"], row["Counts"], row["Points"]) for row in table(school, Counting.ALL)[2:]]
    assert found == [("1", "all", "1"), ("2", "all", "6")]
    assert [row["Points"] for row in table(school, Counting.BEST)][2:] == ["6"]


def test_late_says_nothing_where_nothing_is_due(school: School) -> None:
    classes.set_due(school.assignment_id, None)
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
    stem = "What did the keeper count?"
    assert list(rows[0])[-2:] == [f"Q1 version 1 answer: {stem}", f"Q1 version 1 points: {stem}"]
    told = {row["Learner"]: row for row in rows}
    assert (named(told["Bo Lind"], "Q1 points"), named(told["Bo Lind"], "Q1 version 1 answer")) == ("1", "")
    assert (named(told["Sam Ek"], "Q1 answer"), named(told["Sam Ek"], "Q1 version 1 answer")) == ("", "Boats")
    assert named(told["Sam Ek"], "Q1 version 1 points") == "0"


def test_a_head_carries_the_stem_shortened_and_no_key(school: School) -> None:
    long = "Which of these did the keeper of the tower count in the evening, before he went up?"
    publish_again(edit_question(replace(make_questions()[0], stem=long)))
    heads = list(table(school)[0])
    assert f"Q1 answer: {shortened(long)}" in heads
    assert len(shortened(long)) < len(long)
    told = " ".join(heads)
    assert not [each.text for each in make_questions()[0].options if each.text in told]


def test_questions_that_are_asked_no_more_are_told_apart(school: School) -> None:
    take("learner Sam Ek", "a", {1: KEYS[1], 3: KEYS[3]})
    stored = quizzes.quiz("tower")
    assert stored is not None
    assert stored.published is not None
    quizzes.publish(
        stored.id,
        title="The tower",
        document_version_id=stored.published.document_version_id,
        slots=[(slot.question_version_id, 1.0) for slot in stored.published.slots if slot.position not in {1, 3}],
        source="app",
        now=NOW,
    )
    row = table(school)[-1]
    assert named(row, "Former 1 version 1 answer") == "Lamps"
    assert named(row, "Former 2 version 1 points") == "1"


def test_what_was_claimed_says_when(school: School) -> None:
    take("guest", "g")
    history.claim(guest="guest", account=school.students["Sam Ek"], now=NOW + timedelta(minutes=5))
    assert datetime.fromisoformat(table(school)[-1]["Claimed"]) == NOW + timedelta(minutes=5)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("10 B, Tuesdays", "10-b-tuesdays"), ('../x"\r\n=1', "x-1"), ("Ю—“”", None), ("Zoë’s " + "x" * 90, None)],
)
def test_the_file_is_called_after_quiz_class_and_rule(school: School, name: str, expected: str | None) -> None:
    classes.rename_class(school.class_id, name)
    report = service.load("tower", school.group, school.ina, counting=Counting.BEST)
    assert re.fullmatch(r"tower-[a-z0-9-]{1,60}-best\.csv", file_name(report))
    if expected:
        assert file_name(report) == f"tower-{expected}-best.csv"
    assert file_name(service.load("tower", "guests", school.ina)) == "tower-guests-first.csv"
