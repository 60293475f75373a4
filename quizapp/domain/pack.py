"""A pack of ``questions/``: a document, its curated and generated questions, and the quizzes made of them."""

from dataclasses import dataclass

from quizapp.domain.question import Question


@dataclass(frozen=True, slots=True)
class QuizOutline:
    """A quiz as a pack names it: the ids of its questions, in order."""

    id: str
    title: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """The head of a pack's file and what it holds. ``document`` is the name of the document's file."""

    id: str
    title: str
    document: str
    licence: str
    language: str
    questions: tuple[Question, ...]
    quizzes: tuple[QuizOutline, ...] = ()
