"""Why an answer is right or wrong, in the words of the text."""

from quizapp.domain.question import QuestionKind
from quizapp.generate.model import Draft


def explanation(draft: Draft) -> str:
    """What is right, and the sentence that says so."""
    quote = draft.evidence[-1].quote
    said = says(quote)
    if draft.kind is not QuestionKind.TRUE_FALSE:
        return f"Correct: {_key(draft)}. {said}"
    if draft.true:
        return f"True. {said}"
    if draft.type == "opposite":
        # "It is grown, not shrunk" is no English.
        return f"False: the text has “{draft.key}”, not “{draft.changed}”. {said}"
    return f"False: it is {draft.key}, not {draft.changed}. {said}"


def right(draft: Draft) -> str:
    """Feedback for the key."""
    return so_says(draft.evidence[-1].quote)


def says(quote: str) -> str:
    """The sentence that proves it, as an explanation ends with it."""
    return f"The text says: {quoted(quote)}"


def so_says(quote: str) -> str:
    """Feedback for a key that this sentence proves."""
    return f"That is what the text says: {quoted(quote)}"


def quoted(quote: str) -> str:
    """A sentence of the text between quotation marks, those inside it made single."""
    return f"“{quote.replace('“', '‘').replace('”', '’')}”"


def _key(draft: Draft) -> str:
    return draft.key.rstrip(".")
