"""Mistakes of the parser that lose a subject, a verb or a clause, mended where no other reading is left.

"In 2019 Brandt bought Hexley" may be parsed as a purchase in "2019 Brandt", "The head, Ada Holm, announced it" as a
head who was announced, and "It was begun in 1771, opened in 1779 and given up in 1926" as begun when opened.
"""

import re
from dataclasses import replace

from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.lexicon import MONTHS
from quizapp.reading.mending_speech import (
    with_acronym,
    with_age_as_noun,
    with_clause_of_saying,
    with_lost_teller,
    with_quoted_clause,
    with_saying_verb,
    with_teller_last,
    with_who_says_it,
)
from quizapp.reading.sentence import Sentence, Token

_BEFORE_DATES = frozenset("in by on from since until during".split())
_YEARS = re.compile(r"(?:1\d|20)\d\d(?:[-–](?:\d\d){1,2})?")
_FEWEST_WORDS = 5
_CALLED = frozenset("call name term dub title".split())
#: What a subject does by itself, in a past that looks like a participle: "The head of the firm left in August".
_BY_ITSELF = frozenset(
    """leave retire resign return arrive close open start end fail move merge die collapse expire survive emigrate
    graduate disappear""".split()
)


def mended(sentence: Sentence) -> Sentence:
    """The sentence with the subject, verb or clause that its parse has lost; as it was where it has lost none."""
    if not sentence.text.endswith((".", '."', ".”")) or sentence.words < _FEWEST_WORDS:
        return sentence
    sentence = with_lost_teller(with_teller_last(sentence))
    if not sentence.text.endswith("."):
        return sentence
    named = with_quoted_clause(with_age_as_noun(with_acronym(_with_numeral(sentence))))
    named = with_clause_of_saying(with_saying_verb(with_who_says_it(named)))
    return _with_past(_with_both_clauses(_with_series(_with_aside(_with_name(_with_verb(_with_subject(named)))))))


def _with_numeral(sentence: Sentence) -> Sentence:
    """The "I" of a name as a part of it: "World War I", "Phase I of the works"."""
    if " I" not in sentence.text:
        return sentence
    tokens = list(sentence.tokens)
    for place in range(1, len(tokens) - 1):
        named = tokens[place - 1].tag in ("NN", "NNP") and tokens[place - 1].text[0].isupper()
        # "On Monday I left": who does something is no number.
        alone = tokens[place + 1].pos in ("ADP", "PUNCT") or tokens[place - 1].text == "War"
        if tokens[place].text == "I" and named and alone:
            tokens[place] = replace(tokens[place], pos="PROPN", tag="NNP", lemma="I")
    return replace(sentence, tokens=tuple(tokens))


def _with_subject(sentence: Sentence) -> Sentence:
    """The noun after an opening date as the subject: "In 2019 Brandt bought Hexley"."""
    tokens, root = sentence.tokens, sentence.root
    if tokens[0].lower not in _BEFORE_DATES or sentence.child(root, *SUBJECTS) is not None:
        return sentence
    end = root or len(tokens)
    date = max((place for place in range(1, end) if _is_date(tokens[place]) and place < end - 1), default=0)
    noun = next((place for place in range(date + 1, end) if tokens[place].dep == "pobj"), None)
    if not date or noun is None or any(place not in sentence.subtree(noun) for place in range(date + 1, noun)):
        return sentence
    # With the preposition as the root, the verb stands below the noun: "In 1700 several hundred people migrated".
    verb = root or sentence.child(noun, "acl")
    if verb is None or tokens[verb - 1].text == "," or not (is_finite(sentence, verb) or tokens[verb].tag == "VBN"):
        return sentence
    changed = list(tokens)
    if not root:
        for child in sentence.children(0):
            if child > date:
                changed[child] = replace(changed[child], head=verb)
        changed[0] = replace(changed[0], dep="prep", head=verb)
        changed[verb] = _as_root(changed[verb], verb)
    if tokens[date].head == noun:
        changed[date] = replace(changed[date], dep="pobj", head=tokens[noun].head)
    passive = bool(sentence.children(verb, "auxpass"))
    changed[noun] = replace(changed[noun], dep="nsubjpass" if passive else "nsubj", head=verb)
    return replace(sentence, tokens=tuple(changed))


def _is_date(token: Token) -> bool:
    return token.lower in MONTHS or _YEARS.fullmatch(token.text) is not None


def _as_root(token: Token, place: int) -> Token:
    return replace(token, dep="ROOT", head=place, pos="VERB", tag="VBD")


def _with_verb(sentence: Sentence) -> Sentence:
    """The verb after a noun's aside as the root: "The head of the service, Ada Holm, announced it"."""
    tokens, root = sentence.tokens, sentence.root
    whole = sentence.subtree(root)
    tensed = (place for place in whole if tokens[place].dep in ("ROOT", "conj") and is_finite(sentence, place))
    if tokens[root].pos not in ("NOUN", "PROPN") or whole[0] != 0 or any(tensed):
        return sentence
    opening = next((place for place in whole if place > root and tokens[place].text == ","), len(tokens))
    verb = next((place for place in range(opening + 2, len(tokens)) if _lost(sentence, place)), None)
    if opening == len(tokens):
        verb = next((place for place in whole if _happens_by_itself(sentence, place)), None)
    if verb is None:
        return sentence
    changed = list(tokens)
    last = sentence.subtree(verb)[-1]
    for child in sentence.children(root):
        if child > last and tokens[child].dep != "appos":
            changed[child] = replace(changed[child], head=verb)
    changed[root] = replace(changed[root], dep="nsubj", head=verb)
    changed[verb] = _as_root(changed[verb], verb)
    return replace(sentence, tokens=tuple(changed))


def _lost(sentence: Sentence, place: int) -> bool:
    """Whether a participle behind the comma that closes an aside has all that a verb in the past has."""
    token = sentence.tokens[place]
    follows = sentence.tokens[place - 1].text == "," and token.tag in ("VBN", "VBD") and token.dep == "acl"
    passive = sentence.children(place, "agent", "aux", "auxpass", *SUBJECTS)
    return follows and not passive and bool(sentence.children(place, "dobj", "ccomp", "xcomp", "prep"))


def _happens_by_itself(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    bare = all(
        sentence.tokens[child].dep in ("prep", "npadvmod", "advmod", "prt") for child in sentence.children(place)
    )
    return token.dep == "acl" and token.tag == "VBN" and token.lemma in _BY_ITSELF and bare


def _with_name(sentence: Sentence) -> Sentence:
    """The last word of a name with brackets as its head: "The Harbours (Dues and Fees) Act has applied"."""
    tokens = sentence.tokens
    for noun in sentence.children(sentence.root, *SUBJECTS):
        act = next((child for child in sentence.children(noun, "appos") if tokens[child - 1].text == ")"), None)
        if act is None or tokens[noun + 1].text != "(" or not tokens[noun].pos == tokens[act].pos == "PROPN":
            continue
        changed = list(tokens)
        for child in sentence.children(noun):
            if child < noun or child > act:
                changed[child] = replace(tokens[child], head=act)
        changed[act] = replace(tokens[act], dep=tokens[noun].dep, head=tokens[noun].head)
        changed[noun] = replace(tokens[noun], dep="compound", head=act)
        return replace(sentence, tokens=tuple(changed))
    return sentence


def _with_aside(sentence: Sentence) -> Sentence:
    """What a thing is called as an aside, and the verb after it as the root: "The Act, often called X, has applied"."""
    tokens, root = sentence.tokens, sentence.root
    subject, verb = sentence.child(root, *SUBJECTS), sentence.child(root, "conj")
    if tokens[root].lemma not in _CALLED or subject is None or verb is None or sentence.child(root, "cc") is not None:
        return sentence
    helpers = sentence.children(verb, "aux", "auxpass")
    named = sentence.child(verb, *SUBJECTS) is not None or sentence.children(root, "aux", "auxpass", "dobj")
    opening = root - 1 if tokens[root - 1].text == "," else root - 2
    if named or not helpers or tokens[min(helpers) - 1].text != "," or tokens[opening].text != ",":
        return sentence
    changed = list(tokens)
    for place, token in enumerate(tokens):
        outside = place < opening or place >= min(helpers) or token.pos == "PUNCT"
        if token.head == root and place != root and outside:
            changed[place] = replace(token, head=verb)
    changed[root] = replace(tokens[root], dep="acl", head=subject, tag="VBN")
    changed[verb] = replace(tokens[verb], dep="ROOT", head=verb)
    return replace(sentence, tokens=tuple(changed))


def _with_series(sentence: Sentence) -> Sentence:
    """The second of three passives beside the first: "It was begun in 1771, opened in 1779 and given up in 1926"."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        first = token.head
        joined = sentence.child(place, "conj")
        passive = token.tag == tokens[first].tag == "VBN" and bool(sentence.children(first, "auxpass"))
        if token.dep != "advcl" or not passive or joined is None or place < first or tokens[joined].tag != "VBN":
            continue
        own = sentence.children(place, "aux", "auxpass", "mark", "advmod", *SUBJECTS)
        if not own and tokens[place - 1].text == "," and sentence.child(place, "cc") is not None:
            changed = list(tokens)
            changed[place] = replace(token, dep="conj")
            return replace(sentence, tokens=tuple(changed))
    return sentence


def _with_both_clauses(sentence: Sentence) -> Sentence:
    """A clause before ", but" as the first of two: "In May the council meant to fill it in, but the money ran out"."""
    tokens, root = sentence.tokens, sentence.root
    subjects = [place for place in sentence.children(root, *SUBJECTS) if place < root]
    but = next((place for place in range(1, max(subjects, default=0)) if tokens[place].lower == "but"), 0)
    if not but or tokens[but - 1].text != ",":
        return sentence
    for verb in sentence.children(root, "advcl"):
        whole = verb < but and is_finite(sentence, verb) and sentence.child(verb, *SUBJECTS) is not None
        inverted = whole and min(sentence.children(verb, *SUBJECTS)) > min((verb, *sentence.children(verb, "aux")))
        if not whole or inverted or _hangs(sentence, verb):
            continue
        changed = list(tokens)
        changed[verb] = replace(tokens[verb], dep="ROOT", head=verb)
        changed[root] = replace(tokens[root], dep="conj", head=verb)
        changed[but] = replace(tokens[but], dep="cc", head=verb)
        changed[but - 1] = replace(tokens[but - 1], head=verb)
        for noun in subjects[:-1]:
            # "The lower reach, the part by the sea, but the money": what the comma sets off says what the reach is.
            edge = sentence.subtree(noun)[0]
            if edge > 1 and tokens[edge - 1].text == "," and tokens[edge - 2].pos in ("NOUN", "PROPN"):
                changed[noun] = replace(tokens[noun], dep="appos", head=edge - 2)
                changed[edge - 1] = replace(tokens[edge - 1], head=edge - 2)
        return replace(sentence, tokens=tuple(changed))
    return sentence


def _with_past(sentence: Sentence) -> Sentence:
    """A "participle" with a subject and no auxiliary as the past that it is: "On Monday 200 residents gathered"."""
    root = sentence.root
    token, subject = sentence.tokens[root], sentence.child(root, "nsubj")
    bare = token.tag == "VBN" and not sentence.children(root, "aux", "auxpass", "agent")
    if not bare or subject is None or subject > root or sentence.tokens[root + 1].lower == "by":
        return sentence
    changed = list(sentence.tokens)
    changed[root] = replace(token, tag="VBD")
    return replace(sentence, tokens=tuple(changed))


def _hangs(sentence: Sentence, verb: int) -> bool:
    """Whether a word before a clause hangs it on another: "when", "if", "although"."""
    return any(
        sentence.tokens[place].dep == "mark" or sentence.tokens[place].tag in ("WRB", "WP", "WDT")
        for place in sentence.subtree(verb)
        if place < verb
    )
