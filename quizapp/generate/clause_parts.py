"""The parts of a clause: what hangs on its verb behind it, and before its subject what tells when or where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.generate.asides import without_asides
from quizapp.reading.grammar import is_set_off
from quizapp.reading.sentence import Sentence

_PARTS = frozenset("dobj attr acomp oprd dative prep xcomp ccomp agent npadvmod prt advmod advcl pcomp".split())
#: Prepositions of what a statement is limited to; it is not true, or not known to be true, without that.
_LIMITS = frozenset(
    """until before after under without except unlike in on at during since by between from for among within throughout
    across to with""".split()
)
#: Nouns that make a preposition a mere turn of speech: "in addition", "for example".
_TYING = frozenset(
    """addition example instance contrast comparison conclusion fact particular general turn return short brief sum
    course effect all part case meantime""".split()
)
#: Those that can be left out: "in part" and "in general" say how far a statement goes.
_TURNS = frozenset("addition example instance fact turn contrast conclusion meantime".split())
#: Adverbs before the subject that say how far a statement goes; those beside them only set the tone.
_FRAMING = frozenset(
    """traditionally usually generally typically normally commonly often sometimes occasionally always originally
    initially historically formerly previously once officially nominally technically legally mostly mainly largely
    locally nationally globally worldwide""".split()
)
#: What comes after the time that opens the sentence.
_LATER = frozenset("then later subsequently eventually finally soon afterwards afterward next thereafter".split())
#: Adverbs that tie a clause to another one; the clause says the same without them.
TIES = frozenset(("also", "however", "too", "moreover", "meanwhile", "additionally"))
#: Adverbs that say no more than that the text was written then.
OF_THE_DAY = frozenset(("now", "currently", "presently", "nowadays", "recently"))


@dataclass(frozen=True, slots=True)
class Part:
    """One constituent of a clause: how it hangs on the verb, its top token, and all its tokens in a row."""

    dep: str
    head: int
    tokens: tuple[int, ...]


def parts_of(sentence: Sentence, verb: int) -> tuple[Part, ...] | None:
    """What hangs on the verb behind it, without what commas set off; None where one of it can't be told by itself."""
    found: list[Part] = []
    joined = next((child for child in sentence.children(verb, "cc") if child > verb), len(sentence.tokens))
    left_out = -1
    for child in sentence.children(verb):
        dep = sentence.tokens[child].dep
        if child < verb or dep in ("punct", "cc", "conj", "neg"):
            continue
        if child > joined:
            # "once in a year, and not at all in the first": what follows the "and" is told of in other words.
            if sentence.child(verb, "conj") is None:
                return None
            continue
        if is_set_off(sentence, child) and dep not in ("dobj", "attr", "oprd", "ccomp", "xcomp", "prt"):
            if found and _goes_on(sentence, found[-1], child):
                return None
            left_out = sentence.subtree(child)[-1]
            continue
        # "Earned a degree in French, with English and Latin as her other languages": it belongs to what is left out.
        goes_on = sentence.subtree(child)[0] == left_out + 1 and sentence.tokens[left_out].pos != "PUNCT"
        if left_out >= 0 and goes_on and dep == "prep":
            left_out = sentence.subtree(child)[-1]
            continue
        # "in 1981 in Germany and in 1984 in the Netherlands" tells of two events at once.
        if dep not in _PARTS or (dep == "prep" and _doubles(sentence, verb, child)):
            return None
        if sentence.tokens[child].lower in TIES | OF_THE_DAY or _is_turn(sentence, child):
            continue
        tokens = without_asides(sentence, child)
        if not tokens:
            return None
        found.append(Part(dep, child, tuple(tokens)))
    return tuple(found)


def _goes_on(sentence: Sentence, part: Part, after: int) -> bool:
    """Whether the comma before ``after`` closes an aside of a clause inside the part, which may go on behind it."""
    comma = sentence.subtree(after)[0] - 1
    below = sentence.subtree(part.head)
    inner = any(sentence.tokens[place].dep in ("acl", "relcl", "ccomp", "advcl") for place in part.tokens)
    return below[-1] + 1 == comma and below[-1] not in part.tokens and inner


def _is_turn(sentence: Sentence, prep: int) -> bool:
    """Whether a phrase is a mere turn of speech: "in fact"."""
    below = sentence.subtree(prep)
    return len(below) == 2 and sentence.tokens[prep].dep == "prep" and sentence.tokens[below[1]].lower in _TURNS


def _doubles(sentence: Sentence, verb: int, prep: int) -> bool:
    """Whether another phrase with the same preposition is joined to one that the verb has, or to one below it."""
    below = sentence.subtree(prep)
    words = [sentence.tokens[place].lower for place in sentence.children(verb, "prep")]
    return any(
        sentence.tokens[place].dep == "conj"
        and sentence.tokens[place].pos == "ADP"
        and (sentence.tokens[place].lower in words)
        for place in below
    )


def shared_leading(sentence: Sentence, verb: int, subject: int, parts: Iterable[Part]) -> Iterator[Part]:
    """What opens the clause whose subject this verb shares, where that goes for both: "In 1948 he scored and caught".

    A time of its own, or a "then", takes the verb out of the other one's time: "opened in 1948 and in 1950 closed".
    """
    opening = [part for part in leading_of(sentence, verb, verb) if part.dep != "advmod"]
    own = {place for part in (*parts, *opening) for place in part.tokens} | set(sentence.children(verb, "advmod"))
    words = [sentence.tokens[place] for place in own]
    apart = any(one.entity_type in ("DATE", "TIME") or one.lower in _LATER for one in words)
    if not apart:
        yield from leading_of(sentence, sentence.tokens[subject].head, subject)
    yield from opening


def leading_of(sentence: Sentence, verb: int, before: int) -> Iterator[Part]:
    """What stands before the subject and says when, where or how far; other openings only set the tone."""
    for child in sentence.children(verb, "prep", "npadvmod", "advmod"):
        tokens = without_asides(sentence, child)
        if child >= before or not tokens:
            continue
        if sentence.tokens[child].dep == "advmod":
            if sentence.tokens[child].lower in _FRAMING:
                yield Part("advmod", child, tuple(tokens))
            continue
        timed = any(sentence.tokens[place].entity_type in ("DATE", "TIME", "GPE", "LOC", "EVENT") for place in tokens)
        word = sentence.tokens[child].lower
        noun = sentence.child(child, "pobj")
        ties = noun is not None and sentence.tokens[noun].lower in _TYING
        if (timed or word in _LIMITS) and not ties and word != "according":
            yield Part(sentence.tokens[child].dep, child, tuple(tokens))
