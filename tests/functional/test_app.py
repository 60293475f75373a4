"""The application is put together from its settings."""

from pathlib import Path

from quizapp.app import create_app
from quizapp.settings import Settings


def test_cookies_are_secure_where_the_site_is_reached_by_https(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path, https=True))
    assert app.config["SESSION_COOKIE_SECURE"] is True
    assert create_app(Settings(instance=tmp_path)).config["SESSION_COOKIE_SECURE"] is False


def test_the_instance_folder_is_made(tmp_path: Path) -> None:
    create_app(Settings(instance=tmp_path / "deep" / "instance"))
    assert (tmp_path / "deep" / "instance" / "secret_key").is_file()


def test_static_files_come_from_this_site(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path))
    for path in (
        "/static/theme.css",
        "/static/attempt.js",
        "/static/icon.svg",
        "/bootstrap/static/css/bootstrap.min.css",
    ):
        assert app.test_client().get(path, buffered=True).status_code == 200, path
