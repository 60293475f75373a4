"""The ways of asking, one module each; this list is the registry."""

from quizapp.generate.families import according_to, cloze, how_many, true_false, what, what_did, when, where, who, why
from quizapp.generate.model import Family

FAMILIES: tuple[Family, ...] = (who, what, what_did, when, where, how_many, why, according_to, cloze, true_false)
BY_NAME = {family.name: family for family in FAMILIES}
