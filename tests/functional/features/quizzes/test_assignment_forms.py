"""The form of an assignment reads days and times in the server's zone, and says plainly what it can't read."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask

from quizapp.domain.classes import Assignment, Class
from quizapp.features.quizzes.assignment_forms import (
    NO_DAY,
    NO_TIME,
    TIME_ALONE,
    AssignmentForm,
    due_form,
    new_form,
    posted_form,
    zone_in_words,
)
from quizapp.features.quizzes.assignments import Choices
from quizapp.storage.quizzes import OpenQuiz
from tests.factories.quizzes import NOW

CHOICES = Choices([Class(7, "10B", 1, "Ina Holm", "K7MXP2QR", NOW)], [OpenQuiz(3, "tower", "The tower")])
SUMMER, WINTER = datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def without_tokens(app: Flask) -> Iterator[None]:
    """The token is the application's business; here only the fields are looked at."""
    app.config["WTF_CSRF_ENABLED"] = False
    with app.test_request_context():
        yield


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """The server stands in another time zone."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def posted(app: Flask, **fields: str) -> AssignmentForm:
    sent = {"class_id": "7", "quiz": "tower", "day": "", "time": ""} | fields
    with app.test_request_context(method="POST", data=sent):
        form = posted_form(CHOICES)
        form.validate()
        return form


@pytest.mark.parametrize("zone", ["UTC0"], indirect=True)
@pytest.mark.parametrize(
    ("day", "clock", "due_at"),
    [
        ("", "", None),
        ("2026-03-09", "12:30", datetime(2026, 3, 9, 12, 30, tzinfo=UTC)),
        ("2026-03-09", "", datetime(2026, 3, 9, 23, 59, tzinfo=UTC)),
        (" 2026-03-09 ", " ", datetime(2026, 3, 9, 23, 59, tzinfo=UTC)),
        ("2028-02-29", "00:00", datetime(2028, 2, 29, tzinfo=UTC)),
    ],
)
@pytest.mark.usefixtures("zone")
def test_a_day_alone_lasts_to_its_end(app: Flask, day: str, clock: str, due_at: datetime | None) -> None:
    form = posted(app, day=day, time=clock)
    assert not form.errors
    assert form.due_at == due_at


@pytest.mark.parametrize("zone", ["CET-1CEST,M3.5.0,M10.5.0"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_days_and_times_are_those_of_the_servers_zone(app: Flask) -> None:
    assert posted(app, day="2026-07-01", time="12:00").due_at == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert posted(app, day="2026-01-01", time="12:00").due_at == datetime(2026, 1, 1, 11, tzinfo=UTC)
    assert (zone_in_words(SUMMER), zone_in_words(WINTER)) == ("CEST, UTC+02:00", "CET, UTC+01:00")


@pytest.mark.parametrize(
    ("zone", "words"), [("UTC0", "UTC"), ("<-03>3", "UTC-03:00"), ("<+0545>-5:45", "UTC+05:45")], indirect=["zone"]
)
@pytest.mark.usefixtures("zone")
def test_a_zone_without_a_name_is_told_once(words: str) -> None:
    assert zone_in_words(SUMMER) == words


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"day": "2026-02-30"}, "day", NO_DAY),
        ({"day": "9 March"}, "day", NO_DAY),
        ({"day": "20260-03-09"}, "day", NO_DAY),
        ({"day": "2026-03-09\x00"}, "day", NO_DAY),
        ({"day": "9" * 5000}, "day", NO_DAY),
        ({"day": "2026-03-09", "time": "25:00"}, "time", NO_TIME),
        ({"day": "2026-03-09", "time": "noon"}, "time", NO_TIME),
        ({"time": "12:00"}, "day", TIME_ALONE),
        ({"class_id": ""}, "class_id", "Choose a class."),
        ({"class_id": "8"}, "class_id", "Choose a class."),
        ({"class_id": "٧"}, "class_id", "Choose a class."),
        ({"quiz": ""}, "quiz", "Choose a quiz."),
        ({"quiz": "somebody-elses"}, "quiz", "Choose a quiz."),
    ],
)
def test_what_can_not_be_used_is_said_at_its_field(
    app: Flask, fields: dict[str, str], field: str, sentence: str
) -> None:
    assert posted(app, **fields).errors == {field: [sentence]}


@pytest.mark.parametrize("zone", ["CET-1", "PST8"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_the_ends_of_the_calendar_are_no_fault(app: Flask) -> None:
    for day in ("0001-01-01", "9999-12-31"):
        form = posted(app, day=day)
        assert form.errors == {"day": [NO_DAY]} or form.due_at is not None


def test_a_new_form_has_chosen_what_is_on_offer_only() -> None:
    form = new_form(CHOICES, class_id="7", quiz="tower")
    assert form.class_choices == [("", "Choose a class"), ("7", "10B")]
    assert form.quiz_choices == [("", "Choose a quiz"), ("tower", "The tower")]
    assert (form.class_id.data, form.quiz.data, form.day.data, form.time.data) == ("7", "tower", "", "")


@pytest.mark.parametrize("zone", ["CET-1"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_the_form_of_an_assignment_says_what_it_would_read() -> None:
    form = due_form(Assignment(1, 7, "10B", 3, "tower", "The tower", True, SUMMER, NOW))
    assert (form.day.data, form.time.data, form.due_at) == ("2026-07-01", "13:00", SUMMER)
    never = due_form(Assignment(1, 7, "10B", 3, "tower", "The tower", True, None, NOW))
    assert (never.day.data, never.time.data, never.due_at) == ("", "", None)
