"""A reviewer asks the generator for something else: another wrong option, another question in place, more of a kind.

It takes the engine, so it is a job. What comes of it is a new version, which one click takes back, or new drafts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from quizapp.domain.account import Account
from quizapp.domain.document import DocumentVersion
from quizapp.domain.job import Job, JobState
from quizapp.domain.question import Question, QuestionState
from quizapp.errors import Conflict
from quizapp.features.bank import service
from quizapp.features.bank.service import Change, Queue
from quizapp.features.library import service as library
from quizapp.storage import bank, documents, questions
from quizapp.storage.bank import BankedQuestion

#: The name of the task.
REWORK_QUESTION = "rework_question"
#: How many more are made at a time.
MORE_AT_ONCE = 3


class Wish(StrEnum):
    """What a reviewer asks the generator for."""

    DISTRACTOR = "distractor"
    HARDER = "harder"
    EASIER = "easier"
    AGAIN = "again"
    MORE = "more"


#: What is said where the generator has nothing to give.
_NOTHING: Mapping[Wish, str] = {
    Wish.DISTRACTOR: "The text offers no other option that is surely wrong and goes with the key. Write one yourself.",
    Wish.HARDER: "The text offers no wrong options that are nearer to the key and still surely wrong.",
    Wish.EASIER: "The text offers no wrong options that are farther from the key and still go with it.",
    Wish.AGAIN: "The text gives no other question that passes every check. You can still edit this one.",
    Wish.MORE: "The text gives no further question of this sort that passes every check.",
}


@dataclass(frozen=True, slots=True)
class Reworked:
    """A version that the generator made in place of another one, until somebody decides or edits."""

    #: The number of the version before it.
    before: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ToRework:
    """A question and what is wished for, with all that must not come again."""

    text: DocumentVersion
    question: Question
    wish: Wish
    #: The text of the option to replace, "" where none is.
    option: str
    #: All versions that the question has had.
    said: tuple[Question, ...]
    #: The other questions about the document.
    others: tuple[Question, ...]


def wishes_for(row: BankedQuestion, text: DocumentVersion) -> tuple[Wish, ...]:
    """What can be asked for from a question: only a draft is replaced, and few kinds have wrong options."""
    if row.document_version_id != text.id:
        return ()
    if row.state is not QuestionState.DRAFT:
        return (Wish.MORE,)
    options = (Wish.DISTRACTOR, Wish.HARDER, Wish.EASIER) if row.question.has_one_of_options else ()
    return *options, Wish.AGAIN, Wish.MORE


def ask(
    queue: Queue, position: int, wish: Wish, *, option: str = "", account: Account, job_id: str, now: datetime
) -> None:
    """Ask the generator for something else than a question of the queue says now.

    ``option`` is the text of the wrong option to replace. Raises ``NotFound``, and ``Conflict`` while a job of the
    document is under way, or where the question has nothing of that sort.
    """
    row = service.question_for(queue.at(position).id, account)
    if wish not in wishes_for(row, queue.version):
        raise Conflict("The generator can’t change this question any more. Look at it as it stands.")
    payload = {
        "question": row.id,
        "number": row.number,
        "wish": wish.value,
        "option": option,
        "known": len(bank.of_document(row.document_id)),
    }
    library.ask_for(REWORK_QUESTION, row.document_slug, payload, account=account, job_id=job_id, now=now)


def to_rework(job: Job) -> ToRework:
    """What a job needs to know."""
    question_id = job.payload["question"]
    row = service.banked(question_id)
    return ToRework(
        text=documents.version(row.document_version_id),
        question=row.question,
        wish=Wish(job.payload["wish"]),
        option=job.payload["option"],
        said=tuple(each.question for each in questions.written_versions(question_id)),
        others=tuple(each.question for each in bank.of_document(row.document_id) if each.id != question_id),
    )


def store(job: Job, asked: ToRework, made: tuple[Question, ...], *, now: datetime) -> None:
    """Store what came of a job: new drafts, or a new version unless somebody was there in the meantime."""
    question_id = job.payload["question"]
    questions.lock(question_id)
    row = service.banked(question_id)
    if not made:
        return
    if asked.wish is Wish.MORE:
        service.add_drafts(row.document_id, asked.text, made, account_id=job.account_id, now=now)
    elif row.number == job.payload["number"] and row.state is QuestionState.DRAFT:
        questions.add_version(
            question_id, made[0], document=asked.text, number=row.number + 1, source="generator", now=now
        )


def outcome(job: Job, queue: Queue) -> str:
    """What came of a job, in a sentence; "" where the question itself tells it."""
    if job.state is JobState.FAILED:
        return job.error
    if job.state is JobState.CANCELLED:
        return "Stopped. Nothing was changed."
    wish = Wish(job.payload["wish"])
    if wish is Wish.MORE:
        added = len(bank.of_document(queue.document.id)) - job.payload["known"]
        if added < 1:
            return _NOTHING[wish]
        questions_wait = "1 more question like this waits" if added == 1 else f"{added} more questions like this wait"
        return f"{questions_wait} at the end of the queue."
    row = next(row for row in queue.rows if row.id == job.payload["question"])
    if row.number == job.payload["number"]:
        return _NOTHING[wish]
    if row.number > job.payload["number"] + 1 or row.source != "generator":
        return "The question was edited in the meantime, so the generator left it alone."
    return ""


def reworked(row: BankedQuestion) -> Reworked | None:
    """What the generator changed last in a draft; None where a person, or nobody, did."""
    if row.source != "generator" or row.number == 1 or row.state is not QuestionState.DRAFT:
        return None
    before, after = questions.written_versions(row.id)[-2:]
    changes = service.changes(before.question, after.question)
    # A newer text gives the same words a new version, too.
    return Reworked(before.number, changes) if changes else None


def undo(question_id: int, *, seen: str, account: Account, now: datetime) -> None:
    """Bring back what a draft said before the generator changed it, as a version of its own.

    ``seen`` is what ``service.stands`` said when the page was made. Raises ``NotFound``, ``Overtaken``, ``Conflict``.
    """
    questions.lock(question_id)
    row = service.question_for(question_id, account)
    service.check_seen(row, seen, None)
    if reworked(row) is None:
        raise Conflict("There is nothing to undo: the generator did not change this question last.")
    before = questions.written_versions(question_id)[-2]
    questions.add_version(
        question_id,
        before.question,
        document=documents.version(before.document_version_id),
        number=row.number + 1,
        source="app",
        author_id=account.id,
        now=now,
    )
