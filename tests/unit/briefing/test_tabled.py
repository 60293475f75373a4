"""Numbers in tables, with the heads of their row and column."""

import pytest

from quizapp.briefing.tabled import tabled_figures
from tests.unit.briefing.test_listed import table


def told(*rows: str) -> list[tuple[str, float, str, str]]:
    return [(one.text, one.value, one.unit, one.what) for one in tabled_figures(table(*rows))]


def test_a_cell_is_told_by_its_row_and_its_column() -> None:
    assert told("In million kroner | 2024 | 2025", "Revenue | 4,210 | 4,655", "Result | -12.5 | 310") == [
        ("4,210", 4210.0, "", "Revenue, 2024 (In million kroner)"),
        ("4,655", 4655.0, "", "Revenue, 2025 (In million kroner)"),
        ("-12.5", -12.5, "", "Result, 2024 (In million kroner)"),
        ("310", 310.0, "", "Result, 2025 (In million kroner)"),
    ]


def test_a_measure_at_the_head_of_a_row_is_told_with_what_it_measures() -> None:
    assert told("Width | Light rider", "25 mm | 80 psi") == [("80 psi", 80.0, "psi", "Width 25 mm, Light rider")]


@pytest.mark.parametrize(
    ("cell", "value", "unit"), [("£3.2 million", 3_200_000.0, "£"), ("12%", 12.0, "%"), ("40 km", 40.0, "km")]
)
def test_a_cell_keeps_its_unit(cell: str, value: float, unit: str) -> None:
    assert told("Name | Size", f"Orby | {cell}") == [(cell, value, unit, "Name: Orby, Size")]


@pytest.mark.parametrize(
    "rows",
    [
        ("Orby | 12", "Leeds | 14"),
        ("Lock | Opened", "Orby | 1811"),
        ("Lock | Boats", "Orby | about a dozen"),
        ("Lock | Boats", "Orby | 12 | 14"),
        ("Lock | Boats", " | 12"),
        ("Lock | Boats", "Orby | 12 xyz"),
    ],
)
def test_without_heads_over_numbers_nothing_is_told(rows: tuple[str, ...]) -> None:
    assert told(*rows) == []


def test_the_heads_and_the_row_are_the_evidence() -> None:
    (figure,) = tabled_figures(table("Lock | Boats", "Orby | 12"))
    assert [one.quote for one in figure.evidence] == ["Lock | Boats", "Orby | 12"]
