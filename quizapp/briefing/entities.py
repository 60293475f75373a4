"""Who and what the text speaks of, and what it says that they are."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from quizapp.briefing.about import about
from quizapp.domain.briefing import Entity, EntityType
from quizapp.domain.document import BlockKind, Document, Evidence, Span
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.capitals import opens
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import CAPITALS, COMMIT, JUDGE, SAY
from quizapp.reading.nlp import PROSE
from quizapp.reading.sentence import Sentence

#: More would be a list to search, not one to read.
_MOST = 60
#: Offices of which a country has one.
_SOLE_OFFICES = frozenset(
    ("prime minister", "president", "chancellor", "foreign secretary", "foreign minister", "home secretary", "king")
)
#: What only a government has or does, when a capital is said to.
_POLICY = frozenset("commitment policy government position view stance response interest ally demand support".split())
_STATECRAFT = frozenset("support back sign agree negotiate retaliate impose lift sanction fund arm recognise".split())


def entities(document: Document, analysis: Analysis) -> tuple[Entity, ...]:
    """The entities, those that the text speaks of most and tells most about first."""
    outside = _outside_prose(document, analysis.entities)
    countries = frozenset(entry.name for entry in analysis.entities)
    found: list[Entity] = []
    for entry in analysis.entities:
        told = about(analysis, entry)
        doubtful = _is_doubtful(analysis, entry) or _is_fragment(analysis, entry)
        if not told and (doubtful or _is_government(analysis, entry, countries)):
            continue
        text, evidence = told if told else ("", ())
        if not any(name in one.quote for one in evidence for name in (entry.name, *entry.aliases)):
            evidence = (_naming(analysis, entry), *evidence)
        mentions = sorted((*entry.mentions, *outside.get(entry.name, ())), key=lambda span: span.start)
        found.append(Entity(entry.name, entry.type, entry.aliases, _without_article(text), evidence, tuple(mentions)))
    found = [_without_a_shared_office(one, found) for one in found]
    found.sort(key=_importance)
    return tuple(found[:_MOST])


def _without_a_shared_office(entity: Entity, entities: Sequence[Entity]) -> Entity:
    """One without an office that only one can have, where another is told to have it too and so has it now, perhaps.

    Whom the text calls the new one keeps it.
    """
    sole = entity.about.lower() in _SOLE_OFFICES and not any(
        f"new {entity.about}" in one.quote for one in entity.evidence
    )
    shared = sole and any(other is not entity and other.about == entity.about for other in entities)
    return replace(entity, about="") if shared else entity


def _naming(analysis: Analysis, entry: LedgerEntry) -> Evidence:
    """The first sentence with the name, one that doesn't open with "It" or "They" where there is one."""
    sentences = [analysis.sentences[name.sentence] for name in entry.names]
    clear = (sentence for sentence in sentences if sentence.tokens[0].pos != "PRON")
    return next(clear, sentences[0]).evidence


def _without_article(text: str) -> str:
    """What somebody is, without the article that it has in the text: "Historian", "Nurse". Sentences keep theirs."""
    if text.endswith("."):
        return text
    return capital(re.sub(r"^(?:The|An?) (?=[a-z])", "", text))


def _is_fragment(analysis: Analysis, entry: LedgerEntry) -> bool:
    """Whether one word only ever stands beside "of" and a further capital: "Edict" of "the Edict of Nantes"."""
    return entry.type is EntityType.OTHER and all(
        name.first == name.last and _is_beside_of(analysis.sentences[name.sentence], name.first) for name in entry.names
    )


def _is_beside_of(sentence: Sentence, index: int) -> bool:
    def holds(of: int, capital: int) -> bool:
        tokens = sentence.tokens
        inside = min(of, capital) >= 0 and max(of, capital) < len(tokens)
        # Somebody "of" something has a name of their own.
        beside = inside and tokens[of].text == "of" and tokens[capital].text[0].isupper()
        return beside and tokens[capital].entity_type != "PERSON"

    return holds(index + 1, index + 2) or holds(index - 1, index - 2)


def _is_government(analysis: Analysis, entry: LedgerEntry, countries: Container[str]) -> bool:
    """Whether a capital only ever stands for the government of a country that is named itself ("Tehran supports")."""
    return CAPITALS.get(entry.name, "") in countries and all(
        _acts(analysis.sentences[name.sentence], name.last) for name in entry.names
    )


def _acts(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    if token.dep == "poss":
        return head.lemma in _POLICY
    return token.dep in SUBJECTS and (head.lemma in SAY | JUDGE | COMMIT or head.lemma in _STATECRAFT)


def _is_doubtful(analysis: Analysis, entry: LedgerEntry) -> bool:
    """One word that the text writes with a capital once may be no name at all, where nothing else says that it is.

    A word that English does not know otherwise is one, where its capital is not owed to its place.
    """
    single = len(entry.names) == 1 and " " not in entry.name
    if not single or entry.type is not EntityType.OTHER or entry.names[0].label:
        return False
    name = entry.names[0]
    sentence = analysis.sentences[name.sentence]
    return not sentence.tokens[name.first].is_rare or opens(sentence, name.first)


def _importance(entity: Entity) -> tuple[int, bool, bool, int]:
    return -len(entity.mentions), not entity.about, entity.type is EntityType.OTHER, entity.mentions[0].start


def _outside_prose(document: Document, entries: tuple[LedgerEntry, ...]) -> dict[str, list[Span]]:
    """Where names stand in headings and tables, which no parse reads; the longest name wins.

    A word that two entries share, such as a surname, is nobody's there.
    """
    shared = Counter(word for entry in entries for word in dict.fromkeys(_words(entry)))
    owners = {
        name: entry.name
        for entry in entries
        for name in (entry.name, *entry.aliases)
        if " " in name or shared[name] == 1
    }
    places: dict[str, list[Span]] = {}
    if not owners:
        return places
    longest = sorted(owners, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    for block in document.blocks:
        if block.kind in PROSE or block.kind is BlockKind.CODE:
            continue
        for match in pattern.finditer(document.text, block.start, block.end):
            places.setdefault(owners[match.group()], []).append(Span(*match.span()))
    return places


def _words(entry: LedgerEntry) -> Iterator[str]:
    for name in (entry.name, *entry.aliases):
        yield from name.split()
