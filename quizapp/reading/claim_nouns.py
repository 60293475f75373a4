"""A claim that a noun stands for: "the union's claim that ...", "a report in the Gazette that ..."."""

from quizapp.reading.grammar import NOUNS, is_finite, is_negated, modals_of, subject_of
from quizapp.reading.sentence import Sentence

#: What somebody has said, by its noun.
_CLAIMS = frozenset(
    """claim allegation charge accusation assertion suggestion complaint contention argument belief warning statement
    report story rumour rumor article prediction conclusion view opinion theory hypothesis position answer reply
    response explanation objection verdict testimony estimate guess fear hope worry conviction boast
    remark feeling evidence finding version suspicion advice judgement judgment""".split()
)
#: Of these, what a paper prints.
_PRINTED = frozenset("report story article claim rumour rumor".split())
#: "A claim made by the union": the participle that only leads to whose it is.
_MADE = frozenset("make put raise publish print voice advance report carry".split())
#: "The board took the view that ...": verbs whose subject's the claim is.
_VOICE = frozenset("take hold express voice make raise advance repeat issue".split())
#: How somebody holds what a "that" tells: "Holm is convinced that ...".
_HELD = frozenset(
    """convinced sure certain confident adamant positive persuaded hopeful fearful worried afraid concerned
    satisfied""".split()
)
#: "The board was of the opinion that ..."
_OF_WHICH = frozenset("opinion view belief".split())
_HOLDS = _HELD | _OF_WHICH | {"clear"}
_NO_OWNER = frozenset("no any every some".split())


def claimed(sentence: Sentence, noun: int) -> tuple[int, int] | None:
    """The verb of what is claimed and the noun of whose claim it is; None where either is not told."""
    if sentence.tokens[noun].lemma.lower() not in _CLAIMS or sentence.tokens[noun].pos not in NOUNS:
        return None
    if any(sentence.tokens[child].lower in _NO_OWNER for child in sentence.children(noun, "det")):
        return None
    clause, owner = _clause(sentence, noun), _owner(sentence, noun)
    return (clause, owner) if clause is not None and owner is not None else None


def held(sentence: Sentence, word: int) -> tuple[int, int] | None:
    """The verb of what is held and who holds it, in "Holm is sure that ..." and "Holm was of the opinion that ..."."""
    token = sentence.tokens[word]
    if token.lower not in _HOLDS:
        return None
    verb, clause = token.head, None
    if token.lower in _HELD and sentence.child(word, "auxpass") is not None:
        # "They are concerned that ..." looks like a passive.
        return _by(sentence, word, sentence.child(word, "ccomp"))
    if token.lower in _HELD and token.dep == "acomp":
        # The parser hangs the clause on either.
        clause = sentence.child(word, "ccomp") or sentence.child(verb, "ccomp")
    elif token.lower == "clear" and sentence.tokens[verb].lemma == "make" and verb == sentence.root:
        clause = sentence.child(word, "ccomp", "advcl", "acl")
        return _by(sentence, verb, clause)
    elif token.lower in _OF_WHICH and sentence.tokens[verb].lower == "of":
        clause, verb = sentence.child(word, "acl", "ccomp"), sentence.tokens[verb].head
    return _by(sentence, verb, clause) if sentence.tokens[verb].lemma in ("be", "remain") else None


def _by(sentence: Sentence, verb: int, clause: int | None) -> tuple[int, int] | None:
    """A clause with its "that", or a subject of its own, and the subject of the verb above it, where that is sure."""
    if clause is None or not is_finite(sentence, verb):
        return None
    mark = sentence.child(clause, "mark")
    that = sentence.tokens[mark].lower == "that" if mark is not None else _has_subject(sentence, clause)
    holder = subject_of(sentence, verb)
    sure = not is_negated(sentence, verb) and not modals_of(sentence, verb) and verb == sentence.root
    return (clause, holder) if that and sure and holder is not None else None


def _has_subject(sentence: Sentence, clause: int) -> bool:
    return is_finite(sentence, clause) and sentence.child(clause, "nsubj", "nsubjpass") is not None


def is_told_by_be(sentence: Sentence, noun: int) -> bool:
    """Whether "be" tells what is claimed: "Holm's view is that ..."."""
    verb = sentence.tokens[noun].head
    plain = sentence.tokens[verb].lemma == "be" and not is_negated(sentence, verb) and not modals_of(sentence, verb)
    return sentence.tokens[noun].dep == "nsubj" and plain


def _clause(sentence: Sentence, noun: int) -> int | None:
    """The clause after the noun's "that", below the noun or, as parsers have it, below the verb before the noun."""
    verb = sentence.tokens[noun].head
    tells = is_told_by_be(sentence, noun)
    of_verb = sentence.children(verb, "ccomp") if sentence.tokens[noun].dep == "dobj" or tells else ()
    for clause in (*sentence.children(noun, "acl", "ccomp", "relcl"), *of_verb):
        mark = sentence.child(clause, "mark")
        first = sentence.subtree(clause)[0]
        if mark == first and sentence.tokens[mark].lower == "that" and first > noun:
            between = sentence.tokens[first - 1].text == "," or first - 1 in (*sentence.subtree(noun), verb)
            return clause if between else None
    return None


def _owner(sentence: Sentence, noun: int) -> int | None:
    owner = sentence.child(noun, "poss")
    if owner is not None:
        return owner
    verb = sentence.tokens[noun].head
    if sentence.tokens[noun].dep == "dobj" and sentence.tokens[verb].lemma in _VOICE and verb == sentence.root:
        sure = is_finite(sentence, verb) and not is_negated(sentence, verb) and not modals_of(sentence, verb)
        return subject_of(sentence, verb) if sure else None
    for child in sentence.children(noun, "prep", "acl"):
        token = sentence.tokens[child]
        if token.dep == "acl":
            agent = sentence.child(child, "agent") if token.lemma in _MADE else None
            if agent is not None:
                return sentence.child(agent, "pobj")
        elif token.lower in ("by", "from"):
            return sentence.child(child, "pobj")
        elif token.lower == "in" and sentence.tokens[noun].lemma.lower() in _PRINTED:
            # "A report in May that ..." is nobody's.
            printed = sentence.child(child, "pobj")
            named = printed is not None and (
                sentence.tokens[printed].pos == "PROPN" and sentence.tokens[printed].entity_type not in ("DATE", "GPE")
            )
            return printed if named else None
    return None
