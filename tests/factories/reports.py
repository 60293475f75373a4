"""A class with its students, and attempts at the quiz "tower", for score reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from quizapp.domain.account import Account, Role
from quizapp.domain.question import Question
from quizapp.features.delivery import service
from quizapp.storage import classes, documents, questions, quizzes
from tests.factories.classes import CODE, store_account, store_class
from tests.factories.quizzes import NOW, make_questions

MINUTE = timedelta(minutes=1)
#: What the form of each question of the factory sends for its key, by position; options stand in the question's order.
KEYS: Mapping[int, Mapping[str, Any]] = {
    1: {"option": 0},
    2: {"options": (0, 1)},
    3: {"option": 0},
    4: {"gap-1": ["lamps"], "gap-2": ["dusk"]},
    5: {"answer": ["the keeper"]},
    6: {"answer": ["35"]},
}


@dataclass(frozen=True, slots=True)
class School:
    """A class "10B" of Ina Holm, for whom the quiz "tower" is set."""

    ina: Account
    class_id: int
    quiz_id: int
    assignment_id: int
    #: By name.
    students: Mapping[str, Account]

    @property
    def group(self) -> str:
        """The class, as the address of a report has it."""
        return f"class-{self.class_id}"


def make_school(
    quiz_id: int,
    names: Sequence[str] = ("Bo Lind", "Sam Ek"),
    *,
    ina: Account | None = None,
    due_at: datetime | None = None,
    name: str = "10B",
    code: str = CODE,
) -> School:
    """Store the class with students of these names, and set the quiz for it."""
    owner = ina or store_account("Ina Holm")
    students = {each: store_account(each, Role.STUDENT) for each in names}
    class_id = store_class(owner, *students.values(), name=name, code=code)
    assignment_id = classes.assign(class_id=class_id, quiz_id=quiz_id, due_at=due_at, account_id=owner.id, now=NOW)
    return School(owner, class_id, quiz_id, assignment_id, students)


def take(
    learner: str,
    public_id: str,
    answers: Mapping[int, Mapping[str, Any]] = KEYS,
    *,
    minute: int = 0,
    submit: bool = True,
    slug: str = "tower",
) -> str:
    """Start the quiz, give these answers by position, and submit; returns the attempt's public id."""
    now = NOW + minute * MINUTE
    public_id = service.start(slug, learner=learner, new_attempt_id=public_id, seed=7, now=now)
    for position, answer in answers.items():
        loaded = service.load(public_id, learners={learner})
        order = loaded.order(loaded.slot(position))
        service.save(public_id, position, _fields(answer, order), learners={learner}, now=now)
    if submit:
        service.submit(public_id, learners={learner}, now=now)
    return public_id


def publish_again(changed: Mapping[int, int], *, points: float = 1.0, slug: str = "tower") -> None:
    """Publish the quiz with other versions of its questions: the new version's id by the old one's."""
    stored = quizzes.quiz(slug)
    assert stored is not None
    assert stored.published is not None
    quizzes.publish(
        stored.id,
        title=stored.published.title,
        document_version_id=stored.published.document_version_id,
        slots=[
            (changed.get(slot.question_version_id, slot.question_version_id), points) for slot in stored.published.slots
        ],
        source="app",
        now=NOW,
    )


def edit_question(question: Question) -> dict[int, int]:
    """Store a new version of a question; returns its id by that of the version asked now."""
    version = documents.newest_version("tower")
    stored = quizzes.quiz("tower")
    assert version is not None
    assert stored is not None
    assert stored.published is not None
    question_id = questions.question_id(stored.document_id, question, now=NOW)
    before = next(each for each in stored.published.slots if each.question.id == question.id)
    number = len(questions.known_versions(question_id)) + 1
    added = questions.add_version(question_id, question, document=version, number=number, source="app", now=NOW)
    return {before.question_version_id: added}


def change_key() -> None:
    """Make "Boats" the key of the first question, and publish."""
    first = make_questions()[0]
    options = tuple(replace(each, correct=each.text == "Boats") for each in first.options)
    publish_again(edit_question(replace(first, options=options)))


def _fields(answer: Mapping[str, Any], order: Sequence[int]) -> Mapping[str, Sequence[str]]:
    if "option" in answer:
        return {"answer": [str(order.index(answer["option"]))]}
    if "options" in answer:
        return {"answer": [str(order.index(each)) for each in answer["options"]]}
    return answer
