"""The ledger of names: one entry for one thing, under all the names that the text gives it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Span
from quizapp.reading.bodies import Bodies, explained_acronyms, is_acronym
from quizapp.reading.capitals import Capitals
from quizapp.reading.clubs import club_or_town, clubs_by_town, is_nickname
from quizapp.reading.entity_types import fine_type
from quizapp.reading.gazetteer import KNOWN_CITIES
from quizapp.reading.given_names import given_name
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import DENY, SAME_NAME, SAY
from quizapp.reading.name_words import KNOWN_PLACES, PARTICLES
from quizapp.reading.names import Name, is_told_to_be_a_body, names_in
from quizapp.reading.people import People, seems_person, surname, title_before
from quizapp.reading.sentence import Sentence

_BRACKETS = re.compile(r"(?: \([^()]*\))+ ")
_SPELLINGS = {spelling: same[0] for same in SAME_NAME for spelling in same}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One person, place or thing of the text; ``names`` are the occurrences, ``mentions`` their offsets."""

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    names: tuple[Name, ...]
    mentions: tuple[Span, ...]

    @property
    def sentences(self) -> frozenset[int]:
        """The numbers of the sentences that name it."""
        return frozenset(name.sentence for name in self.names)


def ledger(sentences: tuple[Sentence, ...], title: str = "") -> tuple[LedgerEntry, ...]:
    """The entities of the text in the order of their first mention.

    A name that may mean two of them, such as the bare surname of father and son, is in no entry. ``title`` is the
    document's: where it is the name of a work or the like with small words in it, it is one name.
    """
    capitals = Capitals.of(sentences, title)
    by_core: dict[str, list[Name]] = {}
    for sentence in sentences:
        for name in names_in(sentence, capitals):
            by_core.setdefault(_core(name.text, capitals), []).append(name)
    by_core = _with_plurals(_without_opening_particles(by_core))
    grouped: dict[str, list[Name]] = {}
    for key, name in _who_is_who(by_core, sentences):
        if not key:
            continue
        grouped.setdefault(key, []).append(name)
    entries = [_entry(key, sorted(names, key=_place), sentences) for key, names in grouped.items()]
    return tuple(sorted(entries, key=lambda entry: _place(entry.names[0])))


def _core(text: str, capitals: Capitals) -> str:
    """One spelling for all of a name's: countries have several, a dateline shouts its town, brackets are left out."""
    text = _BRACKETS.sub(" ", text)
    quiet = text.capitalize() if text.isupper() and text.isalpha() else text
    return quiet if quiet != text and capitals.inside[quiet] else _SPELLINGS.get(text, text)


def _without_opening_particles(by_core: Mapping[str, list[Name]]) -> dict[str, list[Name]]:
    """The names with the "Dyke" of "Robert van Dyke" for "Van Dyke" at the head of a sentence, as for "van Dyke"."""
    found: dict[str, list[Name]] = {}
    for core, names in by_core.items():
        particle, _, rest = core.partition(" ")
        small = f" {particle.lower()} {rest}"
        opens = particle.lower() in PARTICLES and all(name.first == 0 for name in names)
        if opens and any(other.endswith(small) for other in by_core):
            found.setdefault(rest, []).extend(names)
        else:
            found.setdefault(core, []).extend(names)
    return {core: sorted(names, key=_place) for core, names in found.items()}


def _with_plurals(by_core: Mapping[str, list[Name]]) -> dict[str, list[Name]]:
    """The names with "the Havbris 24s" among those of "the Havbris 24": a thing of a name, and several of it.

    Whom a person's name in the plural means is another matter: a family or a club.
    """
    found = dict(by_core)
    for core in by_core:
        several = f"{core}s"
        if several not in by_core or core in KNOWN_PLACES or any(given_name(word) for word in core.split()):
            continue
        if not any(name.label in ("PERSON", "NORP") for name in (*by_core[core], *by_core[several])):
            one, other = sorted((core, several), key=lambda each: (-len(by_core[each]), each))
            found[one] = sorted((*by_core[one], *found.pop(other)), key=_place)
    return found


def _place(name: Name) -> tuple[int, int]:
    return name.sentence, name.first


def _who_is_who(by_core: dict[str, list[Name]], sentences: Sequence[Sentence]) -> Iterator[tuple[str, Name]]:
    """Each occurrence with the full name that it belongs to; those that may belong to two are left out."""
    people_names = {
        core: names
        for core, names in by_core.items()
        if seems_person(core, names, sentences) and not all(_is_namesake(name, sentences) for name in names)
    }
    people = People(people_names, sentences)
    bodies = Bodies(core for core in by_core if " " in core and core not in people_names)
    clubs = clubs_by_town(by_core)
    acronyms = dict(explained_acronyms(sentences, by_core))
    for core, names in by_core.items():
        if core in people_names:
            yield from ((people.same[core], name) for name in names if not _is_namesake(name, sentences))
        elif core in acronyms or (is_acronym(core.split(maxsplit=1)[0]) and bodies.short_for(core)):
            long = acronyms.get(core, bodies.short_for(core))
            yield from ((bodies.with_company_ending(long), name) for name in names if long)
        elif " " not in core and people.called(core) and not _is_a_town(core, names, people):
            yield from _bare(core, names, people, bodies, by_core, sentences)
        elif core in clubs:
            meant = ((club_or_town(sentences[name.sentence], name, core, clubs[core]), name) for name in names)
            yield from ((key, name) for key, name in meant if key)
        elif clubs and all(is_nickname(sentences[name.sentence], name) for name in names):
            continue
        else:
            linked = {name: bodies.definite(core, name, sentences[name.sentence]) for name in names}
            told = any(is_told_to_be_a_body(sentences[name.sentence], name.last) for name in names)
            if not (told or any(linked.values())) and bodies.is_general(core, names, sentences):
                continue
            for name in names:
                yield bodies.with_company_ending(linked[name] or core), name


def _is_a_town(word: str, names: Sequence[Name], people: People) -> bool:
    """Whether a word is a known town that only opens what looks like somebody's name: "Manila" of its Bulletin."""
    known = word in KNOWN_PLACES or word in KNOWN_CITIES
    town = known and all(name.label in ("GPE", "LOC") for name in names)
    return town and not given_name(word) and all(surname(core) != word for core in people.called(word))


def _is_namesake(name: Name, sentences: Sequence[Sentence]) -> bool:
    """A person's name after "the" ("the Ada Brook") is that of a ship or a house."""
    tokens = sentences[name.sentence].tokens
    the = name.first > 0 and tokens[name.first - 1].lower == "the"
    return the and not (name.last + 1 < len(tokens) and tokens[name.last].dep in ("compound", "poss", "nmod"))


def _bare(
    word: str,
    names: Sequence[Name],
    people: People,
    bodies: Bodies,
    by_core: Mapping[str, Sequence[Name]],
    sentences: Sequence[Sentence],
) -> Iterator[tuple[str, Name]]:
    """The occurrences of one word that is somebody's surname or given name."""
    company = bodies.with_company_ending(word)
    # "Ford sold more cars", long before Anna Ford has come into the text: the firm.
    first = not any(people.named_before(word, name) for name in names[:1]) and names[0].label == "ORG"
    titled_somewhere = any(title_before(sentences[name.sentence], name) for name in names)
    for core, name in zip(people.meant(names), names, strict=True):
        sentence = sentences[name.sentence]
        titled = bool(title_before(sentence, name))
        before = sentence.tokens[name.first - 1].lower if name.first else ""
        if first and not titled and company == word:
            if name.label == "ORG":
                yield word, name
            continue
        # The family firm, or the village that the family is called after, may be meant as well.
        if titled or (before not in ("the", "in", "at", "near") and company == word):
            yield core, name
        elif company != word and titled_somewhere:
            # Where people are "Ms Hale" and "Mr Hale", the bare name is the firm's.
            yield company, name
        elif company != word and core and _has_just_spoken(by_core.get(core, ()), by_core[company], name, sentences):
            yield core, name
        elif company != word and _is_the_firm(word, names, name, people, by_core, company, sentences):
            yield company, name


def _is_the_firm(
    word: str,
    names: Sequence[Name],
    name: Name,
    people: People,
    by_core: Mapping[str, Sequence[Name]],
    company: str,
    sentences: Sequence[Sentence],
) -> bool:
    """Whether a bare name is a firm's that is called so before anybody of the name is, and nobody of it is near."""
    if not _place(by_core[company][0]) < _place(name):
        return False
    if not people.named_before(word, name):
        return True
    if not any(not people.named_before(word, other) for other in names):
        return False
    block = sentences[name.sentence].block
    near = (one for core in people.called(word) for one in by_core.get(core, ()) if one.sentence <= name.sentence)
    return all(sentences[one.sentence].block < block - 1 for one in near)


def _has_just_spoken(full: Sequence[Name], company: Sequence[Name], name: Name, sentences: Sequence[Sentence]) -> bool:
    """Whether somebody who says or denies something has been named in full in the sentence before, and no firm since.

    "The tide was to blame, said Peter Hale, the firm's founder. Hale denied ...", where the firm is Hale Line.
    """
    sentence = sentences[name.sentence]
    head = sentence.tokens[name.last]
    speaks = head.dep in SUBJECTS and sentence.tokens[head.head].lemma in SAY | DENY
    before = any(one.sentence == name.sentence - 1 for one in full)
    near = any(name.sentence - 1 <= one.sentence <= name.sentence for one in company)
    return speaks and before and not near and sentences[name.sentence - 1].block == sentence.block


def _entry(key: str, names: list[Name], sentences: tuple[Sentence, ...]) -> LedgerEntry:
    texts = Counter(name.text for name in names)
    # The ledger's own spelling may not stand in the text ("US" only): then the commonest spelling is the name.
    stands = any(key in text or key == text.capitalize() for text in texts)
    shown = key if stands else texts.most_common(1)[0][0]
    label = Counter(name.label for name in names if name.label).most_common(1)
    kind = fine_type(
        key, label[0][0] if label else "", [(sentences[name.sentence], name.first, name.last) for name in names]
    )
    shown = _with_title(shown, names, kind, sentences)
    mentions = tuple(
        Span(sentences[name.sentence].tokens[name.first].start, sentences[name.sentence].tokens[name.last].end)
        for name in names
    )
    aliases = tuple(text for text in dict.fromkeys(name.text for name in names) if text != shown)
    return LedgerEntry(shown, kind, aliases, tuple(names), mentions)


def _with_title(shown: str, names: Sequence[Name], kind: EntityType, sentences: Sequence[Sentence]) -> str:
    """Somebody who is never named in full keeps the title: "Ms Lind", "Queen Anne"."""
    if " " in shown or kind is not EntityType.PERSON:
        return shown
    titles = Counter(title for name in names if (title := title_before(sentences[name.sentence], name)))
    if 2 * titles.total() <= len(names):
        return shown
    return f"{titles.most_common(1)[0][0]} {shown}"
