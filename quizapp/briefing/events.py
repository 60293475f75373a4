"""What happened at a date, as a whole sentence that says no more than the date's own clause."""

from collections.abc import Iterator

from quizapp.briefing.event_nouns import agrees
from quizapp.reading.clauses import as_sentence, is_closed, trimmed
from quizapp.reading.dated_verbs import is_main, is_seen, is_told_ahead
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import (
    SUBJECTS,
    is_negated,
    is_plural,
    is_set_off,
    left_edge,
    modals_of,
    noun_phrase,
    subject_of,
)
from quizapp.reading.lexicon import TIME_NOUNS
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MAX_WORDS, asks, opening_length

_FEWEST_WORDS = 2
#: Whose a thing is.
OWNERS = frozenset(("his", "her", "its", "their"))
_PRONOUNS = frozenset("it they them he him she hers theirs one ones".split()) | OWNERS
#: What may hang behind a comma and say more than the clause needs.
_ASIDES = ("relcl", "advcl", "appos", "acl", "npadvmod")
#: What a subject does by itself, whatever was done to it before: "was nationalised in 1948 and closed in 1952".
_ALONE = frozenset(
    """close open move retire return end die resign merge fail collapse expire survive emigrate graduate disappear
    appear remain serve live work arrive change start expand continue""".split()
)
#: What is done to a thing, with its new name after it: "was sold in 1920 and renamed Northern Star in 1923".
_NAMING = frozenset("name rename call nickname dub title rechristen christen appoint elect crown declare make".split())
#: Openings that the date itself makes needless.
_LATER = frozenset("later then afterwards subsequently eventually finally".split())
#: What only says after the time told before, which the date itself tells better.
_AFTER_THAT = frozenset("later then afterwards subsequently".split())
#: What a study does, whatever it finds.
_FINDINGS = frozenset("find report show detect record".split())
_GRANTED = frozenset("although though after when while once since because as".split())
_HENCE = frozenset("so thus therefore hence".split())
_DENIED = frozenset("not n't n’t never nor neither hardly barely".split())
_OPEN = frozenset("if unless whether lest provided".split())


def is_open(sentence: Sentence, verb: int) -> bool:
    """Whether what the verb tells may not have happened: denied, only possible, or hanging on an "if"."""
    for place in (verb, *sentence.ancestors(verb)):
        marks = {sentence.tokens[child].lower for child in sentence.children(place, "mark", "advmod")}
        conditions = [
            child
            for child in sentence.children(place, "advcl")
            if any(sentence.tokens[mark].lower in _OPEN for mark in sentence.children(child, "mark"))
        ]
        told_ahead = {"would"} if is_told_ahead(sentence, place) else set()
        unsure = set(modals_of(sentence, place)) - {"will", "shall"} - told_ahead
        if (
            (is_negated(sentence, place) and not _found_none(sentence, place))
            or unsure
            or marks & _OPEN
            or (conditions and place != verb)
        ):
            return True
        # What is said in passing happened, whatever else is denied: "The inquiry, which sat in May, could not decide".
        aside = (sentence.tokens[place].dep, sentence.tokens[place].tag) in (
            ("relcl", "VBD"),
            ("acl", "VBN"),
        ) and is_set_off(sentence, place)
        if aside or _is_granted(sentence, place) or is_main(sentence, place) or is_seen(sentence, place):
            return False
    return False


def _is_granted(sentence: Sentence, verb: int) -> bool:
    """Whether a clause tells what happened whatever its sentence denies: "Although it opened, it did not pay"."""
    marks = {sentence.tokens[child].lower for child in sentence.children(verb, "mark", "advmod")}
    passive = any(sentence.tokens[child].tag == "VBD" for child in sentence.children(verb, "auxpass"))
    told = sentence.tokens[verb].dep == "advcl" and (sentence.tokens[verb].tag == "VBD" or passive)
    return told and bool(marks & _GRANTED)


def _found_none(sentence: Sentence, verb: int) -> bool:
    """Whether somebody looked and found nothing, which happened: "The trial found no gain"."""
    no = any(
        sentence.tokens[child].lower == "no"
        for noun in sentence.children(verb, "dobj")
        for child in sentence.children(noun, "det")
    )
    denied = any(sentence.tokens[child].lower in _DENIED for child in sentence.children(verb))
    return sentence.tokens[verb].lemma in _FINDINGS and no and not denied


def main_clause(named: NamedSentence, verb: int, dropped: frozenset[int], date: int) -> str:
    """The clause of the sentence's verb or of one that "and" joins to it, without the tokens ``dropped``.

    ``date`` is the first token of its date, which stays with the clause whatever else goes.
    """
    sentence = named.sentence
    joined = [child for child in sentence.children(verb, "conj") if not _is_object(sentence, child)]
    if any(sentence.tokens[child].pos not in ("VERB", "AUX") for child in joined):
        return ""
    # "She died in May, and so did not see it": without its reason the second half is no sentence.
    if verb != sentence.root and any(sentence.tokens[child].lower in _HENCE for child in sentence.children(verb)):
        return ""
    # "She weighed and measured the children": the first verb has the second one's object.
    if not sentence.children(verb, "dobj") and any(
        child == verb + 2 and sentence.children(child, "dobj") for child in joined
    ):
        return ""
    if any(_is_no_list(sentence, child) or _begins_midway(sentence, child) for child in joined):
        return ""
    # "Designed by Ada Holm, whose works include a mill, opened in 1811": the parser takes the mill's date for a clause.
    if sentence.children(verb, "agent") and sentence.children(verb, "ccomp"):
        return ""
    joined += [child for child in sentence.children(verb, "ccomp") if is_main(sentence, child)]
    joined += [child for child in sentence.children(verb, "cc") if any(child < other for other in joined)]
    joined += [child for child in sentence.children(verb, "mark") if sentence.tokens[child].lower == "that"]
    joined += [child for child in sentence.children(verb, "advmod") if _is_after_that(sentence, child, date)]
    indices = [place for place in sentence.subtree(verb, without=joined) if place not in dropped]
    subject = subject_of(sentence, verb)
    if subject is None or not _is_of(sentence, verb, subject):
        return ""
    if verb != sentence.root:
        indices = _with_subject(sentence, verb, subject, indices)
    opening = opening_length(sentence)
    if sentence.tokens[0].lower in _LATER and len(sentence.tokens) > 2:
        opening = 2 if sentence.tokens[1].text == "," else 1
    indices = [place for place in indices if place >= opening]
    # What is only added behind a comma may go where it holds the sentence up.
    cut_before = verb != sentence.root or any(child < verb for child in joined)
    bare = _without_asides(sentence, verb, indices, date)
    plain = without_asides_of(sentence, subject, bare)
    for kept in (indices, bare, _without_setting(sentence, verb, bare, date), plain):
        own = OWNERS if _is_only_noun(sentence, subject, verb) else frozenset()
        event = "" if cut_before and has_pronoun(named, kept, but=own) else told(named, kept)
        if event:
            return event
    return ""


def _is_of(sentence: Sentence, verb: int, subject: int) -> bool:
    """Whether a subject surely is that of a verb, and the verb is one by itself."""
    if _is_aside(sentence, subject, verb) or _lacks_its_helper(sentence, verb):
        return False
    # "Two of them, both described in 2005" is no sentence.
    if sentence.tokens[verb].tag == "VBN" and sentence.tokens[verb - 1].lower in ("both", "each", "all"):
        return False
    # "Work began, and plans to widen it were made": the model may hang the second verb on the first subject.
    borrowed = verb != sentence.root and not sentence.children(verb, *SUBJECTS)
    return not borrowed or agrees(sentence, verb, plural=is_plural(sentence, subject))


def _is_after_that(sentence: Sentence, adverb: int, date: int) -> bool:
    """Whether an adverb amid a clause says no more than its date: "was later sold in 1911"."""
    alone = sentence.tokens[adverb].lower in _AFTER_THAT and not sentence.children(adverb)
    return alone and 0 < adverb < date - 1 and sentence.tokens[adverb - 1].pos in ("AUX", "VERB")


def _is_object(sentence: Sentence, noun: int) -> bool:
    """Whether a noun that the model joins to the verb goes on with its object: "She had one win and two defeats"."""
    token = sentence.tokens[noun]
    objects = sentence.children(token.head, "dobj")
    return token.tag in ("NN", "NNS") and bool(objects) and objects[0] < noun


def _is_no_list(sentence: Sentence, verb: int) -> bool:
    """Whether a comma alone joins a verb: "the steel-built, turreted ships" has an adjective taken for one."""
    above = sentence.tokens[verb].head
    joined = any(sentence.tokens[child].dep == "cc" for place in (above, verb) for child in sentence.children(place))
    comma = sentence.tokens[verb - 1].text == ","
    return comma and not joined and not sentence.children(verb, *SUBJECTS)


def _begins_midway(sentence: Sentence, verb: int) -> bool:
    """Whether a joined verb begins amid words of the clause before it, of which its subject may be taken away.

    "Hull was made a town and the name of the town was changed": the parser joins the name to the town.
    """
    before = sentence.tokens[left_edge(sentence, verb) - 1]
    finite = bool(sentence.children(verb, "auxpass", "aux")) or sentence.tokens[verb].tag in ("VBZ", "VBP", "VBD")
    return finite and not sentence.children(verb, *SUBJECTS) and before.pos not in ("CCONJ", "PUNCT", "ADV", "SCONJ")


def _is_only_noun(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether nothing but the subject and a date stands before a joined verb, so that "its" is the subject's."""
    before = (place for place in range(sentence.subtree(subject)[-1] + 1, verb))
    return subject < verb and not any(
        sentence.tokens[place].pos in ("NOUN", "PROPN") and sentence.tokens[place].entity_type != "DATE"
        for place in before
    )


def _is_aside(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether one comma parts the verb from its subject: "The fund, closed in 2011, has ..." is no clause."""
    if subject not in sentence.children(verb) or subject > verb:
        return False
    opened = any(is_set_off(sentence, child) for child in sentence.children(subject) if child > subject)
    inside = [place for place in sentence.subtree(subject) if sentence.tokens[place].pos != "PUNCT" and place < verb]
    return not opened and [token.text for token in sentence.tokens[inside[-1] + 1 : verb]].count(",") == 1


def _without_asides(sentence: Sentence, verb: int, indices: list[int], date: int) -> list[int]:
    """The tokens without what commas set off behind the verb, and without those commas."""
    left_out: set[int] = set()
    objects = sentence.children(verb, "dobj")
    for aside in indices:
        second = aside in objects[1:]
        if (sentence.tokens[aside].dep in _ASIDES or second) and aside > verb and is_set_off(sentence, aside):
            inside = sentence.subtree(aside)
            if date in inside:
                continue
            left_out.update((inside[0] - 1, *inside))
            if inside[-1] + 1 < len(sentence.tokens) and sentence.tokens[inside[-1] + 1].text == ",":
                left_out.add(inside[-1] + 1)
    for place in indices:
        # What stands in brackets behind an aside is told of that: "when thirteen were shot (a 14th was wounded)".
        if sentence.tokens[place].text == "(" and place - 1 in left_out:
            closing = (one for one in indices if one > place and sentence.tokens[one].text == ")")
            left_out.update(range(place, next(closing, place) + 1))
    return [place for place in indices if place not in left_out]


def without_asides_of(sentence: Sentence, subject: int, indices: list[int]) -> list[int]:
    """The tokens without what commas set off behind the subject: "Unite, the union of most of them, said"."""
    left_out: set[int] = set()
    for aside in sentence.children(subject, "appos", "relcl", "acl"):
        inside = sentence.subtree(aside)
        after = inside[-1] + 1
        whole = inside == list(range(inside[0], after)) and after < len(sentence.tokens)
        if aside > subject and is_set_off(sentence, aside) and whole and sentence.tokens[after].text == ",":
            left_out.update((inside[0] - 1, *inside, after))
    return [place for place in indices if place not in left_out]


def _without_setting(sentence: Sentence, verb: int, indices: list[int], date: int) -> list[int]:
    """The tokens without an opening that points back ("During that time"): the date tells the same."""
    opening = next(iter(sentence.children(verb, "prep")), None)
    setting = sentence.child(opening, "pobj") if opening is not None else None
    if opening is None or setting is None or left_edge(sentence, opening) != 0 or opening > verb:
        return indices
    inside = sentence.subtree(opening)
    points = any(sentence.tokens[child].lower in ("this", "that", "these") for child in sentence.children(setting))
    if date in inside or not points or sentence.tokens[setting].lemma not in TIME_NOUNS | {"time", "period"}:
        return indices
    return [place for place in indices if place not in inside]


def _with_subject(sentence: Sentence, verb: int, subject: int, indices: list[int]) -> list[int]:
    """A joined verb's clause with the subject that it shares; empty where it shares more than that."""
    if subject in indices:
        return indices
    above = sentence.tokens[verb].head
    while (
        sentence.tokens[above].dep == "conj" and sentence.tokens[above].tag == "VBN" and not _helpers(sentence, above)
    ):
        above = sentence.tokens[above].head
    before = [child for child in sentence.children(above, "prep", "advmod", "npadvmod", "advcl") if child < above]
    helpers = _helpers(sentence, above)
    # What opens the sentence before its subject may hold for both verbs; a date holds for its own only.
    chained = sentence.tokens[above].dep == "conj" and (sentence.children(above, *SUBJECTS) or helpers)
    if chained or any(_says_more(sentence, child) for child in before):
        return []
    noun = _with_name(sentence, subject)
    # "The fee was cut in 2020 and restored in 2023": the parser may take the second for a deed of the fee.
    past = sentence.tokens[verb].tag == "VBD" and sentence.tokens[verb].lower.endswith("ed")
    may_lean = past and any(sentence.children(place, "auxpass") for place in (above, *_joined_above(sentence, above)))
    own = _own_words(sentence, verb)
    named = sentence.tokens[verb].lemma in _NAMING
    if may_lean and (named or not own) and sentence.tokens[verb].lemma not in _ALONE:
        return []
    indices = trimmed(sentence, indices)
    if sentence.tokens[verb].tag in ("VBD", "VBZ", "VBP") or sentence.children(verb, "aux", "auxpass"):
        return sorted({*noun, *indices})
    # "was built in 1811 and opened in 1815": the second verb leans on the first one's "was".
    both_passive = sentence.tokens[verb].tag == sentence.tokens[above].tag == "VBN"
    return sorted({*noun, *helpers, *indices}) if both_passive and helpers and indices else []


def _own_words(sentence: Sentence, verb: int) -> list[int]:
    """What a verb has by itself, so that it cannot lean on the helper of another; a date is no object of it."""
    words = sentence.children(verb, "dobj", "attr", "acomp", "aux", "auxpass", "xcomp")
    return [child for child in words if sentence.tokens[child].lemma not in TIME_NOUNS]


def _lacks_its_helper(sentence: Sentence, verb: int) -> bool:
    """Whether a verb with its own subject may lean on the "was" before it: "It was found in 1962, the bell raised"."""
    token = sentence.tokens[verb]
    joined = token.dep == "conj" and bool(sentence.children(token.head, "auxpass"))
    bare = token.tag in ("VBD", "VBN") and token.lower.endswith("ed") and not _own_words(sentence, verb)
    return joined and bare and bool(sentence.children(verb, *SUBJECTS)) and token.lemma not in _ALONE


def _joined_above(sentence: Sentence, verb: int) -> Iterator[int]:
    """The verbs that a chain of "and" leads back to."""
    while sentence.tokens[verb].dep == "conj":
        verb = sentence.tokens[verb].head
        yield verb


def _helpers(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return sentence.children(verb, "aux", "auxpass")


def _with_name(sentence: Sentence, subject: int) -> list[int]:
    """The subject with the name set beside it: "the director, Ada Holm,"."""
    clauses = sentence.children(subject, "relcl", "acl")
    whole = sentence.subtree(subject, without=clauses)
    named = any(sentence.tokens[child].pos == "PROPN" for child in sentence.children(subject, "appos"))
    return whole if named and whole == list(range(whole[0], whole[-1] + 1)) else noun_phrase(sentence, subject)


def has_pronoun(named: NamedSentence, indices: list[int], *, but: frozenset[str] = frozenset()) -> bool:
    """Whether a pronoun may mean something that the words cut off have named."""
    clear = {place for place, meant in named.inner if set(meant) <= set(indices)}
    words = named.sentence.tokens
    return any(words[place].lower in _PRONOUNS - but and place not in clear for place in indices)


def _says_more(sentence: Sentence, child: int) -> bool:
    """Whether words before a verb tell more than its date ("in Greece", but not "in 1811" nor "also")."""
    if sentence.tokens[child].dep == "advmod" and sentence.tokens[child].lower in ("also", "then", "later", "first"):
        return False
    return any(
        sentence.tokens[place].entity_type != "DATE" and sentence.tokens[place].pos not in ("ADP", "DET", "PUNCT")
        for place in sentence.subtree(child)
    )


def told(
    named: NamedSentence, indices: list[int], *, text: str = "", closed: list[int] | None = None, most: int = MAX_WORDS
) -> str:
    """The tokens as a sentence of up to ``most``; "" where they lean on anything outside.

    ``text`` says them in another order.
    """
    sentence = named.sentence
    kept = trimmed(sentence, indices)
    # "From 31% to 65% and" has lost its end.
    if kept and sentence.tokens[kept[-1]].pos == "CCONJ":
        return ""
    # "He had lived there since 1859": where?
    if any(_is_elsewhere(sentence, place, kept) for place in kept):
        return ""
    unclear = named.is_unclear and any(gender_of_pronoun(sentence.tokens[place].lower) for place in kept)
    if unclear or not _FEWEST_WORDS <= len(kept) <= most or not is_closed(sentence, sorted(closed or kept)):
        return ""
    said = text or sentence.phrase(kept)
    # "No. 20 Squadron" has lost its "No".
    if said.startswith("."):
        return ""
    paired = said.count("“") == said.count("”") and said.count("(") == said.count(")")
    return as_sentence(said) if paired and said.count('"') % 2 == 0 and not asks(said) else ""


def _is_elsewhere(sentence: Sentence, place: int, kept: list[int]) -> bool:
    """Whether a "there" means a place that the words kept don't name; "who had lived there" leans on its noun's."""
    token = sentence.tokens[place]
    relative = (sentence.tokens[child].lower for child in sentence.children(token.head) if child in kept)
    inside = any(word in ("who", "which", "that") for word in relative)
    # "She moved to Hull in 1911 and married there"
    inside = inside or any(
        sentence.tokens[other].entity_type in ("GPE", "LOC", "FAC") for other in kept if other < place
    )
    return token.lower in ("there", "here") and token.pos == "ADV" and not inside
