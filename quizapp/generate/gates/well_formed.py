"""M2, well-formed: a stem of readable length that is one question, one gap or one statement."""

import re

from quizapp.domain.question import GAP, QuestionKind
from quizapp.generate.cut_off import loses_a_mark
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.wording import SHORT
from quizapp.reading.grammar import FINITE, NOUNS, opening_of_time, subject_of

name = "well_formed"
MIN_WORDS, MAX_WORDS = SHORT, 25
#: A statement is no question of the world: "Oslo sold three ships." is whole.
MIN_STATED = 4
_UNFINISHED = ("ADP", "DET", "CCONJ", "SCONJ", "PART")
#: Words that want another one after them, wherever a text ends.
_BROKEN = re.compile(
    r"\b(?:a|an|and|as|at|because|but|by|each one|for|from|into|its|nor|not|of|onto|or|our|than|the|their|to|upon|"
    r"which|who|whose|with)\W*$",
    re.IGNORECASE,
)
_ODD = re.compile(
    r"\s[,.;:?]|\s['’]\s|[-–][?.]$|  |\(\s|,,|[,;:]\?|\.\.$|\b(?:of|in|on|at|by|the|a|an),|[|{}<>\\\[\]]|_{6}|^\W"
    r"|\s[’']\.$|\b(?:north|south|east|west)(?:ern)? the\b"
)

#: "How many does it have books of?"
_MANY_OF_WHAT = re.compile(r"\bhow many (?:do|does|did)\b", re.IGNORECASE)
#: "In 1902 that Oslo was founded" has lost its "it was".
_NO_MAIN = re.compile(r"^\W*(?:In|On|By|At|Since) (?:[A-Z]\w+ )?(?:\d+|_+),? that\b")
#: "The club closed, as did another one": of whom is the question?
_AS_DID = re.compile(r"\bas (?:did|does|do|had|has|have|was|were|is|are)\b")


#: Words that something follows; "place 17th": in what?
_LEFT_OPEN = re.compile(r"\b(of|to|the|a|an|and|or|in|at|for|with|by|that|\d+(?:st|nd|rd|th))\?$")


def complaint(_ground: Ground, draft: Draft) -> str:
    """Why the stem is not one clear question; "" where it is."""
    stem = draft.stem
    if not stem:
        return "No sure wording was found for the stem."
    # "The text says that ..." says nothing by itself.
    count = len(stem.removeprefix("The text says that ").split())
    asks = draft.kind not in (QuestionKind.CLOZE, QuestionKind.TRUE_FALSE)
    fewest = MIN_STATED if draft.kind is QuestionKind.TRUE_FALSE else MIN_WORDS
    if not fewest <= count <= MAX_WORDS:
        return f"The stem has {count} words; between {fewest} and {MAX_WORDS} read well."
    if stem.count("?") != int(asks) or stem.count(GAP) != int(draft.kind is QuestionKind.CLOZE):
        return "The stem is not one question or one gap."
    if stem.count("“") != stem.count("”") or stem.count('"') % 2 or stem.count("(") != stem.count(")"):
        return "Quotation marks or brackets of the stem are not closed."
    if _ODD.search(stem.replace(GAP, "gap")) or _NO_MAIN.search(stem) or _MANY_OF_WHAT.search(stem):
        return "The stem is put as no person would write it."
    if torn := _torn(draft) or _goes_on(draft) or _bracketed(draft):
        return torn
    if broken := _broken_end(draft):
        return f"The {broken} breaks off."
    if half := _half_clause(draft):
        return f"What happened “{half}” is left out."
    if _compares(draft) and "than" not in stem:
        return "A comparison lacks what it is compared with."
    if asks and (left := _left_behind(draft)):
        return f"“{left}” belongs to the name that is asked for."
    if asks and _LEFT_OPEN.search(stem) and not _stranded(draft):
        return "The stem breaks off."
    # What looks like the end of a sentence may be a mere short form: "the dedicatee of the Op."
    if re.search(
        r"\b(of|the|a|an|and|or|not|but|yet|its|their|Op|No|Nos|Vol|St|Mr|Mrs|Ms|Dr|Prof|Fr|Jr|Sr|vs)\.$", stem
    ):
        return "The stem breaks off."
    # Of a statement the key is only what may be changed in it.
    return "" if draft.kind is QuestionKind.TRUE_FALSE else fault(draft.key)


def fault(text: str) -> str:
    """Why an option or a key is only the half of one; "" where it is whole."""
    return f"“{text}” breaks off." if _BROKEN.search(text) else ""


def _compares(draft: Draft) -> bool:
    """Whether something is said to be more than what isn't there; "the broader questions" compares nothing."""
    sentence = draft.clause.sentence
    for place in (*draft.tokens, *draft.key_tokens):
        token = sentence.tokens[place]
        if token.tag not in ("JJR", "RBR"):
            continue
        owners = sentence.children(token.head, "det", "poss") if token.dep == "amod" else ()
        if not any(sentence.tokens[one].lower == "the" or sentence.tokens[one].dep == "poss" for one in owners):
            return True
    return False


def _broken_end(draft: Draft) -> str:
    """Which of key and stem ends in a word that wants another one after it."""
    tokens = draft.clause.sentence.tokens
    # A gap stands where its key stood, so a stem may well end before it.
    gapped = draft.kind is QuestionKind.CLOZE
    stem = sorted((*draft.tokens, *draft.key_tokens)) if gapped else draft.tokens
    for what, places in (("key", draft.key_tokens), ("stem", stem)):
        last = [place for place in places if tokens[place].pos != "PUNCT"][-1:]
        if last and tokens[last[0]].pos in _UNFINISHED and tokens[last[0]].dep != "prt":
            return what
        # "in case", "is largely"
        if last and (_ends_half(draft, last[0]) or tokens[last[0]].lower == "case"):
            return what
        if last and _lacks_object(draft, last[0]):
            return what
        if last and tokens[last[0]].pos == "ADJ" and tokens[last[0]].dep == "amod" and tokens[last[0]].head > last[0]:
            return what
    return ""


def _torn(draft: Draft) -> str:
    """What is wrong with a comparison of two, with "once" without its "a month", or with what lost its comma."""
    tokens = draft.clause.sentence.tokens
    if draft.kind in (QuestionKind.CHOICE, QuestionKind.NUMERIC) and loses_a_mark(draft, draft.tokens):
        return "Words run into each other whose comma is left out."
    if _AS_DID.search(draft.stem):
        return "It tells of two at once."
    cut = any(
        tokens[place].lower in ("once", "twice", "times")
        and tokens[place + 1].lower in ("a", "an", "per", "every", "each")
        and place + 1 not in draft.tokens
        for place in draft.tokens
        if place + 1 < len(tokens)
    )
    return "How often it was is cut in two." if cut else ""


def _bracketed(draft: Draft) -> str:
    """Why a question is torn whose phrase goes on behind a bracket: "a 1 acre (0.4 ha) property"; "" for others."""
    if draft.kind not in (QuestionKind.CHOICE, QuestionKind.NUMERIC):
        return ""
    tokens = draft.clause.sentence.tokens
    shown = {*draft.tokens, *draft.key_tokens}
    for place in (one for one in shown if one + 1 < len(tokens) and tokens[one + 1].text == "("):
        closing = next((one for one in range(place, len(tokens)) if tokens[one].text == ")"), len(tokens) - 1)
        after = tokens[closing + 1] if closing + 1 < len(tokens) else None
        if after is not None and after.pos in NOUNS and closing + 1 not in shown:
            return f"What goes on behind the bracket after “{tokens[place].text}” is left out."
    return ""


def _goes_on(draft: Draft) -> str:
    """Why a stem is torn that ends where the sentence goes on, as in "and comments that ..."; "" for others."""
    sentence, last = draft.clause.sentence, max(draft.tokens, default=-1)
    tokens = sentence.tokens
    # "Two boats – those of the port" has lost what comes behind the second dash.
    if draft.stem.count(" – ") % 2 and sentence.text.count(" – ") > draft.stem.count(" – "):
        return "What comes after a dash is cut off."
    after = tokens[last + 1] if 0 <= last < len(tokens) - 1 else None
    if after is None:
        return ""
    if after.lower == "that" and after.dep == "mark":
        return "What the last word goes on to tell with “that” is left out."
    # "Cuba has a cable and users have access": the last noun belongs to the verb after it.
    finite = after.head == draft.clause.verb and after.tag in FINITE
    joined = finite and subject_of(sentence, last + 1) in (None, draft.clause.subject_head)
    return "The last noun is the subject of what comes after it." if joined and tokens[last].dep == "conj" else ""


def _half_clause(draft: Draft) -> str:
    """The word of a time whose clause has lost its verb: "were paid after their sons", who "were switched"."""
    sentence = draft.clause.sentence
    opened = (opening_of_time(sentence, verb) for verb in range(len(sentence.tokens)))
    return next((sentence.tokens[place].text for place in opened if place is not None and place in draft.tokens), "")


def _lacks_object(draft: Draft, last: int) -> bool:
    """Whether the verb shares its object with a verb that is left out: "conquered and subjugated the state"."""
    sentence, verb = draft.clause.sentence, draft.clause.verb
    if last != verb or sentence.child(verb, "auxpass") is not None:
        return False
    return any(
        sentence.tokens[other].pos == "VERB" and sentence.child(other, "dobj") is not None and other - verb == 2
        for other in sentence.children(verb, "conj")
    )


def _left_behind(draft: Draft) -> str:
    """The noun right before an asked name that stays in the stem without it: "the engineer", of "Jan Berg"."""
    tokens, first = draft.clause.sentence.tokens, min(draft.key_tokens, default=0)
    leading = {place for part in draft.clause.leading for place in part.tokens}
    named = bool(first) and tokens[first].pos == "PROPN" and first - 1 in set(draft.tokens) - leading
    near = named and (tokens[first - 1].pos in ("NOUN", "ADJ") or tokens[first - 1].lower == "nearby")
    return tokens[first - 1].text if near else ""


def _ends_half(draft: Draft, last: int) -> bool:
    """Whether an adverb right after "is" or "was" has nothing after it that it could belong to."""
    sentence, verb = draft.clause.sentence, draft.clause.verb
    return (
        draft.clause.lemma == "be"
        and last > verb
        and all(sentence.tokens[place].pos == "ADV" for place in (*draft.tokens, *draft.key_tokens) if place > verb)
    )


def _stranded(draft: Draft) -> bool:
    """Whether the preposition at the end belongs there: "What did Iran warn of?"."""
    return draft.family in ("what", "result")
