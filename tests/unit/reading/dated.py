"""Dated sentences for tests: their rows, and analyses of them in a document that has a date of its own."""

from dataclasses import replace
from pathlib import Path

from quizapp.reading.analysis import Analysis, analyse_sentences
from tests.unit.reading.handmade import add_rows, document, sentences

add_rows(Path(__file__).with_name("dated_rows.txt"))


def analysis_on(date: str, *names: str) -> Analysis:
    """The analysis of the example sentences in a document of that date."""
    return analyse_sentences(replace(document(*names), date=date), sentences(*names))
