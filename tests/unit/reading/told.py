"""Rows of sentences that tell figures, kinds, roles and terms; importing this makes them known to ``handmade``."""

from pathlib import Path

from tests.unit.reading.handmade import add_rows

add_rows(Path(__file__).with_name("told_rows.txt"))
