"""A dated sentence is told as it stands where it stands by itself, and else after the one that it leans on."""

import pytest

from quizapp.briefing.told_whole import told_whole, told_with_those_before
from quizapp.reading.naming import NamedSentence
from tests.support.analysed import analysed


def last(text: str) -> tuple[str, str]:
    """The last sentence of a text as it is told whole, and as it is told after the one before."""
    _, analysis = analysed(text)
    named: NamedSentence = analysis.named[-1]
    both, _ = told_with_those_before(analysis, named)
    return told_whole(named, analysis.attributions_in(named.sentence.number)), both


FIRST = "Anna Holm bought the mill at Skarn. "


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The mill at Skarn closed in 1990.", "The mill at Skarn closed in 1990."),
        ("Further mills closed in 1990.", ""),
        ("The old mill at Skarn.", ""),
    ],
)
def test_a_sentence_that_is_whole_and_leans_on_no_other_is_told_as_it_stands(text: str, whole: str) -> None:
    assert last(FIRST + text)[0] == whole


def test_a_sentence_that_goes_on_is_told_after_the_one_before_with_both_as_proof() -> None:
    _, analysis = analysed(f"{FIRST}Another burned down in 1990.")
    both, proofs = told_with_those_before(analysis, analysis.named[1])
    assert both == "Anna Holm bought the mill at Skarn. Another burned down in 1990."
    assert [one.quote for one in proofs] == ["Anna Holm bought the mill at Skarn."]


def test_the_first_sentence_has_none_before_it() -> None:
    assert last("Another burned down in 1990.")[1] == ""


def test_words_that_only_seem_to_lean_bring_no_sentence_before_them() -> None:
    assert last(f"{FIRST}Many burned down in 1990.")[1] == ""
