"""A briefing as an HTML page is self-contained, escaped, and its links lead somewhere."""

import re
from dataclasses import replace

from quizapp.briefing import build_briefing
from quizapp.formats.briefing_html import write
from tests.unit.reading.handmade import ROWS, analysis, document

NAMES = tuple(ROWS)


def test_every_statement_links_to_its_place_in_the_text() -> None:
    page = write(document(*NAMES), build_briefing(document(*NAMES), analysis(*NAMES)))
    targets = re.findall(r'href="#([^"]+)"', page)
    ids = re.findall(r'id="([^"]+)"', page)
    assert targets
    assert not [target for target in targets if target not in ids]
    assert len(ids) == len(dict.fromkeys(ids))


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = write(document(*NAMES), build_briefing(document(*NAMES), analysis(*NAMES)))
    assert not re.search(r"<script|<link|src=|https?:", page)


def test_the_documents_words_are_escaped() -> None:
    made = build_briefing(document("ferry"), analysis("ferry"))
    text = document("ferry").text.replace("harbour", "<i>&</i>")[: len(document("ferry").text)]
    page = write(replace(document("ferry"), title='<b>"x"</b>', text=text), made)
    assert "<b>" not in page
    assert "<i>" not in page
    assert "&lt;b&gt;&quot;x&quot;&lt;/b&gt;" in page


def test_a_statements_words_are_escaped() -> None:
    made = build_briefing(document(*NAMES), analysis(*NAMES))
    bad = replace(made, summary=(replace(made.summary[0], text="<i>It sails</i>"),))
    assert "&lt;i&gt;It sails&lt;/i&gt;" in write(document(*NAMES), bad)
