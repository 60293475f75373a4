"""Each family of errors has its exit status and its page."""

import pytest

from quizapp import errors
from quizapp.errors import QuizAppError


@pytest.mark.parametrize(
    ("family", "exit_code", "http_status"),
    [
        (errors.InputRefused, 3, 422),
        (errors.NotFound, 3, 404),
        (errors.NotAllowed, 3, 403),
        (errors.Conflict, 3, 409),
        (errors.EvidenceMismatch, 4, 500),
    ],
)
def test_a_family_maps_to_one_exit_status_and_one_page(
    family: type[QuizAppError], exit_code: int, http_status: int
) -> None:
    error = family("Say why.")
    assert (error.exit_code, error.http_status, error.sentence) == (exit_code, http_status, "Say why.")
