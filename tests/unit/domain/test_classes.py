"""Codes that can be read aloud, names of classes, and when a quiz set for one is late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from quizapp.domain.classes import (
    CODE_LENGTH,
    CODE_LETTERS,
    FURTHEST_DUE,
    MAX_CLASS_NAME,
    Assignment,
    Class,
    class_name_complaint,
    code_complaint,
    due_complaint,
    make_code,
    shown_code,
    typed_codes,
)

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=7)
ASSIGNMENT = Assignment(
    id=1,
    class_id=2,
    class_name="10B",
    quiz_id=3,
    quiz_slug="tower",
    quiz_title="The tower",
    is_open=True,
    due_at=LATER,
    set_at=NOW,
)


def test_a_code_holds_no_letters_that_can_be_taken_for_one_another() -> None:
    for alike in ("0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV"):
        assert len(set(alike) & set(CODE_LETTERS)) <= 1
    codes = [make_code(Random(seed)) for seed in range(200)]
    assert all(len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) for code in codes)
    assert len(set(codes)) == 200


@pytest.mark.parametrize("typed", ["K7MX-P2QR", "k7mxp2qr", "  k7mx p2qr ", "K7 MX – P2.QR", "K7MX‑P2QR\t"])
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert typed_codes(typed) == ("K7MXP2QR",)


def test_every_code_that_is_made_is_meant_by_itself_alone() -> None:
    codes = [make_code(Random(seed)) for seed in range(200)]
    assert [typed_codes(code) for code in codes] == [(code,) for code in codes]


@pytest.mark.parametrize(
    ("typed", "meant"), [("K7MXPZQR", "K7MXP2QR"), ("k7mx-p20r", "K7MXP2QR"), ("SGBZ ODVU", "5682QQUU")]
)
def test_a_look_alike_is_taken_for_what_a_code_may_hold(typed: str, meant: str) -> None:
    assert typed_codes(typed)[1:] == (meant,)


def test_what_stands_there_is_tried_first() -> None:
    assert typed_codes("bbbb-3333") == ("BBBB3333", "88883333")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/classes/join/K7MXP2QR",
        " https://quiz.example.org/classes/join/k7mx-p2qr/ ",
        "school.example/quizapp/classes/join/K7MXP2QR?from=mail#top",
        "Join here: http://localhost/classes/join/K7MXP2QR",
    ],
)
def test_the_address_of_a_class_holds_its_code(address: str) -> None:
    assert typed_codes(address) == ("K7MXP2QR",)


def test_a_code_as_it_is_shown_can_be_typed() -> None:
    assert shown_code("K7MXP2QR") == "K7MX-P2QR"
    assert Class(1, "10B", 1, "Ina Holm", "K7MXP2QR", NOW).shown_code == "K7MX-P2QR"
    assert typed_codes(shown_code("K7MXP2QR")) == ("K7MXP2QR",)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " - ",
        "K7MXP2Q",
        "K7MXP2QRS",
        "http://localhost/classes/join/",
        "http://localhost/classes/K7MXP2QR",
        "K7MXP2QÄ",
        "K7MX\x00P2Q",
        "２３４５６７８９",
        "%" * 500,
    ],
)
def test_what_can_not_be_a_code_is_none(typed: str) -> None:
    assert typed_codes(typed) == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Write the code that your instructor gave you."),
        (" - ", "Write the code that your instructor gave you."),
        ("K7MX-P2Q", "A code has eight letters and digits; this has seven."),
        ("http://localhost/classes/join/K7MXP2QRS", "A code has eight letters and digits; this has nine."),
        ("x" * 400, "A code has eight letters and digits; this has 400."),
        ("K7MXP2QÄ", "This code leads to no class. Check it, or ask your instructor for the current one."),
        ("K7MXP2QR", "This code leads to no class. Check it, or ask your instructor for the current one."),
    ],
)
def test_what_is_wrong_with_a_code_is_told(typed: str, sentence: str) -> None:
    assert code_complaint(typed) == sentence


@pytest.mark.parametrize("name", ["10B", "History, Tuesdays", "Šolstvo ž", "歴史", "x" * MAX_CLASS_NAME])
def test_any_short_name_will_do_for_a_class(name: str) -> None:
    assert class_name_complaint(name) is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Write a name"),
        ("x" * (MAX_CLASS_NAME + 1), "at most 80"),
        ("10\x00B", "can’t be seen"),
        ("10\u200bB", "can’t"),
        ("\u3164", "can’t be seen"),
    ],
)
def test_a_name_that_nobody_could_read_is_refused(name: str, sentence: str) -> None:
    assert sentence in (class_name_complaint(name) or "")


def test_what_is_finished_within_the_minute_that_is_named_is_not_late() -> None:
    assert not ASSIGNMENT.is_late(LATER)
    assert not ASSIGNMENT.is_late(LATER + timedelta(seconds=59))
    assert ASSIGNMENT.is_late(LATER + timedelta(seconds=60))


def test_without_a_due_date_nothing_is_late() -> None:
    assert not replace(ASSIGNMENT, due_at=None).is_late(LATER + timedelta(days=999))


@pytest.mark.parametrize("due_at", [None, NOW + timedelta(seconds=1), LATER, NOW + FURTHEST_DUE])
def test_a_quiz_may_be_due_in_time_to_come_or_never(due_at: datetime | None) -> None:
    assert due_complaint(due_at, before=None, now=NOW) is None


@pytest.mark.parametrize("due_at", [NOW, NOW - timedelta(days=1)])
def test_a_quiz_is_not_set_for_a_moment_that_is_over(due_at: datetime) -> None:
    for before in (None, LATER):
        assert due_complaint(due_at, before=before, now=NOW) == "This date is past. Choose a later one."


def test_a_due_date_that_has_passed_since_may_stay() -> None:
    assert due_complaint(NOW - timedelta(days=1), before=NOW - timedelta(days=1), now=NOW) is None


def test_a_year_with_a_digit_too_many_is_noticed() -> None:
    assert "Check the year" in (due_complaint(NOW.replace(year=2206), before=None, now=NOW) or "")
