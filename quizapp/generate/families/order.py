"""The order of events that the text dates: three to five with times of which each is surely before the next."""

import re
from collections import Counter
from collections.abc import Iterator

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.question import Bloom, OrderingKey, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.definite import bare, is_name
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from quizapp.generate.statements import RECURRING, STATES
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

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
    r"previous|same|last|ago|already|by then|had|was born|died|final|finally|eventually|followed|ensued|resumed|"
    r"reopened|continued|another|also|elsewhere|concluded|finished)\b",
    re.IGNORECASE,
)
#: Of two events that share more than this part of the longer words, only the dates tell which is which.
_ALIKE = 0.5
_TITLED = "#title"
#: What hangs on a noun and tells which is meant.
_TELLS = ("relcl", "acl", "nummod", "compound")
_SHARE = re.compile(r"\d ?%|\bper ?cent\b")
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
    for entry, item in _of_one_thread(ground, dated):
        alone = all(not _is_alike(item, other) for _, other in apart)
        if alone and (not apart or _is_before(apart[-1][0], entry)):
            apart.append((entry, item))
    if len(apart) < FEWEST:
        return
    scores = ground.weighed.scores
    best = sorted(apart, key=lambda one: -scores[ground.sentence_of(one[0].evidence[-1]).number])[:MOST]
    chosen = [one for one in apart if one in best]
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


def _of_one_thread(ground: Ground, dated: list[tuple[TimelineEntry, str]]) -> list[tuple[TimelineEntry, str]]:
    """The events that share a name, the one that most of them have: of others no one knows what they have in common."""
    names = [_names(ground, entry, item) for entry, item in dated]
    counted = Counter(name for each in names for name in each)
    most = max(counted.values(), default=0)
    # "#" stands before any letter: what the title tells goes first.
    shared = min((name for name, count in counted.items() if count == most), default="")
    return [one for one, each in zip(dated, names, strict=True) if shared in each]


def _names(ground: Ground, entry: TimelineEntry, item: str) -> frozenset[str]:
    """The words of the item's names; what stands in the title is one thread, the text's own."""
    sentence, shown = _shown(ground, entry, item)
    words = [sentence.tokens[place] for place in shown if sentence.tokens[place].pos in NOUNS]
    titled = {_TITLED for one in words if {one.lower, one.lemma.lower()} & ground.title}
    return frozenset(titled | {one.lower for one in words if is_name(one)})


def _is_alike(one: str, other: str) -> bool:
    """Whether two events read so alike that only their dates tell them apart."""
    first, second = (set(re.findall(r"\w{4,}", text.lower())) for text in (one, other))
    return len(first & second) > _ALIKE * min(len(first), len(second))


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


def _shown(ground: Ground, entry: TimelineEntry, item: str) -> tuple[Sentence, list[int]]:
    """The sentence of an event, and its tokens that the item has."""
    sentence = ground.analysis.named[ground.sentence_of(entry.evidence[-1]).number].sentence
    words = re.findall(r"\w+", item.lower())
    return sentence, [place for place, token in enumerate(sentence.tokens) if token.lower in words]


def _stands_alone(ground: Ground, entry: TimelineEntry, item: str) -> bool:
    """Whether whoever reads the item alone knows what each "the X" of it is: "the gauge" does not say which."""
    sentence, shown = _shown(ground, entry, item)
    # "A survey vessel was launched": its name stood in an aside.
    named = any(is_name(sentence.tokens[place]) for place in shown)
    if bare(ground, sentence, shown, sentence.root) or not (named or not item.startswith(("A ", "An "))):
        return False
    # "Released in 2004, ..." without its date, and "the position" without its name.
    opens = bool(shown) and sentence.tokens[shown[0]].tag in ("VBG", "VBN")
    # What was so is no event.
    if sentence.tokens[sentence.root].lemma.lower() in STATES:
        return False
    recurs = not RECURRING.isdisjoint(re.findall(r"\w+", item.lower()))
    return not (opens or recurs) and not any(_says_not_which(ground, sentence, shown, place) for place in shown)


def _says_not_which(ground: Ground, sentence: Sentence, shown: list[int], place: int) -> bool:
    token = sentence.tokens[place]
    if token.pos != "NOUN" or token.lemma.lower() in ground.title:
        return False
    below = [child for child in sentence.children(place) if child in shown]
    the = any(sentence.tokens[child].lower in ("the", "this", "that") for child in below)
    return the and not any(
        sentence.tokens[child].lower == "of" or is_name(sentence.tokens[child]) or sentence.tokens[child].dep in _TELLS
        for child in below
    )


def _without_date(entry: TimelineEntry) -> str:
    """The event without its date; "" where that leaves no sentence, or a time in it."""
    words = entry.when.split()
    if entry.sort.startswith("~") or words[0] in ("since", "until", "between", "from", "by", "about") or "and" in words:
        return ""
    # A decade or a century may reach past what seems to come after it.
    if words[-1].endswith("0s") or words[-1] == "century":
        return ""
    when = re.escape(entry.when)
    # Commas on both sides of a date go with it, and so does the one behind "May 5, 2006".
    closing = ",?" if re.search(r"\d, \d{4}$", entry.when) else ""
    dated = rf"^(?:In|On|At) {when},? |, (?:in|on|at) {when},|,? (?:in|on|at) {when}{closing}(?=[,. ])"
    text = re.sub(dated, "", entry.event)
    if entry.when in text or _TIMED.search(text) or _LASTING.search(text):
        return ""
    # A share is the news of a report, and "the campaign took place", made of a noun, may be of several campaigns.
    made = text.endswith(" took place.") and "took place" not in entry.evidence[-1].quote
    if made or _SHARE.search(text) or len(text.split()) > _LONGEST or not text.strip(". "):
        return ""
    return capital(text.strip())
