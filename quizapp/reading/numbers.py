"""Numbers as the text writes them: numerals, words, scales, ranges, fractions; and the units after them."""

import re

from quizapp.reading.lexicon import NUMBER_WORDS, SCALES
from quizapp.reading.sentence import Sentence

_NUMBER = re.compile(r"^(?:[+-]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?|\.\d+)$")
_SHORT_SCALE = {"m": 1e6, "mn": 1e6, "k": 1e3, "bn": 1e9, "tn": 1e12}
#: A price in pence is one word: "312p", "4.2p".
_PENCE = re.compile(r"(\d+(?:\.\d+)?)p")
CURRENCY = {"$": "$", "£": "£", "€": "€", "US$": "US$", "A$": "A$", "C$": "C$", "¥": "¥"} | {
    code: code for code in "EUR USD GBP NOK SEK DKK CHF JPY CNY INR CAD AUD".split()
}
#: Names of money, which stand after its amount; "200bn euros" needs no sign.
MONEY_WORDS = frozenset(
    "dollar dollars pound pounds euro euros yen yuan kroner kronor rupees roubles rubles francs pesos".split()
)
UNITS = frozenset(
    """metre metres meter meters kilometre kilometres kilometer kilometers km m cm mm mile miles foot feet inch
    inches kg kilogram kilograms gram grams g tonne tonnes ton tons litre litres liter liters hectare
    hectares acre acres degree degrees hour hours minute minutes second seconds day days week weeks month
    months year years decade decades century centuries dollar dollars pound pounds euro euros yen watt watts
    megawatt megawatts gigawatt gigawatts mph km/h kWh MW pence penny cents cent teaspoon teaspoons
    tablespoon tablespoons cup cups ml mi psi kroner kronor rupees roubles rubles francs pesos yuan
    yard yards m² km² m³ ha fathom fathoms knot knots guinea guineas shilling shillings lux horsepower volt volts mg oz
    lb lbs ft nm µm ppm dB GW GWh TWh ounce ounces pint pints gallon gallons carat carats hundredweight cwt
    mbar millibar millibars mb hPa kPa MPa Hz kHz MHz GHz kW kV inHg nmi furlong furlongs km2 m2 m3 secs mins
    hrs""".split()
)
#: What stands before a unit and belongs to it: "long tons".
_POWERS = ("square", "cubic", "cu", "sq", "long", "short", "metric", "nautical")
#: "Per" one of these a measure is a speed or a flow.
_PER = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
#: What goes on with a smaller unit is one measure: "5 feet 10 inches".
_SMALLER = {
    ("feet", "inches"): 12, ("foot", "inches"): 12, ("ft", "in"): 12, ("pounds", "ounces"): 16, ("lb", "oz"): 16,
    ("hours", "minutes"): 60, ("hour", "minutes"): 60, ("minutes", "seconds"): 60, ("minute", "seconds"): 60,
    ("stone", "pounds"): 14, ("miles", "yards"): 1_760, ("yards", "inches"): 36,
}  # fmt: skip
#: Joined to a number these say of how many something is made: "a 60-person crew", "a three-game series".
_MADE_OF = frozenset(
    """person man woman member player seat bed room bedroom storey story page volume chapter game match set round
    leg episode song track piece ship gun wheel lane team nation country hit run point item step stage arch
    span engine cylinder deck""".split()
)
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
#: Verbs whose score says how it ended, in a game or in a vote.
_CONTESTS = frozenset("win lose draw beat defeat lead trail end finish vote pass reject approve".split())
_OUTCOMES = frozenset("vote win victory defeat draw lead record".split())
#: Before a scale these leave open how many there are: "a few dozen".
_VAGUE = frozenset(("few", "several", "couple", "many"))
#: Between two numbers these make one of them, or a time.
_JOINTS = frozenset("/⁄:")
_RANGES = frozenset(("from", "between", "to"))
#: Ordinals that name a part of a whole.
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twentieth": 20, "hundredth": 100,
}  # fmt: skip


def number_at(sentence: Sentence, index: int) -> tuple[list[int], float, str] | None:
    """Tokens, value and currency sign ("" for none) of the number that begins at a token; None where none does."""
    currency = ""
    start = index
    if sentence.tokens[index].text in CURRENCY and index + 1 < len(sentence.tokens):
        currency = sentence.tokens[index].text
        index += 1
    base = number_value(sentence.tokens[index].text)
    word = sentence.tokens[index].lower
    if _is_no_count(sentence, start):
        return None
    if word in ("a", "an") and (scaled := _scaled_one(sentence, index)):
        return [index, index + 1], scaled, currency
    lowered_after = [token.lower for token in sentence.tokens[index + 1 : index + 3]]
    money = bool(currency) or not MONEY_WORDS.isdisjoint(lowered_after)
    if base is None and money and (short := re.fullmatch(r"(\d+(?:\.\d+)?)(m|mn|k|bn|tn)", word)):
        base = float(short[1]) * _SHORT_SCALE[short[2]]
    if base is None and not currency and (pence := _PENCE.fullmatch(word)):
        base, currency = float(pence[1]), "p"
    compound = _compound(sentence, index)
    if compound:
        base, index = compound, index + 2
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if base is None or (word == "one" and not currency and following not in UNITS | SCALES.keys()):
        return None
    tokens = list(range(start, index + 1))
    if following in SCALES or (following == "dozen" and base > 1):
        base *= SCALES.get(following, NUMBER_WORDS["dozen"])
        tokens.append(index + 1)
        length, base = _spelled_out(sentence, index + 2, base)
        tokens.extend(range(index + 2, index + 2 + length))
    elif more := _and_more(sentence, index + 1, base, is_money=money):
        tokens.extend(range(index + 1, index + 1 + more[0]))
        base = more[1]
    elif (
        (following == "-" and not _is_spaced(sentence, index + 1))
        or base < _part(following)
        or number_value(following) is not None
    ):
        # A compound such as "twenty-two" or "3-1": its value is not the first number's. "Five quarters" are a time.
        return None
    # "Around 9: 00 pm", as some texts write it, is a time.
    clock = following == ":" and any(token.text.isdigit() for token in sentence.tokens[index + 2 : index + 3])
    if clock or following in ("/", "⁄", "½"):
        return None
    return None if _is_of_a_share(sentence, start) else (tokens, base, currency)


def _is_of_a_share(sentence: Sentence, start: int) -> bool:
    """Whether a number is the second one of a share, whose value is another: "one in 100", "one case in six"."""
    lowered = [token.lower for token in sentence.tokens[max(0, start - 3) : start]]
    counted = any((number_value(each) or 0.5) % 1 == 0 for each in lowered[-2:-1])
    return lowered[-1:] == ["in"] and (counted or lowered[:1] == ["one"])


def _is_no_count(sentence: Sentence, start: int) -> bool:
    """Whether a number is written as one that counts nothing: "05", "#1", "1914-18", "a few dozen"."""
    text = sentence.tokens[start].text
    if len(text) > 1 and text[0] == "0" and text.isdigit():
        return True
    if not start:
        return False
    before = sentence.tokens[start - 1]
    if text.lower() in SCALES or text.lower() == "dozen":
        return before.lower in _VAGUE
    # "1914-18", but not "hearing – £210"
    joined = before.text in ("-", "–", "/") and before.end == sentence.tokens[start].start
    digits = start > 1 and sentence.tokens[start - 2].text.isdigit() and text.isdigit()
    spaced = before.text == "-" and not _is_spaced(sentence, start - 1)
    numbered = digits and (before.text in _JOINTS or spaced)
    named = before.text in ("#", "№") or (before.text in ("No", "Nos") and text.isdigit())
    return joined or numbered or named


def _is_spaced(sentence: Sentence, dash: int) -> bool:
    """Whether a dash with blanks at both sides stands between a number and a greater one: "4 - 7 days"."""
    first, mark, *after = sentence.tokens[dash - 1 : dash + 2]
    apart = first.end < mark.start and bool(after) and mark.end < after[0].start
    lower, upper = number_value(first.text), number_value(after[0].text) if apart else None
    return lower is not None and upper is not None and lower < upper


def _and_more(sentence: Sentence, joint: int, base: float, *, is_money: bool) -> tuple[int, float] | None:
    """How many tokens go on with a number as a scale or a part, and the value of the whole; None where none do.

    "£200 m", "two and a half million".
    """
    words = [token.lower for token in sentence.tokens[joint : joint + 4]] + [""] * 4
    # At the end of a sentence the model takes "m." for an abbreviation.
    scale = _SHORT_SCALE.get(words[0].rstrip("."), 0.0) if is_money else 0.0
    if scale:
        return 1, base * scale
    if words[:2] != ["and", "a"] or words[2] not in ("half", "quarter") or base % 1:
        return None
    scale = SCALES.get(words[3], 1.0)
    return 4 if scale > 1 else 3, (base + 1 / _PARTS[words[2]]) * scale


def scaled_part_at(sentence: Sentence, index: int) -> tuple[list[int], float] | None:
    """Tokens and value of a part of a scale that begins at a token: "half a million", "a quarter of a million"."""
    words = [token.lower for token in sentence.tokens[index : index + 5]] + [""] * 5
    for length in (1, 2):
        part, article = words[length - 1], length + (words[length] == "of")
        count = 1.0 if length == 1 or words[0] in ("a", "one") else NUMBER_WORDS.get(words[0], 0.0)
        named = part in ("half", "halves") if length == 1 else _part(part) > count > 0
        if named and words[article] == "a" and words[article + 1] in SCALES:
            tokens = list(range(index, index + article + 2))
            return tokens, count / _part(part) * SCALES[words[article + 1]]
    return None


def _compound(sentence: Sentence, index: int) -> float:
    """The value of "twenty-two"; 0 where no such word begins."""
    words = [token.lower for token in sentence.tokens[index : index + 4]]
    if len(words) < 3 or words[1] != "-" or words[3:] == ["-"]:
        return 0
    tens, ones = NUMBER_WORDS.get(words[0], 0), NUMBER_WORDS.get(words[2], 0)
    return tens + ones if tens % 10 == 0 and 20 <= tens <= 90 and 0 < ones < 10 else 0


def _spelled_out(sentence: Sentence, after: int, base: float) -> tuple[int, float]:
    """How many tokens go on with a number in words after its "hundred", and the value of the whole.

    "Two hundred thousand", "one hundred and fifty".
    """
    words = [token.lower for token in sentence.tokens[after : after + 2]] + ["", ""]
    scale = SCALES.get(words[0], 1.0)
    if scale > 1:
        return (1, base * scale) if base < scale else (0, base)
    start = after + (words[0] == "and")
    more = _compound(sentence, start) or NUMBER_WORDS.get(words[start - after], 0)
    if sentence.tokens[after - 1].lower != "hundred" or not 0 < more < 100:
        return 0, base
    length = 3 if _compound(sentence, start) else 1
    return start - after + length, base + more


def _scaled_one(sentence: Sentence, article: int) -> float:
    """The value of "a million" or "a dozen" with what it counts after it; 0 for all else, "a hundredth" included."""
    if article + 2 >= len(sentence.tokens):
        return 0
    scale, counted = sentence.tokens[article + 1 : article + 3]
    # "A million and a half": its value is another.
    if counted.text == "-" or counted.pos not in ("NOUN", "PROPN", "ADJ", "ADP"):
        return 0
    return SCALES.get(scale.lower, NUMBER_WORDS["dozen"] if scale.lower == "dozen" else 0)


def measure_at(sentence: Sentence, index: int) -> tuple[list[int], float, str] | None:
    """Tokens, value and unit of a measure in one word, such as "36-year-old" or "two-metre"; None where none begins."""
    tokens = sentence.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].text != "-":
        return None
    value, unit = number_value(tokens[index].text), tokens[index + 2].text
    joined = tokens[index].end == tokens[index + 1].start and tokens[index + 1].end == tokens[index + 2].start
    # "A 20-minute-long walk" goes on; "the 1990-year" is none.
    of_parts = unit in _MADE_OF and value != 1 and index + 3 < len(tokens)
    if value is None or not joined or not (unit in UNITS or of_parts) or (index and tokens[index - 1].text in "-–/"):
        return None
    last = index + 2
    if last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].lower in ("old", "long", "high"):
        last += 2
    return list(range(index, last + 1)), value, unit


def unit_after(sentence: Sentence, last: int) -> tuple[str, int]:
    """The unit after a number's last token, and of how many tokens it is; "" and 0 where none stands there."""
    words = [token.text for token in sentence.tokens[last + 1 : last + 4]] + [""] * 3
    after, *more = words
    if last + 2 == len(sentence.tokens) and after[:-1] in UNITS:
        # "1.76m." at the end of a sentence, of which the model takes the stop for a part of the unit.
        return after.removesuffix("."), 1
    if after == "%" or after.lower() == "percent":
        return "%", 1
    if after.lower() == "per":
        return ("%", 2) if more[0].lower() == "cent" else ("", 0)
    if after in ("ºC", "ºF"):
        return f"°{after[1]}", 1
    if after in ("°", "º"):
        return (f"°{more[0]}", 2) if more[0] in ("C", "F") else ("", 0)
    if after in _POWERS:
        return (f"{after} {more[0]}", 2) if more[0] in UNITS else ("", 0)
    # "Three second-half goals" took no seconds.
    if more[0] == "-" and sentence.tokens[last + 1].end == sentence.tokens[last + 2].start:
        return "", 0
    # "Five quarters" are a time; "three-quarters" are none, and no number begins there.
    if after not in UNITS and after != "quarters":
        return "", 0
    # A speed is no distance: "240 km / h", "140 miles per hour".
    if (after in ("km", "m", "ft", "mi") and more[0] == "/" and more[1] in ("h", "s")) or (
        more[0] == "per" and more[1] in _PER
    ):
        return (f"{after}/{more[1]}" if more[0] == "/" else f"{after} per {more[1]}"), 3
    return after, 1


def smaller_after(sentence: Sentence, last: int, unit: str) -> tuple[int, float]:
    """How many tokens after a measure's last one go on with it in a smaller unit, and the value in the larger."""
    if last + 2 >= len(sentence.tokens):
        return 0, 0.0
    count, smaller = sentence.tokens[last + 1 : last + 3]
    whole, value = _SMALLER.get((unit, smaller.lower)), number_value(count.text)
    return (2, value / whole) if whole and value is not None and value < whole else (0, 0.0)


def score_at(sentence: Sentence, index: int) -> tuple[list[int], float] | None:
    """Tokens and first number of the score that begins at a token: "won 4–3", "voted 12-3"; None where none does."""
    tokens = sentence.tokens
    if not tokens[index].text[:1].isdigit():
        return None
    # The model leaves "4–3" whole and cuts "4-3" in three.
    for last in (index, index + 2):
        if last + 1 >= len(tokens):
            return None
        found = _SCORE.fullmatch(sentence.phrase(range(index, last + 1)))
        if found is None:
            continue
        verb = next((place for place in sentence.ancestors(index) if tokens[place].pos == "VERB"), index)
        # "Lost 4–6 kg", "from 9-5", "pages 4–6 are lost"
        counts = tokens[last + 1].pos in ("NOUN", "PROPN") and tokens[last + 1].lemma not in _OUTCOMES
        ends = verb < index and tokens[verb].lemma in _CONTESTS and tokens[index - 1].lower not in _RANGES
        return (list(range(index, last + 1)), float(found[1])) if ends and not counts else None
    return None


def range_end(sentence: Sentence, tokens: list[int], currency: str) -> int | None:
    """The last token of a range that opens with this number: "six to eight", "between £3 and £6", "2 or 3", "4–6"."""
    joint = tokens[-1] + 1
    if joint + 1 >= len(sentence.tokens):
        return None
    word = sentence.tokens[joint].lower
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    joins = word in ("to", "or", "–", "-") or (word == "and" and before == "between")
    second = number_at(sentence, joint + 1) if joins else None
    if second is None:
        return None
    # "Rose from 12 to 14" tells two figures, and so do "four or £5" and "won by 212 to 37".
    changes = word == "to" and before == "from"
    first = number_at(sentence, tokens[0])
    descends = before == "by" and first is not None and second[1] < first[1]
    return None if changes or descends or bool(second[2]) != bool(currency) else second[0][-1]


def number_value(text: str) -> float | None:
    """The value of a numeral or number word, or None."""
    if _NUMBER.match(text):
        return float(text.replace(",", ""))
    return NUMBER_WORDS.get(text.lower())


def fraction_at(sentence: Sentence, index: int) -> tuple[list[int], float] | None:
    """Tokens and value of a part: "a third of", "three-quarters of", "half of", "half the land", "fell by a quarter".

    ``index`` may be any token of the fraction.
    """
    tokens = sentence.tokens
    last = next((place for place in range(index, min(index + 3, len(tokens))) if _part(tokens[place].lower)), None)
    if last is None or last + 1 >= len(tokens):
        return None
    before = last - 1
    if before > 0 and tokens[before].text in ("-", "–"):
        before -= 1
    word = tokens[before].lower if before >= 0 else ""
    whole = tokens[last].lower == "half" and tokens[last].dep == "predet"
    if tokens[last + 1].lower != "of" and not whole and not _is_by_so_much(sentence, before, last):
        return None
    count = 1.0 if word in ("a", "one") else NUMBER_WORDS.get(word)
    part = _part(tokens[last].lower)
    if tokens[last].lower == "half" and count != 1.0:
        return [last], 0.5
    # "The third of five": a place in a row.
    if count is None or count >= part or (count > 1) != tokens[last].lower.endswith("s"):
        return None
    return list(range(before, last + 1)), count / part


def share_at(sentence: Sentence, index: int) -> tuple[list[int], float] | None:
    """Tokens and value of a share that begins at a token: "one in nine", "three out of four"; None where none does."""
    tokens = sentence.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in ("in", "out"):
        return None
    words = [token.lower for token in tokens[index : index + 4]]
    between = 3 if words[1:3] == ["out", "of"] else 2 if words[1:2] == ["in"] else 0
    last = index + between
    if not between or last + 1 >= len(tokens):
        return None
    count, whole = number_value(words[0]), number_value(tokens[last].text)
    if count is None or whole is None or not 0 < count < whole or count % 1:
        return None
    # "Two in 1990" and "three in four days" are no shares.
    after = tokens[last + 1]
    dated = tokens[last].entity_type in ("DATE", "TIME") or after.lower in UNITS or after.text == "%"
    return None if dated or after.text == "-" else (list(range(index, last + 1)), count / whole)


def _is_by_so_much(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a fraction is how much something is or changed by: "fell by a quarter", not "by a third man"."""
    after = sentence.tokens[last + 1]
    before = sentence.tokens[first - 1].lower if first > 0 else ""
    # "Nearly three-quarters were sold": of what, another sentence tells.
    if before in ("than", "nearly", "almost", "about"):
        return after.pos == "PUNCT"
    return before == "by" and after.pos not in ("NOUN", "PROPN", "ADJ", "NUM")


def _part(word: str) -> int:
    return _PARTS.get(word, 0) or _PARTS.get(word.removesuffix("s"), 0)
