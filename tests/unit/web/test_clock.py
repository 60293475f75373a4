"""The time of a request can be stored: it knows its zone."""

from datetime import UTC, datetime

from quizapp.web.clock import now


def test_now_is_this_moment_in_utc() -> None:
    before = datetime.now(UTC)
    moment = now()
    assert before <= moment <= datetime.now(UTC)
    assert moment.tzinfo is UTC
