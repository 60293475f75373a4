"""What a person writes becomes a statement with its evidence in place, or all that is wrong is told."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from quizapp.domain.briefing import Entity, EntityType, Figure, TimelineEntry
from quizapp.domain.sheet import AnyStatement, Part
from quizapp.features.library.evidence import Quote, Unsound
from quizapp.features.library.statements import FIELDS, StatementDraft, draft_of, mentions_of, sound_statement
from tests.factories.quizzes import FIRST, SECOND, evidence, make_briefing, make_document, span

DOCUMENT = make_document()
WRITTEN: Mapping[Part, Mapping[str, str]] = {
    Part.SUMMARY: {"text": "It is so."},
    Part.KEY_FACTS: {"text": "It is so."},
    Part.TIMELINE: {"when": "in 1901", "sort": "1901", "event": "He counts."},
    Part.ENTITIES: {"name": "Hollow Point", "type": "place", "aliases": "the Point", "about": "A cape."},
    Part.CLAIMS: {"speaker": "Sailors", "claim": "It saved ships.", "topic": "the light"},
    Part.FIGURES: {"text": "35", "what": "lamps", "hedge": "about", "unit": "lamps", "value": ""},
    Part.GLOSSARY: {"term": "Dusk", "definition": "When he lit them."},
}


def draft(part: Part, *quotes: str, **fields: str) -> StatementDraft:
    return StatementDraft(part, {**WRITTEN[part], **fields}, tuple(map(Quote, quotes or (FIRST,))))


def sound(written: StatementDraft, before: AnyStatement | None = None) -> AnyStatement:
    return sound_statement(written, DOCUMENT, before)


def problems(written: StatementDraft) -> dict[str, str]:
    with pytest.raises(Unsound) as refused:
        sound(written)
    return {problem.field: problem.message for problem in refused.value.problems}


@pytest.mark.parametrize("part", Part)
def test_what_is_stored_is_written_and_is_the_same_again(part: Part) -> None:
    for statement in getattr(make_briefing(), part.value):
        assert sound(draft_of(part, statement), statement) == statement


@pytest.mark.parametrize("part", Part)
def test_a_new_statement_says_what_was_written(part: Part) -> None:
    statement = sound(draft(part, FIRST, SECOND))
    assert statement.evidence == (evidence(FIRST), evidence(SECOND))
    again = draft_of(part, statement).fields
    expected = {**WRITTEN[part], **({"value": "35"} if part is Part.FIGURES else {})}
    assert again == expected


@pytest.mark.parametrize("part", Part)
def test_without_evidence_there_is_no_statement(part: Part) -> None:
    bare = StatementDraft(part, WRITTEN[part], ())
    assert "needs evidence" in problems(bare)["evidence"]
    assert problems(draft(part, "words that stand nowhere")).keys() == {"evidence[0].quote"}


@pytest.mark.parametrize("part", Part)
def test_all_that_is_missing_or_too_long_is_told_at_its_field(part: Part) -> None:
    empty = problems(StatementDraft(part, {}, (Quote(FIRST),)))
    assert {rule.name for rule in FIELDS[part] if rule.required} <= empty.keys()
    for rule in FIELDS[part]:
        if rule.name not in ("sort", "type", "value"):
            assert "Shorten it" in problems(draft(part, **{rule.name: "x" * (rule.most + 1)}))[rule.name]


@pytest.mark.parametrize("date", ["1811", "1816-05", "1816-05-03", "18"])
def test_a_date_is_as_precise_as_one_likes(date: str) -> None:
    statement = sound(draft(Part.TIMELINE, sort=date))
    assert isinstance(statement, TimelineEntry)
    assert statement.sort == date


@pytest.mark.parametrize("date", ["1811-13", "1816-02-30", "3 May 1816", "181", "~0001", "１８１１", "0000"])
def test_what_is_no_date_is_told(date: str) -> None:
    assert "1816-05-03" in problems(draft(Part.TIMELINE, sort=date))["sort"]


def test_a_step_without_a_date_keeps_its_place() -> None:
    before = TimelineEntry("then", "~0004", "It falls.", (evidence(FIRST),))
    assert sound(draft_of(Part.TIMELINE, before), before) == before
    new = sound(draft(Part.TIMELINE, sort=""))
    assert isinstance(new, TimelineEntry)
    assert new.sort == "~"


def test_where_the_text_names_an_entity_is_found_by_its_names() -> None:
    new = sound(draft(Part.ENTITIES, aliases="the tower, the tower, "))
    assert isinstance(new, Entity)
    assert (new.type, new.aliases) == (EntityType.PLACE, ("the tower",))
    assert new.mentions == (span("the tower"), span("Hollow Point"))
    known = replace(new, mentions=(span("tower"),))
    assert sound(draft_of(Part.ENTITIES, known), known) == known
    assert mentions_of(replace(new, name="Point"), DOCUMENT) != ()
    assert mentions_of(replace(new, name="oin", aliases=()), DOCUMENT) == ()


def test_an_entity_is_of_a_known_type() -> None:
    assert "Choose" in problems(draft(Part.ENTITIES, type="ghost"))["type"]
    many = ", ".join(f"n{number}" for number in range(30))
    assert "at most 20" in problems(draft(Part.ENTITIES, aliases=many))["aliases"]


@pytest.mark.parametrize(
    ("text", "value", "expected"), [("35", "", 35.0), ("a score", "20", 20.0), ("1,200", "", 1200.0)]
)
def test_a_figure_has_a_number(text: str, value: str, expected: float) -> None:
    statement = sound(draft(Part.FIGURES, text=text, value=value, unit=""))
    assert isinstance(statement, Figure)
    assert statement.value == expected


def test_a_figure_without_a_number_is_told() -> None:
    assert "digits" in problems(draft(Part.FIGURES, text="a good many"))["value"]


def test_quotes_that_were_lost_are_shown_to_be_mended() -> None:
    (fact,) = make_briefing().key_facts
    assert draft_of(Part.KEY_FACTS, replace(fact, evidence=()), ("gone",)).quotes == (Quote("gone"),)


def test_texts_are_one_line_without_control_characters() -> None:
    statement = sound(draft(Part.SUMMARY, text=" It\x00 is \n so. "))
    assert draft_of(Part.SUMMARY, statement).fields == {"text": "It is so."}
