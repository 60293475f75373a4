"""Dates that belong to a noun: "the flood of October 2005", "the 1950 report", "“Fog on the Tyne” (1971)"."""

import re
from collections.abc import Iterator

from quizapp.briefing.events import told
from quizapp.briefing.told_whole import told_with_those_before
from quizapp.domain.briefing import EntityType, TimelineEntry
from quizapp.domain.words import capital
from quizapp.reading.analysis import Analysis
from quizapp.reading.dated_verbs import is_main, is_past, is_recorded
from quizapp.reading.dates import DATE, dates_in, whole_date
from quizapp.reading.grammar import SUBJECTS, is_negated, noun_phrase
from quizapp.reading.moments import DAY
from quizapp.reading.name_words import WORK_NOUNS
from quizapp.reading.occasions import DOCUMENTS, EVENTS
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence

_YEAR = re.compile(r"(?:1\d{3}|20\d{2})")
_BRACKETS = re.compile(rf" \((?:(?P<deed>[a-z]+)(?: in)? )?(?P<date>{DATE}|1\d{{3}}\s?[-–]\s?\d{{2,4}})\)")
#: What brackets tell of the noun before them: "the quarries (opened 1841)".
_DEEDS = frozenset(
    """built completed created established formed founded introduced launched opened published rebuilt released
    restored written closed demolished""".split()
)
#: What has not happened, or perhaps never did.
_UNSURE = frozenset(
    """alleged planned proposed possible next upcoming expected scheduled supposed attempted failed intended due
    will would shall may might could should if unless""".split()
)
_AT_ITS_TIME = frozenset("in at during after following since until till by".split())
_THEN = frozenset(("at", "in", "during"))
#: What a document still does: it did so in its own year.
_SPEAKS = frozenset("list mention name record describe call give note speak refer write argue".split())
#: What a study, or who made it, did in its year.
_FOUND = frozenset("find report show argue suggest propose conclude estimate observe describe calculate".split())
#: What is won once for each year, and what is done with it: "won the 1958 Lake Cup".
_PRIZES = frozenset("award prize cup shield trophy medal championship championships title league".split())
_WINS = frozenset("win receive share take lose host play retain".split())
_PASSING = frozenset("ongoing continuing current present latest last same".split())
#: What goes on for years, so that a year behind its name may be that of somebody's part in it.
_SERIES = frozenset("television tv series serial soap sitcom show episode episodes".split())
#: "A 1910 American film" is "an American film".
_A = re.compile(r"^([Aa])n? (\w)")
_LASTS = {"death": "died", "birth": "was born"}


def noun_events(analysis: Analysis, sentence: Sentence, whole: Phrased | None, own: str) -> Iterator[TimelineEntry]:
    """The entries of dated nouns; ``whole`` is the sentence if it can stand alone, ``own`` the document's own date."""
    unsure = [
        place
        for place, token in enumerate(sentence.tokens)
        if token.lower in _UNSURE and token.pos not in ("NOUN", "PROPN")
    ]
    if not unsure:
        yield from _in_brackets(analysis, sentence)
        yield from _found_in_brackets(analysis, sentence, whole)
    quoted = sentence.in_quotes
    past = is_past(sentence, sentence.root) and not is_negated(sentence, sentence.root)
    for noun, token in enumerate(sentence.tokens):
        if token.pos not in ("NOUN", "PROPN") or quoted[noun] or _is_unsure(sentence, noun, unsure):
            continue
        dated = _dated(sentence, noun)
        if dated is None:
            continue
        when, iso, left_out = dated
        if not (past or (own and iso[:4] < own[:4]) or token.lemma.lower() in DOCUMENTS):
            continue
        subject = token.dep in SUBJECTS and token.head == sentence.root and is_main(sentence, token.head)
        # What was done "at the 1958 games" says more than that they took place.
        done_there = min(left_out) < noun and sentence.tokens[token.head].lower in _THEN and whole is not None
        bare = subject or done_there or _is_won(sentence, noun)
        named = "" if bare else _as_event(analysis, sentence, noun, left_out, (when, iso))
        told_of = subject or _is_at_its_time(sentence, noun) or _is_said_to_be(sentence, noun)
        says_who = all(claim.verb is not None for claim in analysis.attributions_in(sentence.number))
        root = sentence.tokens[sentence.root]
        # "The inventory of 1552 lists three bells"
        # "In a memoir of 1941, Ada Holm writes that ..."
        written = subject or sentence.tokens[token.head].lower == "in"
        speaks = written and token.lemma.lower() in DOCUMENTS and root.tag == "VBZ" and root.lemma in _SPEAKS
        tells = past or speaks or is_recorded(sentence, sentence.root)
        if told_of and tells and whole is not None and says_who and not named:
            yield TimelineEntry(when, iso, whole.text, whole.evidence)
        elif event := named or _as_event(analysis, sentence, noun, left_out, (when, iso)):
            yield TimelineEntry(when, iso, event, (sentence.evidence,))
        elif told_of and past and says_who:
            # "He lived there until his death in 1973" leans on the sentence before.
            both, proofs = told_with_those_before(analysis, analysis.named[sentence.number])
            if both:
                yield TimelineEntry(when, iso, both, (*proofs, sentence.evidence))


def _is_unsure(sentence: Sentence, noun: int, unsure: list[int]) -> bool:
    """Whether one of the words ``unsure`` may be told of the noun: it stands in no other clause, further down."""
    above = {noun, *sentence.ancestors(noun)}
    return any(sentence.tokens[place].head in above or place in above for place in unsure)


def _is_at_its_time(sentence: Sentence, noun: int) -> bool:
    """Whether the sentence tells what was done at the time of a dated noun.

    "Two ships were lost in the storm of 1703", but not "as loud as in the storm".
    """
    token = sentence.tokens[noun]
    preposition = sentence.tokens[token.head]
    kind = token.lemma.lower()
    at_its_time = preposition.lower in _AT_ITS_TIME and kind in EVENTS | set(_LASTS)
    # Who is elected to a convention is so before it meets.
    in_writing = preposition.lower in ("in", "to") and kind in DOCUMENTS - {"convention"}
    hangs = preposition.head == sentence.root or sentence.tokens[preposition.head].pos == "VERB"
    return _is_won(sentence, noun) or (token.dep == "pobj" and hangs and (at_its_time or in_writing))


def _is_said_to_be(sentence: Sentence, noun: int) -> bool:
    """Whether a sentence tells what a named thing of a year was: "The next was the Perdita of 1876"."""
    token = sentence.tokens[noun]
    of = any(sentence.tokens[child].lower == "of" for child in sentence.children(noun, "prep"))
    return of and token.pos == "PROPN" and token.dep == "attr" and token.head == sentence.root


def _is_won(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    kind = token.lemma.lower()
    once_a_year = token.dep == "dobj" and kind in EVENTS | _PRIZES
    return once_a_year and token.head == sentence.root and sentence.tokens[token.head].lemma in _WINS


def _dated(sentence: Sentence, noun: int) -> tuple[str, str, set[int]] | None:
    """The words of a noun's own date, its ISO form, and the tokens that say it."""
    token = sentence.tokens[noun]
    kind = token.lemma.lower()
    if kind not in EVENTS | DOCUMENTS | set(_LASTS) and token.pos != "PROPN":
        return None
    for child in sentence.children(noun):
        each = sentence.tokens[child]
        if child < noun and each.dep in ("nummod", "compound", "amod", "nmod") and _YEAR.fullmatch(each.text):
            return (each.text, each.text, {child}) if kind in EVENTS | DOCUMENTS | _PRIZES else None
        if each.dep == "prep" and each.lower in ("of", "in", "on", "from"):
            for date in dates_in(sentence):
                inside = {p for p, t in enumerate(sentence.tokens) if t.end > date.start and t.start < date.end}
                if (
                    date.token == child + 1
                    and sentence.children(child, "pobj")
                    and inside >= set(sentence.children(child, "pobj"))
                ):
                    own = kind in EVENTS | set(_LASTS) and each.lower != "from"
                    named = each.lower == "of" or own or (each.lower == "from" and kind in DOCUMENTS)
                    return (date.text, date.iso, {child, *inside}) if named else None
    return _dated_behind(sentence, noun) if kind in EVENTS and token.pos == "PROPN" else None


def _dated_behind(sentence: Sentence, noun: int) -> tuple[str, str, set[int]] | None:
    """The same where the parser hangs the date on a verb: "a part in victory at the Battle of Elm Hill in 1805"."""
    after = sentence.subtree(noun)[-1] + 1
    date = next((date for date in dates_in(sentence) if date.token == after + 1), None)
    at_its_time = sentence.tokens[sentence.tokens[noun].head].lower in _AT_ITS_TIME
    if date is None or not at_its_time or sentence.tokens[after].lower not in ("in", "on"):
        return None
    return date.text, date.iso, {after, *sentence.places(date.start, date.end)}


def _as_event(analysis: Analysis, sentence: Sentence, noun: int, left_out: set[int], date: tuple[str, str]) -> str:
    when, iso = date
    kind = sentence.tokens[noun].lemma.lower()
    loose = sentence.children(noun, "relcl", "conj", "cc", "appos")
    below = set(sentence.subtree(noun, without=loose))
    phrase = [place for place in noun_phrase(sentence, noun) if place in below and place not in left_out]
    while phrase and sentence.tokens[phrase[-1]].pos in ("PUNCT", "ADP", "CCONJ", "ADV"):
        phrase.pop()
    words = [place for place in phrase if sentence.tokens[place].pos not in ("DET", "ADP", "PUNCT", "PART")]
    # "In the 1988 games in Hull and at the 1992 games in Leeds": two times in one phrase.
    if any(_YEAR.fullmatch(sentence.tokens[place].text) for place in phrase):
        return ""
    # "The ongoing War of 1812" is the war by its name alone; a convention is a meeting or what it wrote down.
    # A game may be one to play on a screen.
    if (
        kind == "convention"
        or sentence.tokens[noun].lower == "game"
        or any(sentence.tokens[place].lower in _PASSING for place in phrase)
    ):
        return ""
    if len(words) < 2 or phrase != sorted(phrase) or sentence.child(noun, "conj") is not None:
        return ""
    # The model takes "the 1985 Open Hands concert" for common words.
    named = any(sentence.tokens[place].pos == "PROPN" or _is_capital(sentence, place) for place in phrase)
    definite = sentence.tokens[phrase[0]].lower in ("the", "a", "an") or sentence.tokens[phrase[0]].pos == "PROPN"
    if not named or not definite or any(sentence.tokens[place].pos == "PRON" for place in phrase):
        return ""
    said = _A.sub(
        lambda found: f"{found[1]}{'n' if found[2] in 'aeiouAEIOU' else ''} {found[2]}", sentence.phrase(phrase)
    )
    preposition = _preposition(iso)
    if kind in _LASTS:
        of = re.fullmatch(r"[Tt]he (?:death|birth) of (.+)", said) or re.fullmatch(
            r"(.+)[’'](?:s )?(?:death|birth)", said
        )
        return (
            told(analysis.named[sentence.number], phrase, text=f"{of[1]} {_LASTS[kind]} {preposition} {when}")
            if of
            else ""
        )
    event = kind in EVENTS or _type(analysis, sentence, noun) is EntityType.EVENT
    # "A hall for the 2022 games" may be built before them.
    if event and sentence.tokens[sentence.tokens[noun].head].lower == "for":
        return ""
    does = "took place" if event else "dates from"
    # "The 2015 League Series" is one of many, each in its year.
    one_of_many = kind == "series" and sentence.tokens[noun].pos == "PROPN"
    if not event and (kind not in DOCUMENTS or one_of_many):
        return ""
    text = f"{capital(said)} {does} {f'{preposition} ' if event else ''}{when}"
    return told(analysis.named[sentence.number], phrase, text=text)


def _is_capital(sentence: Sentence, place: int) -> bool:
    return place > 0 and sentence.tokens[place].text[0].isupper()


def _preposition(iso: str) -> str:
    return "on" if len(iso) == DAY else "in"


def _in_brackets(analysis: Analysis, sentence: Sentence) -> Iterator[TimelineEntry]:
    """What stands in brackets right after a noun: "(opened 1841)" after any, a bare year after a work's name."""
    for found in _BRACKETS.finditer(sentence.text):
        iso = whole_date(found["date"]) or found["date"][:4]
        before = next((p for p, t in enumerate(sentence.tokens) if t.end == sentence.start + found.start()), None)
        if before is None or not iso or sentence.in_quotes[min(before + 1, len(sentence.tokens) - 1)]:
            continue
        event = _told_in_brackets(analysis, sentence, before, found)
        if event:
            yield TimelineEntry(found["date"], iso, event, (sentence.evidence,))


def _found_in_brackets(analysis: Analysis, sentence: Sentence, whole: Phrased | None) -> Iterator[TimelineEntry]:
    """The whole of "A study by Ada Holm (2019) found ...", where the year is that of a finding."""
    root = sentence.root
    subject = sentence.child(root, "nsubj")
    if whole is None or subject is None or sentence.tokens[root].lemma not in _FOUND or not is_past(sentence, root):
        return
    told = sentence.text[: sentence.tokens[root].start - sentence.start].rstrip()
    year = re.search(r"\(((?:1\d|20)\d\d)\)$", told)
    if year and all(claim.verb is not None for claim in analysis.attributions_in(sentence.number)):
        yield TimelineEntry(year[1], year[1], whole.text, whole.evidence)


def _told_in_brackets(analysis: Analysis, sentence: Sentence, last: int, found: re.Match[str]) -> str:
    when, deed = found["date"], found["deed"]
    if not whole_date(when):
        # "The Second Boer War (1899–1902)": the years of anything else may be a life's or an office's.
        kind, first = _named_before(analysis, sentence, last)
        name = sentence.phrase(range(first, last + 1))
        lasts = kind is EntityType.EVENT and not deed and first and sentence.tokens[first - 1].lower == "the"
        return f"The {name} took place in {when}." if lasts else ""
    preposition = _preposition(whole_date(when))
    if deed:
        phrase = [place for place in noun_phrase(sentence, last) if place <= last]
        definite = sentence.tokens[phrase[0]].lower == "the" or sentence.tokens[phrase[0]].pos == "PROPN"
        if deed not in _DEEDS or sentence.tokens[last].pos not in ("NOUN", "PROPN") or not definite:
            return ""
        were = "were" if sentence.tokens[last].tag in ("NNS", "NNPS") else "was"
        text = f"{capital(sentence.phrase(phrase))} {were} {deed} {preposition} {when}"
        return told(analysis.named[sentence.number], phrase, text=text)
    if _is_of_a_series(sentence):
        return ""
    title = re.search(r"([“\"][^“”\"]{3,80}[”\"])$", sentence.text[: found.start()])
    if title:
        return f"{title[1]} dates from {when}."
    kind, first = _named_before(analysis, sentence, last)
    name = sentence.phrase(range(first, last + 1))
    the = "The " if first and sentence.tokens[first - 1].lower == "the" else ""
    if kind is EntityType.EVENT:
        return f"{the}{name} took place {preposition} {when}."
    written = name[:1].isupper() and (name.split()[0].lower() in DOCUMENTS or name.split()[-1].lower() in DOCUMENTS)
    if written or kind in (EntityType.WORK, EntityType.LAW):
        return f"{the}{name} dates from {when}."
    called = _title_before(sentence, last)
    return f"{capital(called)} dates from {when}." if called else ""


def _is_of_a_series(sentence: Sentence) -> bool:
    """Whether a year may be that of a part in a series: "appearances include the soap opera Elm Street (2001)"."""
    return any(token.lower in _SERIES for token in sentence.tokens)


def _title_before(sentence: Sentence, last: int) -> str:
    """The title that ends at ``last``, where the words beside it say that it is one; else "".

    "The film Cold Harbour (1981)", "The Long Field (2013) was her first album".
    """
    first = last
    while first and (sentence.tokens[first - 1].text[0].isupper() or _is_inside_title(sentence, first - 1)):
        first -= 1
    if not sentence.tokens[last].text[0].isupper():
        return ""
    before = sentence.tokens[first - 1].lower if first else ""
    verb = sentence.tokens[last].head
    said = sentence.child(verb, "attr") if sentence.tokens[last].dep in SUBJECTS else None
    called = before in WORK_NOUNS
    is_one = said is not None and sentence.tokens[verb].lemma == "be" and sentence.tokens[said].lemma in WORK_NOUNS
    return sentence.phrase(range(first, last + 1)) if called or (is_one and last > first) else ""


def _is_inside_title(sentence: Sentence, place: int) -> bool:
    """Whether a small word stands between two capital ones: "Station to Station"."""
    small = sentence.tokens[place].pos in ("ADP", "DET", "CCONJ", "PART")
    return small and place > 1 and sentence.tokens[place - 1].text[0].isupper()


def _named_before(analysis: Analysis, sentence: Sentence, last: int) -> tuple[EntityType | None, int]:
    """What the name that ends at ``last`` names, and where it begins."""
    for entry in analysis.entities:
        for name in entry.names:
            if name.sentence == sentence.number and name.last == last:
                return entry.type, name.first
    return None, last


def _type(analysis: Analysis, sentence: Sentence, noun: int) -> EntityType | None:
    """What the name around a noun names."""
    for entry in analysis.entities:
        if any(name.sentence == sentence.number and name.first <= noun <= name.last for name in entry.names):
            return entry.type
    return None
