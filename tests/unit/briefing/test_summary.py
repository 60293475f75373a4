"""The summary covers the document and never repeats itself."""

from quizapp.briefing.build import build_briefing
from tests.unit.reading.handmade import analysis, document


def test_a_text_of_two_sentences_has_no_summary() -> None:
    assert build_briefing(document("ferry", "money"), analysis("ferry", "money")).summary == ()


def test_the_same_sentence_again_and_again_is_told_once() -> None:
    names = ("ferry",) * 30
    made = build_briefing(document(*names, title="The ferry"), analysis(*names))
    assert [one.text for one in made.summary] == ["The ferry left the harbour in 1999."]
    assert made.key_facts == ()


def test_statements_follow_the_order_of_the_text() -> None:
    names = ("apposition", "us", "who", "acronym", "term_is", "money", "term_or", "elliptic", "both_named")
    made = build_briefing(document(*names), analysis(*names))
    starts = [one.evidence[0].start for one in made.summary]
    assert starts == sorted(starts)
    assert len(made.summary) == 3
