"""Whether a clause may be taken at its word: not under an "if", not hearsay, and not torn by the parse."""

from collections.abc import Sequence

from quizapp.reading.grammar import FINITE, NOUNS, SUBJECTS, is_plural, subject_of
from quizapp.reading.lexicon import HEARSAY
from quizapp.reading.sentence import Sentence

#: A clause under one of these is not told as it stands.
_OPEN_MARKS = frozenset(("if", "unless", "whether", "lest", "provided", "though", "although"))
#: What nobody can have done to one: "was born in Bergen and died in Oslo".
_INTRANSITIVE = frozenset(
    "die arrive live return move retire stay remain serve work emigrate travel graduate resign".split()
)
_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))


def is_sound(sentence: Sentence, verb: int) -> bool:
    """Whether the parse of the clause has none of the shapes that mostly come from a mistake of the parser."""
    token = sentence.tokens[verb]
    children = [sentence.tokens[child] for child in sentence.children(verb)]
    if sum(child.dep == "dobj" for child in children) > 1:
        return False
    if any(child.dep == "conj" and child.pos in NOUNS for child in children):
        return False
    # "Is mainly Lutheran and the council rates it": the second verb was taken for what the first one tells.
    if any(child.dep == "attr" and child.pos == "VERB" and child.tag in FINITE for child in children):
        return False
    shares = token.dep == "conj" and sentence.child(verb, *SUBJECTS) is None
    if shares and _has_own_noun(sentence, verb):
        return False
    # "He meets Ida, who has a limp, attends college and": whose deed a verb behind a relative clause is, nobody knows.
    if shares and any(sentence.tokens[one].dep == "relcl" for one in range(token.head, verb)):
        return False
    # "were struck and burnt": the second verb has lost its auxiliary, and in another tense it has another subject.
    if shares and (token.tag == "VBN" or token.tag != _tense(sentence, token.head, before=verb)):
        return sentence.child(verb, "aux", "auxpass") is not None
    # "Was written by Anna Holm and produced in Milan": the second verb is as passive as the first.
    passive = sentence.child(token.head, "auxpass") is not None and token.text.endswith("ed")
    if shares and passive and token.lemma not in _INTRANSITIVE and sentence.child(verb, "dobj", "attr") is None:
        return False
    if token.tag == "VBN" and sentence.child(verb, "aux", "auxpass") is None:
        return False
    # "must pay a fee or show a card": neither half is told by itself.
    if any(_is_or(sentence, place) for place in (verb, token.head) if sentence.tokens[place].pos in ("VERB", "AUX")):
        return False
    # "is having built"
    if any(child.dep == "aux" and child.lower in ("having", "being") for child in children):
        return False
    attribute = sentence.child(verb, "attr")
    subject = subject_of(sentence, verb)
    # "The chairs were Anna Holm": of a list only the first was kept.
    listed = attribute is not None and subject is not None and sentence.tokens[attribute].pos == "PROPN"
    if listed and token.lemma == "be" and subject is not None and is_plural(sentence, subject):
        return False
    present = token.tag in ("VBZ", "VBP") and token.lemma == "be"
    return not (present and any(child.lower == "since" for child in children))


def _has_own_noun(sentence: Sentence, verb: int) -> bool:
    """Whether the last of a list before a verb is its subject: "Kenya has a mill and Laos was given a loan"."""
    first = min((verb, *sentence.children(verb, "aux", "auxpass")))
    before = sentence.tokens[first - 1]
    return bool(first) and before.dep == "conj" and before.pos in NOUNS


def _tense(sentence: Sentence, verb: int, *, before: int) -> str:
    """The tag of the verb, or of its auxiliary where an "and" stands between: "is run by the state and carries"."""
    joined = any(verb < place < before for place in sentence.children(verb, "cc"))
    auxiliary = sentence.child(verb, "aux", "auxpass") if joined else None
    return sentence.tokens[verb if auxiliary is None else auxiliary].tag


def _is_or(sentence: Sentence, verb: int) -> bool:
    """Whether "or" joins the verb to another verb."""
    after = [child for child in sentence.children(verb, "cc") if sentence.tokens[child].lower == "or"]
    return bool(after) and sentence.child(verb, "conj") is not None


def is_hearsay(sentence: Sentence, verb: int) -> bool:
    """Whether the clause is, or stands under, an "is said to" or "is expected to", by which nobody stands."""
    chain = (verb, *sentence.ancestors(verb))
    return any(
        sentence.tokens[place].lemma.lower() in HEARSAY and sentence.child(place, "auxpass") is not None
        for place in chain
    )


def is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the clause holds only on a condition, in words or by the order of words ("Had the storm ended, ...")."""
    chain = (verb, *sentence.ancestors(verb))
    return any(
        sentence.tokens[mark].lower in _OPEN_MARKS
        for place in chain
        for below in (place, *sentence.children(place, "advcl"))
        for mark in sentence.children(below, "mark")
        if below in chain or sentence.tokens[mark].lower in ("if", "unless", "lest", "provided")
    ) or any(_is_inverted(sentence, below) for place in chain for below in sentence.children(place, "advcl"))


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether a clause says "if" by its order alone: "Had the storm ended, ..."."""
    subject = sentence.child(verb, *SUBJECTS)
    return subject is not None and any(child < subject for child in sentence.children(verb, "aux", "auxpass"))


def _is_broken_list(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether the rest of a list stands between subject and verb, cut off by the parse."""
    after = next((place for place in range(first, verb) if sentence.tokens[place].dep in ("relcl", "acl")), verb)
    return (
        any(sentence.tokens[place].dep == "cc" for place in range(first, after)) and sentence.tokens[first].text == ","
    )


def is_whole_subject(sentence: Sentence, verb: int, tokens: Sequence[int], *, shared: bool) -> bool:
    """Whether the subject is all there and stands before its verb; a ``shared`` one belongs to another verb."""
    # "Rarely did the ferry ..." turns what it says round.
    if any(child < tokens[0] for child in sentence.children(verb, "aux", "auxpass", "neg")):
        return False
    before = sentence.tokens[tokens[0] - 1] if tokens[0] else None
    after = sentence.tokens[tokens[-1] + 1] if tokens[-1] + 1 < len(sentence.tokens) else None
    # The parse has taken it out of a longer phrase: "with Tunisia and exports remain", "Al-Biruni wrote".
    if after is not None and after.text in ("-", "’s", "'s"):
        return False
    if before is not None and (before.tag == "POS" or before.pos == "ADP"):
        return False
    # "In the way | a word is pronounced": no "and" opens it.
    if before is not None and before.pos in NOUNS and not shared and sentence.tokens[verb].dep == "conj":
        return False
    if any(sentence.tokens[place].lower in _REFLEXIVE for place in tokens):
        return False
    return shared or not _is_broken_list(sentence, tokens[-1] + 1, verb)
