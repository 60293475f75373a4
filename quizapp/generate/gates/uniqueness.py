"""M5, one right answer: no distractor that the text supports, and no second value for a number that is typed."""

import re
from collections.abc import Sequence

from quizapp.domain.question import QuestionKind
from quizapp.generate.countries import country_of
from quizapp.generate.ground import Ground, judges, same_side, side_of
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.occasion import GOING
from quizapp.generate.slots import is_number
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

name = "uniqueness"
#: With this share of the asked words' weight in a sentence that speaks of the distractor, the distractor may be right.
SUPPORTED = 0.4
#: The same where the sentence has the stem's verb as well.
SUPPORTED_BY_VERB = 0.1
#: The same where it has another verb that may say so.
SUPPORTED_BY_OTHER = 0.25
#: Sentences as alike as this give two values for one question.
SAME_COUNT = 0.5
#: Words that begin alike for so many letters are mostly of one family.
SAME_START = 5
_SMALL = frozenset("of at in for and upon on".split())
#: Verbs of coming to a place: whoever returned to it visited it.
_COMING = GOING | frozenset("arrive fly sail journey".split())
#: A land in a body's name, in letters or in full: "the U.S. Bank" is the Bank of the United States.
_LANDS = {"u.s.": "united states", "u.k.": "united kingdom"}
_OWNED = re.compile(r"[’']s?(?= |$)")
_ACTS = ("nsubj", "nsubjpass", "agent")


def fault(ground: Ground, draft: Draft, distractor: Distractor) -> str:
    """Why the distractor could be right as well; "" where nothing in the text speaks for it."""
    sentence = draft.clause.sentence
    key = ground.roots_of(sentence, draft.key_tokens)
    stem = ground.roots_of(sentence, draft.tokens)
    if _is_within(distractor.text, draft.key) or _is_within(draft.key, distractor.text):
        return f"“{distractor.text}” says the same as the key, or a part of it."
    if draft.type == "opposite":
        return ""
    if draft.type == "person" and draft.kind is QuestionKind.TRUE_FALSE and _is_a_namesake(draft, distractor.text):
        return f"“{distractor.text}” may be somebody whom the statement names already."
    if draft.kind is not QuestionKind.TRUE_FALSE and _is_within(distractor.text, draft.stem):
        return f"“{distractor.text}” is named in the stem."
    if is_number(draft.type):
        return _second_value(ground, draft, distractor, stem)
    if distractor.roots <= key or key <= distractor.roots:
        return f"“{distractor.text}” speaks of the same as the key."
    apart = _are_named_apart(ground, distractor.roots, key)
    if is_phrase(draft.type) and not apart and any(_kin(one, other) for one in distractor.roots for other in key):
        return f"“{distractor.text}” speaks of something like the key."
    # What the same one did in other years is true of it, and false of the year that is asked for.
    if draft.type == "vp:dated":
        return ""
    if draft.type.startswith("vp:"):
        return _also_done(ground, draft, distractor, stem)
    if distractor.roots <= stem or _is_same_name(distractor.text, draft.key):
        return f"“{distractor.text}” is named in the stem, or is the key by another name."
    if _stands_beside(ground, draft, distractor):
        return f"“{distractor.text}” stands in the evidence where it could be an answer."
    quoted = _quoted(ground, draft)
    asked = stem - distractor.roots - key
    # A country's government, officials and capital speak for it: its name alone is looked for.
    holder = distractor.roots & ground.named or distractor.roots
    found = _supporting(ground, draft, holder, asked, side_of(draft.clause.lemma), quoted)
    return f"“{distractor.text}” may be right too: “{found}”" if found else ""


def complaint(ground: Ground, draft: Draft) -> str:
    """Why the stem has more than one right answer, whatever the options; "" where it has one."""
    if set(draft.key_tokens) == set(draft.clause.subject) and draft.true is not True and _is_one_of_some(draft):
        return "What is one of several may be any of them."
    if draft.type.startswith("date:") and (other := _went_again(ground, draft)):
        return f"The text tells of another time: “{other}”"
    if is_number(draft.type) and (other := _counted_otherwise(ground, draft)):
        return f"The text gives another number of the same: “{other}”"
    if not draft.typed:
        return ""
    sentence = draft.clause.sentence
    asked = ground.roots_of(sentence, draft.tokens)
    for figure in ground.analysis.figures:
        alike = ground.weight(asked & ground.roots[figure.sentence]) >= SAME_COUNT * ground.weight(asked)
        if figure.sentence != sentence.number and alike and figure.value != draft.value:
            other = ground.analysis.sentences[figure.sentence].text
            return f"The text gives another number for something alike: “{other}”"
    return ""


def _went_again(ground: Ground, draft: Draft) -> str:
    """The sentence that tells of another time when the subject came to a place of the stem; "" where there is none."""
    clause = draft.clause
    if clause.lemma not in _COMING:
        return ""
    who = ground.roots_of(clause.sentence, clause.subject) & ground.named
    stem = [place for place in draft.tokens if place not in clause.subject]
    where = ground.roots_of(clause.sentence, stem) & ground.named
    for other in ground.clauses if who and where else ():
        if other.sentence.number == draft.sentence or other.lemma not in _COMING:
            continue
        told = ground.roots[other.sentence.number]
        if who & told and where & told and ground.dates.get(other.sentence.number):
            return other.sentence.text
    return ""


def _counted_otherwise(ground: Ground, draft: Draft) -> str:
    """The sentence with another number of what "of" narrows as here, "twelve heads of missions"; "" without one."""
    sentence = draft.clause.sentence
    counted = _counted(sentence, draft.key_tokens)
    if counted is None or draft.value is None:
        return ""
    for figure in ground.analysis.figures:
        other = ground.analysis.sentences[figure.sentence]
        if other is not sentence and figure.value != draft.value and _counted(other, figure.tokens) == counted:
            return other.text
    return ""


def _counted(sentence: Sentence, number: Sequence[int]) -> tuple[str, str] | None:
    """The noun that a number counts and the one that "of" adds; None where nothing is added."""
    noun = sentence.tokens[number[-1]].head
    of = next((one for one in sentence.children(noun, "prep") if sentence.tokens[one].lower == "of"), None)
    added = sentence.child(of, "pobj") if of is not None else None
    return None if added is None else (sentence.tokens[noun].lemma.lower(), sentence.tokens[added].lemma.lower())


def _is_one_of_some(draft: Draft) -> bool:
    """Whether the subject is told to be "one of" some, or no more than "a coach": the options may be that too."""
    sentence = draft.clause.sentence
    attribute = sentence.child(draft.clause.verb, "attr")
    if attribute is None:
        return False
    any_of_them = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(attribute, "det"))
    told = any(child > attribute and child in draft.tokens for child in sentence.children(attribute))
    return sentence.tokens[attribute].lower == "one" or (any_of_them and not told)


def _is_a_namesake(draft: Draft, other: str) -> bool:
    """Whether another name of the statement shares its last word with ``other``: nobody is "inspired by" himself."""
    tokens = draft.clause.sentence.tokens
    rest = (tokens[place] for place in draft.tokens if place not in draft.key_tokens)
    last = other.rsplit(maxsplit=1)[-1]
    return any(token.pos == "PROPN" and last in _OWNED.sub("", token.text).split() for token in rest)


def one_body(options: Sequence[str]) -> str:
    """Why two names may be of one body; "" where none are. ``options`` begin with the one that is looked at."""
    first, *others = options
    twin = next((other for other in others if _is_same_name(first, other)), "")
    return f"“{first}” and “{twin}” may be one body." if twin else ""


def _is_same_name(one: str, other: str) -> bool:
    """Whether two names may be one: "the Scottish Parliament" and "the Scotland Parliament"."""
    first, second = ([word for word in _bare(text).split() if word not in _SMALL] for text in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and all(
        any(word == twin or (len(word) > 3 and word[:4] == twin[:4]) for twin in longer) for word in shorter
    )


def is_phrase(kind: str) -> bool:
    """Whether a fine type is that of a noun phrase or a reason made of one."""
    return kind.startswith(("event:", "thing:", "people:", "body:", "name:", "reason:", "purpose"))


def _kin(one: str, other: str) -> bool:
    """Whether two roots may be forms of one word: "escalate" and "escalation"."""
    return one == other or (len(one) > SAME_START and one[:SAME_START] == other[:SAME_START])


def _are_named_apart(ground: Ground, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two phrases has a name of its own: "Tide magazine" is not "Harbour magazine".

    A country is none: "the Chinese court" may be that of the Ming.
    """
    first, second = one & ground.named, other & ground.named
    landed = any(country_of(root.title()) for root in first | second)
    return bool(first and second) and not landed and not first & second


def _second_value(ground: Ground, draft: Draft, distractor: Distractor, stem: frozenset[str]) -> str:
    """Another number is wrong unless a sentence that gives it tells much the same as the stem."""
    valued = {number for value in distractor.roots for number in ground.valued.get(value, ())}
    for number in sorted(valued - {draft.sentence}):
        if ground.weight(stem & ground.roots[number]) >= SAME_COUNT * ground.weight(stem):
            return f"“{distractor.text}” may be right too: “{ground.analysis.sentences[number].text}”"
    return ""


def _also_done(ground: Ground, draft: Draft, distractor: Distractor, actor: frozenset[str]) -> str:
    """What another has done is wrong here unless the text says something like it of this actor too."""
    found = _supporting(ground, draft, actor & ground.named or actor, distractor.roots, distractor.verb, frozenset())
    return f"“{distractor.text}” may be right too: “{found}”" if found else ""


def _stands_beside(ground: Ground, draft: Draft, distractor: Distractor) -> bool:
    """Whether the evidence itself names the distractor as who acts, or in the key's role."""
    sentence = draft.clause.sentence
    others = [place for place in range(len(sentence.tokens)) if place not in draft.key_tokens]
    if not distractor.roots <= ground.roots_of(sentence, others):
        return False
    key_roles = {_role(sentence, place) for place in draft.key_tokens if sentence.tokens[place].pos in NOUNS}
    for place in others:
        token = sentence.tokens[place]
        if not ground.roots_of(sentence, [place]) & distractor.roots or _is_told_of_another_number(draft, place):
            continue
        if token.dep in _ACTS or token.dep == "conj" or _role(sentence, place) in key_roles:
            return True
    return False


def _is_told_of_another_number(draft: Draft, place: int) -> bool:
    """Whether a token belongs to another clause, with another number: "35 died in Syria, and 16 died in Iraq"."""
    sentence, verb = draft.clause.sentence, draft.clause.verb
    own = next((one for one in sentence.children(verb, "conj") if place in sentence.subtree(one)), None)
    if own is None or sentence.tokens[own].pos != "VERB":
        return False
    counted, others = (
        {sentence.tokens[one].lower for one in places if sentence.tokens[one].pos == "NUM"}
        - {sentence.tokens[one].lower for one in places if sentence.tokens[one].entity_type == "DATE"}
        for places in (draft.tokens, sentence.subtree(own))
    )
    return bool(counted and others) and not counted & others


def _role(sentence: Sentence, place: int) -> tuple[str, str]:
    """How a noun hangs in its sentence: its relation, and the preposition before it."""
    token = sentence.tokens[place]
    return token.dep, sentence.tokens[token.head].lower if token.dep == "pobj" else ""


def _supporting(
    ground: Ground, draft: Draft, holder: frozenset[str], asked: frozenset[str], verb: str, quoted: frozenset[str]
) -> str:
    """The sentence that may say what is asked of the holder; "" where there is none."""
    # That both have a verb of saying is told by the sides, not by the words they share.
    asked = frozenset(root for root in asked if not root.startswith("#"))
    total = ground.weight(asked)
    for number in ground.sentences_with(holder):
        roots = ground.roots[number]
        # A quotation in the stem is one speaker's: only a sentence with its words can speak for another.
        if number == draft.sentence or not quoted <= roots:
            continue
        shared = ground.weight(asked & roots)
        # Whoever judges at all may have judged this; what was merely said must be about the same.
        least = SUPPORTED_BY_VERB if verb in roots else SUPPORTED_BY_OTHER
        by_verb = judges(verb, roots) or (same_side(verb, roots) and shared >= least * total)
        by_verb = by_verb and (not verb.startswith("#") or holder <= ground.speakers[number])
        if shared >= SUPPORTED * total or by_verb:
            return ground.analysis.sentences[number].text
    return ""


def _quoted(ground: Ground, draft: Draft) -> frozenset[str]:
    sentence = draft.clause.sentence
    marks = sentence.in_quotes
    return ground.roots_of(sentence, [place for place in draft.tokens if marks[place]])


def _is_within(one: str, other: str) -> bool:
    return f" {_bare(one)} " in f" {_bare(other)} "


def _bare(text: str) -> str:
    plain = text.lower()
    for short, full in _LANDS.items():
        plain = plain.replace(short, full)
    words = "".join(char if char.isalnum() or char in ".,’'-%£$€" else " " for char in plain).split()
    return " ".join(word for word in words if word not in ("the", "a", "an"))
