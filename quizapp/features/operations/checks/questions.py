"""Questions: each one that is asked or may be is one that its kind takes for sound."""

from collections.abc import Callable, Iterator

from quizapp.formats.question_json import MalformedQuestion, question_from_json
from quizapp.kinds import kind_of
from quizapp.storage import audit
from quizapp.storage.audit import StoredQuestion


def findings(done: Callable[[], None]) -> Iterator[str]:
    """What is wrong with the questions; ``done`` is called after each."""
    for stored in audit.askable():
        for complaint in complaints(stored):
            yield f"question {stored.slug}/{stored.public_id}, version {stored.number}: {complaint}"
        done()


def complaints(stored: StoredQuestion) -> Iterator[str]:
    """What is wrong with one version of a question."""
    try:
        question = question_from_json(stored.body)
    except MalformedQuestion as error:
        yield f"it can’t be read: {error.sentence}"
        return
    for problem in kind_of(question).validate(question):
        yield f"{problem.field}: {problem.message}"
