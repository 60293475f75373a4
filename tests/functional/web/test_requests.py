"""A request that did not arrive whole is turned away before anything believes it."""

from io import BytesIO
from typing import Any

import pytest
from flask import Flask, request
from sqlalchemy import func, select

from quizapp.app import MAX_FORM_BYTES
from quizapp.domain.permissions import Right
from quizapp.storage.db import db
from quizapp.storage.tables import AttemptRow, LearnerRow
from quizapp.web.access import Access, Rule, access, rule_of
from quizapp.web.requests import DISCARD_TIMES, takes_up_to
from tests.factories.quizzes import NOW
from tests.support.app import Visitor, words


class Broken(BytesIO):
    """A connection that ends with an error in the middle of a form."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise TimeoutError


def test_half_a_form_is_refused_and_changes_nothing(visitor: Visitor) -> None:
    attempt = visitor.start()
    visitor.post(f"{attempt}/5", {"answer": "the keeper"})
    half = f"csrf_token={visitor.token()}&answer=the".encode()
    answer = visitor.client.post(
        f"{attempt}/5/save",
        input_stream=BytesIO(half),
        content_type="application/x-www-form-urlencoded",
        environ_overrides={"CONTENT_LENGTH": str(len(half) + 7), "wsgi.input_terminated": True},
    )
    assert answer.status_code == 400
    assert "connection was lost" in words(answer)
    assert 'value="the keeper"' in visitor.get(f"{attempt}/5").get_data(as_text=True)


def test_a_connection_that_breaks_in_the_middle_is_told_as_such(visitor: Visitor) -> None:
    attempt = visitor.start()
    answer = visitor.client.post(
        f"{attempt}/5/save",
        input_stream=Broken(),
        environ_overrides={"CONTENT_LENGTH": "20", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 400
    assert "connection was lost" in words(answer)


@pytest.mark.parametrize("path", ["/read/a%00b", "/%00", "/attempts/x%00/1", "/how?q=a%00b", "/sign-in?next=/&x=%00"])
def test_an_address_that_no_page_has_is_not_looked_up(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code == 404


@pytest.mark.parametrize("rule", [Right.WORK_ON_DOCUMENTS, Access.ACCOUNT])
def test_nothing_is_read_of_a_form_that_the_unknown_may_not_send(quiz_app: Flask, visitor: Visitor, rule: Rule) -> None:
    quiz_app.view_functions["delivery.start"] = access(rule)(lambda **_: "")
    answer = visitor.client.post(
        "/quizzes/tower/start",
        input_stream=Broken(),
        environ_overrides={"CONTENT_LENGTH": "20", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 403


def test_nothing_is_read_of_an_answer_from_a_device_without_attempts(visitor: Visitor) -> None:
    answer = visitor.client.post(
        "/attempts/x/1",
        input_stream=Broken(),
        environ_overrides={"CONTENT_LENGTH": "20", "wsgi.input_terminated": True},
    )
    assert answer.status_code == 404


# ---- How much a view takes ----

MOST = 100_000
FORM = "application/x-www-form-urlencoded"


def make_limited(app: Flask, most: int) -> list[int]:
    """Give the start of a quiz a limit of its own; returns how many characters of ``text`` each call of it was sent."""
    sent: list[int] = []

    def store(**_: str) -> str:
        sent.append(len(request.form["text"]))
        db.session.add(LearnerRow(public_id="stored", created_at=NOW))
        return "taken"

    limited = takes_up_to(most, else_show=lambda: (f"At most {most} bytes.", 413))(store)
    app.view_functions["delivery.start"] = access(Access.PUBLIC)(limited)
    return sent


def form_of(token: str, size: int) -> bytes:
    """A form of just so many bytes."""
    start = f"csrf_token={token}&text=".encode()
    return start + b"x" * (size - len(start))


def send(visitor: Visitor, body: bytes, path: str = "/quizzes/tower/start", **options: Any) -> Any:
    return visitor.client.post(path, data=body, content_type=FORM, **options)


def stored(app: Flask) -> int | None:
    with app.app_context():
        return db.session.scalar(select(func.count(LearnerRow.id)))


def test_a_view_takes_as_much_as_it_says(quiz_app: Flask, visitor: Visitor) -> None:
    sent = make_limited(quiz_app, MOST)
    body = form_of(visitor.token(), MOST)
    answer = send(visitor, body)
    assert (answer.status_code, answer.get_data(as_text=True)) == (200, "taken")
    assert sent == [MOST - body.index(b"xxx")]
    assert stored(quiz_app) == 1


def test_a_view_of_files_takes_as_much_as_it_says(quiz_app: Flask, visitor: Visitor) -> None:
    sent = make_limited(quiz_app, MOST)
    answer = visitor.post("/quizzes/tower/start", {"text": "y" * 90_000, "file": (BytesIO(b"z" * 5_000), "z.txt")})
    assert (answer.status_code, sent) == (200, [90_000])


@pytest.mark.parametrize("most", [1_000, MOST])
def test_one_byte_more_shows_the_other_page_and_nothing_is_stored(quiz_app: Flask, visitor: Visitor, most: int) -> None:
    sent = make_limited(quiz_app, most)
    answer = send(visitor, form_of(visitor.token(), most + 1))
    assert (answer.status_code, answer.get_data(as_text=True)) == (413, f"At most {most} bytes.")
    assert (sent, stored(quiz_app)) == ([], 0)


def test_a_body_that_does_not_say_how_long_it_is_is_measured_as_it_comes(quiz_app: Flask, visitor: Visitor) -> None:
    sent = make_limited(quiz_app, MOST)
    token = visitor.token()
    for size, status in ((MOST + 1, 413), (MOST, 200)):
        answer = visitor.client.post(
            "/quizzes/tower/start",
            input_stream=BytesIO(form_of(token, size)),
            content_type=FORM,
            environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
        )
        assert answer.status_code == status
    assert len(sent) == 1


@pytest.mark.parametrize(("size", "read"), [(2 * MOST, 2 * MOST), (9 * MOST, DISCARD_TIMES * MOST)])
def test_what_is_too_large_is_read_away_up_to_a_bound(quiz_app: Flask, visitor: Visitor, size: int, read: int) -> None:
    make_limited(quiz_app, MOST)
    stream = BytesIO(b"x" * size)
    answer = visitor.client.post(
        "/quizzes/tower/start", input_stream=stream, environ_overrides={"CONTENT_LENGTH": str(size)}
    )
    assert answer.status_code == 413
    assert stream.tell() == read


def test_who_hangs_up_while_too_much_is_read_away_is_no_fault(quiz_app: Flask, visitor: Visitor) -> None:
    make_limited(quiz_app, MOST)
    answer = visitor.client.post(
        "/quizzes/tower/start", input_stream=Broken(), environ_overrides={"CONTENT_LENGTH": str(MOST + 1)}
    )
    assert (answer.status_code, answer.get_data(as_text=True)) == (413, f"At most {MOST} bytes.")


def test_half_a_large_form_is_refused_too(quiz_app: Flask, visitor: Visitor) -> None:
    sent = make_limited(quiz_app, MOST)
    half = form_of(visitor.token(), 80_000)
    answer = visitor.client.post(
        "/quizzes/tower/start",
        input_stream=BytesIO(half),
        content_type=FORM,
        environ_overrides={"CONTENT_LENGTH": str(len(half) + 7), "wsgi.input_terminated": True},
    )
    assert (answer.status_code, sent) == (400, [])


def test_all_other_views_keep_the_common_limit(quiz_app: Flask, visitor: Visitor) -> None:
    token = visitor.token()
    answer = send(visitor, form_of(token, MAX_FORM_BYTES + 1))
    assert answer.status_code == 413
    assert "more than this page takes" in words(answer)
    with quiz_app.app_context():
        assert db.session.scalar(select(func.count(AttemptRow.id))) == 0
    assert send(visitor, form_of(token, MAX_FORM_BYTES)).status_code == 302


def test_nobody_unknown_makes_us_read_more_than_the_common_limit(quiz_app: Flask) -> None:
    larger = [name for name, view in quiz_app.view_functions.items() if hasattr(view, "__most_bytes__")]
    assert "documents.bring" in larger
    assert {rule_of(quiz_app, name) for name in larger} <= set(Right)
