"""The timeline: dated events in the order of their dates, then steps that the text itself puts in order."""

import re
from collections.abc import Iterator

from quizapp.briefing.date_words import (
    comes_again,
    dateline_of,
    goes_on,
    is_beside,
    leaning_words,
    sets_the_time,
    step_before,
    when_told,
)
from quizapp.briefing.dated_nouns import noun_events
from quizapp.briefing.events import (
    has_pronoun,
    is_open,
    main_clause,
    told,
    without_asides_of,
)
from quizapp.briefing.listed import headed_events, listed_event, tabled_events
from quizapp.briefing.lives import life_dates
from quizapp.briefing.participles import participle
from quizapp.briefing.steps import steps
from quizapp.briefing.subclauses import adverbial_clause, relative_clause
from quizapp.briefing.told_whole import told_whole, told_with_those_before
from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.document import BlockKind, Document, Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.dated_verbs import (
    is_before,
    is_future,
    is_made,
    is_main,
    is_not_until,
    is_past,
    is_planned,
    is_recorded,
    is_rule,
    is_told_ahead,
    verb_of,
)
from quizapp.reading.dates import DateMention
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import DENY
from quizapp.reading.naming import NamedSentence
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative

#: Words before a date with "when" after it: "until 1962, when a teacher found it".
_UP_TO = frozenset("until till to after since".split())
#: What is feared or hoped for is no plan: "Traders fear that the summer of 2027 will be poor".
_FEARS = frozenset("fear hope doubt worry dread wish".split())
#: What is begun, gone on with or managed has happened.
_BEGINS = frozenset("begin start continue cease stop manage help attempt try come return".split())
#: What somebody or something is led, forced or allowed to do is done: "The fire led him to leave in 1895".
_BRINGS_ABOUT = frozenset("lead force compel oblige prompt cause enable".split())
#: As many last letters show whether an event is told to its sentence's end.
_TAIL = 12
#: Words of a step that comes after what it counts from.
_LATER_STEP = re.compile(r"(?i)\b(?:later|after|afterwards)\b")
_BELIEVED = frozenset("say think believe know report suppose hold".split())
#: "Before 1900" places nothing in 1900.
_REDUCED = ("acl", "advcl")


def timeline(
    document: Document, analysis: Analysis, statements: tuple[Phrased, ...], taken_back: frozenset[int]
) -> tuple[TimelineEntry, ...]:
    """Dated entries ascending; without any, the steps of an instruction that the text puts in order by words.

    ``taken_back`` are the sentences with a figure that the text takes back soon after.
    """
    by_sentence = {one.sentence: one for one in statements}
    dated: dict[int, list[DateMention]] = {}
    for date in sorted((*analysis.dates, *analysis.relative), key=lambda date: (date.sentence, date.start)):
        dated.setdefault(date.sentence, []).append(date)
    reported = _reported(analysis)
    certain = {number: one for number, one in by_sentence.items() if number not in taken_back}
    found = [*life_dates(analysis), *tabled_events(document), *headed_events(document, analysis, certain)]
    for number, dates in dated.items():
        sentence = analysis.sentences[number]
        if number in reported or sentence.quoted or sentence.kind is BlockKind.QUOTATION or is_imperative(sentence):
            continue
        whole = by_sentence.get(number)
        found += _entries(analysis, sentence, dates, whole, is_taken_back=number in taken_back)
        if whole is not None and number not in taken_back:
            setting = (date for date in dates if sets_the_time(sentence, date))
            found += (TimelineEntry(date.text, date.iso, whole.text, whole.evidence) for date in setting)
    for sentence in analysis.sentences:
        if sentence.number not in taken_back and not sentence.quoted and sentence.kind is not BlockKind.QUOTATION:
            found += noun_events(analysis, sentence, by_sentence.get(sentence.number), document.date)
    # Sorting keeps the text's order among equal dates.
    entries = sorted(_once(found), key=lambda entry: entry.sort)
    return tuple(entries) or steps(analysis)


def _reported(analysis: Analysis) -> set[int]:
    """Sentences that may still give somebody's words, as "had paid" does in "She denied it. The firm had paid"."""
    found: set[int] = set()
    for sentence in analysis.sentences[1:]:
        before = analysis.sentences[sentence.number - 1]
        told_by_others = before.number in found or analysis.attributions_in(before.number)
        near = before.block == sentence.block and told_by_others
        if near and is_before(sentence, sentence.root) and not _says_so_itself(analysis, sentence):
            found.add(sentence.number)
    return found


def _says_so_itself(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the speaker of the sentence before does the saying: "The group expects £3. It had forecast £4"."""
    before = {claim.speaker for claim in analysis.attributions_in(sentence.number - 1)}
    return any(
        claim.verb == sentence.root and claim.speaker in before for claim in analysis.attributions_in(sentence.number)
    )


def _once(entries: list[TimelineEntry]) -> Iterator[TimelineEntry]:
    """Each event once, although the text may tell it twice."""
    told_before: dict[str, list[frozenset[str]]] = {}
    for entry in entries:
        words = frozenset(word.strip(".,;:“”\"'’()").lower() for word in entry.event.split())
        same = told_before.setdefault(entry.sort, [])
        if not any(words <= other for other in same):
            same.append(words)
            yield entry


def _entries(
    analysis: Analysis, sentence: Sentence, dates: list[DateMention], whole: Phrased | None, *, is_taken_back: bool
) -> Iterator[TimelineEntry]:
    named = analysis.named[sentence.number]
    quoted = sentence.in_quotes
    dateline = dateline_of(sentence)
    done: set[int] = set()
    last: tuple[int, DateMention] | None = None
    last_told: TimelineEntry | None = None
    for date in dates:
        if date.token in dateline or quoted[date.token] or _would_stand_too_early(analysis, sentence, date):
            continue
        if not is_taken_back and (listed := listed_event(analysis, sentence, date)) is not None:
            yield listed
            return
        if (then := _told_then(analysis, named, date)) is not None:
            yield then
            continue
        verb = verb_of(sentence, date)
        if last is not None and (verb is None or verb == last[0]) and goes_on(sentence, last[1], date):
            last = last[0], date
            if last_told is not None:
                yield TimelineEntry(date.text, date.iso, last_told.event, last_told.evidence)
            continue
        if verb is None or is_beside(sentence, date):
            continue
        last, last_told = (verb, date), None
        happened = _has_happened(sentence, verb) or is_not_until(sentence, verb, date)
        lasting = (
            is_rule(sentence, verb, date)
            or _is_plan(sentence, verb)
            or is_recorded(sentence, verb)
            or is_made(sentence, verb, date)
        )
        if not (happened or lasting):
            continue
        clause = _clause_of(sentence, verb)
        # What a sentence tells in passing is true, even if its figure is not, and so is that somebody claimed it then.
        claimed = any(claim.verb == verb for claim in analysis.attributions_in(sentence.number))
        if is_taken_back and is_main(sentence, clause) and not claimed:
            continue
        dropped = dateline | (leaning_words(sentence, date) if date.leans else step_before(sentence, date))
        # Beside the date that they count from, the words of a leaning one may stay.
        anchored = date.leans and not dateline and any(other.end < date.start and not other.leans for other in dates)
        whole_text = whole.text if whole is not None and (anchored or not dropped) else ""
        again = clause in done and comes_again(sentence, date)
        if clause in done and not again:
            continue
        event, proofs = _event(analysis, named, date, verb, clause, dropped, whole_text), named.evidence
        event = _with_its_date(event, date, dropped, whole_text)
        if not event and not dateline:
            event, proofs = _as_it_stands(analysis, named, date)
        if event:
            done.add(clause)
            proofs = _with_anchors(analysis, date, proofs)
            entry = TimelineEntry(when_told(sentence, date), date.iso, event, (*proofs, sentence.evidence))
            last_told = entry if event.rstrip(".").endswith(sentence.text.rstrip(".")[-_TAIL:]) else None
            yield entry


def _would_stand_too_early(analysis: Analysis, sentence: Sentence, date: DateMention) -> bool:
    """Whether a later step is known less closely than what it follows, so that its place would be before that.

    "Eleven days later", after May 2025, is May or June: among the dates, which ascend, it has no place after "2025-05".
    """
    before = sentence.text[: date.start - sentence.start].rsplit(None, 1)
    if not date.leans or not _LATER_STEP.search(" ".join((*before[-1:], date.text))):
        return False
    counted = {date.anchor if date.anchor >= 0 else sentence.number}
    others = (
        other.iso for other in (*analysis.dates, *analysis.relative) if other.sentence in counted and other is not date
    )
    return any(other.startswith(date.iso) and len(other) > len(date.iso) for other in others)


def _with_its_date(event: str, date: DateMention, dropped: frozenset[int], whole: str) -> str:
    """The event; a clause cut without its date would tell of another time, which the whole sentence does not."""
    return event if not event or dropped or date.text in event else whole


def _with_anchors(analysis: Analysis, date: DateMention, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What proves an event, with the sentences that tell when "two years later" is, one after another."""
    found, number = set(proofs), date.anchor
    while number >= 0:
        found.add(analysis.sentences[number].evidence)
        number = next((other.anchor for other in analysis.relative if other.sentence == number), -1)
    return tuple(sorted(found, key=lambda proof: proof.start))


def _as_it_stands(analysis: Analysis, named: NamedSentence, date: DateMention) -> tuple[str, tuple[Evidence, ...]]:
    """The whole sentence, or it after the one that it leans on; with what proves them but the sentence itself."""
    whole = "" if date.leans else told_whole(named, analysis.attributions_in(named.sentence.number))
    return (whole, named.evidence) if whole else told_with_those_before(analysis, named)


def _event(
    analysis: Analysis,
    named: NamedSentence,
    date: DateMention,
    verb: int,
    clause: int,
    dropped: frozenset[int],
    whole: str,
) -> str:
    """The happening as a sentence; ``whole`` is the sentence it stands in, if that can stand alone."""
    sentence = named.sentence
    attributed = analysis.attributions_in(sentence.number)
    if is_main(sentence, clause):
        if attributed and clause == sentence.root and dropped:
            return whole or told(named, [place for place in range(len(sentence.tokens)) if place not in dropped])
        # Cut in two, a sentence might lose who says so.
        cut = all(_says_after(sentence, clause, claim) for claim in attributed)
        event = main_clause(named, clause, dropped, date.token) if cut else ""
        if clause != sentence.root:
            # "It was stolen in 1966 and recovered three years later": told whole, neither half loses a word.
            return event or ("" if attributed else whole)
        return event or whole or _said_shortly(named, attributed)
    if any(verb in claim.content and not _is_of_speaker(sentence, verb, claim) for claim in attributed):
        # Told whole it stays what somebody says.
        return whole
    match sentence.tokens[clause].dep:
        case "relcl":
            event = relative_clause(named, clause, dropped)
        case "acl" | "conj":
            event = participle(named, clause, dropped)
        case "advcl":
            event = participle(named, clause, dropped) or adverbial_clause(named, clause, dropped, whole)
        case _:
            event = ""
    # "It is a school that was founded in 1811": where the part can't be told alone, the whole dates it as well.
    return event or ("" if attributed else whole)


def _said_shortly(named: NamedSentence, claims: tuple[Attribution, ...]) -> str:
    """What somebody says, and when, without what "and" adds ("..., Hale wrote in May, and nobody cared") and asides."""
    sentence = named.sentence
    subject = sentence.child(sentence.root, *SUBJECTS)
    added = [
        child
        for child in sentence.children(sentence.root, "conj", "cc")
        if sentence.tokens[child].dep == "cc" or sentence.child(child, *SUBJECTS) is not None
    ]
    kept = sentence.subtree(sentence.root, without=added if len(added) > 1 else ())
    if not all(claim.verb == sentence.root and set(claim.content) <= set(kept) for claim in claims):
        return ""
    if subject is not None:
        kept = without_asides_of(sentence, subject, kept)
    return told(named, kept) if claims and len(kept) < len(sentence.tokens) else ""


def _told_then(analysis: Analysis, named: NamedSentence, date: DateMention) -> TimelineEntry | None:
    """What happened "until 1962, when a teacher found it", by itself where it can be told so, else with the rest."""
    sentence = named.sentence
    verb = _verb_then(sentence, date)
    if verb is None:
        return None
    clause = [place for place in sentence.subtree(verb) if place > _after(sentence, date) + 1]
    event, proofs = "" if has_pronoun(named, clause) else told(named, clause), named.evidence
    if not event:
        event, proofs = _as_it_stands(analysis, named, date)
    return TimelineEntry(date.text, date.iso, event, (*proofs, sentence.evidence)) if event else None


def _verb_then(sentence: Sentence, date: DateMention) -> int | None:
    """The verb of what happened "until 1962, when ..." or "after 1962, when ..."; else None."""
    after, before = _after(sentence, date), sentence.tokens[date.token - 1].lower if date.token else ""
    tokens = sentence.tokens
    if before not in _UP_TO or after + 1 >= len(tokens) or tokens[after].text != ",":
        return None
    verb = tokens[after + 1].head
    happened = tokens[after + 1].lower == "when" and is_past(sentence, verb)
    return verb if happened and not is_open(sentence, verb) else None


def _after(sentence: Sentence, date: DateMention) -> int:
    return next((place for place, token in enumerate(sentence.tokens) if token.start >= date.end), 0)


def _says_after(sentence: Sentence, clause: int, claim: Attribution) -> bool:
    """Whether a claim is made only after the clause: "Holm was brought to the mill in 1909 and found that it ran"."""
    verb = claim.verb
    if verb is None or verb < clause or verb not in sentence.children(clause, "conj"):
        return False
    own = bool(sentence.children(verb, *SUBJECTS))
    return not own and all(place >= sentence.subtree(verb)[0] for place in claim.content)


def _is_of_speaker(sentence: Sentence, verb: int, claim: Attribution) -> bool:
    """Whether the verb only tells who the speaker is: "the firm, which was founded in 1811, expects"."""
    if claim.verb is None:
        return False
    return any(verb in sentence.subtree(subject) for subject in sentence.children(claim.verb, "nsubj"))


def _has_happened(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells what happened, or what is planned to; nothing denied, doubted or only possible."""
    place = verb
    while sentence.tokens[place].dep in ("ccomp", "xcomp", "conj"):
        place = sentence.tokens[place].head
        if sentence.tokens[place].lemma in DENY | _FEARS:
            return False
    begun = first = verb
    # "It led him to leave the mill and go to Hull in 1895"
    while sentence.tokens[first].dep == "conj" and sentence.tokens[first].tag == "VB":
        first = sentence.tokens[first].head
    above = sentence.tokens[sentence.tokens[first].head]
    # "She began to study it in 2014"
    if sentence.tokens[first].dep in ("xcomp", "ccomp") and above.lemma in _BEGINS | _BRINGS_ABOUT:
        begun = sentence.tokens[first].head
    # "He was able to put it down in 1258"
    if sentence.tokens[first].dep == "xcomp" and above.lemma == "able" and is_main(sentence, above.head):
        begun = above.head
    # "She went on to teach at Hull"
    place = sentence.tokens[first].head
    if above.lemma == "go" and place < first and sentence.tokens[place + 1].lower == "on":
        begun = place
    told_plainly = is_past(sentence, begun) or is_future(sentence, verb) or is_told_ahead(sentence, begun)
    return (told_plainly or _is_handed_down(sentence, verb)) and not is_open(sentence, verb)


def _is_handed_down(sentence: Sentence, verb: int) -> bool:
    """Whether a sentence says itself that what happened is only said or believed: "is said to have been built"."""
    said = sentence.tokens[verb].head
    passive = bool(sentence.children(said, "auxpass")) and sentence.tokens[said].lemma in _BELIEVED
    helpers = {sentence.tokens[child].lower for child in sentence.children(verb, "aux")}
    return sentence.tokens[verb].dep == "xcomp" and passive and {"to", "have"} <= helpers


def _is_plan(sentence: Sentence, verb: int) -> bool:
    """Whether the verb tells for when something is planned, and nothing of it is denied or only possible."""
    return is_planned(sentence, verb) and not is_open(sentence, verb)


def _clause_of(sentence: Sentence, verb: int) -> int:
    """The verb whose clause is told: what is said, planned or tried is told with who says, plans or tries it."""
    place = verb
    while sentence.tokens[place].dep in ("conj", "xcomp", "ccomp", "acomp") and not is_main(sentence, place):
        head = sentence.tokens[place].head
        # "A lock built in 1811 and closed in 1870" has two of them.
        if sentence.tokens[place].tag == "VBN" == sentence.tokens[head].tag and sentence.tokens[head].dep in _REDUCED:
            break
        place = head
    return place
