"""When it was: a date of the clause, with others of the same precision beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.dates import NEAR, is_one_of_several, is_part_of_a_year, other_dates
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.nouns import sort_of
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, words
from quizapp.reading.dates import DateMention
from quizapp.reading.grammar import is_set_off
from quizapp.reading.lexicon import SAY, TIME_NOUNS, WEEKDAYS
from quizapp.reading.sentence import Sentence, Token

name = "when"
worth = 0.8
difficulty = 0.3
#: What a question asks for a year with, and for a month or a day, by the word before the date.
_ASKED = {
    "in": ("in which year", "when"),
    "on": ("in which year", "when"),
    "since": ("since which year", "since when"),
    "until": ("until which year", "until when"),
    "by": ("by which year at the latest", "by when at the latest"),
}
_WITHIN = ("in", "on", "at", "during")
_LIMITS = ("until", "till", "before", "after", "since")
#: What somebody does or suffers once, so that the verb alone tells it.
_OF_A_LIFE = frozenset("bear die retire graduate resign marry debut abdicate baptize baptise ordain crown".split())
_PRECISIONS = ("year", "month", "day")
#: Verbs that say of a deed no more than that it was done: its date is theirs.
_DOING = frozenset("make take give hold have play win sign release publish begin start finish complete score".split())


@dataclass(frozen=True, slots=True)
class _When:
    """A date in a part of a clause: the word that a question asks with, and what is left of the part without it."""

    date: DateMention
    before: str
    rest: tuple[int, ...] = ()

    @property
    def asked(self) -> str:
        """How a question opens that asks for it."""
        year, other = _ASKED[self.before]
        # "In which year?" is not answered by "early 2004".
        return year if self.date.precision == "year" and not is_part_of_a_year(self.date) else other


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each clause that happens in, since, until or by a year, a month or a day."""
    for clause in ground.clauses:
        for part in (*clause.leading, *clause.parts, *_set_off(clause, ground.dates.get(clause.sentence.number, ()))):
            dated = _date(clause, part, ground.dates.get(clause.sentence.number, ()))
            # "Served until his death | in 1976": the date is that of the death.
            if any(one.tokens[-1] + 1 == part.tokens[0] and _is_a_limit(clause, one) for one in clause.parts):
                continue
            # Of what is still to come, earlier dates are no likely answer; with "had" the time is another event's.
            helpers = {clause.sentence.tokens[place].lower for place in clause.group}
            if dated is None or clause.name or helpers & {"will", "had", "would", "due"}:
                continue
            # "Have been shown in Oslo, and in 2001 in Rome": no English has "have" and a year of the same.
            if dated.before in _WITHIN and helpers & {"has", "have"}:
                continue
            # "Was exchanged in November 1780": for whom?
            if (
                not dated.rest
                and not [one for one in clause.parts if one is not part]
                and ground.is_person(clause.sentence, clause.subject_head)
                and clause.lemma not in _OF_A_LIFE
            ):
                continue
            # On which day somebody said it, nobody need know.
            if clause.lemma in SAY or is_one_of_several(ground, clause, dated.date):
                continue
            key = clause.sentence.places(dated.date.start, dated.date.end)
            shorter = (replace(part, tokens=dated.rest),) if dated.rest else ()
            given = tuple(one for each in clause.parts for one in (shorter if each is part else (each,)))
            # A long leading date counts against nothing: it is not in the stem.
            for parts in lengths(clause, parts=given):
                yield Draft(
                    family=name,
                    kind=QuestionKind.CHOICE,
                    bloom=Bloom.REMEMBER,
                    clause=clause,
                    stem=ask(clause, dated.asked, parts, without=(part,)),
                    tokens=clause.tokens_with(parts, without=(part,)),
                    key=dated.date.text,
                    key_tokens=key,
                    type=f"date:{dated.date.precision}",
                    pool=tuple(_near_ones(ground, dated.date)),
                    evidence=clause.evidence,
                )


def _near_ones(ground: Ground, date: DateMention) -> Iterator[Distractor]:
    """The other dates, of years none from another age: beside 1570 and 1898, 2010 shows itself."""
    return (one for one in other_dates(ground, date) if date.precision != "year" or one.near >= NEAR)


def _is_a_limit(clause: Clause, part: Part) -> bool:
    """Whether a part says from or to which happening something went on: "until his death"."""
    return part.dep == "prep" and clause.sentence.tokens[part.head].lower in _LIMITS


def _date(clause: Clause, part: Part, dates: tuple[DateMention, ...]) -> _When | None:
    """The date that the part is, or that says when it was or ends what is told; None where the part has no sure one."""
    sentence = clause.sentence
    found = [date for date in dates if date.token in part.tokens]
    if len(found) != 1 or found[0].precision not in _PRECISIONS:
        return None
    date = found[0]
    tokens = [place for place in sentence.places(date.start, date.end) if place in part.tokens]
    if words(sentence, tokens) != date.text or tokens != list(range(tokens[0], tokens[-1] + 1)) or not tokens[0]:
        return None
    # Of a date that is written in full the words before its last have given way to it.
    before = next((place for place in range(tokens[0] - 1, -1, -1) if _counts(sentence.tokens[place])), 0)
    word = sentence.tokens[before].lower
    last = tokens[-1] == part.tokens[-1]
    if before == part.head and last and part.dep == "prep":
        return _When(date, word) if word in _ASKED else None
    if last and word in ("by", "until") and part.tokens[0] < before and clause.parts[-1:] == (part,):
        return _When(date, word, tuple(place for place in part.tokens if place < before))
    if last and word in ("in", "on") and _is_of_the_deed(clause, part, before, date):
        return _When(date, word, tuple(place for place in part.tokens if place < before))
    return _When(date, "in") if last and _is_within(sentence, part, before) else None


def _counts(token: Token) -> bool:
    """Whether a word before a date is more than a weekday of it: "on Sunday, 7 October 2012"."""
    return bool(token.text) and token.text != "," and token.lower not in WEEKDAYS


def _set_off(clause: Clause, dates: tuple[DateMention, ...]) -> Iterator[Part]:
    """The "in" or "on" of a date that ends the clause behind a comma: "released its album, Blackout, in 2003"."""
    sentence = clause.sentence
    end = max(clause.tokens)
    for child in sentence.children(clause.verb, "prep"):
        below = sentence.subtree(child)
        told = any(below[1:] == list(sentence.places(date.start, date.end)) for date in dates)
        between = [sentence.tokens[place] for place in range(end + 1, child)]
        joined = any(one.pos in ("CCONJ", "VERB", "AUX") for one in between)
        closed = sentence.tokens[below[-1] + 1 : below[-1] + 2]
        if (
            child > end
            and told
            and is_set_off(sentence, child)
            and sentence.tokens[child].lower in ("in", "on")
            and not joined
            and all(one.pos == "PUNCT" for one in closed)
        ):
            yield Part("prep", child, tuple(below))


def _is_of_the_deed(clause: Clause, part: Part, before: int, date: DateMention) -> bool:
    """Whether a date that the parse hangs on a noun tells when it was done: "made her debut on", "hired as cook in"."""
    sentence = clause.sentence
    noun = sentence.tokens[before].head
    if noun not in part.tokens or not part.tokens[0] < noun < before or not clause.is_event:
        return False
    lemma = sentence.tokens[noun].lemma.lower()
    if part.dep == "dobj":
        return noun == part.head and clause.lemma in _DOING and (date.precision == "day" or sort_of(lemma) == "event")
    opens = sentence.tokens[part.head].lower
    return part.dep == "prep" and (opens == "as" or (opens == "for" and lemma == "time"))


def _is_within(sentence: Sentence, part: Part, before: int) -> bool:
    """Whether the part is a time or a happening of the date: "on the night of", "at a meeting in"."""
    noun = sentence.child(part.head, "pobj") if part.dep == "prep" else None
    if noun is None or sentence.tokens[part.head].lower not in _WITHIN or sentence.tokens[before].head != noun:
        return False
    lemma, word = sentence.tokens[noun].lemma.lower(), sentence.tokens[before].lower
    if word == "of":
        return lemma in TIME_NOUNS or lemma == "fall"
    return word in ("in", "on") and before == noun + 1 and sort_of(lemma) == "event"
