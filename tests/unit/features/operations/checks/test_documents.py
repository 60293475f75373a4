"""A layout lies within its text, in order, and what quotes the text is held against it."""

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from quizapp.features.operations.checks.documents import complaints, findings
from quizapp.storage import attempts, audit, documents, notes
from quizapp.storage.audit import StoredText
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, THIRD, evidence, make_briefing, span, store_document


@pytest.fixture
def text(storage: Flask) -> StoredText:
    store_document()
    (stored,) = audit.texts()
    return stored


def said(text: StoredText, **layout: Any) -> list[str]:
    return list(complaints(replace(text, layout={**text.layout, **layout})))


def test_nothing_is_said_of_a_sound_text(text: StoredText) -> None:
    assert said(text) == []


@pytest.mark.parametrize("layer", ["sections", "blocks", "sentences"])
@pytest.mark.parametrize(
    "spans",
    [[(0, 9_999)], [(-1, 3)], [(5, 5)], [(5, 3)], [(0, 9), (8, 12)], [(11, 20), (0, 9)]],
    ids=["beyond the end", "before the start", "empty", "backwards", "overlapping", "out of order"],
)
def test_spans_lie_in_the_text_in_order(text: StoredText, layer: str, spans: list[tuple[int, int]]) -> None:
    laid = [{"heading": "", "kind": "paragraph", "level": 1, "start": start, "end": end} for start, end in spans]
    assert said(text, **{layer: laid}) == [f"its {layer} do not lie in the text, one behind the other"]


@pytest.mark.parametrize("broken", [None, "x", [{"start": 1}], [{"start": "a", "end": 2}]])
def test_a_layout_that_is_none_is_told(text: StoredText, broken: object) -> None:
    assert said(text, blocks=broken) == ["its blocks can’t be read"]


def test_a_quote_that_stands_elsewhere_is_told(text: StoredText) -> None:
    told = said(replace(text, text=text.text.replace("ships", "boats")))
    assert told == [f"evidence of its briefing 1 does not stand at {span(THIRD).start}-{span(THIRD).end}"]


def test_a_note_on_words_that_stand_elsewhere_is_told(text: StoredText) -> None:
    version = documents.newest_version("tower")
    assert version is not None
    note_id = notes.add(attempts.lock_learner("ann", now=NOW), version, evidence("dusk"), text="", client="c", now=NOW)
    assert said(text) == []
    moved = replace(text, text=text.text.replace("dusk", "dawn"))
    place = span("dusk")
    assert f"what note {note_id} is about does not stand at {place.start}-{place.end}" in said(moved)


def test_a_mention_beyond_the_text_is_told(text: StoredText) -> None:
    version = documents.newest_version("tower")
    assert version is not None
    briefing = make_briefing()
    astray = replace(briefing.entities[0], mentions=(replace(briefing.entities[0].mentions[0], end=9_999),))
    documents.add_briefing(version, replace(briefing, entities=(astray,)), engine="test", now=NOW)
    assert said(text) == ["its briefing 2 has a mention that does not lie in the text"]


def test_each_text_is_counted_and_named(storage: Flask) -> None:
    for slug in ("tower", "island"):
        store_document(slug=slug)
    db.session.flush()
    done: list[None] = []
    assert list(findings(lambda: done.append(None))) == []
    assert len(done) == 2
