"""Small words inside a name: the "von" of "Karl von Brandt", the "el" of "Nora el-Amrani"."""

from quizapp.reading.capitals import PROPER, has_capital
from quizapp.reading.name_words import PARTICLES
from quizapp.reading.sentence import Sentence


def is_particle(sentence: Sentence, place: int) -> bool:
    """Whether a small word is tied by a hyphen to the name it opens: "el" in "el-Amrani"."""
    tokens = sentence.tokens
    return tokens[place].lower in PARTICLES and place + 2 < len(tokens) and _is_hyphened(sentence, place + 1)


def _is_hyphened(sentence: Sentence, place: int) -> bool:
    before, mark, after = sentence.tokens[place - 1 : place + 2]
    return mark.text == "-" and before.end == mark.start and mark.end == after.start


def joined_by_particles(sentence: Sentence, place: int) -> bool:
    """Whether small words lead from here to a further name: "von Brandt", "ibn al-Amin"."""
    tokens = sentence.tokens
    start = place
    while place < len(tokens) - 1 and (tokens[place].lower in PARTICLES or is_particle(sentence, place - 1)):
        place += 1
    return place > start and has_capital(tokens[place]) and tokens[place].tag in PROPER


def with_particle(sentence: Sentence, first: int) -> int:
    """Where a name begins whose first part is a small word with a hyphen: "al-Biruni" is not Biruni."""
    return first - 2 if first >= 2 and is_particle(sentence, first - 2) else first
