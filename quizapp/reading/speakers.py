"""Who it is that says something: the noun before the verb, or whom its pronoun means."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import owned
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, noun_phrase, subject_of
from quizapp.reading.lexicon import AT_A_QUOTATION, FIRM_WORDS, ORGANISATION_NOUNS, STUDIES
from quizapp.reading.pointing import is_person
from quizapp.reading.quotations import ends_a_quotation
from quizapp.reading.resolve import Resolver
from quizapp.reading.resolve_speech import sayer_of
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence
from quizapp.reading.speaker_nouns import (
    as_called,
    is_called_by_trade,
    is_described_anew,
    is_mere_share,
    is_one_body,
    is_one_document,
    is_some,
    is_titled,
    is_told_which,
    named_right_after,
    pair_before,
    points,
    some_of,
    speaks,
    without_brackets,
    without_what_is_told,
)
from quizapp.reading.things import can_speak, is_loud

_NO_SPEAKER = frozenset(
    """who that which it they he i she we you one some many most others all both this these those there what people
    nobody everyone everybody anyone someone""".split()
)
#: Things that carry no view of their own, whatever verb the parser gives them.
_NO_VOICE = frozenset(
    """question problem answer idea point fact reason thing result sign number figure phrase word scenario priority aim
    goal step issue matter need task challenge""".split()
)
#: What may stand between "she" and the verb in "she and two colleagues say".
_GROUP = frozenset(("CCONJ", "NUM", "NOUN", "PROPN", "DET", "ADJ"))
_DEFINITE = re.compile(r"^The ")
_BODIES = (EntityType.ORGANISATION, EntityType.GROUP, EntityType.OTHER)
_FIRMS = ("company", "firm")
#: What a text calls the firm that it is about.
_OWN_FIRM = frozenset((*_FIRMS, "group"))
_ONE_OF_MANY = _OWN_FIRM | frozenset("bank organisation organization body agency institute institution".split())
_TALK = AT_A_QUOTATION | frozenset("talk speak discuss tell".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever says something. ``name`` stands above the claim, ``subject`` in a clause made of the sentence's words."""

    name: str
    subject: str
    #: The earlier sentence that tells whom a pronoun means.
    earlier: Evidence | None = None


class Speakers:
    """Answers for one text."""

    def __init__(self, sentences: Sequence[Sentence], entries: Iterable[LedgerEntry], resolver: Resolver) -> None:
        self._sentences = sentences
        self._resolver = resolver
        entries = tuple(entries)
        self._bodies = _bodies(sentences, entries)
        self._firm = _firm_of(sentences, entries)
        self._names_several = sum(entry.type is EntityType.ORGANISATION for entry in entries) > 1
        #: Where what is a body, or may be one for all that is known, has a part of its own.
        self._may_be_bodies = [
            (name.sentence, name.last)
            for entry in entries
            if entry.type in (EntityType.ORGANISATION, EntityType.OTHER)
            for name in entry.names
            if sentences[name.sentence].tokens[name.last].dep not in ("compound", "nmod", "amod", "npadvmod")
        ]
        self._others = _last_words(entry for entry in entries if entry is not self._firm and entry.type in _BODIES)
        self._people = _by_last_word(entry for entry in entries if entry.type is EntityType.PERSON)
        self._named = self._people | _by_last_word(entry for entry in entries if entry.type in _BODIES[:2])

    def of_verb(self, sentence: Sentence, verb: int) -> Speaker | None:
        """The subject of a verb of saying, or None where nobody in particular is its subject."""
        if ends_a_quotation(sentence, verb):
            # Whatever in the quotation the parser takes for the subject, who says it stands after the verb.
            after = next((child for child in sentence.children(verb, "nsubj", "dobj", "attr") if child > verb), None)
            return self.of_noun(sentence, after) if after is not None else None
        subject = subject_of(sentence, verb)
        if subject is None:
            return None
        if pair := pair_before(sentence, subject):
            both = sentence.phrase(pair)
            return Speaker(both, both)
        # Of "the chemist Paul Vernet" the parser may make two subjects.
        told_by = sentence.tokens[subject].head
        named = [each for each in sentence.children(told_by, "nsubj") if (sentence.number, each) in self._named]
        if named and subject < named[-1] < told_by:
            return self.of_noun(sentence, named[-1])
        if sentence.tokens[subject].pos == "PRON" and sentence.child(subject, "cc") is not None:
            return self._by_pronoun_and_others(sentence, subject, verb)
        return self.of_noun(sentence, subject)

    def of_noun(self, sentence: Sentence, noun: int) -> Speaker | None:
        """Whom a noun or pronoun names as a speaker, or None."""
        token = sentence.tokens[noun]
        if is_some(sentence, noun):
            return Speaker(token.text, token.text)
        counted = some_of(sentence, noun)
        if token.pos == "PRON" and not counted:
            return self._by_pronoun(sentence, noun)
        nobody = token.lower in _NO_SPEAKER and not (token.lower == "people" and is_told_which(sentence, noun))
        nobody = (nobody and token.text != "WHO") or is_mere_share(sentence, noun)
        if (nobody or token.lemma in _NO_VOICE or token.pos not in NOUNS) and not counted:
            # "One of them, Anna Holm, ..."
            named = self._apposed(sentence, noun, self._named) if token.lower == "one" else ""
            return Speaker(named, named) if named else None
        if said := self._named_beside(sentence, noun):
            return Speaker(said, said)
        phrase = as_called(sentence, noun, without_what_is_told(sentence, noun_phrase(sentence, noun)))
        if is_titled(sentence, phrase):
            return None
        # A speaker that is itself told by a pronoun or a demonstrative ("this group", "his wife") can't stand alone.
        if any(points(sentence, place) for place in phrase):
            named = self._apposed(sentence, noun, self._named)
            # "Divers who visited it": the noun itself is clear.
            phrase = phrase[: phrase.index(noun) + 1]
            if not named and not any(points(sentence, place) for place in phrase):
                named = sentence.phrase(phrase)
            return Speaker(named, named) if named else self._by_owner(sentence, phrase)
        if sentence.tokens[phrase[-1]].dep == "case":
            phrase = phrase[:-1]
        said = sentence.phrase(without_brackets(sentence, phrase))
        described = [sentence.tokens[place].lower for place in phrase[:-1]] == ["the"]
        body = self._bodies.get(token.lemma) if described else None
        held = body is not None and self._resolver.reach.holds(body, sentence.number, noun)
        if body is not None and held and not self._may_be_another(body, sentence, noun):
            return self._by_description(sentence, said, body)
        meant = self._resolver.antecedent(sentence.number, noun)
        if meant is None and (anew := self._called_anew(sentence, noun, said)) is not None:
            return anew
        if meant is not None:
            return Speaker(meant.name or meant.text, said, self._told_by(sentence, meant))
        return self._by_its_own_words(sentence, noun, said, described=described)

    def _named_beside(self, sentence: Sentence, noun: int) -> str:
        """The name that a noun without an article stands beside: "Traffic monitor, Brough Data, has found ..."."""
        if name := named_right_after(sentence, noun):
            return self._people.get((sentence.number, name[-1])) or sentence.phrase(name)
        bare = sentence.tokens[noun].tag == "NN" and not sentence.children(noun, "det", "poss", "nummod")
        return self._apposed(sentence, noun, self._named) if bare else ""

    def _by_its_own_words(self, sentence: Sentence, noun: int, said: str, *, described: bool) -> Speaker | None:
        lemma = sentence.tokens[noun].lemma
        if described and lemma in _OWN_FIRM and self._firm is not None and self._is_of_the_firm(sentence, noun):
            return self._by_description(sentence, said, self._firm)
        # Of two banks nobody knows which is "the bank".
        if described and lemma in _ONE_OF_MANY and self._names_several:
            return None
        return Speaker(self._full_name(sentence, noun) or said, said)

    def _may_be_another(self, body: LedgerEntry, sentence: Sentence, noun: int) -> bool:
        """Whether something that may be a bank too is named since a body that is only told to be "the bank"."""
        if sentence.tokens[noun].lemma in body.name.lower().split():
            return False
        here = (sentence.number, noun)
        places = ((name.sentence, name.last) for name in body.names)
        last = max((place for place in places if place < here), default=(-1, -1))
        return any(last < place < here for place in self._may_be_bodies)

    def _by_pronoun(self, sentence: Sentence, noun: int) -> Speaker | None:
        meant = self._resolver.antecedent(sentence.number, noun)
        if meant is None and sentence.tokens[noun].lower == "it":
            return self._body_before(sentence, noun)
        if meant is None and sentence.tokens[noun].lower == "they":
            return self._people_before(sentence, noun)
        if meant is None or sentence.child(noun, "conj") is not None:
            return None
        name = meant.name or meant.text
        head = next(
            (place for place in meant.tokens if self._sentences[meant.sentence].tokens[place].head not in meant.tokens),
            noun,
        )
        told = None if meant.name or (head == noun) else self.of_noun(self._sentences[meant.sentence], head)
        if told is None and not meant.name and self._sentences[meant.sentence].tokens[head].lemma in _NO_VOICE:
            return None
        return Speaker(told.name if told is not None else name, name, self._told_by(sentence, meant))

    def _body_before(self, sentence: Sentence, noun: int) -> Speaker | None:
        """Whom "it" names where only a body can speak: the one that the sentence before is about, if it has no rival.

        What is said may be about another thing: "The pier is old, it says, and must be closed".
        """
        before = self._sentences[sentence.number - 1] if sentence.number else sentence
        subject = main_subject(before)
        also = noun == 0 and len(sentence.tokens) > 1 and sentence.tokens[1].lower == "also"
        if subject is None or before.number == sentence.number or (before.block != sentence.block and not also):
            return None
        sayer = sayer_of(before)
        # Who has just said something goes on: "The pier is safe, the council said. It will reopen, it added."
        if sayer is not None and sayer_of(sentence) == noun and can_speak(before, sayer):
            meant = self.of_noun(before, sayer) if not is_person(before.tokens[sayer]) else None
            return replace(meant, earlier=before.evidence) if meant is not None else None
        if before.tokens[subject].lower == "it":
            return self._by_pronoun(before, subject)
        inside = (place for place in range(noun) if can_speak(sentence, place))
        named = self._others.get(before.number, frozenset())
        places = [place for place, token in enumerate(before.tokens) if token.dep not in ("poss", "compound")]
        bodies = [place for place in places if is_one_body(before, place) or place in named]
        if all(is_person(before.tokens[place]) for place in bodies):
            bodies = [place for place in places if is_one_document(before, place)]
        only = bodies[0] if len(bodies) == 1 else subject
        subject = next((place for place in bodies if before.tokens[place].dep in SUBJECTS), only)
        own = before.subtree(subject)
        rivals = (place for place in bodies if is_loud(before, place) and place not in own)
        if any(inside) or any(rivals):
            return None
        meant = self.of_noun(before, subject) if subject in bodies else None
        return replace(meant, earlier=before.evidence) if meant is not None else None

    def _people_before(self, sentence: Sentence, noun: int) -> Speaker | None:
        """Whom "they" names that say something: those who said something just before, if nobody else is told of."""
        before = self._sentences[sentence.number - 1] if sentence.number else sentence
        sayer = sayer_of(before)
        if before.block != sentence.block or sayer is None or sayer_of(sentence) != noun or before is sentence:
            return None
        own = before.subtree(sayer)
        others = (place for place in range(len(before.tokens)) if place not in own and not before.in_quotes[place])
        rivals = (place for place in others if is_plural(before, place) and speaks(before, place))
        if any(rivals) or not is_plural(before, sayer) or not speaks(before, sayer):
            return None
        meant = self.of_noun(before, sayer)
        return replace(meant, earlier=before.evidence) if meant is not None else None

    def _who_talks(self, sentence: Sentence) -> Speaker | None:
        """Who alone the sentence before says has something to say, or will not say it, in the same paragraph."""
        before = self._sentences[sentence.number - 1] if sentence.number else sentence
        subject = main_subject(before)
        people = [place for number, place in self._people if number == before.number]
        if before.block != sentence.block or before is sentence or subject is None or people != [subject]:
            return None
        below = (before.root, *before.children(before.root, "xcomp"))
        talks = subject in before.children(before.root) and any(before.tokens[verb].lemma in _TALK for verb in below)
        name = self._people[before.number, subject]
        return Speaker(name, name, before.evidence) if talks else None

    def _called_anew(self, sentence: Sentence, noun: int, said: str) -> Speaker | None:
        """Whom a description names that the text has called nobody before: who talks, or whom it goes on about."""
        if is_described_anew(sentence, noun) and (talks := self._who_talks(sentence)) is not None:
            return replace(talks, subject=said)
        called = said.lower().removeprefix("the ")
        if not is_called_by_trade(sentence, noun) or any(
            called in before.text.lower() for before in self._sentences[: sentence.number]
        ):
            return None
        name = self._resolver.told_of_anew(sentence.number, noun)
        return Speaker(name, said, self._sentences[sentence.number - 1].evidence) if name else None

    def _by_pronoun_and_others(self, sentence: Sentence, pronoun: int, verb: int) -> Speaker | None:
        """Whom "she and two colleagues" names: who she is, and the others as they are called."""
        meant = self._resolver.antecedent(sentence.number, pronoun)
        others = sentence.tokens[pronoun + 1 : verb]
        plain = all(token.pos in _GROUP or token.text == "-" for token in others)
        if meant is None or not plain or pronoun > verb:
            return None
        name = f"{meant.name or meant.text} {sentence.phrase(range(pronoun + 1, verb))}"
        return Speaker(name, name, self._told_by(sentence, meant))

    def _by_owner(self, sentence: Sentence, phrase: list[int]) -> Speaker | None:
        """Whom "its producers" names, where it is known whose they are."""
        first = sentence.tokens[phrase[0]]
        meant = self._resolver.antecedent(sentence.number, phrase[0]) if first.tag == "PRP$" else None
        rest = phrase[1:]
        if any(sentence.tokens[place].pos == "PRON" for place in rest):
            return None
        if meant is None and first.lower == "its" and sentence.tokens[phrase[-1]].lemma in STUDIES:
            body = self._body_before(sentence, phrase[0])
            return replace(body, name=f"{owned(body.name)} {sentence.phrase(rest)}") if body is not None else None
        if meant is None:
            return None
        name = f"{owned(_DEFINITE.sub('the ', meant.name or meant.text))} {sentence.phrase(rest)}"
        return Speaker(name, name, self._told_by(sentence, meant))

    def _told_by(self, sentence: Sentence, meant: Antecedent) -> Evidence | None:
        return None if meant.sentence == sentence.number else self._sentences[meant.sentence].evidence

    def _by_description(self, sentence: Sentence, said: str, body: LedgerEntry) -> Speaker:
        """The one body that "the union" can mean in this text, with the sentence that names it."""
        before = [name.sentence for name in body.names if name.sentence < sentence.number]
        if not before:
            return Speaker(said, said)
        return Speaker(body.name, said, self._sentences[before[-1]].evidence)

    def _is_of_the_firm(self, sentence: Sentence, noun: int) -> bool:
        """Whether nothing before it in the paragraph makes "the company" another than the one the text is about."""
        if self._firm is None or not self._resolver.reach.holds(self._firm, sentence.number, noun):
            return False
        number = sentence.number - 1
        while number >= 0 and self._sentences[number].block == sentence.block:
            before = self._sentences[number]
            subject = main_subject(before)
            named = self._others.get(number, frozenset())
            if subject in named or (named and number == sentence.number - 1):
                return False
            number -= 1
        return not any(place < sentence.root for place in self._others.get(sentence.number, ()))

    def _full_name(self, sentence: Sentence, noun: int) -> str:
        """The full name of a person who is named, also by "the owner, Anna Holm"; "" for anyone else."""
        if sentence.child(noun, "conj") is not None:
            return ""
        return self._people.get((sentence.number, noun)) or self._apposed(sentence, noun, self._people)

    def _apposed(self, sentence: Sentence, noun: int, known: Mapping[tuple[int, int], str]) -> str:
        """The name in "its auditor, Pell & Rowe", where it is ``known``."""
        if name := _between_commas_after(sentence, noun, known):
            return name
        if sentence.child(noun, "conj") is not None:
            return ""
        names = (known.get((sentence.number, child)) for child in sentence.children(noun, "appos"))
        return next((name for name in names if name), "")


def _between_commas_after(sentence: Sentence, noun: int, known: Mapping[tuple[int, int], str]) -> str:
    """The one known name that fills an aside right after a noun; the parser may take it for one thing more."""
    tokens = sentence.tokens
    closing = next((place for place in range(noun + 2, len(tokens)) if tokens[place].text == ","), 0)
    opens = tokens[noun].pos == "NOUN" and closing > 0 and tokens[noun + 1].text == ","
    whole = opens and all(token.pos in ("PROPN", "CCONJ") for token in tokens[noun + 2 : closing])
    names = [name for place in range(noun + 2, closing) if (name := known.get((sentence.number, place)))]
    return names[0] if whole and len(names) == 1 and (sentence.number, closing - 1) in known else ""


def _bodies(sentences: Sequence[Sentence], entries: Iterable[LedgerEntry]) -> dict[str, LedgerEntry]:
    """The one body of the text that each noun can mean: "union" of one union, "company" of one firm."""
    found: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        if entry.type in _BODIES:
            for noun in dict.fromkeys(_nouns_for(sentences, entry)):
                found.setdefault(noun, []).append(entry)
    return {noun: bodies[0] for noun, bodies in found.items() if len(bodies) == 1}


def _firm_of(sentences: Sequence[Sentence], entries: Iterable[LedgerEntry]) -> LedgerEntry | None:
    """The firm that a text is about: its first sentence has it as its subject, and its name says that it is one."""
    first = next((each for each in sentences if each.kind is BlockKind.PARAGRAPH), None)
    subject = main_subject(first) if first is not None else None
    return next(
        (
            entry
            for entry in entries
            if entry.type is EntityType.ORGANISATION
            and any(first is not None and (name.sentence, name.last) == (first.number, subject) for name in entry.names)
            and any(noun in _FIRMS for noun in _nouns_for(sentences, entry))
        ),
        None,
    )


def _by_last_word(entries: Iterable[LedgerEntry]) -> dict[tuple[int, int], str]:
    """The full name of each mention, by its sentence and its last word."""
    return {(name.sentence, name.last): entry.name for entry in entries for name in entry.names}


def _last_words(entries: Iterable[LedgerEntry]) -> dict[int, frozenset[int]]:
    """By sentence, where the names of entries end in it."""
    found: dict[int, set[int]] = {}
    for entry in entries:
        for name in entry.names:
            found.setdefault(name.sentence, set()).add(name.last)
    return {number: frozenset(places) for number, places in found.items()}


def _nouns_for(sentences: Sequence[Sentence], entry: LedgerEntry) -> Iterator[str]:
    """What a body is called by its own name, and by what stands beside it."""
    words = [word.strip(".,").lower() for word in entry.name.split()]
    yield from (word for word in words if word in ORGANISATION_NOUNS)
    if any(word in FIRM_WORDS for word in words):
        yield from _FIRMS
    for name in entry.names:
        sentence = sentences[name.sentence]
        beside = (sentence.tokens[child].lemma for child in sentence.children(name.last, "appos"))
        yield from (noun for noun in beside if noun in ORGANISATION_NOUNS)
