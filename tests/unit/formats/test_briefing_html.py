"""A briefing as an HTML page is self-contained, escaped, and its links lead somewhere."""

import re
from dataclasses import replace

from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Claim, TimelineEntry
from quizapp.domain.document import Evidence
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


def test_date_and_speaker_are_said_once() -> None:
    proof = (Evidence(0, 4, document(*NAMES).text[:4]),)
    made = replace(
        build_briefing(document(*NAMES), analysis(*NAMES)),
        timeline=(TimelineEntry("1911", "1911", "In 1911 the mill burned.", proof),),
        claims=(Claim("Anna Holm", "Anna Holm denied it.", proof), Claim("Anna Holm", "It burned.", proof)),
    )
    page = write(document(*NAMES), made)
    assert "<strong>1911</strong>: The mill burned. <a" in page
    assert "<strong>Anna Holm</strong> denied it. <a" in page
    assert "<strong>Anna Holm</strong>: It burned. <a" in page


def test_names_of_whom_nothing_is_told_stand_in_one_row() -> None:
    page = write(document(*NAMES), build_briefing(document(*NAMES), analysis(*NAMES)))
    rows = re.search(r'<section id="entities">(.*?)</section>', page, re.DOTALL)
    assert rows is not None
    assert rows[1].count("Also named: ") == 1
    assert re.search(r'Also named: <a href="#at-\d+">[^<]+</a>, <a href="#at-\d+">[^<]+</a>', rows[1])


def test_numbers_of_one_statement_stand_together() -> None:
    source, briefing = document(*NAMES), build_briefing(document(*NAMES), analysis(*NAMES))
    one = replace(briefing.figures[0], text="20%", hedge="", what="Rents rose 20% to £40")
    page = write(source, replace(briefing, figures=(one, replace(one, text="£40"))))
    assert "<strong>20% · £40</strong>: Rents rose 20% to £40 " in page
