"""Whatever is asked or may be is sound; a draft that nobody is asked need not be."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.question import Question, QuestionState
from quizapp.features.operations.checks.questions import findings
from quizapp.storage import questions
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW, make_questions, store_document, store_quiz

UNSOUND = replace(make_questions()[0], stem=" ")


def store(question: Question, state: QuestionState, *later: Question) -> None:
    version = store_document(slug="bank")
    question_id = questions.question_id(1, question, state=state, now=NOW)
    for number, each in enumerate((question, *later), start=1):
        questions.add_version(question_id, each, document=version, number=number, source="app", now=NOW)


def said() -> list[str]:
    return list(findings(lambda: None))


def test_nothing_is_said_of_sound_questions(storage: Flask) -> None:
    store_quiz()
    assert said() == []


@pytest.mark.parametrize("state", QuestionState)
def test_only_what_is_approved_must_be_sound(storage: Flask, state: QuestionState) -> None:
    store(UNSOUND, state)
    assert [each.startswith("question bank/what-counted, version 1: stem: ") for each in said()] == (
        [True] if state is QuestionState.APPROVED else []
    )


def test_the_newest_version_counts(storage: Flask) -> None:
    store(UNSOUND, QuestionState.APPROVED, make_questions()[0])
    assert said() == []


def test_what_a_quiz_asks_must_be_sound_whatever_became_of_the_question(storage: Flask) -> None:
    store_quiz((UNSOUND,))
    questions.decide(1, QuestionState.RETIRED, account_id=store_account().id, now=NOW)
    assert len(said()) == 1
