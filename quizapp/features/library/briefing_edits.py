"""Instructors change a briefing: edit, hide, order and add statements, bring an older one back, have it built again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.briefing import VERSION as BRIEFING_VERSION
from quizapp.briefing import editing
from quizapp.domain.account import Account
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.sheet import AnyStatement, ChangeWord, Entry, EntryOrigin, Part, Sheet, SheetChange
from quizapp.errors import Conflict, NotFound
from quizapp.features.library.service import ask_for, document_for
from quizapp.features.library.statements import StatementDraft, fields_of, mentions_of, sound_statement
from quizapp.reading.anchoring import Anchors
from quizapp.storage import briefing_edits, documents
from quizapp.storage.bodies import body_sha256
from quizapp.storage.briefing_edits import BriefingEdit, StoredSheet
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.documents import StoredDocument

#: The name of the task that makes a briefing anew.
REBUILD_BRIEFING = "rebuild_briefing"
#: What a form has seen of a statement that is not there.
NOT_THERE = "none"
#: The parts as a sentence names them.
PART_NAMES: Mapping[Part, str] = {
    Part.SUMMARY: "the summary",
    Part.KEY_FACTS: "the key facts",
    Part.TIMELINE: "the timeline",
    Part.ENTITIES: "who is who",
    Part.CLAIMS: "who says what",
    Part.FIGURES: "the figures",
    Part.GLOSSARY: "the terms",
}


@dataclass(frozen=True, slots=True)
class EditedBriefing:
    """A document's briefing as its instructor works on it."""

    document: StoredDocument
    version: DocumentVersion
    made: Briefing
    entries: Sheet
    #: The number of the sheet that holds, 0 before the first one.
    number: int
    edits: Mapping[int, BriefingEdit]

    def find(self, part: Part, key: str) -> Entry | None:
        """The entry of this key, or None."""
        return next((entry for entry in self.entries[part] if entry.key == key), None)

    @property
    def lost(self) -> list[tuple[Part, Entry]]:
        """The entries whose evidence the text does not have any more, and about which something is to be decided."""
        return [(part, entry) for part in Part for entry in self.entries[part] if entry.no_longer_holds]


class Overtaken(Conflict):
    """A statement changed while it was being edited; ``entry`` is as it stands, None where it is gone."""

    def __init__(self, entry: Entry | None, by: str) -> None:
        super().__init__(
            "This statement is not there any more."
            if entry is None
            else f"{by} changed this statement while you were editing it."
            if by
            else "This statement changed while you were editing it."
        )
        self.entry = entry


class Reordered(Conflict):
    """Statements stand in another order than the page showed from which one was to be moved."""

    def __init__(self, by: str) -> None:
        super().__init__(f"{by or 'Someone'} changed the order here while your page was open, so nothing was moved.")


def seen(entry: Entry | None) -> str:
    """What tells one standing of an entry from another: forms carry it."""
    if entry is None:
        return NOT_THERE
    # Not where the evidence stands: a new text may only have moved it.
    said = [fields_of(entry.statement), [each.quote for each in entry.statement.evidence], entry.lost, entry.hidden]
    return body_sha256(said)[:20]


def edited_briefing(slug: str, account: Account) -> EditedBriefing:
    """The briefing to work on; raises ``NotFound``, also where the document has none yet."""
    document = document_for(slug, account)
    version = documents.newest_version(slug)
    made = documents.briefing(version.id) if version is not None else None
    if version is None or made is None:
        raise NotFound("This document has no briefing yet.")
    stored = briefing_edits.newest(document.id)
    edits = {edit.number: edit for edit in briefing_edits.history(document.id)}
    sheet = stored.sheet if stored is not None else {}
    number = stored.number if stored is not None else 0
    return EditedBriefing(document, version, made, editing.merged(made, sheet), number, edits)


def seen_place(entries: Sequence[Entry], key: str) -> str:
    """What tells one place of a statement from another: between which others it stands. Forms that move it carry it."""
    keys = [NOT_THERE, *(entry.key for entry in entries), NOT_THERE]
    at = keys.index(key)
    return body_sha256([keys[at - 1], keys[at + 1]])[:20]


def save(slug: str, draft: StatementDraft, key: str, *, seen_before: str, account: Account, now: datetime) -> bool:
    """Let a statement say what ``draft`` says; returns whether that is anything new.

    ``seen_before`` is what ``seen`` said of it when the form was made. A statement that is gone is added anew. Raises
    ``NotFound``, ``Unsound``, ``Overtaken``.
    """
    held = _locked(slug, account)
    entry = held.find(draft.part, key)
    before = entry.statement if entry is not None else None
    statement = sound_statement(draft, held.version.document, before)
    if entry is not None and not entry.lost and entry.statement == statement:
        # Nothing was changed, or the same form was sent twice.
        return False
    if seen_before != seen(entry):
        raise Overtaken(entry, _author(held, entry))
    if entry is None:
        _add(held, draft.part, Entry(key, EntryOrigin.ADDED, statement), account, now)
        return True
    changed = replace(_with_words(entry, statement), lost=())
    same_proof = not entry.lost and editing.quotes_of(entry.statement) == editing.quotes_of(statement)
    tell = editing.words if same_proof else _told
    change = SheetChange(draft.part, ChangeWord.EDITED, tell(entry.statement), tell(statement))
    _store(held, _with(held, draft.part, changed), [change], account, now)
    return True


def set_hidden(
    slug: str, part: Part, key: str, *, hidden: bool, seen_before: str, account: Account, now: datetime
) -> None:
    """Hide a statement from readers, or show it again; harmless where it stands so. Raises as ``save`` does.

    What is shown again and the engine does not make any more is kept as if a person had written it.
    """
    held = _locked(slug, account)
    entry = held.find(part, key)
    if entry is None:
        raise NotFound("This statement is not there any more.")
    if entry.hidden == hidden:
        return
    if seen_before != seen(entry):
        raise Overtaken(entry, _author(held, entry))
    words = editing.words(entry.statement)
    what = ChangeWord.HIDDEN if hidden else ChangeWord.SHOWN
    change = SheetChange(part, what, words if hidden else "", "" if hidden else words)
    changed = replace(entry, hidden=hidden)
    if not (hidden or entry.is_by_hand or editing.is_made(held.made, part, held.entries[part], key)):
        changed = _as_by_hand(changed, held.version.document.text)
    _store(held, _with(held, part, changed), [change], account, now)


def let_go(slug: str, part: Part, key: str, *, seen_before: str, account: Account, now: datetime) -> None:
    """Forget that a generated statement was hidden, now that the text has lost its evidence.

    Should a later text prove it again, it is shown. Harmless where it is gone; raises ``Conflict`` where its evidence
    stands, else as ``save`` does.
    """
    held = _locked(slug, account)
    entry = held.find(part, key)
    if entry is None:
        return
    if seen_before != seen(entry):
        raise Overtaken(entry, _author(held, entry))
    if entry.is_by_hand or not entry.no_longer_holds:
        raise Conflict("The text has the evidence of this statement. Hide it or show it.")
    change = SheetChange(part, ChangeWord.DROPPED, editing.words(entry.statement), "")
    kept = tuple(each for each in held.entries[part] if each.key != key)
    _store(held, {**held.entries, part: kept}, [change], account, now)


def move(slug: str, part: Part, key: str, *, by: int, seen_before: str, account: Account, now: datetime) -> None:
    """Move a statement up (-1) or down (1) by one place; harmless at either end.

    ``seen_before`` is what ``seen_place`` said when the page was made. Raises ``NotFound``, ``Reordered``.
    """
    held = _locked(slug, account)
    entry = held.find(part, key)
    if entry is None:
        raise NotFound("This statement is not there any more.")
    if seen_before != seen_place(held.entries[part], key):
        raise Reordered(_author_in(held, part))
    moved = editing.moved(held.entries[part], key, by=by)
    if moved == held.entries[part]:
        return
    words = editing.words(entry.statement)
    sheet = {**held.entries, part: moved}
    _store(held, sheet, [SheetChange(part, ChangeWord.MOVED, words, words)], account, now)


def history(slug: str, account: Account) -> tuple[EditedBriefing, list[BriefingEdit]]:
    """The briefing, and all edits of it, newest first; raises ``NotFound``."""
    held = edited_briefing(slug, account)
    return held, [held.edits[number] for number in sorted(held.edits, reverse=True)]


def bring_back(slug: str, number: int, *, seen_number: int, account: Account, now: datetime) -> None:
    """Let the briefing be what it was after edit ``number``, or, for 0, what the engine makes.

    ``seen_number`` is the newest edit that the page showed. Raises ``NotFound``, and ``Conflict`` where there is a
    newer one.
    """
    held = _locked(slug, account)
    if seen_number != held.number:
        raise Conflict(
            f"{_author_of(held, held.number) or 'Someone'} changed the briefing since this page was made. "
            "Look at the history as it is now, then choose again."
        )
    older = briefing_edits.numbered(held.document.id, number) if number else None
    if number and older is None:
        raise NotFound("This briefing has no version with that number.")
    sheet = _for_version(older, held.version, Anchors(held.version.document.text)) if older is not None else {}
    entries = editing.merged(held.made, sheet)
    changes = _differences(held.entries, entries)
    if not changes:
        return
    summary = f"version {number} was brought back" if number else "the generated briefing was brought back"
    _store(held, entries, changes, account, now, summary=summary)


def rebuild(slug: str, *, account: Account, job_id: str, now: datetime) -> None:
    """Ask for the briefing to be made anew; raises ``NotFound``, or ``Conflict`` while a job is under way."""
    ask_for(REBUILD_BRIEFING, slug, {}, account=account, job_id=job_id, now=now)


def store_rebuilt(
    document_id: int, version: DocumentVersion, made: Briefing, *, account_id: int | None, now: datetime
) -> None:
    """Store a briefing that was made anew, and tell what is new in it; what people changed stays laid over it."""
    before = documents.briefing(version.id)
    is_new = documents.add_briefing(version, made, engine=BRIEFING_VERSION, now=now)
    told = editing.what_changed(before, made) if is_new and before is not None else ""
    detail = told or "the statements are the same as before"
    record_change(document_id, ChangeKind.REBUILT, detail=detail, account_id=account_id, now=now)


def quoted(document_id: int) -> list[tuple[Evidence, int]]:
    """All evidence of what people wrote or hid in a briefing, with the id of the text that it is of."""
    stored = briefing_edits.newest(document_id)
    if stored is None:
        return []
    entries = briefing_edits.decided(stored.sheet)
    return [(evidence, stored.document_version_id) for entry in entries for evidence in entry.statement.evidence]


def carry_over(document_id: int, version: DocumentVersion, anchors: Anchors, *, now: datetime) -> None:
    """Carry what people changed over to a new text: evidence is found anew, and what is not there is kept as lost.

    Other writers must be kept away from the document.
    """
    stored = briefing_edits.newest(document_id)
    if stored is None or stored.document_version_id == version.id:
        return
    sheet = _for_version(stored, version, anchors)
    made = documents.briefing(version.id)
    if made is not None:
        # What is hidden and made of the new text too has its evidence there, found or not.
        sheet = editing.merged(made, sheet)
    lost = sum(bool(entry.lost) for entry in briefing_edits.decided(sheet))
    found = len(briefing_edits.decided(sheet)) - lost
    summary = f"carried over to version {version.number} of the text: evidence of {found} found again, of {lost} not"
    briefing_edits.add(document_id, version, sheet, summary=summary, account_id=None, now=now)


def number_lost(document_id: int) -> int:
    """How many statements that people wrote or hid have lost their evidence, and wait for a decision."""
    stored = briefing_edits.newest(document_id)
    entries = briefing_edits.decided(stored.sheet) if stored is not None else []
    return sum(entry.no_longer_holds for entry in entries)


def _for_version(stored: StoredSheet, version: DocumentVersion, anchors: Anchors) -> Sheet:
    if stored.document_version_id == version.id:
        return stored.sheet
    older = documents.version(stored.document_version_id).document.text
    return editing.reanchored(
        stored.sheet,
        lambda evidence: anchors.find(evidence, older),
        lambda entity: mentions_of(entity, version.document),
    )


def _locked(slug: str, account: Account) -> EditedBriefing:
    """The briefing as it stands, with other writers kept away."""
    documents.lock(document_for(slug, account).id)
    return edited_briefing(slug, account)


def _add(held: EditedBriefing, part: Part, entry: Entry, account: Account, now: datetime) -> None:
    change = SheetChange(part, ChangeWord.ADDED, "", _told(entry.statement))
    entries = (*held.entries[part], replace(entry, changed_in=held.number + 1))
    _store(held, {**held.entries, part: entries}, [change], account, now)


def _as_by_hand(entry: Entry, text: str) -> Entry:
    """A generated entry as one that a person keeps; evidence that does not stand where it says is lost."""
    evidence = entry.statement.evidence
    standing = tuple(each for each in evidence if text[each.start : each.end] == each.quote)
    gone = tuple(each.quote for each in evidence if each not in standing)
    return replace(
        entry,
        origin=EntryOrigin.EDITED,
        statement=replace(entry.statement, evidence=standing),
        original=entry.original or entry.statement,
        lost=(*entry.lost, *gone),
    )


def _with_words(entry: Entry, statement: AnyStatement) -> Entry:
    """The entry saying something else; where that is what the engine says, it is the engine's again."""
    if entry.origin is EntryOrigin.ADDED:
        return replace(entry, statement=statement)
    original = entry.original or entry.statement
    if statement == original:
        return replace(entry, origin=EntryOrigin.GENERATED, statement=statement, original=None)
    return replace(entry, origin=EntryOrigin.EDITED, statement=statement, original=original)


def _with(held: EditedBriefing, part: Part, changed: Entry) -> Sheet:
    changed = replace(changed, changed_in=held.number + 1)
    entries = tuple(changed if entry.key == changed.key else entry for entry in held.entries[part])
    return {**held.entries, part: entries}


def _store(
    held: EditedBriefing,
    sheet: Sheet,
    changes: Sequence[SheetChange],
    account: Account,
    now: datetime,
    *,
    summary: str = "",
) -> None:
    # On the timeline a date decides, whatever place an entry was put at.
    sheet = editing.merged(held.made, sheet)
    summary = summary or f"a statement in {PART_NAMES[changes[0].part]} was {changes[0].what.value}"
    briefing_edits.add(
        held.document.id, held.version, sheet, summary=summary, changes=changes, account_id=account.id, now=now
    )
    record_change(held.document.id, ChangeKind.BRIEFING_EDITED, detail=summary, account_id=account.id, now=now)


def _differences(before: Sheet, after: Sheet) -> list[SheetChange]:
    """What readers see otherwise, statement by statement; order aside, unless that is all."""
    found = []
    for part in Part:
        was = {entry.key: _told(entry.statement) for entry in before[part] if entry.is_shown}
        now = {entry.key: _told(entry.statement) for entry in after[part] if entry.is_shown}
        for key, words in now.items():
            if key not in was:
                found.append(SheetChange(part, ChangeWord.SHOWN, "", words))
            elif was[key] != words:
                found.append(SheetChange(part, ChangeWord.EDITED, was[key], words))
        found += [SheetChange(part, ChangeWord.HIDDEN, words, "") for key, words in was.items() if key not in now]
        if list(now) != list(was) and now == was:
            found.append(SheetChange(part, ChangeWord.MOVED, " / ".join(was.values()), " / ".join(now.values())))
    return found


def _told(statement: AnyStatement) -> str:
    """A statement as the history tells it, with its evidence."""
    quotes = " … ".join(f"“{each.quote}”" for each in statement.evidence)
    return f"{editing.words(statement)} [{quotes}]"


def _author(held: EditedBriefing, entry: Entry | None) -> str:
    return _author_of(held, entry.changed_in if entry is not None else held.number)


def _author_in(held: EditedBriefing, part: Part) -> str:
    """Who changed anything in a part last."""
    numbers = (number for number, edit in held.edits.items() if any(each.part is part for each in edit.changes))
    return _author_of(held, max(numbers, default=0))


def _author_of(held: EditedBriefing, number: int) -> str:
    return held.edits[number].by if number in held.edits else ""
