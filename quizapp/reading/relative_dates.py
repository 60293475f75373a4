"""Dates that only another date places: "on Tuesday" by the document's own, "the following spring" by the text's last.

Precision first: what may mean two times stays open, and so does all that counts on from it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.document import BlockKind, Document
from quizapp.reading import moments
from quizapp.reading.dated_verbs import is_before, is_future, is_main, is_not_until, is_past, verb_of
from quizapp.reading.dates import DateMention, month_of
from quizapp.reading.grammar import is_negated
from quizapp.reading.occasions import EVENTS
from quizapp.reading.placing import by_document, by_text, months_to, without_year
from quizapp.reading.reach import Reach
from quizapp.reading.relative_words import RelativeWords, relative_words
from quizapp.reading.scenes import Scene, year_in
from quizapp.reading.sentence import Sentence

#: The text's last date is counted on from within this many sentences.
_REACH = 3
#: As many days from the document's own date, and the text tells of the same days as its weekdays do.
_NEWS_DAYS = 14
#: The rules whose words the document's own date places.
_BY_DOCUMENT = frozenset(("near", "part", "unit", "named", "ago", "weekday", "from weekday"))
_PRECISIONS = {moments.YEAR: "year", moments.MONTH: "month", moments.DAY: "day"}
#: The words before a date that say it is not when the thing happened.
_BESIDE = frozenset("before after since until till from between".split())
#: What an event does in its own year.
_RUNS = frozenset("begin start open break end finish close last".split())
_EVENING, _MORNING = re.compile(r"(?i)\b(?:evening|night|p\.?m)\b"), re.compile(r"(?i)\ba\.?m\b")
_VAGUE = re.compile(
    r"\b(?:later|earlier|eventually|afterwards?|subsequently|then(?! that\b)|once|ago|century|decades?|years?|"
    r"months?|weeks?|days?|war|spring|summer|autumn|winter|age|aged)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _State:
    """How far the text's own time has come: ``last`` is its latest date, "" where it isn't known."""

    own: str
    scene: Scene
    last: str = ""
    at: int = -_REACH
    #: The last month of the season that ``last`` is, "" where it is no season or a winter, which has two years.
    season: str = ""
    #: Whether ``last`` is the evening or night of a day.
    is_evening: bool = False
    section: int = -1
    block: int = -1
    #: The year of the last date that the text has named, whatever it is the date of.
    latest: str = ""
    #: The one date that the sentence before names, which its "that year" takes up, whatever it is the date of.
    named: str = ""


def relative_dates(
    document: Document, sentences: Sequence[Sentence], absolute: Sequence[DateMention], reach: Reach
) -> tuple[DateMention, ...]:
    """The relative dates in text order, ``iso`` empty where one can't be placed; ``absolute`` are all others.

    A day that the text has named in full is that of no unrelated part, as far as ``reach`` tells them.
    """
    by_sentence: dict[int, list[DateMention]] = {}
    for date in absolute:
        by_sentence.setdefault(date.sentence, []).append(date)
    headings = [number for number, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING]
    state = _State(document.date, Scene(year_in(document.title)))
    found: list[DateMention] = []
    for sentence in sentences:
        section = bisect_right(headings, sentence.block)
        if section != state.section or sentence.number - state.at > _REACH:
            if section != state.section and section:
                heading = document.blocks[headings[section - 1]]
                same = not sentence.number or reach.joins(sentence.number, sentence.number - 1)
                state.scene.enter_section(document.text[heading.start : heading.end], same=same)
            state.last, state.section = "", section
        # In the news a new paragraph's "in March" is that of the news again, whenever the one before was about.
        if sentence.block != state.block and len(state.own) == moments.DAY:
            state.last = state.last if state.last[:4] == state.own[:4] else ""
        if sentence.block != state.block:
            state.scene.enter_block()
        state.block = sentence.block
        found += _in_sentence(sentence, by_sentence.get(sentence.number, []), state)
    return tuple(found)


def _in_sentence(sentence: Sentence, absolute: list[DateMention], state: _State) -> Iterator[DateMention]:
    """Place the sentence's relative dates, and move ``state`` on by what the sentence tells."""
    places: list[tuple[int, DateMention | RelativeWords]] = [(date.start - sentence.start, date) for date in absolute]
    taken = [(date.start - sentence.start, date.end - sentence.start) for date in absolute]
    places += [(words.start, words) for words in relative_words(sentence.text, taken)]
    quoted = sentence.in_quotes if places else ()
    before, state.named = state.named, absolute[0].iso if len(absolute) == 1 else ""
    moved = False
    told: tuple[DateMention, int] | None = None
    for _, each in sorted(places, key=lambda place: place[0]):
        date = each if isinstance(each, DateMention) else _as_mention(sentence, each)
        if date is None or quoted[date.token]:
            continue
        verb = verb_of(sentence, date)
        if isinstance(each, RelativeWords):
            points = each.parts.get("points", "").lower().startswith("that")
            if each.leans and told is not None and verb is not None and (told[0].iso or not points):
                iso, precision = _counted_from(*told, each, sentence, verb)
                anchor = -1
            else:
                iso, precision = _placed(each, state, sentence, verb, before)
                anchor = _anchor(each.rule, state, sentence)
                if not iso and each.rule in ("day", "month") and verb is not None:
                    iso, precision, anchor = _in_scene(each, state, sentence, verb, date.token)
            date = replace(date, iso=iso, precision=precision, anchor=anchor)
            yield date
        if verb is not None:
            told = date, verb
        tells_on = verb is not None and _tells_on(sentence, verb, date)
        # "The highest since 1990" leads into no other year.
        word = sentence.tokens[date.token - 1].lower if date.token else ""
        in_year = date.precision not in ("decade", "century") and word not in ("since", "than")
        state.latest = date.iso[: moments.YEAR] if in_year else state.latest
        state.scene.note(date.iso, sentence.number, told=tells_on, in_year=in_year)
        if tells_on:
            state.last, state.at, moved = date.iso, sentence.number, bool(date.iso)
            state.season = _end_of_season(date)
            state.is_evening = bool(_EVENING.search(date.text))
        elif verb is None and isinstance(each, DateMention) and _is_of_what_happened(sentence, date):
            state.last, state.at = date.iso, sentence.number
    state.scene.leave_sentence(sentence.text, dated=bool(places), number=sentence.number)
    if not moved and (places or _VAGUE.search(sentence.text)):
        # Time has moved by an unknown step, or the text looks back: what follows may count from either.
        state.last = ""


def _tells_on(sentence: Sentence, verb: int, date: DateMention) -> bool:
    """Whether the text itself comes to this date, rather than to look back or ahead to it."""
    before = sentence.tokens[date.token - 1].lower if date.token else ""
    told = is_main(sentence, verb) and is_past(sentence, verb) and not is_before(sentence, verb)
    known = date.precision not in ("decade", "century", "span")
    denied = is_negated(sentence, verb) and not is_not_until(sentence, verb, date)
    return told and known and before not in _BESIDE and not denied


def _is_of_what_happened(sentence: Sentence, date: DateMention) -> bool:
    """Whether a year names the event that the sentence tells of: "The strike of 1926 began on 1 May"."""
    noun = next(
        (place for place in sentence.ancestors(date.token) if sentence.tokens[place].lemma.lower() in EVENTS), None
    )
    subject = noun is not None and sentence.tokens[noun].dep == "nsubj" and sentence.tokens[noun].head == sentence.root
    root = sentence.tokens[sentence.root]
    return subject and date.precision == "year" and root.lemma in _RUNS and is_past(sentence, sentence.root)


def _end_of_season(date: DateMention) -> str:
    if date.precision != "season" or len(date.iso) != moments.YEAR:
        return ""
    found = next((last for word, (_, last) in moments.SEASONS.items() if word in date.text.lower()), 2)
    return moments.on(date.iso, found) if found > 2 else ""


def _as_mention(sentence: Sentence, words: RelativeWords) -> DateMention | None:
    start, end = sentence.start + words.start, sentence.start + words.end
    first = bisect_right(sentence.tokens, start, key=lambda token: token.end)
    if first == len(sentence.tokens):
        return None
    text = sentence.text[words.start : words.end]
    return DateMention(sentence.number, first, start, end, text, "", "", leans=words.leans)


def _placed(words: RelativeWords, state: _State, sentence: Sentence, verb: int | None, named: str) -> tuple[str, str]:
    """The date and its precision, or two empty strings; ``named`` is the one date of the sentence before."""
    past = verb is not None and is_past(sentence, verb)
    future = verb is not None and not past and is_future(sentence, verb)
    if verb is None or not (past or future):
        return "", ""
    match words.rule:
        case "weekday" if _tells_of_other_days(state):
            iso = ""
        case rule if rule in _BY_DOCUMENT:
            iso = by_document(words.rule, words.parts, state.own, future=future)
        case "months to":
            iso = months_to(words.parts, state.own, state.last, future=future)
        case "clock":
            iso = _at_the_hour(words.parts["clock"], state, looks_back=is_before(sentence, verb))
        case "day" | "month":
            iso = without_year(words.parts, state.own, state.last, future=future)
        case _:
            if _points_at_a_year(words) and state.last and state.latest not in ("", state.last[: moments.YEAR]):
                return "", ""
            taken_up = named if words.parts.get("points", "").lower().startswith("that") else ""
            last = state.last or (taken_up if len(taken_up) >= moments.YEAR else "")
            if words.parts.get("season") == "winter" and state.last and state.season.startswith(last):
                last = state.season
            iso = by_text(words.rule, words.parts, last, looks_back=is_before(sentence, verb))
    if not iso:
        return "", ""
    return iso, "season" if words.parts.get("season") else _PRECISIONS[len(iso)]


def _at_the_hour(clock: str, state: _State, *, looks_back: bool) -> str:
    """The day of a clock time or part of a day: that which the text has come to, or after its evening the next.

    In a report "the night" is the one before it, as the next has not come, where the text tells of no other time.
    """
    reported = len(state.own) == moments.DAY and state.latest == state.own[: moments.YEAR]
    if clock == "the night" and reported and state.last in ("", state.own):
        return "" if looks_back else moments.moved(state.own, -1, "day")
    iso = by_text("clock", {}, state.last, looks_back=looks_back)
    return moments.moved(iso, 1, "day") if iso and state.is_evening and _MORNING.search(clock) else iso


def _in_scene(words: RelativeWords, state: _State, sentence: Sentence, verb: int, place: int) -> tuple[str, str, int]:
    """A day or month in the year that the scene is set in, its precision, and the sentence that names that year.

    A text with a date of its own has told by it already; what "had happened" may have done so in another year.
    """
    word = sentence.tokens[place - 1].lower if place else ""
    # "By 13 July the last had been taken back" looks back from that day itself.
    looks_back = is_before(sentence, verb) and word != "by"
    if state.own or not is_past(sentence, verb) or looks_back:
        return "", "", -1
    month, day = month_of(words.parts["month"]), int(words.parts["day"]) if words.parts.get("day") else None
    iso, at = state.scene.placed(month, day)
    return iso, _PRECISIONS[len(iso)] if iso else "", -1 if at == sentence.number else at


def _points_at_a_year(words: RelativeWords) -> bool:
    """Whether the words take up a year: after "began in 1937 what ended in 1939" nobody knows which "that year" is."""
    points = words.parts.get("points", "").lower()
    return points.startswith(("that", "the same")) and words.parts.get("unit", "year") in ("year", "season")


def _anchor(rule: str, state: _State, sentence: Sentence) -> int:
    """The sentence with the date by which a rule places its words; -1 for the document's own or this sentence's."""
    by_own = rule in _BY_DOCUMENT or (rule in ("day", "month") and len(state.own) >= moments.MONTH)
    before = state.at if state.last else sentence.number - 1
    return -1 if by_own or before == sentence.number else before


def _counted_from(date: DateMention, of: int, words: RelativeWords, sentence: Sentence, verb: int) -> tuple[str, str]:
    """What leaning words mean beside a date before them in the sentence, which is that of the verb ``of``.

    "Sold in 1881 and lost two years later": whatever the text's last date was, they count from this one.
    """
    before = sentence.tokens[date.token - 1].lower if date.token else ""
    known = date.iso and date.precision not in ("decade", "century", "span") and before not in _BESIDE - {"since"}
    if not known or not is_past(sentence, verb) or is_negated(sentence, of):
        return "", ""
    # Looked back to, "two years later" may count from the time that the text looks back from.
    back = is_before(sentence, verb) and not is_before(sentence, of)
    iso = by_text(words.rule, words.parts, date.iso, looks_back=back)
    return (iso, "season" if words.parts.get("season") else _PRECISIONS[len(iso)]) if iso else ("", "")


def _tells_of_other_days(state: _State) -> bool:
    """Whether the text is in another time than the document's, so that its weekdays may be those of then."""
    if not state.last:
        return False
    # A year alone has no weekdays that could be meant.
    if len(state.last) < moments.MONTH and len(state.own) == moments.DAY:
        return False
    if len(state.last) < moments.DAY or len(state.own) < moments.DAY:
        return True
    return not moments.moved(state.own, -_NEWS_DAYS, "day") <= state.last <= moments.moved(state.own, _NEWS_DAYS, "day")
