"""Numbers in brackets that tell a measure or an amount once more, in another unit or another money."""

from collections.abc import Sequence

from quizapp.reading.numbers import CURRENCY, MONEY_WORDS, UNITS
from quizapp.reading.sentence import Sentence

#: How far before a number, and before its bracket, what belongs to it stands.
_NEAR = 5


def is_converted(sentence: Sentence, tokens: Sequence[int], unit: str) -> bool:
    """Whether the number says again what stands before its bracket: "20 miles (32 km)", "200bn euros (£140bn)"."""
    # Nor do "240 km / h (150 mph)" and "910 mbar (hPa; 26.87 inHg)" tell two.
    before = [token.text for token in sentence.tokens[max(0, tokens[0] - 4) : tokens[0]]]
    opening = next((place for place in range(len(before) - 1, 0, -1) if before[place] == "("), 0)
    measured = opening > 0 and (before[opening - 1] in UNITS or before[opening - 1] in ("h", "s", "in", "C"))
    # "80 acres (0.32 hm)", whatever the unit is called
    closed = any(token.text == ")" for token in sentence.tokens[tokens[-1] + 1 : tokens[-1] + 4])
    again = measured and ((before[-1] == "(" and closed) or (unit and before[-1] in ("(", ";", "/")))
    return bool(again) or _is_other_money(sentence, tokens)


def _is_other_money(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether it is one of the amounts that brackets give of an amount in another currency right before them."""
    sign, after = sentence.tokens[tokens[0]].text, tokens[-1] + 1
    closed = after < len(sentence.tokens) and sentence.tokens[after].text in (")", ";", ",")
    if sign not in CURRENCY or not closed:
        return False
    bracket = range(tokens[0] - 1, max(0, tokens[0] - _NEAR), -1)
    opening = next((place for place in bracket if sentence.tokens[place].text == "("), 0)
    told = {token.text for token in sentence.tokens[max(0, opening - _NEAR) : opening]}
    # "(down from £3m in May)" tells another amount.
    alone = not any(token.text.isalpha() for token in sentence.tokens[opening : tokens[0]])
    return alone and sign not in told and not told.isdisjoint(CURRENCY.keys() | MONEY_WORDS)
