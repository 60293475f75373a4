"""How much of a clause goes into a stem: as much as reads well, and once with as little as makes sense.

A clause is cut from its right end, before what only narrows a noun or adds a circumstance, so what is left is still
true; where a word such as "only" or "largest" would make that doubtful, nothing is cut.
"""

from collections.abc import Collection, Iterator

from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.reading.clauses import is_closed
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

#: Words of the subject, verb and parts together, so that the stem stays below the gate's limit.
FITS = 21
#: What gives a reason and means nothing else.
REASON_CUES = tuple(
    cue.split()
    for cue in (
        "because of", "due to", "thanks to", "owing to", "in retaliation for", "in response to", "as a result of",
        "on account of", "in protest at", "in protest against",
    )
)  # fmt: skip
_NARROWING = ("acl", "relcl", "prep", "advcl")
#: Prepositions that make the noun before them complete; cutting them leaves half a phrase.
_TIED = frozenset(("of", "between", "than", "as", "to"))
_COMPLETING = frozenset("for about on over against with into towards toward".split())
_DROPPED = ("prep", "advmod", "advcl")
_CONDITIONS = frozenset(("if", "unless", "lest", "provided", "whether", "when", "until", "once"))
_CIRCUMSTANCE = frozenset(
    "in on at during since until after before across throughout near over between by within for".split()
)
_BOUND = frozenset(("of", "to", "as", "for", "from", "with", "against", "about", "into", "by"))
_UNCUTTABLE = frozenset("all every each only no few most any never first last best worst once nothing".split())


def lengths(
    clause: Clause,
    *,
    parts: tuple[Part, ...] | None = None,
    without: Part | None = None,
    must: Collection[int] = (),
    most: int = FITS,
    exact: bool = False,
) -> Iterator[tuple[Part, ...]]:
    """At most two sets of parts: the longest that fits, and the shortest; each has the tokens that it ``must``.

    ``parts`` are those of the clause unless others are given; ``without`` is the one that is asked for. ``exact`` says
    that nothing may be cut but a reason: a count of militants killed in Syria is no count of militants killed.
    """
    given = clause.parts if parts is None else parts
    whole = set(clause.tokens_with(part for part in given if part is not without))
    fitting = []
    for kept in _cuts(clause, given, without):
        tokens = set(clause.tokens_with(kept))
        if exact and not _cuts_reason_only(clause, whole - tokens):
            break
        if set(must) <= tokens and words_in(clause.sentence, tokens) <= most and _is_clear(clause, tokens):
            fitting.append(kept)
    if fitting:
        yield fitting[0]
        if fitting[-1] != fitting[0]:
            yield fitting[-1]


def _cuts_reason_only(clause: Clause, cut: set[int]) -> bool:
    """Whether what was cut, if anything, begins with a reason, or says "in both" of what is meant anyway."""
    if not cut or opens_reason(clause.sentence, min(cut)):
        return True
    lowered = [token.lower for token in clause.sentence.tokens]
    following = lowered[min(cut) + 1 : min(cut) + 3]
    return following[:1] in (["both"], ["all"]) or following in (["the", "two"], ["the", "three"])


def opens_reason(sentence: Sentence, place: int) -> bool:
    """Whether a reason begins at this token."""
    lowered = [token.lower for token in sentence.tokens[place : place + 4]]
    return any(lowered[: len(cue)] == cue for cue in REASON_CUES)


def _is_clear(clause: Clause, tokens: set[int]) -> bool:
    shown = sorted({*tokens, *clause.speaker_tokens, *clause.name_tokens})
    return is_closed(clause.sentence, shown)


def narrowed(sentence: Sentence, head: int, tokens: tuple[int, ...], most: int) -> tuple[int, ...]:
    """The noun phrase with at most so many words, cut before what only narrows it; () where it can't be cut so far."""
    for kept in (tokens, *(cut for cut in _phrase_cuts(sentence, tokens) if head in cut)):
        if words_in(sentence, kept) <= most:
            return kept
    return ()


def words_in(sentence: Sentence, tokens: Collection[int]) -> int:
    """How many of the tokens are words."""
    return sum(1 for place in tokens if any(char.isalnum() for char in sentence.tokens[place].text))


def is_half_a_preposition(sentence: Sentence, head: int) -> bool:
    """Whether the noun belongs to a preposition of several words: "in retaliation for", "as a result of"."""
    token = sentence.tokens[head]
    before = sentence.tokens[token.head].lower if token.dep == "pobj" else ""
    after = [child for child in sentence.children(head, "prep") if child == head + 1]
    bare = all(sentence.tokens[child].lower in ("a", "the") for child in sentence.children(head) if child < head)
    return before in ("in", "as", "on", "by", "with", "at", "across") and bool(after) and bare


def _cuts(clause: Clause, whole: tuple[Part, ...], without: Part | None) -> Iterator[tuple[Part, ...]]:
    """All sets of parts from long to short."""
    parts = tuple(part for part in whole if part is not without)
    yield parts
    # Beside "all", "only" or "largest" each word counts.
    if _is_uncuttable(clause.sentence, (*clause.subject, *clause.group, *(t for part in whole for t in part.tokens))):
        return
    if without is not None and without in whole[:-1]:
        # What is asked for stands inside the clause: the words after it may lean on it.
        parts = tuple(part for part in parts if part.head < without.head or part.dep in _DROPPED)
    while parts:
        last = parts[-1]
        for kept in _phrase_cuts(clause.sentence, last.tokens):
            if last.head in kept:
                yield (*parts[:-1], Part(last.dep, last.head, kept))
        word = clause.sentence.tokens[last.head].lower
        if last.dep not in _DROPPED or (last.dep == "prep" and word in _BOUND and len(parts) == 1):
            return
        if last.dep == "advmod" and last.head == clause.verb + 1:
            return
        # "Headed her side in front" is no "headed her side": a bare noun belongs to what is done. What somebody was
        # "at the time" need not be so at another.
        reason = opens_reason(clause.sentence, last.tokens[0])
        if last.dep == "prep" and (_is_bare(clause.sentence, last) or (clause.lemma == "be" and not reason)):
            return
        # What is so, or done as a rule, is so where and when the text says.
        if not clause.is_event and not reason:
            return
        # Only when and where are sure to be mere circumstances.
        if last.dep == "prep" and word not in _CIRCUMSTANCE and not reason:
            return
        if last.dep == "advcl" and clause.sentence.tokens[last.tokens[0]].lower == "to":
            return
        parts = parts[:-1]
        if parts or clause.lemma not in ("be", "become", "remain", "seem", "lie", "stand"):
            yield parts


def _is_bare(sentence: Sentence, part: Part) -> bool:
    """Whether a phrase is a preposition and a bare noun that is no time: "in front", "on fire"."""
    noun = sentence.tokens[part.tokens[-1]]
    return (
        len(part.tokens) == 2 and noun.tag == "NN" and not noun.entity_type and "time" not in noun_classes(noun.lower)
    )


def _is_uncuttable(sentence: Sentence, tokens: Collection[int]) -> bool:
    return any(
        sentence.tokens[place].lower in _UNCUTTABLE or sentence.tokens[place].tag in ("JJS", "RBS") for place in tokens
    )


def _is_the(sentence: Sentence, noun: int) -> bool:
    return any(sentence.tokens[child].lower in ("the", "those", "this") for child in sentence.children(noun, "det"))


def _phrase_cuts(sentence: Sentence, tokens: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The tokens cut before each narrowing at their end, longest first."""
    kept = tokens
    if _is_uncuttable(sentence, tokens) or any(sentence.tokens[place].tag in ("JJR", "RBR") for place in tokens):
        return
    for place in reversed(tokens[1:]):
        token = sentence.tokens[place]
        if token.dep not in _NARROWING or place not in kept:
            continue
        noun = sentence.tokens[token.head]
        if token.dep == "prep" and (token.lower in _TIED or noun.pos not in NOUNS):
            continue
        # "calls" for what, "concerns" about what: a noun of what happens is not whole without it.
        if token.dep == "prep" and token.lower in _COMPLETING and sort_of(noun.lemma.lower()) == "event":
            continue
        # "The side that lost the final" is not the side, and another may be right of that.
        if token.dep in ("acl", "relcl") and noun.pos == "NOUN" and _is_the(sentence, token.head):
            continue
        if any(sentence.tokens[mark].lower in _CONDITIONS for mark in sentence.children(place, "mark")):
            return
        infinitive = token.dep in ("acl", "relcl", "advcl") and token.tag == "VB"
        if is_half_a_preposition(sentence, token.head) or infinitive:
            continue
        first = sentence.subtree(place)[0]
        before = tuple(one for one in kept if one < first)
        if not before or sentence.tokens[before[-1]].pos in ("ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "AUX"):
            continue
        if sentence.tokens[before[-1]].lower in ("case", "order", "so", "even", "such"):
            continue
        # Of "a house in Leeds or a farm" the first alone is not what is told.
        joined = (sentence.tokens[one] for one in kept[len(before) :] if sentence.tokens[one].dep == "conj")
        if any(one.head in before for one in joined):
            continue
        kept = before
        yield kept
