"""Holds that a test is given a real PostgreSQL and a database that is its own."""

from collections.abc import Callable

import pytest
from sqlalchemy import create_engine, text

pytestmark = pytest.mark.postgres


def ask(url: str, statement: str) -> object:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            result = connection.execute(text(statement))
            return result.scalar() if result.returns_rows else None
    finally:
        engine.dispose()


def test_the_server_is_a_real_postgresql(postgres_url: str) -> None:
    assert str(ask(postgres_url, "select version()")).startswith("PostgreSQL ")


def test_each_database_is_empty_and_apart(new_postgres_database: Callable[[], str]) -> None:
    one, other = new_postgres_database(), new_postgres_database()
    ask(one, "create table mine (id integer primary key)")
    assert ask(one, "select to_regclass('mine') is not null")
    assert ask(other, "select to_regclass('mine')") is None


def test_text_sorts_by_code_point_as_sqlite_does(postgres_url: str) -> None:
    rows = "(values ('a'), ('B'), ('é'), ('Z')) as t(word)"
    assert ask(postgres_url, f"select string_agg(word, '' order by word) from {rows}") == "BZaé"
