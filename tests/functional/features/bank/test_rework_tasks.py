"""The engine gives a reviewer something else, for real: sound, new, and proved by the text."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.document import DocumentVersion
from quizapp.domain.question import Question, QuestionKind
from quizapp.features.bank.rework_tasks import TASKS
from quizapp.features.bank.reworking import REWORK_QUESTION, ToRework, Wish
from quizapp.features.bank.tasks import TASKS as OTHER_TASKS
from quizapp.features.bank.tasks import Brought
from quizapp.features.library.service import PREPARE_DOCUMENT
from quizapp.generate import FAMILY_NAMES
from quizapp.kinds import kind_of

TEXT = (Path(__file__).parents[3] / "quality" / "texts" / "lighthouse.md").read_bytes()


@pytest.fixture(scope="module")
def made() -> tuple[DocumentVersion, tuple[Question, ...]]:
    """The text and the questions about it, as they would be stored."""
    read = OTHER_TASKS[PREPARE_DOCUMENT].compute(
        Brought("light", TEXT, "lighthouse.md", "The light", 8, FAMILY_NAMES), lambda done: None
    )
    version = DocumentVersion(1, "light", 1, read.document, read.sentences)
    return version, tuple(each.question for each in read.generation.questions)


def rework(made: tuple[DocumentVersion, tuple[Question, ...]], wish: Wish, question: Question) -> tuple[Question, ...]:
    text, known = made
    option = next((each.text for each in question.options if not each.correct), "")
    asked = ToRework(text, question, wish, option, (question,), tuple(each for each in known if each is not question))
    told: list[float] = []
    found: tuple[Question, ...] = TASKS[REWORK_QUESTION].compute(asked, told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    for each in found:
        assert kind_of(each).validate(each) == ()
        for evidence in each.evidence:
            evidence.check(text.document.text)
    return found


def test_another_takes_the_place_of_a_question_under_its_name(
    made: tuple[DocumentVersion, tuple[Question, ...]],
) -> None:
    tagged = (replace(each, tags=("light",)) for each in made[1])
    question, other = next((each, other) for each in tagged for other in rework(made, Wish.AGAIN, each))
    assert (other.id, other.origin, other.tags) == (question.id, question.origin, ("light",))
    assert (other.kind, other.stem) != (question.kind, question.stem)


def test_more_are_none_of_those_that_are_there(made: tuple[DocumentVersion, tuple[Question, ...]]) -> None:
    more = next(found for each in made[1] if (found := rework(made, Wish.MORE, each)))
    assert not {each.id for each in more} & {each.id for each in made[1]}


def test_easier_and_harder_change_one_option_and_lead_back(
    made: tuple[DocumentVersion, tuple[Question, ...]],
) -> None:
    choices = [each for each in made[1] if each.kind is QuestionKind.CHOICE]
    before, easier = next((each, other) for each in choices for other in rework(made, Wish.EASIER, each))
    assert replace(easier, options=before.options, difficulty=before.difficulty) == before
    assert easier.difficulty <= before.difficulty
    assert len(set(before.options) - set(easier.options)) == 1
    (harder,) = rework(made, Wish.HARDER, easier)
    assert len(set(easier.options) - set(harder.options)) == 1


def test_another_wrong_option_takes_the_place_of_one_and_the_others_stay(
    made: tuple[DocumentVersion, tuple[Question, ...]],
) -> None:
    choices = [each for each in made[1] if each.kind is QuestionKind.CHOICE]
    reworked = [(each, other) for each in choices for other in rework(made, Wish.DISTRACTOR, each)]
    assert reworked
    for before, after in reworked:
        gone, come = set(before.options) - set(after.options), set(after.options) - set(before.options)
        assert [each.text for each in gone] == [next(each.text for each in before.options if not each.correct)]
        assert [each.correct for each in come] == [False]
        assert replace(after, options=before.options) == before
