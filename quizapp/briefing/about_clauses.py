"""Clauses that say what something is: "X is a Y", "X, who leads the union, ..."."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.briefing.about_phrases import says_what
from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Evidence
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import NOUNS, is_finite, is_negated, modals_of, noun_phrase
from quizapp.reading.lexicon import SAY
from quizapp.reading.names import Name, name_head
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import HOUSES

#: What tells one from all others does so by the clause after it: "the first country to ..." says nothing without it.
_SINGLED_OUT = frozenset("only first second third last".split())
#: What somebody or something did for long: "who owned the mill", "which ran from X to Y"; further ones of things.
_FOR_LONG = frozenset("own lead manage teach live serve command govern belong play work".split())
#: What somebody is remembered for.
_MADE = frozenset("found invent discover design compose build create direct chair edit captain coach".split())
#: Where something is: "Skarn Rock lies nine miles off the coast".
_PLACED = frozenset(("lie", "stand"))
_WHERE = frozenset("on in at near above below between beside off along under outside".split())
_OF_THINGS = frozenset("run lie stand stretch".split())
#: A longer phrase or clause is no short answer to who or what something is.
LONGEST = 24


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one sentence that say what an entity is; ``sentence_of`` is the subject where they are a predicate."""

    tokens: list[int]
    subject: str = ""
    #: What pronouns among the tokens mean, and where that is told.
    said: dict[int, str] = field(default_factory=dict)
    earlier: tuple[Evidence, ...] = ()
    #: Whether the tokens are a sentence by themselves.
    is_sentence: bool = False


def by_being(sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[Told]:
    """What "X is a Y" tells: the present as a noun phrase, any other tense as a sentence, or it would be lost."""
    tokens = sentence.tokens
    verb = _copula(sentence, name)
    complement = sentence.child(verb, "attr") if verb is not None else None
    if verb is None or complement is None or complement < verb or not says_what(sentence, complement, entry.type):
        return
    if is_negated(sentence, verb) or modals_of(sentence, verb) or not is_finite(sentence, verb):
        return
    # "were the better side for most of it" tells how it went, not what it is.
    if any(tokens[child].tag == "JJR" for child in sentence.children(complement)):
        return
    if sentence.child(verb, "mark") is not None or sentence.text.rstrip("”\"'").endswith("?"):
        return
    phrase = _complement(sentence, complement)
    after = tokens[phrase[-1] + 1] if phrase[-1] + 1 < len(tokens) else None
    if after is not None and after.lower in ("to", "that", "who", "whose"):
        # "the first country to ..." without what comes after it is another statement.
        return
    present = tokens[verb].lemma == "be" and tokens[verb].tag in ("VBZ", "VBP")
    if present and phrase[0] == verb + 1:
        yield Told(phrase)
        return
    first = min([verb, *(child for child in sentence.children(verb, "aux", "advmod") if name.last < child < verb)])
    predicate = list(range(first, phrase[-1] + 1))
    # "In 2002 it was the best market of all" tells of one year, not what it is.
    if tokens[verb].lemma == "be" and tokens[verb].tag == "VBD" and _is_dated_outside(sentence, verb, predicate):
        return
    if not any(tokens[place].text in ",;:—–(" for place in range(first, phrase[0])):
        yield Told(predicate, subject=_subject(sentence, name, entry))


def _is_dated_outside(sentence: Sentence, verb: int, predicate: list[int]) -> bool:
    """Whether a date says when something was so, and would be lost with the words before or after it."""
    settings = sentence.children(verb, "prep", "npadvmod", "advmod")
    outside = (place for child in settings for place in sentence.subtree(child) if place not in predicate)
    return any(sentence.tokens[place].entity_type == "DATE" for place in outside)


def _complement(sentence: Sentence, noun: int) -> list[int]:
    phrase = noun_phrase(sentence, noun)
    if len(phrase) <= LONGEST:
        return phrase
    singled = any(
        sentence.tokens[child].tag == "JJS" or sentence.tokens[child].lower in _SINGLED_OUT
        for child in sentence.children(noun)
    )
    cuts = [sentence.subtree(child)[0] for child in sentence.children(noun, "relcl", "acl")]
    return phrase if singled or not cuts else [place for place in phrase if place < min(cuts)]


def _subject(sentence: Sentence, name: Name, entry: LedgerEntry) -> str:
    before = name.first > 0 and sentence.tokens[name.first - 1].lower == "the"
    the = before or sentence.tokens[name.first].lower.startswith("the ")
    return f"The {entry.name}" if the else entry.name


def _copula(sentence: Sentence, name: Name) -> int | None:
    """The verb "be" or "become" whose subject the name is, by itself or by "who" and "which"."""
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    verb = tokens[top].head
    if tokens[top].dep == "nsubj" and verb == sentence.root and tokens[verb].lemma in ("be", "become"):
        return verb
    for clause in dict.fromkeys((*sentence.children(top, "relcl"), *sentence.children(name.last, "relcl"))):
        subject = sentence.child(clause, "nsubj")
        if (
            tokens[clause].lemma in ("be", "become")
            and subject is not None
            and tokens[subject].lower in ("who", "which")
            and tokens[subject - 1].text == ","
        ):
            return clause
    return None


def by_standing(sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[Told]:
    """Where a place or a house is, as a sentence: "Skarn Rock lies nine miles off the coast"."""
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    verb = sentence.root
    house = entry.type is EntityType.PLACE or entry.name.split()[-1].lower() in HOUSES
    stands = tokens[top].dep == "nsubj" and tokens[top].head == verb and tokens[verb].lemma in _PLACED
    where = [child for child in sentence.children(verb, "prep") if tokens[child].lower in _WHERE]
    present = tokens[verb].tag in ("VBZ", "VBP") and sentence.child(verb, "aux", "prt", "neg", "conj") is None
    if house and stands and present and where and verb > name.last:
        told = sentence.subtree(where[0])
        if told == list(range(told[0], told[-1] + 1)):
            yield Told(list(range(verb, told[-1] + 1)), subject=_subject(sentence, name, entry))


def by_relative_clause(sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[Told]:
    """What ", who leads the union," or ", which the council passed in 2024," says, as a sentence."""
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    above = tokens[tokens[top].head]
    if tokens[top].dep == "pobj" and tokens[above.head].pos in NOUNS:
        # "Laura, a shopper from Devon, who ...": the clause may be of either.
        return
    for verb in dict.fromkeys((*sentence.children(top, "relcl"), *sentence.children(name.last, "relcl"))):
        clause = sentence.subtree(verb)
        comma, pronoun = name.last + 1, name.last + 2
        if clause[0] != pronoun or tokens[comma].text != "," or clause != list(range(clause[0], clause[-1] + 1)):
            continue
        if (tokens[pronoun].lower == "who") is not (entry.type is EntityType.PERSON):
            continue
        if tokens[verb].lemma in SAY or is_negated(sentence, verb) or modals_of(sentence, verb):
            continue
        tells = _lasts(sentence, verb) or _lasted(sentence, verb, entry.type)
        if tokens[pronoun].dep in ("nsubj", "nsubjpass") and tokens[pronoun].head == verb and tells:
            yield Told(clause[1:], subject=_subject(sentence, name, entry))
        subject = sentence.child(verb, "nsubj")
        done = tokens[pronoun].lower == "which" and tokens[pronoun].dep == "dobj"
        if subject is not None and done and tokens[subject].pos in NOUNS and sentence.child(verb, "prt") is None:
            named = _subject(sentence, name, entry)
            object_ = f"{tokens[verb].text} {named[0].lower() + named[1:] if named.startswith('The ') else named}"
            yield Told(clause[1:], said={verb: object_}, is_sentence=True)


def _lasts(sentence: Sentence, verb: int) -> bool:
    """Whether the clause tells what still is so: "who leads", "which has run", "who is in charge"."""
    words = [sentence.tokens[place] for place in (*sentence.children(verb, "aux", "auxpass"), verb)]
    return words[0].tag in ("VBZ", "VBP")


def _lasted(sentence: Sentence, verb: int, kind: EntityType) -> bool:
    """Whether the clause tells what was so for long: "who owned the mill", "which ran from the pit to the sea"."""
    token = sentence.tokens[verb]
    said = _FOR_LONG | (_MADE if kind is EntityType.PERSON else _OF_THINGS)
    return token.tag == "VBD" and token.lemma in said and sentence.child(verb, "aux", "auxpass", "prt") is None
