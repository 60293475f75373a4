"""Grounds of sentences that say more or less of what they speak: the frozen rows of ``seen_rows.txt``."""

from pathlib import Path

from tests.unit.generate import handmade
from tests.unit.reading.handmade import add_rows

__all__ = ["handmade"]

add_rows(Path(__file__).with_name("seen_rows.txt"))
