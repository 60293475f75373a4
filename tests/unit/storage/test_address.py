"""The address of the database is taken as people have it, and refused without showing its password."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine

from quizapp.settings import BadSetting
from quizapp.storage.address import database_address, require_database

SECRET = "harbour"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_every_way_to_write_postgresql_leads_to_the_driver_that_is_installed(scheme: str) -> None:
    address = database_address(f"{scheme}://ada:p%40ss@db.example.org:5433/quiz?sslmode=require")
    shown = address.render_as_string(hide_password=False)
    assert shown == "postgresql+psycopg://ada:p%40ss@db.example.org:5433/quiz?sslmode=require"


def test_an_address_of_sqlite_stays_as_it_is() -> None:
    assert str(database_address("sqlite:////srv/quiz.sqlite3")) == "sqlite:////srv/quiz.sqlite3"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"ada:{SECRET}@db.example.org/quiz", "can't be read"),
        (f"postgresql://db.example.org:{SECRET}/quiz", "can't be read"),
        (f"mysql://ada:{SECRET}@db.example.org/quiz", "begins with mysql:"),
        (f"postgresql://ada:quiet@{SECRET}@db.example.org/quiz", "each @ of the password written as %40"),
    ],
)
def test_what_is_no_address_is_told_without_its_password(address: str, said: str) -> None:
    with pytest.raises(BadSetting, match=said) as refused:
        database_address(address)
    assert SECRET not in refused.value.sentence


def test_a_database_that_lets_nobody_in_is_told_in_one_line(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'nowhere' / 'quiz.sqlite3'}")
    with pytest.raises(BadSetting, match="unable to open database file") as refused:
        require_database(engine)
    assert "\n" not in refused.value.sentence


def test_a_database_that_is_there_is_good(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'quiz.sqlite3'}")
    require_database(engine)
    engine.dispose()


@pytest.mark.postgres
def test_a_server_without_the_database_is_told(postgres_url: str) -> None:
    engine = create_engine(database_address(postgres_url).set(database="never_made"))
    with pytest.raises(BadSetting, match='database "never_made" does not exist'):
        require_database(engine)
