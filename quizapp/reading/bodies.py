"""Bodies and places by name: acronyms, company names without their legal form, "the Castle" for "Brough Castle"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizapp.reading.name_words import (
    BODY_HEADS,
    CLUB_ENDINGS,
    COMPANY_ENDINGS,
    ENDINGS,
    KNOWN_PLACES,
    LEGAL_FORMS,
    OF_HEADS,
    SINGLE_BODIES,
    TOWNS_AND_CLUBS,
    is_demonym,
)
from quizapp.reading.names import Name
from quizapp.reading.sentence import Sentence

_HEADS = OF_HEADS | BODY_HEADS
_SINGLE = SINGLE_BODIES | {"Army", "Navy", "Church"}
_UNITS = frozenset("Squadron Wing Division Platoon Troop Fleet Headquarters Group District Command Unit".split())
#: Words that name one body only together with others.
_GENERAL = (_HEADS | _UNITS) - _SINGLE
_SMALL = frozenset("of the and for in on de la du des & to".split())
#: Two letters may stand for anything, unless brackets say for what.
_SHORTEST = 3


class Bodies:
    """The names of two words or more that are nobody's, looked up by their words."""

    def __init__(self, full: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        self._by_last: dict[str, list[str]] = {}
        self._by_initials: dict[str, list[str]] = {}
        for core in full:
            words = core.split()
            self._by_first.setdefault(words[0], []).append(core)
            self._by_last.setdefault(words[-1], []).append(core)
            for initials in _initials(core):
                self._by_initials.setdefault(initials, []).append(core)

    def with_company_ending(self, core: str) -> str:
        """The longest name of the text that this one is without its legal form; itself where there is none."""
        # "The Brough Canal" is no short name of the Brough Canal Company.
        if _is_a_place(core):
            return core
        longer = [
            other
            for other in self._by_first.get(core.split(maxsplit=1)[0], ())
            if other.startswith((f"{core} ", f"{core}, "))
            and all(word.strip(",") in COMPANY_ENDINGS for word in other[len(core) :].split() if word != ",")
        ]
        longest = max(longer, key=len, default=core)
        # "Acme Energy" and "Acme Foods" are two firms, and "Acme" may be either.
        return longest if all(longest.startswith(other) for other in longer) else core

    def definite(self, core: str, name: Name, sentence: Sentence) -> str:
        """The one full name that "the Castle" or "the Ministry" stands for; "" where none or several do."""
        words = core.split()
        the = name.first > 0 and sentence.tokens[name.first - 1].lower == "the"
        if (not the and core not in CLUB_ENDINGS) or core in KNOWN_PLACES:
            return ""
        found = [
            other
            for other in self._by_last.get(words[-1], ())
            # "the Labour Party" need not be the Scottish one.
            if other.endswith(f" {core}") and (" and " in other or not is_demonym(other.split()[0]))
        ]
        if words[0] in _HEADS:
            continued = (f"{core} of ", f"{core} for ", f"{core} on ")
            found += [other for other in self._by_first.get(words[0], ()) if other.startswith(continued)]
        return found[0] if len(found) == 1 else ""

    def is_general(self, core: str, names: Sequence[Name], sentences: Sequence[Sentence]) -> bool:
        """Whether a word with a capital is only ever "the Company": of which one, the text doesn't say by name."""
        return core in _GENERAL and all(
            name.first and _is_one_of_several(sentences[name.sentence], name.first) for name in names
        )

    def short_for(self, short: str) -> str:
        """The one name whose initials an acronym without an explanation is; "" where none or several are.

        A name may begin with the acronym: "RAS Marlow" is the Royal Air Station Marlow.
        """
        letters, _, rest = short.partition(" ")
        letters = _letters(letters)
        begin = self._by_last.get(rest.split()[-1], ()) if rest else ()
        found = (
            [other for other in begin if other.endswith(f" {rest}") and letters in _initials(other[: -len(rest)])]
            if rest
            else self._by_initials.get(letters, ())
        )
        return found[0] if len(found) == 1 and len(letters) >= _SHORTEST else ""


def _is_one_of_several(sentence: Sentence, index: int) -> bool:
    """Whether a word stands behind what tells one of its kind from the others: "the Company", "No 3 Squadron"."""
    before = sentence.tokens[index - 1]
    return before.pos in ("DET", "PRON", "ADJ", "NUM") or before.text[-1].isdigit()


def _is_a_place(core: str) -> bool:
    words = core.split()
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return len(words) > 1 and head in ENDINGS["place"] - TOWNS_AND_CLUBS


def explained_acronyms(
    sentences: Sequence[Sentence], grouped: Mapping[str, Sequence[Name]]
) -> Iterator[tuple[str, str]]:
    """Pairs of an acronym and what brackets say that it is short for; "" for common words, which are no name."""
    ends = {(name.sentence, name.last): core for core, names in grouped.items() for name in names}
    starts = {(name.sentence, name.first): core for core, names in grouped.items() for name in names}
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            if not is_acronym(token.text):
                continue
            if _in_brackets(sentence, index):
                long = ends.get((sentence.number, index - 2))
                if long is not None and _letters(token.text) in _initials(long):
                    yield token.text, long
                elif _spelt_small(sentence, index):
                    yield token.text, ""
            elif index + 2 < len(sentence.tokens) and sentence.tokens[index + 1].text == "(":
                long = starts.get((sentence.number, index + 2))
                if long is not None and _letters(token.text) in _initials(long):
                    yield token.text, long


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: "NHS", "U.N.", "MoD"."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and sum(char.isupper() for char in letters) >= 2


def _letters(short: str) -> str:
    return short.replace(".", "").removesuffix("s").lower()


def _initials(long: str) -> set[str]:
    """The initials of a name, with and without its small words and its legal form."""
    found: set[str] = set()
    # "the Counter-Fraud Training Academy" is the CFTA or the CTA.
    for spelt in (long, long.replace("-", " ")):
        words = [part for word in spelt.split() if (part := word.strip(".,'’&-"))]
        told = [word for word in words if word.lower() not in _SMALL]
        named = [word for word in told if word not in LEGAL_FORMS]
        found.update("".join(word[0] for word in each).lower() for each in (words, told, named) if len(each) > 1)
    return found


def _in_brackets(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    return 0 < index < len(tokens) - 1 and tokens[index - 1].text == "(" and tokens[index + 1].text == ")"


def _spelt_small(sentence: Sentence, index: int) -> bool:
    """An acronym of common words ("the river flow index (RFI)") is a term, and no name."""
    letters = _letters(sentence.tokens[index].text)
    words = [token.text for token in sentence.tokens[max(0, index - 1 - len(letters)) : index - 1]]
    spelt = len(words) == len(letters) and all(
        word[0].lower() == letter for word, letter in zip(words, letters, strict=True)
    )
    return spelt and any(word.islower() for word in words)
