"""Settings come from the environment, then from the instance folder."""

import stat
from dataclasses import fields
from pathlib import Path

import pytest

from quizapp.settings import ROOT, BadSetting, Settings, load_settings


def test_the_defaults_need_no_file_and_no_environment() -> None:
    settings = load_settings({})
    assert (settings.host, settings.port, settings.instance) == ("127.0.0.1", 8000, ROOT / "instance")
    assert settings.sqlalchemy_url == f"sqlite:///{ROOT / 'instance' / 'quizapp.sqlite3'}"


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "quizapp.toml").write_text('port = 9000\nhost = "0.0.0.0"\nhttps = true\n')
    settings = load_settings({"QUIZAPP_INSTANCE": str(tmp_path), "QUIZAPP_PORT": "9001"})
    assert (settings.port, settings.host, settings.https) == (9001, "0.0.0.0", True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("HTTPS", "maybe"),
        ("THREADS", "-1"),
        ("PROCESSES", "²"),
        ("LLM_PRICE_IN", "1,5"),
        ("LLM_PRICE_IN", "-1"),
        ("LLM_PRICE_IN", "nan"),
    ],
)
def test_a_value_that_does_not_fit_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name.lower()):
        load_settings({f"QUIZAPP_{name}": value})


def test_the_secret_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    first = Settings(instance=tmp_path / "new").cookie_key()
    assert len(first) >= 64
    assert Settings(instance=tmp_path / "new").cookie_key() == first
    assert stat.S_IMODE((tmp_path / "new" / "secret_key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["secret_key"]


def test_a_secret_that_is_given_is_not_stored(tmp_path: Path) -> None:
    assert Settings(instance=tmp_path, secret_key="given").cookie_key() == "given"
    assert list(tmp_path.iterdir()) == []


def test_every_setting_says_what_it_does() -> None:
    assert all(field.metadata.get("help", "").endswith(".") for field in fields(Settings))


def test_a_price_is_a_decimal_number() -> None:
    assert load_settings({"QUIZAPP_LLM_PRICE_IN": "0.15", "QUIZAPP_LLM_PRICE_OUT": "6"}).llm_price_in == 0.15
