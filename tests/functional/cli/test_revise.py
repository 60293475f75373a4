"""``quizapp revise`` writes the migration for what changed in the code."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import String, Table
from sqlalchemy.orm import mapped_column

from quizapp.cli.revise import revise
from quizapp.settings import ROOT
from quizapp.storage.tables import PackRow


@pytest.fixture
def migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations, where a new one does no harm."""

    shutil.copytree(ROOT / "migrations", tmp_path / "migrations")
    monkeypatch.setattr("quizapp.storage.migrate.ROOT", tmp_path)
    return tmp_path / "migrations" / "versions"


def test_a_table_that_gained_a_column_gets_its_migration(migrations: Path) -> None:
    before = set(migrations.glob("*.py"))
    table = PackRow.__table__
    assert isinstance(table, Table)
    column = mapped_column("mood", String, nullable=True).column
    table.append_column(column)
    try:
        outcome = CliRunner().invoke(revise, ["pack gains a mood"])
    finally:
        table._columns.remove(column)
    assert outcome.exception is None
    (written,) = set(migrations.glob("*.py")) - before
    assert written.name.endswith("_pack_gains_a_mood.py")
    assert "sa.Column('mood', sa.String()" in written.read_text()
