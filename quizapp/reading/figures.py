"""Numbers of the text: value, unit, what is counted, and the hedge that belongs to them."""

import re
from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.reading.attribution import Attribution
from quizapp.reading.clauses import is_closed, trimmed
from quizapp.reading.converted import is_converted
from quizapp.reading.counting import counts
from quizapp.reading.dates import DateMention, words_of
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_finite, is_negated
from quizapp.reading.leaning import told_after
from quizapp.reading.lexicon import SAY, SCALES, SUPPOSE
from quizapp.reading.naming import NamedSentence
from quizapp.reading.numbers import (
    fraction_at,
    measure_at,
    number_at,
    range_end,
    scaled_part_at,
    score_at,
    share_at,
    smaller_after,
    unit_after,
)
from quizapp.reading.pointing import dangles
from quizapp.reading.sentence import Sentence
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
_QUOTATION_MARKS = frozenset('“”"')
_BEFORE_AN_ARTICLE = frozenset(("almost", "nearly", "roughly", "approximately"))
_TIMES = frozenset(("hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries"))


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


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as the text writes it: ``tokens`` without and ``written`` with its unit."""

    tokens: list[int]
    written: list[int]
    value: float
    unit: str
    is_money: bool = False
    is_range: bool = False
    is_measure: bool = False
    is_score: bool = False
    is_part: bool = False

    @property
    def end(self) -> int:
        """Where the sentence goes on."""
        return self.written[-1] + 1


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
    # "minutes = round(limit / 60)" is a line of a program or a formula: its numbers count nothing.
    index = len(sentence.tokens) if any(token.text == "=" for token in sentence.tokens[1:2]) else 0
    while index < len(sentence.tokens):
        number = _number_at(sentence, index)
        index = index + 1 if number is None else number.end
        if number is None or not _is_figure(sentence, number, dates):
            continue
        mention = _supposed(sentence, number, attributions) or _figure(sentence, number, attributions)
        if lead is not None and (mention is None or is_item(sentence) or sentence.text[0].islower()):
            mention = _under(lead, sentence, number) or mention
        if mention is None and before is not None:
            mention = _after(before, sentence, number, attributions)
        mention = mention or _figure(sentence, number, attributions, _leaning_times(sentence, dates))
        mention = mention or _claimed(sentence, number, attributions)
        told = mention is not None and mention.what != mention.text
        if mention is not None and told and not is_converted(sentence, mention.tokens, mention.unit):
            found.append(_named(sentence, mention, earlier))
    return tuple(found)


def _number_at(sentence: Sentence, index: int) -> _Number | None:
    """The number that begins at a token, however it is written."""
    measure = measure_at(sentence, index)
    if measure is not None:
        tokens, value, unit = measure
        return _Number(tokens, tokens, value, unit, is_measure=True)
    score = score_at(sentence, index)
    if score is not None:
        return _Number(score[0], score[0], score[1], "", is_score=True, is_range=True)
    if scaled := scaled_part_at(sentence, index):
        return _Number(
            scaled[0], _with_unit(sentence, scaled[0], "")[0], scaled[1], unit_after(sentence, scaled[0][-1])[0]
        )
    part = fraction_at(sentence, index) or share_at(sentence, index)
    if part is not None and part[0][0] == index:
        return _Number(part[0], _with_unit(sentence, part[0], "")[0], part[1], "", is_part=True)
    plain = number_at(sentence, index)
    if plain is None:
        return None
    first, value, currency = plain
    end = range_end(sentence, first, currency)
    tokens = list(range(first[0], end + 1)) if end else first
    if end is not None and sentence.tokens[first[-1]].lower not in SCALES:
        # "Between 17 and 18 million": both are of the scale that stands once.
        value *= SCALES.get(sentence.tokens[end].lower, 1)
    written, unit = _with_unit(sentence, tokens, currency)
    length = 0 if currency else unit_after(sentence, tokens[-1])[1]
    value += smaller_after(sentence, tokens[-1] + length, unit)[1]
    return _Number(tokens, written, value, unit, is_money=bool(currency), is_range=end is not None)


def _is_figure(sentence: Sentence, number: _Number, dates: tuple[DateMention, ...]) -> bool:
    """Whether the number counts or measures, and is in no date."""
    if number.is_measure:
        return not _in_a_date(sentence, number.tokens, dates)
    if number.is_score:
        return True
    dated = not number.is_part and _is_date(sentence, number.tokens, dates)
    return not dated and counts(sentence, number.tokens, is_money=number.is_money)


def _under(lead: Sentence, sentence: Sentence, number: _Number) -> FigureMention | None:
    """The figure of a list item that is no sentence, told after the words that the list hangs on; None if they lean."""
    item = trimmed(sentence, list(range(len(sentence.tokens))))
    clear = stands_alone(lead) and is_closed(sentence, item)
    if not clear or len(lead.tokens) + len(item) > LONGEST or any(sentence.in_quotes):
        return None
    what = f"{lead.text.rstrip(': ')}: {sentence.phrase(item)}"
    return _mention(sentence, number, what, (lead.evidence,))


def _after(
    before: NamedSentence,
    sentence: Sentence,
    number: _Number,
    attributions: tuple[Attribution, ...],
) -> FigureMention | None:
    """The figure of a sentence that leans on the one before, told with both."""
    # "The two" were counted before.
    first = number.tokens[0]
    points = first > 0 and sentence.tokens[first - 1].lower == "the" and not number.is_measure
    # "The municipality was speaking of eleven million": of what, the figure before it tells.
    counts = any(token.pos == "NUM" for token in before.sentence.tokens)
    bare = counts and lacks_what_is_counted(sentence, range(len(sentence.tokens)), number.written)
    what = "" if points else told_after(before, sentence, attributions, leans=bare)
    if not what:
        return None
    return _mention(sentence, number, what, (*before.evidence, before.sentence.evidence))


def _supposed(sentence: Sentence, number: _Number, attributions: tuple[Attribution, ...]) -> FigureMention | None:
    """The figure of what somebody only estimates, hopes or fears, told with the verb that says so."""
    verbs = [claim.verb for claim in attributions if claim.verb is not None and number.tokens[0] in claim.content]
    clauses = [child for verb in verbs for child in sentence.children(verb, "ccomp")]
    supposed = any(
        sentence.tokens[sentence.tokens[clause].head].lemma in SUPPOSE and is_finite(sentence, clause)
        for clause in clauses
    )
    return _claimed(sentence, number, attributions) if supposed else None


def _claimed(sentence: Sentence, number: _Number, attributions: tuple[Attribution, ...]) -> FigureMention | None:
    """The figure of somebody's claim, told in the words of the whole claim, which may have more than the sentence."""
    tokens, written = number.tokens, number.written
    claims = [claim for claim in attributions if set(tokens) & set(claim.content)]
    if len(claims) != 1 or not claims[0].speaker or claims[0].follows or sentence.in_quotes[tokens[0]]:
        return None
    claim = claims[0]
    number_told = re.search(rf"(?<![\w.]){re.escape(sentence.phrase(written))}(?!\w)", claim.claim)
    if number_told is None or len(claim.claim.split()) > LONGEST:
        return None
    told = claim.claim.rstrip(".")
    reported = claim.verb is not None and sentence.tokens[claim.verb].text in told.split()
    if not reported and claim.speaker.lower() not in told.lower():
        told += f", according to {_inside(sentence, claim.speaker)}"
    return _mention(sentence, number, told, tuple(proof for proof in claim.evidence if proof.start != sentence.start))


def _leaning_times(sentence: Sentence, dates: tuple[DateMention, ...]) -> frozenset[int]:
    """The tokens of dates that say nothing apart from another one: "the following spring", "this year"."""
    return frozenset(place for date in dates if date.leans for place in words_of(sentence, date))


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
    return last.entity_type in ("DATE", "TIME") and not decimal and not unit_after(sentence, tokens[-1])[0]


def _hedge_before(sentence: Sentence, first: int) -> str:
    # "Almost a 45 degree angle"
    article = first > 1 and sentence.tokens[first - 1].lower in ("a", "an")
    if article and sentence.tokens[first - 2].lower in _BEFORE_AN_ARTICLE:
        return sentence.tokens[first - 2].lower
    lowered = [token.lower for token in sentence.tokens[:first]]
    best: list[str] = []
    for hedge in HEDGES:
        if lowered[-len(hedge) :] == hedge and len(hedge) > len(best):
            best = hedge
    # "Over three years" tells how long, and "gases over 31 plots" where, not how many at least.
    after = {token.lower for token in sentence.tokens[first + 1 : first + 2]}
    after_noun = first > 1 and sentence.tokens[first - 2].pos in NOUNS
    time = next((place for place in sentence.ancestors(first) if sentence.tokens[place].pos in NOUNS), first)
    lasting = bool(after & _TIMES) and sentence.tokens[time].dep not in ("dobj", "attr", *SUBJECTS)
    # "The agency estimated 10 minutes"
    estimates = best == ["estimated"] and sentence.child(first - 1, *SUBJECTS) is not None
    # "Over two meetings, she sold it", "Under 23 hours of questioning, he lied"
    sets_out = first == 1 and best in (["over"], ["under"]) and sentence.tokens[0].dep == "prep"
    return "" if estimates or sets_out or (best == ["over"] and (lasting or after_noun)) else " ".join(best)


def _figure(
    sentence: Sentence,
    number: _Number,
    attributions: tuple[Attribution, ...],
    left_out: frozenset[int] = frozenset(),
) -> FigureMention | None:
    what = _what(sentence, number.written, number.tokens, attributions, left_out)
    return _mention(sentence, number, what) if what else None


def _mention(sentence: Sentence, number: _Number, what: str, earlier: tuple[Evidence, ...] = ()) -> FigureMention:
    """The number with what it is of."""
    # "By £200m." at the end of a sentence, of which the model takes the stop for a part of the number.
    if number.written[-1] == len(sentence.tokens) - 1:
        what = what.removesuffix(".")
    return FigureMention(
        sentence=sentence.number,
        tokens=tuple(number.tokens),
        text=sentence.phrase(number.written).removesuffix("."),
        value=number.value,
        unit=number.unit,
        what=what,
        hedge=_hedge_before(sentence, number.tokens[0]),
        is_range=number.is_range,
        earlier=earlier,
    )


def _with_unit(sentence: Sentence, tokens: list[int], currency: str) -> tuple[list[int], str]:
    """The tokens of a number and of the unit after it, and the unit."""
    if currency:
        return list(tokens), currency
    unit, count = unit_after(sentence, tokens[-1])
    if any(token.lower == "times" for token in sentence.tokens[tokens[-1] + 1 : tokens[-1] + 2]):
        # What happened four times is counted; what is four times as fast is not four of anything.
        return [*tokens, tokens[-1] + 1], ""
    more = smaller_after(sentence, tokens[-1] + count, unit)[0] if unit else 0
    return [*tokens, *range(tokens[-1] + 1, tokens[-1] + 1 + count + more)], unit


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
                # "Holm's group, she says, had set boxes": that Holm's name is told does not make it her word.
                named = claim.speaker.lower() in sentence.phrase(told).lower()
                inside = claim.verb in told if claim.verb is not None else named
                return _in_marks(sentence, told) + (
                    "" if inside else f", according to {_inside(sentence, claim.speaker)}"
                )
    if sentence.in_quotes[tokens[0]]:
        return next((what for claim in claims if (what := _in_own_words(sentence, claim, written))), "")
    told = telling(sentence, written, left_out=left_out)
    if claims and not all(_names_its_source(claim, told) for claim in claims):
        return ""
    return sentence.phrase(told)


def _in_marks(sentence: Sentence, told: list[int]) -> str:
    """The words told, in quotation marks where all of them are somebody's own and stand so in the text."""
    words = sentence.phrase(told)
    quoted = all(sentence.in_quotes[place] for place in told) and words in sentence.text
    marked = any(sentence.tokens[place].text in _QUOTATION_MARKS for place in told)
    return f"“{words}”" if quoted and not marked else words


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
    return verb is None or (sentence.tokens[verb].lemma in SAY - SUPPOSE and not is_negated(sentence, verb))


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
    common = any(
        token.lower == first.lower() and token.pos in ("NOUN", "ADJ", "DET", "NUM", "PRON") for token in sentence.tokens
    )
    return small if common and not (first.isupper() and len(first) > 1) else speaker
