"""What somebody did, or what is told of something: a whole verb phrase, beside what is told of others."""

import heapq
from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.actors import actor_of
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.dated_deeds import dated_deeds
from quizapp.generate.ground import Ground, fine_type, side_of
from quizapp.generate.inflection import inflected
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.generate.statements import is_hollow
from quizapp.generate.stems import lengths, words_in
from quizapp.generate.verb_phrases import FEWEST, MOST, POINTING, build, finite, tokens_of
from quizapp.generate.wording import subject_words, words
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS

name = "what_did"
worth = 0.9
difficulty = 0.45
_VAGUE = frozenset("some many several other others another most few both such a an".split())
#: More are not looked at.
NEAREST = 40


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each clause that others of the text, of the same sort and in the same tense, can stand beside.

    What somebody did in a year stands beside what the same one did in others.
    """
    told = [(clause, parts, _type(ground, clause)) for clause in ground.clauses if (parts := _told(clause)) is not None]
    for clause, parts, kind in told:
        # Of whom nobody knows what it is, anything may be told.
        if kind.endswith(":other"):
            continue
        near = heapq.nsmallest(
            NEAREST,
            (one for one in told if one[2] == kind and _is_of_another(one[0], clause)),
            key=lambda one: abs(one[0].sentence.number - clause.sentence.number),
        )
        pool = tuple(
            _distractor(ground, other, others, kind, form)
            for other, others, _ in near
            if (form := _form_of(other, clause))
        )
        tokens = tokens_of(clause, parts)
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            clause=clause,
            stem=f"According to the text, what did {subject_words(clause)} do?"
            if kind in ("vp:plain:somebody", "vp:plain:body") and clause.sentence.tokens[clause.verb].tag == "VBD"
            else f"What does the text say of {subject_words(clause)}?",
            tokens=clause.subject,
            key=capital(words(clause.sentence, tokens)),
            key_tokens=tokens,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )
    yield from dated_deeds(ground, name)


def _is_of_another(other: Clause, clause: Clause) -> bool:
    """Whether a clause of another sentence tells of something else: a long and a short name may be one thing's."""
    # What stands for a pronoun is one token, and “Brad” within a name is as much of it as the rest.
    names = [
        {
            word.strip('“”"')
            for place in one.subject
            if one.sentence.tokens[place].pos in NOUNS
            for word in one.sentence.tokens[place].lower.split()
        }
        for one in (other, clause)
    ]
    return other.sentence.number != clause.sentence.number and not (names[0] < names[1] or names[1] < names[0])


def _told(clause: Clause) -> tuple[Part, ...] | None:
    """The parts of the clause as an option; None where it can't be one."""
    sentence = clause.sentence
    joined = sentence.child(clause.subject_head, "conj", "cc") is not None
    if clause.name or clause.speaker or not clause.parts or joined or not _is_definite(clause):
        return None
    if _names_it(clause) or any(sentence.tokens[place].tag == "VBG" for place in clause.group):
        return None
    # "Immediately was plagued", "still had": an option opens with its verb, or with how it was done.
    opens = sentence.tokens[min(clause.group)]
    if opens.pos == "ADV" and (finite(clause) != clause.verb or not opens.lower.endswith("ly")):
        return None
    parts = next(lengths(clause, most=MOST + len(clause.subject)), None)
    # "began to come around" without "to support the plan" is half a deed.
    if parts is None or (parts != clause.parts and any(part.dep in ("xcomp", "ccomp") for part in clause.parts)):
        return None
    if is_hollow(clause, parts):
        return None
    tokens = tokens_of(clause, parts)
    text = words(sentence, tokens)
    closed = is_closed(sentence, sorted((*clause.subject, *tokens)))
    # "Any further clashes" beside which?
    if any(sentence.tokens[place].lower in POINTING for place in tokens):
        return None
    # "his" or "its" would tell whose deed an option is.
    if any(sentence.tokens[place].pos == "PRON" for place in tokens):
        return None
    plain = not any(mark in text for mark in ",;:()") and text.count("“") == text.count("”")
    return parts if closed and plain and FEWEST <= words_in(sentence, tokens) <= MOST else None


def _is_definite(clause: Clause) -> bool:
    """Whether the subject says of whom or what: "some settlers", "work" and "the neighbourhood" alone do not."""
    sentence, head = clause.sentence, clause.subject_head
    children = [sentence.tokens[child] for child in sentence.children(head)]
    if any(child.lower in _VAGUE for child in children):
        return False
    alone = sum(sentence.tokens[place].pos in ("NOUN", "PROPN", "ADJ") for place in clause.subject) == 1
    return not (alone and sentence.tokens[head].pos == "NOUN")


def _names_it(clause: Clause) -> bool:
    """Whether the clause only gives the name of its subject: "The last speaker was Anna Holm"."""
    attribute = clause.sentence.child(clause.verb, "attr")
    return clause.lemma == "be" and attribute is not None and clause.sentence.tokens[attribute].pos == "PROPN"


def _type(ground: Ground, clause: Clause) -> str:
    """Fine type of a verb phrase: options are built alike, and of the same sort is that of which they are told."""
    return f"vp:{build(clause)}:{_subject_sort(ground, clause)}"


def _subject_sort(ground: Ground, clause: Clause) -> str:
    """What a clause is told of: what a place has or a test showed is nothing that a person did."""
    sentence, head = clause.sentence, clause.subject_head
    actor = actor_of(ground, sentence, head, clause.subject)
    if actor is not None:
        return "somebody" if actor.type.partition(":")[0] in ("person", "people") else "body"
    entry = ground.name_of(sentence, head)
    if entry is not None:
        kind = fine_type(entry)
        return "place" if kind in ("city", "region", "place") else kind
    lemma = sentence.tokens[head].lemma.lower()
    if sentence.tokens[head].pos != "NOUN":
        return "name"
    # Of a noun of no class nothing is told that could be told of another.
    return min(noun_classes(lemma), default=lemma) if sort_of(lemma) in ("thing", "event") else sort_of(lemma)


def _form_of(clause: Clause, key: Clause) -> str:
    """The finite token of a clause in the key's tense and number; "" where there is no sure form."""
    own, other = clause.sentence.tokens[finite(clause)], key.sentence.tokens[finite(key)]
    if own.lemma.lower() == other.lemma.lower():
        return other.lower
    return own.lower if own.tag == other.tag else inflected(own.lemma.lower(), other.tag)


def _distractor(ground: Ground, clause: Clause, parts: tuple[Part, ...], kind: str, form: str) -> Distractor:
    sentence = clause.sentence
    tokens = tokens_of(clause, parts)
    return Distractor(
        text=capital(words(sentence, tokens, {finite(clause): form})),
        role="elsewhere",
        type=kind,
        roots=ground.roots_of(sentence, tokens),
        note=f"The text says this of {subject_words(clause)}: “{sentence.text}”",
        verb=side_of(clause.lemma),
    )
