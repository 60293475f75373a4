"""Birth and death from the brackets after somebody's name."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import EntityType, TimelineEntry
from quizapp.reading.analysis import Analysis
from quizapp.reading.dates import DATE, MONTH, month_of, whole_date
from quizapp.reading.moments import on
from quizapp.reading.pointing import is_person
from quizapp.reading.sentence import Sentence

_DAY_OR_YEAR = rf"(?:{DATE}|\d{{1,2}} {MONTH} \d{{3}}|\d{{3}})"
#: "(3 May 1811 in Leeds – 1870 in Hull)"
_PLACE = r"(?:,? (?:in |at )?[A-Z][^()\d–—]{1,60}?)?"
#: "Ada Holm of Elm Hill (1811–1870)"
_OF = r"(?: (?:of|de|von|van) [A-Z]\w+)?"
#: "(3 May 1811 – 1870)", "(born 1811)"; another name, or how a name is said (in brackets even), may stand before.
_SAID = r"(?:(?:[^()\d]|\([^()\d]{1,9}\)){2,160}[;,] )?"
_LIFE = re.compile(
    rf"{_OF}(?: \([^()\d]{{2,60}}\))? \({_SAID}(?:"
    rf"(?P<about>c\. ?|circa |about )?(?:born |b\. )?(?P<from>{_DAY_OR_YEAR}){_PLACE}"
    rf"\s*[-–—]\s*(?:died |d\. )?(?P<to>{_DAY_OR_YEAR}|\d\d){_PLACE}"
    rf"|(?:born|b\.)(?: in| on)? (?P<born>{DATE}){_PLACE}|(?:died|d\.)(?: in| on)? (?P<died>{DATE}){_PLACE})\)"
)
#: Years of an office or a reign may stand in brackets too: "Queen Anne (1702–1714)", "Louis XIV (1643–1715)".
_OFFICE = re.compile(
    r"\b(?:king|queen|emperor|empress|pope|tsar|sultan|caliph|prince|president|chancellor|premier|minister|governor|"
    r"mayor|chairman|chairwoman|chair|director|secretary|archbishop|bishop|head|leader|manager|captain|principal|"
    r"dean|rector|reign\w*|rul(?:ed|er|ers|ing|es))\b|\b[IVX]{2,5}$|\bV$",
    re.IGNORECASE,
)
#: An office stands as near before the name, in words.
_NEAR = 3
_SHORTEST, _LONGEST = 18, 110


def life_dates(analysis: Analysis) -> tuple[TimelineEntry, ...]:
    """The entries of everybody after whose whole name brackets hold a life, and not the years of an office."""
    found: list[TimelineEntry] = []
    for entry in analysis.entities:
        if entry.type not in (EntityType.PERSON, EntityType.OTHER):
            continue
        told: set[str] = set()
        for name in entry.names:
            sentence = analysis.sentences[name.sentence]
            if entry.type is EntityType.OTHER and not _is_somebody(sentence, name.first, name.last):
                continue
            end = sentence.tokens[name.last].end - sentence.start
            life = _LIFE.match(sentence.text, end)
            if life is None or sentence.quoted or sentence.in_quotes[name.last]:
                continue
            before = _words_before(sentence, name.first)
            if _OFFICE.search(f"{before} {name.text}"):
                continue
            # Nobody has two lives: the other is that of somebody of a like name, told by it.
            other = bool(told) and life.group() not in told and " " in name.text
            found += _entries(name.text if other else entry.name, life, sentence)
            told.add(life.group())
    return tuple(found)


def _words_before(sentence: Sentence, first: int) -> str:
    """The words that may tell of an office: no further than a verb or a mark."""
    start = first
    while start and first - start < _NEAR and sentence.tokens[start - 1].pos not in ("VERB", "AUX", "PUNCT"):
        start -= 1
    return sentence.phrase(range(start, first))


def _is_somebody(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name whose kind the text does not tell is a person's, as far as its own words do: no article."""
    article = first and sentence.tokens[first - 1].lower in ("the", "a", "an")
    return last > first and not article and all(is_person(token) for token in sentence.tokens[first : last + 1])


def _entries(name: str, life: re.Match[str], sentence: Sentence) -> Iterator[TimelineEntry]:
    born, died = life["from"] or life["born"], life["to"] or life["died"]
    # "(1903–61)"
    if born and died and len(died) == len("61"):
        died = f"{born[-4:-2]}{died}" if born[-4:].isdigit() else ""
    years = [int(_iso(each)[:4]) for each in (born, died) if each and _iso(each)]
    if len(years) == 2 and not _SHORTEST <= years[1] - years[0] <= _LONGEST:
        return
    if born and _iso(born) and not life["about"]:
        yield TimelineEntry(born, _iso(born), f"{name} was born.", (sentence.evidence,))
    if died and _iso(died):
        yield TimelineEntry(died, _iso(died), f"{name} died.", (sentence.evidence,))


def _iso(date: str) -> str:
    if date.isdigit():
        return f"{int(date):04}"
    day, *rest = date.split()
    # "30 September 420"
    early = len(rest) == 2 and len(rest[1]) == len("420")
    return on(f"{int(rest[1]):04}", month_of(rest[0]), int(day)) if early else whole_date(date)
