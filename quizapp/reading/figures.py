"""Numbers of the text: value, unit, what is counted, and the hedge that belongs to them."""

from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.reading.attribution import Attribution
from quizapp.reading.dates import DateMention
from quizapp.reading.grammar import NOUNS
from quizapp.reading.lexicon import SAY, SCALES
from quizapp.reading.numbers import UNITS, fraction_at, number_at, range_end
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.telling import telling

#: Longest first, so that "no more than" is not read as "more than".
HEDGES = tuple(
    hedge.split()
    for hedge in (
        "no more than", "no fewer than", "no less than", "not more than", "more than", "fewer than", "less than",
        "at least", "at most", "up to", "as many as", "as much as", "close to", "an estimated", "some", "about",
        "around",
        "roughly", "approximately", "nearly", "almost", "over", "under", "just over", "just under", "well over",
        "well under", "only", "estimated", "an average of",
    )
)  # fmt: skip
_TIMES = frozenset(("hours", "days", "weeks", "months", "years", "decades", "centuries"))
#: "(d. 869)" gives a year.
_BORN_OR_DIED = frozenset("b b. d d. born died fl fl. r r. c c. ca ca.".split())
#: What follows a number that names rather than counts.
_NAMING = frozenset(
    "number figure phrase chapter page article section table version room flight route line model".split()
)


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One figure. ``tokens`` are its number's indices; ``what`` is in the text's words.

    Of a range ("six to eight patches") ``value`` is the first number and ``is_range`` is set.
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
) -> tuple[FigureMention, ...]:
    """The sentence's figures with something that they count; dates, names and bare "one" are none.

    ``earlier`` are the sentences that tell whom the names mean that stand in the sentence for its pronouns.
    """
    found: list[FigureMention] = []
    index = 0
    while index < len(sentence.tokens):
        part = fraction_at(sentence, index)
        run = (*part, "") if part is not None and part[0][0] == index else number_at(sentence, index)
        if run is None:
            index += 1
            continue
        tokens, value, currency = run
        end = range_end(sentence, tokens, currency) if part is None else None
        written = list(range(tokens[0], end + 1)) if end else tokens
        index = written[-1] + 1
        if (part is None and _is_date(sentence, written, dates)) or not _counts(sentence, written, currency):
            continue
        mention = _figure(sentence, written, value, currency, attributions)
        if mention is not None:
            named = earlier if mention.what not in sentence.text else ()
            found.append(replace(mention, is_range=end is not None, earlier=named))
    return tuple(found)


def _is_date(sentence: Sentence, tokens: list[int], dates: tuple[DateMention, ...]) -> bool:
    start, end = sentence.span(tokens)
    if any(date.start < end and start < date.end for date in dates):
        return True
    return sentence.tokens[tokens[-1]].entity_type in ("DATE", "TIME") and not _unit_after(sentence, tokens)


def _unit_after(sentence: Sentence, tokens: list[int]) -> str:
    after = sentence.tokens[tokens[-1] + 1].text if tokens[-1] + 1 < len(sentence.tokens) else ""
    if after == "%" or after.lower() in ("percent", "per"):
        return "%" if after != "per" or sentence.phrase([tokens[-1] + 2]).lower() == "cent" else ""
    return after if after in UNITS else ""


def _counts(sentence: Sentence, tokens: list[int], currency: str) -> bool:
    """Whether the number counts or measures, rather than names or points ("the two", "Boeing 737", "Article 5")."""
    first, last = tokens[0], tokens[-1]
    token = sentence.tokens[last]
    before = sentence.tokens[first - 1] if first else None
    head = sentence.tokens[token.head]
    if before is not None and before.lower in ("these", "those", "all", "both", "number", "no.", "part", "step"):
        return False
    if before is not None and before.lower == "the" and not currency and sentence.child(token.head, "prep") is None:
        return False
    if before is not None and before.pos == "PROPN" and not currency and before.entity_type not in ("GPE", ""):
        return False
    if (token.pos == "PROPN" and token.lower not in SCALES) or head.lemma in _NAMING or _is_capital_noun(head):
        return bool(currency)
    after = sentence.tokens[last + 1 : last + 3]
    # "Three weeks ago" is a date; "Blake's 7" a name; "(d 869)" a year.
    if any(one.lower == "ago" for one in after) or (
        before is not None and before.tag == "POS" and token.dep != "nummod"
    ):
        return False
    if _is_bare_year(sentence, tokens) and not currency:
        return False
    inside = token.entity_type in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT", "ORG", "PERSON", "GPE")
    return not inside


def _is_capital_noun(token: Token) -> bool:
    return token.pos in NOUNS and token.text[:1].isupper()


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
    sentence: Sentence, tokens: list[int], value: float, currency: str, attributions: tuple[Attribution, ...]
) -> FigureMention | None:
    hedge = _hedge_before(sentence, tokens[0])
    unit = currency or _unit_after(sentence, tokens)
    written = list(tokens)
    if unit and not currency:
        written.append(tokens[-1] + 1)
        if sentence.tokens[tokens[-1] + 1].lower == "per":
            written.append(tokens[-1] + 2)
    what = _what(sentence, written, tokens, attributions)
    if not what:
        return None
    return FigureMention(sentence.number, tuple(tokens), sentence.phrase(written), value, unit, what, hedge)


def _what(sentence: Sentence, written: list[int], tokens: list[int], attributions: tuple[Attribution, ...]) -> str:
    """What the figure is of, as a clause where one stands by itself; "" where nothing tells it."""
    claims = [claim for claim in attributions if set(tokens) & set(claim.content)]
    for claim in claims:
        if claim.speaker and _may_be_cut_out(sentence, claim):
            told = telling(sentence, written, _run_around(claim.content, tokens[-1]))
            if told:
                inside = claim.verb in told or claim.speaker.lower() in sentence.phrase(told).lower()
                return sentence.phrase(told) + ("" if inside else f", according to {_inside(sentence, claim.speaker)}")
    if sentence.in_quotes[tokens[0]]:
        return ""
    told = telling(sentence, written)
    if claims and not all(_names_its_source(claim, told) for claim in claims):
        return ""
    return sentence.phrase(told)


def _may_be_cut_out(sentence: Sentence, claim: Attribution) -> bool:
    """Whether a claim is given as its speaker's word; what somebody denies or may have said is told with the verb."""
    return claim.verb is None or sentence.tokens[claim.verb].lemma in SAY


def _names_its_source(claim: Attribution, told: list[int]) -> bool:
    outside = set(range(min(claim.content), max(claim.content) + 1)) - set(claim.content)
    return (
        claim.verb in told if claim.verb is not None else bool(outside & set(told)) or set(claim.content) == set(told)
    )


def _run_around(places: tuple[int, ...], inside: int) -> list[int]:
    """The unbroken run of indices that holds one of them."""
    first = last = inside
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    return list(range(first, last + 1))


def _inside(sentence: Sentence, speaker: str) -> str:
    """The speaker's name as it stands within a sentence."""
    small = speaker[0].lower() + speaker[1:]
    first = speaker.split(maxsplit=1)[0]
    common = any(token.lower == first.lower() and token.pos in ("NOUN", "ADJ", "DET") for token in sentence.tokens)
    return small if common and not first.isupper() else speaker
