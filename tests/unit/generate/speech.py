"""What invented people of a harbour say, from the frozen rows of ``speech_rows.txt``."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from quizapp.generate.families import STATEMENT_FAMILIES
from quizapp.generate.gates import proposed
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from tests.unit.generate import handmade
from tests.unit.reading.handmade import add_rows

add_rows(Path(__file__).with_name("speech_rows.txt"))

#: Four people who speak once, and one who speaks again.
TALK = ("holm_quote", "lind_quote", "vega_quote", "ruiz_quote", "holm_again")
WALL = "“The old harbour wall needs a new foundation before winter.”"
PLAN = "“My office asked three builders for a careful plan.”"
MUSEUM = "“Visitors come for the painted boats and the salt museum.”"
_BY_NAME = {family.name: family for family in STATEMENT_FAMILIES}


@cache
def ground(*names: str) -> Ground:
    """The ground of the sentences as one paragraph of a text about a harbour, its museum and its office."""
    found = handmade.ground(*(f"speech.{name}" for name in names))
    return replace(found, topic=found.topic | {"harbour", "museum", "office", "boat"})


def proposals(family: str, *names: str) -> list[Proposal]:
    """What a family proposes about the sentences."""
    return list(_BY_NAME[family].proposals(ground(*names)))


def is_sound(family: str, *names: str) -> bool:
    """Whether each proposal passes its gate, has its keys in its evidence, and tells of every option why."""
    seen, made = ground(*names), proposals(family, *names)
    for one in made:
        quotes = " ".join(evidence.quote for evidence in one.evidence).lower()
        keys = [option.text.strip("“”.").lower() for option in one.options if option.correct]
        explained = all(option.feedback for option in one.options)
        if proposed.complaint(seen, one) or not explained or not all(key in quotes for key in keys):
            return False
    return bool(made)


def asked(family: str, *names: str) -> dict[str, tuple[list[str], list[str]]]:
    """By stem the keys and the distractors of each proposal; the last of those with the same stem."""
    return {
        one.stem: (
            [option.text for option in one.options if option.correct],
            [option.text for option in one.options if not option.correct],
        )
        for one in proposals(family, *names)
    }
