"""What one sentence shows of whom or what a pronoun in it may mean, whoever is in the text."""

from collections.abc import Container, Iterator

from quizapp.domain.briefing import EntityType
from quizapp.reading.cast import Person
from quizapp.reading.gender import gender_of_noun, gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import OFFICES, PERSON_NOUNS, SAY
from quizapp.reading.name_words import ENDINGS
from quizapp.reading.noun_kinds import TRADE, kind_named_by
from quizapp.reading.pointing import must_differ
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.things import is_thing

#: Verbs by which somebody opposes another's thing; one may well deny or defend one's own.
_AGAINST = frozenset("reject refute rebut contradict challenge contest dispute dismiss".split())
_GIVE = frozenset("lend give send show buy bring teach offer sell read write leave hand pay".split())


def may_be_called(token: Token, gender: str) -> bool:
    """Whether a pronoun or a noun such as "nephew" may be a "he" or a "she"."""
    somebody = kind_named_by(token.lemma) is EntityType.PERSON and gender_of_noun(token.lemma) in ("", gender)
    return somebody or gender_of_pronoun(token.lower) == gender


def owns_in_its_clause(sentence: Sentence, subject: int, token: int) -> bool:
    """Whether a pronoun owns what the subject's own verb is said of: "Hale sold it to his landlord"."""
    verb = sentence.tokens[subject].head
    above = list(sentence.ancestors(token))
    between = above[: above.index(verb)] if verb in above else [verb]
    clauses = [place for place in between if sentence.tokens[place].pos in ("VERB", "AUX")]
    # "She lent her books": they may be lent to her.
    given = sentence.tokens[token].lower == "her" and sentence.tokens[verb].lemma in _GIVE
    return sentence.tokens[token].dep == "poss" and verb in above and not clauses and not given


def is_said_by(sentence: Sentence, speaker: int, token: int) -> bool:
    """Whether a pronoun owns something in the words of somebody who says them: "Holm said that her group would go"."""
    verb = sentence.tokens[speaker].head
    clause = next((place for place in sentence.ancestors(token) if sentence.tokens[place].pos in ("VERB", "AUX")), verb)
    said = sentence.tokens[clause].dep == "ccomp" and sentence.tokens[clause].head == verb
    owns = sentence.tokens[token].dep == "poss" and sentence.tokens[verb].lemma in SAY
    return owns and said and sentence.tokens[speaker].dep == "nsubj"


def is_of_a_newcomer(sentence: Sentence, token: int) -> bool:
    """Whether a pronoun may mean somebody whom only the sentence brings up: "a ganger and three of his sons"."""
    above = [token, *sentence.ancestors(token)]
    joined = [sentence.tokens[place].head for place in above if sentence.tokens[place].dep == "conj"]
    subjects = [subject for verb in above if (subject := sentence.child(verb, *SUBJECTS)) is not None]
    # "A villager who was pulled from his bed"
    told = [sentence.tokens[verb].head for verb in above if sentence.tokens[verb].dep == "relcl"]
    return any(noun < token and _is_new_trade(sentence, noun) for noun in (*joined, *subjects, *told))


def is_of_who_is_told(sentence: Sentence, token: int, known: Container[int]) -> bool:
    """Whether a clause with "who" tells of somebody not ``known``, who may be meant: "the Abbot, who sold his land"."""
    clause = next((place for place in sentence.ancestors(token) if sentence.tokens[place].dep == "relcl"), None)
    subject = sentence.child(clause, *SUBJECTS) if clause is not None else None
    if clause is None or subject is None or sentence.tokens[subject].lower != "who" or subject > token:
        return False
    noun = sentence.tokens[clause].head
    # "Anna Holm, a woman who knew her trade": that is Anna Holm.
    beside = sentence.tokens[noun].dep in ("appos", "attr")
    return noun not in known and not beside and not must_differ(sentence, subject, token)


def _is_new_trade(sentence: Sentence, noun: int) -> bool:
    new = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(noun, "det"))
    token = sentence.tokens[noun]
    kind = kind_named_by(token.lemma)
    somebody = kind is EntityType.PERSON or (kind is None and bool(TRADE.search(token.lemma)))
    # Those who are these are in the cast.
    return new and token.pos == "NOUN" and somebody and token.lemma not in PERSON_NOUNS | OFFICES


def is_where(sentence: Sentence, place: int) -> bool:
    """Whether a noun only tells where something is or goes: "near the island"."""
    token = sentence.tokens[place]
    new = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(place, "det"))
    # The object of a verb inside a clause of such a noun is part of that clause.
    inside = any(sentence.tokens[above].dep == "relcl" for above in (place, *sentence.ancestors(place)))
    return inside or (token.dep == "pobj" and not new and sentence.tokens[token.head].dep != "agent")


def has_a_head(sentence: Sentence, place: int) -> bool:
    """Whether a common noun is that of a house with a director of its own: "the theatre", "the bakery"."""
    lemma = sentence.tokens[place].lemma
    house = sentence.tokens[place].pos == "NOUN" and lemma.capitalize() in ENDINGS["organisation"] | ENDINGS["place"]
    return house and is_thing(sentence, place, plural=False)


def is_named(sentence: Sentence, place: int) -> bool:
    """Whether a word ends the name of one thing."""
    return sentence.tokens[place].pos == "PROPN" and is_thing(sentence, place, plural=False)


def is_of_another(sentence: Sentence, person: Person, head: int) -> bool:
    """Whether a word is the head of somebody's name, or an owner inside it: "his grandson Thomas Holm"."""
    near = {person.head, *sentence.children(person.head, "compound", "nmod"), sentence.tokens[person.head].head}
    kin = {place for place in near if place == person.head or sentence.tokens[place].pos == "NOUN"}
    return head == person.head or (sentence.tokens[head].dep == "poss" and sentence.tokens[head].head in kin)


def is_opposed(sentence: Sentence, noun: int, pronoun: int) -> bool:
    """Whether the noun is the subject of a verb that sets it against what the pronoun owns ("He rejects his view")."""
    token = sentence.tokens[pronoun]
    thing = sentence.tokens[token.head]
    verb = sentence.tokens[thing.head]
    against = token.dep == "poss" and thing.dep == "dobj" and verb.lemma in _AGAINST
    return against and sentence.tokens[noun].dep in SUBJECTS and sentence.tokens[noun].head == thing.head


def pronouns_of(sentence: Sentence, gender: str, end: int) -> Iterator[int]:
    """Where the text itself says "he" or "she" before token ``end``; none in quotations."""
    quoted = sentence.in_quotes
    for index, token in enumerate(sentence.tokens[:end]):
        # "Hale himself" is nobody but Hale.
        if gender_of_pronoun(token.lower) == gender and not quoted[index] and not token.lower.endswith("self"):
            yield index


def long_quote(sentence: Sentence) -> bool:
    """Whether a sentence quotes more than a few words, in which others may be spoken of."""
    pieces = sentence.text.replace("”", "“").replace('"', "“").split("“")
    return any(len(piece.split()) > 4 for piece in pieces[1::2])
