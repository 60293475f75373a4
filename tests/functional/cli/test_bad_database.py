"""A database that can't be used is told in one sentence, without a traceback and without its password."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

COMMANDS = ("serve", "upgrade", "load", "worker")
SECRET = "seven-quiet-harbours"


def test_every_command_says_what_is_wrong_and_ends(tmp_path: Path) -> None:
    address = f"postgresql://quizapp:{SECRET}@127.0.0.1:1/quizapp"
    environ = {**os.environ, "QUIZAPP_INSTANCE": str(tmp_path), "QUIZAPP_DATABASE_URL": address}
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "quizapp", command],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for command in COMMANDS
    ]
    for process in started:
        shown, _ = process.communicate()
        assert "Connection refused" in shown
        assert shown.count("\n") == 1
        assert SECRET not in shown
        assert process.returncode == 2


@pytest.mark.postgres
def test_a_worker_whose_database_has_no_tables_says_what_to_do(postgres_url: str, tmp_path: Path) -> None:
    environ = {**os.environ, "QUIZAPP_INSTANCE": str(tmp_path), "QUIZAPP_DATABASE_URL": postgres_url}
    command = [sys.executable, "-m", "quizapp", "worker"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == "The database does not have the newest tables. Run `quizapp upgrade` first.\n"
    assert done.stdout == ""
    assert done.returncode == 2
