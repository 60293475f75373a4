"""Which quotation marks open and which close, by the spaces around them; what a stray one leaves alone."""

import pytest

from quizapp.reading.quotation_marks import quotations_in, turn


@pytest.mark.parametrize(
    ("text", "mark", "found"),
    [
        ('He said "it sails" today', 0, 1),
        ('He said "it sails" today', 1, -1),
        ('It is the "old town“, a suburb', 1, -1),
        ("He said “it sails” today", 0, 1),
        ("He said “it sails” today", 1, -1),
        ('A line 12" long', 0, 0),
        ('She sails. " If it blows, she stays.', 0, 0),
        ('("it sails")', 0, 1),
        ('("it sails")', 1, -1),
    ],
)
def test_a_mark_opens_or_closes_by_where_it_stands(text: str, mark: int, found: int) -> None:
    places = [place for place, letter in enumerate(text) if letter in '“”"']
    assert turn(text, places[mark]) == found


@pytest.mark.parametrize(
    ("texts", "after", "inside"),
    [
        # A quotation goes on in its own paragraph, and over several of them that each open it again.
        (["He spoke. “It sails. It sank.", "“It was lost.” She left."], "It sank", True),
        (["He spoke. “It sails. It sank.", "It was lost.” She left."], "It sank", True),
        # A closing mark first: the paragraph began within a quotation.
        (["He spoke. “It sails.", "It was lost. It sank.” She left."], "It sank", True),
        (["He spoke. “It sails.", "It was lost. It sank.” She left."], "She left", False),
        (['It was lost. It sank." She left. He came.', "It rained."], "She left", False),
        # A stray mark opens nothing, but the text's end may have cut a quotation short.
        (["He spoke. “It sails. It sank.", "It rained."], "It sank", False),
        (["It rained.", "He spoke. “It sails. It sank."], "It sank", True),
        (['The "old town“ is a suburb. It sank.', "It rained."], "It sank", False),
    ],
)
def test_a_quotation_ends_with_its_paragraph_unless_it_goes_on(texts: list[str], after: str, *, inside: bool) -> None:
    number = next(number for number, text in enumerate(texts) if after in text)
    assert quotations_in(texts)[number].inside(texts[number].index(after)) is inside
