"""The analysis holds together: its numbers are indices, its spans cover the document."""

from dataclasses import replace

from quizapp.domain.document import Block, BlockKind
from quizapp.reading.analysis import analyse_sentences
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import analysis, document, sentences


def test_attributions_are_found_by_their_sentence() -> None:
    made = analysis("ferry", "said_that")
    assert made.attributions_in(0) == ()
    assert [one.speaker for one in made.attributions_in(1)] == ["The mayor"]


def test_a_block_without_sentences_is_one_span() -> None:
    text = "The ferry left the harbour in 1999.\n\na | b"
    made = document("ferry")
    whole = replace(made, text=text, blocks=(*made.blocks, Block(BlockKind.TABLE_ROW, 37, 42)))
    spans = analyse_sentences(whole, sentences("ferry")).spans
    assert [text[span.start : span.end] for span in spans] == ["The ferry left the harbour in 1999.", "a | b"]


def test_a_date_counted_on_from_another_is_no_figure() -> None:
    assert analysis_on("", "burst_1923", "eight_days").figures == ()
