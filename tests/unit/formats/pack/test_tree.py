import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.pack.schema import pack_schema
from quizapp.formats.pack.tree import read_tree

TEXT_OR_NUMBER = {"properties": {"text": {"type": "string"}, "number": {"type": "number"}}}


@pytest.mark.parametrize("written", ["85", "1.50", "no", "yes", "True", "0x1f", "1_000", "2001-01-01", ".inf", "1:30"])
def test_where_a_text_is_wanted_a_scalar_is_taken_as_written(written: str) -> None:
    assert read_tree(f"text: {written}", TEXT_OR_NUMBER).data == {"text": written}


@pytest.mark.parametrize(
    ("written", "value"), [("85", 85), ("1.50", 1.5), ("0x1f", 31), ("1_000", 1000), ("true", True), ("yes", "yes")]
)
def test_elsewhere_a_scalar_is_what_yaml_says(written: str, value: object) -> None:
    assert read_tree(f"number: {written}", TEXT_OR_NUMBER).data == {"number": value}


def test_nothing_is_nothing_even_where_a_text_is_wanted() -> None:
    assert read_tree("text:", TEXT_OR_NUMBER).data == {"text": None}


def test_a_yes_of_the_older_yaml_is_never_taken_for_false() -> None:
    assert read_tree("%YAML 1.1\n---\nnumber: yes", TEXT_OR_NUMBER).data == {"number": "yes"}


def test_every_value_has_its_line() -> None:
    tree = read_tree("a: 1\nb:\n  - x\n  - c: >\n      folded\n      text\n    d: 2\n", {})
    assert tree.line(("a",)) == 1
    assert tree.line(("b", 0)) == 3
    assert tree.line(("b", 1, "c")) == 4
    assert tree.line(("b", 1, "d")) == 7
    assert tree.line(("b", 1, "missing", 3)) == 4


@given(st.text())
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    tree = read_tree(text, pack_schema())
    assert tree.data is not None or tree.problems or text.strip()
    assert all(1 <= line <= len(text.splitlines()) + 1 for line, _ in tree.problems)
