"""What "the union" or "the minister" means, where the text says once what something is and nothing else fits."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.reading.bare_nouns import is_another, is_bare, is_title
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.entity_types import head_word
from quizapp.reading.grammar import SUBJECTS, is_negated, is_plural
from quizapp.reading.lexicon import COUNTRIES, FEMALE_NOUNS, FIRM_WORDS, MALE_NOUNS
from quizapp.reading.name_words import ENDINGS, LEGAL_FORMS, ROLE_WORDS
from quizapp.reading.names import Name
from quizapp.reading.noun_kinds import FIRMS_TOO, TRADE, WATERCRAFT, kind_named_by
from quizapp.reading.pointing import must_differ
from quizapp.reading.reach import Reach
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence
from quizapp.reading.type_cues import told_nouns

_HEADS = frozenset().union(*ENDINGS.values())
FIRMS = frozenset(("company", "firm"))
#: What is one of these is a company, and whatever sails is a ship.
_KINDS_OF_FIRM = FIRMS | frozenset("maker manufacturer producer supplier retailer airline publisher insurer".split())
#: What a text may call a body of which it doesn't say what it is.
_CALLED_BODIES = _KINDS_OF_FIRM | frozenset("chain supermarket charity broadcaster carmaker brewer builder".split())
_SHIPS = frozenset(("ship", "vessel"))
#: What is one of these is a film, a song, a storm or a city too.
_ALSO = {
    "show": frozenset("show series sitcom programme".split()),
    "site": frozenset(("site", "website")),
    "storm": frozenset("storm hurricane typhoon cyclone".split()),
    "city": frozenset(("city", "capital")),
    "film": frozenset("film movie thriller biopic documentary".split()),
    "movie": frozenset("film movie thriller biopic documentary".split()),
    "song": frozenset("song single ballad".split()),
    "book": frozenset("book novel novella memoir biography autobiography".split()),
}
#: What may be called a show as well as a series may, so that beside one "the show" is no series for sure.
_STAGED = frozenset("musical revival production play concert tour opera".split())
#: Names end in these that mean many another thing as a common noun.
_TOO_COMMON = frozenset(
    """house point head row rock spring springs order force common green close drive sound plain final fair storm pass
    town sea ocean coast beach wood woods line lines band chamber exchange news code rules partners industrial
    securities strike depression""".split()
)
#: What these tell of somebody is no longer so, or not yet.
_NOT_NOW = frozenset(
    "former ex late then previous next future would-be another other first second third last original".split()
)
#: Of these a text may speak without meaning the one that it names: a building, a feast, what is done for somebody.
_THINGS_TOO = frozenset("bank church office party service trust school force administration authority side".split())
#: What is one of these is not told to be any sort of thing.
_VAGUE = frozenset(
    """success victory problem example symbol result part kind type form sort name term word way place thing sign
    mixture source case step day year time member star legend hero genius native favourite favorite blow
    risk threat""".split()
)
_ABSTRACT = ("ness", "ment", "tion", "sion", "ity", "ence", "ance", "ship", "ism", "ure")
#: After these a name has its article in another's place: "the council's Harbour Board".
_OWNERS = ("DET", "PRON", "PART", "PROPN", "NOUN")
#: A body of which the text doesn't say what it is is "the company" over this many sentences.
_NEAR = 4
_ACTS = (*SUBJECTS, "poss")
_MAY_BE_BODIES = (EntityType.ORGANISATION, EntityType.OTHER)
#: Many a thing is one of these without a text's saying so, or by its name.
_LOOSE = FIRMS | frozenset("group organisation organization body city town village country state region place".split())
_BROUGHT_UP = frozenset("a an another other one two both these those".split())
#: A title that says in brackets what it names: "The Long Shore (1968 film)".
_IN_BRACKETS = re.compile(r"(.+) \((?:\d{4} )?([a-z]+)\)")
_TOWNS = frozenset("city town village".split())


@dataclass(frozen=True, slots=True)
class Described:
    """Whom or what a description means, and the sentence that tells so."""

    entry: LedgerEntry
    sentence: int
    #: Whether its name takes "the" in running text.
    article: bool


class Descriptions:
    """Answers for the definite descriptions of one text."""

    def __init__(
        self, sentences: Sequence[Sentence], entries: Iterable[LedgerEntry], title: str = "", reach: Reach | None = None
    ) -> None:
        self._sentences = sentences
        self.reach = reach or Reach(sentences)
        self.entries = tuple(entries)
        #: By noun, who is told to be one, by which sentences.
        self._told: dict[str, dict[str, list[int]]] = {}
        #: The entry beside which a noun stands in apposition.
        self._links: dict[tuple[int, int], LedgerEntry] = {}
        #: By noun, the sentences that speak of one that none of the names is told to be.
        self._others: dict[str, list[int]] = {}
        self._by_name = {entry.name: entry for entry in self.entries}
        self._places: dict[str, tuple[int, ...]] = {
            entry.name: tuple(sorted(entry.sentences)) for entry in self.entries
        }
        self._collect()
        for entry in self.entries:
            for lemma in called_by_title(title, entry):
                self._tell(lemma, entry, entry.names[0].sentence)
            if entry.name == title.removeprefix("The "):
                self._collect_of_topic(entry)

    def meant(self, number: int, noun: int) -> Described | None:
        """What "the" with a noun alone means in a sentence; None for all else, and where two things may be meant."""
        sentence = self._sentences[number]
        token = sentence.tokens[noun]
        lemma = token.lemma.lower()
        thing = lemma in _THINGS_TOO and token.dep not in _ACTS
        if thing or not is_bare(sentence, noun) or any(other <= number for other in self._others.get(lemma, ())):
            return None
        told = {
            name: [place for place in places if place < number or self._is_named_before(name, number, noun)]
            for name, places in self._told.get(lemma, {}).items()
            if places[0] <= number
        }
        if not told and lemma in _CALLED_BODIES and token.dep in _ACTS and not self._has_come_up(lemma, number):
            told = self._only_body(number)
        # "The Maritime Museum" is the Brough Maritime Museum again.
        name = max(told, key=len, default="")
        if not all(name == each or name.endswith(f" {each}") for each in told):
            return None
        places = told.get(name, [])
        entry = self._by_name.get(name)
        if entry is None or not places or not self.reach.holds(entry, number, noun):
            return None
        loose = lemma in _LOOSE or _may_be_any(lemma, entry)
        if (loose and self._has_rival(entry, lemma, number, noun)) or self._is_about_another(entry, sentence, noun):
            return None
        article = _takes_article(self._sentences, entry)
        return Described(entry, places[-1], article) if article is not None else None

    def _is_named_before(self, name: str, number: int, noun: int) -> bool:
        """Whether a sentence itself names something before a noun, which isn't done to by the very same."""
        sentence = self._sentences[number]
        places = [one.last for one in self._by_name[name].names if one.sentence == number and one.last < noun]
        return bool(places) and not any(must_differ(sentence, place, noun) for place in places)

    def told_at(self, number: int, noun: int) -> LedgerEntry | None:
        """Whom a noun beside a name is told of: "the family firm" after "Holm & Sons"."""
        return self._links.get((number, noun))

    def _collect(self) -> None:
        links: set[tuple[int, int]] = set()
        for entry in self.entries:
            for name in entry.names:
                sentence = self._sentences[name.sentence]
                for noun in dict.fromkeys(told_nouns(sentence, name.first, name.last)):
                    if self._is_told(sentence, noun, entry):
                        links.add((name.sentence, noun))
                        if sentence.tokens[noun].dep == "appos":
                            self._links[name.sentence, noun] = entry
                        for lemma in _also_called(sentence.tokens[noun].lemma.lower()):
                            self._tell(lemma, entry, name.sentence)
                for lemma in _own_nouns(sentence, name, entry):
                    self._tell(lemma, entry, name.sentence)
                links.update((name.sentence, place) for place in range(name.first, name.last + 1))
        for sentence in self._sentences:
            for place, token in enumerate(sentence.tokens):
                lemma = token.lemma.lower()
                if lemma in _STAGED and token.pos == "NOUN":
                    self._others.setdefault("show", []).append(sentence.number)
                if (
                    lemma in self._told
                    and (sentence.number, place) not in links
                    and (
                        is_another(sentence, place, self._told[lemma])
                        or (is_title(sentence, place) and (sentence.number, place + 1) not in links)
                    )
                ):
                    self._others.setdefault(lemma, []).append(sentence.number)

    def _collect_of_topic(self, entry: LedgerEntry) -> None:
        """What the sentence after one about what the title names says that "it" is: "It is the oldest town"."""
        for number in self._places[entry.name]:
            before, after = self._sentences[number], self._sentences[number + 1 : number + 2]
            subject = main_subject(before)
            about = any(one.sentence == number and one.last == subject for one in entry.names)
            if not about or not after or after[0].block != before.block or after[0].tokens[0].lower != "it":
                continue
            told = after[0].child(after[0].root, "attr")
            if told is not None and after[0].tokens[0].head == after[0].root and self._is_told(after[0], told, entry):
                for lemma in sorted(_also_called(after[0].tokens[told].lemma.lower())):
                    self._tell(lemma, entry, number)

    def _tell(self, lemma: str, entry: LedgerEntry, number: int) -> None:
        places = self._told.setdefault(lemma, {}).setdefault(entry.name, [])
        if number not in places:
            places.append(number)
            places.sort()

    def _is_told(self, sentence: Sentence, noun: int, entry: LedgerEntry) -> bool:
        token = sentence.tokens[noun]
        kind = kind_named_by(token.lemma)
        firm = token.lemma in FIRMS_TOO and entry.type is EntityType.ORGANISATION
        if token.pos != "NOUN" or token.tag != "NN" or token.lemma in MALE_NOUNS | FEMALE_NOUNS:
            return False
        if kind is None and not firm:
            return entry.type is EntityType.OTHER and _is_defined(sentence, noun)
        if kind is not entry.type and entry.type is not EntityType.OTHER and not firm:
            return False
        if any(sentence.tokens[child].lower in _NOT_NOW for child in sentence.children(noun, "amod", "det", "advmod")):
            return False
        return not is_negated(sentence, token.head)

    def _only_body(self, number: int) -> dict[str, list[int]]:
        """The one body before a sentence of which the text doesn't say what it is, where it has just done something."""
        before = {
            entry.name: places
            for entry in self.entries
            if entry.type in _MAY_BE_BODIES and not self._is_known(entry, len(self._sentences))
            if (places := [place for place in self._places[entry.name] if place < number])
        }
        return before if any(self._acts(self._by_name[name], number) for name in before) else {}

    def _has_come_up(self, lemma: str, number: int) -> bool:
        """Whether the text has brought one up before that it doesn't name: "a rival chain"."""
        return any(
            token.lemma.lower() == lemma
            and any(sentence.tokens[child].lower in _BROUGHT_UP for child in sentence.children(place))
            for sentence in self._sentences[:number]
            for place, token in enumerate(sentence.tokens)
        )

    def _acts(self, entry: LedgerEntry, number: int) -> bool:
        return entry.type is EntityType.ORGANISATION and any(
            number - _NEAR <= name.sentence < number and self._sentences[name.sentence].tokens[name.last].dep in _ACTS
            for name in entry.names
        )

    def _has_rival(self, entry: LedgerEntry, lemma: str, number: int, noun: int) -> bool:
        """Whether something that the text doesn't say what it is, and that may be one too, is named since."""
        last = max(place for place in self._places[entry.name] if place <= number)
        kind = kind_named_by(lemma)
        # Beside the Brough Canal Company the Western Railway is no company, and the Herald none either.
        called = entry.name.split()[-1].lower() == lemma
        return any(
            other.name != entry.name
            and other.type in (kind, EntityType.OTHER)
            and (kind is not EntityType.PLACE or self._may_be_place(other, lemma))
            and not self._is_known(other, number)
            and not (called and other.name.split()[-1] in _HEADS and not other.name.lower().endswith(lemma))
            and any(
                last <= name.sentence and (name.sentence, name.last) < (number, noun) and self._takes_part(name)
                for name in other.names
            )
            for other in self.entries
        )

    def _is_about_another(self, entry: LedgerEntry, sentence: Sentence, noun: int) -> bool:
        """Whether a sentence is about another by name: "The Old Fort is well known; they dug across the complex"."""
        subject = main_subject(sentence)
        # "Parliament gave the hall away": what acts is no hall.
        if subject is None or not _only_is(sentence, subject):
            return False
        named = any(one.sentence == sentence.number for one in entry.names)
        open_kind = kind_named_by(sentence.tokens[noun].lemma) in (EntityType.PLACE, None)
        others = (one for one in self.entries if open_kind and not named and one.name != entry.name)
        return any((one.sentence, one.last) == (sentence.number, subject) for other in others for one in other.names)

    def _may_be_place(self, entry: LedgerEntry, lemma: str) -> bool:
        """Whether something may be a place that a noun names: no body or landscape is a town, nor are the Towers."""
        labels = ("", "GPE") if lemma in _TOWNS else ("", "GPE", "LOC", "FAC")
        return any(
            name.label in labels and not is_plural(self._sentences[name.sentence], name.last) for name in entry.names
        )

    def _takes_part(self, name: Name) -> bool:
        """Whether a name is not just put before a noun: "the Marlow maker of pumps"."""
        return self._sentences[name.sentence].tokens[name.last].dep not in ("compound", "nmod", "amod", "npadvmod")

    def _is_known(self, entry: LedgerEntry, number: int) -> bool:
        """Whether the text has said by then what something is: what it says later, nobody knows yet."""
        own = any(entry.name in told and told[entry.name][0] <= number for told in self._told.values())
        return own or entry.name in COUNTRIES


def _only_is(sentence: Sentence, subject: int) -> bool:
    above = sentence.tokens[sentence.tokens[subject].head]
    return above.lemma == "be" or sentence.tokens[subject].dep == "nsubjpass"


def _may_be_any(lemma: str, entry: LedgerEntry) -> bool:
    """Whether any other body or place may be a bank or a site as well; not where the one is called so by its name."""
    kinds = (EntityType.ORGANISATION, EntityType.PLACE)
    return kind_named_by(lemma) in kinds and lemma not in entry.name.lower().split()


def _is_defined(sentence: Sentence, noun: int) -> bool:
    """Whether a noun says what sort of thing is named: "X is a soft mineral"; "a success" is none."""
    token = sentence.tokens[noun]
    sort = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(noun, "det"))
    tells = token.dep == "attr" and token.tag == "NN" and sentence.tokens[token.head].tag in ("VBZ", "VBD")
    vague = token.lemma in _VAGUE or token.lemma.endswith(_ABSTRACT) or bool(TRADE.search(token.lemma))
    return sort and tells and not vague and not is_negated(sentence, token.head)


def _also_called(lemma: str) -> frozenset[str]:
    """What something that is told to be one may be called."""
    firm = FIRMS if lemma in _KINDS_OF_FIRM else frozenset()
    works = {called for called, kinds in _ALSO.items() if lemma in kinds}
    return firm | works | (_SHIPS if lemma in WATERCRAFT else frozenset()) | {lemma}


def called_by_title(title: str, entry: LedgerEntry) -> frozenset[str]:
    """What a title says that something is: "The Long Shore (1968 film)", "University of Brough" for "Brough"."""
    bracketed = _IN_BRACKETS.fullmatch(title)
    if bracketed is not None and bracketed[1] == entry.name:
        kind = kind_named_by(bracketed[2])
        return (
            _also_called(bracketed[2]) if kind is not None and entry.type in (kind, EntityType.OTHER) else frozenset()
        )
    words = title.split()
    body = len(words) > 2 and words[0] in ENDINGS["organisation"] and title == f"{words[0]} of {entry.name}"
    return frozenset({words[0].lower()}) if body and entry.type in _MAY_BE_BODIES else frozenset()


def _own_nouns(sentence: Sentence, name: Name, entry: LedgerEntry) -> Iterator[str]:
    """What a name says by its own words that it names: "Brough Hospital" a hospital, "Holm Line" a company."""
    if entry.type is EntityType.PERSON:
        before = sentence.tokens[name.first - 1].text if name.first else ""
        title = before.lower() if before in ROLE_WORDS else ""
        if kind_named_by(title) is EntityType.PERSON:
            yield title
        return
    words = [word.strip(".,").lower() for word in entry.name.split()]
    head = head_word([word.strip(".,") for word in entry.name.split()])
    lemma = head.lower()
    kinds = [kind for kind, listed in ENDINGS.items() if head in listed and lemma not in _TOO_COMMON]
    kind = kind_named_by(lemma) or (EntityType(kinds[0]) if len(kinds) == 1 else None)
    if len(words) > 1 and kind is not None and entry.type in (kind, EntityType.OTHER):
        yield lemma
    # "Lake Ruth", "Fort Lind", "Typhoon Ruth"
    first = words[0]
    sort = _sort(first) if len(words) > 1 and first not in (lemma, *_TOO_COMMON) else None
    if sort is not None and entry.type in (sort, EntityType.OTHER):
        yield from sorted(_also_called(first))
    if len(words) > 1 and entry.type is EntityType.ORGANISATION and FIRM_WORDS & set(words):
        yield from sorted((FIRMS | ({"group"} if LEGAL_FORMS & set(entry.name.split()) else set())) - {lemma})


def _sort(lemma: str) -> EntityType | None:
    """What the first word of a name says that it names; no person, whose rank it would be."""
    kind = kind_named_by(lemma)
    return EntityType.EVENT if lemma in _ALSO["storm"] else None if kind is EntityType.PERSON else kind


def _takes_article(sentences: Sequence[Sentence], entry: LedgerEntry) -> bool | None:
    """Whether a name stands after "the" in running text; None where the text doesn't show it."""
    if entry.type is EntityType.PERSON:
        return False
    with_the = without = 0
    for name in entry.names:
        tokens, first = sentences[name.sentence].tokens, name.first
        if name.text != entry.name:
            continue
        while first and tokens[first - 1].pos in ("ADJ", "NUM"):
            first -= 1
        the = first > 0 and tokens[first - 1].lower == "the"
        with_the += the
        # "The charity Harbour Watch"
        called = first > 0 and tokens[first - 1].tag == "NN" and kind_named_by(tokens[first - 1].lemma) is entry.type
        without += called and entry.type in (EntityType.ORGANISATION, EntityType.WORK)
        without += not the and first == name.first and (not first or tokens[first - 1].pos not in _OWNERS)
    return with_the > without if with_the or without else None
