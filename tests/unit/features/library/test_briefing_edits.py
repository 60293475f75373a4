"""Instructors change a briefing side by side, and nothing that one of them wrote is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.briefing.editing import words
from quizapp.domain.account import Account, Role
from quizapp.domain.briefing import Statement
from quizapp.domain.document import DocumentVersion
from quizapp.domain.sheet import ChangeWord, Entry, EntryOrigin, Part
from quizapp.errors import Conflict, NotFound
from quizapp.features.library import briefing_edits, service
from quizapp.features.library.briefing_edits import NOT_THERE, EditedBriefing, Overtaken, Reordered, seen, seen_place
from quizapp.features.library.evidence import Quote, Unsound
from quizapp.features.library.statements import StatementDraft
from quizapp.reading.anchoring import Anchors
from quizapp.storage import accounts, document_changes, documents, jobs
from quizapp.storage import briefing_edits as stored_edits
from tests.factories.quizzes import (
    FIRST,
    NEW_FIRST,
    NOW,
    SECOND,
    THIRD,
    evidence,
    make_briefing,
    store_document,
    store_newer_text,
)

FACTS = Part.KEY_FACTS


def make_account(name: str, role: Role = Role.INSTRUCTOR) -> Account:
    return accounts.add_account(name=name, role=role, email="", password_hash="x", learner=name, now=NOW).account


@pytest.fixture
def tower(storage: Flask) -> DocumentVersion:
    return store_document()


@pytest.fixture
def ina(tower: DocumentVersion) -> Account:
    return make_account("Ina Holm")


@pytest.fixture
def rob(tower: DocumentVersion) -> Account:
    return make_account("Rob Lund")


def held(account: Account) -> EditedBriefing:
    return briefing_edits.edited_briefing("tower", account)


def first(account: Account, part: Part = FACTS) -> Entry:
    return held(account).entries[part][0]


def fact(text: str, *quotes: str) -> StatementDraft:
    return StatementDraft(FACTS, {"text": text}, tuple(map(Quote, quotes or (SECOND,))))


def save(account: Account, text: str, entry: Entry, *quotes: str) -> bool:
    """What ``account`` writes into a form that was made from ``entry``."""
    draft = fact(text, *quotes)
    return briefing_edits.save("tower", draft, entry.key, seen_before=seen(entry), account=account, now=NOW)


def add(account: Account, text: str, *quotes: str, key: str = "own-1") -> bool:
    draft = fact(text, *quotes)
    return briefing_edits.save("tower", draft, key, seen_before=NOT_THERE, account=account, now=NOW)


def facts() -> list[str]:
    """The key facts that readers see."""
    return [each.text for each in service.reading("tower", account=None).briefing.key_facts]


def changes() -> list[str]:
    found = documents.document("tower")
    assert found is not None
    return [each.detail for each in document_changes.changes(found.id, offset=0, limit=50)[0]]


def test_an_edit_reaches_the_readers_and_says_that_it_is_one(ina: Account) -> None:
    assert save(ina, "Dusk was the time.", first(ina))
    reading = service.reading("tower", account=None)
    assert reading.briefing.key_facts == (Statement("Dusk was the time.", (evidence(SECOND),)),)
    assert reading.by_hand == {("key_facts", 1)}
    assert changes()[0] == "a statement in the key facts was edited"


def test_the_history_tells_what_stood_there_before(ina: Account) -> None:
    save(ina, "Dusk was the time.", first(ina), THIRD)
    (edit,) = briefing_edits.history("tower", ina)[1]
    assert (edit.by, edit.at) == ("Ina Holm", NOW)
    (change,) = edit.changes
    assert (change.part, change.what) == (FACTS, ChangeWord.EDITED)
    assert (change.before, change.after) == (f"{SECOND} [“{SECOND}”]", f"Dusk was the time. [“{THIRD}”]")


def test_a_statement_without_evidence_is_not_published(ina: Account) -> None:
    with pytest.raises(Unsound):
        briefing_edits.save(
            "tower",
            StatementDraft(FACTS, {"text": "So it is."}, ()),
            "own-1",
            seen_before=NOT_THERE,
            account=ina,
            now=NOW,
        )
    assert facts() == [SECOND]
    assert held(ina).number == 0


def test_an_added_statement_comes_last_and_is_added_once(ina: Account) -> None:
    assert add(ina, "The light saved ships, sailors said.", THIRD)
    assert not add(ina, "The light saved ships, sailors said.", THIRD)
    assert facts() == [SECOND, "The light saved ships, sailors said."]
    assert held(ina).entries[FACTS][1].origin is EntryOrigin.ADDED


def test_what_is_written_back_as_it_was_generated_is_the_engines_again(ina: Account) -> None:
    save(ina, "Dusk was the time.", first(ina))
    save(ina, SECOND, first(ina))
    assert first(ina).origin is EntryOrigin.GENERATED
    assert service.reading("tower", account=None).by_hand == frozenset()


def test_nothing_changed_is_no_edit(ina: Account) -> None:
    assert not save(ina, SECOND, first(ina))
    assert held(ina).number == 0


def test_two_who_edit_one_statement_are_told_and_nothing_is_overwritten(ina: Account, rob: Account) -> None:
    before = first(ina)
    save(rob, "Rob’s words.", before)
    with pytest.raises(Overtaken) as clash:
        save(ina, "Ina’s words.", before)
    assert "Rob Lund changed this statement" in clash.value.sentence
    assert facts() == ["Rob’s words."]
    # Ina has seen what stands there now, and means it.
    assert clash.value.entry is not None
    assert save(ina, "Ina’s words.", clash.value.entry)
    assert facts() == ["Ina’s words."]
    assert [edit.by for edit in briefing_edits.history("tower", ina)[1]] == ["Ina Holm", "Rob Lund"]


def test_the_same_form_sent_twice_is_no_clash(ina: Account) -> None:
    before = first(ina)
    assert save(ina, "Once.", before)
    assert not save(ina, "Once.", before)


def test_two_who_edit_different_statements_are_both_heard(ina: Account, rob: Account) -> None:
    add(ina, "Another.", THIRD)
    one, other = held(ina).entries[FACTS]
    save(rob, "Rob’s words.", other, THIRD)
    save(ina, "Ina’s words.", one)
    assert facts() == ["Ina’s words.", "Rob’s words."]


def test_to_hide_what_somebody_changed_meanwhile_is_a_clash(ina: Account, rob: Account) -> None:
    before = first(ina)
    save(rob, "Rob’s words.", before)
    with pytest.raises(Overtaken):
        briefing_edits.set_hidden(
            "tower", FACTS, before.key, hidden=True, seen_before=seen(before), account=ina, now=NOW
        )
    assert facts() == ["Rob’s words."]


def test_what_is_hidden_can_be_shown_again(ina: Account) -> None:
    for hidden, expected in ((True, []), (True, []), (False, [SECOND])):
        entry = first(ina)
        briefing_edits.set_hidden(
            "tower", FACTS, entry.key, hidden=hidden, seen_before=seen(entry), account=ina, now=NOW
        )
        assert facts() == expected
    assert held(ina).number == 2


def hide_first(account: Account, part: Part = FACTS) -> Entry:
    entry = first(account, part)
    briefing_edits.set_hidden("tower", part, entry.key, hidden=True, seen_before=seen(entry), account=account, now=NOW)
    return entry


def carry_over_to(newer: DocumentVersion) -> None:
    found = documents.document("tower")
    assert found is not None
    briefing_edits.carry_over(found.id, newer, Anchors(newer.document.text), now=NOW)


def number_lost() -> int:
    found = documents.document("tower")
    assert found is not None
    return briefing_edits.number_lost(found.id)


def test_what_was_hidden_stays_hidden_in_a_new_text_that_has_its_sentence(ina: Account) -> None:
    hide_first(ina)
    carry_over_to(store_newer_text())
    assert facts() == []
    assert (held(ina).lost, number_lost()) == ([], 0)


def test_a_hidden_statement_that_has_lost_its_helper_alone_is_not_counted(ina: Account, tower: DocumentVersion) -> None:
    leaning = Statement("The keeper lit them at dusk.", (evidence(FIRST), evidence(SECOND)))
    documents.add_briefing(tower, replace(make_briefing(), key_facts=(leaning,)), engine="leaning", now=NOW)
    hide_first(ina)
    carry_over_to(store_newer_text())
    assert facts() == []
    assert (held(ina).lost, number_lost()) == ([], 0)


def test_what_was_hidden_and_is_gone_from_a_new_text_is_listed_and_can_be_let_go(ina: Account) -> None:
    hidden = hide_first(ina, Part.SUMMARY)
    carry_over_to(store_newer_text())
    ((part, entry),) = held(ina).lost
    assert (part, entry.key, entry.hidden, entry.lost, number_lost()) == (part.SUMMARY, hidden.key, True, (FIRST,), 1)
    assert [each.text for each in service.reading("tower", account=None).briefing.summary] == [NEW_FIRST]
    with pytest.raises(Overtaken):
        briefing_edits.let_go("tower", part, entry.key, seen_before="x", account=ina, now=NOW)
    for _ in range(2):
        briefing_edits.let_go("tower", part, entry.key, seen_before=seen(entry), account=ina, now=NOW)
    assert (held(ina).lost, number_lost()) == ([], 0)
    newest = briefing_edits.history("tower", ina)[1][0]
    assert [(change.what, change.before) for change in newest.changes] == [(ChangeWord.DROPPED, FIRST)]


def test_only_what_the_text_has_lost_is_let_go(ina: Account) -> None:
    hide_first(ina)
    entry = first(ina)
    with pytest.raises(Conflict, match="Hide it or show it"):
        briefing_edits.let_go("tower", FACTS, entry.key, seen_before=seen(entry), account=ina, now=NOW)


def test_what_is_shown_again_is_kept_though_the_engine_does_not_make_it_any_more(
    ina: Account, tower: DocumentVersion
) -> None:
    hide_first(ina)
    found = documents.document("tower")
    assert found is not None
    rebuilt = replace(make_briefing(), key_facts=(Statement(THIRD, (evidence(THIRD),)),))
    briefing_edits.store_rebuilt(found.id, tower, rebuilt, account_id=ina.id, now=NOW)
    assert facts() == [THIRD]
    (entry,) = (each for each in held(ina).entries[FACTS] if each.hidden)
    briefing_edits.set_hidden("tower", FACTS, entry.key, hidden=False, seen_before=seen(entry), account=ina, now=NOW)
    assert sorted(facts()) == sorted([SECOND, THIRD])
    assert service.reading("tower", account=None).by_hand == frozenset()


def test_what_is_shown_again_on_evidence_that_does_not_stand_is_listed_instead(ina: Account) -> None:
    hidden = hide_first(ina, Part.SUMMARY)
    newer = store_newer_text()
    # As it was stored before hidden statements were carried over: with the places of the older text.
    found = documents.document("tower")
    stored = stored_edits.newest(found.id) if found is not None else None
    assert found is not None
    assert stored is not None
    stored_edits.add(found.id, newer, stored.sheet, summary="as before", account_id=None, now=NOW)
    entry = held(ina).find(Part.SUMMARY, hidden.key)
    assert entry is not None
    briefing_edits.set_hidden(
        "tower", Part.SUMMARY, entry.key, hidden=False, seen_before=seen(entry), account=ina, now=NOW
    )
    assert [(part, each.lost) for part, each in held(ina).lost] == [(Part.SUMMARY, (FIRST,))]


def move(account: Account, key: str, seen_before: str, *, by: int = -1) -> None:
    briefing_edits.move("tower", FACTS, key, by=by, seen_before=seen_before, account=account, now=NOW)


def place(account: Account, key: str) -> str:
    return seen_place(held(account).entries[FACTS], key)


def test_a_statement_moves_by_one_place(ina: Account) -> None:
    add(ina, "Another.", THIRD)
    for _ in range(2):
        move(ina, "own-1", place(ina, "own-1"))
    assert facts() == ["Another.", SECOND]
    assert held(ina).number == 2


def test_who_moves_what_another_has_moved_meanwhile_is_told_and_nothing_moves(ina: Account, rob: Account) -> None:
    add(ina, "Second.", THIRD, key="own-1")
    add(ina, "Third.", THIRD, key="own-2")
    seen_by_both = place(ina, "own-2")
    move(rob, "own-2", seen_by_both)
    assert facts() == [SECOND, "Third.", "Second."]
    for by in (-1, 1):
        with pytest.raises(Reordered, match="Rob Lund changed the order here"):
            move(ina, "own-2", seen_by_both, by=by)
    assert facts() == [SECOND, "Third.", "Second."]
    # What else changed does not matter.
    at_the_end = place(ina, "own-1")
    save(rob, "Put right.", first(rob))
    move(ina, "own-1", at_the_end)
    assert facts() == ["Put right.", "Second.", "Third."]


def test_a_statement_that_went_meanwhile_is_added_as_ones_own(ina: Account, rob: Account) -> None:
    add(ina, "Another.", THIRD)
    entry = held(ina).entries[FACTS][1]
    briefing_edits.bring_back("tower", 0, seen_number=1, account=rob, now=NOW)
    with pytest.raises(Overtaken) as clash:
        save(ina, "Another, better.", entry, THIRD)
    assert clash.value.entry is None
    assert add(ina, "Another, better.", THIRD, key=entry.key)
    assert facts() == [SECOND, "Another, better."]


def test_an_older_version_is_brought_back_and_the_newer_one_kept(ina: Account) -> None:
    save(ina, "One.", first(ina))
    save(ina, "Two.", first(ina))
    briefing_edits.bring_back("tower", 1, seen_number=2, account=ina, now=NOW)
    assert facts() == ["One."]
    briefing_edits.bring_back("tower", 2, seen_number=3, account=ina, now=NOW)
    assert facts() == ["Two."]
    briefing_edits.bring_back("tower", 0, seen_number=4, account=ina, now=NOW)
    assert facts() == [SECOND]
    newest = briefing_edits.history("tower", ina)[1][0]
    assert newest.summary == "the generated briefing was brought back"
    assert [change.what for change in newest.changes] == [ChangeWord.EDITED]


def test_nobody_brings_back_over_an_edit_that_the_page_did_not_show(ina: Account, rob: Account) -> None:
    save(ina, "One.", first(ina))
    save(rob, "Two.", first(rob))
    with pytest.raises(Conflict, match="Rob Lund changed the briefing"):
        briefing_edits.bring_back("tower", 0, seen_number=1, account=ina, now=NOW)
    with pytest.raises(NotFound):
        briefing_edits.bring_back("tower", 9, seen_number=2, account=ina, now=NOW)


def test_a_rebuild_keeps_edits_and_tells_what_is_new(ina: Account, tower: DocumentVersion) -> None:
    save(ina, "Put right.", first(ina))
    better = Statement(THIRD, (evidence(THIRD),))
    found = documents.document("tower")
    assert found is not None
    rebuilt = replace(make_briefing(), key_facts=(better,))
    briefing_edits.store_rebuilt(found.id, tower, rebuilt, account_id=ina.id, now=NOW)
    assert facts() == [THIRD, "Put right."]
    assert changes()[0] == "one statement new, one gone"
    briefing_edits.store_rebuilt(found.id, tower, rebuilt, account_id=ina.id, now=NOW)
    assert changes()[0] == "the statements are the same as before"


def test_a_rebuild_is_a_job_of_the_document_and_one_at_a_time(ina: Account) -> None:
    briefing_edits.rebuild("tower", account=ina, job_id="job-1", now=NOW)
    job = jobs.job("job-1")
    assert job is not None
    assert (job.task, job.payload) == (briefing_edits.REBUILD_BRIEFING, {"slug": "tower"})
    with pytest.raises(Conflict):
        briefing_edits.rebuild("tower", account=ina, job_id="job-2", now=NOW)


@pytest.mark.parametrize(
    "use",
    [
        held,
        lambda account: add(account, "So.", SECOND),
        lambda account: briefing_edits.history("own", account),
    ],
)
def test_another_instructors_briefing_is_not_found(
    tower: DocumentVersion, use: Callable[[Account], object], ina: Account, rob: Account
) -> None:
    documents.add_document("own", title="Own", owner_id=rob.id, now=NOW)
    student = make_account("Stu Dent", Role.STUDENT)
    with pytest.raises(NotFound):
        use(student)
    with pytest.raises(NotFound):
        briefing_edits.edited_briefing("own", ina)


def test_what_a_form_has_seen_does_not_depend_on_where_evidence_stands(ina: Account) -> None:
    entry = first(ina)
    moved = Entry(entry.key, entry.origin, Statement(SECOND, (evidence(SECOND),)))
    assert seen(moved) == seen(entry)
    assert seen(Entry(entry.key, entry.origin, Statement(FIRST, (evidence(FIRST),)))) != seen(entry)
    assert seen(None) == NOT_THERE
    assert words(entry.statement) == SECOND
