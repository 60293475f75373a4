"""Whether the words of a stem have all that they need: a verb what it leads to, a date its other end."""

from collections.abc import Collection

from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.reading.grammar import NOUNS, is_set_off

name = "complete"
#: What one does to somebody is told by what he or she then did: "ordered a freedman" to do what?
_ORDERING = frozenset(
    """order force tell ask urge persuade allow enable require instruct command compel encourage invite convince beg
    permit cause advise warn lead help""".split()
)
#: Verbs of making somebody something.
_NAMING = frozenset("appoint name elect choose select nominate install hire use serve work act regard treat".split())
#: What tells of no deed but only when or where it was.
_FRAMING = ("DATE", "TIME", "GPE", "LOC", "FAC")
#: Somebody's "junior" or "successor" is another's, never one's own.
_OF_ANOTHER = frozenset("junior senior elder successor predecessor rival equal superior better".split())


def complaint(_ground: Ground, draft: Draft) -> str:
    """What the stem lacks of what one of its words needs; "" where it lacks nothing."""
    shown = {*draft.tokens, *draft.key_tokens}
    for found, reason in (
        (_lacks_the_order(draft, shown), "what somebody was to do is left out"),
        (_ends_at_its_verb(draft, shown), "what the verb leads to is left out"),
        (_lacks_its_role(draft, shown), "as what, is left out"),
        (_is_turned_by_half(draft), "whether its opposite is false depends on what is left out"),
        (_is_half_a_range(draft), "it is one end of a stretch of years"),
        (_leans_on_another(draft), "whose or beside whom, the stem does not say"),
    ):
        if found:
            return f"“{found}”: {reason}."
    return ""


def _lacks_the_order(draft: Draft, shown: Collection[int]) -> str:
    clause = draft.clause
    sentence, tokens = clause.sentence, clause.sentence.tokens
    things = sentence.children(clause.verb, "dobj")
    if clause.lemma not in _ORDERING or not any(place in shown for place in things):
        return ""
    below = {one for place in (clause.verb, *things) for one in sentence.children(place, "xcomp", "ccomp", "relcl")}
    lost = any(
        tokens[child].tag == "TO" and one not in shown for one in below for child in sentence.children(one, "aux")
    )
    return tokens[clause.verb].text if lost else ""


def _ends_at_its_verb(draft: Draft, shown: Collection[int]) -> str:
    """The verb without an object that a phrase right behind it would complete: "debuted [at number one]"."""
    clause = draft.clause
    sentence, tokens = clause.sentence, clause.sentence.tokens
    after = clause.verb + 1
    told = [place for place in shown if place > clause.verb and tokens[place].pos != "PUNCT"]
    if told or after >= len(tokens) or tokens[after].dep != "prep" or sentence.child(clause.verb, "auxpass", "dobj"):
        return ""
    below = [tokens[place] for place in sentence.subtree(after)[1:] if tokens[place].pos in (*NOUNS, "NUM")]
    framing = all(token.entity_type in _FRAMING for token in below)
    return "" if framing or tokens[after].head != clause.verb else tokens[clause.verb].text


def _lacks_its_role(draft: Draft, shown: Collection[int]) -> str:
    """The verb whose "as" is left out: "appointed Holm [as mayor]"."""
    clause = draft.clause
    tokens = clause.sentence.tokens
    lost = any(
        tokens[one].lower == "as" and one not in shown and one > clause.verb
        for place in (clause.verb, *clause.sentence.children(clause.verb, "dobj"))
        for one in clause.sentence.children(place, "prep")
    )
    return tokens[clause.verb].text if lost and clause.lemma in _NAMING else ""


def _is_turned_by_half(draft: Draft) -> str:
    """The changed verb of which a phrase is left out: "opposed the Senate [on its measure]"."""
    if draft.type != "opposite" or draft.true or draft.clause.verb not in draft.key_tokens:
        return ""
    sentence, tokens = draft.clause.sentence, draft.clause.sentence.tokens
    lost = any(
        place not in draft.tokens
        and not is_set_off(sentence, place)
        and any(tokens[one].entity_type not in ("DATE", "TIME") for one in sentence.subtree(place)[1:])
        for place in sentence.children(draft.clause.verb, "prep")
    )
    return draft.changed if lost else ""


def _is_half_a_range(draft: Draft) -> str:
    """The date that a dash joins with another: "2005-6"."""
    tokens = draft.clause.sentence.tokens
    if not draft.type.startswith("date:") or not draft.key_tokens:
        return ""
    last = max(draft.key_tokens)
    joined = (
        last + 1 < len(tokens) and tokens[last + 1].text[:1] in "-–/" and tokens[last].end == tokens[last + 1].start
    )
    return tokens[last].text if joined else ""


def _leans_on_another(draft: Draft) -> str:
    """What the subject is said to be only beside somebody else: "another", "a year his junior"."""
    sentence, tokens = draft.clause.sentence, draft.clause.sentence.tokens
    for place in sentence.children(draft.clause.verb, "attr"):
        if place in draft.tokens and tokens[place].lower == "another":
            return tokens[place].text
        owned = any(tokens[one].tag == "PRP$" and one in draft.tokens for one in sentence.children(place, "poss"))
        if owned and tokens[place].lemma.lower() in _OF_ANOTHER:
            return tokens[place].text
    return ""
