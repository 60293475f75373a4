"""A finding says where it is in words."""

import pytest

from quizapp.lint.finding import Finding


@pytest.mark.parametrize(
    ("field", "where"), [("stem", "stem"), ("options[2].text", "option 3"), ("explanation", "explanation")]
)
def test_options_are_counted_from_one(field: str, where: str) -> None:
    assert Finding("rule", field, "Do.").where == where
