"""Words that point: pronouns, demonstratives and their like, and whether what they mean stands in the sentence."""

from collections.abc import Iterable

from quizapp.domain.briefing import EntityType
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.given_names import gender_of_given_name, given_name
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, subject_of
from quizapp.reading.lexicon import COLLECTIVES, FIRM_WORDS, MONTHS, PERSON_NOUNS, SAY, TIME_NOUNS, WEEKDAYS
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.numbers import fraction_at
from quizapp.reading.pronoun_it import is_empty_it, is_no_speaker
from quizapp.reading.recalled import is_all_of_them, is_brought_up, takes_up
from quizapp.reading.sentence import Sentence, Token

_FIRST_PERSON = frozenset("i we me us my our ours myself ourselves mine".split())
_HE = frozenset("he she him her his hers himself herself".split())
_IT = frozenset(("it", "its", "itself"))
_THEY = frozenset("they them their theirs themselves".split())
_BARE = frozenset(
    """both others another one some many most all none several few each neither either such ones former latter other
    else same more any""".split()
)
_HONOURS = frozenset("honour honor memory remembrance".split())
_COUNTED = frozenset("CARDINAL ORDINAL QUANTITY MONEY PERCENT DATE TIME".split())
_NEXT = frozenset("next following same previous preceding".split())
#: Those who are one of these can say something.
_SPEAK = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP)
_BACK = frozenset("then afterwards afterward later thereafter otherwise there here thus hence so instead".split())


def dangles(sentence: Sentence, indices: Iterable[int]) -> bool:
    """Whether any of the tokens points outside the sentence; a speaker's own "I" inside quotation marks does not."""
    quoted = sentence.in_quotes
    return any(_dangles(sentence, index, quoted[index]) for index in indices)


def _dangles(sentence: Sentence, index: int, quoted: bool) -> bool:
    token = sentence.tokens[index]
    word = token.lower
    # "The mine" is a noun, and "US" a country.
    if word in _FIRST_PERSON and token.text != "US" and token.pos not in NOUNS:
        return not (quoted or is_inside_name(sentence, index))
    if word in _HE and is_either(sentence, index):
        return not _noun_before(sentence, index, plural=False)
    if word in _HE:
        return not (_person_before(sentence, index) or _is_named_beside(sentence, index))
    if word in _IT:
        return not (is_empty_it(sentence, index) or _noun_before(sentence, index, plural=False, thing=True))
    if word in _THEY:
        several = _noun_before(sentence, index, plural=True) and not _is_said_by_nobody(sentence, index)
        return not (several or _is_of_a_collective(sentence, index))
    if word == "that" and index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].text in ("’s", "'s"):
        return True
    pronoun = token.pos == "PRON" and sentence.tokens[token.head].dep != "relcl"
    # In "a rule that all bread be taxed" and "a scene that he said looked false" it is a noun's as well.
    pronoun = pronoun and not (token.tag == "WDT" and _is_of_a_noun(sentence, token.head))
    if word in ("this", "these", "that", "those") and (token.tag == "DT" or pronoun):
        return not _points_inside(sentence, index)
    if word in _NEXT and index and sentence.tokens[index - 1].lower == "the" and _is_time(sentence.tokens[token.head]):
        # "The next year", without a year before it in the sentence.
        return not any(other.entity_type == "DATE" for other in sentence.tokens[: index - 1])
    if word == "time" and " ".join(other.lower for other in sentence.tokens[max(0, index - 2) : index]) == "at the":
        return not sentence.children(index, "relcl", "prep", "acl")
    after = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if (word, after) in (("instead", "of"), ("later", "than")):
        return False
    so_called = word == "so" and [token.lower for token in sentence.tokens[index + 1 : index + 3]] == ["-", "called"]
    if so_called or _is_told_by_what_went_before(sentence, index):
        return False
    if word in _BACK and token.pos == "ADV":
        return word not in ("there", "so", "later") or _is_loose(sentence, index)
    # The road "M-82"
    named = token.pos == "NUM" and token.entity_type and token.entity_type not in _COUNTED
    taken_up = is_all_of_them(sentence, index) or (not quoted and takes_up(sentence, index))
    return not named and (taken_up or _is_bare(sentence, index))


def _is_told_by_what_went_before(sentence: Sentence, index: int) -> bool:
    """Whether the sentence itself says when, of whom or in whose stead a word that points back is meant."""
    word = sentence.tokens[index].lower
    if word not in ("then", "instead", "others", "one"):
        return False
    earlier = [token.lower for token in sentence.tokens[:index]]
    if word == "then":
        # "First in the east, and then in the west", "if the ice melts, then the sea rises"
        return earlier[1:] != [] and (earlier[-1] == "and" or earlier[0] == "if")
    if word == "instead":
        # "It is not lost but is instead turned into heat"
        return "but" in earlier[-3:]
    if word == "others":
        # "Better at some jobs than at others", "than all others"
        return ("than" in earlier[-3:] or "some" in earlier) and _noun_before(sentence, index, plural=None)
    # "When many meet, one may hear ...": anybody. "Two came, and one can ..." is one of the two.
    verb = sentence.tokens[index].head
    may = any(sentence.tokens[child].tag == "MD" for child in sentence.children(verb, "aux"))
    anybody = sentence.tokens[index].tag == "PRP" and sentence.tokens[index].dep == "nsubj" and may
    return anybody and bool(earlier) and earlier[-1] not in ("and", "or", "but", ";")


def is_inside_name(sentence: Sentence, index: int) -> bool:
    """Whether the word is one of a name's: "the Grotto of Our Lady"."""
    return (
        0 < index < len(sentence.tokens) - 1
        and sentence.tokens[index].text != "I"
        and all(sentence.tokens[place].text[0].isupper() for place in (index, index + 1))
    )


def _is_time(token: Token) -> bool:
    return token.lemma.lower() in TIME_NOUNS or token.lower in MONTHS or token.lower in WEEKDAYS


def _is_loose(sentence: Sentence, index: int) -> bool:
    """An adverb that leans on the verb alone ("later", "so") rather than on a measure or adjective."""
    token = sentence.tokens[index]
    measured = any(sentence.tokens[child].dep == "npadvmod" for child in sentence.children(index))
    # "Counted so, ..." leans on how it was counted before.
    if token.lower == "so" and sentence.tokens[token.head].tag == "VBN":
        return True
    return token.head == sentence.root and (index < 3 or measured or token.lower != "so")


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Words such as "both", "others" or "the two" with nothing in the sentence to tell which."""
    token = sentence.tokens[index]
    word = token.lower
    before = sentence.tokens[index - 1].lower if index else ""
    after = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    # "A further committee": beside which others?
    one_more = word in ("further", "additional") and token.dep == "amod" and before in ("a", "an")
    if one_more or (word in ("former", "latter") and before == "the"):
        return True
    if word in ("one", "ones") and token.pos == "NOUN":
        # "The wet plots ... than the drained ones"
        return not _noun_before(sentence, index, plural=word == "ones")
    if word in ("more", "less", "fewer") and (before == "or" or _is_compared(sentence, index)):
        # "ten or more flats", "owed more than he could pay"
        return False
    if word == "same" and before == "the":
        return after not in ("time", "way", "year") and not _is_shared_after(sentence, token.head)
    if word == "such":
        return after != "as"
    if word == "similar":
        return after != "to" and sentence.tokens[token.head].dep in SUBJECTS
    if word == "both":
        joins = any(other.lower == "and" and other.head > index for other in sentence.tokens[index + 2 : index + 6])
        earlier = any(other.dep == "conj" for other in sentence.tokens[:index])
        return not (token.dep == "preconj" or joins or earlier or after == "of")
    if word in ("another", "other") and token.dep in ("det", "amod"):
        head = sentence.tokens[token.head]
        if head.entity_type == "CARDINAL" and word == "other":
            # "19 plots were drained; the other twelve were not"
            return not any(other.pos == "NUM" for other in sentence.tokens[:index])
        # "Iran and other powers", "any other source", "used by other states" lean on nothing outside.
        if head.dep == "conj" or before in ("each", "any", "no") or (before != "the" and head.dep not in SUBJECTS):
            return False
        return not _noun_before(sentence, index, plural=None, lemma=head.lemma)
    if (
        token.pos == "NUM"
        and token.dep == "nummod"
        and before in ("the", "these", "those")
        and not any(char.isdigit() for char in token.text)
    ):
        measures = after.rstrip("s") in ("hour", "day", "week", "month", "year", "decade")
        # "the five children of Thomas Brook"
        told = bool(sentence.children(token.head, "prep", "relcl", "acl"))
        return not (measures or told) and not any(other.dep == "conj" for other in sentence.tokens[:index])
    if word in _BARE or (token.pos == "NUM" and not token.entity_type.startswith(("DATE", "MONEY", "PERCENT", "TIME"))):
        stands_for_noun = token.dep in SUBJECTS or (token.dep in ("dobj", "pobj", "conj") and word in _BARE)
        explained = any(sentence.tokens[child].lower in ("of", "in", "who") for child in sentence.children(index))
        # "35 were killed in Syria, and 16 were killed in Iraq": the first clause says of what.
        counted = token.pos == "NUM" and any(
            other.dep in SUBJECTS and other.pos == "NOUN" for other in sentence.tokens[:index]
        )
        return stands_for_noun and not (explained or counted) and token.pos != "PROPN" and before != "each"
    return False


def _is_compared(sentence: Sentence, index: int) -> bool:
    return any(token.lower == "than" for token in sentence.tokens[index + 1 :])


def _is_shared_after(sentence: Sentence, noun: int) -> bool:
    """Whether the words right after "the same" thing say which or whose: "the same shares to two buyers"."""
    # "The same team that had built the first"
    if any(
        sentence.tokens[sentence.child(clause, *SUBJECTS) or clause].lower in ("that", "who", "which")
        for clause in sentence.children(noun, "relcl")
    ):
        return True
    after = sentence.tokens[noun + 1 : noun + 3]
    if sentence.tokens[noun].dep not in ("dobj", "pobj") or len(after) < 2 or after[0].lower not in ("to", "by"):
        return False
    return after[1].lower in ("both", "several", "all") or (after[1].dep == "nummod" and after[1].lower != "one")


def is_either(sentence: Sentence, index: int) -> bool:
    """Whether "he or she" means anybody: "An individual may ask if he or she wishes"."""
    around = sentence.tokens[max(0, index - 1) : index + 2]
    return any(token.lower in ("or", "/") for token in around)


def _noun_before(sentence: Sentence, index: int, *, plural: bool | None, lemma: str = "", thing: bool = False) -> bool:
    last = index
    if sentence.tokens[index].dep == "poss" and not _is_according(sentence, index):
        # "Despite its size, the ferry ...": the subject of the main verb may come just after.
        last = max(index, sentence.root)
    for place in range(last):
        token = sentence.tokens[place]
        if token.pos not in NOUNS or token.dep in ("compound", "npadvmod", "nmod") or place == index:
            continue
        if token.entity_type in ("DATE", "TIME", "PERCENT", "MONEY"):
            continue
        # "The engineer designed it": a person is never what "it" means.
        if thing and (is_person(token) or is_no_speaker(sentence, place, index)):
            continue
        if place > index and (token.dep not in SUBJECTS or index in sentence.subtree(place)):
            continue
        if not lemma and must_differ(sentence, place, index):
            continue
        # "In the bay most of it died": what a sentence opens with as a setting is rarely what "it" means.
        if token.dep == "pobj" and not lemma and sentence.tokens[index].dep != "poss" and _is_setting(sentence, place):
            continue
        # "There was a flurry of downloads on its first day": what there was is not what it was of.
        owns = sentence.tokens[index].dep == "poss" and not lemma
        if owns and is_brought_up(sentence, place) and index not in sentence.subtree(place):
            continue
        if lemma and token.lemma != lemma:
            continue
        if plural is None or is_plural(sentence, place) is plural or (plural and token.entity_type == "NORP"):
            return True
    return False


def _is_said_by_nobody(sentence: Sentence, they: int) -> bool:
    """Whether "they" say something, and the sentence names none before who could: "It will cost jobs, they say"."""
    token = sentence.tokens[they]
    if token.dep != "nsubj" or sentence.tokens[token.head].lemma not in SAY:
        return False
    return not any(
        other.pos in NOUNS
        and (other.entity_type in ("NORP", "ORG", "PERSON", "GPE") or kind_named_by(other.lemma) in _SPEAK)
        for other in sentence.tokens[:they]
    )


def _is_of_a_collective(sentence: Sentence, index: int) -> bool:
    """Whether "they" or "their" is the subject of its clause, or who says it: "The council said they had met"."""
    dep = sentence.tokens[index].dep
    verb = next((place for place in sentence.ancestors(index) if sentence.tokens[place].pos in ("VERB", "AUX")), None)
    if verb is not None and dep in SUBJECTS and sentence.tokens[verb].dep == "ccomp":
        verb = sentence.tokens[verb].head if sentence.tokens[sentence.tokens[verb].head].lemma in SAY else None
    subject = subject_of(sentence, verb) if verb is not None and dep in ("poss", *SUBJECTS) else None
    if subject is None or subject > index:
        return False
    token = sentence.tokens[subject]
    return token.lemma in COLLECTIVES or (token.pos == "PROPN" and token.entity_type == "ORG")


def is_person(token: Token) -> bool:
    """Whether the last word of a name or noun phrase is somebody's; the model takes "Holm Line" for a person too."""
    return (token.entity_type == "PERSON" and token.lower not in FIRM_WORDS) or token.lemma in PERSON_NOUNS


def _is_of_a_noun(sentence: Sentence, verb: int) -> bool:
    above = sentence.tokens[verb]
    return above.dep == "acl" or (above.dep == "ccomp" and sentence.tokens[above.head].dep == "relcl")


def _is_by_trade(token: Token) -> bool:
    """Whether a noun is what somebody is called by what they do: "the watchman", "a botanist"."""
    return token.pos == "NOUN" and kind_named_by(token.lemma) is EntityType.PERSON


def _is_setting(sentence: Sentence, place: int) -> bool:
    subject = sentence.child(sentence.root, *SUBJECTS)
    inside = subject is not None and place in sentence.subtree(subject)
    return subject is not None and place < subject and not inside


def _is_according(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[place].lower == "according" for place in sentence.ancestors(index))


def must_differ(sentence: Sentence, noun: int, pronoun: int) -> bool:
    """Whether the noun is, or names again, the subject of the very verb whose object the pronoun is.

    "Hale praised him", "The Landsraad, the island's parliament, passed it". Nor is a thing ever named "in its honour".
    """
    token = sentence.tokens[pronoun]
    if token.dep == "poss" and sentence.tokens[token.head].lemma.lower() in _HONOURS:
        verb = next((place for place in sentence.ancestors(pronoun) if sentence.tokens[place].pos == "VERB"), None)
        subject = subject_of(sentence, verb) if verb is not None else None
        return subject is not None and noun in sentence.subtree(subject)
    if token.dep in SUBJECTS:
        # "With Anna Holm, she left for Leeds": whom somebody does it with is another.
        above = sentence.tokens[noun].head
        return sentence.tokens[noun].dep == "pobj" and noun < pronoun and sentence.tokens[above].head == token.head
    if token.dep not in ("dobj", "iobj", "dative", "pobj") or token.lower.endswith(("self", "selves")):
        return False
    verb = token.head if sentence.tokens[token.head].pos != "ADP" else sentence.tokens[token.head].head
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    return noun == subject or any(noun in sentence.subtree(again) for again in sentence.children(subject, "appos"))


def _person_before(sentence: Sentence, index: int) -> bool:
    owned = sentence.tokens[index].dep == "poss"
    last = max(index, sentence.root) if owned and not _is_according(sentence, index) else index
    # "Her elder sister, Ruth, kept the books": nobody inside is the one whose sister she is.
    inside = set(sentence.subtree(sentence.tokens[index].head)) if owned else set()
    return any(
        (
            _is_somebody(sentence, place)
            or (token.pos == "PROPN" and given_name(token.text))
            or _says_what_stands_there(sentence, place, index)
        )
        and may_be_called(sentence, place, gender_of_pronoun(sentence.tokens[index].lower))
        for place, token in enumerate(sentence.tokens[:last])
        if not must_differ(sentence, place, index) and (place < index or place not in inside)
    )


def _says_what_stands_there(sentence: Sentence, place: int, index: int) -> bool:
    """Whether a bare name that the model knows for nothing says what a "he" stands in: "Oakes hinted he may go"."""
    token = sentence.tokens[place]
    named = token.text[:1].isupper() and token.tag.startswith("NN") and not token.entity_type
    says = token.dep == "nsubj" and sentence.tokens[token.head].lemma in SAY and not sentence.children(place)
    return named and says and token.head in sentence.ancestors(index)


def _is_named_beside(sentence: Sentence, index: int) -> bool:
    """Whether somebody's own are listed beside them: "It drowned a ganger and three of his children"."""
    if sentence.tokens[index].dep != "poss":
        return False
    listed = [place for place in sentence.ancestors(index) if sentence.tokens[place].dep == "conj"]
    return any(
        sentence.tokens[sentence.tokens[place].head].tag == "NN"
        and any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(sentence.tokens[place].head))
        for place in listed[:1]
    )


def _is_somebody(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    known = token.lemma in PERSON_NOUNS or _is_by_trade(token)
    named = token.entity_type == "PERSON" or (token.pos == "NOUN" and known)
    return named and token.dep != "compound"


def may_be_called(sentence: Sentence, index: int, called: str) -> bool:
    """Whether a person's given name, as far as it tells, allows for the "he" or "she"."""
    words = [sentence.tokens[place].text.split()[0] for place in (*sentence.children(index, "compound"), index)]
    known = next((gender for word in words if (gender := gender_of_given_name(word))), called)
    return known == called


def _points_inside(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.dep == "det":
        return _noun_before(sentence, index, plural=None, lemma=sentence.tokens[token.head].lemma)
    # "The club won the cup; this was its third": the clause before is what it means.
    after_a_clause = index > 1 and sentence.tokens[index - 1].text == ";" and token.dep in SUBJECTS
    if token.lower == "this" and after_a_clause:
        return any(other.pos in ("VERB", "AUX") for other in sentence.tokens[: index - 1])
    of = token.head
    if token.dep == "pobj" and sentence.tokens[of].lower == "of" and fraction_at(sentence, sentence.tokens[of].head):
        # "a third of their land and a quarter of that"
        return _noun_before(sentence, index, plural=False)
    if _is_many(token) and _is_what_part_is_counted_of(sentence, index):
        return any(other.dep == "nummod" for other in sentence.tokens[:of]) and _noun_before(
            sentence, index, plural=True
        )
    # "those who ...", and "that of ..." after the noun it repeats: the words around it say which.
    below = [sentence.tokens[child] for child in sentence.subtree(index)[1:2]]
    if any(token.lower == "who" for token in below):
        return True
    told = any(token.dep in ("prep", "acl") for token in below)
    return told and _noun_before(sentence, index, plural=_is_many(token))


def _is_what_part_is_counted_of(sentence: Sentence, those: int) -> bool:
    """Whether a number takes its part of them: "saw 21 storms; of those, 14 ...", "40 per cent of these"."""
    of = sentence.tokens[those].head
    if sentence.tokens[those].dep != "pobj" or sentence.tokens[of].lower != "of":
        return False
    around = (*sentence.tokens[max(0, of - 2) : of], *sentence.tokens[those + 1 : those + 4])
    return any(token.pos == "NUM" for token in around)


def _is_many(token: Token) -> bool:
    return token.lower in ("these", "those")
