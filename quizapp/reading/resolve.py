"""Whom or what a pronoun means, where the text leaves one answer only; in any doubt nobody."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.domain.words import owned
from quizapp.reading.cast import Cast, Person
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, noun_phrase, subject_of
from quizapp.reading.lexicon import OFFICES, SAY, SAY_THAT
from quizapp.reading.pointing import is_either, must_differ
from quizapp.reading.quotations import is_all_quoted
from quizapp.reading.referring import (
    has_a_head,
    is_named,
    is_of_a_newcomer,
    is_opposed,
    is_where,
    long_quote,
    may_be_called,
    owns_in_its_clause,
    pronouns_of,
)
from quizapp.reading.roles import is_aside, main_subject, names_several
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import (
    IT,
    THEY,
    can_speak,
    is_body,
    is_loud,
    is_of_a_body,
    is_taken_up,
    is_thing,
    opens,
    speaks,
    subject_before,
)
from quizapp.reading.typed import with_types
from quizapp.reading.within import inside, only_thing_said_of

#: A pronoun is followed back over this many sentences, never further.
_REACH = 4
#: An "it" or "they" after the same word is followed back this far.
_CHAIN = 2
_TELL = frozenset("tell ask warn promise remind inform advise assure persuade convince".split())
#: The parts of a sentence whose pronoun goes on about what the sentence before is about.
_CARRIES_ON = (*SUBJECTS, "poss")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun or description stands for, in an earlier sentence or earlier in its own."""

    text: str
    sentence: int
    #: Indices of the phrase's tokens in that sentence.
    tokens: tuple[int, ...]
    #: The ledger's name of a person, or of what a description means, "" otherwise.
    name: str = ""
    #: The sentence that tells whom a description there means, where a pronoun stands for one.
    told: int | None = None

    @property
    def proofs(self) -> tuple[int, ...]:
        """The sentences that tell what is meant."""
        return (self.sentence,) if self.told is None else (self.told, self.sentence)


class Resolver:
    """Answers for the pronouns of one text."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast, title: str = "") -> None:
        entries = cast.descriptions.entries
        self._sentences = with_types(sentences, entries)
        self._cast = cast
        #: The entry of each token that is part of a name.
        self._named: dict[tuple[int, int], LedgerEntry] = {
            (name.sentence, place): entry
            for entry in entries
            for name in entry.names
            for place in range(name.first, name.last + 1)
        }
        self._title = title.removeprefix("The ")
        self._told_of = Counter(
            token.lemma for sentence in sentences for token in sentence.tokens if token.pos in NOUNS
        )
        self._known: dict[tuple[int, int], tuple[Person, int] | None] = {}

    def antecedent(self, number: int, token: int = 0) -> Antecedent | None:
        """What a pronoun, or the noun of a description, means; the subject at its start where no token is given."""
        sentence = self._sentences[number]
        word = sentence.tokens[token].lower
        if gender_of_pronoun(word):
            found = self._person(number, token)
            return self._of_person(*found) if found is not None else None
        if word in IT | THEY:
            return self._thing(number, token, _CHAIN)
        return self._described(number, token)

    def _described(self, number: int, noun: int) -> Antecedent | None:
        found = self._cast.descriptions.meant(number, noun)
        if found is None:
            return None
        said = f"the {found.entry.name}" if found.article else found.entry.name
        name = next(each for each in found.entry.names if each.sentence == found.sentence)
        return Antecedent(said, found.sentence, tuple(range(name.first, name.last + 1)), found.entry.name)

    def _of_person(self, person: Person, number: int) -> Antecedent | None:
        sentence = self._sentences[number]
        tokens = tuple(range(person.first, person.last + 1))
        pronouns = [place for place in tokens if sentence.tokens[place].pos == "PRON"]
        if person.name or not pronouns:
            return Antecedent(sentence.phrase(tokens), number, tokens, person.name)
        # "Her grandfather" would only lead on to the next question, which is asked here.
        owner = self._person(number, pronouns[0]) if pronouns == [person.first] else None
        if owner is None or not owner[0].name or owner[1] != number:
            return None
        return Antecedent(f"{owned(owner[0].name)} {sentence.phrase(tokens[1:])}", number, tokens)

    def _person(self, number: int, token: int) -> tuple[Person, int] | None:
        place = (number, token)
        if place not in self._known:
            # Whatever leads back here while it is being asked gets no answer.
            self._known[place] = None
            self._known[place] = self._only_one(number, token)
        return self._known[place]

    def _only_one(self, number: int, token: int) -> tuple[Person, int] | None:
        sentence = self._sentences[number]
        gender = gender_of_pronoun(sentence.tokens[token].lower)
        anybody = is_either(sentence, token) or is_of_a_newcomer(sentence, token)
        if not gender or anybody or sentence.quoted or sentence.in_quotes[token] or self._looks_ahead(number, token):
            return None
        others = {
            person.key
            for person in self._cast.people(number)
            if must_differ(sentence, person.head, token) or is_opposed(sentence, person.head, token)
        }
        if (told_of := self._of_whom_a_clause_tells(number, gender, token)) is not None:
            return told_of
        for earlier, end in self._back(number, token):
            before = self._sentences[earlier]
            meant = {
                person.key: (person, earlier)
                for person in self._cast.people(earlier)
                if person.head < end and person.key not in others and self._cast.fits(person, gender)
            }
            unknown = []
            for pronoun in pronouns_of(before, gender, end):
                if self._looks_ahead(earlier, pronoun):
                    continue
                same = self._person(earlier, pronoun)
                if same is None:
                    unknown.append(pronoun)
                else:
                    meant.setdefault(same[0].key, same)
            if not (meant or unknown):
                if earlier < number and names_several(before, gender):
                    return None
                continue
            if earlier < number and (unknown or len(meant) > 1):
                return self._centre(earlier, gender) if sentence.tokens[token].dep in _CARRIES_ON else None
            if unknown or len(meant) > 1:
                return None
            found = next(iter(meant.values()))
            if earlier == number and self._is_told_something(number, token):
                return None
            sure = earlier < number or self._is_main_subject(number, found, token)
            return found if sure or not self._rivals(number, gender, found[0].key) else None
        return None

    def _of_whom_a_clause_tells(self, number: int, gender: str, token: int) -> tuple[Person, int] | None:
        """The one whom a clause with "who" is about: "Anna Holm, who sold her boat"."""
        sentence = self._sentences[number]
        clause = next((place for place in sentence.ancestors(token) if sentence.tokens[place].dep == "relcl"), None)
        if clause is None or must_differ(sentence, clause, token):
            return None
        subject = sentence.child(clause, *SUBJECTS)
        if subject is None or sentence.tokens[subject].lower != "who" or subject > token:
            return None
        inside = set(sentence.subtree(clause))
        people = [person for person in self._cast.people(number) if self._cast.fits(person, gender)]
        about = next((person for person in people if person.head == sentence.tokens[clause].head), None)
        others = any(person.head in inside and person.head < token for person in people)
        return (about, number) if about is not None and not others else None

    def _centre(self, number: int, gender: str) -> tuple[Person, int] | None:
        """The subject of a sentence that names others too, where none of them is more than mentioned beside it.

        What a sentence is about, its subject, is what the next one goes on about (centring: Grosz, Joshi and
        Weinstein 1995); a second person with a part of its own in what happens may be so as well.
        """
        sentence = self._sentences[number]
        subject = main_subject(sentence)
        if subject is None:
            return None
        people = [person for person in self._cast.people(number) if self._cast.fits(person, gender)]
        named = next((person for person in people if person.head == subject), None)
        known = gender_of_pronoun(sentence.tokens[subject].lower) == gender
        centre = (named, number) if named is not None else self._person(number, subject) if known else None
        if centre is None:
            return None
        presented = named is not None and self._is_presented(named, number)
        heads = [person.head for person in people if person.key != centre[0].key]
        heads += [
            pronoun
            for pronoun in pronouns_of(sentence, gender, len(sentence.tokens))
            if (self._person(number, pronoun) or centre)[0].key != centre[0].key or not self._person(number, pronoun)
        ]
        # One whom the text already goes on about stays what it is about, whomever else it comes to.
        settled = known or presented
        loud = [head for head in heads if not is_aside(sentence, head, settled=settled, presented=presented)]
        return None if loud else centre

    def _is_presented(self, person: Person, number: int) -> bool:
        """Whether a paragraph opens with somebody new and tells who it is ("Anna Holm, the engineer, ...")."""
        sentence = self._sentences[number]
        opens = not number or self._sentences[number - 1].block != sentence.block
        told = sentence.children(person.head, "appos", "relcl")
        new = all(other.key != person.key for earlier in range(number) for other in self._cast.people(earlier))
        return opens and bool(told) and new

    def _is_main_subject(self, number: int, found: tuple[Person, int], token: int) -> bool:
        """Whether somebody is what a sentence is about, and "he" or "she" comes later in it ("Hale said he would")."""
        sentence = self._sentences[number]
        subject = main_subject(sentence)
        if subject is None or token < sentence.tokens[subject].head:
            return False
        owns = found[0].head == subject and found[1] == number and owns_in_its_clause(sentence, subject, token)
        owner = owns and not self._goes_on_about_another(number, token, found[0].key)
        if not (owner or sentence.tokens[token].lower in ("he", "she")):
            return False
        return found[0].head == subject if found[1] == number else self._person(number, subject) == found

    def _goes_on_about_another(self, number: int, token: int, key: str) -> bool:
        """Whether the paragraph so far, or the end of the one before, is about another "he" or "she" as well."""
        gender = gender_of_pronoun(self._sentences[number].tokens[token].lower)
        block = self._sentences[number].block
        before = [one for one in self._sentences[:number] if one.block == block] or list(self._sentences[:number][-1:])
        for one in before:
            people = self._cast.people(one.number)
            if any(each.name and each.key != key and self._cast.fits(each, gender) for each in people):
                return True
            meant = (self._person(one.number, place) for place in pronouns_of(one, gender, len(one.tokens)))
            if any(each is None or each[0].key != key for each in meant):
                return True
        return False

    def _is_told_something(self, number: int, token: int) -> bool:
        """Whether the clause is told to somebody who may be meant as well: "Hale told his nephew that he would go"."""
        sentence = self._sentences[number]
        gender = gender_of_pronoun(sentence.tokens[token].lower)
        verbs = (verb for verb in sentence.ancestors(token) if sentence.tokens[verb].lemma in _TELL)
        told = [noun for verb in verbs for noun in sentence.children(verb, "dobj", "dative", "iobj") if noun < token]
        people = {person.head for person in self._cast.people(number) if self._cast.fits(person, gender)}
        return any(noun in people or may_be_called(sentence.tokens[noun], gender) for noun in told)

    def _rivals(self, number: int, gender: str, key: str) -> bool:
        """Whether the sentence before tells of somebody else whom the pronoun may mean as well."""
        if not number:
            return False
        before = self._sentences[number - 1]
        # A paragraph that opens with somebody by name as its subject goes on about nobody else.
        subject = main_subject(self._sentences[number])
        opens = before.block != self._sentences[number].block
        if opens and any(person.key == key and person.head == subject for person in self._cast.people(number)):
            return False
        people = [person for person in self._cast.people(number - 1) if self._cast.fits(person, gender)]
        if any(person.key != key and not is_aside(before, person.head) for person in people):
            return True
        # Whom the sentence already goes on about by pronoun is no rival to another pronoun for the same.
        here = any(person.key == key for person in self._cast.people(number))
        meant = (self._person(number - 1, each) for each in pronouns_of(before, gender, len(before.tokens)))
        return here and any(each is not None and each[0].key != key for each in meant)

    def _back(self, number: int, token: int) -> Iterator[tuple[int, int]]:
        """Sentences from this one back, each with the token before which to look; one paragraph back at most."""
        yield number, token
        block, left = self._sentences[number].block, 1
        reach = _REACH
        for earlier in range(number - 1, -1, -1):
            before = self._sentences[earlier]
            # What somebody says at length takes the text no further from who says it.
            if is_all_quoted(before) and before.block == block:
                continue
            if not reach:
                return
            reach -= 1
            if before.block != block:
                if not left or before.kind is not self._sentences[number].kind:
                    return
                block, left = before.block, left - 1
            yield earlier, len(before.tokens)

    def _looks_ahead(self, number: int, token: int) -> bool:
        """Whether somebody is named after the pronoun, whom it may mean: "When she retired, Anna Holm ..."."""
        sentence = self._sentences[number]
        found = sentence.tokens[token]
        # "His essay on the Pope": whose it is comes before what it is about.
        opens = token == 0 and found.dep == "poss" and sentence.tokens[found.head].dep in SUBJECTS
        if token > sentence.root or found.head == sentence.root or opens:
            return False
        people = self._cast.people(number)
        if any(person.head < token for person in people):
            return False
        # "Her sister, Ruth, ..." and "Her tutor was Ruth Bell" name somebody else.
        owned = set(sentence.subtree(sentence.tokens[token].head)) if sentence.tokens[token].dep == "poss" else set()
        return any(
            (token < person.head < sentence.root or sentence.tokens[person.head].head == sentence.root)
            and person.head not in owned
            and not (owned and sentence.tokens[person.head].dep == "attr")
            for person in people
        )

    def _thing(self, number: int, token: int, chain: int) -> Antecedent | None:
        sentence = self._sentences[number]
        if sentence.in_quotes[token] or sentence.quoted:
            return None
        subject = inside(sentence, token)
        if subject is not None:
            return self._of_thing(sentence, subject)
        if found_owner := self._body_of_an_officer(number, token):
            return found_owner
        if speaker := self._body_in_passing(number, token, chain):
            return speaker
        said_of = only_thing_said_of(sentence, token)
        if said_of is not None:
            return self._of_thing(sentence, said_of) if not self._is_rivalled(number, said_of) else None
        if not number or not opens(sentence, token):
            return self._taken_on(number, token) if number else None
        before = self._sentences[number - 1]
        # Inside a quotation others are spoken of, unless the quotation is a mere word or two.
        if (before.block != sentence.block and not self._goes_on(number, token)) or long_quote(before):
            return None
        return self._by_subject(number, token, chain)

    def _goes_on(self, number: int, token: int) -> bool:
        """Whether a paragraph opens with "It also denied", where a named body denied something right before it."""
        sentence, before = self._sentences[number], self._sentences[number - 1]
        also = [each.lower for each in sentence.tokens[:2]] == ["it", "also"] and speaks(sentence, sentence.root)
        subject = subject_before(before)
        return also and subject is not None and (number - 1, subject) in self._named and speaks(before, before.root)

    def _body_of_an_officer(self, number: int, token: int) -> Antecedent | None:
        """The one body that the sentence before is about, as the owner in "its chief executive"."""
        sentence = self._sentences[number]
        found = sentence.tokens[token]
        if found.lower != "its" or found.dep != "poss" or not is_of_a_body(sentence.tokens[found.head]):
            return None
        before = self._sentences[number - 1] if number else sentence
        quoted = sentence.in_quotes
        things = (place for place in range(token) if is_thing(sentence, place, plural=False) and not quoted[place])
        if before.block != sentence.block or any(things):
            return None
        # A ship, a place or a man may have been named, which the model takes for a body, or the other way round.
        office = sentence.tokens[found.head].lemma in OFFICES
        named = [
            place
            for place in range(len(before.tokens))
            if (is_body(before, place) or is_named(before, place) or (office and has_a_head(before, place)))
            and before.tokens[place].dep != "appos"
        ]
        same = {self._entry_name(number - 1, place) for place in named} - self._people_named(number - 1)
        if len(same) != 1 or not is_body(before, named[0]) or before.tokens[named[0]].dep not in SUBJECTS:
            return None
        return self._of_thing(before, named[0])

    def _entry_name(self, number: int, place: int) -> str:
        """What the ledger calls what a word names; the word's own place where it is in no entry."""
        entry = self._named.get((number, place))
        return entry.name if entry is not None else str(place)

    def _people_named(self, number: int) -> set[str]:
        return {person.name for person in self._cast.people(number) if person.name}

    def _body_in_passing(self, number: int, token: int, chain: int) -> Antecedent | None:
        """The body that the sentence before is about, where "it says" stands in the midst of what is said."""
        sentence = self._sentences[number]
        found = sentence.tokens[token]
        verb = sentence.tokens[found.head]
        passing = verb.dep == "parataxis" and found.head == token + 1 and verb.lemma in SAY | SAY_THAT
        if found.lower != "it" or not passing or not number:
            return None
        before = self._sentences[number - 1]
        subject = main_subject(before)
        if before.block != sentence.block or subject is None or long_quote(before):
            return None
        if any(can_speak(sentence, place) and is_thing(sentence, place, plural=False) for place in range(token)):
            return None
        if before.tokens[subject].lower == "it" and chain:
            return self._thing(number - 1, subject, chain - 1)
        bodies = [
            place
            for place in range(len(before.tokens))
            if can_speak(before, place) and is_thing(before, place, plural=False)
        ]
        own = before.subtree(subject)
        rivals = [place for place in bodies if place not in own and is_loud(before, place)]
        return self._of_thing(before, subject) if subject in bodies and not rivals else None

    def _is_rivalled(self, number: int, noun: int) -> bool:
        """Whether the sentence before is about another thing than a noun of this one."""
        sentence, before = self._sentences[number], self._sentences[number - 1]
        subject = main_subject(before) if number and before.block == sentence.block else None
        if subject is None or not is_thing(before, subject, plural=is_plural(sentence, noun)):
            return False
        described = self._cast.descriptions.meant(number - 1, subject)
        named = described is not None and any(
            name.sentence == number and name.first <= noun <= name.last for name in described.entry.names
        )
        return not named and before.tokens[subject].lemma != sentence.tokens[noun].lemma

    def _by_subject(self, number: int, token: int, chain: int) -> Antecedent | None:
        sentence, before = self._sentences[number], self._sentences[number - 1]
        subject = subject_before(before)
        if subject is None:
            return None
        same = IT if sentence.tokens[token].lower in IT else THEY
        if before.tokens[subject].lower in same and opens(before, subject) and chain:
            return self._thing(number - 1, subject, chain - 1)
        taken_up = is_taken_up(before, subject, sentence, token, self._told_of)
        return self._of_thing(before, subject) if taken_up or self._is_the_topic(number, token, subject) else None

    def _is_the_topic(self, number: int, token: int, subject: int) -> bool:
        """Whether the sentence before is about what the title names, and this one goes on about it."""
        entry = self._named.get((number - 1, subject))
        sentence = self._sentences[number]
        named = entry is not None and entry.type is not EntityType.PERSON and self._title == entry.name
        before = self._sentences[number - 1]
        own = before.subtree(subject)
        things = [place for place in range(len(before.tokens)) if is_thing(before, place, plural=False)]
        # "The canal passed the mill. It burnt down": what it only came near is not gone on about.
        if any(place not in own and not is_where(before, place) for place in things):
            return False
        return named and sentence.tokens[token].lower in IT and sentence.tokens[token].dep in SUBJECTS

    def _of_thing(self, sentence: Sentence, noun: int) -> Antecedent | None:
        # A name that may be somebody's is no thing for certain, whatever the model says.
        named = any(person.head == noun and person.name for person in self._cast.people(sentence.number))
        if named and not is_plural(sentence, noun):
            return None
        phrase = noun_phrase(sentence, noun)
        described = self._described(sentence.number, noun)
        if described is None:
            return Antecedent(sentence.phrase(phrase), sentence.number, tuple(phrase))
        return Antecedent(described.text, sentence.number, tuple(phrase), described.name, described.sentence)

    def _taken_on(self, number: int, token: int) -> Antecedent | None:
        """The object of what somebody does, where the sentence before was about "it" already."""
        sentence, before = self._sentences[number], self._sentences[number - 1]
        found = sentence.tokens[token]
        doer = subject_of(sentence, found.head) if found.dep == "dobj" and found.head == sentence.root else None
        subject = main_subject(before)
        if doer is None or subject is None or sentence.tokens[doer].pos not in NOUNS or found.lower != "it":
            return None
        other = any(is_thing(sentence, place, plural=False) for place in range(token) if place != doer)
        if other or before.tokens[subject].lower != "it" or not opens(before, subject):
            return None
        return self._thing(number - 1, subject, 1)
