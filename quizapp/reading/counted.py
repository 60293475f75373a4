"""What a figure counts or measures, in the text's own words."""

from quizapp.reading.grammar import NOUNS, is_finite, noun_phrase, subject_of
from quizapp.reading.lexicon import PERSON_NOUNS, VEHICLE_NOUNS
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative

#: A longer clause tells more than what a figure counts.
LONGEST_CLAUSE = 14
_IN_AMOUNTS = ("NOUN", "NUM", "SYM", "ADP", "ADV", "ADJ")
_CONDITIONS = frozenset("if unless whether when once until".split())


def measured(sentence: Sentence, tokens: list[int]) -> str:
    """What an amount is of: "flour" in "50 g of flour"."""
    unit = tokens[-1] + 1
    thing = sentence.tokens[unit].head if unit < len(sentence.tokens) else unit
    # "A 15 mm spanner": the unit stands before what it measures.
    if thing == unit + 1 and sentence.tokens[unit].dep in ("compound", "nmod", "amod") and _is_thing(sentence, thing):
        return sentence.tokens[thing].text
    following = sentence.tokens[unit + 1].lower if unit + 1 < len(sentence.tokens) else ""
    prepositions = [child for child in sentence.children(unit, "prep") if child == unit + 1 and following == "of"]
    noun = sentence.child(prepositions[0], "pobj") if prepositions else None
    if noun is None or sentence.tokens[noun].pos != "NOUN":
        return ""
    phrase = noun_phrase(sentence, noun)
    pointing = any(sentence.tokens[place].pos in ("PRON", "DET", "NUM") for place in phrase)
    return "" if pointing or len(phrase) > 6 else sentence.phrase(phrase)


def _is_thing(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].pos == "NOUN" and sentence.child(noun, "prep") is None


def owner_of(sentence: Sentence, tokens: list[int]) -> str:
    """The noun that has the figure as its measure: "an error" in "an error of less than 3 per cent"."""
    above = list(sentence.ancestors(tokens[-1]))
    stop = next((at for at, place in enumerate(above) if sentence.tokens[place].lower == "of"), None)
    if stop is None or any(sentence.tokens[place].pos not in _IN_AMOUNTS for place in above[:stop]):
        return ""
    owner = sentence.tokens[above[stop]].head
    # "A margin of error of 2 tonnes": the margin has the measure.
    while sentence.tokens[owner].dep == "pobj" and sentence.tokens[sentence.tokens[owner].head].lower == "of":
        owner = sentence.tokens[sentence.tokens[owner].head].head
    noun = sentence.tokens[owner]
    phrase = [place for place in noun_phrase(sentence, owner) if place < above[stop]]
    # "A man of 52" is that old.
    unfit = noun.pos != "NOUN" or noun.lemma in PERSON_NOUNS or any(sentence.tokens[i].pos == "PRON" for i in phrase)
    return "" if unfit or not phrase else sentence.phrase(phrase)


def counted_noun(sentence: Sentence, tokens: list[int], *, after: int | None = None) -> str:
    """The counted noun with what makes it clear, from the token past ``after``: "militants killed in Syria"."""
    number = sentence.tokens[tokens[-1]]
    if elliptic := _elliptic(sentence, tokens[-1]):
        return elliptic
    if number.dep not in ("nummod", "compound", "quantmod") or number.head <= tokens[-1]:
        return ""
    head = number.head
    noun = sentence.tokens[head]
    if noun.pos != "NOUN" or (noun.tag not in ("NNS", "NNPS") and noun.lemma not in VEHICLE_NOUNS):
        return ""
    phrase = [place for place in noun_phrase(sentence, head) if place > (after or tokens[-1])]
    # "22,000 cabs and Holm says", "two seats and no pedals": the number counts what stands before the "and" only.
    for child in sentence.children(head, "conj"):
        if sentence.tokens[child].pos != "NOUN" or sentence.children(child, "det", "nummod", "amod"):
            joint = next((place for place in phrase if sentence.tokens[place].dep == "cc"), len(sentence.tokens))
            phrase = [place for place in phrase if place < joint]
    # "e-bikes" may be three tokens of which the parser counts the first.
    if not phrase or (phrase[-1] + 1 < len(sentence.tokens) and sentence.tokens[phrase[-1] + 1].text == "-"):
        return ""
    text = sentence.phrase(phrase)
    verb = noun.head
    passive = noun.dep == "nsubjpass" and sentence.tokens[verb].tag == "VBN" and verb > head
    if passive and sentence.child(verb, "neg") is None and not sentence.children(verb, "aux")[1:]:
        place = [child for child in sentence.children(verb, "prep") if child == verb + 1]
        tail = sentence.subtree(place[0]) if place else []
        simple = len(tail) <= 4 and not any(sentence.tokens[i].pos in ("NUM", "VERB") for i in tail)
        text += " " + sentence.phrase([verb, *(tail if simple else [])])
    # "did not sink 12 boats": only the whole clause tells it as it is.
    denied = noun.dep == "dobj" and sentence.child(verb, "neg") is not None
    if denied or any(sentence.tokens[i].pos in ("PRON", "NUM") for i in phrase):
        return ""
    return _what_befell(sentence, head, phrase[-1]) or text.rstrip(" ,;")


def _what_befell(sentence: Sentence, noun: int, last: int) -> str:
    """What is done to or with the counted things, where the noun alone would leave it open.

    "the storm sank 12 boats" and "the loss of 12 boats" say more than "12 boats", and another figure of the same text
    may count boats that were only damaged. "" where there is nothing short to say.
    """
    own = sentence.tokens[noun]
    governor = sentence.tokens[own.head]
    if own.dep == "dobj" and governor.dep == "acl":
        first = noun_phrase(sentence, governor.head)[0]
    elif own.dep == "dobj" and is_finite(sentence, own.head):
        subject = subject_of(sentence, own.head)
        if subject is None or sentence.tokens[subject].pos not in NOUNS:
            return ""
        first = noun_phrase(sentence, subject)[0]
    elif own.dep == "pobj" and governor.lower == "of" and sentence.tokens[governor.head].pos == "NOUN":
        first = noun_phrase(sentence, governor.head)[0]
    else:
        return ""
    reach = range(first, last + 1)
    unfit = any(sentence.tokens[i].pos == "PRON" or sentence.tokens[i].text in '"“”,;:()' for i in reach)
    return "" if unfit or not 1 < len(reach) <= LONGEST_CLAUSE else sentence.phrase(list(reach))


def _elliptic(sentence: Sentence, number: int) -> str:
    """Noun and verb from the first clause: "35 soldiers were hurt in the north and 16 in the south"."""
    verb = sentence.tokens[number].head
    own = sentence.tokens[number]
    if own.dep == "nsubjpass" and sentence.tokens[verb].dep == "conj":
        first = sentence.tokens[verb].head
        places = [child for child in sentence.children(verb, "prep") if child == verb + 1]
    elif own.dep == "conj" and sentence.tokens[verb].tag == "VBN":
        first, places = verb, [child for child in sentence.children(number, "prep") if child == number + 1]
    else:
        return ""
    noun = sentence.child(first, "nsubjpass")
    same = sentence.tokens[first].lemma == sentence.tokens[verb].lemma
    if noun is None or not places or not same or sentence.child(noun, "nummod") is None:
        return ""
    tail = sentence.subtree(places[0])
    if len(tail) > 4 or sentence.tokens[noun].pos != "NOUN" or sentence.child(verb, "neg") is not None:
        return ""
    return sentence.phrase([noun, first, *tail]) if noun < first < tail[0] else ""


def _stops(sentence: Sentence, start: int, mark: int) -> bool:
    """Whether a clause may be cut at a mark; not inside a list ("in Leeds, Porto and Gdansk")."""
    if sentence.tokens[mark].text not in (",", ";", ":", "(", "—", "–"):
        return False
    listed = (child for place in range(start, mark) for child in sentence.children(place, "conj"))
    return not any(child > mark and sentence.tokens[child].pos in NOUNS for child in listed)


def _clause_of(sentence: Sentence, written: list[int]) -> tuple[int, int | None]:
    """The verb of the clause that a figure stands in, and where the clause begins; None where that is unclear."""
    above = (place for place in sentence.ancestors(written[-1]) if sentence.tokens[place].pos in ("VERB", "AUX"))
    verb = next((place for place in above if is_finite(sentence, place)), written[-1])
    subject = subject_of(sentence, verb)
    if subject is None:
        # "Rub it for 30 seconds": an order has no subject. Without a stop it may be a line of code.
        orders = is_imperative(sentence) and sentence.text.endswith((".", "!"))
        return (sentence.root, sentence.root) if orders else (verb, None)
    token = sentence.tokens[subject]
    clear = token.pos in NOUNS or token.dep == "expl" or subject in written
    return verb, noun_phrase(sentence, subject)[0] if clear else None


def _condition_before(sentence: Sentence, verb: int, start: int) -> int:
    """Where the clause begins with the "if" that makes it no fact; ``start`` where there is none."""
    return min([start, *_conditions(sentence, verb)])


def _conditions(sentence: Sentence, verb: int) -> list[int]:
    return [place for place in sentence.children(verb, "mark", "advmod") if sentence.tokens[place].lower in _CONDITIONS]


def is_conditional(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether the figure stands under an "if", so that only the whole clause tells it as it is."""
    return bool(_conditions(sentence, _clause_of(sentence, tokens)[0]))


def clause_around(sentence: Sentence, written: list[int], *, hedge_words: int = 0) -> str:
    """The words of the clause up to the figure, for what no single noun names ("Revenue rose 4%")."""
    verb, start = _clause_of(sentence, written)
    if start is None:
        return ""
    if written[0] - hedge_words <= start <= written[0]:
        start = written[0]
    start = _condition_before(sentence, verb, start)
    opening = sentence.tokens[:start]
    if 0 < start <= 6 and any(token.entity_type == "DATE" for token in opening):
        # A date in front belongs to what is counted: "In 1975, there were 100 wolves".
        start = 0 if all(token.entity_type == "DATE" or token.pos in ("ADP", "PUNCT") for token in opening) else start
    if start > written[0] or sentence.tokens[start].dep == "appos":
        return ""
    end = last = max(written)
    reach = sentence.subtree(verb)[-1]
    # On to the end of the clause, but not past a comma or into what "and" joins to it.
    while last < reach and not _stops(sentence, start, last + 1):
        last += 1
        if sentence.tokens[last].dep == "cc" and sentence.tokens[sentence.tokens[last].head].pos in ("VERB", "AUX"):
            break
        end = last
    while sentence.tokens[end].pos in ("PUNCT", "CCONJ", "ADP", "SCONJ") and sentence.tokens[end].text != "%":
        end -= 1
    indices = list(range(start, end + 1))
    text = sentence.phrase(indices)
    if len(indices) > 22 or "“" in text or '"' in text or verb not in indices:
        return ""
    pronouns = (sentence.tokens[i] for i in indices if sentence.tokens[i].pos == "PRON")
    if any(not token.tag.startswith("W") and token.dep != "expl" for token in pronouns):
        return ""
    return text
