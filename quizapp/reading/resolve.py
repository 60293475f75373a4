"""Whom or what a pronoun means, where the text leaves one answer only; in any doubt nobody."""

from collections.abc import Sequence

from quizapp.domain.words import owned
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.cast import Cast, Person
from quizapp.reading.gender import SHE, gender_of_pronoun
from quizapp.reading.resolve_people import PeopleMeant
from quizapp.reading.resolve_things import ThingsMeant
from quizapp.reading.sentence import Sentence
from quizapp.reading.things import IT, THEY
from quizapp.reading.typed import with_types
from quizapp.reading.vessels import Vessels


class Resolver:
    """Answers for the pronouns of one text."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast, title: str = "") -> None:
        #: How far the names of the text reach.
        self.reach = cast.descriptions.reach
        self._sentences = with_types(sentences, cast.descriptions.entries, cast.things)
        self._people = PeopleMeant(self._sentences, cast, title)
        self._ships = Vessels(self._sentences, cast)
        self._things = ThingsMeant(self._sentences, cast, title)

    def antecedent(self, number: int, token: int = 0) -> Antecedent | None:
        """What a pronoun, or the noun of a description, means; the subject at its start where no token is given."""
        sentence = self._sentences[number]
        word = sentence.tokens[token].lower
        gender = gender_of_pronoun(word)
        if gender == SHE and self._ships.are_she:
            return self._she(number, token)
        if gender:
            found = self._people.meant(number, token)
            return self._of_person(*found) if found is not None else None
        if word in IT | THEY:
            ship = self._ships.that_sailed(number, token) if word == "it" else None
            return ship or self._things.meant(number, token)
        return self._things.described(number, token)

    def told_of_anew(self, number: int, noun: int) -> str:
        """The name of whom "the Arden striker" means that says something; "" in doubt."""
        found = self._people.told_of_anew(number, noun)
        return found.name if found is not None else ""

    def _she(self, number: int, token: int) -> Antecedent | None:
        """The ship that a text calls "she", or a woman of it where no ship is near."""
        if not self._ships.may_be_a_woman(number):
            return self._ships.meant(number, token)
        found = self._people.meant(number, token) if not self._ships.is_near(number) else None
        return self._of_person(*found) if found is not None else None

    def _of_person(self, person: Person, number: int) -> Antecedent | None:
        sentence = self._sentences[number]
        tokens = tuple(range(person.first, person.last + 1))
        pronouns = [place for place in tokens if sentence.tokens[place].pos == "PRON"]
        if person.name or not pronouns:
            return Antecedent(sentence.phrase(tokens), number, tokens, person.name)
        # "Her grandfather" would only lead on to the next question, which is asked here.
        owner = self._people.meant(number, pronouns[0]) if pronouns == [person.first] else None
        if owner is None or not owner[0].name or owner[1] != number:
            return None
        return Antecedent(f"{owned(owner[0].name)} {sentence.phrase(tokens[1:])}", number, tokens)
