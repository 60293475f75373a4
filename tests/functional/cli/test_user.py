"""``quizapp user`` lists people, invites them, and helps them to a new password."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from quizapp.cli.main import CommandLine
from quizapp.cli.user import user
from quizapp.domain.account import Role
from quizapp.errors import Conflict, NotFound
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, words

SITE = "http://quiz.example"


def run(app: Flask, *arguments: str) -> Result:
    return CliRunner().invoke(user, arguments, obj=CommandLine(lambda: app), catch_exceptions=False)


def printed_path(app: Flask, *arguments: str) -> str:
    outcome = run(app, *arguments, "--url", SITE + "/")
    assert outcome.exit_code == 0
    found = re.fullmatch(rf"{SITE}(/\S+)\n", outcome.output)
    assert found
    return found[1]


def test_people_are_listed_one_a_line(app: Flask) -> None:
    assert run(app, "list").output == ""
    make_account(app, "Sam Ek", Role.STUDENT)
    make_account(app, "Ada Berg", Role.ADMIN)
    assert run(app, "list").output == "Ada Berg\tadmin\t2026-03-02\t\nSam Ek\tstudent\t2026-03-02\t\n"


@pytest.mark.parametrize("role", list(Role))
def test_the_printed_invitation_makes_an_account_of_its_role(quiz_app: Flask, role: Role) -> None:
    make_account(quiz_app, "Ada Berg", Role.ADMIN)
    path, visitor = printed_path(quiz_app, "invite", role.value), Visitor(quiz_app)
    assert visitor.post(path, {"name": "Bo Lind", "password": PASSWORD}).status_code == 302
    assert f"Bo Lind\t{role.value}\t" in run(quiz_app, "list").output


def test_before_there_is_an_admin_nobody_is_invited(app: Flask) -> None:
    with pytest.raises(Conflict, match="first-account"):
        run(app, "invite", "instructor")


def test_a_role_that_is_none_is_wrong_usage(app: Flask) -> None:
    assert run(app, "invite", "owner").exit_code == 2
    assert run(app, "invite").exit_code == 2


def test_the_printed_link_helps_even_an_admin_to_a_new_password(quiz_app: Flask) -> None:
    make_account(quiz_app, "Ada Berg", Role.ADMIN)
    path, visitor = printed_path(quiz_app, "password", "ada BERG"), Visitor(quiz_app)
    assert "the account of Ada Berg" in words(visitor.get(path))
    assert visitor.post(path, {"new_password": "four wet boots by noon"}).status_code == 302
    assert sign_in(Visitor(quiz_app), "Ada Berg", "four wet boots by noon").status_code == 302


def test_a_name_without_account_is_told(app: Flask) -> None:
    with pytest.raises(NotFound, match="no account of the name “Nobody”"):
        run(app, "password", "Nobody")


@pytest.mark.slow
def test_what_is_refused_ends_with_3_and_one_sentence(tmp_path: Path, migrated_sqlite: Path) -> None:
    (tmp_path / "quizapp.sqlite3").write_bytes(migrated_sqlite.read_bytes())
    outcome = subprocess.run(
        [sys.executable, "-m", "quizapp", "user", "password", "Nobody"],
        env={"QUIZAPP_INSTANCE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outcome.returncode, outcome.stdout) == (3, "")
    assert outcome.stderr == "There is no account of the name “Nobody”.\n"
