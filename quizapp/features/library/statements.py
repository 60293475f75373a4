"""From what a person wrote about a statement of a briefing to a statement that can be shown, and back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quizapp.briefing.editing import UNDATED
from quizapp.domain.briefing import Claim, Entity, EntityType, Figure, Statement, Term, TimelineEntry
from quizapp.domain.document import Document, Evidence, Span
from quizapp.domain.sheet import AnyStatement, Part
from quizapp.features.library.evidence import Quote, Unsound, cleaned_quote, placed, too_long
from quizapp.kinds.base import Problem
from quizapp.kinds.numbers import plain_number, read_number
from quizapp.reading.clean import clean_text, one_line

LONG, SHORT = 600, 200
#: As many other names as an entity may have.
MOST_ALIASES = 20

_NO_EVIDENCE = "A statement needs evidence to be shown. Select the words of the text that prove it, or copy them here."
_NO_DATE = "Write the date as 1811, 1816-05 or 1816-05-03, or leave it empty."
_NO_VALUE = "Write the number in digits too, such as 85 or 4200000."


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One field of a statement: its name in the domain, what it is called, and how much it holds."""

    name: str
    label: str
    hint: str = ""
    most: int = SHORT
    required: bool = True


#: What a person writes for a statement of each part, besides its evidence.
FIELDS: Mapping[Part, tuple[FieldRule, ...]] = {
    Part.SUMMARY: (FieldRule("text", "Statement", "One sentence, no wider than its evidence.", LONG),),
    Part.KEY_FACTS: (FieldRule("text", "Statement", "One sentence, no wider than its evidence.", LONG),),
    Part.TIMELINE: (
        FieldRule("when", "When, in the text’s words"),
        FieldRule(
            "sort",
            "The date in digits",
            "Decides its place: 1811, 1816-05 or 1816-05-03. Empty where the text gives no date.",
            required=False,
        ),
        FieldRule("event", "What happened", "One sentence.", LONG),
    ),
    Part.ENTITIES: (
        FieldRule("name", "Name"),
        FieldRule("type", "What it is"),
        FieldRule("aliases", "Other names", "Separated by commas.", LONG, required=False),
        FieldRule("about", "What the text says of it", "", LONG, required=False),
    ),
    Part.CLAIMS: (
        FieldRule("speaker", "Who says it"),
        FieldRule("claim", "What is claimed", "", LONG),
        FieldRule("topic", "Topic", "Claims of one topic stand against one another. May be empty.", required=False),
    ),
    Part.FIGURES: (
        FieldRule("text", "Figure, as the text writes it"),
        FieldRule("what", "What it counts", "Of a claimed figure, also who says so.", LONG),
        FieldRule("hedge", "What makes it less than exact", "Such as “at least”. May be empty.", required=False),
        FieldRule("unit", "Unit", "May be empty.", required=False),
        FieldRule(
            "value", "The number in digits", "Empty where the figure above is written in digits.", required=False
        ),
    ),
    Part.GLOSSARY: (
        FieldRule("term", "Term"),
        FieldRule("definition", "What the text says it means", "", LONG),
    ),
}


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A statement as a person writes it: nothing is checked yet. ``fields`` are by the names of ``FIELDS``."""

    part: Part
    fields: Mapping[str, str]
    quotes: tuple[Quote, ...]


def draft_of(part: Part, statement: AnyStatement, lost: tuple[str, ...] = ()) -> StatementDraft:
    """A stored statement as a person would have written it; quotes of ``lost`` stand nowhere and come last."""
    quotes = [*(Quote(each.quote, each.start) for each in statement.evidence), *map(Quote, lost)]
    return StatementDraft(part, fields_of(statement), tuple(quotes))


def sound_statement(draft: StatementDraft, document: Document, before: AnyStatement | None = None) -> AnyStatement:
    """The statement that ``draft`` says, its quotes placed in ``document``; raises ``Unsound`` with all problems.

    ``before`` is what it was made of: what nobody can write of it is kept where it still fits.
    """
    fields = {rule.name: one_line(clean_text(draft.fields.get(rule.name, ""))) for rule in FIELDS[draft.part]}
    problems = [problem for rule in FIELDS[draft.part] for problem in _field_problems(rule, fields[rule.name])]
    evidence, misplaced = placed(tuple(map(cleaned_quote, draft.quotes)), document)
    problems += misplaced if draft.quotes else [Problem("evidence", _NO_EVIDENCE)]
    statement = _statement(draft.part, fields, evidence, document, before, problems)
    if problems:
        raise Unsound(tuple(problems))
    return statement


def mentions_of(entity: Entity, document: Document) -> tuple[Span, ...]:
    """Where the text names an entity, by any of its names, in order."""
    names = sorted({entity.name, *entity.aliases}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    return tuple(Span(*match.span()) for match in pattern.finditer(document.text))


def fields_of(statement: AnyStatement) -> dict[str, str]:
    """What a person can write of a statement, as it would be written, by the names of ``FIELDS``."""
    match statement:
        case Statement(text):
            return {"text": text}
        case TimelineEntry():
            is_dated = not statement.sort.startswith(UNDATED)
            return {"when": statement.when, "sort": statement.sort if is_dated else "", "event": statement.event}
        case Entity():
            aliases = ", ".join(statement.aliases)
            return {"name": statement.name, "type": statement.type.value, "aliases": aliases, "about": statement.about}
        case Claim():
            return {"speaker": statement.speaker, "claim": statement.claim, "topic": statement.topic}
        case Figure():
            return {
                "text": statement.text,
                "what": statement.what,
                "hedge": statement.hedge,
                "unit": statement.unit,
                "value": plain_number(statement.value),
            }
        case Term():
            return {"term": statement.term, "definition": statement.definition}


def _statement(
    part: Part,
    fields: Mapping[str, str],
    evidence: tuple[Evidence, ...],
    document: Document,
    before: AnyStatement | None,
    problems: list[Problem],
) -> AnyStatement:
    """The statement of these fields; what is wrong with one that is no text is added to ``problems``."""
    match part:
        case Part.SUMMARY | Part.KEY_FACTS:
            return Statement(fields["text"], evidence)
        case Part.TIMELINE:
            sort = fields["sort"] or _undated(before)
            if fields["sort"] and not _is_date(fields["sort"]):
                problems.append(Problem("sort", _NO_DATE))
            return TimelineEntry(fields["when"], sort, fields["event"], evidence)
        case Part.ENTITIES:
            return _entity(fields, evidence, document, before, problems)
        case Part.CLAIMS:
            return Claim(fields["speaker"], fields["claim"], evidence, fields["topic"])
        case Part.FIGURES:
            value = read_number(fields["value"] or fields["text"], fields["unit"]).value
            if value is None:
                problems.append(Problem("value", _NO_VALUE))
            return Figure(fields["text"], value or 0.0, fields["unit"], fields["what"], fields["hedge"], evidence)
        case Part.GLOSSARY:
            return Term(fields["term"], fields["definition"], evidence)


def _entity(
    fields: Mapping[str, str],
    evidence: tuple[Evidence, ...],
    document: Document,
    before: AnyStatement | None,
    problems: list[Problem],
) -> Entity:
    known = set(EntityType)
    if fields["type"] not in known:
        problems.append(Problem("type", "Choose one of the list."))
    aliases = tuple(dict.fromkeys(filter(None, map(str.strip, fields["aliases"].split(",")))))
    if len(aliases) > MOST_ALIASES:
        problems.append(Problem("aliases", f"There are {len(aliases)} other names. Keep at most {MOST_ALIASES}."))
    kind = EntityType(fields["type"]) if fields["type"] in known else EntityType.OTHER
    entity = Entity(fields["name"], kind, aliases, fields["about"], evidence, ())
    if isinstance(before, Entity) and (before.name, before.aliases) == (entity.name, aliases):
        return Entity(entity.name, kind, aliases, entity.about, evidence, before.mentions)
    mentions = mentions_of(entity, document) if entity.name else ()
    return Entity(entity.name, kind, aliases, entity.about, evidence, mentions)


def _undated(before: AnyStatement | None) -> str:
    if isinstance(before, TimelineEntry) and before.sort.startswith(UNDATED):
        return before.sort
    return UNDATED


def _is_date(text: str) -> bool:
    """Whether ``text`` is a year, a month or a day in ISO 8601; two digits are a century."""
    if not re.fullmatch(r"[0-9]{2}|[0-9]{4}(-[0-9]{2}){0,2}", text):
        return False
    if len(text) == 2:
        return True
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _field_problems(rule: FieldRule, text: str) -> list[Problem]:
    if rule.required and not text:
        return [Problem(rule.name, f"“{rule.label}” is empty. Write it.")]
    if len(text) > rule.most:
        return [Problem(rule.name, too_long("text", text, rule.most))]
    return []
