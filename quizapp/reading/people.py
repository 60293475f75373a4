"""People by name: who is one person under several names, and whom a bare surname means, if anybody."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.entity_types import fine_type, may_be_surname
from quizapp.reading.gender import HE, SHE, gender_of_noun, gender_of_pronoun, gender_of_title
from quizapp.reading.given_names import gender_of_given_name, given_name
from quizapp.reading.lexicon import PLACES, TITLES
from quizapp.reading.name_words import ENDINGS, LEGAL_FORMS, PARTICLES, STYLES
from quizapp.reading.names import Name
from quizapp.reading.pieces import is_a_piece
from quizapp.reading.sentence import Sentence

_BODIES = frozenset().union(*ENDINGS.values()) | LEGAL_FORMS
#: What Arabic surnames begin with, and a text leaves out when it pleases.
_ARTICLE = re.compile(r"^[ae]l-(?=[A-Z])")
_GENERATIONS = frozenset("Jr Jr. Sr Sr. II III IV Junior Senior".split())
_FIRST_NAME_TITLES = frozenset("Sir Dame Lady Sister Brother Father Aunt Uncle".split()) | STYLES


def title_before(sentence: Sentence, name: Name) -> str:
    """The title right before a name, or ""."""
    before = sentence.tokens[name.first - 1].text if name.first else ""
    return before if before in TITLES or before in _FIRST_NAME_TITLES or before in ("Miss", "Mx") else ""


def seems_person(core: str, names: Sequence[Name], sentences: Sequence[Sentence]) -> bool:
    """Whether a name of two words or more is likely a person's: by its words and by what the text puts beside it."""
    words = [word for word in core.split() if word not in _GENERATIONS]
    # "Ben Holm" is no son of Holm.
    plain = [word for word in words if word.lower() not in PARTICLES or (word == words[0] and given_name(word))]
    if not 2 <= len(plain) <= 4 or not all(word[0].isalpha() for word in plain):
        return False
    if any(word.lower() in ("of", "and", "&", "for", "the", "in") for word in words) or core.isupper():
        return False
    labels = Counter(name.label for name in names)
    # "Bill Hale" is no law.
    heads = plain[1:] if given_name(plain[0]) else plain
    if any(word in _BODIES for word in heads) and not (may_be_surname(words) and 2 * labels["PERSON"] > len(names)):
        return False
    if is_a_piece(core):
        return False
    if any(word in PLACES for word in plain) or labels["GPE"] + labels["LOC"] + labels["FAC"] > labels["PERSON"]:
        return False
    if given_name(words[0]) or any(title_before(sentences[name.sentence], name) for name in names):
        return True
    if 2 * labels["PERSON"] > len(names):
        return True
    places = [(sentences[name.sentence], name.first, name.last) for name in names]
    return fine_type(core, labels.most_common(1)[0][0], places) is EntityType.PERSON


class People:
    """The people whom a text names in full, and what it tells of their gender."""

    def __init__(self, full: Mapping[str, Sequence[Name]], sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        #: The fullest name for each name of two words or more.
        self.same = _fullest(full)
        self._by_surname: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        #: Where each of them is first named in full.
        self._first = {
            core: min((name.sentence, name.first) for other in full if self.same[other] == core for name in full[other])
            for core in full
            if self.same[core] == core
        }
        for core in full:
            if self.same[core] == core:
                # "Mohammed al-Mamun" is Mamun as well as al-Mamun.
                last = surname(core)
                for word in dict.fromkeys((last, _ARTICLE.sub("", last))):
                    self._by_surname.setdefault(word, []).append(core)
                self._by_first.setdefault(core.split()[0], []).append(core)
        self._genders: dict[str, str] = {}
        for core, names in full.items():
            told = self._told_gender(core, names)
            if told:
                self._genders.setdefault(self.same[core], told)

    def called(self, word: str) -> list[str]:
        """Everybody who has this surname or this given name."""
        return list(dict.fromkeys((*self._by_surname.get(word, ()), *self._by_first.get(word, ()))))

    def named_before(self, word: str, name: Name) -> list[str]:
        """Those who have this surname or given name and are named in full before an occurrence."""
        place = (name.sentence, name.first)
        return [core for core in self.called(word) if self._first[core] < place]

    def meant(self, names: Sequence[Name]) -> list[str]:
        """Whom each occurrence of one bare word means, in full; "" where that can't be told.

        Two people with one surname are told apart by title, or by "he" and "she" right after. Where that always finds
        the same one, the text calls nobody else so.
        """
        word = names[0].text
        candidates = self.called(word)
        if len(candidates) == 1:
            core = candidates[0]
            apart = any(self._is_of_another(core, word, name) for name in names)
            return [core if not apart and self._title_fits(core, word, name) else "" for name in names]
        found = [self._by_gender(candidates, word, name) for name in names]
        sure = Counter(core for core in found if core)
        titled = [bool(title_before(self._sentences[name.sentence], name)) for name in names]
        if len(sure) == 1 and sure.total() > 1:
            only = next(iter(sure))
            return [only if not has_title or core else "" for core, has_title in zip(found, titled, strict=True)]
        return found

    def _is_of_another(self, core: str, word: str, name: Name) -> bool:
        """Whether a titled given name stands before anybody is named so: "Prince Charles" is no Charles Kennedy."""
        titled = title_before(self._sentences[name.sentence], name) in _FIRST_NAME_TITLES
        return titled and surname(core) != word and not self.named_before(word, name)

    def _title_fits(self, core: str, word: str, name: Name) -> bool:
        title = title_before(self._sentences[name.sentence], name)
        gender = gender_of_title(title)
        if gender and self._genders.get(core, gender) != gender:
            return False
        # "Mr Thomas" is not Thomas Hale; "Sir Thomas" is.
        return not title or title in _FIRST_NAME_TITLES or surname(core) == word

    def _by_gender(self, candidates: Sequence[str], word: str, name: Name) -> str:
        fitting = [core for core in candidates if self._title_fits(core, word, name)]
        title = gender_of_title(title_before(self._sentences[name.sentence], name))
        gender = title or self._gender_after(name)
        # Whoever comes into the text later can't be meant yet.
        before = self.named_before(word, name)
        if len(before) == 1:
            fits = before[0] in fitting and (not gender or self._genders.get(before[0], gender) == gender)
            return before[0] if fits else ""
        fitting = [core for core in fitting if gender and self._genders.get(core) == gender]
        known = all(self._genders.get(core) for core in candidates)
        return fitting[0] if len(fitting) == 1 and known else ""

    def _gender_after(self, name: Name) -> str:
        """What the text calls the subject of a sentence next, in the sentence or at the start of the one after."""
        sentence = self._sentences[name.sentence]
        if sentence.tokens[name.last].dep not in ("nsubj", "nsubjpass"):
            return ""
        after = sentence.tokens[name.last + 1 :]
        if any(token.tag in ("NNP", "NNPS") and token.entity_type == "PERSON" for token in after):
            return ""
        said = {gender for token in after if (gender := gender_of_pronoun(token.lower))}
        following = name.sentence + 1
        if not said and following < len(self._sentences) and self._sentences[following].block == sentence.block:
            return gender_of_pronoun(self._sentences[following].tokens[0].lower)
        return said.pop() if len(said) == 1 else ""

    def _told_gender(self, core: str, names: Sequence[Name]) -> str:
        for name in names:
            sentence = self._sentences[name.sentence]
            by_title = gender_of_title(title_before(sentence, name))
            if by_title:
                return by_title
            head = sentence.tokens[name.last]
            beside = {gender_of_noun(sentence.tokens[name.first - 1].lemma)} if name.first else set()
            if head.dep == "appos":
                beside.add(gender_of_noun(sentence.tokens[head.head].lemma))
            if HE in beside or SHE in beside:
                return HE if HE in beside else SHE
        return gender_of_given_name(core.split(maxsplit=1)[0])


def surname(core: str) -> str:
    """The last word of a person's name that tells no generation."""
    words = [word for word in core.split() if word not in _GENERATIONS]
    return words[-1] if words else core


def _fullest(full: Iterable[str]) -> dict[str, str]:
    """Each name with the longest that must be the same person's: "T. Hale" and "Thomas James Hale"."""
    same: dict[str, str] = {}
    families: dict[str, list[str]] = {}
    for core in sorted(full, key=lambda core: (-len(core.split()), -len(core), core)):
        family = families.setdefault(surname(core), [])
        longer = [other for other in family if _may_be_one(core, other)]
        same[core] = longer[0] if len(longer) == 1 else core
        if same[core] == core:
            family.append(core)
    return same


def _may_be_one(short: str, long: str) -> bool:
    if _generation(short) != _generation(long):
        return False
    ours, theirs = short.split(), long.split()
    if ours[0] == theirs[0]:
        # "Thomas Hale" and "Thomas James Hale"; two middle names that differ are two people.
        return set(ours) <= set(theirs)
    return ours[0].rstrip(".") == theirs[0][0] and len(ours[0].rstrip(".")) == 1


def _generation(core: str) -> str:
    return next((word for word in core.split() if word in _GENERATIONS), "")
