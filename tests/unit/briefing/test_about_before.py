"""What stands right before a name is an office where it is whole."""

import pytest

from tests.unit.briefing.test_about import abouts


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("He was told so by Children's Minister Anna Holm.", "Anna Holm", "Children's Minister"),
        ("He was told so by Defence Secretary Anna Holm.", "Anna Holm", "Defence Secretary"),
        ("He was told so by bottom-club substitute Anna Holm.", "Anna Holm", ""),
        ("He has a guest role in the television series Harbour Lights.", "Harbour Lights", "The television series"),
    ],
)
def test_a_title_is_told_with_what_it_is_for(text: str, name: str, said: str) -> None:
    assert abouts(text).get(name, "") == said
