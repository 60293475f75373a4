"""What the text says that somebody or something is: an apposition, a role before the name, "X is a Y"; else nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from quizapp.briefing.about_before import title_of, whole_words
from quizapp.briefing.about_clauses import LONGEST, Told, by_being, by_relative_clause, by_standing
from quizapp.briefing.about_fit import is_of_one, trimmed
from quizapp.briefing.about_phrases import phrases_of
from quizapp.briefing.about_roles import body_meant, lacks_its_body
from quizapp.domain.briefing import EntityType
from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import capital, owned
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import as_sentence, is_closed
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.lexicon import SAY
from quizapp.reading.names import Name
from quizapp.reading.noun_kinds import FIRMS_TOO, TRADE, kind_named_by
from quizapp.reading.sentence import Sentence

#: Kin are somebody's: without whose, the word says nothing.
_KIN = frozenset(
    """mother father son daughter brother sister wife husband uncle aunt niece nephew cousin grandfather grandmother
    grandson granddaughter widow widower fiancé fiancée friend colleague neighbour neighbor partner parent twin child
    rival ally boss""".split()
)
#: What stands before a role without being part of it: "her only book" is still a book.
_RANKS = frozenset("only first second third last latest own new next elder eldest older younger youngest late".split())

_SOMEBODY = frozenset("he she him they them".split())
#: Nouns in front of another noun.
_PARTS = ("compound", "nmod", "poss", "npadvmod")

About = tuple[str, tuple[Evidence, ...]]


def about(analysis: Analysis, entry: LedgerEntry) -> About | None:
    """The first that the text says of what the entity is, as a noun phrase or a sentence; None where it says nothing.

    What somebody else claims it to be ends in "according to" them.
    """
    plain = [(name, analysis.sentences[name.sentence]) for name in entry.names]
    open_ = [
        (name, sentence)
        for name, sentence in plain
        if not (sentence.kind is BlockKind.QUOTATION or sentence.quoted or sentence.in_quotes[name.last])
    ]
    named = ((one, told) for one in open_ for told in _told(analysis, one[1], one[0], entry))
    # What somebody does says less than a noun, so it is looked for last.
    acting = (
        (one, told) for by in (by_relative_clause, by_standing) for one in open_ for told in by(one[1], one[0], entry)
    )
    for (name, sentence), told in chain(named, acting, _by_reference(analysis, entry)):
        text = _as_text(analysis, sentence, told, name, entry)
        if text:
            return text, (*told.earlier, sentence.evidence)
    return None


def _by_reference(analysis: Analysis, entry: LedgerEntry) -> Iterator[tuple[tuple[Name, Sentence], Told]]:
    """What is said of the entity where a sentence calls it "it", "she" or "the board"."""
    for number in analysis.by_reference.get(entry.name.lower(), ()):
        named = analysis.named[number]
        sentence = named.sentence
        subject = sentence.child(sentence.root, "nsubj")
        if subject is None:
            continue
        name = Name(number, subject, subject, sentence.tokens[subject].text, "")
        for told in chain(by_being(sentence, name, entry), by_relative_clause(sentence, name, entry)):
            yield (name, sentence), replace(told, earlier=(*named.evidence, *told.earlier))


def _as_text(analysis: Analysis, sentence: Sentence, told: Told, name: Name, entry: LedgerEntry) -> str:
    tokens = trimmed(sentence, told.tokens)
    quoted = sentence.in_quotes
    if not tokens or len(tokens) > LONGEST or any(quoted[place] for place in tokens):
        return ""
    rest = [place for place in tokens if place not in told.said]
    # A single noun points nowhere.
    if len(rest) > 1 and (not is_closed(sentence, rest) or _means_another(sentence, rest, told)):
        return ""
    if not told.subject and not told.is_sentence and not is_of_one(sentence, tokens, entry):
        return ""
    words = sentence.phrase(tokens, told.said).rstrip(" ,")
    if not told.subject and not told.is_sentence and lacks_its_body(sentence, tokens, analysis.entities):
        return ""
    if words.count("(") != words.count(")") or "[" in words or words.startswith(f"{entry.name} "):
        return ""
    # "The yearly meeting of the Skarn Society" is not the society.
    if not (told.subject or told.is_sentence) and (
        words.endswith(entry.name) or _is_first_of_several(sentence, tokens[-1])
    ):
        return ""
    # A role right before the name is the text's own, whoever speaks.
    speaker = "" if tokens[-1] + 1 == name.first else _claimed_by(analysis, sentence, tokens, entry)
    if speaker and _stands_beside(sentence, tokens):
        # What only stands beside a name in what somebody says is the text's own word, where it judges nothing.
        speaker = "" if _is_plain(sentence, tokens) else None
    if speaker is None:
        return ""
    text = f"{told.subject} {words}" if told.subject else words
    if speaker:
        text = f"{text}, according to {_inside(sentence, speaker)}"
    return as_sentence(text) if told.subject or told.is_sentence else capital(text)


def _stands_beside(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether words are no predicate, but an apposition or a role."""
    return not any(sentence.tokens[place].dep in ("attr", "ROOT", "relcl") for place in tokens)


def _is_plain(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a noun for a kind of thing stands without a comparison: "a maker of sensors", not "the best bank"."""
    words = [sentence.tokens[place] for place in tokens]
    compared = any(word.tag in ("JJR", "JJS", "RBR", "RBS") for word in words)
    kind = any(kind_named_by(word.lemma) or word.lemma in FIRMS_TOO or TRADE.search(word.lemma) for word in words)
    return kind and not compared


def _means_another(sentence: Sentence, rest: list[int], told: Told) -> bool:
    """Whether "he" or "she" in a noun phrase is somebody outside it: "the player he beat in the final"."""
    first = next((place for place in rest if sentence.tokens[place].lower in _SOMEBODY), None)
    return (
        first is not None
        and not told.is_sentence
        and not told.subject
        and not any(sentence.tokens[place].entity_type == "PERSON" for place in rest if place < first)
    )


def _is_first_of_several(sentence: Sentence, last: int) -> bool:
    """Whether a phrase is cut where a list goes on: "an English film" of an "English film, stage and radio actor"."""
    after = sentence.tokens[last + 1 : last + 4]
    return [token.lower for token in after[::2]] == [",", "and"] and after[1].tag == "NN"


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
            # Where the claim can't be told, nor can it be whose words these are.
            return claim.speaker if claim.speaker and claim.claim else None
    # A clause that hangs on a verb of saying, which no attribution was made of.
    return None if any(_hangs(sentence, place) for place in sentence.ancestors(tokens[-1])) else ""


def _hangs(sentence: Sentence, clause: int) -> bool:
    """Whether a clause is what a verb says; "it was late; she pointed to the sky" are two statements."""
    verb = sentence.tokens[clause].head
    between = sentence.tokens[min(clause, verb) : max(clause, verb)]
    apart = any(token.text == ";" for token in between)
    return sentence.tokens[clause].dep == "ccomp" and sentence.tokens[verb].lemma in SAY and not apart


def _told(analysis: Analysis, sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[Told]:
    for phrase in phrases_of(sentence, name, entry.type):
        yield from _with_owner(analysis, sentence, whole_words(sentence, phrase), entry)
    yield from by_being(sentence, name, entry)
    title = title_of(sentence, name)
    if title and entry.type is EntityType.PERSON and sentence.phrase(title) not in entry.name:
        yield Told(title)


def _with_owner(analysis: Analysis, sentence: Sentence, phrase: list[int], entry: LedgerEntry) -> Iterator[Told]:
    """The phrase with its "his" or "its" named; without it where an office or a work is told that needs no owner."""
    tokens = sentence.tokens
    owners = [place for place in phrase if tokens[place].tag == "PRP$"]
    if not phrase:
        return
    if not owners:
        first = tokens[phrase[0]].lower
        if first in ("this", "that", "these", "those", "one", "no"):
            return
        # "A granddaughter": whose?
        if tokens[phrase[-1]].lemma in _KIN and not any(tokens[place].tag == "POS" for place in phrase):
            return
        yield Told(phrase)
        return
    owner = owners[0]
    meant = analysis.resolver.antecedent(sentence.number, owner)
    whose = (meant.name or body_meant(meant, analysis.sentences, analysis.entities)) if meant is not None else ""
    if meant is not None and whose not in ("", entry.name) and len(owners) == 1:
        earlier = analysis.sentences[meant.sentence]
        here = (earlier.evidence,) if meant.sentence != sentence.number else ()
        yield Told(phrase, said={owner: owned(meant.text if meant.is_ship else whose)}, earlier=here)
        return
    # "its chief executive and a grandson of the founder": the office is enough.
    rest = phrase[1 : next((at for at, place in enumerate(phrase) if tokens[place].pos == "CCONJ"), len(phrase))]
    while rest and (tokens[rest[0]].lower in _RANKS or tokens[rest[0]].pos == "PUNCT"):
        rest = rest[1:]
    if owner > phrase[0]:
        yield from _before_the_owner(sentence, phrase, owner)
        return
    nouns = [place for place in rest if tokens[place].tag == "NN"]
    kin = any(tokens[place].lemma in _KIN for place in nouns)
    told = nouns and (kind_named_by(tokens[nouns[-1]].lemma) or tokens[nouns[-1]].lemma in FIRMS_TOO)
    if owner == phrase[0] and len(owners) == 1 and told and not kin:
        yield Told(rest)


def _before_the_owner(sentence: Sentence, phrase: list[int], owner: int) -> Iterator[Told]:
    """What somebody is without what belongs to nobody knows whom: "a nurse on her way home" is a nurse."""
    tokens = sentence.tokens
    above = [place for place in (owner, *sentence.ancestors(owner)) if place in phrase]
    # "A firm that focuses on its readers" is no firm that focuses.
    clauses = [place for place in above if tokens[place].dep in ("acl", "relcl")]
    tail = next((place for place in (*clauses, *above) if tokens[place].dep in ("prep", "acl", "relcl")), None)
    kept = [place for place in phrase if tail is not None and place < sentence.subtree(tail)[0]]
    head = next((place for place in kept if tokens[place].pos == "NOUN" and tokens[place].dep not in _PARTS), None)
    if len(kept) > 1 and head is not None and tokens[head].tag == "NN" and tokens[head].lemma not in _KIN:
        yield Told(kept)
