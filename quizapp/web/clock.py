"""The time of a request. Services take it from outside; a view is where it comes from."""

from datetime import UTC, datetime


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)
