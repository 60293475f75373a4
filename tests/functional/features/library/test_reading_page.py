"""The text beside its briefing: links to rows, ways back to statements, a picture of the timeline."""

import re
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from markupsafe import Markup

from quizapp.domain.briefing import Briefing, Claim, Term, TimelineEntry
from quizapp.domain.document import DocumentVersion, Span
from quizapp.features.library import reading_page
from quizapp.features.library.reading_page import Aids
from quizapp.storage import documents
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, NOW, SECOND, THIRD, evidence, make_briefing
from tests.support.app import Visitor


def page(answer: Any) -> str:
    return str(answer.get_data(as_text=True))


def rebuild(app: Flask, **changes: Any) -> Briefing:
    """Store another briefing of the same text."""
    briefing = replace(make_briefing(), **changes)
    with app.app_context():
        version = documents.newest_version("tower")
        assert version is not None
        documents.add_briefing(version, briefing, engine="test", now=NOW)
        db.session.commit()
    return briefing


def events(*sorts: str) -> tuple[TimelineEntry, ...]:
    return tuple(TimelineEntry(f"in {sort}", sort, f"Event of {sort}", (evidence(FIRST),)) for sort in sorts)


def test_a_name_leads_to_its_row_and_the_row_back_to_it(visitor: Visitor) -> None:
    shown = page(visitor.get("/read/tower"))
    assert '<a class="term-link" href="#entities-1" id="first-entities-1">Hollow Point</a>' in shown
    back = '<a href="#first-entities-1" data-sentences="1" data-row="entities-1">Hollow Point</a>'
    assert f'<span id="entities-1">{back}</span>' in shown


def test_whoever_the_text_tells_something_of_has_a_row(quiz_app: Flask, visitor: Visitor) -> None:
    point = make_briefing().entities[0]
    rebuild(quiz_app, entities=(replace(point, about="A headland"), replace(point, name="Dusk", mentions=())))
    shown = page(visitor.get("/read/tower"))
    link = '<a href="#s1" data-sentences="1" data-row="entities-1">Named once: show it</a>'
    assert f'<span class="note first-named">{link}</span>' in shown
    assert re.search(r"<dt>Also named</dt>\s*<dd><span id=\"entities-2\">Dusk</span></dd>", shown)


def test_a_row_leads_to_each_sentence_that_names_it(quiz_app: Flask, visitor: Visitor) -> None:
    light = Term("light", "What the keeper lit", (evidence(SECOND),))
    mentions = tuple(Span(each.start, each.start + 4) for each in (evidence(FIRST), evidence(FIRST), evidence(THIRD)))
    point = replace(make_briefing().entities[0], about="A headland", mentions=mentions)
    rebuild(quiz_app, entities=(point,), glossary=(light,))
    shown = page(visitor.get("/read/tower"))
    row = shown.split('id="entities-1"')[1].split("</details>")[0]
    assert "<summary>Named 3 times: show where</summary>" in row
    assert re.findall(r'href="#(s\d+)" data-sentences="(\d+)" data-row="([^"]+)"', row) == [
        ("s1", "1", "entities-1"),
        ("s3", "3", "entities-1"),
    ]
    assert re.search(r'href="#s3"[^>]*>Show where the text uses it</a>', shown.split('id="glossary-1"')[1])


def test_a_page_says_date_and_speaker_once(quiz_app: Flask, visitor: Visitor) -> None:
    told = TimelineEntry("1901", "1901", "In 1901 the tower burned.", (evidence(FIRST),))
    said = Claim("Ann", "Ann denied that it leaks.", (evidence(SECOND),))
    rebuild(quiz_app, timeline=(told,), claims=(said,))
    shown = page(visitor.get("/read/tower"))
    assert '<p class="event">The tower burned.</p>' in shown
    assert re.search(r"<dt>Ann</dt>\s*<dd>denied that it leaks.</dd>", shown)


def test_every_way_on_the_page_leads_to_something_on_it_and_no_id_is_there_twice(visitor: Visitor) -> None:
    visitor.post("/read/tower/notes", {"quote": "at dusk", "client": "c"})
    shown = page(visitor.get("/read/tower"))
    ids = re.findall(r'\bid="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    assert {target for target in re.findall(r'href="#([^"]+)"', shown) if target not in ids} == set()


def test_each_sentence_leads_back_to_what_it_proves(visitor: Visitor) -> None:
    shown = page(visitor.get("/read/tower"))
    beside = shown[shown.index('id="s3"') :]
    assert '<span class="ways"> <a href="#claims-1">Back to Who says what 1</a> </span>' in beside


def test_a_statement_names_all_of_its_sentences(quiz_app: Flask, visitor: Visitor) -> None:
    claim = Claim("Sailors", "It saved ships", (evidence(FIRST), evidence(THIRD)))
    rebuild(quiz_app, claims=(claim,))
    assert 'href="#s3" data-sentences="1, 3"' in page(visitor.get("/read/tower"))


def test_claims_that_oppose_one_another_stand_side_by_side(quiz_app: Flask, visitor: Visitor) -> None:
    told = (("Sailors", "Many ships", "The light"), ("Ann", "She slept", ""), ("Bo", "No ship", "The light"))
    rebuild(quiz_app, claims=tuple(Claim(who, what, (evidence(THIRD),), topic) for who, what, topic in told))
    shown = page(visitor.get("/read/tower"))
    pair = shown[shown.index('class="claim-pair"') : shown.index("</section>", shown.index('class="claim-pair"'))]
    assert re.findall("<h[34][^>]*>([^<]+)", pair) == ["The light", "Sailors", "Bo"]
    assert "Ann" not in pair
    assert re.search(r'id="claims-2">\s*<dt>Ann</dt>', shown)


def test_the_picture_of_a_timeline_leads_to_the_steps_of_its_list(quiz_app: Flask, visitor: Visitor) -> None:
    rebuild(quiz_app, timeline=events("1901", "1920-05", "1930-01-02", "~0001"))
    shown = page(visitor.get("/read/tower"))
    (picture,) = re.findall(r'<svg class="timeline.*?</svg>', shown, re.DOTALL)
    assert re.findall(r'href="#(timeline-\d)" aria-label="([^"]+)"', picture) == [
        ("timeline-1", "Step 1: in 1901"),
        ("timeline-2", "Step 2: in 1920-05"),
        ("timeline-3", "Step 3: in 1930-01-02"),
    ]
    assert "<title" in picture
    assert "Three steps of 4; the others have no date" in picture
    assert re.findall(r'<li id="timeline-\d" data-precision="(\w+)">', shown) == ["year", "month", "day", "none"]
    assert re.findall(r'<span class="step-number">(\d)</span>', shown) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("sorts", [("1901",), ("1901", "1902"), ("~0001", "~0002", "~0003")])
def test_without_dates_to_compare_there_is_the_list_alone(
    quiz_app: Flask, visitor: Visitor, sorts: tuple[str, ...]
) -> None:
    rebuild(quiz_app, timeline=events(*sorts))
    shown = page(visitor.get("/read/tower"))
    assert "<svg" not in shown
    assert "step-number" not in shown
    assert shown.count('<li id="timeline-') == len(sorts)


def test_with_another_briefing_the_text_leads_to_other_rows(quiz_app: Flask, visitor: Visitor) -> None:
    visitor.get("/read/tower")
    rebuild(quiz_app, entities=(), key_facts=())
    shown = page(visitor.get("/read/tower"))
    assert "term-link" not in shown
    assert "Back to Key facts 1" not in shown
    assert SECOND in shown


def test_the_text_without_marks_is_made_once(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[DocumentVersion] = []
    render = reading_page._render

    def counted(aids: Aids, version: DocumentVersion) -> Markup:
        made.append(version)
        return render(aids, version)

    monkeypatch.setattr(reading_page, "_render", counted)
    for _ in range(2):
        visitor.get("/read/tower")
    assert len(made) == 1
