"""What all families and gates look up: clauses, names with their fine types, and what each sentence speaks of."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from quizapp.domain.briefing import Briefing, EntityType
from quizapp.domain.document import Document, Evidence
from quizapp.domain.words import searchable
from quizapp.generate.chunks import Chunk, chunks_in
from quizapp.generate.clause import Clause, clauses_of
from quizapp.generate.countries import COUNTRY_OF, country_of
from quizapp.generate.full_nouns import full_nouns
from quizapp.generate.inflection import parts_of_speech
from quizapp.generate.nouns import sort_of
from quizapp.generate.solver import Solver
from quizapp.generate.sure_pronouns import unsure_sentences
from quizapp.generate.whole_dates import whole_dates
from quizapp.reading.analysis import Analysis
from quizapp.reading.dates import DateMention
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.figures import FigureMention
from quizapp.reading.grammar import SUBJECTS, subject_of
from quizapp.reading.lexicon import CITIES, COUNTRIES, DENY, JUDGE, REGIONS, SAY, SPEAK_WITH
from quizapp.reading.names import Name
from quizapp.reading.salience import Salience, salience
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_whole

Key = TypeVar("Key")
Value = TypeVar("Value")

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_LIGHT = frozenset("be have do other such own".split())
#: What stands among the roots for a verb of saying or judging, by its side: "condemn" and "denounce" are one, and
#: "say" may be either.
FOR, AGAINST, SAID = "#for", "#against", "#said"
_FOR = frozenset("justify defend welcome praise hail applaud present".split())
_AGAINST = frozenset(
    """denounce condemn criticise criticize accuse blame oppose reject dismiss deny dispute deplore doubt question
    refute object complain""".split()
)
_SPEECH = SAY | JUDGE | DENY | frozenset(SPEAK_WITH)
_SPEECH_NOUNS = frozenset(
    """opposition condemnation backlash criticism outrage protest objection support praise statement claim warning
    denial complaint demand call response reaction""".split()
)
_SOURCES = frozenset(("from", "of", "by"))
_COUNTRY_ROOTS = frozenset(country.lower() for country in COUNTRY_OF.values())
#: A root in this share of all sentences, and in so many at least, is what the text is about.
TOPIC, OFTEN = 0.1, 3
#: A shorter ending may be chance.
_SHORTEST_KIN = 5
_WORDS, _ARTICLES = re.compile(r"[\w’'-]+"), ("the", "a", "an")
#: Words of somebody's name as a title gives it.
_LONGEST_NAME = 3
_POINTING = frozenset("it they he she this these both such its their his her each all some".split())


@dataclass(frozen=True, slots=True)
class Ground:
    """The document as the generator sees it."""

    document: Document
    analysis: Analysis
    #: What readers are told: questions about whole statements are about these.
    briefing: Briefing
    clauses: tuple[Clause, ...]
    weighed: Salience
    #: The ledger's entry by sentence and token.
    names: Mapping[tuple[int, int], LedgerEntry]
    #: Per sentence what it speaks of, with what an opening pronoun may mean.
    roots: tuple[frozenset[str], ...]
    #: Noun phrases that can be options, by fine type.
    chunks: Mapping[str, tuple[Chunk, ...]]
    #: Sentence and head of each noun that names people or a body.
    agents: tuple[tuple[int, int], ...]
    #: The sentences in which each root stands, in order.
    where: Mapping[str, tuple[int, ...]]
    #: Per sentence those who say or judge something in it.
    speakers: tuple[frozenset[str], ...]
    #: Figures, dates, and names with their entries, by sentence.
    figures: Mapping[int, tuple[FigureMention, ...]]
    dates: Mapping[int, tuple[DateMention, ...]]
    named_in: Mapping[int, tuple[tuple[LedgerEntry, Name], ...]]
    #: What has two names, one of them in brackets after the other ("Cauvin (Calvin)"): the second, and the first.
    second_names: Mapping[str, str]
    #: The sentences that give each number or date.
    valued: Mapping[str, tuple[int, ...]]
    #: In how many sentences each root stands.
    holding: Mapping[str, int]
    #: The shorter word that a closed compound ends with, where the text has both: "airstrike" and "strike".
    kin: Mapping[str, str]
    #: The roots that are names.
    named: frozenset[str]
    #: The same, with the countries that only an adjective stands for.
    names_and_countries: frozenset[str]
    title: frozenset[str]
    #: A reader who sees stems alone.
    solver: Solver
    #: What the text comes back to all the time.
    topic: frozenset[str]
    #: The sentences whose pronouns are not sure enough to ask about.
    unsure: frozenset[int]

    def roots_of(self, sentence: Sentence, tokens: Iterable[int]) -> frozenset[str]:
        """What some tokens of a sentence speak of: lemmas, names in full, a country for its adjective and capital."""
        return _roots(sentence, tokens, self.names, self.kin)

    def sentences_with(self, roots: frozenset[str]) -> Iterator[int]:
        """The sentences that speak of all these roots, in order; none for no root."""
        if not roots:
            return
        rarest = min(roots, key=lambda root: (len(self.where.get(root, ())), root))
        yield from (number for number in self.where.get(rarest, ()) if roots <= self.roots[number])

    def weight(self, roots: Iterable[str]) -> float:
        """How telling some roots are together: rare ones weigh more."""
        total = max(1, len(self.roots))
        return math.fsum(math.log(1 + total / self.holding.get(root, 1)) for root in sorted(roots))

    def roots_in(self, sentence: Sentence, start: int, end: int) -> frozenset[str]:
        """What a stretch of a sentence speaks of; ``start`` and ``end`` are offsets into the document."""
        tokens = (place for place, one in enumerate(sentence.tokens) if start <= one.start and one.end <= end)
        return self.roots_of(sentence, tokens)

    def proofs(self, name: str, sentence: Sentence) -> tuple[Evidence, ...]:
        """What proves what a sentence tells of a name: itself, and the full name where it has a short form alone."""
        full = (one.evidence for one in self.analysis.sentences if name in one.text)
        first = () if name in sentence.text else tuple(itertools.islice(full, 1))
        return (*first, sentence.evidence)

    def dating(self, sentence: Sentence) -> frozenset[int]:
        """The tokens of a sentence that give a date."""
        dates = self.dates.get(sentence.number, ())
        return frozenset(place for date in dates for place in sentence.places(date.start, date.end))

    @property
    def opening(self) -> int:
        """The number of the first whole sentence, which says what the text is about; -1 without one."""
        return next((one.number for one in self.analysis.sentences if is_whole(one)), -1)

    def sentence_of(self, evidence: Evidence) -> Sentence:
        """The sentence in which an evidence ends."""
        return next(one for one in self.analysis.sentences if one.end >= evidence.end)

    def name_of(self, sentence: Sentence, token: int) -> LedgerEntry | None:
        """The entry that a token belongs to."""
        return self.names.get((sentence.number, token))

    def is_person(self, sentence: Sentence, token: int) -> bool:
        """Whether a token belongs to the name of a person."""
        entry = self.name_of(sentence, token)
        return entry is not None and entry.type is EntityType.PERSON


def ground_of(document: Document, analysis: Analysis, briefing: Briefing) -> Ground:
    """Look everything up once."""
    figures = _grouped((figure.sentence, figure) for figure in analysis.figures if not figure.is_range)
    whole = whole_dates(document, analysis)
    told = (*analysis.dates, *(one.mention for one in whole))
    dates = _grouped((date.sentence, date) for date in sorted(told, key=lambda date: date.start))
    named_in = _grouped((name.sentence, (entry, name)) for entry in analysis.entities for name in entry.names)
    names = {
        (number, place): entry
        for number, pairs in named_in.items()
        for entry, name in pairs
        for place in range(name.first, name.last + 1)
    } | dict(_resolved(analysis))
    twins = dict(_in_brackets(analysis.sentences, names))
    names = {place: twins.get(entry.name, entry) for place, entry in names.items()}
    second_names = {name: entry.name for name, entry in twins.items()}
    sentences = [one.sentence for one in analysis.named]
    lemmas = {token.lemma.lower() for one in analysis.sentences for token in one.tokens if token.pos == "NOUN"}
    kin = {lemma: short for lemma in sorted(lemmas) if (short := _ending(lemma, lemmas))}
    own = [_roots(one, range(len(one.tokens)), names, kin) for one in sentences]
    roots = []
    for sentence, found in zip(analysis.sentences, own, strict=True):
        leans = sentence.number and any(
            token.lower in _POINTING and (place == 0 or token.dep in SUBJECTS)
            for place, token in enumerate(sentence.tokens)
        )
        before = named_in.get(sentence.number - 1, ()) if leans else ()
        roots.append(found | {name_root(second_names.get(entry.name, entry.name)) for entry, _ in before})
    holding = Counter(root for found in own for root in found)
    often = max(OFTEN, TOPIC * len(own))
    # A title made of a file's name has underscores between its words.
    words = [word.strip(",:;'\"()") for word in document.title.replace("_", " ").split()]
    title = frozenset(
        root for word in words for root in (word.lower().rstrip("."), country_of(word).lower(), _singular(word)) if root
    )
    parts = title | {part for word in title for part in word.split("-")}
    named = frozenset(name_root(entry.name) for entry in analysis.entities)
    aliases = {entry.name: (entry.name, *entry.aliases) for entry in analysis.entities}
    unsure = unsure_sentences(analysis, named_in, lambda name: is_titled(document, aliases.get(name, (name,))))
    values = [(f"{figure.value:g}", figure.sentence) for figure in analysis.figures]
    values += [(date.iso, date.sentence) for date in (*analysis.dates, *analysis.relative)]
    return Ground(
        document=document,
        analysis=analysis,
        briefing=briefing,
        clauses=tuple(
            clause
            for clause in clauses_of(analysis, whole, full_nouns(analysis.sentences, kin, parts))
            if clause.sentence.number not in unsure
        ),
        unsure=unsure,
        weighed=salience(document, analysis),
        names=names,
        roots=tuple(roots),
        chunks=_grouped((chunk.type, chunk) for one in analysis.sentences for chunk in chunks_in(one)),
        agents=tuple(
            (one.number, place)
            for one in analysis.sentences
            for place, token in enumerate(one.tokens)
            if token.pos == "NOUN" and sort_of(token.lemma.lower()) in ("people", "body")
        ),
        where=_grouped((root, number) for number, found in enumerate(roots) for root in sorted(found)),
        speakers=tuple(
            _speakers(one, names, kin) | (found - plain)
            for one, found, plain in zip(sentences, roots, own, strict=True)
        ),
        figures=figures,
        dates=dates,
        named_in=named_in,
        second_names=second_names,
        valued=_grouped(values),
        holding=holding,
        kin=kin,
        named=named,
        names_and_countries=named | frozenset(root for root in holding if root in _COUNTRY_ROOTS),
        title=title,
        solver=Solver(analysis),
        topic=frozenset(root for root, count in sorted(holding.items()) if count >= often) | title,
    )


def _in_brackets(
    sentences: Iterable[Sentence], names: Mapping[tuple[int, int], LedgerEntry]
) -> Iterator[tuple[str, LedgerEntry]]:
    """Each name that stands alone in brackets after another of its type, with the entry of that one.

    They may be two names of one, or a player and a part; either way what is said of one may be true of the other.
    """
    for sentence in sentences:
        words = [token.text for token in sentence.tokens]
        for place in (at for at, word in enumerate(words) if word == "(" and at):
            entry, inside = (names.get((sentence.number, one)) for one in (place - 1, place + 1))
            end = words.index(")", place) if ")" in words[place:] else place
            alone = end > place + 1 and all(
                names.get((sentence.number, one)) is inside for one in range(place + 1, end)
            )
            if alone and entry and inside and entry is not inside and entry.type is inside.type:
                yield inside.name, entry


def _ending(lemma: str, lemmas: Collection[str]) -> str:
    """The other lemma that a compound ends with after a word of its own; "" where there is none."""
    endings = (lemma[start:] for start in range(1, len(lemma) - _SHORTEST_KIN + 1))
    found = [one for one in endings if one in lemmas and parts_of_speech(lemma.removesuffix(one))]
    # Of "shipyard" and "yard" the last in the alphabet: any will do, but always the same.
    return max(found, default="")


def _resolved(analysis: Analysis) -> Iterator[tuple[tuple[int, int], LedgerEntry]]:
    """The entry of each pronoun that has given way to a name."""
    entries = {entry.name: entry for entry in analysis.entities}
    for plain, named in zip(analysis.sentences, analysis.named, strict=True):
        for place, (before, token) in enumerate(zip(plain.tokens, named.sentence.tokens, strict=True)):
            entry = entries.get(token.text) or entries.get(token.text.removesuffix("s").removesuffix("’"))
            if before is not token and entry is not None:
                yield (plain.number, place), entry


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """The values of each key, in the order in which they come."""
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def fine_type(entry: LedgerEntry) -> str:
    """The type that options must share: a place is a country, a city, a region or no more than a place."""
    if entry.type is not EntityType.PLACE:
        return entry.type.value
    kinds = (("country", COUNTRIES), ("city", CITIES), ("region", REGIONS))
    named = next((kind for kind, listed in kinds if entry.name in listed), "place")
    return "country" if named == "place" and country_of(entry.name) else named


def name_root(name: str) -> str:
    """What stands among the roots for a name: the country for its capital, else the name itself."""
    return (country_of(name) or name).lower()


def is_in_title(ground: Ground, name: str) -> bool:
    """Whether the title has a name, or a word of it that is no small one: "Vega's last season"."""
    words = {word.lower().strip(".,’'") for word in name.split()}
    own = {word.removesuffix("s").removesuffix("’").removesuffix("'") for word in ground.title} | ground.title
    return any(word in own for word in words if len(word) > 3)


def is_titled(document: Document, names: Collection[str]) -> bool:
    """Whether the title, which the card of a question shows, names somebody or something by one of its names.

    "Brad Stevens" over the text names Bradley Kent Stevens.
    """
    title = [word for word in _WORDS.findall(searchable(document.title).replace("_", " ")) if word not in _ARTICLES]
    for name in names:
        words = [word for word in _WORDS.findall(searchable(name)) if word not in _ARTICLES]
        whole = len(words) > 1 and {words[0], words[-1]} <= set(title)
        # A title of two words or three that ends in somebody's last name is his or her name.
        own = len(words) > 1 and 1 < len(title) <= _LONGEST_NAME and title[-1] == words[-1]
        if whole or own or (words and words == title):
            return True
    return False


def _singular(word: str) -> str:
    """The country of "Bolivians", as well as of "Bolivian"."""
    return country_of(word.removesuffix("s")).lower()


def side_of(lemma: str) -> str:
    """The root that stands for a verb: its side if it is one of saying or judging, else the lemma."""
    if lemma in _FOR:
        return FOR
    if lemma in _AGAINST:
        return AGAINST
    return SAID if lemma in _SPEECH else lemma


def same_side(root: str, roots: frozenset[str]) -> bool:
    """Whether a sentence with these roots has a verb that may say the same as one with ``root``."""
    if root == SAID:
        return bool(roots & {SAID, FOR, AGAINST})
    return root in roots or (root in (FOR, AGAINST) and SAID in roots)


def judges(root: str, roots: frozenset[str]) -> bool:
    """Whether a sentence with these roots judges as ``root`` does, for or against."""
    return root in (FOR, AGAINST) and root in roots


def _speakers(
    sentence: Sentence, names: Mapping[tuple[int, int], LedgerEntry], kin: Mapping[str, str]
) -> frozenset[str]:
    """What a verb of saying has as subject or agent, and a noun of it after "from", "of" or "by"."""
    found: set[str] = set()
    for place, token in enumerate(sentence.tokens):
        if token.pos == "VERB" and token.lemma.lower() in _SPEECH:
            chain = (place, *sentence.ancestors(place))
            subject = next((one for verb in chain if (one := subject_of(sentence, verb)) is not None), None)
            # In the passive the subject is what is judged, and the agent judges.
            passive = sentence.child(place, "auxpass") is not None
            tops = [subject] if subject is not None and not passive else []
            tops += sentence.children(place, "agent")
        elif token.lemma.lower() in _SPEECH_NOUNS:
            tops = [child for child in sentence.children(place) if sentence.tokens[child].lower in _SOURCES]
            tops += sentence.children(place, "poss", "amod", "compound")
        else:
            continue
        found |= _roots(sentence, (below for top in tops for below in sentence.subtree(top)), names, kin)
    return frozenset(found)


def _roots(
    sentence: Sentence,
    tokens: Iterable[int],
    names: Mapping[tuple[int, int], LedgerEntry],
    kin: Mapping[str, str],
) -> frozenset[str]:
    found = set()
    for place in tokens:
        token = sentence.tokens[place]
        lemma = token.lemma.lower()
        country = country_of(token.text)
        if country:
            found.add(country.lower())
        elif entry := names.get((sentence.number, place)):
            found.add(name_root(entry.name))
        elif token.pos == "PROPN" and lemma in _POINTING:
            # "It" has given way to "the harbour office".
            found.update(word for word in token.lower.split() if word not in ("the", "a", "an"))
        elif token.pos in _CONTENT and lemma not in _LIGHT and any(char.isalnum() for char in token.text):
            found.add(side_of(lemma) if token.pos == "VERB" else kin.get(lemma, lemma))
    return frozenset(found)
