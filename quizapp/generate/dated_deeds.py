"""What somebody did in one year, beside what the same one did in others: all of it is so, and one of it then."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.ground import Ground, side_of
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.statements import is_hollow
from quizapp.generate.stems import lengths
from quizapp.generate.verb_phrases import FEWEST, POINTING, finite, tokens_of
from quizapp.generate.wording import subject_words, words
from quizapp.reading.entities import LedgerEntry

#: Words of an option at most: without when it was, a deed needs more of the rest.
MOST = 16
#: The fine type of such options.
DATED = "vp:dated"


@dataclass(frozen=True, slots=True)
class _Deed:
    """A clause with the parts that an option of it has, the part that dates it, that year, and who did it."""

    clause: Clause
    parts: tuple[Part, ...]
    date: Part
    year: str
    who: LedgerEntry


def _dated(ground: Ground, clause: Clause) -> tuple[Part, str] | None:
    """The part of the clause that gives the day, month or year of a deed, and its year; None without just one."""
    dates = [
        date for date in ground.dates.get(clause.sentence.number, ()) if date.precision in ("day", "month", "year")
    ]
    if len(dates) != 1 or not clause.is_event or clause.sentence.tokens[finite(clause)].tag != "VBD":
        return None
    places = set(clause.sentence.places(dates[0].start, dates[0].end))
    for part in (*clause.leading, *clause.parts):
        opens = clause.sentence.tokens[part.head].lower in ("in", "on")
        others = [one for one in clause.leading if one is not part]
        if opens and part.dep == "prep" and set(part.tokens) <= places | {part.head} and not others:
            return part, dates[0].iso[:4]
    return None


def dated_deeds(ground: Ground, family: str) -> Iterator[Draft]:
    """A draft for each deed of which the text gives day, month or year, where it tells of others in other years."""
    deeds = [deed for clause in ground.clauses if (deed := _deed(ground, clause)) is not None]
    for deed in deeds:
        clause, sentence = deed.clause, deed.clause.sentence
        pool = tuple(
            _distractor(ground, other)
            for other in deeds
            if other.who is deed.who and other.year != deed.year and not _is_again(other.clause, clause)
        )
        tokens = tokens_of(clause, deed.parts)
        yield Draft(
            family=family,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            clause=clause,
            stem=f"What did {subject_words(clause)} do {words(sentence, deed.date.tokens)}?",
            tokens=(*clause.subject, *deed.date.tokens),
            key=capital(words(sentence, tokens)),
            key_tokens=tokens,
            type=DATED,
            pool=pool,
            evidence=clause.evidence,
        )


def _deed(ground: Ground, clause: Clause) -> _Deed | None:
    """The clause as a deed of one day, month or year that can be an option without it; None where it is none."""
    found = _dated(ground, clause)
    who = ground.name_of(clause.sentence, clause.subject_head)
    joined = clause.sentence.child(clause.subject_head, "conj", "cc") is not None
    if found is None or who is None or joined or clause.name or clause.speaker:
        return None
    parts = next(lengths(clause, without=found[0], most=MOST + len(clause.subject)), None)
    return _Deed(clause, parts, *found, who) if parts and _is_whole(clause, parts) else None


def _distractor(ground: Ground, deed: _Deed) -> Distractor:
    sentence = deed.clause.sentence
    tokens = tokens_of(deed.clause, deed.parts)
    return Distractor(
        text=capital(words(sentence, tokens)),
        role="elsewhere",
        type=DATED,
        roots=ground.roots_of(sentence, tokens),
        note=f"The text says this of {words(sentence, deed.date.tokens)}: “{sentence.text}”",
        verb=side_of(deed.clause.lemma),
    )


def _is_whole(clause: Clause, parts: tuple[Part, ...]) -> bool:
    """Whether a verb phrase without its date is an option that says something: whole, plain and with an object."""
    tokens = tokens_of(clause, parts)
    text = words(clause.sentence, tokens)
    passive = clause.sentence.child(clause.verb, "auxpass") is not None
    pointing = any(
        clause.sentence.tokens[place].lower in POINTING or clause.sentence.tokens[place].pos == "PRON"
        for place in tokens
    )
    plain = not any(mark in text for mark in ",;:()") and text.count("“") == text.count("”")
    return plain and not (passive or pointing or is_hollow(clause, parts)) and FEWEST <= len(text.split()) <= MOST


def _is_again(one: Clause, other: Clause) -> bool:
    """Whether two deeds are so alike that the text may tell one of both years: "won the cup", twice."""
    first, second = (
        {clause.sentence.tokens[place].lemma.lower() for place in clause.tokens if place > clause.verb}
        for clause in (one, other)
    )
    return one.lemma == other.lemma or len(first & second) > len(first | second) / 2
