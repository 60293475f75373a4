"""One fact, one value: nothing is asked that the text says otherwise, or denies, in another place."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.question import QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.distractors.numbers import number_type
from quizapp.generate.ground import Ground, fine_type, name_root, side_of
from quizapp.generate.model import Draft
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.sentence import Sentence

name = "contradiction"
#: What can be done to a thing once.
_ONCE = frozenset("open found build invent discover establish construct design write compose kill".split())
#: With this share of the weight of what is told, its rarest word included, another sentence tells of the same fact.
SAME = 0.9
#: One word in common makes no fact. Somebody who "went to Leeds" may have gone to Hull as well: names take more.
FEWEST, FEWEST_FOR_NAMES = 2, 3


@dataclass(frozen=True, slots=True)
class _Value:
    """A number, date or name of a sentence: its roots and tokens, and what it shares with one that contradicts it."""

    roots: frozenset[str]
    tokens: tuple[int, ...]
    sort: str


def complaint(ground: Ground, draft: Draft) -> str:
    """Which sentence gives a value of the statement otherwise or denies the fact; "" where none does."""
    sentence = draft.clause.sentence
    shown = {*draft.tokens, *draft.key_tokens}
    if draft.kind is QuestionKind.TRUE_FALSE and not draft.true:
        shown -= set(draft.key_tokens) - set(draft.tokens)
    told = ground.roots_of(sentence, shown)
    found = _denied(ground, draft, told)
    for value in _values(ground, sentence):
        if found is None and set(value.tokens) <= shown:
            found = _otherwise(ground, draft, value, told - value.roots)
    if found is None:
        found = _done_by_another(ground, draft)
    if found is None:
        return ""
    return f"The text says otherwise in another place: “{ground.analysis.sentences[found].text}”"


def _alike(ground: Ground, own: int, told: frozenset[str], fewest: int = FEWEST) -> Iterator[int]:
    """The other sentences that tell of all this."""
    if len(told) < fewest:
        return
    least = SAME * ground.weight(told)
    rarest = min(told, key=lambda root: (len(ground.where.get(root, ())), root))
    for number in ground.where.get(rarest, ()):
        if number != own and ground.weight(told & ground.roots[number]) >= least:
            yield number


def _denied(ground: Ground, draft: Draft, told: frozenset[str]) -> int | None:
    """The sentence that denies what the draft's verb says, whatever else the draft tells of it."""
    own = draft.clause.sentence
    values = frozenset(
        root for value in _values(ground, own) if not value.sort.startswith("name ") for root in value.roots
    )
    verb = side_of(draft.clause.lemma)
    denials = {
        fact.sentence
        for fact in ground.analysis.facts
        if fact.negated and not (fact.modals or fact.quoted) and side_of(fact.lemma.lower()) == verb
    }
    return next((number for number in _alike(ground, own.number, told - values) if number in denials), None)


def _otherwise(ground: Ground, draft: Draft, value: _Value, rest: frozenset[str]) -> int | None:
    """The sentence that tells the rest of the statement of another value in this one's place."""
    fewest = FEWEST_FOR_NAMES if value.sort.startswith("name ") else FEWEST
    for number in _alike(ground, draft.sentence, rest, fewest):
        rivals = [one for one in _values(ground, ground.analysis.named[number].sentence) if one.sort == value.sort]
        if not value.roots <= ground.roots[number] and any(one.roots - rest - value.roots for one in rivals):
            return number
    return None


def _done_by_another(ground: Ground, draft: Draft) -> int | None:
    """The sentence in which another did to the same thing what can be done to it but once: "opened the bridge"."""
    clause = draft.clause
    if clause.lemma not in _ONCE:
        return None
    own = _doer_and_thing(ground, clause)
    if own is None:
        return None
    for other in ground.clauses:
        if other.lemma != clause.lemma or other.sentence.number == draft.sentence:
            continue
        found = _doer_and_thing(ground, other)
        if found is not None and found[1] == own[1] and found[0].isdisjoint(own[0]):
            return other.sentence.number
    return None


def _doer_and_thing(ground: Ground, clause: Clause) -> tuple[frozenset[str], frozenset[str]] | None:
    """The names of who did it, and what "the X" is that it was done to; None where either is not told so."""
    sentence = clause.sentence
    doer = ground.roots_of(sentence, clause.subject) & ground.named
    thing = sentence.child(clause.verb, "dobj")
    if not doer or thing is None:
        return None
    definite = any(sentence.tokens[one].lower == "the" for one in sentence.children(thing, "det"))
    return (doer, ground.roots_of(sentence, sentence.subtree(thing))) if definite else None


def _values(ground: Ground, sentence: Sentence) -> Iterator[_Value]:
    for figure in ground.figures.get(sentence.number, ()):
        head = sentence.tokens[sentence.tokens[figure.tokens[-1]].head].lemma.lower()
        sort = f"{number_type(figure).partition(':')[0]} {figure.unit or head}"
        yield _Value(ground.roots_of(sentence, figure.tokens), figure.tokens, sort)
    for date in ground.dates.get(sentence.number, ()):
        tokens = sentence.places(date.start, date.end)
        yield _Value(ground.roots_of(sentence, tokens), tokens, "date")
    for entry, name_here in ground.named_in.get(sentence.number, ()):
        token = sentence.tokens[name_here.last]
        # Two may well have done the same.
        if token.dep in (*SUBJECTS, "agent"):
            continue
        role = f"{fine_type(entry)} {token.dep} {side_of(sentence.tokens[token.head].lemma.lower())}"
        tokens = tuple(range(name_here.first, name_here.last + 1))
        yield _Value(frozenset((name_root(entry.name),)), tokens, f"name {role}")
