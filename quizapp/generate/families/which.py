"""Which person, place, body, law or work: a name that is an object, or follows its verb's preposition, by its kind."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.name_kinds import is_a_region, name_kind
from quizapp.generate.distractors.names import other_names
from quizapp.generate.ground import Ground, fine_type
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, words
from quizapp.reading.entities import LedgerEntry

name = "which"
worth = 0.7
difficulty = 0.35
_ASKED = {
    "person": "whom",
    "organisation": "which organisation",
    "country": "which country",
    "city": "which city",
    "region": "which region",
    "place": "which place",
    "law": "which law",
    "work": "which work",
}
#: Where something is, another family asks; these tie a name to its verb.
_TIED = frozenset(("to", "under"))
_WAYS = frozenset("to from into through via across towards".split())
#: Verbs whose object is one of many, told or not.
_OPEN_SET = frozenset("have include contain offer need get provide use feature involve cover comprise".split())


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each object, and each name after a tied preposition, that is a name alone."""
    for clause in ground.clauses:
        for part in clause.parts:
            found = _named(ground, clause, part)
            # "A former member of the troupe" is nobody whom a reader remembers.
            anybody = (
                clause.sentence.tokens[clause.subject[0]].lower in ("a", "an", "one", "some")
                if clause.subject
                else True
            )
            if found is not None and not clause.name and not anybody and clause.lemma not in _OPEN_SET:
                yield from _asked(ground, clause, part, *found)


def _named(ground: Ground, clause: Clause, part: Part) -> tuple[LedgerEntry, tuple[int, ...], str] | None:
    """The entry of the part's name, its tokens, and the preposition before them; None where it is more or less."""
    sentence = clause.sentence
    word = sentence.tokens[part.head].lower if part.dep == "prep" else ""
    if part.dep not in ("dobj", "prep") or (word and word not in _TIED):
        return None
    # "Led the court to uphold it" has two verbs.
    if any(one.dep in ("xcomp", "ccomp") for one in clause.parts):
        return None
    head = sentence.child(part.head, "pobj") if word else part.head
    entry = ground.name_of(sentence, head) if head is not None else None
    tokens = tuple(place for place in part.tokens if not word or place != part.head)
    alone = all(ground.name_of(sentence, place) is entry or sentence.tokens[place].lower == "the" for place in tokens)
    if entry is None or not alone or fine_type(entry) not in _ASKED:
        return None
    # Whoever goes to Leeds goes to other towns at other times, and "to which city from Hull" is no English.
    goes = word == "to" and fine_type(entry) in ("country", "city", "region", "place")
    if goes and (not _is_dated(clause) or _has_other_way(clause, part)):
        return None
    # A surname among full names shows itself, and so does a river or street among towns.
    full = words(sentence, tokens).removeprefix("the ") == entry.name
    sure = {"person": full, "place": full and _shape(entry.name) == (False, True)}.get(fine_type(entry), True)
    return (entry, tokens, word) if sure else None


def _is_dated(clause: Clause) -> bool:
    return any(
        clause.sentence.tokens[place].entity_type == "DATE"
        for part in (*clause.leading, *clause.parts)
        for place in part.tokens
    )


def _has_other_way(clause: Clause, part: Part) -> bool:
    return any(one is not part and clause.sentence.tokens[one.head].lower in _WAYS for one in clause.parts)


def _shape(text: str) -> tuple[bool, bool]:
    """Whether a name has an article, and whether it is one word."""
    return text.startswith("The "), len(text.split()) == 1


def _noun(entry: LedgerEntry, kind: str) -> str:
    """How a question asks for it; a court or a ministry is no "organisation"."""
    return "which body" if kind == "organisation" and name_kind(entry.name, kind) == "state" else _ASKED[kind]


def _asked(
    ground: Ground, clause: Clause, part: Part, entry: LedgerEntry, tokens: tuple[int, ...], word: str
) -> Iterator[Draft]:
    kind = fine_type(entry)
    key = capital(words(clause.sentence, tokens))
    pool = other_names(ground, entry, kind, clause.sentence.number)
    alike = tuple(
        one
        for one in pool
        if kind != "place"
        or (_shape(one.text) == _shape(key) and is_a_region(one.text.removeprefix("The ")) is is_a_region(entry.name))
    )
    for parts in lengths(clause, without=part):
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.REMEMBER,
            clause=clause,
            stem=ask(clause, f"{word} {_noun(entry, kind)}".strip(), parts),
            tokens=clause.tokens_with(parts),
            key=key,
            key_tokens=tokens,
            type=kind,
            pool=alike,
            evidence=clause.evidence,
        )
