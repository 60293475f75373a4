"""The order of events that the text dates: three to five of one thread, each surely before the next."""

import re
from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.question import Bloom, OrderingKey, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.definite import bare, is_name
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal

name = "order"
worth = 0.85
difficulty = 0.6
FEWEST, MOST = 3, 5
#: Words of an event as an item.
_LONGEST = 24
#: What lasts, is still to come or is told of by another time has no one place in the order; that a life begins with a
#: birth and ends with a death, nobody need read.
_LASTING = re.compile(
    r"\b(since|until|will|would|to be|now|still|later|earlier|before|after|then|again|next|following|"
    r"previous|same|last|ago|already|by then|had|was born|died|followed|concluded|finished)\b",
    re.IGNORECASE,
)
#: A share of something is the news of a report, and a report no event.
_SHARE = re.compile(r"\d ?%|\bper ?cent\b")
#: "Beginning in mid-2007, four airlines ...", without its date.
_OPEN = re.compile(r"^\w+ing,")
_YEAR = re.compile(r"\b\d{4}\b")
_TIMED = re.compile(
    r"\d{4}|\b(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(day)?\b"
)


def proposals(ground: Ground) -> Iterator[Proposal]:
    """One question, where the text dates enough events; those it makes most of, if they are many."""
    dated = [
        (entry, item)
        for entry in ground.briefing.timeline
        if (item := _without_date(entry))
        and _has_own_date(entry)
        and not _is_claimed(ground, entry)
        and _stands_alone(ground, entry, item)
    ]
    apart: list[tuple[TimelineEntry, str]] = []
    for entry, item in dated:
        if not apart or _is_before(apart[-1][0], entry):
            apart.append((entry, item))
    thread = _thread(ground, apart)
    if len(thread) < FEWEST:
        return
    scores = ground.weighed.scores
    best = sorted(thread, key=lambda one: -scores[ground.sentence_of(one[0].evidence[-1]).number])[:MOST]
    chosen = [one for one in thread if one in best]
    yield Proposal(
        family=name,
        kind=QuestionKind.ORDERING,
        bloom=Bloom.ANALYSE,
        stem="Put these events in the order in which they happened, the earliest first.",
        options=(),
        evidence=tuple(dict.fromkeys(evidence for entry, _ in chosen for evidence in entry.evidence)),
        explanation=" ".join(
            f"{capital(entry.when)}: {item} The text says: {quoted(entry.evidence[-1].quote)}" for entry, item in chosen
        ),
        sentence=ground.sentence_of(chosen[0][0].evidence[-1]).number,
        places=frozenset(),
        keys=frozenset(),
        # Whoever reads the events is told what happened in each, but not when.
        frame=frozenset().union(*(_told(ground, entry) for entry, _ in chosen)),
        answer=OrderingKey(tuple(item for _, item in chosen)),
    )


def _thread(ground: Ground, events: Sequence[tuple[TimelineEntry, str]]) -> list[tuple[TimelineEntry, str]]:
    """Those events that one and the same takes part in, or that are what the text is named for: the most there are.

    Of things that have nothing to do with each other nobody need know which was first.
    """
    taking: dict[str, list[tuple[TimelineEntry, str]]] = {}
    for event in events:
        sentence = ground.sentence_of(event[0].evidence[-1])
        own = {entry.name for place in range(len(sentence.tokens)) if (entry := ground.name_of(sentence, place))}
        titled = {""} if ground.roots[sentence.number] & ground.title else set()
        for each in sorted(own | titled):
            taking.setdefault(each, []).append(event)
    return max(taking.values(), key=len, default=[])


def _has_own_date(entry: TimelineEntry) -> bool:
    """Whether the event's own sentence dates it: what was worked out of another's date needs that one beside it."""
    return len(entry.evidence) == 1 or bool(_YEAR.search(entry.when))


def _is_claimed(ground: Ground, entry: TimelineEntry) -> bool:
    """Whether it is somebody's word that the event was then: "Researchers believe that it sank in 1913"."""
    number = ground.sentence_of(entry.evidence[-1]).number
    # Where the verb of saying is among the words, the saying itself is the event: "Peru denounced the ban in 1988".
    claims = [one for one in ground.analysis.attributions_in(number) if one.verb not in one.content]
    return any(date.token in claim.content for date in ground.dates.get(number, ()) for claim in claims)


def _told(ground: Ground, entry: TimelineEntry) -> frozenset[str]:
    sentence = ground.sentence_of(entry.evidence[-1])
    dates = (ground.roots_in(sentence, date.start, date.end) for date in ground.dates.get(sentence.number, ()))
    return ground.roots[sentence.number] - frozenset().union(*dates)


def _is_before(one: TimelineEntry, other: TimelineEntry) -> bool:
    """Whether the first is surely earlier: of 1964 and May 1964 that is unknown."""
    return one.sort < other.sort and not other.sort.startswith(one.sort)


def _stands_alone(ground: Ground, entry: TimelineEntry, item: str) -> bool:
    """Whether whoever reads the item alone knows what each "the X" of it is: "the gauge" does not say which."""
    sentence = ground.analysis.named[ground.sentence_of(entry.evidence[-1]).number].sentence
    words = re.findall(r"\w+", item.lower())
    shown = [place for place, token in enumerate(sentence.tokens) if token.lower in words]
    # "A survey vessel was launched": its name stood in an aside.
    named = any(is_name(sentence.tokens[place]) for place in shown)
    return not bare(ground, sentence, shown, sentence.root) and (named or not item.startswith(("A ", "An ")))


def _without_date(entry: TimelineEntry) -> str:
    """The event without its date; "" where that leaves no sentence, or a time in it."""
    words = entry.when.split()
    if entry.sort.startswith("~") or words[0] in ("since", "until", "between", "from", "by", "about") or "and" in words:
        return ""
    # A decade or a century may reach past what seems to come after it.
    if words[-1].endswith("0s") or words[-1] == "century":
        return ""
    when = re.escape(entry.when)
    text = re.sub(
        rf"^(?:In|On|At) {when},? |, (?:in|on|at) {when},(?= )|,? (?:in|on|at) {when}(?=[,.])", "", entry.event
    )
    if entry.when in text or any(found.search(text) for found in (_TIMED, _LASTING, _SHARE, _OPEN)):
        return ""
    # Made of a noun: "the 2012 campaign" says in another place which of several campaigns it was.
    if text.endswith(" took place.") and "took place" not in entry.evidence[-1].quote:
        return ""
    if len(text.split()) > _LONGEST or not text.strip(". "):
        return ""
    return capital(text.strip())
