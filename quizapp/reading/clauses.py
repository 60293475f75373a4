"""A clause as a sentence of its own: with its subject, and nothing in it that points outside."""

import re
from dataclasses import replace

from quizapp.domain.words import capital
from quizapp.reading.grammar import FINITE, SUBJECTS, is_finite, noun_phrase, subject_of
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.standalone import stands_alone

_AGAINST = frozenset(("while", "whereas", "although", "though"))
_DASHES = frozenset("- – —".split())
_PRONOUNS = frozenset("it they he she its their his her them him".split())
_ENDS = (",", ";", ":", "–", "—")
#: What takes something out of what was said before it.
_EXCEPT = frozenset("apart except excluding unless barring".split())
#: What only ties a subject to the sentences around it: "The council, for its part, was angry".
_TIES = re.compile(r"(?:in particular|in turn|for (?:its|his|her|their) part|meanwhile|however|too|indeed),? ")


def is_closed(sentence: Sentence, indices: list[int], *, opening_known: bool = False) -> bool:
    """Whether the clause stands alone once the words around it are gone.

    ``opening_known`` says that a pronoun which opens the sentence will give way to what it means.
    """
    asked = (tuple(indices), opening_known)
    if asked not in sentence.closed:
        sentence.closed[asked] = bool(indices) and _stands(sentence, indices, opening_known)
    return sentence.closed[asked]


def _stands(sentence: Sentence, indices: list[int], opening_known: bool) -> bool:
    places = {place: index for index, place in enumerate(indices)}
    tokens = tuple(
        _hung(named_token(token) if opening_known and place == 0 else token, places.get(token.head, places[place]))
        for place, token in ((place, sentence.tokens[place]) for place in indices)
    )
    start, end = tokens[0].start, tokens[-1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return stands_alone(replace(sentence, text=text, start=start, end=end, tokens=tokens))


def _hung(token: Token, head: int) -> Token:
    """The token with another head."""
    # Not by ``replace``: this is done for each word of each wording that is tried, and by far the most of the time.
    return (
        token
        if token.head == head
        else Token(
            token.text, token.lemma, token.pos, token.tag, token.dep, head,
            token.start, token.end, token.morph, token.entity_type, token.entity_begins, token.is_rare,
        )
    )  # fmt: skip


def named_token(token: Token) -> Token:
    """An opening pronoun whose meaning is known, as the name that will stand in its place."""
    if token.pos != "PRON":
        return token
    tag = "NNPS" if token.lower == "they" else "NNP"
    return replace(
        token, text="Speaker", pos="PROPN", tag=tag, entity_type="PERSON" if token.lower in ("he", "she") else ""
    )


def clause_with_subject(sentence: Sentence, verb: int, subject: str) -> str:
    """The clause of the verb with its speaker as subject ("Iran called the strikes an error.")."""
    spoken = subject_of(sentence, verb)
    if spoken is not None and (spoken > verb or _opens_with_a_clause(sentence, verb, spoken)):
        return ""
    left_out = [
        child
        for child in sentence.children(verb, "conj", "cc", "advcl", "nsubj", "nsubjpass", "mark", "ccomp", "dep")
        if sentence.tokens[child].dep not in ("ccomp", "advcl") or (child < verb or _is_tail(sentence, child))
    ]
    indices = [
        place for place in sentence.subtree(verb, without=left_out) if place >= _verb_group_start(sentence, verb)
    ]
    opens_with_aside = bool(indices) and sentence.tokens[indices[0]].text == ","
    indices = _with_closing_mark(sentence, trimmed(sentence, indices))
    if indices != list(range(indices[0], indices[-1] + 1)):
        return ""
    # "A driver sacked after a year - her first - says ...": of the aside its end alone is left.
    if sentence.tokens[indices[0]].text in _DASHES and _DASHES.isdisjoint(subject.split()):
        return ""
    # Cut off from the clause before it, a pronoun would seem to mean the subject ("Iran warned that it ...").
    borrowed = spoken is not None and sentence.tokens[spoken].head != verb
    if borrowed and any(sentence.tokens[place].lower in _PRONOUNS for place in indices):
        return ""
    # "He said" by itself says nothing: the words are elsewhere.
    if len(indices) < 3 or not may_end_before(sentence, indices[-1] + 1) or is_cut_short(sentence, indices[-1] + 1):
        return ""
    # Left without the sentence before it, an "also" has nothing to add to.
    also = [child for child in sentence.children(verb, "advmod") if sentence.tokens[child].lower == "also"]
    text = sentence.phrase(place for place in indices if place not in also or place > verb)
    # Only the speaker's own name is known to be clear; what follows must point to nothing outside the clause.
    named = noun_phrase(sentence, spoken) if spoken is not None else []
    if text.count("“") != text.count("”") or not is_closed(sentence, sorted({*named, *indices}), opening_known=True):
        return ""
    # "The council, in particular, was angry": the comma belongs to what follows, unless it closed an aside left out.
    whole_subject = spoken is not None and not borrowed and len(sentence.subtree(spoken)) == len(named)
    tied = _TIES.match(text) if opens_with_aside else None
    text = text[tied.end() :] if tied else text
    said = f"{subject}{', ' if opens_with_aside and whole_subject and not tied else ' '}{text}"
    # “... in June,” she said: the comma led to her.
    return as_sentence(said.replace(",”", "”") if said.endswith(",”") else said)


def may_end_before(sentence: Sentence, after: int) -> bool:
    """Whether a clause may end before a token: the parser cuts some off in the middle of a phrase."""
    token = sentence.tokens[after] if after < len(sentence.tokens) else None
    return token is None or token.pos in ("PUNCT", "CCONJ", "SCONJ") or token.dep in ("cc", "mark")


def is_cut_short(sentence: Sentence, after: int) -> bool:
    """Whether what follows belongs to a clause that the parser ends too soon: "Moves to close it | could fail".

    A tensed verb there has lost its subject to the clause; "apart from" takes something out of it.
    """
    # A name may have a colon in it, and what follows one may belong to the clause.
    if after + 1 < len(sentence.tokens) and sentence.tokens[after].text == ":":
        return True
    place = after
    while place < len(sentence.tokens) and sentence.tokens[place].text in (",", "-", "–", "—"):
        place += 1
    if place + 1 >= len(sentence.tokens):
        return False
    token, following = sentence.tokens[place], sentence.tokens[place + 1]
    # "But by only 2%": no clause of its own.
    limits = token.lower == "but" and following.pos == "ADP"
    tensed = token.tag in FINITE and token.pos in ("VERB", "AUX") and sentence.child(place, *SUBJECTS) is None
    return limits or tensed or token.tag == "MD" or (token.lower in _EXCEPT and place > after)


def _opens_with_a_clause(sentence: Sentence, verb: int, subject: int) -> bool:
    """Whether words before the subject belong to what is said: "Counted over a year, they say, it would rise"."""
    tops = (child for child in sentence.children(verb, "advcl", "ccomp", "acl", "csubj", "dep", "parataxis"))
    return any(
        sentence.subtree(child)[0] < sentence.subtree(subject)[0] and not ends_before_a_semicolon(sentence, child)
        for child in tops
    )


def ends_before_a_semicolon(sentence: Sentence, verb: int) -> bool:
    """Whether a clause that the parser hangs below the next is a sentence in itself ("They fell; it rained")."""
    last = sentence.subtree(verb)[-1]
    return last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text in (";", ":")


def after_a_semicolon(sentence: Sentence, verb: int) -> list[int]:
    """A verb and what hangs on it, without what the parser hangs there across a semicolon."""
    below = sentence.subtree(verb)
    stops = [place for place in below if sentence.tokens[place].text == ";"]
    first = max((place + 1 for place in stops if place < verb), default=0)
    last = min((place - 1 for place in stops if place > verb), default=len(sentence.tokens))
    return [place for place in below if first <= place <= last]


def _with_closing_mark(sentence: Sentence, indices: list[int]) -> list[int]:
    """The tokens with the mark after them that closes their quotation: the parser hangs it on any word."""
    text, after = sentence.phrase(indices), indices[-1] + 1 if indices else 0
    open_ended = text.count("“") > text.count("”") and after < len(sentence.tokens)
    return [*indices, after] if open_ended and sentence.tokens[after].text == "”" else indices


def _is_tail(sentence: Sentence, child: int) -> bool:
    """Whether a clause sets something else against this one; an "if" or "because" is part of what is said."""
    marks = {sentence.tokens[mark].lower for mark in sentence.children(child, "mark", "advmod")}
    return sentence.tokens[child].dep == "advcl" and is_finite(sentence, child) and bool(marks & _AGAINST)


def _verb_group_start(sentence: Sentence, verb: int) -> int:
    """Where the clause goes on after its subject; a verb that borrows its subject begins with its own words."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject is not None and subject < verb:
        # Nothing between is dropped: "Police at first spoke of 14" is not what they said in the end.
        return min(sentence.subtree(subject)[-1] + 1, verb)
    before = (child for child in sentence.children(verb, "aux", "auxpass", "advmod", "neg") if child < verb)
    return min([verb, *(sentence.subtree(child)[0] for child in before)])


def trimmed(sentence: Sentence, indices: list[int]) -> list[int]:
    """The tokens without commas, dashes and stops at their ends."""
    trimmed = list(indices)
    while trimmed and sentence.tokens[trimmed[0]].text in _ENDS:
        trimmed.pop(0)
    while trimmed and sentence.tokens[trimmed[-1]].text in (*_ENDS, ".", "-"):
        trimmed.pop()
    return trimmed


def as_sentence(text: str) -> str:
    """``text`` with a capital and a final stop."""
    text = text.strip()
    if not text:
        return ""
    if not text.rstrip("”\"')").endswith((".", "!", "?", "…")):
        text += "."
    return capital(text)
