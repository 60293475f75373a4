"""Whether a gap takes away what a text is about: a date of its timeline, one of its figures, a name of its key facts.

A learner meets the sentence alone, days later. What the briefing does not tell of a text, nobody learns from it; and
beside a second date, number or place of the stem some options fall away by themselves.
"""

from collections.abc import Iterable, Iterator

from quizapp.domain.document import Evidence
from quizapp.domain.question import QuestionKind
from quizapp.generate.distractors.name_kinds import name_kind
from quizapp.generate.gap_stems import lacking
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.slots import is_number
from quizapp.reading.given_names import given_name
from quizapp.reading.grammar import NOUNS
from quizapp.reading.lexicon import SAY
from quizapp.reading.numbers import number_value
from quizapp.reading.sentence import Token

name = "gap"
#: The fine types of a place that a gap may take away.
PLACES = ("country", "city", "region")
_PARTIES = ("person", "organisation")
_NAMES = (*PLACES, *_PARTIES)
#: Up to here a number is a small detail, but for shares and sums.
_SMALL, _RATES = 9, "%$£€"
#: So much of a number is its neighbourhood.
_NEAR = 0.05
_COMPARING = frozenset("similar other another same such different".split())
#: What hangs on a noun and tells which is meant.
_TELLING = ("prep", "acl", "relcl", "poss", "appos")
_TO_COME = frozenset(("will", "shall"))
_HAVING = ("has", "have")
#: How the type of a number ends, and what the model calls a place.
_NUMBERED = (":figure", ":word")
_LOCATED = ("GPE", "LOC", "FAC")


def complaint(ground: Ground, draft: Draft) -> str:
    """Why the gap is not worth filling or can be filled without the text; "" where it is sound."""
    if draft.kind is not QuestionKind.CLOZE:
        return ""
    if draft.clause.speaker or is_reported(draft):
        return "What somebody says is asked for as his or her word, not as a gap."
    told = _is_told_value(ground, draft) if is_number(draft.type) else _is_told_name(ground, draft)
    if not told:
        return "The briefing does not tell it: nobody learns it from the text."
    if leaning := leaning_in(ground, draft):
        return f"“{leaning}” is clear only to whoever has the text in mind."
    if lacks := lacking(ground, draft):
        return lacks
    if again := second(ground, draft):
        return f"Beside “{again}” in the stem some of the options fall away."
    return ""


def is_reported(draft: Draft) -> bool:
    """Whether the gap is who says something, or lies in what is said: "the league says that _____ used no video"."""
    sentence, verb = draft.clause.sentence, draft.clause.verb
    if draft.clause.lemma in SAY and sentence.child(verb, "ccomp") is not None:
        return True
    below = set(sentence.subtree(verb)) - {verb}
    above = {one for place in draft.key_tokens for one in (place, *sentence.ancestors(place))}
    return any(sentence.tokens[place].dep == "ccomp" for place in above & below)


def _is_told_name(ground: Ground, draft: Draft) -> bool:
    """Whether the briefing's facts tell what a name did or is: a deed that is done, or what it was."""
    if draft.type == "organisation" and not name_kind(draft.key, draft.type):
        return False
    if draft.type not in _NAMES or (draft.type == "person" and given_name(draft.key)):
        return False
    clause = draft.clause
    sentence = clause.sentence
    if clause.lemma in SAY or not _is_fact(ground, draft):
        return False
    first = sentence.tokens[clause.group[0]]
    past = first.tag == "VBD"
    passive = sentence.child(clause.verb, "auxpass")
    if passive is not None:
        return past and sentence.tokens[draft.key_tokens[-1]].head == sentence.child(clause.verb, "agent")
    if set(draft.key_tokens) == set(clause.subject):
        return past or first.lower in _HAVING or (draft.type == "person" and _is_post(draft))
    # Whom somebody befriended or cast, others were befriended or cast by too; of a dated deed the text knows it.
    return past and clause.is_event and draft.type in _PARTIES and _is_dated(ground, draft)


def _is_post(draft: Draft) -> bool:
    """Whether somebody does something all the time, for or of what has a name: "heads the Nepal Fund"."""
    clause = draft.clause
    tokens = clause.sentence.tokens
    named = any(tokens[place].pos == "PROPN" for part in clause.parts for place in part.tokens)
    return tokens[clause.verb].tag == "VBZ" and clause.group == (clause.verb,) and clause.lemma != "be" and named


def _is_dated(ground: Ground, draft: Draft) -> bool:
    """Whether the stem tells in which year it was."""
    starts = {draft.clause.sentence.tokens[place].start for place in draft.tokens}
    dates = ground.dates.get(draft.sentence, ())
    return any(date.iso[:4].isdigit() and date.start in starts for date in dates)


def _is_told_value(ground: Ground, draft: Draft) -> bool:
    """Whether a date is one of the timeline, or a number one of the figures, of something that the text is about."""
    if not is_of_the_topic(ground, draft):
        return False
    if draft.type.startswith("date:"):
        tokens = draft.clause.sentence.tokens
        ahead = any(tokens[place].lower in _TO_COME for place in draft.clause.group)
        # On which day of a month it was, nobody need know.
        dated = draft.clause.is_event and not ahead and draft.type != "date:day"
        return dated and any(
            draft.key.lower() in entry.when.lower() and _holds(draft, entry.evidence)
            for entry in ground.briefing.timeline
        )
    tokens, first = draft.clause.sentence.tokens, draft.key_tokens[0]
    aside = first > 0 and tokens[first - 1].text == "("
    return (
        is_large(draft)
        and not (aside or _tells_which(draft))
        and any(figure.value == draft.value and _holds(draft, figure.evidence) for figure in ground.briefing.figures)
    )


def is_large(draft: Draft) -> bool:
    """Whether the number is none that anybody might guess: a large one, a share or a sum."""
    # What is written as a word is a small number, even of a share.
    rate = draft.type[0] in _RATES and draft.type.endswith(":figure")
    return draft.value is not None and (rate or draft.value > _SMALL)


def _is_fact(ground: Ground, draft: Draft) -> bool:
    return any(_holds(draft, one.evidence) for one in (*ground.briefing.summary, *ground.briefing.key_facts))


def _holds(draft: Draft, evidence: Iterable[Evidence]) -> bool:
    """Whether some evidence lies in the sentence of the gap."""
    sentence = draft.clause.sentence
    return any(one.start < sentence.end and sentence.start < one.end for one in evidence)


def is_of_the_topic(ground: Ground, draft: Draft) -> bool:
    """Whether the subject is what the text comes back to all the time, or something else with a name in a key fact."""
    clause = draft.clause
    sentence = clause.sentence
    subject = (*clause.subject, *clause.name_tokens)
    named = any(sentence.tokens[place].pos == "PROPN" and sentence.tokens[place].text[0].isupper() for place in subject)
    entry = ground.name_of(sentence, clause.subject_head)
    # Of a given name alone nobody knows a week later whose it is.
    if entry is not None and given_name(entry.name):
        return False
    about = ground.roots_of(sentence, subject)
    # What happened, happened to something with a name; of a kind of things it is told what they are.
    if (named and about & ground.topic) or (not clause.is_event and about & ground.title):
        return True
    return named and not ground.is_person(sentence, clause.subject_head) and _is_fact(ground, draft)


def _tells_which(draft: Draft) -> bool:
    """Whether the number belongs to what tells which thing is meant: "the town of 7,000 people"."""
    sentence = draft.clause.sentence
    counted = sentence.tokens[draft.key_tokens[-1]].head
    above = set(sentence.ancestors(counted)) & set(draft.clause.tokens)
    nouns = [place for place in above if sentence.tokens[place].pos in NOUNS]
    articles = [
        next((sentence.tokens[child].lower for child in sentence.children(place, "det")), "the") for place in nouns
    ]
    return "the" in articles or any(sentence.tokens[one].lower == "the" for one in sentence.children(counted, "det"))


def leaning_in(ground: Ground, draft: Draft) -> str:
    """The word of the stem that leans on what the text said before: "the act", "a similar device"; "" for none."""
    tokens = draft.clause.sentence.tokens
    place = next(leaning_places(ground, draft), None)
    if place is None:
        return ""
    return tokens[place].text if tokens[place].lower in _COMPARING else f"the {tokens[place].text}"


def leaning_places(ground: Ground, draft: Draft) -> Iterator[int]:
    """The places of all such words."""
    sentence = draft.clause.sentence
    for place in draft.tokens:
        token = sentence.tokens[place]
        if token.lower in _COMPARING:
            yield place
            continue
        # "For the single": the model takes some nouns for adjectives.
        noun = token.pos == "NOUN" or (token.pos == "ADJ" and token.dep in ("pobj", "dobj", "nsubj", "nsubjpass"))
        if not noun or token.dep in ("compound", "poss"):
            continue
        children = [child for child in sentence.children(place) if child in draft.tokens]
        the = any(sentence.tokens[child].lower == "the" for child in children)
        told = any(
            sentence.tokens[child].dep in _TELLING or sentence.tokens[child].pos == "PROPN" for child in children
        )
        # Of two words or more the title tells which: "the fishing ban".
        titled = len(children) > 1 and token.lemma.lower() in ground.title
        if the and not told and not titled:
            yield place


def second(ground: Ground, draft: Draft) -> str:
    """Another date, number or place of the stem, beside a gap of its sort; "" where there is none."""
    sentence = draft.clause.sentence
    tokens = sentence.tokens
    dating = ground.dating(sentence)
    for place in sorted(set(draft.tokens) - set(draft.key_tokens)):
        kind = tokens[place].entity_type
        dated = kind in ("DATE", "TIME")
        if (
            (draft.type.startswith("date:") and kind == "DATE" and place in dating)
            or (draft.type.endswith(_NUMBERED) and not dated and _gives_away(draft, place))
            or (draft.type in PLACES and kind in _LOCATED and not ground.is_person(sentence, place))
        ):
            return tokens[place].text
    return ""


def _gives_away(draft: Draft, place: int) -> bool:
    """Whether a word of the stem is a number that limits that of the gap or comes near it."""
    other = draft.clause.sentence.tokens[place]
    return (_counts(other) and _bounds(draft, place)) or _is_near(draft, other)


def _is_near(draft: Draft, other: Token) -> bool:
    """Whether another number of the stem gives that of the gap away: "surpassing Holm, who sold 4,356"."""
    value = number_value(other.text)
    return value is not None and draft.value is not None and abs(value - draft.value) <= _NEAR * abs(draft.value)


def _bounds(draft: Draft, place: int) -> bool:
    """Whether another number of the stem limits that of the gap: of the same things, or the whole that it is part of.

    How many banks somebody borrowed from tells nothing of how many loans he took.
    """
    sentence = draft.clause.sentence
    own, other = (sentence.tokens[one].head for one in (draft.key_tokens[-1], place))
    if any(sentence.tokens[one].dep != "nummod" for one in (draft.key_tokens[-1], place)):
        return True
    nested = {own, other} & {*sentence.ancestors(own), *sentence.ancestors(other)}
    partial = any(
        sentence.tokens[one].dep == "pobj" and sentence.tokens[sentence.tokens[one].head].lower == "of"
        for one in (own, other)
    )
    return own == other or sentence.tokens[own].lemma == sentence.tokens[other].lemma or bool(nested and partial)


def _counts(token: Token) -> bool:
    """Whether a word is a number or holds one: "nine", "312p"."""
    return token.pos == "NUM" or any(char.isdigit() for char in token.text)
