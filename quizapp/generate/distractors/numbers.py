"""Wrong numbers: those that the text gives for something else, and changed ones of the same shape."""

from collections.abc import Iterator, Sequence
from zlib import crc32

from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor
from quizapp.reading.figures import FigureMention
from quizapp.reading.lexicon import NUMBER_WORDS
from quizapp.reading.numbers import UNITS
from quizapp.reading.sentence import Sentence

_WORDS = {value: word for word, value in NUMBER_WORDS.items() if word != "dozen"}
#: How many options stand beside the key at first.
_FIRST = 3
#: Of so many that the text gives these are chosen: the others are too far from the key.
_NEAREST = 5
_STEPS = (1.2, 0.8, 1.4, 0.6, 1.6, 0.4)
_SMALL_STEPS = (1, -1, 2, -2, 3, -3)
#: A step is no more than this part of the number, or changed ones would be all alike.
_FINEST = 4
#: Verbs that tell on which side of their number something lies, as "more than" and "at least" do.
_BOUNDS = frozenset("exceed top surpass outstrip pass near approach".split())
#: Closer numbers are no clear difference.
MIN_APART = 0.1


def other_numbers(ground: Ground, figure: FigureMention) -> tuple[Distractor, ...]:
    """Numbers near in size that the text gives for something else, then changed ones, those first that it has too.

    Of the first three none, one, two or all are smaller than the key, so that its place among them tells nothing.
    """
    values = [figure.value]
    found: list[tuple[float, Distractor]] = []
    # "Nine" of hours may be taken for nine people, where there are not enough counts.
    same = [other for other in ground.analysis.figures if other.unit == figure.unit]
    measured = [other for other in ground.analysis.figures if other not in same and other.unit in UNITS]
    for other in (*same, *(measured if not figure.unit else ())):
        # A third of something is no count.
        if (other.value < 1) is not (figure.value < 1) or not 0.2 <= other.value / max(figure.value, 1e-9) <= 5:
            continue
        if any(_close(other.value, value) for value in values):
            continue
        values.append(other.value)
        role = "misread" if other.sentence == figure.sentence else "elsewhere"
        given = f"{other.hedge} {other.text}".strip()
        note = f"The text gives {given} for something else: {other.what}."
        found.append((other.value, _distractor(figure, other.value, role, note)))
    for value in sorted(changed(figure.value), key=lambda one: not _stands(ground, figure, one)):
        if any(_close(value, seen) for seen in values):
            continue
        values.append(value)
        note = "The text does not give this number here."
        found.append((value, _distractor(figure, value, "perturbed", note)))
    # "One extensions" tells itself, and so does "three extension".
    fitting = [one for one in found if one[1].text and (one[0] == 1) == (figure.value == 1)]
    return evened(fitting, figure.value, f"{ground.document.sha256}:{figure.sentence}:{figure.tokens}")


def evened(found: Sequence[tuple[float, Distractor]], key: float, chance: str) -> tuple[Distractor, ...]:
    """Distractors with their values so that the key's place in the order of the first three and itself tells nothing.

    How many of the three are smaller depends on a hash of ``chance``, as far as what the text gives allows: of that the
    nearest are taken before anything is made up.
    """
    nearest = sorted(found, key=lambda one: -one[1].near)
    told = [one for one in nearest if one[1].role != "perturbed"][:_NEAREST]
    ready = [*told, *(one for one in found if one[1].role == "perturbed")]
    below = [one for value, one in ready if value < key]
    above = [one for value, one in ready if value > key]
    told_below = sum(value < key for value, _ in told)
    # With few of the text all are taken; with enough, as many on either side as there are.
    fewest, most = sorted((told_below, _FIRST - (len(told) - told_below)))
    smaller = min(max(crc32(chance.encode()) % (_FIRST + 1), fewest, 0), most, _FIRST)
    chosen = below[:smaller] + above[: _FIRST - smaller]
    return (*chosen, *(one for _, one in found if one not in chosen))


def bound_on(sentence: Sentence, number: int) -> str:
    """The verb that makes the number a mere bound of what is meant ("exceed ten years"); "" where none does."""
    verbs = [sentence.tokens[place] for place in sentence.ancestors(number) if sentence.tokens[place].pos == "VERB"]
    return verbs[0].lemma.lower() if verbs and verbs[0].lemma.lower() in _BOUNDS else ""


def _stands(ground: Ground, figure: FigureMention, value: float) -> bool:
    """Whether the text has this number somewhere, whatever for."""
    return bool(set(written_like(figure, value).lower().split()) & ground.holding.keys())


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
    # "0.0": whatever it is multiplied by, it stays.
    except (ValueError, ZeroDivisionError):
        return ""
    shown = value / scale if scale else value
    decimals = len(core.partition(".")[2])
    # Nobody writes "10.0" beside "9.3".
    if decimals and round(shown, decimals).is_integer() and not float(core.replace(",", "")).is_integer():
        return ""
    grouped = "," in core or (shown >= 10_000 and float(core.replace(",", "")) >= 10_000)
    return text.replace(core, f"{shown:,.{decimals}f}" if grouped else f"{shown:.{decimals}f}", 1)


def written(value: float) -> str:
    """A small number in words, any other in figures."""
    return _WORDS.get(value) or f"{value:,.0f}" if value == int(value) else f"{value:g}"


def _distractor(figure: FigureMention, value: float, role: str, note: str) -> Distractor:
    return Distractor(
        text=written_like(figure, value),
        role=role,
        type=number_type(figure),
        roots=frozenset((f"{value:g}",)),
        note=note,
        near=round(min(value, figure.value) / max(value, figure.value), 2),
    )


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
