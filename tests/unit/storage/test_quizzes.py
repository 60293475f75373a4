"""A published quiz pins the versions of its questions."""

from dataclasses import replace

from flask import Flask

from quizapp.storage import documents, questions, quizzes
from tests.factories.quizzes import NOW, make_questions, store_quiz


def test_a_published_quiz_comes_back_with_its_questions_in_order(storage: Flask) -> None:
    quiz_id = store_quiz()
    found = quizzes.newest_published("tower")
    assert found is not None
    assert found[0] == quiz_id
    assert [slot.question for slot in found[1].slots] == list(make_questions())
    assert [slot.position for slot in found[1].slots] == [1, 2, 3, 4, 5, 6]
    assert found[1].max_points == 6.0
    assert quizzes.of_document("tower") == [found[1]]
    assert quizzes.of_document("nowhere") == []


def test_a_quiz_that_is_not_there_is_none(storage: Flask) -> None:
    assert quizzes.newest_published("nowhere") is None


def test_publishing_the_same_again_adds_no_version(storage: Flask) -> None:
    quiz_id = store_quiz()
    quiz = quizzes.of_document("tower")[0]
    slots = [(slot.question_version_id, slot.points) for slot in quiz.slots]

    def publish(points: list[tuple[int, float]]) -> bool:
        return quizzes.publish(
            quiz_id,
            title=quiz.title,
            document_version_id=quiz.document_version_id,
            slots=points,
            source="pack",
            now=NOW,
        )

    assert publish(slots) is False
    assert publish(slots[::-1]) is True
    assert [each.number for each in quizzes.of_document("tower")] == [2]


def test_an_edited_question_stays_out_until_the_quiz_is_published_again(storage: Flask) -> None:
    store_quiz()
    version = documents.newest_version("tower")
    assert version is not None
    edited = replace(make_questions()[0], stem="What did he count?")
    question_id = questions.question_id(documents.save_document("tower", pack_id=None, now=NOW), edited, now=NOW)
    questions.add_version(question_id, edited, document=version, number=2, source="app", now=NOW)
    assert quizzes.of_document("tower")[0].slots[0].question.stem == "What did the keeper count?"


def test_who_published_last_is_known(storage: Flask) -> None:
    quiz_id = store_quiz()
    assert quizzes.newest_source(quiz_id) == "pack"
    assert quizzes.newest_source(quiz_id + 1) is None
