"""The form of a quiz reads places and points as they are written, and says plainly what it can't read."""

from collections.abc import Iterator, Sequence

import pytest
from flask import Flask

from quizapp.domain.quiz import AfterSubmission, DraftSlot, QuizDraft
from quizapp.errors import NotFound
from quizapp.features.quizzes.forms import ORDER_REFUSED, POINTS_REFUSED, QuizForm, form_of, posted_form


@pytest.fixture(autouse=True)
def without_tokens(app: Flask) -> Iterator[None]:
    """The token is the application's business; here only the fields are looked at."""
    app.config["WTF_CSRF_ENABLED"] = False
    with app.test_request_context():
        yield


def posted(app: Flask, *rows: tuple[int, str, str], ask: Sequence[int] = (), **fields: str) -> QuizForm:
    """The form with these (question id, order, points), as a browser sends it."""
    sent: dict[str, list[str]] = {"title": ["Lamps"], "after_submission": ["everything"]}
    sent |= {name: [value] for name, value in fields.items()} | {"ask": [str(each) for each in ask]}
    for question_id, order, points in rows:
        sent |= {f"order-{question_id}": [order], f"points-{question_id}": [points]}
    with app.test_request_context(method="POST", data=sent):
        form = posted_form(sent)
        form.check()
        return form


def asked(form: QuizForm) -> list[int]:
    return [slot.question_id for slot in form.draft.slots]


def test_questions_are_asked_by_their_numbers_and_equal_ones_as_they_stand(app: Flask) -> None:
    rows = ((7, "2", "1"), (3, "1", "1"), (9, "2", "1"), (1, "2", "1"), (5, "0", "1"))
    assert asked(posted(app, *rows, ask=(1, 3, 5, 7, 9))) == [5, 3, 7, 9, 1]


def test_a_question_without_a_number_comes_last(app: Flask) -> None:
    assert asked(posted(app, (1, "", "1"), (2, "9999", "1"), (3, "", "1"), ask=(1, 2, 3))) == [2, 1, 3]


def test_only_ticked_questions_are_asked_and_read(app: Flask) -> None:
    form = posted(app, (1, "1", "2.5"), (2, "first", "a lot"), ask=(1,))
    assert form.row_errors == []
    assert form.draft.slots == (DraftSlot(1, 2.5),)


@pytest.mark.parametrize(("text", "points"), [("1", 1.0), ("0.25", 0.25), ("100", 100.0), (" 2.50 ", 2.5)])
def test_points_are_read(app: Flask, text: str, points: float) -> None:
    assert posted(app, (1, "1", text), ask=(1,)).draft.slots[0].points == points


@pytest.mark.parametrize(
    "text",
    ["0,5", "0", "0.24", "100.01", "101", "-1", "", "one", "1e2", "nan", "inf", "0.333", ".5", "٣", "1 000", "\x00"],
)
def test_points_that_are_none_are_refused_in_plain_words(app: Flask, text: str) -> None:
    form = posted(app, (1, "1", text), ask=(1,))
    assert form.row_errors == [("points-1", POINTS_REFUSED)]
    assert POINTS_REFUSED == (
        "Write points as a number from 0.25 to 100, with a point and at most two decimals, such as 0.5."
    )


@pytest.mark.parametrize("text", ["1.5", "-1", "first", "10000", "٣", "1" * 5000])
def test_a_place_that_is_none_is_refused_in_plain_words(app: Flask, text: str) -> None:
    assert posted(app, (1, text, "1"), ask=(1,)).row_errors == [("order-1", ORDER_REFUSED)]


@pytest.mark.parametrize(
    ("title", "told"),
    [("  ", "Write a title."), ("a" * 201, "Use at most 200 characters."), ("a\x00b", "can’t be seen")],
)
def test_a_title_that_is_none_is_refused(app: Flask, title: str, told: str) -> None:
    assert told in posted(app, title=title).title.errors[0]


def test_a_title_is_put_on_one_line(app: Flask) -> None:
    assert posted(app, title="  The\r\n tower \t lamps ").draft.title == "The tower lamps"


def test_what_learners_see_has_to_be_one_of_the_three(app: Flask) -> None:
    assert posted(app, after_submission="score").draft.after_submission is AfterSubmission.SCORE
    assert posted(app, after_submission="nothing").after_submission.errors


@pytest.mark.parametrize("fields", [{"ask": ["x"]}, {"order-x": ["1"]}, {"ask": ["-1"]}, {"ask": ["9" * 5000]}])
def test_a_question_that_no_page_names_is_not_found(app: Flask, fields: dict[str, list[str]]) -> None:
    with pytest.raises(NotFound):
        posted_form(fields)


def test_a_question_that_is_sent_twice_is_asked_once(app: Flask) -> None:
    assert asked(posted(app, (1, "1", "1"), ask=(1, 1))) == [1]


def test_a_draft_comes_back_from_the_form_that_shows_it(app: Flask) -> None:
    draft = QuizDraft("Lamps", (DraftSlot(4, 0.5), DraftSlot(2, 100.0)), AfterSubmission.VERDICTS)
    form = form_of(draft, [4, 2, 3], seen="abc")
    assert form.draft == draft
    assert [(row.question_id, row.is_asked, row.order, row.points) for row in form.rows] == [
        (4, True, "1", "0.5"),
        (2, True, "2", "100"),
        (3, False, "", "1"),
    ]
    assert form.seen.data == "abc"
