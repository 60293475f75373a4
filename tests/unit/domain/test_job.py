"""A job that is over stays over."""

from datetime import UTC, datetime

import pytest

from quizapp.domain.job import Job, JobState

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "is_over"),
    [
        (JobState.QUEUED, False),
        (JobState.RUNNING, False),
        (JobState.DONE, True),
        (JobState.FAILED, True),
        (JobState.CANCELLED, True),
    ],
)
def test_a_job_is_over_when_nothing_more_will_happen_to_it(state: JobState, is_over: bool) -> None:
    job = Job(1, "first", "read", {}, None, None, state, 0.5, 1, False, "", NOW, None)
    assert job.is_over is is_over
