"""Two transactions at once, on PostgreSQL: SQLite has one writer at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from flask import Flask
from sqlalchemy import text

from quizapp.storage.db import db

Result = TypeVar("Result")


def beside(app: Flask, act: Callable[[], Result]) -> Result:
    """Do something in a second transaction while the test's own is open; that one is committed once both are under way.

    They are once the second one waits for what the first one holds, or is done because nothing holds it up.
    """

    def second() -> Result:
        with app.app_context():
            try:
                done = act()
                db.session.commit()
            finally:
                db.session.remove()
        return done

    with ThreadPoolExecutor(1) as pool:
        under_way = pool.submit(second)
        waiting = text("select count(*) from pg_locks where not granted")
        while not db.session.scalar(waiting) and not under_way.done():
            pass
        db.session.commit()
        return under_way.result(60)
