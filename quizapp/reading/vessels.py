"""The ship that a text without women calls "she"."""

from collections.abc import Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.cast import Cast, told_gender
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.gender import HE, SHE, gender_of_noun, gender_of_pronoun
from quizapp.reading.given_names import gender_of_given_name
from quizapp.reading.names import Name
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence

#: A woman who is named this many sentences before, or fewer, may still be gone on about.
_NEAR = 1


class Vessels:
    """Answers for "she" and "her" where they mean ships; ``are_she`` says whether the text calls a ship so."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast) -> None:
        self._sentences = sentences
        self._cast = cast
        self._named: dict[int, list[tuple[LedgerEntry, Name]]] = {}
        for entry in cast.descriptions.entries:
            if entry.type is EntityType.VEHICLE:
                for name in entry.names:
                    self._named.setdefault(name.sentence, []).append((entry, name))
        self._only = len({entry.name for named in self._named.values() for entry, _ in named}) == 1
        self.are_she = bool(self._named) and self._first_is_a_ship()
        self._women = self.are_she and _names_a_woman(sentences, cast)

    def may_be_a_woman(self, number: int) -> bool:
        """Whether somebody who may be called "she" is named in a sentence or right before it."""
        near = range(max(0, number - _NEAR), number + 1)
        return self._women and any(self._cast.fits(one, SHE) for each in near for one in self._cast.people(each))

    def is_near(self, number: int) -> bool:
        """Whether a ship is named in a sentence or the one before."""
        return bool(self._named.get(number) or self._named.get(number - 1))

    def meant(self, number: int, token: int) -> Antecedent | None:
        """The ship last named before a pronoun; None where it may be another."""
        for earlier in range(number, -1, -1):
            ships = self._named.get(earlier, ())
            named = [(entry, name) for entry, name in ships if (earlier, name.last) < (number, token)]
            if not named:
                continue
            entry, name = named[0]
            subject = main_subject(self._sentences[earlier])
            if not self._only and (len(named) > 1 or name.last != subject):
                return None
            tokens = tuple(range(name.first, name.last + 1))
            return Antecedent(f"the {entry.name}", earlier, tokens, entry.name, is_ship=True)
        return None

    def _first_is_a_ship(self) -> bool:
        """Whether the text's first "she" follows a sentence about a ship in which nobody has a part."""
        first = next((one.number for one in self._sentences if not one.quoted and _says_she(one)), 0)
        if not first or self._cast.people(first - 1):
            return False
        subject = main_subject(self._sentences[first - 1])
        return any(name.last == subject for _, name in self._named.get(first - 1, ()))


def _says_she(sentence: Sentence) -> bool:
    quoted = sentence.in_quotes
    return any(
        gender_of_pronoun(token.lower) == SHE and not quoted[index] for index, token in enumerate(sentence.tokens)
    )


def _names_a_woman(sentences: Sequence[Sentence], cast: Cast) -> bool:
    """Whether somebody is, or may be, a woman: by name, title or noun, or because nothing tells that it is a man."""
    if any(gender_of_noun(token.lemma) == SHE for sentence in sentences for token in sentence.tokens):
        return True
    men = {
        person.key
        for sentence in sentences
        for person in cast.people(sentence.number)
        if told_gender(sentence, person) == HE
    }
    return any(_may_be_a_woman(entry, entry.name in men) for entry in cast.descriptions.entries)


def _may_be_a_woman(entry: LedgerEntry, is_man: bool) -> bool:
    words = entry.name.split()
    given = {gender_of_given_name(word) for word in words}
    named = entry.type is EntityType.OTHER and len(words) > 1 and gender_of_given_name(words[0]) == SHE
    return named or (entry.type is EntityType.PERSON and not is_man and (HE not in given or SHE in given))
