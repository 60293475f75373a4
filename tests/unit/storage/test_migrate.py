"""The migrations lead to exactly the tables that the code has, on both databases."""

from flask import Flask
from sqlalchemy import inspect

from quizapp.storage.db import db
from quizapp.storage.migrate import differences, upgrade


def test_the_migrated_schema_is_the_one_in_the_code(storage: Flask) -> None:
    assert differences(db.engine) == []


def test_a_missing_column_shows_as_a_difference(storage: Flask) -> None:
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE pack DROP COLUMN title")
    assert [difference[0] for difference in differences(db.engine)] == ["add_column"]


def test_upgrading_again_changes_nothing(storage: Flask) -> None:
    upgrade(db.engine)
    assert "attempt_step" in inspect(db.engine).get_table_names()
