"""The lint rules find planted flaws and leave clean questions alone: what share of them, flaw by flaw."""

from functools import cache

import pytest

from quizapp.domain.question import Question, QuestionKind
from quizapp.formats.pack import load_head
from quizapp.kinds import kind_of
from quizapp.lint import RULES, lint
from quizapp.reading.read import read
from tests.quality.clean_items import choices, others
from tests.quality.flaw_planting import PLANTED, Planting
from tests.support.tree import ROOT

PACK = ROOT / "questions" / "us-airstrikes-2024"
#: Of planted flaws found, at least; of clean questions flagged, at most.
FOUND, FLAGGED = 0.95, 0.05


@cache
def curated() -> tuple[Question, ...]:
    """The questions of the shipped pack that people wrote."""
    document = read((PACK / "document.md").read_bytes(), name="document.md")
    return load_head((PACK / "questions.yaml").read_text("utf-8"), name="questions.yaml", document=document).questions


def clean() -> list[Question]:
    return [*choices(), *others(), *curated()]


def grounds() -> list[Question]:
    """The clean choices of four options, into which flaws are planted."""
    return [one for one in clean() if one.kind is QuestionKind.CHOICE and len(one.options) == 4]


def test_clean_questions_are_sound_and_of_every_kind() -> None:
    assert [problem for one in clean() for problem in kind_of(one).validate(one)] == []
    assert {one.kind for one in others()} | {QuestionKind.CHOICE} >= {one.kind for one in curated()}
    assert len(choices()) >= 30


def test_few_clean_questions_are_flagged() -> None:
    flagged = {one.stem: [each.rule for each in found] for one in clean() if (found := lint(one))}
    assert len(flagged) <= FLAGGED * len(clean()), flagged


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: str(plant.__name__))
def test_most_planted_flaws_are_found(plant: Planting) -> None:
    planted = [flawed for one in grounds() for flawed in plant(one)]
    missed = [one for one in planted if PLANTED[plant] not in {finding.rule for finding in lint(one)}]
    assert len(planted) >= 10
    assert len(missed) <= (1 - FOUND) * len(planted), [
        (one.stem, [each.text for each in one.options]) for one in missed
    ]


def test_a_flaw_is_planted_for_every_rule() -> None:
    assert set(PLANTED.values()) == {rule.name for rule in RULES}
