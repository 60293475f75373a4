"""A reader's notes: made once, found again in their places, changed with care, deleted with a way back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.document import BlockKind, DocumentVersion
from quizapp.domain.note import MOST_LETTERS, MOST_QUOTED
from quizapp.errors import Conflict, NotFound
from quizapp.features.library import notes
from quizapp.features.library.notes import KEPT_FOR, ChangedMeanwhile, OwnNotes, TextRefused, WordsNotPlaced
from quizapp.storage import documents
from tests.factories.quizzes import (
    FIRST,
    HEADING,
    NOW,
    SECOND,
    SENTENCES,
    TEXT,
    THIRD,
    make_document,
    span,
    store_document,
)

DAY = timedelta(days=1)


@pytest.fixture
def tower(storage: Flask) -> DocumentVersion:
    return store_document()


def add(
    version: DocumentVersion,
    quote: str,
    *,
    start: int | None = None,
    text: str = "",
    client: str = "form",
    learner: str = "ann",
) -> int:
    return notes.add(version, quote=quote, start=start, text=text, client=client, learner=learner, now=NOW).id


def own(version: DocumentVersion, learner: str = "ann") -> OwnNotes:
    return notes.own_notes(version, learner=learner, now=NOW)


def quotes(found: OwnNotes) -> list[tuple[int, str, str]]:
    return [(each.number, each.place.quote, each.note.text) for each in found.marked]


def test_notes_are_numbered_in_the_order_of_the_text(tower: DocumentVersion) -> None:
    add(tower, "ships", text="Which ones?")
    note_id = add(tower, "dusk")
    assert quotes(own(tower)) == [(1, "dusk", ""), (2, "ships", "Which ones?")]
    assert own(tower).number_of(note_id) == 1
    assert own(tower).number_of(note_id + 7) == 0


@pytest.mark.parametrize("learner", ["bo", ""])
def test_nobody_else_sees_or_touches_them(tower: DocumentVersion, learner: str) -> None:
    note_id = add(tower, "dusk")
    assert own(tower, learner) == OwnNotes((), (), ())
    with pytest.raises(NotFound):
        notes.own_note(note_id, learner=learner)
    with pytest.raises(NotFound):
        notes.change(note_id, "x", seen=1, learner=learner)
    with pytest.raises(NotFound):
        notes.remove(note_id, learner=learner, now=NOW)
    assert quotes(own(tower)) == [(1, "dusk", "")]


def test_the_same_form_sent_twice_makes_one_note(tower: DocumentVersion) -> None:
    assert add(tower, "dusk", text="one") == add(tower, "dusk", text="one")
    add(tower, "dusk", text="two", client="another form")
    assert len(own(tower).marked) == 2


@pytest.mark.parametrize(
    ("first", "again", "says"), [("", "", ""), ("one", "one", "one"), ("one", "", "one"), ("", "one", "one")]
)
def test_words_that_are_marked_already_lead_to_their_note(
    tower: DocumentVersion, first: str, again: str, says: str
) -> None:
    note_id = add(tower, "dusk", text=first)
    kept = notes.add(tower, quote="dusk", start=None, text=again, client="other", learner="ann", now=NOW)
    assert (kept.id, kept.was_there) == (note_id, True)
    assert quotes(own(tower)) == [(1, "dusk", says)]


def test_other_words_the_same_ones_elsewhere_and_deleted_ones_are_marked_anew(tower: DocumentVersion) -> None:
    first = add(tower, "the", start=span("Sailors").start)
    assert add(tower, "the", start=TEXT.index("the"), client="b") != first
    assert add(tower, "many ships", client="c") != first
    notes.remove(first, learner="ann", now=NOW)
    assert add(tower, "the", start=span("Sailors").start, client="d") != first


def test_words_that_stand_there_twice_need_their_place(tower: DocumentVersion) -> None:
    with pytest.raises(WordsNotPlaced, match="more than once"):
        add(tower, "the")
    start = TEXT.index("the", span("Sailors").start)
    add(tower, "the", start=start)
    assert own(tower).marked[0].place.start == start


def test_words_that_a_script_has_selected_are_those_at_their_place(tower: DocumentVersion) -> None:
    start = span("at dusk").start
    assert TEXT.index("at") < start
    add(tower, "at", start=start)
    assert own(tower).marked[0].place.start == start


def test_words_that_stand_once_in_the_paragraph_that_is_meant_are_found_there(tower: DocumentVersion) -> None:
    add(tower, "the", start=span("Sailors").start)
    assert own(tower).marked[0].place.start == TEXT.index("the", span("Sailors").start)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("", "Copy the words"),
        ("  \n ", "Copy the words"),
        ("nowhere in it", "do not stand in the text"),
        (HEADING, "heading"),
        ("x" * (MOST_QUOTED + 1), "4,000 characters"),
    ],
)
def test_words_that_no_note_can_be_about_are_refused_in_words(tower: DocumentVersion, quote: str, said: str) -> None:
    with pytest.raises(WordsNotPlaced, match=said):
        add(tower, quote)


@pytest.mark.parametrize("quote", [f"  {SECOND}\r\n", f"{FIRST}\n{SECOND}", SECOND.replace(" ", "  ")])
def test_spaces_and_line_ends_of_a_form_do_no_harm(tower: DocumentVersion, quote: str) -> None:
    add(tower, quote, start=99_999)
    (marked,) = own(tower).marked
    assert marked.place.quote in TEXT
    assert marked.place.quote.endswith(SECOND)


def test_words_over_two_paragraphs_are_one_note(tower: DocumentVersion) -> None:
    add(tower, "at dusk.\r\n\r\nSailors", start=span("at dusk").start)
    assert own(tower).marked[0].place.quote == "at dusk.\n\nSailors"


@pytest.mark.parametrize(
    ("headings", "marked"),
    [
        ((1,), TEXT),
        ((0,), TEXT[span(FIRST).start :]),
        ((0, 1), THIRD),
        ((2,), TEXT[: span(SECOND).end]),
        ((1, 2), HEADING),
    ],
)
def test_a_heading_between_marked_words_is_taken_along_and_one_at_an_end_is_not(
    tower: DocumentVersion, headings: tuple[int, ...], marked: str
) -> None:
    kinds = [BlockKind.HEADING if number in headings else BlockKind.PARAGRAPH for number in range(3)]
    blocks = tuple(map(lambda block, kind: replace(block, kind=kind), tower.document.blocks, kinds))
    version = replace(tower, document=replace(tower.document, blocks=blocks))
    assert notes.place_of(version, TEXT, 0).quote == marked


def test_a_note_that_is_too_long_is_refused(tower: DocumentVersion) -> None:
    with pytest.raises(TextRefused, match="Shorten it"):
        add(tower, "dusk", text="x" * (MOST_LETTERS + 1))
    note_id = add(tower, "dusk")
    with pytest.raises(TextRefused, match="Shorten it"):
        notes.change(note_id, "x" * (MOST_LETTERS + 1), seen=1, learner="ann")


def test_there_are_only_so_many(tower: DocumentVersion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes, "MOST_NOTES", 2)
    first = add(tower, "dusk")
    add(tower, "ships")
    with pytest.raises(Conflict, match="Delete some first"):
        add(tower, "lamps")
    # The form that made the first is no third.
    assert add(tower, "dusk") == first
    notes.remove(first, learner="ann", now=NOW)
    add(tower, "lamps")
    with pytest.raises(Conflict, match="Delete some first"):
        notes.restore(first, learner="ann", now=NOW)
    add(tower, "lamps", learner="bo")


def test_of_two_devices_the_later_one_is_told_what_the_first_wrote(tower: DocumentVersion) -> None:
    note_id = add(tower, "dusk", text="one")
    notes.change(note_id, "two", seen=1, learner="ann")
    with pytest.raises(ChangedMeanwhile):
        notes.change(note_id, "three", seen=1, learner="ann")
    assert quotes(own(tower)) == [(1, "dusk", "two")]
    notes.change(note_id, "three", seen=2, learner="ann")
    # The same words again are no clash, whatever the page had seen.
    notes.change(note_id, "three", seen=1, learner="ann")
    assert quotes(own(tower)) == [(1, "dusk", "three")]


def test_a_deleted_note_can_be_put_back_for_a_while(tower: DocumentVersion) -> None:
    note_id = add(tower, "dusk")
    for _ in range(2):
        notes.remove(note_id, learner="ann", now=NOW)
    assert ([each.id for each in own(tower).removed], own(tower).marked) == ([note_id], ())
    assert notes.own_notes(tower, learner="ann", now=NOW + KEPT_FOR).removed == ()
    for _ in range(2):
        notes.restore(note_id, learner="ann", now=NOW + DAY)
    assert (own(tower).removed, quotes(own(tower))) == ((), [(1, "dusk", "")])


def test_with_a_new_text_notes_stand_where_their_words_do_and_the_others_are_listed(tower: DocumentVersion) -> None:
    add(tower, "ships", text="Which ones?")
    add(tower, "35 oil lamps")
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    shift = len("Thirty-five") - len("35")
    text = TEXT.replace("35", "Thirty-five")
    sentences = tuple(replace(each, start=each.start + shift, end=each.end + shift) for each in SENTENCES[1:])
    second = documents.add_version(
        document_id, slug="tower", number=2, document=make_document(text=text), sentences=sentences, now=NOW
    )
    found = own(second)
    assert quotes(found) == [(1, "ships", "Which ones?")]
    assert found.marked[0].place.start == text.index("ships")
    assert [note.place.quote for note in found.lost] == ["35 oil lamps"]
