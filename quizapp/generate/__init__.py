"""Analysis to questions: families over-generate, gates turn down, ranking and assembly choose."""

from quizapp.generate.generate import DEFAULT_FAMILIES as DEFAULT_FAMILIES
from quizapp.generate.generate import FAMILY_NAMES as FAMILY_NAMES
from quizapp.generate.generate import KINDS as KINDS
from quizapp.generate.generate import VERSION as VERSION
from quizapp.generate.generate import generate as generate
