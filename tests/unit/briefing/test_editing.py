"""What people changed stays, whatever the engine makes next; what nobody touched follows the engine."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.briefing import editing
from quizapp.briefing.editing import ALL_HIDDEN, can_move, laid_over, merged, moved, reanchored, what_changed, words
from quizapp.domain.briefing import Briefing, Readability, Statement, TimelineEntry
from quizapp.domain.document import Evidence
from quizapp.domain.sheet import Entry, EntryOrigin, Part, Sheet
from tests.factories.quizzes import make_briefing

FACTS = Part.KEY_FACTS


def fact(name: str, *, quote: str = "") -> Statement:
    return Statement(f"{name} is so.", (Evidence(0, 1, quote or f"quote of {name}"),))


def briefing(*facts: Statement, timeline: Sequence[TimelineEntry] = ()) -> Briefing:
    return Briefing((), facts, tuple(timeline), (), (), (), (), Readability(1, 1, 1.0, 1))


def step(sort: str, event: str = "It happens.") -> TimelineEntry:
    return TimelineEntry("then", sort, event, (Evidence(0, 1, f"quote of {sort} {event}"),))


def said(sheet: Sheet, part: Part = FACTS) -> list[str]:
    return [words(entry.statement) for entry in sheet[part]]


def with_entry(sheet: Sheet, at: int, **changes: object) -> Sheet:
    entries = list(sheet[FACTS])
    entries[at] = replace(entries[at], **changes)  # type: ignore[arg-type]
    return {**sheet, FACTS: tuple(entries)}


def edited(sheet: Sheet, at: int, text: str) -> Sheet:
    before = sheet[FACTS][at].statement
    after = Statement(text, before.evidence)
    return with_entry(sheet, at, origin=EntryOrigin.EDITED, statement=after, original=before)


def added(text: str, key: str = "own-1") -> Entry:
    return Entry(key, EntryOrigin.ADDED, Statement(text, (Evidence(0, 1, "x"),)))


ABC = briefing(fact("A"), fact("B"), fact("C"))


def test_nothing_changed_is_the_briefing_itself() -> None:
    made = make_briefing()
    assert laid_over(made, {}) == editing.Edited(made, frozenset())
    shown = laid_over(made, merged(made, {}))
    assert (shown.briefing, shown.by_hand) == (made, frozenset())


def test_an_edit_stands_where_the_engine_had_it_and_is_told() -> None:
    shown = laid_over(ABC, edited(merged(ABC, {}), 1, "B, put right."))
    assert [each.text for each in shown.briefing.key_facts] == ["A is so.", "B, put right.", "C is so."]
    assert shown.by_hand == {("key_facts", 2)}


def test_other_evidence_for_the_engines_words_does_not_make_them_a_persons() -> None:
    sheet = merged(ABC, {})
    before = sheet[FACTS][0].statement
    other = replace(before, evidence=(Evidence(3, 4, "other words"),))
    sheet = with_entry(sheet, 0, origin=EntryOrigin.EDITED, statement=other, original=before)
    assert laid_over(ABC, sheet).by_hand == frozenset()
    assert laid_over(ABC, sheet).briefing.key_facts[0].evidence[0].quote == "other words"


def test_what_is_hidden_or_has_lost_its_evidence_is_not_shown() -> None:
    sheet = merged(ABC, {})
    assert [each.text for each in laid_over(ABC, with_entry(sheet, 0, hidden=True)).briefing.key_facts] == [
        "B is so.",
        "C is so.",
    ]
    lost = with_entry(edited(sheet, 0, "A!"), 0, lost=("gone",))
    assert len(laid_over(ABC, lost).briefing.key_facts) == 2


def test_a_part_that_was_emptied_says_why() -> None:
    made = briefing(fact("A"))
    shown = laid_over(made, with_entry(merged(made, {}), 0, hidden=True)).briefing
    assert dict(shown.reasons)["key_facts"] == ALL_HIDDEN
    filled = laid_over(replace(made, reasons=(("glossary", "None."),)), {Part.GLOSSARY: (added("x"),)}).briefing
    assert "glossary" not in dict(filled.reasons)


def test_a_rebuild_adds_what_is_new_in_its_place_and_drops_what_nobody_touched() -> None:
    sheet = merged(ABC, {})
    after = briefing(fact("A"), fact("N"), fact("C"), fact("Z"))
    assert said(merged(after, sheet)) == [f"{name} is so." for name in "ANCZ"]
    assert said(merged(briefing(fact("0"), fact("B")), sheet)) == ["0 is so.", "B is so."]


def test_new_statements_follow_the_one_before_them_wherever_that_was_moved() -> None:
    sheet = merged(ABC, {})
    sheet = {**sheet, FACTS: (sheet[FACTS][2], sheet[FACTS][0], sheet[FACTS][1])}
    assert said(merged(briefing(fact("A"), fact("B"), fact("C"), fact("D")), sheet))[:2] == ["C is so.", "D is so."]


def test_better_words_of_the_engine_about_the_same_do_not_bring_back_what_was_edited_or_hidden() -> None:
    sheet = with_entry(edited(merged(ABC, {}), 0, "A, put right."), 1, hidden=True)
    better = briefing(replace(fact("A"), text="A is thus."), replace(fact("B"), text="B is thus."), fact("C"))
    again = merged(better, sheet)
    assert said(again) == ["A, put right.", "B is thus.", "C is so."]
    assert again[FACTS][1].hidden
    original = again[FACTS][0].original
    assert original is not None
    assert words(original) == "A is thus."


def test_two_about_the_same_evidence_are_not_taken_for_one_another() -> None:
    made = briefing(fact("A", quote="both"), fact("B", quote="both"))
    sheet = edited(merged(made, {}), 0, "A, put right.")
    again = briefing(fact("C", quote="both"), fact("D", quote="both"))
    assert sorted(said(merged(again, sheet))) == ["A, put right.", "C is so.", "D is so."]


def resting_on(text: str, *quotes: str) -> Statement:
    """A fact with a helper sentence before its own one, or without."""
    return Statement(text, tuple(Evidence(0, 1, quote) for quote in quotes))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Another sentence tells now whom the pronoun means, and the words follow it.
        (resting_on("Ann left.", "Ann came.", "She left."), resting_on("Ann Bo left.", "Ann Bo came.", "She left.")),
        (resting_on("Ann left.", "Ann came.", "She left."), resting_on("She left.", "She left.")),
        # The sentence itself changed, and what it tells didn't.
        (resting_on("Ann left.", "Ann came.", "She left."), resting_on("Ann left.", "Ann came.", "Then she left.")),
    ],
)
def test_what_was_hidden_or_edited_is_known_again_by_its_own_sentence_or_its_words(
    before: Statement, after: Statement
) -> None:
    hidden = with_entry(merged(briefing(before), {}), 0, hidden=True)
    assert laid_over(briefing(after), hidden).briefing.key_facts == ()
    assert [entry.hidden for entry in merged(briefing(after), hidden)[FACTS]] == [True]
    put_right = edited(merged(briefing(before), {}), 0, "Ann went away.")
    assert said(merged(briefing(after), put_right)) == ["Ann went away."]


def test_a_hidden_step_of_the_timeline_stays_hidden_where_it_rests_on_the_same_sentence() -> None:
    before = TimelineEntry("1811", "1811", "Ann left.", resting_on("", "Ann came.", "She left in 1811.").evidence)
    after = replace(before, event="Ann Bo left.", evidence=resting_on("", "Ann Bo came.", "She left in 1811.").evidence)
    sheet = merged(briefing(timeline=[before]), {})
    sheet = {**sheet, Part.TIMELINE: (replace(sheet[Part.TIMELINE][0], hidden=True),)}
    assert laid_over(briefing(timeline=[after]), sheet).briefing.timeline == ()


def test_what_was_hidden_and_is_not_made_any_more_is_kept_with_the_words_that_are_gone() -> None:
    made = briefing(resting_on("Ann left.", "Ann came.", "She left."))
    sheet = with_entry(merged(made, {}), 0, hidden=True)
    places = {"Ann came.": Evidence(7, 9, "Ann came.")}
    sheet = reanchored(sheet, lambda evidence: places.get(evidence.quote), lambda entity: ())
    *_, entry = merged(briefing(fact("B")), sheet)[FACTS]
    assert (words(entry.statement), entry.lost, entry.no_longer_holds) == ("Ann left.", ("She left.",), True)
    # A text that has them again: it is hidden as before, and holds.
    (entry,) = merged(made, sheet)[FACTS]
    assert (entry.hidden, entry.lost, entry.statement) == (True, (), made.key_facts[0])
    # The helper that is left proves something else, and is not taken for the sentence of the hidden one.
    other = briefing(resting_on("Ann came.", "Ann came."))
    assert laid_over(other, sheet).briefing.key_facts == other.key_facts


def test_the_same_statement_twice_is_two_entries() -> None:
    made = briefing(fact("A"), fact("A"))
    sheet = with_entry(merged(made, {}), 1, hidden=True)
    assert [entry.hidden for entry in merged(made, sheet)[FACTS]] == [False, True]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[str], Sheet]:
    """The names of what the engine made, and a sheet over it with edits, hidden and added ones, in any order."""
    names = draw(st.lists(st.sampled_from("ABCDEFGH"), unique=True, min_size=1))
    sheet = merged(briefing(*map(fact, names)), {})
    entries = []
    for number in range(len(names)):
        if draw(st.booleans()):
            sheet = edited(sheet, number, f"Edit {number}.")
        entries.append(replace(sheet[FACTS][number], hidden=draw(st.booleans())))
    entries += [added(f"Own {number}.", f"own-{number}") for number in range(draw(st.integers(0, 3)))]
    return names, {**sheet, FACTS: tuple(draw(st.permutations(entries)))}


@given(sheets(), st.lists(st.sampled_from("ABCDEFGHIJKL"), unique=True))
def test_whatever_the_engine_makes_next_every_edit_stays_and_no_order_is_lost(
    drawn: tuple[list[str], Sheet], next_names: list[str]
) -> None:
    names, sheet = drawn
    again = merged(briefing(*map(fact, next_names)), sheet)
    keys = [entry.key for entry in again[FACTS]]
    assert len(set(keys)) == len(keys)
    by_key = {entry.key: entry for entry in again[FACTS]}
    for entry in sheet[FACTS]:
        if entry.is_decided:
            assert by_key[entry.key].statement == entry.statement
            assert by_key[entry.key].hidden == entry.hidden
        elif words(entry.statement) in {words(fact(name)) for name in next_names}:
            assert not by_key[entry.key].hidden
        else:
            assert entry.key not in by_key
    kept = [entry.key for entry in sheet[FACTS] if entry.key in by_key]
    assert [key for key in keys if key in set(kept)] == kept
    assert {words(fact(name)) for name in set(next_names) - set(names)} <= set(said(again))
    # Laid over once more, or over the same again, nothing changes.
    assert merged(briefing(*map(fact, next_names)), again) == again


@given(sheets())
def test_a_rebuild_that_makes_the_same_changes_nothing(drawn: tuple[list[str], Sheet]) -> None:
    names, sheet = drawn
    assert merged(briefing(*map(fact, names)), sheet)[FACTS] == sheet[FACTS]


def test_the_timeline_keeps_the_order_of_its_dates() -> None:
    made = briefing(timeline=[step("1811"), step("1820"), step("~0001", "First."), step("~0002", "Second.")])
    own = Entry("own-1", EntryOrigin.ADDED, step("1815"))
    undated = Entry("own-2", EntryOrigin.ADDED, step("~", "Between."))
    sheet = merged(made, {})
    entries = sheet[Part.TIMELINE]
    sheet = {**sheet, Part.TIMELINE: (own, *entries[:3], undated, entries[3])}
    shown = laid_over(made, sheet).briefing.timeline
    assert [each.sort for each in shown] == ["1811", "1815", "1820", "~0001", "~0002", "~0003"]
    assert [each.event for each in shown[3:]] == ["First.", "Between.", "Second."]


def test_a_move_stops_at_the_ends_and_at_another_date() -> None:
    entries = merged(ABC, {})[FACTS]
    assert [words(entry.statement)[0] for entry in moved(entries, entries[2].key, by=-1)] == ["A", "C", "B"]
    assert moved(entries, entries[0].key, by=-1) == entries
    assert moved(entries, entries[2].key, by=1) == entries
    assert moved(entries, "nothing", by=1) == entries
    dated = merged(briefing(timeline=[step("1811"), step("1811", "Again."), step("1820")]), {})[Part.TIMELINE]
    assert [can_move(dated, at, by=1) for at in range(3)] == [True, False, False]


def test_evidence_that_a_newer_text_has_is_found_and_the_rest_is_kept_as_lost() -> None:
    sheet = edited(edited(merged(ABC, {}), 0, "A!"), 1, "B!")
    places = {"quote of A": Evidence(7, 9, "quote of A")}
    again = reanchored(sheet, lambda evidence: places.get(evidence.quote), lambda entity: ())[FACTS]
    assert (again[0].statement.evidence, again[0].lost) == ((places["quote of A"],), ())
    assert (again[1].statement.evidence, again[1].lost) == ((), ("quote of B",))
    assert again[2] == sheet[FACTS][2]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (ABC, ""),
        (briefing(fact("A"), fact("B"), fact("C"), fact("D")), "one statement new"),
        (briefing(fact("A")), "two statements gone"),
        (briefing(fact("A"), fact("D"), fact("E")), "two statements new, two gone"),
    ],
)
def test_what_a_rebuild_changed_is_told_in_words(after: Briefing, told: str) -> None:
    assert what_changed(ABC, after) == told


@pytest.mark.parametrize("part", Part)
def test_every_statement_has_words(part: Part) -> None:
    for statement in getattr(make_briefing(), part.value):
        assert words(statement)
