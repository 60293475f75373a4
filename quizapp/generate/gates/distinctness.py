"""M6, distinct options: no two that read alike, contain one another, or are numbers too close to tell apart."""

from collections.abc import Sequence

from quizapp.lint.rules import options_alike

name = "distinctness"


def fault(options: Sequence[str]) -> str:
    """Which two options are too alike; "" where all are distinct."""
    alike = next(options_alike.pairs(options), None)
    return f"“{options[alike[0]]}” and “{options[alike[1]]}” are too alike." if alike else ""
