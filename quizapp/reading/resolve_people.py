"""Whom "he", "she" and their like mean, where the text leaves one answer only; in any doubt nobody."""

from collections.abc import Iterator, Sequence

from quizapp.reading.cast import Cast, Person
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.pointing import is_either, must_differ
from quizapp.reading.quotations import is_all_quoted
from quizapp.reading.referring import (
    is_of_a_newcomer,
    is_of_another,
    is_of_who_is_told,
    is_opposed,
    is_said_by,
    may_be_called,
    owns_in_its_clause,
    pronouns_of,
)
from quizapp.reading.resolve_speech import speaks_of, still_speaking, told_of_anew
from quizapp.reading.resolve_topic import TopicMeant
from quizapp.reading.roles import is_about_a_stranger, is_aside, main_subject, names_several
from quizapp.reading.sentence import Sentence

#: A pronoun is followed back over this many sentences, never further.
_REACH = 4
_TELL = frozenset("tell ask warn promise remind inform advise assure persuade convince".split())
#: The parts of a sentence whose pronoun goes on about what the sentence before is about.
_CARRIES_ON = (*SUBJECTS, "poss")


class PeopleMeant:
    """Answers for the pronouns of people in one text."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast, title: str = "") -> None:
        self._sentences = sentences
        self._cast = cast
        #: Somebody with whose name the title opens, whom any paragraph may go back to.
        opens = (entry.name for entry in cast.descriptions.entries if title.startswith(entry.name))
        self._topic = cast.topic or next(opens, "")
        #: Whom the whole text is about.
        self._subject = cast.topic
        self._about = TopicMeant(sentences, cast, self.meant)
        self._known: dict[tuple[int, int], tuple[Person, int] | None] = {}

    def meant(self, number: int, token: int) -> tuple[Person, int] | None:
        """Whom a pronoun of a sentence means, and the sentence that has them; None in doubt."""
        place = (number, token)
        if place not in self._known:
            # Whatever leads back here while it is being asked gets no answer.
            self._known[place] = None
            known = {person.head for person in self._cast.people(number)}
            if is_of_who_is_told(self._sentences[number], token, known):
                return None
            found = None
            if not speaks_of(self._sentences[number], token, self._cast.people(number)):
                found = self._only_one(number, token) or self._about.meant(number, token)
            found = found or still_speaking(self._sentences, self._cast, self.meant, number, token)
            if found is not None and found[0].name not in self._cast.doubtful:
                self._known[place] = found
        return self._known[place]

    def told_of_anew(self, number: int, noun: int) -> Person | None:
        """Whom "the Arden striker" means that says something, where the text goes on about one person only."""
        return told_of_anew(self._sentences, self._cast, self.meant, number, noun)

    def _only_one(self, number: int, token: int) -> tuple[Person, int] | None:
        sentence = self._sentences[number]
        gender = gender_of_pronoun(sentence.tokens[token].lower)
        anybody = is_either(sentence, token) or is_of_a_newcomer(sentence, token)
        if not gender or anybody or sentence.in_quotes[token]:
            return None
        if self._looks_ahead(number, token):
            return self._named_ahead(number, token, gender)
        told_of = self._of_whom_a_clause_tells(number, gender, token)
        return told_of if told_of is not None else self._named_before(number, token, gender)

    def _named_before(self, number: int, token: int, gender: str) -> tuple[Person, int] | None:
        sentence = self._sentences[number]
        others = self._others_for_sure(number, token, gender)
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
                same = self.meant(earlier, pronoun)
                if same is None:
                    unknown.append(pronoun)
                elif same[0].key not in others:
                    meant.setdefault(same[0].key, same)
            if earlier < number and self._is_about_others(before, gender, alone=not (meant or unknown)):
                return None
            if not (meant or unknown):
                continue
            if earlier < number and (unknown or len(meant) > 1):
                if set(meant) == {self._subject} or (self._subject in meant and self._acts_alone(earlier, gender)):
                    return meant[self._subject]
                centre = self._of_several(earlier, gender, sentence.tokens[token].dep)
                back = centre is not None and self._may_go_back(number, earlier, centre[0].key, gender)
                return None if back else centre
            if unknown or len(meant) > 1:
                return None
            found = next(iter(meant.values()))
            if self._may_go_back(number, earlier, found[0].key, gender) or self._only_made(number, found, gender):
                return None
            if earlier == number and self._is_told_something(number, token):
                return None
            about = found[0].key == self._subject
            sure = about or earlier < number or self._is_main_subject(number, found, token)
            return found if sure or not self._rivals(number, gender, found[0].key) else None
        return None

    def _only_made(self, number: int, found: tuple[Person, int], gender: str) -> bool:
        """Whether somebody is named only as who made a thing ("a part in a play written by Holm"), behind another."""
        if found[1] == number or found[0].key == self._subject:
            return False
        sentence = self._sentences[found[1]]
        by = sentence.tokens[sentence.tokens[found[0].head].head]
        made = by.lower == "by" and sentence.tokens[by.head].dep == "acl"
        return made and self._known_near(found[1], gender)

    def _known_near(self, number: int, gender: str) -> bool:
        """Whether the sentence before tells of anybody of a gender."""
        before = self._sentences[number - 1] if number else None
        if before is None or before.kind is not self._sentences[number].kind:
            return False
        told = any(self._cast.fits(person, gender) for person in self._cast.people(before.number))
        return told or next(pronouns_of(before, gender, len(before.tokens)), None) is not None

    def _is_about_others(self, before: Sentence, gender: str, *, alone: bool) -> bool:
        """Whether a sentence is about somebody without a name, or about several where nobody else is in it."""
        known = {person.head for person in self._cast.people(before.number)}
        return is_about_a_stranger(before, gender, known) or (alone and names_several(before, gender))

    def _others_for_sure(self, number: int, token: int, gender: str) -> set[str]:
        """Those of its own sentence whom a pronoun can't mean: "In his letters Holm referred to him"."""
        sentence = self._sentences[number]
        others = {
            person.key
            for person in self._cast.people(number)
            if must_differ(sentence, person.head, token) or is_opposed(sentence, person.head, token)
        }
        for pronoun in pronouns_of(sentence, gender, token):
            acts = sentence.tokens[pronoun].dep in SUBJECTS and must_differ(sentence, pronoun, token)
            if acts and (same := self.meant(number, pronoun)) is not None:
                others.add(same[0].key)
        return others

    def _acts_alone(self, number: int, gender: str) -> bool:
        """Whether whom the text is about is the one person who does anything in a sentence."""
        sentence = self._sentences[number]
        heads = {person.head: person.key for person in self._cast.people(number) if self._cast.fits(person, gender)}
        for pronoun in pronouns_of(sentence, gender, len(sentence.tokens)):
            same = self.meant(number, pronoun)
            heads[pronoun] = same[0].key if same is not None else ""
        return {key for head, key in heads.items() if sentence.tokens[head].dep in SUBJECTS} == {self._subject}

    def _of_several(self, number: int, gender: str, part: str) -> tuple[Person, int] | None:
        """The one whom a sentence with several is about; an object too may be whom the whole text is about."""
        centre = self._centre(number, gender)
        topic = centre is not None and centre[0].key == self._subject
        return centre if topic or part in _CARRIES_ON else None

    def _may_go_back(self, number: int, earlier: int, key: str, gender: str) -> bool:
        """Whether a new paragraph may be about whom the title names again, not about another of the one before."""
        new = self._sentences[earlier].block != self._sentences[number].block
        return new and bool(self._topic) and key != self._topic and self._cast.genders.get(self._topic) == gender

    def _named_ahead(self, number: int, token: int, gender: str) -> tuple[Person, int] | None:
        """The one whom a sentence is about, where the one before is about nobody else: "In her last book, Holm ..."."""
        subject = main_subject(self._sentences[number])
        named = [one for one in self._cast.people(number) if one.head == subject and one.name]
        if not named or not self._cast.fits(named[0], gender) or token > named[0].first or not number:
            return None
        before = self._sentences[number - 1]
        keys = {one.key for one in self._cast.people(number - 1) if self._cast.fits(one, gender)}
        for pronoun in pronouns_of(before, gender, len(before.tokens)):
            meant = self.meant(number - 1, pronoun)
            keys.add(meant[0].key if meant is not None else "")
        return (named[0], number) if keys == {named[0].key} else None

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
        centre = (named, number) if named is not None else self.meant(number, subject) if known else None
        if centre is None:
            return self._heir(number, people, gender) if not known else None
        # Whom a text is about it goes on about, whoever else has a part.
        if centre[0].key == self._subject:
            return centre
        presented = named is not None and self._is_presented(named, number)
        heads = [person.head for person in people if person.key != centre[0].key]
        heads += [
            pronoun
            for pronoun in pronouns_of(sentence, gender, len(sentence.tokens))
            if (self.meant(number, pronoun) or centre)[0].key != centre[0].key or not self.meant(number, pronoun)
        ]
        # One whom the text already goes on about stays what it is about, whomever else it comes to.
        settled = known or presented
        loud = [head for head in heads if not is_aside(sentence, head, settled=settled, presented=presented)]
        return None if loud else centre

    def _heir(self, number: int, people: Sequence[Person], gender: str) -> tuple[Person, int] | None:
        """The one of a sentence whom all others only help to name: "It was built by his grandson Thomas Holm"."""
        sentence = self._sentences[number]
        heads = [*(person.head for person in people), *pronouns_of(sentence, gender, len(sentence.tokens))]
        found = [one for one in people if one.name and all(is_of_another(sentence, one, head) for head in heads)]
        return (found[0], number) if len(found) == 1 else None

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
        acts = found[1] == number and sentence.tokens[found[0].head].dep in SUBJECTS
        if acts and owns_in_its_clause(sentence, found[0].head, token):
            return not self._goes_on_about_another(number, token, found[0].key)
        subject = main_subject(sentence)
        if subject is None or token < sentence.tokens[subject].head:
            return False
        if sentence.tokens[token].lower not in ("he", "she"):
            said = found[1] == number and is_said_by(sentence, found[0].head, token)
            return said and not self._goes_on_about_another(number, token, found[0].key)
        return found[0].head == subject if found[1] == number else self.meant(number, subject) == found

    def _goes_on_about_another(self, number: int, token: int, key: str) -> bool:
        """Whether the paragraph so far, or the end of the one before, is about another "he" or "she" as well."""
        gender = gender_of_pronoun(self._sentences[number].tokens[token].lower)
        block = self._sentences[number].block
        before = [one for one in self._sentences[:number] if one.block == block] or list(self._sentences[:number][-1:])
        for one in before:
            people = self._cast.people(one.number)
            if any(each.name and not _may_be_one(each.key, key) and self._cast.fits(each, gender) for each in people):
                return True
            meant = (self.meant(one.number, place) for place in pronouns_of(one, gender, len(one.tokens)))
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
        meant = (self.meant(number - 1, each) for each in pronouns_of(before, gender, len(before.tokens)))
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
                if not self._cast.descriptions.reach.joins(number, earlier):
                    return
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


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names are one, or the one is the other's surname: "Colin Frayne" and "Frayne"."""
    return name == other or name.endswith(f" {other}") or other.endswith(f" {name}")
