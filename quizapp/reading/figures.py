"""Numbers of the text: value, unit, what is counted, and the hedge that belongs to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.reading.attribution import Attribution
from quizapp.reading.clauses import is_closed, trimmed
from quizapp.reading.dates import DateMention, words_of
from quizapp.reading.grammar import NOUNS, is_negated
from quizapp.reading.leaning import told_after
from quizapp.reading.lexicon import SAY, SCALES
from quizapp.reading.naming import NamedSentence
from quizapp.reading.numbers import UNITS, fraction_at, measure_at, number_at, range_end, score_at, share_at
from quizapp.reading.pointing import dangles
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.standalone import stands_alone
from quizapp.reading.telling import LONGEST, is_item, lacks_what_is_counted, telling

#: Longest first, so that "no more than" is not read as "more than".
HEDGES = tuple(
    hedge.split()
    for hedge in (
        "no more than", "no fewer than", "no less than", "not more than", "more than", "fewer than", "less than",
        "at least", "at most", "up to", "as many as", "as much as", "close to", "an estimated", "some", "about",
        "around",
        "roughly", "approximately", "nearly", "almost", "over", "under", "just over", "just under", "well over",
        "well under", "only", "estimated", "an average of", "a maximum of", "a minimum of", "in excess of",
        "upwards of", "a little over", "a little under", "slightly more than", "slightly less than", "well below",
        "as few as", "as little as",
    )
)  # fmt: skip
_POWERS = ("square", "cubic")
_QUOTATION_MARKS = frozenset('“”"')
_TIMES = frozenset(("hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries"))
_TO_GO = frozenset(("left", "remaining", "gone"))
#: "(d. 869)" gives a year.
_BORN_OR_DIED = frozenset("b b. d d. born died fl fl. r r. c c. ca ca.".split())
#: Of what lies on one side, "half" is a place.
_SIDES = frozenset("northern southern eastern western upper lower first second other top bottom left right".split())
#: What follows a number that names rather than counts.
_NAMING = frozenset(
    "number figure phrase chapter page article section table version room flight route line model".split()
)


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One figure. ``tokens`` are its number's indices; ``what`` is in the text's words.

    Of a range ("six to eight patches") or a score ("4–3") ``value`` is the first number and ``is_range`` is set.
    """

    sentence: int
    tokens: tuple[int, ...]
    text: str
    value: float
    unit: str
    what: str
    hedge: str
    is_range: bool = False
    #: Earlier sentences that tell whom ``what`` names where this sentence has a pronoun.
    earlier: tuple[Evidence, ...] = ()


def figures_in(
    sentence: Sentence,
    dates: tuple[DateMention, ...],
    attributions: tuple[Attribution, ...],
    earlier: tuple[Evidence, ...] = (),
    lead: Sentence | None = None,
    before: NamedSentence | None = None,
) -> tuple[FigureMention, ...]:
    """The sentence's figures with something that they count; dates, names and bare "one" are none.

    ``earlier`` are the sentences that tell whom the names mean that stand in the sentence for its pronouns; ``lead``
    is what the list hangs on of which the sentence is an item; ``before`` is the sentence right before it.
    """
    found: list[FigureMention] = []
    index = 0
    while index < len(sentence.tokens):
        measure = measure_at(sentence, index)
        if measure is not None:
            index = measure[0][-1] + 1
            mention = _measure(sentence, *measure, attributions)
            if mention is not None and not _in_a_date(sentence, measure[0], dates):
                found.append(_named(sentence, mention, earlier))
            continue
        score = score_at(sentence, index)
        if score is not None:
            index = score[0][-1] + 1
            mention = _figure(sentence, *score, "", attributions)
            if mention is not None:
                found.append(replace(_named(sentence, mention, earlier), is_range=True))
            continue
        part = fraction_at(sentence, index) or share_at(sentence, index)
        run = (*part, "") if part is not None and part[0][0] == index else number_at(sentence, index)
        if run is None:
            index += 1
            continue
        tokens, value, currency = run
        end = range_end(sentence, tokens, currency) if part is None else None
        written = list(range(tokens[0], end + 1)) if end else tokens
        if end is not None and sentence.tokens[tokens[-1]].lower not in SCALES:
            # "Between 17 and 18 million": both are of the scale that stands once.
            value *= SCALES.get(sentence.tokens[end].lower, 1)
        index = written[-1] + 1
        if (part is None and _is_date(sentence, written, dates)) or not _counts(sentence, written, currency):
            continue
        mention = _figure(sentence, written, value, currency, attributions)
        if lead is not None and (mention is None or is_item(sentence) or sentence.text[0].islower()):
            mention = _under(lead, sentence, written, value, currency) or mention
        if mention is None and before is not None:
            mention = _after(before, sentence, written, value, currency, attributions)
        mention = mention or _figure(sentence, written, value, currency, attributions, _leaning_times(sentence, dates))
        mention = mention or _claimed(sentence, written, value, currency, attributions)
        if mention is not None and mention.what != mention.text and not _is_converted(sentence, mention):
            found.append(replace(_named(sentence, mention, earlier), is_range=end is not None))
    return tuple(found)


def _under(lead: Sentence, sentence: Sentence, tokens: list[int], value: float, currency: str) -> FigureMention | None:
    """The figure of a list item that is no sentence, told after the words that the list hangs on; None if they lean."""
    item = trimmed(sentence, list(range(len(sentence.tokens))))
    clear = stands_alone(lead) and is_closed(sentence, item)
    if not clear or len(lead.tokens) + len(item) > LONGEST or any(sentence.in_quotes):
        return None
    whole, unit = _with_unit(sentence, tokens, currency)
    what = f"{lead.text.rstrip(': ')}: {sentence.phrase(item)}"
    hedge = _hedge_before(sentence, tokens[0])
    return FigureMention(
        sentence.number, tuple(tokens), sentence.phrase(whole), value, unit, what, hedge, earlier=(lead.evidence,)
    )


def _after(
    before: NamedSentence,
    sentence: Sentence,
    tokens: list[int],
    value: float,
    currency: str,
    attributions: tuple[Attribution, ...],
) -> FigureMention | None:
    """The figure of a sentence that leans on the one before, told with both."""
    # "The two" were counted before.
    points = tokens[0] > 0 and sentence.tokens[tokens[0] - 1].lower == "the"
    written, unit = _with_unit(sentence, tokens, currency)
    # "The municipality was speaking of eleven million": of what, the figure before it tells.
    counts = any(token.pos == "NUM" for token in before.sentence.tokens)
    bare = counts and lacks_what_is_counted(sentence, range(len(sentence.tokens)), written)
    what = "" if points else told_after(before, sentence, attributions, leans=bare)
    if not what:
        return None
    hedge = _hedge_before(sentence, tokens[0])
    earlier = (*before.evidence, before.sentence.evidence)
    return FigureMention(
        sentence.number, tuple(tokens), sentence.phrase(written), value, unit, what, hedge, earlier=earlier
    )


def _claimed(
    sentence: Sentence, tokens: list[int], value: float, currency: str, attributions: tuple[Attribution, ...]
) -> FigureMention | None:
    """The figure of somebody's claim, told in the words of the whole claim, which may have more than the sentence."""
    written, unit = _with_unit(sentence, tokens, currency)
    claims = [claim for claim in attributions if set(tokens) & set(claim.content)]
    if len(claims) != 1 or not claims[0].speaker or claims[0].follows or sentence.in_quotes[tokens[0]]:
        return None
    claim = claims[0]
    if f" {sentence.phrase(written)} " not in f" {claim.claim.rstrip('.')} " or len(claim.claim.split()) > LONGEST:
        return None
    told = claim.claim.rstrip(".")
    reported = claim.verb is not None and sentence.tokens[claim.verb].text in told.split()
    if not reported and claim.speaker.lower() not in told.lower():
        told += f", according to {_inside(sentence, claim.speaker)}"
    hedge = _hedge_before(sentence, tokens[0])
    earlier = tuple(proof for proof in claim.evidence if proof.start != sentence.start)
    return FigureMention(
        sentence.number, tuple(tokens), sentence.phrase(written), value, unit, told, hedge, earlier=earlier
    )


def _leaning_times(sentence: Sentence, dates: tuple[DateMention, ...]) -> frozenset[int]:
    """The tokens of dates that say nothing apart from another one: "the following spring", "this year"."""
    return frozenset(place for date in dates if date.leans for place in words_of(sentence, date))


def _is_converted(sentence: Sentence, mention: FigureMention) -> bool:
    """Whether brackets tell the same measure in another unit: "20 miles (32 km)"."""
    before = [token.lower for token in sentence.tokens[max(0, mention.tokens[0] - 2) : mention.tokens[0]]]
    return mention.unit in UNITS and before[-1:] == ["("] and before[0] in UNITS


def _named(sentence: Sentence, mention: FigureMention, earlier: tuple[Evidence, ...]) -> FigureMention:
    named = earlier if mention.what not in sentence.text else ()
    proofs = sorted({*mention.earlier, *named}, key=lambda proof: proof.start)
    return replace(mention, earlier=tuple(proofs))


def _in_a_date(sentence: Sentence, tokens: list[int], dates: tuple[DateMention, ...]) -> bool:
    start, end = sentence.span(tokens)
    return any(date.start < end and start < date.end for date in dates)


def _is_date(sentence: Sentence, tokens: list[int], dates: tuple[DateMention, ...]) -> bool:
    if _in_a_date(sentence, tokens, dates):
        return True
    last = sentence.tokens[tokens[-1]]
    # The model takes "1.08" for a date.
    decimal = last.entity_type == "DATE" and "." in last.text
    return last.entity_type in ("DATE", "TIME") and not decimal and not _unit_after(sentence, tokens)


def _unit_after(sentence: Sentence, tokens: list[int]) -> str:
    after = sentence.tokens[tokens[-1] + 1].text if tokens[-1] + 1 < len(sentence.tokens) else ""
    if after == "%" or after.lower() in ("percent", "per"):
        return "%" if after != "per" or sentence.phrase([tokens[-1] + 2]).lower() == "cent" else ""
    if after == "°":
        scale = "".join(token.text for token in sentence.tokens[tokens[-1] + 2 : tokens[-1] + 3])
        return f"°{scale}" if scale in ("C", "F") else ""
    if after in _POWERS:
        measured = sentence.phrase(range(tokens[-1] + 2, min(tokens[-1] + 3, len(sentence.tokens))))
        return f"{after} {measured}" if measured in UNITS else ""
    # "Five quarters" are a time; "three-quarters" are none, and no number begins there.
    return after if after in UNITS or after == "quarters" else ""


def _counts(sentence: Sentence, tokens: list[int], currency: str) -> bool:
    """Whether the number counts or measures, rather than names or points ("the two", "Boeing 737", "Article 5")."""
    first, last = tokens[0], tokens[-1]
    token = sentence.tokens[last]
    before = sentence.tokens[first - 1] if first else None
    head = sentence.tokens[token.head]
    # "70 per 100,000": of the second number nothing is told.
    if before is not None and before.lower in ("per", "these", "those", "all", "both", "number", "no.", "part", "step"):
        return False
    if before is not None and before.lower == "the" and not currency and not _is_definite_count(sentence, last):
        return False
    if before is not None and before.pos == "PROPN" and not currency and before.entity_type not in ("GPE", ""):
        return False
    # "Room 12" is named, "12 rooms" are counted.
    naming = head.lemma in _NAMING and not _is_many(sentence.tokens, last)
    if (token.pos == "PROPN" and token.lower not in SCALES) or naming or _is_named_by(sentence, last):
        return bool(currency or _unit_after(sentence, tokens))
    # "The western half" is a place and no share.
    if before is not None and token.lower == "half" and before.lower in _SIDES:
        return False
    after = sentence.tokens[last + 1 : last + 3]
    # "One day" is some day.
    if token.lower == "one" and head.dep == "npadvmod":
        return False
    # "With two minutes left" is when.
    if before is not None and before.lower == "with" and any(one.lower in _TO_GO for one in after):
        return False
    # "Three weeks ago" is a date; "Blake's 7" a name; "(d 869)" a year.
    if any(one.lower == "ago" for one in after) or (
        before is not None and before.tag == "POS" and token.dep != "nummod"
    ):
        return False
    if _is_bare_year(sentence, tokens) and not currency:
        return False
    inside = token.entity_type in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT", "ORG", "PERSON", "GPE")
    return not inside or (token.entity_type in ("ORG", "PERSON") and _is_many(sentence.tokens, last))


def _is_definite_count(sentence: Sentence, number: int) -> bool:
    """Whether a number after "the" tells how many there are, rather than points back: "the 800 rows", not "the two"."""
    token = sentence.tokens[number]
    if sentence.child(token.head, "prep") is not None:
        return True
    return token.dep == "nummod" and token.text.isdigit() and len(token.text) > 1 and _is_many(sentence.tokens, number)


def _is_many(tokens: Sequence[Token], number: int) -> bool:
    """Whether the number stands before the plural that it counts: "500,000 Huguenots", not "Route 99" or "99 Road"."""
    token = tokens[number]
    return token.dep == "nummod" and token.head > number and tokens[token.head].tag in ("NNS", "NNPS")


def _is_named_by(sentence: Sentence, number: int) -> bool:
    """Whether the number is part of a name: its noun has a capital, and is no plural that it counts."""
    head = sentence.tokens[sentence.tokens[number].head]
    return head.pos in NOUNS and head.text[:1].isupper() and not _is_many(sentence.tokens, number)


def _is_bare_year(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether four digits count nothing that stands by them, or any number stands by itself in brackets."""
    token = sentence.tokens[tokens[-1]]
    if tokens[0] and sentence.tokens[tokens[0] - 1].lower in _BORN_OR_DIED:
        return True
    if token.dep == "nummod" or _unit_after(sentence, tokens):
        return False
    bracketed = tokens[-1] + 1 < len(sentence.tokens) and sentence.tokens[tokens[-1] + 1].text == ")"
    return bracketed or (len(token.text) == 4 and token.text.isdigit() and token.text[0] in "12")


def _hedge_before(sentence: Sentence, first: int) -> str:
    lowered = [token.lower for token in sentence.tokens[:first]]
    best: list[str] = []
    for hedge in HEDGES:
        if lowered[-len(hedge) :] == hedge and len(hedge) > len(best):
            best = hedge
    # "Over three years" tells how long, and "gases over 31 plots" where, not how many at least.
    after = {token.lower for token in sentence.tokens[first + 1 : first + 2]}
    after_noun = first > 1 and sentence.tokens[first - 2].pos in NOUNS
    return "" if best == ["over"] and (after & _TIMES or after_noun) else " ".join(best)


def _figure(
    sentence: Sentence,
    tokens: list[int],
    value: float,
    currency: str,
    attributions: tuple[Attribution, ...],
    left_out: frozenset[int] = frozenset(),
) -> FigureMention | None:
    written, unit = _with_unit(sentence, tokens, currency)
    what = _what(sentence, written, tokens, attributions, left_out)
    if not what:
        return None
    hedge = _hedge_before(sentence, tokens[0])
    return FigureMention(sentence.number, tuple(tokens), sentence.phrase(written), value, unit, what, hedge)


def _with_unit(sentence: Sentence, tokens: list[int], currency: str) -> tuple[list[int], str]:
    """The tokens of a number and of the unit after it, and the unit."""
    unit = currency or _unit_after(sentence, tokens)
    written = list(tokens)
    if unit and not currency:
        written.append(tokens[-1] + 1)
        if sentence.tokens[tokens[-1] + 1].lower in ("per", "°", *_POWERS):
            written.append(tokens[-1] + 2)
    return written, unit


def _measure(
    sentence: Sentence, tokens: list[int], value: float, unit: str, attributions: tuple[Attribution, ...]
) -> FigureMention | None:
    """The figure of a measure in one word, such as "36-year-old"."""
    what = _what(sentence, tokens, tokens, attributions)
    if not what:
        return None
    hedge = _hedge_before(sentence, tokens[0])
    return FigureMention(sentence.number, tuple(tokens), sentence.phrase(tokens), value, unit, what, hedge)


def _what(
    sentence: Sentence,
    written: list[int],
    tokens: list[int],
    attributions: tuple[Attribution, ...],
    left_out: frozenset[int] = frozenset(),
) -> str:
    """What the figure is of, in a clause where one stands by itself, without ``left_out``; "" where nothing says."""
    claims = [claim for claim in attributions if set(tokens) & set(claim.content)]
    for claim in claims:
        if claim.speaker and _may_be_cut_out(sentence, claim):
            told = telling(sentence, written, _run_around(sentence, claim.content, tokens[-1]), left_out)
            if told:
                inside = claim.verb in told or claim.speaker.lower() in sentence.phrase(told).lower()
                return sentence.phrase(told) + ("" if inside else f", according to {_inside(sentence, claim.speaker)}")
    if sentence.in_quotes[tokens[0]]:
        return next((what for claim in claims if (what := _in_own_words(sentence, claim, written))), "")
    told = telling(sentence, written, left_out=left_out)
    if claims and not all(_names_its_source(claim, told) for claim in claims):
        return ""
    return sentence.phrase(told)


def _in_own_words(sentence: Sentence, claim: Attribution, written: list[int]) -> str:
    """A figure in somebody's "I" or "we", told in the whole quotation; "" where that leans on something else."""
    whole = claim.claim.startswith("“") and sentence.phrase(written) in claim.claim
    if not claim.speaker or not whole or len(claim.claim.split()) > LONGEST:
        return ""
    quoted = [place for place in claim.content if sentence.in_quotes[place]]
    said = claim.claim.removesuffix("”").rstrip(".")
    return "" if dangles(sentence, quoted) else f"{said}”, according to {_inside(sentence, claim.speaker)}"


def _may_be_cut_out(sentence: Sentence, claim: Attribution) -> bool:
    """Whether a claim is given as its speaker's word; what somebody denies or may have said is told with the verb."""
    verb = claim.verb
    return verb is None or (sentence.tokens[verb].lemma in SAY and not is_negated(sentence, verb))


def _names_its_source(claim: Attribution, told: list[int]) -> bool:
    outside = set(range(min(claim.content), max(claim.content) + 1)) - set(claim.content)
    return (
        claim.verb in told if claim.verb is not None else bool(outside & set(told)) or set(claim.content) == set(told)
    )


def _run_around(sentence: Sentence, places: tuple[int, ...], inside: int) -> list[int]:
    """The unbroken run of indices that holds one of them; of quoted words, those of the one quoted sentence."""
    first = last = inside
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    run = list(range(first, last + 1))
    marks = [place for place in run if sentence.in_quotes[inside] and sentence.tokens[place].text in _QUOTATION_MARKS]
    opening = max((mark + 1 for mark in marks if mark < inside), default=first)
    closing = min((mark for mark in marks if mark > inside), default=last + 1)
    return list(range(opening, closing)) if sentence.tokens[opening].text[:1].isupper() else run


def _inside(sentence: Sentence, speaker: str) -> str:
    """The speaker's name as it stands within a sentence."""
    small = speaker[0].lower() + speaker[1:]
    first = speaker.split(maxsplit=1)[0]
    common = any(token.lower == first.lower() and token.pos in ("NOUN", "ADJ", "DET") for token in sentence.tokens)
    return small if common and not (first.isupper() and len(first) > 1) else speaker
