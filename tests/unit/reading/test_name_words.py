"""Words that stand in names or make none."""

import pytest

from quizapp.reading.name_words import is_demonym


@pytest.mark.parametrize(
    ("word", "is_one"), [("Norwegian", True), ("Chilean", True), ("Norway", False), ("Ada", False)]
)
def test_an_adjective_of_a_country_is_no_name_by_itself(word: str, is_one: bool) -> None:
    assert is_demonym(word) is is_one
