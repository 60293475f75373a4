"""What a figure counts or measures, in the text's own words."""

from quizapp.reading.grammar import NOUNS, is_finite, noun_phrase, subject_of
from quizapp.reading.lexicon import VEHICLE_NOUNS
from quizapp.reading.sentence import Sentence

#: A longer clause tells more than what a figure counts.
LONGEST_CLAUSE = 14


def measured(sentence: Sentence, tokens: list[int]) -> str:
    """What an amount is of: "flour" in "50 g of flour"."""
    unit = tokens[-1] + 1
    following = sentence.tokens[unit + 1].lower if unit + 1 < len(sentence.tokens) else ""
    prepositions = [child for child in sentence.children(unit, "prep") if child == unit + 1 and following == "of"]
    noun = sentence.child(prepositions[0], "pobj") if prepositions else None
    if noun is None or sentence.tokens[noun].pos != "NOUN":
        return ""
    phrase = noun_phrase(sentence, noun)
    pointing = any(sentence.tokens[place].pos in ("PRON", "DET", "NUM") for place in phrase)
    return "" if pointing or len(phrase) > 6 else sentence.phrase(phrase)


def counted_noun(sentence: Sentence, tokens: list[int]) -> str:
    """The counted noun with what makes it clear: "militants killed in Syria"."""
    number = sentence.tokens[tokens[-1]]
    if elliptic := _elliptic(sentence, tokens[-1]):
        return elliptic
    if number.dep not in ("nummod", "compound", "quantmod") or number.head <= tokens[-1]:
        return ""
    head = number.head
    noun = sentence.tokens[head]
    if noun.pos != "NOUN" or (noun.tag not in ("NNS", "NNPS") and noun.lemma not in VEHICLE_NOUNS):
        return ""
    phrase = [place for place in noun_phrase(sentence, head) if place > tokens[-1]]
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


def clause_around(sentence: Sentence, written: list[int], *, hedge_words: int = 0) -> str:
    """The words of the clause up to the figure, for what no single noun names ("Revenue rose 4%")."""
    verb = written[-1]
    for place in sentence.ancestors(written[-1]):
        if sentence.tokens[place].pos in ("VERB", "AUX") and is_finite(sentence, place):
            verb = place
            break
    subject = subject_of(sentence, verb)
    if subject is None or (
        sentence.tokens[subject].pos not in ("NOUN", "PROPN") and sentence.tokens[subject].dep != "expl"
    ):
        return ""
    start = noun_phrase(sentence, subject)[0]
    if written[0] - hedge_words <= start <= written[0]:
        start = written[0]
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
