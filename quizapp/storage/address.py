"""The address of the database: as the setting gives it, as SQLAlchemy takes it, and whether there is one behind it."""

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from quizapp.settings import BadSetting

#: Hosting panels show addresses that begin with "postgres:" or name no driver, or another one.
_DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_TAKES = "The setting database_url takes an address such as postgresql://user:password@host/name"


def database_address(text: str) -> URL:
    """The address with the driver that is installed.

    Raises ``BadSetting`` for what is no address of SQLite or PostgreSQL; its sentence never holds a password.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # Without its cause, which may quote what stands in the place of a port.
        raise BadSetting(f"{_TAKES}; this one can't be read.") from None
    database = url.drivername.partition("+")[0]
    if database not in _DRIVERS:
        raise BadSetting(f"{_TAKES}, or a sqlite: one, not one that begins with {database}:.")
    if "@" in (url.host or ""):
        raise BadSetting(f"{_TAKES}, with each @ of the password written as %40.")
    return url.set(drivername=_DRIVERS[database])


def require_database(engine: Engine) -> None:
    """Raise ``BadSetting`` where the database can't be reached or lets nobody in."""
    try:
        engine.connect().close()
    except DBAPIError as error:
        # Without the hints, which stand on indented lines of their own.
        said = " ".join(str(error.orig).partition("\n\t")[0].split())
        raise BadSetting(
            f"The database can't be used ({said}). Start it, or correct the setting database_url."
        ) from error
