"""Every setting once: its name, type, default and what it does.

A setting is read from the environment (``QUIZAPP_<NAME>``), then from ``quizapp.toml`` in the instance folder.
"""

import contextlib
import os
import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from quizapp.errors import QuizAppError

#: The folder that holds ``questions/``, ``migrations/`` and, by default, ``instance/``.
ROOT = Path(__file__).resolve().parents[1]


class BadSetting(QuizAppError):
    """A setting has a value that can't be used."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one running quizapp."""

    instance: Path = field(
        default=ROOT / "instance", metadata={"help": "Folder of the local database and the secrets."}
    )
    database_url: str = field(
        default="", metadata={"help": "SQLAlchemy address of the database; empty: SQLite in the instance folder."}
    )
    secret_key: str = field(
        default="", metadata={"help": "Signs cookies; empty: made at first start and kept in the instance folder."}
    )
    host: str = field(default="127.0.0.1", metadata={"help": "Address to serve on."})
    port: int = field(default=8000, metadata={"help": "Port to serve on."})
    processes: int = field(default=2, metadata={"help": "Web processes."})
    threads: int = field(default=4, metadata={"help": "Threads of each web process."})
    https: bool = field(
        default=False, metadata={"help": "True where learners reach the site by https: cookies are then Secure."}
    )
    proxies: int = field(default=0, metadata={"help": "How many reverse proxies stand in front and set X-Forwarded-*."})

    llm_url: str = field(
        default="",
        metadata={"help": "Base address of an OpenAI-compatible language model; empty: none is ever asked."},
    )
    llm_model: str = field(default="", metadata={"help": "Name of the model there."})
    # Left out of the repr, so that no log and no error page can show it.
    llm_key: str = field(default="", repr=False, metadata={"help": "Key for that address, if it wants one."})
    llm_calls: int = field(default=4, metadata={"help": "The most requests for one document, repeated ones too."})
    llm_timeout: int = field(default=60, metadata={"help": "Seconds that one request may take."})
    llm_price_in: float = field(default=0.0, metadata={"help": "Price of a million tokens sent, for the cost shown."})
    llm_price_out: float = field(default=0.0, metadata={"help": "Price of a million tokens received."})

    @property
    def sqlalchemy_url(self) -> str:
        """The database's address, with the default filled in."""
        return self.database_url or f"sqlite:///{self.instance / 'quizapp.sqlite3'}"

    def cookie_key(self) -> str:
        """The key that signs cookies; made once, readable by its owner only."""
        return self.secret_key or _kept_secret(self.instance / "secret_key")


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the environment, then ``quizapp.toml`` in the instance folder.

    Raises ``BadSetting`` naming the setting and what it takes.
    """
    instance = Path(environ.get("QUIZAPP_INSTANCE") or ROOT / "instance").resolve()
    file = instance / "quizapp.toml"
    stored: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    values: dict[str, Any] = {"instance": instance}
    for each in fields(Settings):
        raw = environ.get(f"QUIZAPP_{each.name.upper()}", stored.get(each.name))
        if each.name != "instance" and raw not in (None, ""):
            values[each.name] = _as_type(each.name, raw, type(each.default))
    return Settings(**values)


def _as_type(name: str, raw: object, wanted: type) -> object:
    text = str(raw).strip()
    if wanted is bool:
        if text.lower() not in {"1", "0", "true", "false", "yes", "no"}:
            raise BadSetting(f"The setting {name} takes yes or no, not {text!r}.")
        return text.lower() in {"1", "true", "yes"}
    if wanted is int:
        if not (text.isascii() and text.isdecimal()):
            raise BadSetting(f"The setting {name} takes a whole number, not {text!r}.")
        return int(text)
    if wanted is float:
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text):
            raise BadSetting(f"The setting {name} takes a number such as 0.15, not {text!r}.")
        return float(text)
    return text


def _kept_secret(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        draft = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(48))
        # A link, not a rename: of two processes that start at once, the later one must not replace the first's secret.
        with contextlib.suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_text("ascii").strip()
