"""Looks through the whole database, writing nothing and holding little of it at a time."""

from collections.abc import Iterator, Mapping

from quizapp.features.operations.checks import attempts, documents, questions, quizzes
from quizapp.reading.nlp import OnProgress
from quizapp.storage import audit
from quizapp.storage.audit_rules import RULES
from quizapp.storage.db import db
from quizapp.storage.migrate import is_newest


def findings(on_progress: OnProgress) -> Iterator[str]:
    """What is wrong, a sentence each. Where the schema is not the newest, that is all that is told.

    In the caller's transaction, which ``begin_reading`` opens: else learners at work look like faults.
    """
    if not is_newest(db.engine):
        yield "schema: it is not the newest, and nothing else was checked. Run `quizapp upgrade`."
        return
    total, seen = sum(number for name, number in audit.counts().items() if name != "quizzes"), 0

    def done() -> None:
        nonlocal seen
        seen += 1
        on_progress(min(1.0, seen / total))

    for each in audit.broken_references():
        yield f"{each.table} {each.id}: its {each.column} is {each.value}, and there is no such {each.target}."
    for rule in RULES:
        for row_id in audit.ids(rule.broken):
            yield f"{rule.subject} {row_id}: {rule.complaint}."
    yield from documents.findings(done)
    yield from questions.findings(done)
    yield from quizzes.findings()
    yield from attempts.findings(done)


def counts() -> Mapping[str, int]:
    """How many texts, questions, quizzes and attempts were looked at, by their names; empty where nothing was."""
    return audit.counts() if is_newest(db.engine) else {}
