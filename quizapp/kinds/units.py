"""Units of measure: whether the words after a number name the unit of the key."""

from quizapp.kinds.texts import fold

#: Ways of writing one unit; the first line of each is what others are read as.
_SAME = (
    ("%", "percent", "per cent"),
    ("$", "dollar", "us dollar", "usd", "us$"),
    ("£", "pound", "pound sterling", "gbp"),
    ("€", "euro", "eur"),
    ("¥", "yen", "jpy"),
    ("m", "metre", "meter"),
    ("km", "kilometre", "kilometer"),
    ("cm", "centimetre", "centimeter"),
    ("mm", "millimetre", "millimeter"),
    ("g", "gram", "gramme"),
    ("kg", "kilogram", "kilogramme", "kilo"),
    ("t", "tonne"),
    ("l", "litre", "liter"),
    ("s", "sec", "second"),
    ("min", "minute"),
    ("h", "hr", "hour"),
    ("yr", "year"),
    ("°", "degree"),
)
_SYMBOLS = {name: names[0] for names in _SAME for name in names}
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "wolves": "wolf",
    "halves": "half",
}
#: Signs that stand before a number.
CURRENCY_SIGNS = ("us$", "$", "£", "€", "¥")


def same_unit(written: str, unit: str) -> bool:
    """Whether two units are the same but for number (goat, goats), spelling (metre, m) and capitals."""
    return bool(_readings(written) & _readings(unit))


def _readings(unit: str) -> set[str]:
    """Every singular that ``unit`` can be the plural of, in the one spelling that stands for all."""
    words = fold(unit).replace("-", " ").split()
    if not words:
        return {""}
    # Only the last word is counted: "square kilometres", "oil lamps".
    before = " ".join(words[:-1])
    spelled = {f"{before} {last}".strip() for last in _singulars(words[-1])}
    # "pounds sterling" and "degrees Celsius" carry their plural in the first word.
    spelled |= {" ".join([first, *words[1:]]) for first in _singulars(words[0])}
    return {_SYMBOLS.get(reading, reading) for reading in spelled}


def _singulars(word: str) -> set[str]:
    forms = {word, _IRREGULAR.get(word, word)}
    # A generous set: a reading that is no word meets no unit.
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        forms.add(word[:-1])
        if word.endswith("es"):
            forms.add(word[:-2])
        if word.endswith("ies"):
            forms.add(word[:-3] + "y")
    return forms
