"""Which verb's time a date tells, and whether that time is past or still to come."""

import re
from bisect import bisect_left

from quizapp.reading.dates import DateMention, season_after
from quizapp.reading.grammar import SUBJECTS, left_edge, modals_of
from quizapp.reading.occasions import EVENTS
from quizapp.reading.sentence import Sentence

#: What a date with "of" is the whole of: "the end of 1811".
PARTS = frozenset(
    """morning afternoon evening night day eve beginning start outset close turn middle end half quarter part course
    week month year decade spring summer autumn winter""".split()
)
#: A time of day or of a year, whose own date is that of what happened then: "at 9 p.m. on Saturday".
_TIMES = frozenset("a.m. p.m. am pm o’clock o'clock noon midnight dawn dusk term season session".split())
#: What is measured at a time tells of a time other than the measuring one's: "half of its extent in 1960".
_MEASURES = frozenset(
    "half third quarter level rate number extent size figure total price share value average percent cent".split()
)
#: Words before an event at whose time the verb's deed was done, and before other nouns that a date passes by.
_AT = frozenset("in at during on".split())
_WITHIN = _AT | frozenset("by with for as into to of under near within from through over via onto upon".split())
_DUTIES = frozenset("must shall may can".split())
_POSSIBLE = frozenset("might could would should".split())
#: Verbs that in the present tell what is fixed for a day to come.
_STARTS = frozenset("open begin start end close expire take come premiere launch finish".split())
_FIXED = frozenset("expect plan schedule fix set arrange".split())
_RECORDED = frozenset("mention name record list describe attest document date inscribe".split())
_PLANS = frozenset("be due expect plan schedule set intend hope want aim likely propose begin start".split())
#: What is told after one of these has happened, as what it is told for has.
_ONCE_DONE = frozenset("after since upon following".split())
#: What somebody is "known for doing" has been done, whenever it is told.
_FOR_DOING = frozenset("know remember note responsible famous notable".split())
#: After one of these, what was still to be done "before" it may never have been.
_CUTS_SHORT = frozenset(
    "die kill collapse stop end cancel abandon resign fail quit lose fall leave withdraw drop break interrupt".split()
)
#: With "would" they tell what came about in the end: "would later be sold in 1911".
_IN_THE_END = frozenset("later eventually subsequently ultimately".split())
#: Of what is done up to a time: "retired from teaching".
_ENDS = frozenset("retire resign withdraw desist".split())
#: Who says so tells what is to come: "The firm said it would close the mill in 1911".
_FORETELLS = frozenset("say announce confirm promise declare state pledge".split())
_SEES = frozenset(("see", "witness"))
_AUXILIARIES = frozenset("be am is are been being getting have having do does to".split())


def verb_of(sentence: Sentence, date: DateMention) -> int | None:
    """The verb whose time the date tells; None where the date belongs to a noun ("the budget for 2020")."""
    after = bisect_left(sentence.tokens, date.end, lo=date.token, key=lambda token: token.start)
    inside = range(date.token, after)
    top = next((index for index in inside if sentence.tokens[index].head not in inside), date.token)
    # "That month's elections" are those of a month, whenever they are told of.
    owns = date.leans and after < len(sentence.tokens) and sentence.tokens[after].tag == "POS"
    if owns or _names_a_thing(sentence, date, top, after):
        return None
    # "She missed the 2012 season": its year stands as the season does.
    if (season := season_after(sentence, top, after)) is not None:
        top = season
        if not _is_played(sentence, season):
            return None
    # "In the six months to June" and "the budget for 2020" tell no event's time.
    if (led := _verb_led_in(sentence, date.token, after)) is not None:
        return led
    exempt = _is_fixed_for(sentence, top) or is_back_to(sentence, date)
    if not exempt and sentence.tokens[sentence.tokens[top].head].lower in ("to", "for", "than"):
        return None
    place, own = top, True
    for above in sentence.ancestors(top):
        token = sentence.tokens[above]
        # "Told in writing in May": the gerund is a noun.
        if token.pos in ("VERB", "AUX") and token.dep != "pobj" and not _is_given_up(sentence, above):
            # "compared with 2019" tells the time of something else, and so may "is now half of its size in 1960".
            restricts = token.dep == "acl" and token.tag != "VBN" and _comes_with(sentence, above) is None
            now = is_present(sentence, above) and not (
                is_rule(sentence, above, date)
                or is_planned(sentence, above)
                or is_recorded(sentence, above)
                or is_made(sentence, above, date)
            )
            # "Dates from 1742" tells of the time, "dating from 1742" only which one is meant.
            beside = token.lemma == "compare" or (token.lemma == "date" and not _is_finite(sentence, above))
            other = beside or restricts or token.dep == "amod" or now
            return None if other else above
        if not (own and _lasts(sentence, place, above, date)) and not _passes(sentence, place, above, own=own):
            return None
        # "The budget for the second half of 2020": the part is of the date, and "for" is still its own.
        own = own and (token.pos not in ("NOUN", "PROPN") or token.lemma in PARTS)
        place = above
    return None


def _is_played(sentence: Sentence, season: int) -> bool:
    """Whether a thing was done in a season, or to it, and not only for, before or after it."""
    token = sentence.tokens[season]
    preposition = sentence.tokens[token.head]
    part = preposition.lower == "of" and sentence.tokens[preposition.head].lemma in PARTS
    return token.dep != "pobj" or preposition.lower in _AT | {"after", "following"} or part


def _names_a_thing(sentence: Sentence, date: DateMention, top: int, after: int) -> bool:
    """Whether a day is only part of a name: "He wrote of the September 11 attacks", but not "on the May 3 show"."""
    day = date.text[-1].isdigit() and not any(
        piece.isdigit() and len(piece) > 2 for piece in re.split(r"\W", date.text)
    )
    if not day or after == len(sentence.tokens) or sentence.tokens[top].head != after:
        return False
    noun = sentence.tokens[after]
    then = noun.dep == "pobj" and sentence.tokens[noun.head].lower in _AT
    return noun.pos == "NOUN" and noun.lemma not in PARTS and not then


def _is_given_up(sentence: Sentence, verb: int) -> bool:
    """Whether a gerund only tells what is ended: "She retired from teaching in 1937"."""
    token = sentence.tokens[verb]
    preposition = sentence.tokens[token.head]
    return token.dep == "pcomp" and preposition.lower == "from" and sentence.tokens[preposition.head].lemma in _ENDS


def _verb_led_in(sentence: Sentence, first: int, after: int) -> int | None:
    """The verb right after a date that "and" and commas lead in: "drew the hall and, in 1822, built it"; else None."""
    tokens = sentence.tokens
    if first and tokens[first - 1].lower in ("in", "on", "by"):
        first -= 1
    verb = after + 1
    led = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].pos == "CCONJ"
    set_off = led and verb < len(tokens) and tokens[after].text == ","
    return verb if set_off and tokens[verb].tag == "VBD" and tokens[verb].pos == "VERB" else None


def _lasts(sentence: Sentence, place: int, noun: int, date: DateMention) -> bool:
    """Whether a date below a noun tells how long what the verb tells has lasted: "has been a trustee since 1996"."""
    token, word = sentence.tokens[noun], sentence.tokens[place].lower
    if token.lemma in _MEASURES or token.pos not in ("NOUN", "PROPN"):
        return False
    if word in ("between", "from"):
        preposition = sentence.tokens[token.head].lower
        within = token.dep in ("attr", "dobj") or (token.dep == "pobj" and preposition in _WITHIN)
        return date.precision == "span" and within
    # "She has been in office since 1996"
    above = sentence.tokens[token.head]
    state = token.dep == "pobj" and above.lower in _WITHIN and sentence.tokens[above.head].lemma == "be"
    return word in ("since", "until", "till") and (state or token.dep in ("attr", "dobj", "oprd"))


def _passes(sentence: Sentence, place: int, noun: int, *, own: bool) -> bool:
    """Whether a date below a noun may still tell the time of the verb above it; ``own`` of its own preposition."""
    token, between = sentence.tokens[noun], sentence.tokens[place]
    if token.pos == "NUM":
        # "Two were added, one in 1897 and the other in 1902"
        return token.lower == "one" and sentence.child(noun, "conj") is not None
    # "The battleships familiar in the 20th century"
    if token.pos == "ADJ" and token.dep == "amod":
        return False
    if token.pos not in ("NOUN", "PROPN") or between.dep != "prep" or token.lemma in PARTS:
        return token.dep != "pobj" or sentence.tokens[token.head].lower not in ("from", "than")
    # "She launched her first scent, Amber in 2010": a name beside a noun has no time of its own.
    if token.lower in _TIMES or (own and token.pos == "PROPN" and token.dep == "appos"):
        return True
    above = sentence.tokens[token.head]
    # "It was lost in the fire of 1871"
    if token.lemma.lower() in EVENTS and between.lower == "of" and token.dep == "pobj" and above.lower in _AT:
        return True
    # "A storm in 2009 broke the pier" dates the storm's deed; "half of its extent in 1960" dates no deed at all.
    if (own and between.lower not in ("in", "on", "during")) or above.tag in ("VBZ", "VBP"):
        return False
    if token.lemma in _MEASURES or token.dep != "pobj":
        # "She joined the mill as chief clerk in 1903": the model may take the clerk for a clause of her joining.
        named_as = token.dep == "advcl" and token.tag == "NN"
        fits = named_as or token.dep in ("nsubj", "nsubjpass", "dobj", "attr", "oprd")
        return token.lemma not in _MEASURES and fits
    # "In an interview in 1949 she denied it", but not "after the accident in 1986".
    return above.lower in (_AT if token.lemma.lower() in EVENTS else _WITHIN)


def is_present(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells a state of now: "is covered", "stands"; "has stood" and "will open" are none."""
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if sentence.tokens[verb].tag in ("VBZ", "VBP") and not auxiliaries:
        return True
    return len(auxiliaries) == 1 and sentence.tokens[auxiliaries[0]].lower in ("is", "are")


def is_rule(sentence: Sentence, verb: int, date: DateMention) -> bool:
    """Whether the verb tells what holds from a date on, or up to it: "From 1 June landlords must register"."""
    before = date.token - 1
    if before < 0 or sentence.tokens[before].head != verb or set(modals_of(sentence, verb)) & _POSSIBLE:
        return False
    word = sentence.tokens[before].lower
    duty = set(modals_of(sentence, verb)) & _DUTIES
    starts = sentence.tokens[verb].lemma in _STARTS and word in ("in", "on") and is_present(sentence, verb)
    lasts = word in ("from", "until") and (bool(duty) or is_present(sentence, verb))
    return starts or lasts or (word == "by" and "must" in duty)


def is_not_until(sentence: Sentence, verb: int, date: DateMention) -> bool:
    """Whether what the verb denies happened on the date: "Work did not begin until the summer of 1776"."""
    denied = any(sentence.tokens[child].lower in ("not", "n't", "n’t") for child in sentence.children(verb, "neg"))
    until = next(
        (place for place in sentence.ancestors(date.token) if sentence.tokens[place].lower in ("until", "till")), None
    )
    # "Not until 1945 were they rung": the model hangs "until" on the "not" before it.
    own = until is not None and verb in (sentence.tokens[until].head, sentence.tokens[until - 1].head)
    return denied and is_past(sentence, verb) and own


def is_main(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is the sentence's own, or joined to it by "and", a semicolon or a colon."""
    while sentence.tokens[verb].dep == "conj" and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    return verb == sentence.root or _ends_before_a_mark(sentence, verb)


def is_past(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells what has happened."""
    token = sentence.tokens[verb]
    helpers = _helpers(sentence, verb)
    if modals_of(sentence, verb):
        return False
    if is_seen(sentence, verb):
        return is_past(sentence, token.head)
    if token.tag == "VBD" or helpers & {"was", "were", "did", "had", "has", "have"}:
        return "to" not in helpers
    if token.tag == "VBN" and not helpers & _AUXILIARIES:
        # "a letter sent on Monday", and "was struck and burnt", where the second leans on the first. The model takes
        # "followed" for a participle, too, where it is the sentence's own verb.
        leans_on_past = token.dep == "conj" and is_past(sentence, token.head)
        return leans_on_past or token.dep in ("acl", "advcl", "ROOT") or _ends_before_a_mark(sentence, verb)
    if (above := _comes_with(sentence, verb)) is not None:
        return not helpers and is_past(sentence, above) and not _helpers(sentence, above) & {"has", "have"}
    if token.dep == "pcomp":
        return helpers <= {"being", "having", "been", "getting"} and _is_done_then(sentence, token.head)
    if token.tag == "VBG" and token.dep == "conj" and sentence.tokens[token.head].tag == "VBG" and not helpers:
        return is_past(sentence, token.head)
    first = token.dep == "advcl" and "having" in helpers and helpers <= {"having", "been"}
    alongside = token.tag == "VBG" and token.dep == "advcl" and not helpers
    before = any(sentence.tokens[child].lower == "before" for child in sentence.children(verb, "mark"))
    cut_short = before and sentence.tokens[token.head].lemma in _CUTS_SHORT
    return (first or alongside) and not cut_short and is_past(sentence, token.head)


def _comes_with(sentence: Sentence, verb: int) -> int | None:
    """The verb whose deed another comes with: "It was begun in 1811, with the first stone arriving in May"."""
    token = sentence.tokens[verb]
    own = token.dep == "pcomp" and bool(sentence.children(verb, *SUBJECTS))
    preposition = token.head if own else sentence.tokens[token.head].head if token.dep == "acl" else verb
    comma = preposition and sentence.tokens[preposition - 1].text == ","
    fits = token.tag == "VBG" and comma and sentence.tokens[preposition].lower == "with"
    return sentence.tokens[preposition].head if fits else None


def is_seen(sentence: Sentence, verb: int) -> bool:
    """Whether somebody saw, or did not see, what a verb tells, which happened: "He did not see the bridge opened"."""
    token, subject = sentence.tokens[verb], sentence.child(verb, *SUBJECTS)
    bare = token.tag in ("VB", "VBN") and not sentence.children(verb, "aux", "auxpass", "mark")
    if token.dep != "ccomp" or not bare or subject is None or sentence.tokens[token.head].lemma not in _SEES:
        return False
    known = sentence.tokens[left_edge(sentence, subject)]
    return known.lower == "the" or known.pos == "PROPN"


def _is_done_then(sentence: Sentence, preposition: int) -> bool:
    """Whether what is told as a gerund after a preposition has happened.

    "After being rehung in 1926, they were rung", "She taught before moving to Leeds in 1926", "known for founding it".
    """
    word, above = sentence.tokens[preposition].lower, sentence.tokens[preposition].head
    if word == "for":
        return sentence.tokens[above].lemma in _FOR_DOING
    cut_short = word == "before" and sentence.tokens[above].lemma in _CUTS_SHORT
    return (word in _ONCE_DONE or word in ("before", "by")) and not cut_short and is_past(sentence, above)


def is_told_ahead(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells what came about after the time of the text: "It would later be sold in 1911".

    Or what somebody said was to come, which is told with who said so: "The firm said it would close in 1911".
    """
    if set(modals_of(sentence, verb)) != {"would"}:
        return False
    adverbs = {sentence.tokens[child].lower for child in sentence.children(verb, "advmod")}
    token = sentence.tokens[verb]
    foretold = token.dep == "ccomp" and sentence.tokens[token.head].lemma in _FORETELLS
    return bool(adverbs & _IN_THE_END) or (foretold and is_past(sentence, token.head))


def is_future(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells what is still to come as the text is written: "will open", "is due to open"."""
    if set(modals_of(sentence, verb)) & {"will", "shall"}:
        return True
    if "to" not in _helpers(sentence, verb):
        return False
    above = next(sentence.ancestors(verb), verb)
    planned = sentence.tokens[above].lemma in _PLANS
    finite = [sentence.tokens[place] for place in (above, *sentence.ancestors(above), *sentence.children(above))]
    tags = {token.tag for token in finite}
    return planned and "VBD" not in tags and bool(tags & {"VBZ", "VBP"})


def is_planned(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells for when something is planned: "The results are expected in 2027"."""
    token = sentence.tokens[verb]
    if token.dep == "xcomp" and sentence.tokens[token.head].lemma in _FIXED:
        # "The others are expected to follow in 2027"
        return is_planned(sentence, token.head)
    due = [sentence.tokens[child].lower for child in sentence.children(verb, "acomp")]
    fixed = token.lemma in _FIXED and bool(sentence.children(verb, "auxpass"))
    return is_present(sentence, verb) and (fixed or "due" in due)


def is_recorded(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells of an old record as if it were now: "The parish is first named in a deed of 1148"."""
    passive = bool(sentence.children(verb, "auxpass")) and is_present(sentence, verb)
    return passive and sentence.tokens[verb].lemma in _RECORDED


def is_made(sentence: Sentence, verb: int, date: DateMention) -> bool:
    """Whether the verb tells since when a thing is there: "The treble is of 1897", "It bears the date 1638"."""
    before = sentence.tokens[date.token - 1] if date.token else None
    if is_back_to(sentence, date):
        return is_present(sentence, verb)
    if before is None or before.head != verb or not is_present(sentence, verb):
        return False
    of_its_time = sentence.tokens[verb].lemma == "be" and before.lower in ("of", "from")
    written = before.dep == "dobj" and before.lower in ("date", "year")
    return of_its_time or written


def is_back_to(sentence: Sentence, date: DateMention) -> bool:
    """Whether the date is when a thing began: "The custom goes back to 1702", "It dates back to 1702"."""
    place = date.token - 2
    words = [token.lower for token in sentence.tokens[max(0, place) : date.token]]
    return words == ["back", "to"] and place > 0 and sentence.tokens[place - 1].lemma in ("go", "date")


def _is_finite(sentence: Sentence, verb: int) -> bool:
    return sentence.tokens[verb].tag in ("VBZ", "VBP", "VBD") or bool(sentence.children(verb, "auxpass"))


def _is_fixed_for(sentence: Sentence, date: int) -> bool:
    """Whether a date after "for" is what something is now planned for: "A vote is scheduled for 12 June"."""
    preposition = sentence.tokens[date].head
    verb = sentence.tokens[preposition].head
    is_for = sentence.tokens[preposition].lower == "for" and sentence.tokens[verb].pos == "VERB"
    return is_for and is_planned(sentence, verb)


def is_before(sentence: Sentence, verb: int) -> bool:
    """Whether the verb looks back from the time that the text has come to: "had died"."""
    return "had" in _helpers(sentence, verb)


def _helpers(sentence: Sentence, verb: int) -> set[str]:
    return {sentence.tokens[aux].lower for aux in sentence.children(verb, "aux", "auxpass")}


def _ends_before_a_mark(sentence: Sentence, verb: int) -> bool:
    """Whether a clause that the parser hangs below the next is a sentence in itself ("They fell; it rained")."""
    token = sentence.tokens[verb]
    # A tree that crosses itself may end the sentence.
    after = sentence.tokens[sentence.subtree(verb)[-1] + 1 :][:1]
    return token.dep == "ccomp" and verb < token.head and bool(after) and after[0].text in (";", ":")
