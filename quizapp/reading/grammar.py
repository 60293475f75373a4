"""Questions about one sentence's grammar that several components ask."""

from quizapp.reading.sentence import Sentence

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
#: Tags of a tensed form.
FINITE = ("VBD", "VBZ", "VBP", "MD")
NOUNS = ("NOUN", "PROPN")
_LOOSE = ("relcl", "appos", "acl", "parataxis", "dep", "advcl", "prep")


#: Words that open a clause of time as well as a mere phrase.
_TIMING = ("after", "before", "since", "until", "till")


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """The head of the verb's subject; a verb joined by "and" shares that of the verb before it."""
    own = sentence.child(verb, *SUBJECTS)
    if own is not None:
        return own if own < verb or sentence.tokens[own].dep != "expl" else None
    token = sentence.tokens[verb]
    joined = token.dep == "conj" and token.head != verb and sentence.tokens[token.head].pos in ("VERB", "AUX")
    return subject_of(sentence, token.head) if joined and opening_of_time(sentence, verb) is None else None


def opening_of_time(sentence: Sentence, verb: int) -> int | None:
    """The "after" or "until" of a verb whose subject the model has taken for the whole phrase; None for any other.

    In "they were paid after their sons were switched" it may hang "switched" on "paid", as if they themselves were.
    """
    if sentence.tokens[verb].dep != "conj" or sentence.child(verb, *SUBJECTS) is not None:
        return None
    start = min((verb, *sentence.children(verb, "aux", "auxpass", "advmod", "neg")))
    for place in range(start):
        noun = sentence.child(place, "pobj") if sentence.tokens[place].lower in _TIMING else None
        if noun is not None and sentence.subtree(noun)[-1] == start - 1:
            return place
    return None


def is_finite(sentence: Sentence, verb: int) -> bool:
    """Whether the verb stands in a tensed form, by itself or by its auxiliary."""
    token = sentence.tokens[verb]
    if token.tag in FINITE:
        return True
    auxiliaries = [sentence.tokens[aux] for aux in sentence.children(verb, "aux", "auxpass")]
    if any(aux.tag in FINITE for aux in auxiliaries):
        return True
    # "were struck and burnt": the second participle leans on the first one's auxiliary.
    return token.dep == "conj" and token.head != verb and token.tag == "VBN" and is_finite(sentence, token.head)


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Whether the verb, or its subject or object by "no", is denied."""
    if sentence.child(verb, "neg") is not None:
        return True
    # "... nor has she ever called it useless"
    first = min((verb, *sentence.children(verb, "aux", "auxpass")))
    if first and sentence.tokens[first - 1].lower in ("nor", "neither"):
        return True
    near = (*sentence.children(verb, *SUBJECTS), *sentence.children(verb, "dobj", "attr"))
    below = [child for head in near for child in sentence.children(head) if not _is_numero(sentence, child)]
    words = [sentence.tokens[place] for place in (verb, *below)]
    return any(word.lower in ("no", "never", "neither", "nor") for word in words) or any(
        sentence.tokens[child].lower in ("never", "hardly", "barely", "nor") for child in sentence.children(verb)
    )


def _is_numero(sentence: Sentence, place: int) -> bool:
    """Whether "No" is short for "number", as in "No. 20 Squadron", or the name of something: "director of Vote No"."""
    after = [token.text for token in sentence.tokens[place + 1 : place + 3]]
    named = sentence.tokens[place].text == "No" and sentence.tokens[place].dep in ("appos", "pobj")
    return named or (sentence.tokens[place].text in ("No", "No.") and any(text[:1].isdigit() for text in after))


def modals_of(sentence: Sentence, verb: int) -> tuple[str, ...]:
    """Modal verbs before the verb, such as "could"."""
    return tuple(
        sentence.tokens[aux].lower for aux in sentence.children(verb, "aux") if sentence.tokens[aux].tag == "MD"
    )


def left_edge(sentence: Sentence, index: int) -> int:
    """The first token below and including ``index``."""
    return sentence.subtree(index)[0]


def is_set_off(sentence: Sentence, index: int) -> bool:
    """Whether a comma, dash or bracket stands before what hangs on ``index``."""
    edge = left_edge(sentence, index)
    return edge > 0 and sentence.tokens[edge - 1].text in (",", "-", "–", "—", "(", ";", ":")


def noun_phrase(sentence: Sentence, head: int) -> list[int]:
    """The noun and what belongs to it, without asides, as one unbroken run of tokens."""
    asides = [
        child
        for child in sentence.children(head)
        if (sentence.tokens[child].dep in _LOOSE and is_set_off(sentence, child))
        or (
            child > head and sentence.tokens[child].dep == "conj" and sentence.tokens[child].pos not in (*NOUNS, "PRON")
        )
    ]
    found = sentence.subtree(head, without=asides)
    first = last = head
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    # "co-founder" may be three tokens: a name or noun is never cut at its hyphen.
    while last + 2 < len(sentence.tokens) and _joins(sentence, last + 1):
        last += 2
    while last > head and sentence.tokens[last].pos in ("PUNCT", "CCONJ") and sentence.tokens[last].text not in '"”’)':
        last -= 1
    while first < head and sentence.tokens[first].pos in ("PUNCT", "CCONJ", "ADV"):
        first += 1
    return list(range(first, last + 1))


def _joins(sentence: Sentence, hyphen: int) -> bool:
    before, mark, after = sentence.tokens[hyphen - 1 : hyphen + 2]
    return mark.text == "-" and before.end == mark.start and mark.end == after.start


def is_plural(sentence: Sentence, head: int) -> bool:
    """Whether a noun counts as more than one, by form or by "and"."""
    token = sentence.tokens[head]
    last, joined = head, False
    # In "Reed, Hale and Bell" the "and" hangs on the second name.
    while (following := sentence.child(last, "conj")) is not None:
        joined = joined or any(sentence.tokens[child].lower == "and" for child in sentence.children(last, "cc"))
        last = following
    # "The Netherlands" are one, the Huguenots many.
    many = token.tag in ("NNS", "NNPS") and token.entity_type in ("", "NORP")
    # "The Friends of the Pier" are one.
    body = token.tag == "NNPS" and token.entity_type == "ORG" and sentence.child(head, "prep") is not None
    form = "Number=Plur" in token.morph and not body
    return many or form or joined or _is_spoken_of_as_many(sentence, head)


def _is_spoken_of_as_many(sentence: Sentence, head: int) -> bool:
    """Whether a band, a club or a crew has its verb in the plural: "Bell Tower are a group from Leeds"."""
    token = sentence.tokens[head]
    verb = sentence.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass") or verb.pos not in ("VERB", "AUX"):
        return False
    finite = [verb, *(sentence.tokens[child] for child in sentence.children(token.head, "aux", "auxpass"))]
    return any(one.tag == "VBP" or one.lower == "were" for one in finite)


def is_part_of_a_saying(sentence: Sentence, it: int) -> bool:
    """Whether an "it" means nothing by itself: "took it upon herself to write", "made it to the final"."""
    verb = sentence.tokens[it].head
    after = sentence.tokens[it + 1 : it + 3]
    if verb != it - 1 or len(after) < 2:
        return False
    if sentence.tokens[verb].lemma == "make":
        return after[0].lower in ("to", "into") and after[0].pos == "ADP"
    return (
        sentence.tokens[verb].lemma == "take" and after[0].lower in ("on", "upon") and after[1].lower.endswith("self")
    )
