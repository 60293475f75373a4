"""Who is named where, and whether the text calls them "he" or "she"."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.briefing import EntityType
from quizapp.reading.descriptions import Descriptions, called_by_title
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.gender import HE, SHE, gender_of_noun, gender_of_pronoun, gender_of_title
from quizapp.reading.given_names import gender_of_given_name, given_name
from quizapp.reading.grammar import SUBJECTS, noun_phrase
from quizapp.reading.lexicon import (
    COUNTRIES,
    FIRM_WORDS,
    MONTHS,
    OFFICES,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    SAY,
    TITLES,
    WEEKDAYS,
)
from quizapp.reading.name_words import is_demonym
from quizapp.reading.names import Name
from quizapp.reading.noun_kinds import TRADE, kind_named_by
from quizapp.reading.pairs import CountryPairs
from quizapp.reading.pieces import is_a_piece
from quizapp.reading.reach import Reach
from quizapp.reading.roles import is_source
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.title_person import names_of_topic, surname_in
from quizapp.reading.type_cues import by_context, told_nouns

_NOBODY = frozenset("no any every each".split())
#: These are people where they act, and things elsewhere ("she was given the chair").
_THINGS_TOO = frozenset(("chair", "head"))
#: A text about somebody says "he" or "she" so often at least, and so many times as often as the other.
_OFTEN, _BY_FAR = 3, 4
#: In these parts a noun tells of another, who is named.
_BESIDE = ("compound", "attr", "appos", "nmod", "npadvmod", "oprd")
#: After these stands another name of the same person.
_MARKS = frozenset(("(", "”", '"', "’"))
_MARKS_INSIDE = re.compile(r"['’-]")
#: What follows these is a place, not a person.
_WHERE = frozenset("in at near across into throughout".split())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a sentence names, or may name; ``key`` is the same for all names of one person.

    ``first`` and ``last`` are token indices of the noun phrase, ``head`` that of its noun. ``name`` is the ledger's
    name, "" for "the minister".
    """

    key: str
    first: int
    last: int
    head: int
    name: str


class Cast:
    """The people of a text, sentence by sentence, without those that are only spoken of inside quotations."""

    def __init__(
        self, sentences: Sequence[Sentence], entries: Iterable[LedgerEntry], title: str = "", reach: Reach | None = None
    ) -> None:
        entries = tuple(entries)
        maybe = {
            entry.name for entry in entries if _may_be_person(sentences, entry) and not called_by_title(title, entry)
        }
        #: The names of what the text says to be things, whatever the model takes them for.
        self.things = frozenset(
            entry.name for entry in entries if entry.type is EntityType.OTHER and entry.name not in maybe
        )
        #: What the text's descriptions mean, people's among them.
        self.descriptions = Descriptions(sentences, entries, title, reach)
        self.pairs = CountryPairs(sentences)
        named: dict[int, dict[int, Person]] = {}
        others: dict[int, set[int]] = {}
        firms: dict[int, set[int]] = {}
        surnames: dict[str, set[str]] = {}
        for entry in entries:
            person = entry.name in maybe
            if person and (last := _last_word(entry.name)):
                surnames.setdefault(last, set()).add(entry.name)
            for name in entry.names:
                # "The Sherpa town": what stands before a noun and is no known person's acts in nothing.
                if person and (
                    entry.type is EntityType.PERSON or not _is_before_a_noun(sentences[name.sentence], name)
                ):
                    found = Person(entry.name, name.first, name.last, name.last, entry.name)
                    named.setdefault(name.sentence, {})[name.last] = found
                else:
                    apart = firms if entry.type is EntityType.ORGANISATION else others
                    apart.setdefault(name.sentence, set()).update(range(name.first, name.last + 1))
        self._by_sentence = {
            sentence.number: tuple(
                _people(
                    sentence,
                    named.get(sentence.number, {}),
                    others.get(sentence.number, set()),
                    firms.get(sentence.number, set()),
                    surnames,
                    self.descriptions,
                )
            )
            for sentence in sentences
        }
        self.genders = _genders(sentences, self._by_sentence)
        topic = names_of_topic(title, [entry for entry in entries if entry.name in maybe], self.genders)
        #: Somebody whose name is the title and all of it: whom the whole text is about; "" of any other text.
        self.topic = topic[0] if topic else ""
        self._take_for_one(sentences, title, topic)
        #: The names that may be somebody's for all that is known, which no pronoun is answered with.
        self.doubtful = frozenset(
            entry.name
            for entry in entries
            if entry.name in maybe.difference(topic)
            and entry.type is not EntityType.PERSON
            and not _is_rather_a_person(sentences, entry)
        )

    def _take_for_one(self, sentences: Sequence[Sentence], title: str, names: Sequence[str]) -> None:
        """Let all the names of whom the text is about mean one person, the surname alone among them."""
        if not names:
            return
        alone = surname_in(title)

        def is_topic(one: Person) -> bool:
            *titles, last = one.key.split()
            return one.key in names or (last == alone and TITLES.issuperset(titles))

        self._by_sentence = {
            sentence.number: tuple(
                replace(one, key=self.topic, name=one.name or self.topic) if is_topic(one) else one
                for one in self._by_sentence[sentence.number]
            )
            for sentence in sentences
        }
        gender = next((self.genders[name] for name in names if name in self.genders), "") or _mostly(sentences)
        if gender:
            self.genders[self.topic] = gender

    def people(self, sentence: int) -> tuple[Person, ...]:
        """Everybody in a sentence, in text order."""
        return self._by_sentence.get(sentence, ())

    def fits(self, person: Person, gender: str) -> bool:
        """Whether a person may be called "he" or "she"; whoever is called neither may be called both."""
        return self.genders.get(person.key, gender) == gender


def _last_word(name: str) -> str:
    """The last word of somebody's name; "" where it is that of a place: "Ralph Lind of Borwick"."""
    words = name.split()
    return "" if words[-2:-1] == ["of"] else words[-1]


def _is_before_a_noun(sentence: Sentence, name: Name) -> bool:
    token = sentence.tokens[name.last]
    return token.dep in ("compound", "nmod") and sentence.tokens[token.head].pos == "NOUN"


def _may_be_person(sentences: Sequence[Sentence], entry: LedgerEntry) -> bool:
    """Precision asks for everyone who might be meant, so whatever is not known to be something else counts."""
    if is_a_piece(entry.name):
        return False
    if entry.type is EntityType.PERSON:
        return True
    last = entry.name.split()[-1]
    # "Microsoft Germany" is no person, and "Germany" is not called by its last word.
    if last.lower() in FIRM_WORDS | ORGANISATION_NOUNS or last in COUNTRIES:
        return False
    if any(_is_called_so(sentences[name.sentence], name) for name in entry.names) or _is_told_a_thing(sentences, entry):
        return False
    return entry.type is EntityType.OTHER and any(
        name.label == "PERSON" or _acts_bare(sentences[name.sentence], name) for name in entry.names
    )


def _is_rather_a_person(sentences: Sequence[Sentence], entry: LedgerEntry) -> bool:
    """Whether one of the words around a name of which too little is told is a person's, or the model's label is."""
    people = sum(name.label == "PERSON" for name in entry.names)
    return 2 * people > len(entry.names) or any(
        _speaks(sentences[name.sentence], name)
        or any(kind is EntityType.PERSON for kind, _, _ in by_context(sentences[name.sentence], name.first, name.last))
        for name in entry.names
    )


def _speaks(sentence: Sentence, name: Name) -> bool:
    """Whether a name is that of who says something: "Holm says", "according to Holm"."""
    token = sentence.tokens[name.last]
    above = sentence.tokens[token.head]
    return is_source(sentence, name.last) or (token.dep == "nsubj" and above.lemma in SAY)


def _is_called_so(sentence: Sentence, name: Name) -> bool:
    """Whether the name is that of what is nobody: "a little shop called Anna's", where no trade ends in "-er"."""
    called = sentence.tokens[name.last]
    verb = sentence.tokens[called.head]
    if called.dep != "oprd" or verb.dep != "acl":
        return False
    noun = sentence.tokens[verb.head]
    return noun.pos == "NOUN" and kind_named_by(noun.lemma) is not EntityType.PERSON and not TRADE.search(noun.lemma)


def _is_told_a_thing(sentences: Sequence[Sentence], entry: LedgerEntry) -> bool:
    """Whether a text says that a name is a thing's: "X is a soft mineral", and the model agrees or "It" follows."""
    told = [name for name in entry.names if _is_told_no_person(sentences[name.sentence], name)]
    people = sum(name.label == "PERSON" for name in entry.names)
    agrees = 2 * people <= len(entry.names) or any(_goes_on_with_it(sentences, name.sentence) for name in told)
    return bool(told) and agrees and not given_name(entry.name.split()[0])


def _is_told_no_person(sentence: Sentence, name: Name) -> bool:
    told = (sentence.tokens[noun] for noun in told_nouns(sentence, name.first, name.last))
    return any(
        noun.dep == "attr"
        and noun.tag == "NN"
        and kind_named_by(noun.lemma) is not EntityType.PERSON
        and not TRADE.search(noun.lemma)
        for noun in told
    )


def _goes_on_with_it(sentences: Sequence[Sentence], number: int) -> bool:
    after = sentences[number + 1] if number + 1 < len(sentences) else None
    return after is not None and after.block == sentences[number].block and after.tokens[0].lower in ("it", "its")


def _acts_bare(sentence: Sentence, name: Name) -> bool:
    bare = not name.first or sentence.tokens[name.first - 1].pos != "DET"
    return bare and sentence.tokens[name.last].dep in (*SUBJECTS, "poss", "agent")


def _people(
    sentence: Sentence,
    named: dict[int, Person],
    others: set[int],
    firms: set[int],
    surnames: Mapping[str, set[str]],
    descriptions: Descriptions,
) -> Iterator[Person]:
    quoted = sentence.in_quotes
    inner = {place for person in named.values() for place in range(person.first, person.last)}
    for index, token in enumerate(sentence.tokens):
        if quoted[index] or index in inner:
            continue
        if index in named:
            yield named[index]
        elif (
            _may_name_somebody(sentence, index, surnames)
            and index not in firms
            and (index not in others or token.text in surnames)
        ):
            # A name that the ledger missed here, or took for a place, may still be somebody's; a firm's is none.
            known = surnames.get(token.text, set())
            first = _name_start(sentence, index)
            key = next(iter(known)) if len(known) == 1 else sentence.phrase(range(first, index + 1))
            yield Person(key, first, index, index, key if len(known) == 1 else "")
        elif token.pos == "NOUN" and token.tag == "NN" and kind_named_by(token.lemma) is EntityType.PERSON:
            # "As a child she swam there": that is she.
            role = token.dep == "pobj" and sentence.tokens[token.head].lower == "as"
            if role or token.dep in _BESIDE or _names_somebody(sentence, index, named):
                continue
            if token.lemma in _THINGS_TOO and token.dep not in SUBJECTS:
                continue
            phrase = [place for place in noun_phrase(sentence, index) if place <= index]
            if sentence.tokens[phrase[0]].lower in _NOBODY:
                continue
            described = descriptions.meant(sentence.number, index)
            name = described.entry.name if described is not None else ""
            if not (name or token.lemma in PERSON_NOUNS | OFFICES):
                continue
            yield Person(name or sentence.phrase(phrase).lower(), phrase[0], phrase[-1], index, name)


def _may_name_somebody(sentence: Sentence, index: int, surnames: Container[str]) -> bool:
    token = sentence.tokens[index]
    # The model takes a rare surname for a plain noun now and then.
    name = token.pos == "PROPN" or (token.pos == "NOUN" and token.text in surnames)
    if not name or token.dep in ("compound", "nmod", "npadvmod"):
        return False
    first = _name_start(sentence, index)
    before = sentence.tokens[first - 1] if first else None
    # "Brook & Sons" is no Brook.
    if "&" in (sentence.tokens[index + 1 : index + 2] and sentence.tokens[index + 1].text, before and before.text):
        return False
    # "The Survey" and "a Time Lord" are nobody; "the Doctor" and "the Queen" may be.
    if before is not None and before.pos == "DET" and not (before.lower == "the" and _is_title(token)):
        return False
    # "Anna Holm (Annie)" and "Anna “Annie” Holm" are one person, and "his Almanac" none.
    if before is not None and ((before.text in _MARKS and token.dep == "appos") or before.tag == "PRP$"):
        return False
    # The model takes a rare name for that of a people; what acts without an article is none.
    people = token.entity_type == "NORP" and (token.dep not in SUBJECTS or is_demonym(token.text))
    known = people or token.entity_type in ("DATE", "TIME") or token.lower in (*MONTHS, *WEEKDAYS)
    where = before is not None and before.lower in _WHERE
    # "L'Enfant" and "Lloyd-Webber" are surnames too.
    return _MARKS_INSIDE.sub("", token.text).isalpha() and not token.text.islower() and not known and not where


def _is_title(token: Token) -> bool:
    return token.lower in PERSON_NOUNS or token.text in TITLES


def _name_start(sentence: Sentence, index: int) -> int:
    while index and sentence.tokens[index - 1].pos == "PROPN" and sentence.tokens[index - 1].dep == "compound":
        index -= 1
    return index


def _names_somebody(sentence: Sentence, noun: int, named: dict[int, Person]) -> bool:
    """Whether the noun is a named person's role: "the engineer, Anna Holm"; "her teacher Anna Holm"."""
    beside = {*sentence.children(noun, "appos", "compound", "nmod"), noun + 1}
    # "Her husband, the painter Colin Hale"
    beside.update(child for one in sentence.children(noun, "appos") for child in sentence.children(one, "appos"))
    # "The child of a sailor, Jan Holm": the model hangs the name on the child.
    after = noun + 2 if sentence.tokens[noun + 1 : noun + 2] and sentence.tokens[noun + 1].text == "," else noun + 1
    return any(
        person.head in beside
        or person.first in beside
        or (person.first == after and sentence.tokens[person.head].dep == "appos")
        for person in named.values()
    )


def _genders(sentences: Sequence[Sentence], people: dict[int, tuple[Person, ...]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for sentence in sentences:
        here = people[sentence.number]
        for person in here:
            known = told_gender(sentence, person)
            if known:
                # What the text says outright outweighs any number of pronouns.
                votes.setdefault(person.key, Counter())[known] += 1000
        before = people[sentence.number - 1] if sentence.number else ()
        keys = {person.key for person in here}
        # A sentence that names nobody goes on about the one person of the sentence before it.
        about, start = (here, here[0].last) if here else (before, 0)
        if len({person.key for person in about}) != 1 or {person.key for person in before} - (keys or {about[0].key}):
            continue
        said = _said_genders(sentence, start)
        if len(said) == 1:
            votes.setdefault(about[0].key, Counter())[said.pop()] += 1
    return {key: gender for key, counter in votes.items() if (gender := _clear(counter))}


def _said_genders(sentence: Sentence, start: int) -> set[str]:
    quoted = sentence.in_quotes
    return {
        gender
        for token, inside in zip(sentence.tokens[start:], quoted[start:], strict=True)
        if not inside and (gender := gender_of_pronoun(token.lower))
    }


def _clear(votes: Counter[str]) -> str:
    he, she = votes[HE], votes[SHE]
    if he and she and max(he, she) < 10 * min(he, she):
        return ""
    return HE if he > she else SHE


def _mostly(sentences: Sequence[Sentence]) -> str:
    """Whether a text says "he" or "she" by far the most."""
    said = Counter(
        gender
        for sentence in sentences
        for token, quoted in zip(sentence.tokens, sentence.in_quotes, strict=True)
        if not quoted and (gender := gender_of_pronoun(token.lower))
    )
    gender, most = max(said.items(), key=lambda item: item[1], default=("", 0))
    return gender if most >= _OFTEN and most >= _BY_FAR * (said.total() - most) else ""


def told_gender(sentence: Sentence, person: Person) -> str:
    """What a given name, a title or a noun beside a name says that somebody is called; "" where none does."""
    tokens = sentence.tokens
    beside = [tokens[child].lemma for child in sentence.children(person.head, "appos", "compound", "nmod")]
    if tokens[person.head].dep == "appos":
        beside.append(tokens[tokens[person.head].head].lemma)
    if person.first:
        beside.append(tokens[person.first - 1].lemma)
    if not person.name:
        beside.append(tokens[person.head].lemma)
    titles = {tokens[person.first].text, tokens[person.first - 1].text if person.first else ""}
    given = gender_of_given_name(person.name.split()[0]) if " " in person.name else ""
    told = {given, *map(gender_of_title, titles), *map(gender_of_noun, beside)}
    return HE if HE in told else SHE if SHE in told else ""
