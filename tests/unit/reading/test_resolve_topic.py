"""Whom "he" and "she" mean in a text about somebody, where nobody else is near."""

import pytest

from tests.unit.reading.parsed import analysed


def _meant(text: str, word: str, title: str = "Clara Brook") -> str:
    """What the last such word means, in a text with such a title."""
    _, analysis = analysed(text, title=title)
    places = [
        (sentence.number, place)
        for sentence in analysis.sentences
        for place, token in enumerate(sentence.tokens)
        if token.text == word
    ]
    found = analysis.resolver.antecedent(*places[-1])
    return (found.name or found.text) if found is not None else ""


_OPENING = "Clara Brook built organs in York."


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        # A new paragraph goes back to the topic, whoever was in the one before.
        (f"{_OPENING} Ruth Bell heard Anna Holm in Leeds.\n\nIn May she sold the works.", "she", "Clara Brook"),
        # Far from its name too.
        (
            f"{_OPENING}\n\nThe works burnt down.\n\nThe mill closed.\n\nIn May she sold the works.",
            "she",
            "Clara Brook",
        ),
        # Not where somebody else acts in the paragraph, or in the sentence.
        (f"{_OPENING}\n\nRuth Bell heard Anna Holm in Leeds. In May she sold the works.", "she", ""),
        (f"{_OPENING}\n\nIn Leeds Ruth Bell told Anna Holm that she would sell.", "she", ""),
        (f"{_OPENING}\n\nThe works burnt down.\n\nThe Countess sold the mill before she died.", "she", ""),
        # Nor in a part that is about something else.
        (f"## Organs\n\n{_OPENING}\n\n## A mill\n\nThe mill closed.\n\nIn May she sold the stones.", "she", ""),
        # One who gets what the topic gives is another.
        (f"{_OPENING}\n\nThe works burnt down.\n\nShe praised her.", "her", ""),
    ],
)
def test_the_topic_is_meant_where_nobody_else_is_near(text: str, word: str, who: str) -> None:
    assert _meant(text, word) == who


def test_a_text_about_nobody_has_no_such_answer() -> None:
    text = f"{_OPENING} Ruth Bell heard Anna Holm in Leeds.\n\nIn May she sold the works."
    assert _meant(text, "she", title="A life in music") == ""


def test_who_is_called_otherwise_is_not_meant() -> None:
    assert _meant(f"{_OPENING}\n\nThe works burnt down. He sold the mill.", "He") == ""


def test_in_a_clause_about_somebody_else_they_are_meant() -> None:
    text = f"{_OPENING} {{}} sold her land."
    assert _meant(text.format("In May she met the Abbess, who"), "her") == ""
    assert _meant(text.format("She was a woman who"), "her") == "Clara Brook"


def test_the_surname_with_a_title_is_the_topic_too() -> None:
    text = "Clara Ruth Brook built organs with Anna Brook in York. {} sold her land."
    assert _meant(text.format("Brook"), "her") == _meant(text.format("Dr Brook"), "her") != ""


def test_a_new_paragraph_is_not_about_somebody_without_a_name_in_the_one_before() -> None:
    assert _meant(f"{_OPENING}\n\nHer mother came from Leeds.\n\nIn May she sold the works.", "she") == "Clara Brook"
