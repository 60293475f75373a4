"""Wrong numbers: those that the text gives for something else, and changed ones of the same shape."""

from collections.abc import Iterator
from zlib import crc32

from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor
from quizapp.reading.figures import FigureMention
from quizapp.reading.lexicon import NUMBER_WORDS

_WORDS = {value: word for word, value in NUMBER_WORDS.items() if word != "dozen"}
_STEPS = (1.2, 0.8, 1.4, 0.6, 1.6, 0.4)
_SMALL_STEPS = (1, -1, 2, -2, 3, -3)
#: A step is no more than this part of the number, or changed ones would be all alike.
_FINEST = 4
#: Closer numbers are no clear difference.
MIN_APART = 0.1


def other_numbers(ground: Ground, figure: FigureMention) -> tuple[Distractor, ...]:
    """Numbers near in size that the text gives for something else, then changed ones.

    Of the first three none, one, two or all are smaller than the key, so that its place among them tells nothing.
    """
    values = [figure.value]
    found: list[tuple[float, Distractor]] = []
    for other in ground.analysis.figures:
        # A third of something is no count.
        if (
            other.unit != figure.unit
            or (other.value < 1) is not (figure.value < 1)
            or not 0.2 <= other.value / max(figure.value, 1e-9) <= 5
        ):
            continue
        if any(_close(other.value, value) for value in values):
            continue
        values.append(other.value)
        role = "misread" if other.sentence == figure.sentence else "elsewhere"
        given = f"{other.hedge} {other.text}".strip()
        note = f"The text gives {given} for something else: {other.what}."
        found.append((other.value, _distractor(figure, other.value, role, note)))
    for value in changed(figure.value):
        if any(_close(value, seen) for seen in values):
            continue
        values.append(value)
        note = "The text does not give this number here."
        found.append((value, _distractor(figure, value, "perturbed", note)))
    smaller = crc32(f"{ground.document.sha256}:{figure.sentence}:{figure.tokens}".encode()) % 4
    # "One extensions" tells itself, and so does "three extension".
    fitting = [one for one in found if one[1].text and (one[0] == 1) == (figure.value == 1)]
    return _with_smaller(fitting, figure.value, smaller)


def _with_smaller(found: list[tuple[float, Distractor]], key: float, smaller: int) -> tuple[Distractor, ...]:
    """The distractors with so many smaller ones than the key among the first three, as far as there are enough."""
    below = [one for value, one in found if value < key]
    above = [one for value, one in found if value > key]
    first = below[:smaller] + above[: 3 - smaller]
    return (*first, *(one for _, one in found if one not in first))


def changed(value: float) -> Iterator[float]:
    """Other numbers of the same size and roundness, nearest first; never below one where the value isn't."""
    if value <= 12 and value == int(value):
        yield from (value + step for step in _SMALL_STEPS if value + step >= 1)
        return
    grain = _grain(value)
    seen = {value}
    for step in _STEPS:
        moved = round(round(value * step / grain) * grain, 6)
        if moved not in seen and (moved >= 1 or value < 1):
            seen.add(moved)
            yield moved


def written_like(figure: FigureMention, value: float) -> str:
    """``value`` as the text would write it: in words or figures, with the same unit, sign and scale."""
    text = figure.text
    number = next(
        (part for part in text.replace("$", " ").replace("£", " ").replace("€", " ").split() if part[0].isdigit()), ""
    )
    if not number:
        first = text.split(maxsplit=1)
        word = _WORDS.get(value)
        if word is None:
            return ""
        word = word.capitalize() if first[0][0].isupper() else word
        return " ".join([word, *first[1:]])
    core = number.rstrip("%").rstrip(",.")
    try:
        scale = figure.value / float(core.replace(",", ""))
    except ValueError:
        return ""
    shown = value / scale if scale else value
    decimals = len(core.partition(".")[2])
    grouped = "," in core or (shown >= 10_000 and float(core.replace(",", "")) >= 10_000)
    return text.replace(core, f"{shown:,.{decimals}f}" if grouped else f"{shown:.{decimals}f}", 1)


def written(value: float) -> str:
    """A small number in words, any other in figures."""
    return _WORDS.get(value) or f"{value:,.0f}" if value == int(value) else f"{value:g}"


def _distractor(figure: FigureMention, value: float, role: str, note: str) -> Distractor:
    return Distractor(written_like(figure, value), role, number_type(figure), frozenset((f"{value:g}",)), note)


def number_type(figure: FigureMention) -> str:
    """Fine type of a number: a count, or an amount of its unit."""
    style = "figure" if any(char.isdigit() for char in figure.text) else "word"
    return f"{figure.unit or 'count'}:{style}"


def _close(one: float, other: float) -> bool:
    return abs(one - other) < max(MIN_APART * max(abs(one), abs(other)), 1e-9)


def _grain(value: float) -> float:
    """The step between numbers as round as this one: 5 for 85, 1,000 for 61,000, 0.1 for 2.4."""
    if value != int(value):
        decimals = len(f"{value:g}".partition(".")[2])
        return float(10**-decimals)
    grain = 1
    while value % (grain * 10) == 0 and grain * 10 <= value / _FINEST:
        grain *= 10
    return float(grain * 5 if grain == 1 and value % 5 == 0 and value >= 20 else grain)
