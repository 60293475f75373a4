"""Numbers of the text: value, unit, what is counted, and the hedge that belongs to them."""

import re
from dataclasses import dataclass, replace

from quizapp.domain.document import BlockKind, Evidence
from quizapp.reading.attribution import Attribution
from quizapp.reading.counted import clause_around, counted_noun, is_conditional, measured, owner_of
from quizapp.reading.dates import DateMention
from quizapp.reading.lexicon import NUMBER_WORDS, SCALES
from quizapp.reading.sentence import Sentence

_NUMBER = re.compile(r"^[+-]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$")
_SHORT_SCALE = {"m": 1e6, "mn": 1e6, "k": 1e3, "bn": 1e9, "tn": 1e12}
_CURRENCY = {"$": "$", "£": "£", "€": "€", "US$": "US$", "A$": "A$", "C$": "C$", "¥": "¥"}
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
UNITS = frozenset(
    """metre metres meter meters kilometre kilometres kilometer kilometers km m cm mm mile miles foot feet inch
    inches kg kilogram kilograms gram grams g tonne tonnes ton tons litre litres liter liters hectare
    hectares acre acres degree degrees hour hours minute minutes second seconds day days week weeks month
    months year years decade decades century centuries dollar dollars pound pounds euro euros yen watt watts
    megawatt megawatts gigawatt gigawatts mph km/h kWh MW pence penny cents cent teaspoon teaspoons
    tablespoon tablespoons cup cups ml""".split()
)
_TIMES = frozenset(("hours", "days", "weeks", "months", "years", "decades", "centuries"))
_FRACTIONS = ("third", "thirds", "quarter", "quarters", "fifths", "half", "halves")
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
        run = _number_at(sentence, index)
        if run is None:
            index += 1
            continue
        tokens, value, currency = run
        end = _range_end(sentence, tokens, currency)
        written = list(range(tokens[0], end + 1)) if end else tokens
        index = written[-1] + 1
        if _is_date(sentence, written, dates) or not _counts(sentence, written, currency):
            continue
        mention = _figure(sentence, written, value, currency, attributions)
        if mention is not None:
            named = earlier if mention.what not in sentence.text else ()
            found.append(replace(mention, is_range=end is not None, earlier=named))
    return tuple(found)


def _number_at(sentence: Sentence, index: int) -> tuple[list[int], float, str] | None:
    currency = ""
    start = index
    if sentence.tokens[index].text in _CURRENCY and index + 1 < len(sentence.tokens):
        currency = sentence.tokens[index].text
        index += 1
    base = number_value(sentence.tokens[index].text)
    word = sentence.tokens[index].lower
    if base is None and currency and (short := re.fullmatch(r"(\d+(?:\.\d+)?)(m|mn|k|bn|tn)", word)):
        base = float(short[1]) * _SHORT_SCALE[short[2]]
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if base is None or (word == "one" and not currency and following not in UNITS):
        return None
    tokens = list(range(start, index + 1))
    if following in SCALES:
        base *= SCALES[following]
        tokens.append(index + 1)
    elif currency and following in _SHORT_SCALE:
        base *= _SHORT_SCALE[following]
        tokens.append(index + 1)
    elif following in ("-", *_FRACTIONS) or number_value(following) is not None:
        # A compound such as "twenty-two" or "3-1": its value is not the first number's.
        return None
    if (tokens[0] and sentence.tokens[tokens[0] - 1].text in ("-", "–", "/")) or following in ("/", "½"):
        return None
    lowered = [token.lower for token in sentence.tokens[max(0, start - 3) : start]]
    # "One in 100": a share, whose value is not its second number's.
    if lowered[-1:] == ["in"] and len(lowered) > 1 and number_value(lowered[-2]) is not None:
        return None
    return tokens, base, currency


def _range_end(sentence: Sentence, tokens: list[int], currency: str) -> int | None:
    """The last token of a range that opens with this number: "six to eight", "between £3 and £6", "2 or 3", "4–6"."""
    joint = tokens[-1] + 1
    if joint + 1 >= len(sentence.tokens):
        return None
    word = sentence.tokens[joint].lower
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    joins = word in ("to", "or", "–") or (word == "and" and before == "between")
    second = _number_at(sentence, joint + 1) if joins else None
    if second is None:
        return None
    # "Rose from 12 to 14" tells two figures, and so does "four or £5".
    changes = word == "to" and before == "from"
    return None if changes or bool(second[2]) != bool(currency) else second[0][-1]


def number_value(text: str) -> float | None:
    """The value of a numeral or number word, or None."""
    if _NUMBER.match(text):
        return float(text.replace(",", ""))
    return NUMBER_WORDS.get(text.lower())


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
    if (token.pos == "PROPN" and token.lower not in SCALES) or head.lemma in _NAMING or head.text[:1].isupper():
        return bool(currency)
    inside = token.entity_type in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT", "ORG", "PERSON", "GPE")
    return not inside


def _hedge_before(sentence: Sentence, first: int) -> str:
    lowered = [token.lower for token in sentence.tokens[:first]]
    best: list[str] = []
    for hedge in HEDGES:
        if lowered[-len(hedge) :] == hedge and len(hedge) > len(best):
            best = hedge
    # "Over three years" tells how long, not how many at least.
    after = {token.lower for token in sentence.tokens[first + 1 : first + 2]}
    return "" if best == ["over"] and after & _TIMES else " ".join(best)


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
    counted = measured(sentence, tokens) if unit in UNITS else counted_noun(sentence, tokens)
    if not counted and not unit:
        # "Two or three levers": the parser may hang the noun on either number.
        counted = counted_noun(sentence, tokens[:1], after=tokens[-1])
    if is_conditional(sentence, tokens):
        counted = ""
    clause = (
        ""
        if (unit and counted) or len(counted.split()) > 1
        else clause_around(sentence, written, hedge_words=len(hedge.split()))
    )
    what = clause or counted or owner_of(sentence, tokens)
    # In running prose "six editions" leaves open of what; in a list of things it does not.
    if not what or (what == counted and not unit and " " not in what and sentence.kind is BlockKind.PARAGRAPH):
        return None
    speaker = next((a.speaker for a in attributions if a.speaker and set(tokens) & set(a.content)), "")
    said = any(set(tokens) & set(a.content) for a in attributions)
    # Somebody's words without a name to give them to are no figure of the text's own.
    if not speaker and (said or sentence.in_quotes[tokens[0]]):
        return None
    if speaker and speaker.lower() not in what.lower():
        what += f", according to {_inside(sentence, speaker)}"
    return FigureMention(sentence.number, tuple(tokens), sentence.phrase(written), value, unit, what, hedge)


def _inside(sentence: Sentence, speaker: str) -> str:
    """The speaker's name as it stands within a sentence."""
    small = speaker[0].lower() + speaker[1:]
    first = speaker.split(maxsplit=1)[0]
    common = any(token.lower == first.lower() and token.pos in ("NOUN", "ADJ", "DET") for token in sentence.tokens)
    return small if common and not first.isupper() else speaker
