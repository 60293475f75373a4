"""The timeline: dated events in the order of their dates, then steps that the text itself puts in order."""

from collections.abc import Iterator

from quizapp.domain.briefing import TimelineEntry
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import as_sentence, clause_with_subject, is_closed
from quizapp.reading.dates import DateMention
from quizapp.reading.grammar import is_negated, is_plural, left_edge, modals_of, noun_phrase, subject_of
from quizapp.reading.phrasing import Phrased, evidence_of
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative

_WITH_DATE = frozenset("since until till by before after from between during".split())
_PARTS = frozenset("morning afternoon evening night day eve beginning start middle end".split())
_STEPS = ("first", "firstly", "second", "secondly", "third", "next", "then", "finally", "lastly", "after that")
_UNSURE = frozenset("no every any each all few only neither".split())


def timeline(analysis: Analysis, statements: tuple[Phrased, ...]) -> tuple[TimelineEntry, ...]:
    """Dated entries ascending; without any, the steps of an instruction that the text numbers by words."""
    by_sentence = {one.sentence: one for one in statements}
    found: dict[tuple[str, str], TimelineEntry] = {}
    dated: dict[int, list[DateMention]] = {}
    for date in analysis.dates:
        dated.setdefault(date.sentence, []).append(date)
    for number, dates in dated.items():
        for entry in _entries(analysis, analysis.sentences[number], dates, by_sentence.get(number)):
            found.setdefault((entry.sort, entry.event), entry)
    # Sorting keeps the text's order among equal dates.
    entries = sorted(found.values(), key=lambda entry: entry.sort)
    return tuple(entries) if entries else tuple(_steps(analysis))


def _entries(
    analysis: Analysis, sentence: Sentence, dates: list[DateMention], whole: Phrased | None
) -> Iterator[TimelineEntry]:
    placed = [(date, _verb_of(sentence, date)) for date in dates]
    main = [(date, verb) for date, verb in placed if verb is not None and _is_main(sentence, verb)]
    verbs = list(dict.fromkeys(verb for _, verb in main))
    own = (evidence_of(sentence),)
    split = _split(analysis, sentence, verbs) if len(verbs) > 1 else {}
    if split:
        for clause, event in split.items():
            first = next(date for date, verb in main if verb == clause)
            yield TimelineEntry(_when(sentence, first), first.iso, event, own)
    elif main and whole is not None:
        first = main[0][0]
        yield TimelineEntry(_when(sentence, first), first.iso, whole.text, whole.evidence)
    for date, verb in placed:
        if verb is not None and sentence.tokens[verb].dep == "relcl" and (event := _lifted(analysis, sentence, verb)):
            yield TimelineEntry(_when(sentence, date), date.iso, event, own)


def _verb_of(sentence: Sentence, date: DateMention) -> int | None:
    """The verb whose time the date tells; None where the date belongs to a noun ("the budget for 2020")."""
    inside = [index for index, token in enumerate(sentence.tokens) if date.start <= token.start < date.end]
    top = next((index for index in inside if sentence.tokens[index].head not in inside), inside[0])
    # "In the six months to June" and "the budget for 2020" tell no event's time.
    if sentence.tokens[sentence.tokens[top].head].lower in ("to", "for", "than"):
        return None
    place = top
    for above in sentence.ancestors(top):
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            # "compared with 2019" tells the time of something else, and so may "is now half of its size in 1960".
            other = token.lemma in ("compare", "date") or token.dep in ("acl", "amod") or _is_present(sentence, above)
            return None if other else above
        between = sentence.tokens[place]
        named = token.pos in ("NOUN", "PROPN") and between.dep == "prep" and token.lemma not in _PARTS
        # "A storm in 2009 broke the pier" dates the storm's deed; "half of its extent in 1960" dates no deed at all.
        if named and (between.lower not in ("in", "on", "during") or token.dep not in ("nsubj", "nsubjpass", "dobj")):
            return None
        if named and sentence.tokens[token.head].tag in ("VBZ", "VBP"):
            return None
        if token.pos == "NUM" or (token.dep == "pobj" and sentence.tokens[token.head].lower in ("from", "than")):
            return None
        place = above
    return None


def _is_present(sentence: Sentence, verb: int) -> bool:
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if sentence.tokens[verb].tag in ("VBZ", "VBP") and not auxiliaries:
        return True
    # "has stood" and "will open" do take a date; "is covered" does not.
    return len(auxiliaries) == 1 and sentence.tokens[auxiliaries[0]].lower in ("is", "are")


def _is_main(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is the sentence's own, or what its subject says, plans or brings about."""
    while sentence.tokens[verb].dep in ("conj", "xcomp", "ccomp") and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    return verb == sentence.root


def _split(analysis: Analysis, sentence: Sentence, verbs: list[int]) -> dict[int, str]:
    """Each dated main clause as a sentence of its own; empty unless all of them can be."""
    claimed = {place for found in analysis.attributions_in(sentence.number) for place in found.content}
    events: dict[int, str] = {}
    for verb in verbs:
        subject = subject_of(sentence, verb)
        fronted = [
            child for child in sentence.children(sentence.root, "advcl", "mark", "ccomp") if child < sentence.root
        ]
        if subject is None or verb in claimed or fronted or sentence.tokens[subject].pos not in ("NOUN", "PROPN"):
            return {}
        event = clause_with_subject(sentence, verb, sentence.phrase(noun_phrase(sentence, subject)))
        if not event:
            return {}
        events[verb] = event
    return events


def _lifted(analysis: Analysis, sentence: Sentence, verb: int) -> str:
    """A relative clause as a sentence: "the bridge, which opened in 1932" tells that the bridge opened in 1932."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    head = sentence.tokens[verb].head
    claimed = {place for found in analysis.attributions_in(sentence.number) for place in found.content}
    if subject is None or sentence.tokens[subject].lower not in ("which", "who", "that") or verb in claimed:
        return ""
    if is_negated(sentence, verb) or modals_of(sentence, verb) or sentence.child(verb, "conj") is not None:
        return ""
    named = [place for place in noun_phrase(sentence, head) if place < subject]
    while named and sentence.tokens[named[-1]].pos == "PUNCT":
        named.pop()
    clause = [place for place in sentence.subtree(verb) if place > subject]
    while clause and sentence.tokens[clause[-1]].pos == "PUNCT":
        clause.pop()
    if clause and sentence.tokens[clause[0]].pos == "PUNCT":
        return ""
    # Of two nouns the clause may mean either; and a verb in the other number means another noun.
    joined = sentence.child(head, "conj") is not None or sentence.tokens[head].dep == "conj"
    if joined or not _agrees(sentence, verb, plural=is_plural(sentence, head)):
        return ""
    if not named or head not in named or sentence.tokens[named[0]].lower in _UNSURE or "”" in sentence.text:
        return ""
    if not is_closed(sentence, [*named, *clause]):
        return ""
    return as_sentence(f"{sentence.phrase(named)} {sentence.phrase(clause)}")


def _agrees(sentence: Sentence, verb: int, *, plural: bool) -> bool:
    words = [sentence.tokens[place].lower for place in (verb, *sentence.children(verb, "aux", "auxpass"))]
    wrong = ("is", "was", "has") if plural else ("are", "were", "have")
    return not any(word in wrong for word in words)


def _when(sentence: Sentence, date: DateMention) -> str:
    before = sentence.tokens[date.token - 1] if date.token else None
    if before is not None and before.lower == "of" and sentence.tokens[before.head].lemma in _PARTS:
        return _with_part(sentence, before.head, date)
    if before is None or before.lower not in _WITH_DATE:
        return date.text
    text = f"{before.lower} {date.text}"
    rest = sentence.tokens[date.token + 1 : date.token + 3]
    if (
        before.lower in ("between", "from")
        and len(rest) == 2
        and rest[0].lower in ("and", "to")
        and rest[1].text.isdigit()
    ):
        text += f" {rest[0].text} {rest[1].text}"
    return text


def _with_part(sentence: Sentence, part: int, date: DateMention) -> str:
    """The date with the part of it that the text means: "until the beginning of May 2014"."""
    first = left_edge(sentence, part)
    if sentence.tokens[part].head == first - 1 and sentence.tokens[first - 1].lower in _WITH_DATE:
        first -= 1
    return sentence.text[sentence.tokens[first].start - sentence.start : date.end - sentence.start]


def _steps(analysis: Analysis) -> Iterator[TimelineEntry]:
    """Instructions in the order that "First ... Then ... Finally" gives them, if there are three at least."""
    steps: list[tuple[str, Sentence, int]] = []
    for sentence in analysis.sentences:
        marker = next((step for step in _STEPS if sentence.text.lower().startswith((f"{step},", f"{step} "))), "")
        if marker and is_imperative(sentence) and (steps or marker.startswith("first")):
            steps.append((marker, sentence, len(marker.split())))
    if len(steps) < 3:
        return
    for number, (marker, sentence, length) in enumerate(steps, 1):
        skipped = length + (sentence.tokens[length].text == ",")
        event = as_sentence(sentence.phrase(range(skipped, len(sentence.tokens))))
        yield TimelineEntry(marker.capitalize(), f"~{number:04}", event, (evidence_of(sentence),))
