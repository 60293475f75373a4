"""The ship that a text without women calls "she"."""

from collections.abc import Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.cast import Cast, told_gender
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.gender import HE, SHE, gender_of_noun, gender_of_pronoun
from quizapp.reading.given_names import gender_of_given_name
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import SHIPS
from quizapp.reading.names import Name
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence

_SHIP_DEEDS = frozenset("sail sink capsize founder berth moor".split())
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

    def that_sailed(self, number: int, token: int) -> Antecedent | None:
        """The one ship of the sentence before, where "it" does what ships alone do; None in doubt."""
        sentence = self._sentences[number]
        found = sentence.tokens[token]
        if not number or found.dep not in SUBJECTS or not _does_as_ships_do(sentence, found.head):
            return None
        before = self._sentences[number - 1]
        ships = [
            place
            for place, each in enumerate(before.tokens)
            if each.pos == "NOUN" and each.tag == "NN" and each.lemma in SHIPS
        ]
        if before.block != sentence.block or len(ships) != 1 or self._named.get(number - 1) or self._named.get(number):
            return None
        meant = self._cast.descriptions.meant(number - 1, ships[0])
        if meant is None and (entry := self._named_as(before.tokens[ships[0]].lemma, number)) is not None:
            return Antecedent(f"the {entry.name}", number - 1, (ships[0],), entry.name, entry.names[0].sentence)
        if meant is None:
            the = [before.tokens[child].lower for child in before.children(ships[0], "det", "amod", "compound")]
            said = f"the {before.tokens[ships[0]].text}"
            return Antecedent(said, number - 1, (ships[0],)) if the == ["the"] else None
        return Antecedent(f"the {meant.entry.name}", number - 1, (ships[0],), meant.entry.name, meant.sentence)

    def _named_as(self, lemma: str, number: int) -> LedgerEntry | None:
        """The one ship whose name comes right after "a ferry" and its like: "A ferry hit the quay. The Perdita ..."."""
        found = []
        for entry in self._cast.descriptions.entries:
            first = entry.names[0].sentence if entry.names else number
            if entry.type is EntityType.VEHICLE and 0 < first < number:
                found += [entry] * _tells_of_a(self._sentences[first - 1], lemma)
        return found[0] if len(found) == 1 else None

    def _first_is_a_ship(self) -> bool:
        """Whether the text's first "she" follows a sentence about a ship in which nobody has a part."""
        first = next((one.number for one in self._sentences if not one.quoted and _says_she(one)), 0)
        if not first or self._cast.people(first - 1):
            return False
        before = self._sentences[first - 1]
        subject = main_subject(before)
        called = subject is not None and before.tokens[subject].lemma in SHIPS
        return called or any(name.last == subject for _, name in self._named.get(first - 1, ()))


def _tells_of_a(sentence: Sentence, lemma: str) -> bool:
    """Whether a sentence brings in a thing by its noun: "A car ferry ran into the quay"."""
    return any(
        token.lemma == lemma and sentence.tokens[child].lower == "a"
        for place, token in enumerate(sentence.tokens)
        for child in sentence.children(place, "det")
    )


def _does_as_ships_do(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells what happens to ships and to nothing else: "ran aground", "sank"."""
    after = sentence.tokens[verb + 1].lower if verb + 1 < len(sentence.tokens) else ""
    return sentence.tokens[verb].lemma in _SHIP_DEEDS or after == "aground"


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
