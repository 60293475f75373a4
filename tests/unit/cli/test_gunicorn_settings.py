"""gunicorn takes every setting, and runs with threads."""

from gunicorn.config import Config

from quizapp.cli import gunicorn_settings


def test_every_setting_is_one_that_gunicorn_knows() -> None:
    known = Config().settings
    ours = [name for name in vars(gunicorn_settings) if not name.startswith("_") and name.islower()]
    ours = [name for name in ours if name != "stop_with_supervisor"]
    assert set(ours) <= set(known)
    assert {"worker_class", "preload_app", "when_ready"} <= set(ours)


def test_it_runs_with_threads() -> None:
    assert gunicorn_settings.worker_class == "gthread"
