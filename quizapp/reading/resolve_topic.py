"""Whether "he" or "she" means the one whom the whole text is about, where nobody else is near."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from quizapp.reading.cast import Cast, Person
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.pointing import is_either, must_differ
from quizapp.reading.referring import is_of_a_newcomer, is_opposed, pronouns_of
from quizapp.reading.sentence import Sentence

_Meant = Callable[[int, int], tuple[Person, int] | None]


class TopicMeant:
    """Answers with whom the title names, and only in texts that are about somebody."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast, meant: _Meant) -> None:
        self._sentences = sentences
        self._cast = cast
        #: Whom a pronoun means by the sentences around it.
        self._meant = meant
        self._topic = cast.topic
        self._gender = cast.genders.get(cast.topic, "") if cast.topic else ""
        named = [
            ((one.number, person.head), person)
            for one in sentences
            for person in (cast.people(one.number) if self._gender else ())
            if person.name and person.key == cast.topic
        ]
        #: Where they are named, in text order.
        self._places = [place for place, _ in named]
        self._named = [person for _, person in named]

    def meant(self, number: int, token: int) -> tuple[Person, int] | None:
        """The topic, and the sentence that names it last; None in doubt."""
        sentence = self._sentences[number]
        gender = gender_of_pronoun(sentence.tokens[token].lower)
        last = bisect_left(self._places, (number, token)) - 1
        if last < 0 or gender != self._gender or sentence.in_quotes[token] or self._is_another(number, token):
            return None
        if not self._cast.descriptions.reach.joins(number, self._places[last][0]):
            return None
        near = self._acting(number, token)
        if near and near != {self._topic}:
            return None
        return (self._named[last], self._places[last][0]) if near or self._leads_on(number) else None

    def _is_another(self, number: int, token: int) -> bool:
        """Whether a pronoun can't mean the topic, or may mean anybody or somebody named only after it."""
        sentence = self._sentences[number]
        if is_either(sentence, token) or is_of_a_newcomer(sentence, token):
            return True
        people = self._cast.people(number)
        own = [person.head for person in people if person.key == self._topic]
        for pronoun in pronouns_of(sentence, self._gender, token):
            same = self._meant(number, pronoun)
            own += [pronoun] if same is not None and same[0].key == self._topic else []
        if any(must_differ(sentence, head, token) or is_opposed(sentence, head, token) for head in own):
            return True
        after = (person for person in people if person.head > token and person.key != self._topic)
        early = token < sentence.root
        return early and any(self._fits(number, person) and _is_first(sentence, person) for person in after)

    def _leads_on(self, number: int) -> bool:
        """Whether a paragraph has told of nobody else so far, or of the topic last as the one who acts."""
        for earlier in range(number - 1, -1, -1):
            before = self._sentences[earlier]
            if before.block != self._sentences[number].block:
                return True
            if near := self._acting(earlier, len(before.tokens)):
                return near == {self._topic} or self._acts_alone(earlier)
        return True

    def _acts_alone(self, number: int) -> bool:
        sentence = self._sentences[number]
        heads = {one.head: one.key for one in self._cast.people(number) if self._fits(number, one)}
        for pronoun in pronouns_of(sentence, self._gender, len(sentence.tokens)):
            same = self._meant(number, pronoun)
            heads[pronoun] = same[0].key if same is not None else ""
        return {key for head, key in heads.items() if sentence.tokens[head].dep in SUBJECTS} == {self._topic}

    def _acting(self, number: int, end: int) -> set[str]:
        """Whom a sentence may call "he" or "she" before a token; "" for those that can't be told."""
        sentence = self._sentences[number]
        people = (one for one in self._cast.people(number) if one.head < end and self._fits(number, one))
        meant = (self._meant(number, pronoun) for pronoun in pronouns_of(sentence, self._gender, end))
        ruler = any(_is_called_by_rank(sentence, place) for place in range(end))
        return (
            {one.key for one in people}
            | {"" if same is None else same[0].key for same in meant}
            | ({""} if ruler else set())
        )

    def _fits(self, number: int, person: Person) -> bool:
        """Whether somebody may be meant as well; what may be nobody only where it acts."""
        sure = person.name and person.name not in self._cast.doubtful
        acts = self._sentences[number].tokens[person.head].dep in SUBJECTS
        return self._cast.fits(person, self._gender) and bool(sure or acts)


def _is_called_by_rank(sentence: Sentence, place: int) -> bool:
    """Whether somebody who acts may be called by a rank alone that has a capital: "the Tsar"."""
    token = sentence.tokens[place]
    alone = sentence.children(place, "det") and not sentence.children(place, "compound", "nmod")
    return bool(alone) and token.tag == "NNP" and token.dep in SUBJECTS


def _is_first(sentence: Sentence, person: Person) -> bool:
    """Whether somebody named after an early pronoun is who the sentence is about, or stands before its verb."""
    return person.head < sentence.root or sentence.tokens[person.head].dep in SUBJECTS
