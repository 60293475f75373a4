"""What the text says that somebody or something is: an apposition, a role before the name, "X is a Y"; else nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import capital, owned
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import as_sentence, is_closed
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.entity_types import kind_named_by
from quizapp.reading.grammar import is_finite, is_negated, is_set_off, modals_of, noun_phrase
from quizapp.reading.lexicon import SAY
from quizapp.reading.name_words import CALLED, ROLE_WORDS, is_demonym
from quizapp.reading.names import Name, name_head
from quizapp.reading.sentence import Sentence

_LONGEST = 24
#: Forms of address that say nothing of what somebody is.
_ADDRESS = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Dr Dr. Sir Dame Lord Lady Madame Monsieur Herr Frau M. Mme".split()
)
#: Kin are somebody's: without whose, the word says nothing.
_KIN = frozenset(
    """mother father son daughter brother sister wife husband uncle aunt niece nephew cousin grandfather grandmother
    grandson granddaughter widow widower fiancé fiancée friend colleague neighbour neighbor partner parent twin child
    rival ally boss""".split()
)
#: What stands before a role without being part of it: "her only book" is still a book.
_RANKS = frozenset("only first second third last latest own new next elder eldest older younger youngest late".split())
#: Adverbs before an apposition that are part of what it says: "once the biggest port".
_TIMES = frozenset("once formerly originally now currently today".split())
_GENERAL = frozenset(
    """man woman person people one thing other others lot number part member home name result title version term word
    phrase""".split()
)
#: What tells one from all others does so by the clause after it: "the first country to ..." says nothing without it.
_SINGLED_OUT = frozenset("only first second third last".split())

About = tuple[str, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class _Told:
    """Words of one sentence that say what an entity is; ``sentence_of`` is the subject where they are a predicate."""

    tokens: list[int]
    subject: str = ""
    #: What pronouns among the tokens mean, and where that is told.
    said: dict[int, str] = field(default_factory=dict)
    earlier: tuple[Evidence, ...] = ()


def about(analysis: Analysis, entry: LedgerEntry) -> About | None:
    """The first that the text says of what the entity is, as a noun phrase or a sentence; None where it says nothing.

    What somebody else claims it to be ends in "according to" them.
    """
    for name in entry.names:
        sentence = analysis.sentences[name.sentence]
        if sentence.kind is BlockKind.QUOTATION or sentence.quoted or sentence.in_quotes[name.last]:
            continue
        for told in _told(analysis, sentence, name, entry):
            text = _as_text(analysis, sentence, told, entry)
            if text:
                return text, (*told.earlier, sentence.evidence)
    return None


def _as_text(analysis: Analysis, sentence: Sentence, told: _Told, entry: LedgerEntry) -> str:
    tokens = told.tokens
    quoted = sentence.in_quotes
    if not tokens or len(tokens) > _LONGEST or any(quoted[place] for place in tokens):
        return ""
    rest = [place for place in tokens if place not in told.said]
    # A single noun points nowhere.
    if len(rest) > 1 and not is_closed(sentence, rest):
        return ""
    words = sentence.phrase(tokens, told.said).rstrip(" ,")
    if words.count("(") != words.count(")"):
        return ""
    speaker = _claimed_by(analysis, sentence, tokens, entry)
    if speaker is None:
        return ""
    text = f"{told.subject} {words}" if told.subject else words
    if speaker:
        text = f"{text}, according to {_inside(sentence, speaker)}"
    return as_sentence(text) if told.subject else capital(text)


def _inside(sentence: Sentence, speaker: str) -> str:
    """A speaker as the inside of a sentence has it: "Researchers" that open one are "researchers"."""
    first = speaker.split(maxsplit=1)[0]
    opens = sentence.tokens[0].text == first and sentence.tokens[0].pos != "PROPN"
    return f"{speaker[0].lower()}{speaker[1:]}" if opens and not first.isupper() else speaker


def _claimed_by(analysis: Analysis, sentence: Sentence, tokens: list[int], entry: LedgerEntry) -> str | None:
    """Who says so; "" for the text itself, None where nobody can be named."""
    for claim in analysis.attributions_in(sentence.number):
        if set(claim.content) & set(tokens):
            # What stands beside the speaker's own name is the text's word, not the speaker's.
            if entry.name in (claim.speaker or "") or any(alias in claim.speaker for alias in entry.aliases):
                return ""
            return claim.speaker or None
    # A clause that hangs on a verb of saying, which no attribution was made of.
    hangs = any(
        sentence.tokens[place].dep == "ccomp" and sentence.tokens[sentence.tokens[place].head].lemma in SAY
        for place in sentence.ancestors(tokens[-1])
    )
    return None if hangs else ""


def _told(analysis: Analysis, sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[_Told]:
    for phrase in _phrases(sentence, name, entry.type):
        yield from _with_owner(analysis, sentence, _whole_words(sentence, phrase), entry)
    yield from _by_being(sentence, name, entry)
    title = _title(sentence, name)
    if title and entry.type is EntityType.PERSON and sentence.phrase(title) not in entry.name:
        yield _Told(title)


def _phrases(sentence: Sentence, name: Name, kind: EntityType) -> Iterator[list[int]]:
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    head = tokens[top].head
    if tokens[top].dep == "appos" and head < name.first and _says_what(sentence, head, kind):
        yield _without_titles(sentence, [place for place in noun_phrase(sentence, head) if place < name.first])
    yield _role_before(sentence, name)
    for child in dict.fromkeys((*sentence.children(top, "appos"), *sentence.children(name.last, "appos"))):
        if child > name.last and is_set_off(sentence, child) and _says_what(sentence, child, kind):
            yield _apposed(sentence, child, name, kind)
    if _is_called(sentence, name, head):
        noun = tokens[head].head
        yield [place for place in noun_phrase(sentence, noun) if place < head]
    if tokens[top].dep == "pobj" and tokens[head].lower == "of" and head == name.first - 1:
        noun = tokens[head].head
        phrase = noun_phrase(sentence, noun)
        place = kind_named_by(tokens[noun].lemma) is EntityType.PLACE is kind and tokens[noun].tag == "NN"
        if place and tokens[phrase[0]].lower == "the":
            yield [place for place in phrase[1:] if place < head]


def _without_titles(sentence: Sentence, phrase: list[int]) -> list[int]:
    while phrase and (sentence.tokens[phrase[-1]].text in ROLE_WORDS or sentence.tokens[phrase[-1]].pos == "PUNCT"):
        phrase = phrase[:-1]
    return phrase


def _apposed(sentence: Sentence, noun: int, name: Name, kind: EntityType) -> list[int]:
    """The apposition without what a comma or "and" adds to it: "a diver, and Per Lind" is a diver."""
    tokens = sentence.tokens
    if tokens[name.last + 1].pos != "PUNCT":
        # Part of a longer name stands between: it is that which is told of.
        return []
    added = [
        child
        for child in sentence.children(noun, "conj")
        if tokens[child].pos == "PROPN" or tokens[sentence.subtree(child)[0] - 2].text == ","
    ]
    cut = min((sentence.subtree(child)[0] for child in added), default=len(tokens))
    phrase = [place for place in noun_phrase(sentence, noun) if place < cut]
    while phrase and tokens[phrase[-1]].pos in ("CCONJ", "PUNCT") and tokens[phrase[-1]].text not in ")”":
        phrase.pop()
    if not phrase or (kind is not EntityType.PERSON and _goes_on(sentence, phrase[-1])):
        return []
    before = tokens[phrase[0] - 1]
    if before.lower in _TIMES:
        return [phrase[0] - 1, *phrase]
    # "not a doctor", "by then the chief assistant": what stands between comma and noun changes what is said.
    return phrase if before.pos == "PUNCT" else []


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether "and" follows: "Ashby, the coast and the moors" is a list, though the model may see an apposition."""
    after = [token.lower for token in sentence.tokens[last + 1 : last + 3]]
    return after[:1] in (["and"], ["or"]) or after in ([",", "and"], [",", "or"])


def _whole_words(sentence: Sentence, phrase: list[int]) -> list[int]:
    """The phrase with all of its first word, which may be several tokens: "co-founder"."""
    tokens = sentence.tokens
    while phrase and phrase[0] > 1 and tokens[phrase[0] - 1].text == "-" and tokens[phrase[0] - 2].text[0].isalnum():
        phrase = [phrase[0] - 2, phrase[0] - 1, *phrase]
    return phrase


def _role_before(sentence: Sentence, name: Name) -> list[int]:
    """The common nouns right before a name: "the harbour master Anna Holm", "the film Spate"."""
    tokens = sentence.tokens
    before = name.first
    while before and (
        (tokens[before - 1].pos in ("NOUN", "ADJ") and tokens[before - 1].text[0].islower())
        or (before < name.first and is_demonym(tokens[before - 1].text))
    ):
        before -= 1
    if (
        before == name.first
        or tokens[name.first - 1].tag != "NN"
        or kind_named_by(tokens[name.first - 1].lemma) is None
    ):
        return []
    opening = tokens[before - 1] if before else None
    if opening is not None and (
        opening.pos in ("ADV", "VERB", "NUM") or opening.lower in ("then", "no", "any", "every")
    ):
        return []
    return _whole_words(sentence, list(range(before, name.first)))


def _is_called(sentence: Sentence, name: Name, verb: int) -> bool:
    tokens = sentence.tokens
    return (
        tokens[name_head(sentence, name.first, name.last)].dep == "oprd"
        and tokens[verb].dep == "acl"
        and tokens[verb].tag == "VBN"
        and tokens[verb].lemma in CALLED
        and verb in (name.first - 1, name.first - 2)
        and kind_named_by(tokens[tokens[verb].head].lemma) is not None
    )


def _title(sentence: Sentence, name: Name) -> list[int]:
    """The title of office before a name, with its nation: "British Prime Minister"."""
    tokens = sentence.tokens
    first = name.first
    while first and (tokens[first - 1].text in ROLE_WORDS or is_demonym(tokens[first - 1].text)):
        first -= 1
    words = {tokens[place].text for place in range(first, name.first)}
    if first and tokens[first - 1].text == "-":
        # "vice-Chair" is no Chair.
        return []
    return list(range(first, name.first)) if words - _ADDRESS and not all(map(is_demonym, words)) else []


def _says_what(sentence: Sentence, noun: int, kind: EntityType) -> bool:
    """Whether a noun phrase says what something is ("an engineer", "the curator of ..."), not just another name."""
    token = sentence.tokens[noun]
    if token.pos != "NOUN" or token.entity_type or token.lemma in _GENERAL:
        return False
    articles = [sentence.tokens[child].lower for child in sentence.children(noun, "det")]
    if any(article not in ("a", "an", "the") for article in articles):
        return False
    named = kind_named_by(token.lemma)
    if token.tag == "NNS" and kind in (EntityType.PERSON, EntityType.PLACE):
        return False
    if named is not None and kind is not EntityType.OTHER and named is not kind and EntityType.PERSON in (named, kind):
        return False
    if articles or sentence.child(noun, "poss") is not None:
        return True
    # Without an article only one person's office is told: "Anna Holm, director of the museum".
    return token.tag == "NN" and (named is EntityType.PERSON or named is EntityType.ORGANISATION)


def _with_owner(analysis: Analysis, sentence: Sentence, phrase: list[int], entry: LedgerEntry) -> Iterator[_Told]:
    """The phrase with its "his" or "its" named; without it where an office or a work is told that needs no owner."""
    tokens = sentence.tokens
    owners = [place for place in phrase if tokens[place].tag == "PRP$"]
    if not phrase:
        return
    if not owners:
        first = tokens[phrase[0]].lower
        if first in ("this", "that", "these", "those", "another", "one", "no"):
            return
        # "A granddaughter": whose?
        if tokens[phrase[-1]].lemma in _KIN and not any(tokens[place].tag == "POS" for place in phrase):
            return
        yield _Told(phrase)
        return
    owner = owners[0]
    meant = analysis.resolver.antecedent(sentence.number, owner)
    if meant is not None and meant.name and meant.name != entry.name and len(owners) == 1:
        earlier = analysis.sentences[meant.sentence]
        here = (earlier.evidence,) if meant.sentence != sentence.number else ()
        yield _Told(phrase, said={owner: owned(meant.name)}, earlier=here)
        return
    # "its chief executive and a grandson of the founder": the office is enough.
    rest = phrase[1 : next((at for at, place in enumerate(phrase) if tokens[place].pos == "CCONJ"), len(phrase))]
    while rest and (tokens[rest[0]].lower in _RANKS or tokens[rest[0]].pos == "PUNCT"):
        rest = rest[1:]
    nouns = [place for place in rest if tokens[place].tag == "NN"]
    kin = any(tokens[place].lemma in _KIN for place in nouns)
    if owner == phrase[0] and len(owners) == 1 and nouns and not kin and kind_named_by(tokens[nouns[-1]].lemma):
        yield _Told(rest)


def _by_being(sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[_Told]:
    """What "X is a Y" tells: the present as a noun phrase, any other tense as a sentence, or it would be lost."""
    tokens = sentence.tokens
    verb = _copula(sentence, name)
    complement = sentence.child(verb, "attr") if verb is not None else None
    if verb is None or complement is None or complement < verb or not _says_what(sentence, complement, entry.type):
        return
    if is_negated(sentence, verb) or modals_of(sentence, verb) or not is_finite(sentence, verb):
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
        yield _Told(phrase)
        return
    first = min([verb, *(child for child in sentence.children(verb, "aux", "advmod") if name.last < child < verb)])
    predicate = list(range(first, phrase[-1] + 1))
    if not any(tokens[place].text in ",;:—–(" for place in range(first, phrase[0])):
        yield _Told(predicate, subject=_subject(sentence, name, entry))


def _complement(sentence: Sentence, noun: int) -> list[int]:
    phrase = noun_phrase(sentence, noun)
    if len(phrase) <= _LONGEST:
        return phrase
    singled = any(
        sentence.tokens[child].tag == "JJS" or sentence.tokens[child].lower in _SINGLED_OUT
        for child in sentence.children(noun)
    )
    cuts = [sentence.subtree(child)[0] for child in sentence.children(noun, "relcl", "acl")]
    return phrase if singled or not cuts else [place for place in phrase if place < min(cuts)]


def _subject(sentence: Sentence, name: Name, entry: LedgerEntry) -> str:
    the = name.first > 0 and sentence.tokens[name.first - 1].lower == "the"
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
