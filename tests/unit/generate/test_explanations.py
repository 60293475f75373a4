"""An explanation says what is right and quotes the sentence that says so."""

from dataclasses import replace

import pytest

from quizapp.domain.document import Evidence
from quizapp.generate.explanations import explanation, quoted, right
from tests.unit.generate.tale import TALE, draft

SENTENCE = "Kenya opened a salt museum in 1967."


@pytest.mark.parametrize(
    ("family", "stem", "expected"),
    [
        pytest.param("who", "", f"Correct: Kenya. The text says: “{SENTENCE}”", id="a choice"),
        pytest.param("when", "", f"Correct: 1967. The text says: “{SENTENCE}”", id="a date"),
        pytest.param("true_false", SENTENCE, f"True. The text says: “{SENTENCE}”", id="a true statement"),
        pytest.param(
            "true_false", "Kenya opened a salt museum in 1951.",
            f"False: it is 1967, not 1951. The text says: “{SENTENCE}”", id="a changed statement",
        ),
    ],
)  # fmt: skip
def test_an_answer_is_explained_in_the_words_of_the_text(family: str, stem: str, expected: str) -> None:
    assert explanation(draft(family, "kenya_museum", *TALE, stem=stem)) == expected


def test_a_key_with_a_stop_gets_no_second_one() -> None:
    made = replace(draft("who", "kenya_museum"), key="The U.S.")
    assert explanation(made).startswith("Correct: The U.S. The text says")


def test_of_two_quotes_the_last_holds_the_key() -> None:
    made = draft("who", "kenya_museum")
    made = replace(made, evidence=(Evidence(0, 5, "Other"), *made.evidence))
    assert "Other" not in explanation(made)
    assert right(made) == f"That is what the text says: “{SENTENCE}”"


def test_quotation_marks_inside_a_quote_are_single() -> None:
    assert quoted("She called it “a ruin”.") == "“She called it ‘a ruin’.”"


def test_an_opposite_is_told_by_the_word_of_the_text() -> None:
    made = draft("true_false", "kenya_museum", *TALE, stem="Kenya opened a salt museum in 1951.")
    made = replace(made, type="opposite", key="grown", changed="shrunk")
    assert explanation(made).startswith("False: the text has “grown”, not “shrunk”. ")
