"""Whether a stem ends where its words do: no name, list or clause is cut in the middle of what belongs together."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from quizapp.domain.question import QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.nouns import sort_of
from quizapp.reading.grammar import FINITE, NOUNS, SUBJECTS
from quizapp.reading.sentence import Sentence

name = "whole"
#: What goes on with a name after a comma.
_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV Inc Inc. Ltd Ltd. LLC".split())
_LISTING = ("the", ",", "and", "or")
_RELATIVE = ("WDT", "WP", "WP$")
_TELLING_PREPOSITIONS = frozenset("about of on for against between with by".split())
#: What one has or plays in something.
_HALF = frozenset(("role", "part", "hand"))
#: What says by itself which people are meant.
_TELLING = ("amod", "compound", "nmod", "poss", "prep", "nummod")


def complaint(ground: Ground, draft: Draft) -> str:  # noqa: ARG001
    """What the stem breaks off before; "" where it is whole."""
    sentence = draft.clause.sentence
    shown = {*draft.tokens, *draft.key_tokens}
    for last in _ends(sentence, shown):
        if _goes_on(sentence, last, shown, draft.clause.subject):
            return f"The text goes on after “{sentence.tokens[last].text}”, and without that the words are cut short."
    if torn := _torn_subject(sentence, draft.clause.subject, shown):
        return f"“{torn}” belongs to the subject, which is cut short without it."
    if draft.kind in (QuestionKind.CLOZE, QuestionKind.TRUE_FALSE) and (hole := _hole(draft, shown)):
        return f"“{hole}” stands behind words that are left out, and belongs to them."
    if lost := _lost_complement(sentence, shown, draft.key_tokens):
        return f"“{lost}” is cut short: of what, the stem does not say."
    if _runs_on(sentence, shown, draft.clause.verb) or _joins_two(sentence, shown):
        return "A second clause with a subject of its own runs on behind the first."
    return ""


def _hole(draft: Draft, shown: set[int]) -> str:
    """The word behind left-out words that no comma or preposition parts from what the stem has before it."""
    tokens, verb = draft.clause.sentence.tokens, draft.clause.verb
    opening = {place for part in draft.clause.leading for place in part.tokens}
    for before, place in pairwise(sorted(shown)):
        gone = range(before + 1, place)
        if (
            place not in opening
            and verb < before < place - 1
            and any(tokens[one].pos != "PUNCT" for one in gone)
            and tokens[place].pos not in ("ADP", "SCONJ", "CCONJ", "PUNCT")
        ):
            return tokens[place].text
    return ""


def _lost_complement(sentence: Sentence, shown: set[int], key: Collection[int]) -> str:
    """What "a" or "an" opens and a phrase right behind it would tell: "published an article [about the mill]"."""
    tokens = sentence.tokens
    for place in sorted(shown - set(key)):
        # "A new attempt, [by an agent,] [to leave]".
        after = place + 2 if tokens[place + 1 : place + 2] and tokens[place + 1].text == "," else place + 1
        if tokens[place].pos != "NOUN" or after in shown or after >= len(tokens):
            continue
        indefinite = any(tokens[one].lower in ("a", "an") for one in sentence.children(place, "det"))
        bare = all(tokens[one].dep in ("det", "amod") for one in sentence.children(place) if one in shown)
        # "Played a role | in the plan": the parse hangs it on the verb.
        owners = (place, tokens[place].head) if tokens[place].lemma.lower() in _HALF else (place,)
        lost = tokens[after].dep == "prep" and tokens[after].head in owners and after not in key
        if not (indefinite and bare and lost):
            continue
        # "In Oslo" and "in 1931" tell where and when, "in the plan" tells of what.
        within = tokens[after].lower == "in" and not any(
            tokens[one].entity_type in ("DATE", "TIME", "GPE", "LOC", "FAC") for one in sentence.subtree(after)
        )
        if within or tokens[after].lower in _TELLING_PREPOSITIONS:
            return tokens[place].text
    return ""


def _torn_subject(sentence: Sentence, subject: Collection[int], shown: set[int]) -> str:
    """The noun right after the subject that the parse has hung elsewhere: "large scale | deep sea fishing"."""
    before = min(subject, default=0) - 1
    # "The 28th (Ichiki) | Infantry Regiment"
    if before > 0 and sentence.tokens[before].text == ")" and sentence.tokens[before + 1].pos == "PROPN":
        return sentence.tokens[before].text
    after = max(subject, default=-1) + 1
    if not 0 < after < len(sentence.tokens) or after in shown or sentence.tokens[after - 1].pos not in NOUNS:
        return ""
    place = after
    while place < len(sentence.tokens) and sentence.tokens[place].pos == "ADJ":
        place += 1
    return sentence.tokens[place].text if place < len(sentence.tokens) and sentence.tokens[place].pos in NOUNS else ""


def _ends(sentence: Sentence, shown: set[int]) -> Iterator[int]:
    """The last word of each stretch that the stem has of the sentence."""
    return (place for place in sorted(shown) if place + 1 not in shown and place + 1 < len(sentence.tokens))


def _goes_on(sentence: Sentence, last: int, shown: set[int], subject: Collection[int]) -> bool:
    own, after = sentence.tokens[last], sentence.tokens[last + 1]
    beyond = sentence.tokens[last + 2] if last + 2 < len(sentence.tokens) else None
    # "The friends who worked there" are not all friends.
    if after.tag in _RELATIVE and sort_of(own.lemma.lower()) == "people" and not sentence.children(last, *_TELLING):
        return True
    # "Native to Mexico, | the Caribbean and South America" is not native to Mexico alone.
    if own.pos == "PROPN" and after.text == "," and _is_listed(sentence, last + 2):
        return True
    # "The Senate Committee | on Military Affairs".
    a_name = beyond is not None and beyond.pos == "PROPN" and beyond.entity_type not in ("DATE", "TIME")
    if own.pos == "PROPN" and after.lower in ("of", "on", "for") and a_name:
        return True
    # "Mission: Impossible", "Cuba Gooding, Jr."
    if own.pos == "PROPN" and beyond is not None:
        if after.text == ":" and beyond.text[:1].isupper():
            return True
        if after.text == "," and beyond.text in _SUFFIXES:
            return True
        # "The Storm Risk (SR) Consortium"
        behind = sentence.tokens[last + 4] if last + 4 < len(sentence.tokens) else None
        if after.text == "(" and sentence.tokens[last + 3 : last + 4] and sentence.tokens[last + 3].text == ")":
            return behind is not None and behind.pos == "PROPN" and last + 4 not in shown
    # "The party of the Prime Minister, | Matteo Renzi": of which land, only the name tells.
    if after.text == "," and beyond is not None and beyond.pos == "PROPN" and sort_of(own.lemma.lower()) == "people":
        named = sentence.child(last, "appos")
        if named is not None and sentence.tokens[named].pos == "PROPN":
            return True
    # "A cable from Venezuela and users | have access": the parse has joined the next clause's subject to this one.
    return last not in subject and _begins_a_clause(sentence, last, shown)


def _is_listed(sentence: Sentence, place: int) -> bool:
    """Whether further names of a list begin at ``place``, the last of them after "and" or "or"."""
    tokens = sentence.tokens
    joined = False
    while place < len(tokens) and (tokens[place].text[:1].isupper() or tokens[place].lower in _LISTING):
        joined = joined or tokens[place].pos == "CCONJ"
        place += 1
    return joined and tokens[place - 1].pos == "PROPN"


def _begins_a_clause(sentence: Sentence, last: int, shown: set[int]) -> bool:
    """Whether the stretch ends in "and" with a noun that is the subject of the finite verb after it."""
    rest = range(last + 1, len(sentence.tokens))
    after = next((place for place in rest if sentence.tokens[place].pos not in ("ADV", "PART")), None)
    # "The vote was stolen by a majority and a fight | ensued": the parse takes the verb for a participle.
    verbs = (*FINITE, "VBN")
    if after is None or after in shown or sentence.tokens[after].tag not in verbs:
        return False
    first = last
    while first in shown and sentence.tokens[first].pos not in ("CCONJ", "VERB", "AUX", "PUNCT"):
        first -= 1
    return first in shown and sentence.tokens[first].pos == "CCONJ"


def _runs_on(sentence: Sentence, shown: set[int], verb: int) -> bool:
    """Whether "and" begins another clause: "laid a cable to Iceland and users have access"."""
    tokens = sentence.tokens
    for own in shown:
        # "Was halted": its subject hangs on the participle.
        place = tokens[own].head if tokens[own].dep in ("aux", "auxpass") else own
        token = tokens[place]
        if place <= verb or tokens[own].tag not in FINITE or _is_within_another(sentence, token.head):
            continue
        subjects = sentence.children(place, *SUBJECTS)
        if not subjects:
            # Nothing opens it: the parse has given its subject to the clause before.
            lost = token.dep == "advcl" and sentence.child(place, "mark", "advmod") is None
            if lost and tokens[own - 1].pos in NOUNS:
                return True
            continue
        firsts = [sentence.subtree(subject)[0] for subject in subjects]
        joined = any(first - 1 in shown and tokens[first - 1].pos == "CCONJ" for first in firsts)
        if token.dep in ("conj", "ccomp") and joined:
            return True
    return False


def _is_within_another(sentence: Sentence, verb: int) -> bool:
    """Whether a verb belongs to a clause within the main one; "a plan refused" is none, as nothing in it is finite."""
    finite = any(sentence.tokens[place].tag in FINITE for place in (verb, *sentence.children(verb, "aux", "auxpass")))
    return finite and sentence.tokens[verb].dep in ("ccomp", "advcl", "relcl")


def _joins_two(sentence: Sentence, shown: set[int]) -> bool:
    """Whether words of both sides of a semicolon stand in the stem: "works survive; some have been lost"."""
    return any(token.text == ";" and min(shown) < place < max(shown) for place, token in enumerate(sentence.tokens))
