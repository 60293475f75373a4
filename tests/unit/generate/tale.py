"""Drafts and questions for tests, made from the frozen sentences of ``family_rows.txt``; nothing here runs the parser.

The rows are what the parser gave once for sentences about an invented harbour.
"""

from functools import cache
from pathlib import Path

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import Question
from quizapp.generate.families import CLAUSE_FAMILIES
from quizapp.generate.gates.judge import distractors_for, turned_down
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.passed import Passed, part_of
from quizapp.generate.questions import question_of
from quizapp.generate.ranking import score
from tests.unit.generate import handmade
from tests.unit.reading.handmade import add_rows

add_rows(Path(__file__).with_name("family_rows.txt"))

BY_NAME = {family.name: family for family in CLAUSE_FAMILIES}
#: What they are about, so that a stem need not say where and when it was.
TITLE = "The sea wall, the fishing ban, the spring flood, a tunnel, a dam and a lighthouse"
#: Sentences that give each family something to ask, in the order of a text.
TALE = tuple(
    """masons_wall peru_denounced chile_condemned kenya_museum iceland_quarry norway_treaty holm_hall lind_museum
    ruiz_map vega_market because purpose_union purpose_quarry purpose_letter flood_houses boats_sank trees bridges
    coats said warned according_to on_day""".split()
)


@cache
def ground(*names: str, title: str = TITLE) -> Ground:
    """The ground of the example sentences as one paragraph; each once, however often named."""
    return handmade.ground(*(f"tale.{name}" for name in dict.fromkeys(names)), title=title)


def drafts(family: str, *names: str, title: str = TITLE) -> list[Draft]:
    """What a family makes of the first of the sentences; the others stand around it."""
    return [one for one in BY_NAME[family].drafts(ground(*names, title=title)) if one.sentence == 0]


def draft(family: str, *names: str, stem: str = "", title: str = TITLE) -> Draft:
    """The first draft of a family about the first of the sentences, or the one with this stem."""
    found = [one for one in drafts(family, *names, title=title) if stem in ("", one.stem)]
    assert found, f"{family} has no such draft: {[one.stem for one in drafts(family, *names, title=title)]}"
    return found[0]


def asked(family: str, *names: str, title: str = TITLE) -> list[tuple[str, str, list[str]]]:
    """Stem, key and wrong options of each draft that passes every gate."""
    seen = ground(*names, title=title)
    found = []
    for one in drafts(family, *names, title=title):
        options = distractors_for(seen, one)
        if turned_down(seen, one) is None and not isinstance(options, NotAsked):
            found.append((one.stem, one.key, [option.text for option in options]))
    return found


def refused(family: str, *names: str, title: str = TITLE) -> list[tuple[str, str]]:
    """The gate and the reason for each draft that is turned down."""
    seen = ground(*names, title=title)
    found = []
    for one in drafts(family, *names, title=title):
        judged = turned_down(seen, one) or distractors_for(seen, one)
        if isinstance(judged, NotAsked):
            found.append((judged.gate, judged.reason))
    return found


def option(text: str, *, role: str = "elsewhere", kind: str = "country", roots: str = "", verb: str = "") -> Distractor:
    """A wrong option that speaks of its own words, or of these ``roots``."""
    return Distractor(text, role, kind, frozenset((roots or text.lower()).split(",")), f"Not {text}.", verb)


def question(made: Draft, *options: Distractor, seen: Ground | None = None, version: str = "1") -> Question:
    """The question of a draft with these options."""
    return question_of((seen or ground("kenya_museum")).document, made, options, version)


def passed(*names: str, families: tuple[str, ...] = tuple(BY_NAME)) -> list[Passed]:
    """What passes the gates about all of the sentences, with its score."""
    seen = ground(*names)
    found = []
    for family in families:
        for one in BY_NAME[family].drafts(seen):
            options = distractors_for(seen, one)
            if turned_down(seen, one) is None and not isinstance(options, NotAsked):
                made = question(one, *options, seen=seen)
                found.append(Passed(one, made, score(seen, one, made), part_of(seen.document, made)))
    return found
