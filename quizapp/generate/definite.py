"""Whether each "the X" of some words says which X: in those very words, or because the whole text is about it."""

import re
from collections.abc import Collection

from quizapp.generate.full_nouns import is_told
from quizapp.generate.ground import Ground
from quizapp.generate.nouns import sort_of
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_set_off
from quizapp.reading.sentence import Sentence, Token

_OF_A_KIND = re.compile(r"(al|ic|ary|ory|ive|ian|ese|ar|ed|ing|ine|ish|ous|ern)$")
#: A participle tells no more than that something was done: "the unexpected dip", but "the recently opened hall".
_DONE = re.compile(r"(ed|ing)$")
_VAGUE = frozenset(
    """other same whole entire former latter final initial original actual total overall general special usual several
    remaining following existing resulting previous main serious famous obvious various numerous national local regional
    annual official central individual additional principal crucial""".split()
)
_STOOD_IN = re.compile(r"[Tt]he [a-z]+(?: [a-z]+)?")
_PLACES = ("GPE", "LOC", "FAC", "NORP")
_SHORT_FORMS = frozenset(
    """Commission Board Committee Act Council University Company Church Union Party Court Agency Ministry Society
    Association Institute College School Group Bank""".split()
)
#: What is always of, for or about something, whoever it belongs to: "Luther's version" of what, "her answer" to what?
_LEANING = frozenset("version answer reply draft role decision figure date portion stage phase".split())
#: What makes a thing the only one of its kind, in a scope that has to be told: "the first serial" of what?
_SINGLING = frozenset("first last only second third".split())
_RELATIONAL = frozenset("size rate number population average percentage share amount price total majority".split())
#: Shares of something: what goes on after one ("the part that goes into pipes") doesn't say of what.
_SHARES = frozenset("part half quarter third rest remainder".split())
#: Bodies that a text may well leave without a name.
_INSTITUTIONS = frozenset(
    "government police army navy council board court parliament committee commission force senate".split()
)
#: What every land has one of: the name of a place beside it says which.
_OF_A_PLACE = frozenset(
    """government police army navy parliament court council senate economy country region area city town village state
    nation capital border coast island river valley north south east west population public press media""".split()
)
#: Things of which a reader knows only one.
_UNIQUE = frozenset(
    """world sun moon sky sea ocean internet weather past future present environment time year century end start
    beginning middle majority number poor rich touch""".split()
)


def bare(ground: Ground, sentence: Sentence, shown: Collection[int], verb: int, hidden: Collection[int] = ()) -> str:
    """The first noun of the tokens ``shown`` that needs more to tell which is meant; "" where there is none.

    ``verb`` is that of the clause. ``hidden`` are tokens that a reader doesn't see as they stand, for the gap or a
    changed word: they tell nothing.
    """
    found = (_bare_at(ground, sentence, place, shown, verb, hidden) for place in sorted(shown))
    return next((word for word in found if word), "")


def is_bare(
    ground: Ground, sentence: Sentence, place: int, shown: Collection[int], verb: int, hidden: Collection[int] = ()
) -> bool:
    """Whether the noun at ``place`` is one that ``bare`` would find."""
    return bool(_bare_at(ground, sentence, place, shown, verb, hidden))


def _bare_at(
    ground: Ground, sentence: Sentence, place: int, shown: Collection[int], verb: int, hidden: Collection[int]
) -> str:
    token = sentence.tokens[place]
    # An "it" that a mere noun was put for.
    if _STOOD_IN.fullmatch(token.text) and token.lower.removeprefix("the ") not in ground.title:
        return token.text[len("the ") :]
    if is_told(token):
        return ""
    short = _is_short_form(ground, sentence, place)
    if (token.pos != "NOUN" and not short) or token.dep in ("compound", "nmod"):
        return ""
    children = [child for child in sentence.children(place) if child in shown and child != verb]
    if _is_a_first_time(sentence, place, children):
        return ""
    # A size, a rate or a number is always of something.
    below = [sentence.tokens[child] for child in children]
    owned = any(one.dep in ("poss", "nmod") or one.lower in ("of", "in", "for") for one in below)
    lemma = token.lemma.lower()
    if _leans(sentence, place, children) or _lacks_scope(sentence, children, set(shown) - set(hidden)):
        return token.text
    # "A first model", "took a first": of what?
    own = {token.lower, *(one.lower for one in below)}
    if {"a", "first"} <= own and not any(one.dep in ("prep", "relcl", "acl") for one in below):
        return token.text
    if not owned and (lemma in _RELATIONAL and token.dep in SUBJECTS):
        return token.text
    if not any(one.lower == "the" and one.dep == "det" for one in below):
        return ""
    if not owned and lemma in _SHARES:
        return token.text
    known = (
        _is_told(sentence, place, children, hidden)
        or (not short and _is_known(ground, sentence, place, set(shown) - set(hidden)))
        or (short and _ends_the_title(ground, token))
    )
    return token.text if _is_cut(sentence, place, shown, verb) or not known else ""


def _is_a_first_time(sentence: Sentence, place: int, children: Collection[int]) -> bool:
    """Whether the words are a mere "for the first time", which is that of the deed."""
    order = any(sentence.tokens[child].lower in ("first", "last", "second", "third") for child in children)
    before = sentence.tokens[sentence.tokens[place].head].lower
    return sentence.tokens[place].lower == "time" and order and before == "for"


def _leans(sentence: Sentence, place: int, children: Collection[int]) -> bool:
    """Whether a noun that is always of something is told by its owner, an adjective or a date alone."""
    tokens = sentence.tokens
    below = [tokens[child] for child in children]
    known = any(one.dep == "poss" or (one.dep == "det" and one.lower == "the") for one in below)
    if tokens[place].lemma.lower() not in _LEANING or not known:
        return False
    return not any(
        tokens[child].dep in ("acl", "relcl", "compound", "nmod", "appos") or _names_something(sentence, child)
        for child in children
    )


def _names_something(sentence: Sentence, child: int) -> bool:
    """Whether a phrase with a preposition has a noun that is no time and no number."""
    below = (sentence.tokens[place] for place in sentence.subtree(child))
    return sentence.tokens[child].dep == "prep" and any(
        one.pos in NOUNS and one.entity_type not in ("DATE", "TIME", "CARDINAL") for one in below
    )


def _lacks_scope(sentence: Sentence, children: Collection[int], seen: Collection[int]) -> bool:
    """Whether a noun is said to be the first or the largest, and nothing in sight says of which land, kind or time."""
    tokens = sentence.tokens
    single = any(
        tokens[child].tag == "JJS" or tokens[child].lower in _SINGLING
        or any(tokens[below].lower in ("most", "least") for below in sentence.children(child, "advmod"))
        for child in children
        if tokens[child].dep == "amod"
    )  # fmt: skip
    the = any(tokens[child].dep == "det" and tokens[child].lower == "the" for child in children)
    if not single or not the:
        return False
    own = {one for child in children for one in sentence.subtree(child)}
    placed = any(tokens[one].entity_type in _PLACES for one in seen)
    return (
        not placed
        and not any(
            tokens[child].dep in ("acl", "relcl", "poss", "nmod")
            or _names_something(sentence, child)
            or (tokens[child].dep == "compound" and tokens[child].pos == "PROPN")
            for child in children
        )
        and not any(tokens[one].tag == "VB" for one in own)
    )


def _is_cut(sentence: Sentence, place: int, shown: Collection[int], verb: int) -> bool:
    """Whether a clause that says which is left out: without "that lost the final", "the Leeds side" is another one."""
    following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    # The model hangs such a clause on any noun before it.
    if following is not None and following.tag in ("WDT", "WP", "WP$") and place + 1 not in shown:
        return True
    return any(
        child not in shown and child != verb and child > place and not is_set_off(sentence, child)
        for child in sentence.children(place, "relcl", "acl")
    )


def _is_short_form(ground: Ground, sentence: Sentence, place: int) -> bool:
    """Whether a word alone stands for a name of several: "the Commission", "the Shield"."""
    token = sentence.tokens[place]
    if token.pos != "PROPN":
        return False
    longer = any(
        name.first == name.last == place and token.text in entry.name.removeprefix("the ").split()[1:]
        for entry, name in ground.named_in.get(sentence.number, ())
    ) and token.entity_type not in ("LOC", "GPE", "FAC", "PERSON", "NORP")
    alone = sentence.child(place, "compound", "nmod", "amod", "prep", "poss") is None
    return alone and (longer or token.text in _SHORT_FORMS)


def _ends_the_title(ground: Ground, token: Token) -> bool:
    """Whether a short form is that of what the text is named for: "the Commission" under "Peat Roads Commission"."""
    words = ground.document.title.replace("_", " ").split()
    return len(words) > 1 and words[-1] == token.text


def _is_told(sentence: Sentence, place: int, children: Collection[int], hidden: Collection[int]) -> bool:
    """Whether what hangs on a noun, of what a reader sees, tells which is meant."""
    body = {one for child in children for one in sentence.subtree(child) if one not in hidden}
    # Somebody has a name: an age or an office without its place stands for it.
    if sort_of(sentence.tokens[place].lemma.lower()) == "people" and not any(
        (sentence.tokens[one].pos in NOUNS and sentence.tokens[one].dep not in ("npadvmod", "compound"))
        or sentence.tokens[one].pos == "PROPN"
        or sentence.tokens[one].entity_type == "NORP"
        for one in body
    ):
        return False
    return any(_tells(sentence, child, hidden) for child in children if child in body)


def _tells(sentence: Sentence, child: int, hidden: Collection[int]) -> bool:
    token = sentence.tokens[child]
    if token.dep == "amod":
        return _tells_which(sentence, child)
    if token.dep in ("prep", "acl", "relcl"):
        # "The coal that went down" may have gone anywhere.
        told = [sentence.tokens[one] for one in sentence.subtree(child) if one not in hidden]
        return any(one.pos in (*NOUNS, "NUM", "ADJ") for one in told)
    return token.dep in ("compound", "nmod", "poss", "appos", "nummod")


def _tells_which(sentence: Sentence, place: int) -> bool:
    """Whether an adjective names a kind ("the digestive system", "the Norman fleet") rather than a look or an order.

    Those made from nouns do, as their endings show; short ones such as "new" fit many.
    """
    adjective = sentence.tokens[place]
    lemma = adjective.lemma.lower()
    if adjective.pos == "PROPN" or adjective.entity_type == "NORP" or adjective.tag == "JJS" or "-" in lemma:
        return True
    if _DONE.search(adjective.lower):
        return bool(sentence.children(place))
    return lemma not in _VAGUE and bool(_OF_A_KIND.search(adjective.lower))


def _is_known(ground: Ground, sentence: Sentence, place: int, seen: Collection[int]) -> bool:
    """Whether a reader knows which is meant from the world, from the title or from a name that stands beside it."""
    token = sentence.tokens[place]
    lemma = ground.kin.get(token.lemma.lower(), token.lemma.lower())
    if lemma in _UNIQUE:
        return True
    names = [sentence.tokens[one] for one in seen if one != place and is_name(sentence.tokens[one])]
    if lemma in _OF_A_PLACE and any(one.entity_type in _PLACES for one in names):
        return True
    beside = any(one.entity_type != "PERSON" for one in names)
    named = (sort_of(lemma) == "body" and lemma not in _INSTITUTIONS) or sort_of(lemma) == "people"
    # The card of a question names its text, so that its title tells which; a body has a name to be called by.
    if lemma in ground.title and (beside or not named):
        return True
    # Only beside a name does the text's own "car" or "attack" say which.
    return beside and lemma in ground.topic and not named and sort_of(lemma) == "event"


def is_name(token: Token) -> bool:
    """Whether a word belongs to the name of something: a date and a bare number name nothing."""
    return token.entity_type not in ("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL") and (
        token.pos == "PROPN" or token.entity_type in ("NORP", "GPE", "PERSON", "ORG") or is_told(token)
    )
