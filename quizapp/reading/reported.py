"""The words that somebody's claim is told in: its clause as a sentence, or the sentence that reports it."""

from quizapp.domain.words import capital
from quizapp.reading.clauses import as_sentence, is_closed, is_cut_short, trimmed
from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.lexicon import DENY, SAY, TIME_NOUNS
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles
from quizapp.reading.quotations import closed_off
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import stands_alone

_DEMONSTRATIVES = frozenset(("this", "that", "these", "those"))
_MILD = frozenset(
    "then same such here there now both many all more other others another further additional time next later".split()
)
_MORE = frozenset("other further additional more many".split())
_PRONOUNS = frozenset("it its they them their he him his she her".split())
#: Verbs whose object is who hears it.
_TOLD = frozenset("tell warn remind assure promise advise inform convince persuade ask".split())
#: Whoever writes "our judgements" means everybody's.
_EVERYBODY = frozenset("we us our ours ourselves".split())


def whole_sentence(named: NamedSentence) -> str:
    """The sentence as it stands, its pronouns named, where it is clear by itself; else "".

    One that ends in a colon only leads to what is said after it.
    """
    clear = stands_alone(named.sentence) and not named.sentence.text.endswith(":")
    return as_it_stands(named) if clear else ""


def as_it_stands(named: NamedSentence) -> str:
    """The sentence as it stands, its pronouns named, and a quotation closed that goes on in the next."""
    return closed_off(capital(named.sentence.phrase(range(len(named.sentence.tokens)))))


def leans_on_a_noun(sentence: Sentence) -> bool:
    """Whether all that points out of the sentence is the like of "this bottle", "then" or "we", which are clear."""
    pointing = _pointing(sentence)
    # "Other firms are interested, analysts say"
    opens = sentence.tokens[0].lower in _MORE and sentence.tokens[0].dep == "amod"
    return (0 not in pointing or opens) and all(
        (sentence.tokens[place].lower in _DEMONSTRATIVES and sentence.tokens[place].dep == "det")
        or sentence.tokens[place].lower in _MILD | _EVERYBODY
        or _is_one_of_two(sentence, place)
        or _is_meant_in_its_quotation(sentence, place)
        for place in pointing
    )


def _is_meant_in_its_quotation(sentence: Sentence, place: int) -> bool:
    """Whether a pronoun of what somebody says word for word follows a noun there: “The band is above their peers”."""
    quoted = sentence.in_quotes
    before = (token.pos in ("NOUN", "PROPN") and quoted[at] for at, token in enumerate(sentence.tokens[:place]))
    return quoted[place] and sentence.tokens[place].lower in _PRONOUNS and any(before)


def leans_lightly(sentence: Sentence) -> bool:
    """Whether all that points out of the sentence is a time ("this year") or one of two ("the two legs")."""
    return all(_is_one_of_two(sentence, place) or _is_this_time(sentence, place) for place in _pointing(sentence))


def _pointing(sentence: Sentence) -> list[int]:
    return [place for place in range(len(sentence.tokens)) if dangles(sentence, [place])]


def _is_this_time(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return place > 0 and token.lower == "this" and sentence.tokens[token.head].lemma in TIME_NOUNS


def _is_one_of_two(sentence: Sentence, place: int) -> bool:
    """Whether the word only tells that there are two: "the two legs", "the one did not cause the other"."""
    token, words = sentence.tokens[place], [each.lower for each in sentence.tokens]
    both = words[place - 1 : place] == ["the"] and (
        token.lower == "one" or (token.lower == "other" and "one" in words[:place])
    )
    return both or (token.lower == "two" and token.dep == "nummod" and words[place - 1] == "the")


def clause_as_sentence(sentence: Sentence, verb: int, clause: int) -> str:
    """The clause after "that", or the quotation, as a sentence of its own; "" where it leans on something."""
    if sentence.child(clause, "nsubj", "nsubjpass", "expl") is None or not is_finite(sentence, clause):
        return ""
    # "There will be, Holm says, no value in it": what there is comes after.
    if sentence.child(clause, "expl") is not None and sentence.child(clause, "attr", "dobj", "nsubj", "ccomp") is None:
        return ""
    indices = _of_one_clause(sentence, clause)
    if not indices or indices != list(range(indices[0], indices[-1] + 1)) or verb in indices:
        return ""
    # A clause that runs on past a comma may have taken in what the speaker never said.
    if sentence.text.count("“") != sentence.text.count("”"):
        return ""
    first, last = indices[0], indices[-1]
    if first > verb and (is_cut_short(sentence, last + 1) or _is_cut_at_its_start(sentence, verb, first)):
        return ""
    # "... and that ..." joins a second clause that could not open a sentence.
    marks_inside = [place for place in indices[1:] if sentence.tokens[place].dep == "mark"]
    if any(sentence.tokens[place - 1].lower in ("and", "or", "but") for place in marks_inside):
        return ""
    joined = [child for child in sentence.children(clause, "advcl", "conj") if child > clause]
    if any(_is_cut_off(sentence, child) for child in joined if child in indices):
        return ""
    if sentence.child(verb, "conj") is not None and sentence.child(verb, "conj") in indices:
        return ""
    # "that" may be no conjunction: "That could be Tuesday, the company said."
    if sentence.tokens[indices[0]].lower == "only" and len(indices) > 1 and _is_that(sentence, indices[1]):
        indices.pop(0)
    # "said that Come What May was good": what the parser makes of "that" is no clause.
    lost = sentence.tokens[indices[0]]
    if lost.lower == "that" and lost.tag in ("IN", "WDT") and not _is_that(sentence, indices[0]):
        return ""
    while indices and (_is_that(sentence, indices[0]) or sentence.tokens[indices[0]].text in (",", ":")):
        indices.pop(0)
    marks = [sentence.tokens[mark].lower for mark in sentence.children(clause, "mark")]
    if any(mark != "that" for mark in marks) or sentence.tokens[indices[0]].tag.startswith("W"):
        return ""
    return _told(sentence, indices) or _told(sentence, _up_to_the_next_clause(sentence, clause, indices))


def _told(sentence: Sentence, indices: list[int]) -> str:
    """The words as a sentence where they are clear by themselves and hold no part of a quotation."""
    text = sentence.phrase(trimmed(sentence, indices)) if indices else ""
    if not text or any(mark in text for mark in '“”"') or not is_closed(sentence, indices):
        return ""
    return as_sentence(text)


def _up_to_the_next_clause(sentence: Sentence, clause: int, indices: list[int]) -> list[int]:
    """The words up to the "and" before a second clause: "The rules are weak" of "... and they would not help"."""
    after = [
        child
        for child in sentence.children(clause, "conj")
        if child in indices and sentence.child(child, *SUBJECTS) is not None
    ]
    joints = [place for place in sentence.children(clause, "cc") if after and clause < place < after[0]]
    last = next((place for place in joints if sentence.tokens[place].lower == "and"), None)
    return [place for place in indices if place < last] if last is not None else []


def _is_cut_at_its_start(sentence: Sentence, verb: int, first: int) -> bool:
    """Whether the parser has taken the last of several for the subject: "said the press, divers and crews had lied"."""
    between = any(verb < place < first for place in sentence.children(verb, "dobj"))
    comma = any(token.text == "," for token in sentence.tokens[first - 1 : first + 1])
    return comma and between and sentence.tokens[verb].lemma not in _TOLD


def _of_one_clause(sentence: Sentence, clause: int) -> list[int]:
    """The clause, without what is said besides, which the parser hangs in it.

    This is "but denied that ...", ", adding that ...", "; it ..." or "but divers say that ...".
    """
    told = [
        child
        for child in sentence.children(clause, "conj")
        if sentence.tokens[child].lemma in SAY | DENY and sentence.child(child, "ccomp") is not None
    ]
    told += [child for child in sentence.children(clause, "conj") if _is_after_a_semicolon(sentence, child)]
    told += [child for child in sentence.children(clause, "advcl") if _says_beside(sentence, child)]
    indices = sentence.subtree(clause, without=told)
    while indices and sentence.tokens[indices[-1]].text in (";", ","):
        indices.pop()
    while indices and sentence.tokens[indices[-1]].pos == "CCONJ":
        indices.pop()
    return indices


def _is_after_a_semicolon(sentence: Sentence, clause: int) -> bool:
    first = sentence.subtree(clause)[0]
    return sentence.tokens[first - 1].text == ";" and sentence.child(clause, *SUBJECTS) is not None


def _says_beside(sentence: Sentence, participle: int) -> bool:
    token, first = sentence.tokens[participle], sentence.subtree(participle)[0]
    says = token.tag == "VBG" and token.lemma in SAY and sentence.child(participle, "ccomp") is not None
    return says and sentence.tokens[first - 1].text == ","


def _is_that(sentence: Sentence, place: int) -> bool:
    """Whether the word joins a clause, also where the parser takes it for an object: "told the court that it ..."."""
    token = sentence.tokens[place]
    following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else token
    joins = token.dep == "mark" or (token.text == "that" and token.tag == "IN" and following.pos in ("DET", "PROPN"))
    return token.lower == "that" and joins


def _is_cut_off(sentence: Sentence, clause: int) -> bool:
    """Whether a comma stands before a clause, or before its "and"."""
    before = sentence.subtree(clause)[0] - 1
    while before > 0 and sentence.tokens[before].dep == "cc":
        before -= 1
    return sentence.tokens[before].text == ","


def around_the_aside(sentence: Sentence, verb: int, clause: int) -> str:
    """What is said around the aside, where a clause opens it: "Where it leaks, the court held, the owner must pay"."""
    aside = trimmed(sentence, sentence.subtree(verb))
    commas = [sentence.tokens[place].text for place in (aside[0] - 1, aside[-1] + 1) if 0 < place < sentence.root]
    opens = any(place < aside[0] for place in sentence.children(clause, "advcl"))
    if clause < verb or commas != [",", ","] or not opens or any(mark in sentence.text for mark in '“”"'):
        return ""
    without = (*aside, aside[-1] + 1)
    kept = trimmed(sentence, [place for place in range(len(sentence.tokens)) if place not in without])
    return as_sentence(sentence.phrase(kept)) if is_closed(sentence, kept) else ""


def before_the_aside(sentence: Sentence, verb: int, clause: int) -> str:
    """What is said up to the aside that tells who says it: "The pier was safe, the firm said, and nobody was hurt"."""
    aside = sentence.subtree(verb)
    if clause not in sentence.ancestors(verb) or any(mark in sentence.text for mark in '“”"'):
        return ""
    if told := _without_its_aside(sentence, verb, clause):
        return told
    kept = trimmed(sentence, [place for place in sentence.subtree(clause) if place < aside[0]])
    whole = kept and kept == list(range(kept[0], kept[-1] + 1)) and clause in kept and is_finite(sentence, clause)
    # "... from others including, he said, the mayor"
    if whole and (sentence.tokens[kept[-1]].pos == "ADP" or sentence.tokens[kept[-1]].lower == "including"):
        return ""
    return as_sentence(sentence.phrase(kept)) if whole and is_closed(sentence, kept) else ""


def _without_its_aside(sentence: Sentence, verb: int, clause: int) -> str:
    """What a subject and its verb of saying cut in two, as one: "It was, Holm wrote, the worst winter of all"."""
    subject = sentence.child(verb, "nsubj")
    first = sentence.subtree(subject)[0] if subject is not None and subject < verb else 0
    closed = verb + 2 < len(sentence.tokens) and sentence.tokens[verb + 1].text == ","
    if first < 2 or sentence.tokens[first - 1].text != "," or not closed or clause != sentence.root:
        return ""
    # What comes before the aside must need what comes after: it stops at its verb, or before it.
    if clause < first - 2 or any(place < first for place in sentence.children(clause, "advcl")):
        return ""
    # A clause before the aside keeps the comma that ends it.
    opening = first if any(is_finite(sentence, place) for place in range(min(first, clause))) else first - 1
    kept = trimmed(sentence, [*range(opening), *range(verb + 2, len(sentence.tokens))])
    return as_sentence(sentence.phrase(kept)) if is_closed(sentence, kept) else ""
