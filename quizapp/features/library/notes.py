"""Keeps what readers highlight in a text and write about it, each for themselves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quizapp.domain.account import Account
from quizapp.domain.document import BlockKind, DocumentVersion, Evidence
from quizapp.domain.note import MOST_NOTES, MOST_QUOTED, Note, standing, text_complaint
from quizapp.errors import Conflict, InputRefused, NotFound
from quizapp.formats.pack.quotes import QuoteNotPlaced, Quotes
from quizapp.reading.clean import clean_text
from quizapp.storage import attempts, notes

#: How long what was taken away can be put back.
KEPT_FOR = timedelta(days=30)

_TWICE = "These words stand in the text more than once. Copy some of the words around them too."
_NOWHERE = "These words do not stand in the text. Copy them from the text, letter for letter."


class WordsNotPlaced(InputRefused):
    """The words that a note is to be about are none of the text, or too many."""


class TextRefused(InputRefused):
    """What somebody wrote can't be kept as it is."""


class ChangedMeanwhile(Conflict):
    """The note says something else by now than the page that sent the change had shown."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A note whose words stand in the text that is shown; ``number`` counts them from 1 in the order of the text."""

    number: int
    note: Note
    place: Evidence


@dataclass(frozen=True, slots=True)
class OwnNotes:
    """A reader's notes about one document, as the page about its text ``version`` shows them."""

    marked: tuple[Marked, ...]
    #: Those whose words this text does not have, or has more than once.
    lost: tuple[Note, ...]
    #: Those that can still be put back.
    removed: tuple[Note, ...]

    def number_of(self, note_id: int) -> int:
        """The number that a note has on the page, 0 where its words are not marked."""
        return next((each.number for each in self.marked if each.note.id == note_id), 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of words to be marked: the note that is about them, and whether it was there before."""

    id: int
    was_there: bool


def own_notes(version: DocumentVersion, *, learner: str, now: datetime) -> OwnNotes:
    """What a learner (a public id, or "") has marked in a document."""
    found = notes.of_document(version.slug, learner) if learner else []
    kept = [(standing(note, version), note) for note in found if note.removed_at is None]
    placed = sorted(
        ((place, note) for place, note in kept if place is not None),
        key=lambda each: (each[0].start, each[0].end, each[1].id),
    )
    return OwnNotes(
        tuple(Marked(number, note, place) for number, (place, note) in enumerate(placed, start=1)),
        tuple(note for place, note in kept if place is None),
        tuple(note for note in found if note.removed_at is not None and note.removed_at > now - KEPT_FOR),
    )


def add(
    version: DocumentVersion, *, quote: str, start: int | None, text: str, client: str, learner: str, now: datetime
) -> Kept:
    """Keep a note about ``quote``, which stands at ``start``, near it or in one place alone.

    The same form (``client``) sent again makes no second one, and neither do words that are highlighted already: what
    is written about them goes to their highlight. Raises ``WordsNotPlaced``, ``TextRefused`` or
    ``Conflict`` where the reader keeps as many as there may be.
    """
    place, text = place_of(version, quote, start), _sound(text)
    learner_id = attempts.lock_learner(learner, now=now)
    before = notes.sent_before(learner_id, client, place)
    if before is not None:
        return Kept(before, was_there=False)
    same = _same(own_notes(version, learner=learner, now=now).marked, place, text)
    if same is not None:
        if text and not same.text:
            notes.change_text(same.id, text, seen=same.revision)
        return Kept(same.id, was_there=True)
    _check_number(version.slug, learner)
    notes.forget_removed(learner, before=now - KEPT_FOR)
    return Kept(notes.add(learner_id, version, place, text=text, client=client, now=now), was_there=False)


def _same(marked: tuple[Marked, ...], place: Evidence, text: str) -> Note | None:
    """The note that marks just this place already, and says the same, or one of the two says nothing."""
    there = [each.note for each in marked if each.place == place]
    return next((note for note in there if text in ("", note.text)), next((n for n in there if not n.text), None))


def place_of(version: DocumentVersion, quote: str, start: int | None) -> Evidence:
    """Where the words stand that a note is to be about; raises ``WordsNotPlaced``."""
    text, quote = version.document.text, clean_text(quote).strip()
    if not quote:
        raise WordsNotPlaced("Copy the words from the text that the note is about.")
    if len(quote) > MOST_QUOTED:
        raise WordsNotPlaced(f"A note may be about {MOST_QUOTED:,} characters of the text at most. Take fewer words.")
    place = _near(version, quote, start) if start is not None else None
    if place is None:
        try:
            place = Quotes(version.document).place(quote)
        except QuoteNotPlaced as error:
            raise WordsNotPlaced(_TWICE if quote in text else _NOWHERE) from error
    return _without_headings_around(version, place)


def _without_headings_around(version: DocumentVersion, place: Evidence) -> Evidence:
    """The place from the first words to the last ones that are of no heading: only those can be shown as marked."""
    text, start, end = version.document.text, place.start, place.end
    for block in version.document.blocks:
        if block.kind is BlockKind.HEADING and block.start <= start < block.end:
            start = block.end + len(text[block.end :]) - len(text[block.end :].lstrip())
    for block in reversed(version.document.blocks):
        if block.kind is BlockKind.HEADING and block.start < end <= block.end:
            end = len(text[: block.start].rstrip())
    if start >= end:
        raise WordsNotPlaced("A note can’t be about a heading. Take words of the text below it.")
    return Evidence.of(text, start, end)


def _near(version: DocumentVersion, quote: str, start: int) -> Evidence | None:
    """The place that a form means which says ``start``: the words right there, or once in the same paragraph."""
    text = version.document.text
    if text.startswith(quote, start):
        return Evidence.of(text, start, start + len(quote))
    block = next((each for each in version.document.blocks if each.start <= start < each.end), None)
    if block is None or text.count(quote, block.start, block.end) != 1:
        return None
    found = text.index(quote, block.start)
    return Evidence.of(text, found, found + len(quote))


def own_note(note_id: int, *, learner: str) -> Note:
    """A note for its reader, removed or not; raises ``NotFound`` for everybody else."""
    found = notes.note(note_id, learner) if learner else None
    if found is None:
        raise NotFound("There is no such note.")
    return found


def change(note_id: int, text: str, *, seen: int, learner: str) -> Note:
    """Let a note say something else; raises ``NotFound``, ``TextRefused``, ``ChangedMeanwhile``."""
    note, text = own_note(note_id, learner=learner), _sound(text)
    if note.text != text and not notes.change_text(note_id, text, seen=seen):
        raise ChangedMeanwhile("This note was changed or deleted meanwhile, on another page or device.")
    return note


def remove(note_id: int, *, learner: str, now: datetime) -> Note:
    """Take a note away; it can be put back for a while. Raises ``NotFound``."""
    note = own_note(note_id, learner=learner)
    if note.removed_at is None:
        notes.set_removed(note_id, now)
    return note


def restore(note_id: int, *, learner: str, now: datetime) -> Note:
    """Put a note back; harmless where it was never away. Raises ``NotFound``, ``Conflict``."""
    attempts.lock_learner(learner, now=now)
    note = own_note(note_id, learner=learner)
    if note.removed_at is not None:
        _check_number(note.slug, learner)
        notes.set_removed(note_id, None)
    return note


def guests_notes(guest: str) -> int:
    """How many notes a guest (a public id, or "") keeps on this device."""
    return notes.number_of_guest(guest) if guest else 0


def claim(*, guest: str, account: Account) -> int:
    """Make a guest's notes those of an account; returns how many there were. Claiming again is harmless."""
    return notes.claim(guest=guest, account_id=account.id)


def _check_number(slug: str, learner: str) -> None:
    if notes.number_of(slug, learner) >= MOST_NOTES:
        raise Conflict(
            f"You keep {MOST_NOTES} notes on this text, which is as many as there may be. Delete some first."
        )


def _sound(text: str) -> str:
    """What somebody wrote, tidied; raises ``TextRefused``."""
    text = clean_text(text).strip()
    complaint = text_complaint(text)
    if complaint:
        raise TextRefused(complaint)
    return text
