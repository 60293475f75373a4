"""What "it", "they" and their like mean, where the text leaves one answer only; in any doubt nothing."""

from collections import Counter
from collections.abc import Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.cast import Cast
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural, noun_phrase, subject_of
from quizapp.reading.lexicon import OFFICES, SAY, SAY_THAT
from quizapp.reading.pronoun_it import is_empty_it
from quizapp.reading.referring import has_a_head, is_named, is_where, long_quote
from quizapp.reading.roles import is_aside, main_subject
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import (
    IT,
    THEY,
    can_speak,
    is_another_kind,
    is_body,
    is_loud,
    is_of_a_body,
    is_taken_up,
    is_thing,
    may_be_they,
    opens,
    several_in,
    speaks,
    subject_before,
    told_of_subject,
)
from quizapp.reading.within import inside, only_thing_said_of, same_word_before

#: An "it" or "they" after the same word is followed back this far.
_CHAIN = 2
#: What was the subject of another of so many sentences is what the paragraph is about.
_SETTLED = 5


class ThingsMeant:
    """Answers for the pronouns of things and bodies, and for the descriptions, of one text."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast, title: str) -> None:
        self._sentences = sentences
        self._cast = cast
        #: The entry of each token that is part of a name.
        self._named: dict[tuple[int, int], LedgerEntry] = {
            (name.sentence, place): entry
            for entry in cast.descriptions.entries
            for name in entry.names
            for place in range(name.first, name.last + 1)
        }
        self._title = title.removeprefix("The ")
        self._told_of = Counter(
            token.lemma.lower() for sentence in sentences for token in sentence.tokens if token.pos in NOUNS
        )

    def meant(self, number: int, token: int) -> Antecedent | None:
        """What an "it", "they" or their like means; None in doubt."""
        return self._thing(number, token, _CHAIN)

    def described(self, number: int, noun: int) -> Antecedent | None:
        """What a description such as "the union" means; None in doubt."""
        found = self._cast.descriptions.meant(number, noun)
        if found is None:
            entry = self._cast.descriptions.told_at(number, noun)
            return self._beside(number, entry) if entry is not None else None
        said = f"the {found.entry.name}" if found.article else found.entry.name
        name = next(each for each in found.entry.names if each.sentence == found.sentence)
        return Antecedent(said, found.sentence, tuple(range(name.first, name.last + 1)), found.entry.name)

    def _beside(self, number: int, entry: LedgerEntry) -> Antecedent:
        """The name that a noun in apposition is told of."""
        name = next(each for each in entry.names if each.sentence == number)
        return Antecedent(entry.name, number, tuple(range(name.first, name.last + 1)), entry.name)

    def _thing(self, number: int, token: int, chain: int) -> Antecedent | None:
        sentence = self._sentences[number]
        if sentence.in_quotes[token]:
            return None
        subject = inside(sentence, token)
        if subject is not None:
            return self._of_thing(sentence, subject)
        if (same := same_word_before(sentence, token)) is not None:
            return self._thing(number, same, chain)
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
        found = self._by_subject(number, token, chain)
        return found if found is not None or sentence.tokens[token].lower not in THEY else self._several(number, token)

    def _several(self, number: int, token: int) -> Antecedent | None:
        """The only ones of whom the sentence before tells, or the two people: "Holm met Ruth Bell. They ..."."""
        sentence, before = self._sentences[number], self._sentences[number - 1]
        many = several_in(before)
        people = [person for person in self._cast.people(number - 1) if person.name]
        if len(many) == 1 and len({person.key for person in people}) < 2:
            return self._of_thing(before, many[0]) if may_be_they(before, many[0], sentence, token) else None
        if many or len(people) != 2 or people[0].key == people[1].key or before.tokens[before.root].lemma in SAY:
            return None
        if any(person.head != main_subject(before) and is_aside(before, person.head) for person in people):
            return None
        names = f"{people[0].name} and {people[1].name}"
        places = tuple(place for person in people for place in range(person.first, person.last + 1))
        return Antecedent(names, number - 1, places, names)

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
        if taken_up or self._is_the_topic(number, token, subject) or self._is_settled(number, token, subject):
            return self._of_thing(before, subject)
        return None

    def _is_the_topic(self, number: int, token: int, subject: int) -> bool:
        """Whether the sentence before is about what the title names, and this one goes on about it."""
        entry = self._named.get((number - 1, subject))
        sentence = self._sentences[number]
        named = entry is not None and entry.type is not EntityType.PERSON and self._title == entry.name
        before = self._sentences[number - 1]
        own = {*before.subtree(subject), *told_of_subject(before)}
        things = [place for place in range(len(before.tokens)) if is_thing(before, place, plural=False)]
        # "The canal passed the mill. It burnt down": what it only came near is not gone on about.
        if any(place not in own and not is_where(before, _first_of(before, place)) for place in things):
            return False
        return named and sentence.tokens[token].lower in IT and sentence.tokens[token].dep in SUBJECTS

    def _is_settled(self, number: int, token: int, subject: int) -> bool:
        """Whether the paragraph is about one named thing again and again, and this sentence goes on about it."""
        sentence, before = self._sentences[number], self._sentences[number - 1]
        entry = self._named.get((number - 1, subject))
        found = sentence.tokens[token]
        acts = found.lower == "it" and found.dep in SUBJECTS and not is_empty_it(sentence, token)
        if (
            entry is None
            or entry.type is EntityType.PERSON
            or not acts
            or is_another_kind(before, subject, sentence, found.head)
        ):
            return False
        earlier = [
            one for one in self._sentences[max(0, number - _SETTLED) : number - 1] if one.block == sentence.block
        ]
        again = any(self._named.get((one.number, main_subject(one) or 0)) is entry for one in earlier)
        others = {
            self._named[number - 1, place].name
            for place in range(len(before.tokens))
            if (number - 1, place) in self._named and is_thing(before, place, plural=False)
        }
        return again and others <= {entry.name}

    def _of_thing(self, sentence: Sentence, noun: int) -> Antecedent | None:
        # A name that may be somebody's is no thing for certain, whatever the model says.
        named = any(person.head == noun and person.name for person in self._cast.people(sentence.number))
        if named and not is_plural(sentence, noun):
            return None
        phrase = noun_phrase(sentence, noun)
        described = self.described(sentence.number, noun)
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


def _first_of(sentence: Sentence, place: int) -> int:
    """The first of several nouns side by side: "in Palm Bay, Florida"."""
    while sentence.tokens[place].dep in ("appos", "conj"):
        place = sentence.tokens[place].head
    return place
