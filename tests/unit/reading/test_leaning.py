"""What leans on the sentence before is told after it, where that one has what is meant."""

import pytest

from quizapp.reading.analysis import analyse
from quizapp.reading.leaning import told_after
from quizapp.reading.read import read


def told(text: str) -> str:
    """The second sentence of a text, told after the first."""
    analysis = analyse(read(text.encode(), name="text.txt"))
    before, sentence = analysis.named
    return told_after(before, sentence.sentence, analysis.attributions_in(1))


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "The mill at Selby burned down in 1902. Those who worked there lost 40 looms.",
            "The mill at Selby burned down in 1902. Those who worked there lost 40 looms",
        ),
        (
            "The harbour at Selby froze in 1902. These boats lay in it for 40 days.",
            "The harbour at Selby froze in 1902. These boats lay in the harbour for 40 days",
        ),
    ],
)
def test_the_text_s_own_words_say_together_what_is_meant(text: str, both: str) -> None:
    assert told(text) == both


@pytest.mark.parametrize(
    "text",
    [
        # Two people, either of whom he may be.
        "Peter Reed met Hugh Lind in Selby in 1902. He lost 40 looms.",
        # The first leans itself.
        "It burned down in 1902. Those who worked there lost 40 looms.",
        # Nothing in the second points back.
        "The mill at Selby burned down in 1902. The town of Hull lost 40 looms.",
        # Two paragraphs.
        "The mill at Selby burned down in 1902.\n\nThose who worked there lost 40 looms.",
    ],
)
def test_what_is_unclear_or_needs_no_help_is_not_told(text: str) -> None:
    assert told(text) == ""
