"""What leans on the sentence before is told after it, where that one has what is meant."""

import pytest

from quizapp.reading.leaning import told_after
from tests.unit.reading.parsed import analysed


def told(text: str) -> str:
    """The second sentence of a text, told after the first."""
    analysis = analysed(text)[1]
    before, sentence = analysis.named
    return told_after(before, sentence.sentence, analysis.attributions_in(1))


@pytest.mark.parametrize(
    "text",
    [
        "The crowd was first put at 6,150 people. The club corrected that to 5,890 an hour later.",
        "The old mill burned down in 1902. This cost the owner 40 looms.",
    ],
)
def test_the_text_s_own_words_say_together_what_is_meant(text: str) -> None:
    assert told(text) == text.removesuffix(".")


@pytest.mark.parametrize(
    "text",
    [
        # Either of two people may be meant.
        "Ada Hale and Anna Reed met in the tunnel. She had 40 books.",
        # The first leans itself.
        "They had opened it early. It held 40 books.",
        # Whose group it is, an earlier sentence tells; whom he left, too.
        "The group sold 40 looms in May. It earned 30 pounds.",
        "Returning, Anna Reed found a mill. It had 40 looms.",
        # No sentence before tells which year it is.
        "Holm Line sold 40 looms in May. However, sales of books were 30 this year.",
        # Nothing in the second points back.
        "The old mill burned down in 1902. The town lost 40 looms.",
        # Another paragraph may be about another thing.
        "The old mill burned down in 1902.\n\nThis cost the owner 40 looms.",
    ],
)
def test_what_is_unclear_or_needs_no_help_is_not_told(text: str) -> None:
    assert told(text) == ""
