"""What a noun before a verb of saying tells of who speaks: one or several, of a name, or of nobody at all."""

from quizapp.domain.briefing import EntityType
from quizapp.reading.grammar import NOUNS, is_plural, noun_phrase
from quizapp.reading.lexicon import DOCUMENTS, OFFICES, PERSON_NOUNS, STUDIES, WEEKDAYS
from quizapp.reading.name_words import WORK_NOUNS
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.pointing import is_person
from quizapp.reading.quotations import ends_a_quotation, mark_before
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import can_speak

_HOW_MANY = frozenset("one two three several some many most both".split())
_PEOPLE = frozenset(("some", "many", "others"))
_QUANTITIES = frozenset(("number", "majority", "minority", "group", "handful"))
_IN_WHAT = frozenset("statement interview speech letter briefing email e-mail".split())
#: A speaker's name with more words than this has an aside in it that tells who it is.
_LONGEST = 6
_POINTING = frozenset(("this", "these", "that", "those"))


def named_right_after(sentence: Sentence, noun: int) -> list[int]:
    """The name that the parser cuts off from the noun right before it: "according to the historian Ada Holm"."""
    token = sentence.tokens[noun]
    if token.pos != "NOUN" or token.lemma not in PERSON_NOUNS or is_plural(sentence, noun):
        return []
    last = noun
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos == "PROPN":
        last += 1
    name = list(range(noun + 1, last + 1))
    inside = sentence.subtree(noun)
    return [] if any(place in inside for place in name) or sentence.tokens[noun].dep == "compound" else name


def pair_before(sentence: Sentence, both: int) -> list[int]:
    """The two of whom "both of which" is told right after a comma: "from Norway and Iceland, both of whom said"."""
    of = [token.lower for token in sentence.tokens[both + 1 : both + 3]]
    last = both - 2
    if sentence.tokens[both].lower != "both" or of not in (["of", "which"], ["of", "whom"]) or last < 2:
        return []
    first = sentence.tokens[last].head
    listed = sentence.tokens[last].dep == "conj" and sentence.tokens[first].dep != "conj"
    if not listed or sentence.tokens[both - 1].text != "," or len(sentence.children(first, "conj")) != 1:
        return []
    start = next((place for place in noun_phrase(sentence, first) if place <= first), first)
    return list(range(start, last + 1))


def hung_on(sentence: Sentence, verb: int, subject: int | None) -> int:
    """What a verb's clause hangs on: of "by Norway and Iceland, both of which object" the noun before it."""
    paired = subject is not None and bool(pair_before(sentence, subject))
    return sentence.tokens[verb].head if paired and sentence.tokens[verb].dep == "relcl" else verb


def some_of(sentence: Sentence, noun: int) -> bool:
    """Whether the word only tells how many of those named after it: "a number of countries", "one of his men"."""
    token = sentence.tokens[noun]
    many = token.lower in _HOW_MANY or (
        token.lower in _QUANTITIES and noun > 0 and sentence.tokens[noun - 1].lower == "a"
    )
    of = sentence.child(noun, "prep") if many else None
    named = sentence.child(of, "pobj") if of is not None and sentence.tokens[of].lower == "of" else None
    return named is not None and sentence.tokens[named].pos in NOUNS


def without_what_is_told(sentence: Sentence, phrase: list[int]) -> list[int]:
    """The phrase up to a comma and "which" or "who": "a letter to the board, which met in May"."""
    cut = next((place for place in phrase[1:] if sentence.tokens[place].tag in ("WDT", "WP", "WP$")), None)
    asides = cut is not None and sentence.tokens[cut - 1].text == ","
    return [place for place in phrase if place < cut - 1] if cut is not None and asides else phrase


def as_called(sentence: Sentence, noun: int, phrase: list[int]) -> list[int]:
    """A speaker's phrase without whom they speak to (“...,” said Holm | to the crew) and a long aside of a name.

    When and where they say it is no part of it either: "the mayor on Sunday", "the group in a statement".
    """
    when = next((child for child in sentence.children(noun, "prep") if _tells_when(sentence, noun, child)), None)
    if when is not None:
        return [place for place in phrase if place < when]
    to = next((child for child in sentence.children(noun, "prep") if sentence.tokens[child].lower == "to"), None)
    if to is not None and sentence.tokens[noun].head < noun and ends_a_quotation(sentence, sentence.tokens[noun].head):
        return [place for place in phrase if place < to]
    if len(phrase) <= _LONGEST or sentence.tokens[noun].pos != "PROPN":
        return phrase
    asides = (sentence.subtree(place)[0] for place in phrase if sentence.tokens[place].dep == "appos")
    cut = next((first for first in asides if first > noun and sentence.tokens[first - 1].text == ","), None)
    return [place for place in phrase if cut is None or place < cut - 1]


def _tells_when(sentence: Sentence, noun: int, preposition: int) -> bool:
    """Whether a phrase after a person or body tells only on what day, or in what statement, they speak."""
    told = sentence.child(preposition, "pobj")
    somebody = is_person(sentence.tokens[noun]) or can_speak(sentence, noun)
    if told is None or preposition < noun or not somebody:
        return False
    token = sentence.tokens[told]
    day = token.lower in WEEKDAYS and sentence.tokens[preposition].lower == "on"
    return day or (token.lemma in _IN_WHAT and sentence.tokens[preposition].lower == "in")


def points(sentence: Sentence, place: int) -> bool:
    """Whether a word of a speaker's name means something outside of it, unlike "who" in "divers who were there"."""
    token = sentence.tokens[place]
    return not token.tag.startswith("W") and (token.pos == "PRON" or token.lower in _POINTING)


def is_titled(sentence: Sentence, phrase: list[int]) -> bool:
    """Whether the phrase is the name of a work, which says nothing: "In the serial, Night Watch, ..."."""
    before = sentence.tokens[max(0, phrase[0] - 2) : phrase[0]]
    after = [token.text for token in sentence.tokens[phrase[-1] + 1 : phrase[-1] + 2]]
    work = len(before) == 2 and before[1].text == "," and before[0].lemma.lower() in WORK_NOUNS
    return work and after == [","]


def is_mere_share(sentence: Sentence, noun: int) -> bool:
    """Whether "40%" is not told of whom."""
    return sentence.tokens[noun].lower in ("%", "percent", "cent") and sentence.child(noun, "prep") is None


def is_some(sentence: Sentence, noun: int) -> bool:
    """Whether people in general say it: "Some believe that the pier is haunted", with nobody told of beside it."""
    token = sentence.tokens[noun]
    tells = sentence.child(token.head, "ccomp") is not None
    return token.lower in _PEOPLE and token.dep == "nsubj" and tells and not sentence.children(noun)


def is_described_anew(sentence: Sentence, noun: int) -> bool:
    """Whether a quotation is given to "the" one of a calling: “My son was hurt,” the Kettle manager said."""
    token = sentence.tokens[noun]
    the = any(sentence.tokens[child].lower == "the" for child in sentence.children(noun, "det"))
    person = token.pos == "NOUN" and token.lemma in PERSON_NOUNS and not is_plural(sentence, noun)
    after = mark_before(sentence, sentence.subtree(noun)[0]) is not None
    return the and person and after and not sentence.in_quotes[noun]


def is_called_by_trade(sentence: Sentence, noun: int) -> bool:
    """Whether somebody is called by age, or by trade and something more: "the 21-year-old", "the Arden striker".

    Who holds an office or speaks for another is seldom the one whom the text goes on about.
    """
    token = sentence.tokens[noun]
    the = any(sentence.tokens[child].lower == "the" for child in sentence.children(noun, "det"))
    person = token.lemma in PERSON_NOUNS or kind_named_by(token.lower) is EntityType.PERSON or token.text == "MP"
    told = sentence.child(noun, "amod", "compound", "nmod", "npadvmod") is not None or token.lower == "old"
    plain = sentence.child(noun, "appos", "poss", "conj") is None and not is_plural(sentence, noun)
    return the and person and told and plain and token.lemma not in OFFICES | {"official"}


def is_told_which(sentence: Sentence, noun: int) -> bool:
    """Whether words beside it tell which people: "local people", "people in the town"."""
    return bool(sentence.children(noun, "amod", "compound", "prep"))


def speaks(sentence: Sentence, place: int) -> bool:
    """Whether a noun is that of people or a body."""
    token = sentence.tokens[place]
    return token.pos in NOUNS and (is_person(token) or can_speak(sentence, place))


def is_one_body(sentence: Sentence, place: int) -> bool:
    """Whether a noun is that of somebody or a body, and of one only."""
    return sentence.tokens[place].pos in NOUNS and can_speak(sentence, place) and not is_plural(sentence, place)


def is_one_document(sentence: Sentence, place: int) -> bool:
    """Whether a noun is that of one thing written: "an editorial", "the inquiry's report"."""
    token = sentence.tokens[place]
    return token.pos in NOUNS and token.lemma in STUDIES | DOCUMENTS and not is_plural(sentence, place)


def without_brackets(sentence: Sentence, phrase: list[int]) -> list[int]:
    """The phrase up to a bracket that explains its name ("the Health Board (HB)")."""
    opening = next((place for place in phrase if sentence.tokens[place].text == "("), None)
    return [place for place in phrase if opening is None or place < opening] or phrase
