"""The JSON of a generation is the contract's: document, generator, questions, and what was not asked."""

import json

import pytest

from quizapp.domain.generation import Generation, NotAsked, RankedQuestion
from quizapp.domain.question import QuestionKind
from quizapp.formats.document_json import document_to_dict
from quizapp.formats.generation_json import questions_of, to_dict, write
from quizapp.formats.question_json import MalformedQuestion, question_from_json
from tests.unit.kinds import examples
from tests.unit.reading.handmade import document

DOCUMENT = document("ferry", title="The ferry")

MADE = Generation(
    version="1",
    settings_sha256="b" * 64,
    seed=7,
    questions=(RankedQuestion(examples.choice(), 0.75), RankedQuestion(examples.numeric(35, unit="lamps"), 0.5)),
    rejected=(NotAsked("Who?", "well_formed", "The stem has 1 words."),),
    reason="The text gives 2 questions that passed every check.",
)


def test_one_object_has_the_parts_of_the_contract() -> None:
    made = json.loads(write(DOCUMENT, MADE))
    assert list(made) == ["document", "generator", "questions", "rejected", "reason"]
    assert made["document"] == document_to_dict(DOCUMENT)
    assert made["generator"] == {"name": "quizapp", "version": "1", "settings_sha256": "b" * 64, "seed": 7}
    assert made["reason"] == MADE.reason


def test_questions_keep_their_order_and_have_the_score_of_the_ranking() -> None:
    made = to_dict(DOCUMENT, MADE)["questions"]
    assert [one["score"] for one in made] == [0.75, 0.5]
    assert [one["kind"] for one in made] == ["choice", "numeric"]
    assert {
        "id",
        "family",
        "bloom",
        "stem",
        "options",
        "answer",
        "evidence",
        "section",
        "explanation",
        "difficulty",
    } <= set(made[0])
    for one, ranked in zip(made, MADE.questions, strict=True):
        assert question_from_json({name: value for name, value in one.items() if name != "score"}) == ranked.question


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [(False, []), (True, [{"stem": "Who?", "gate": "well_formed", "reason": "The stem has 1 words."}])],
)
def test_what_was_not_asked_is_told_only_where_it_is_wanted(wanted: bool, expected: list[dict[str, str]]) -> None:
    assert to_dict(DOCUMENT, MADE, rejected=wanted)["rejected"] == expected
    assert json.loads(write(DOCUMENT, MADE, rejected=wanted))["rejected"] == expected


def test_other_alphabets_stand_as_they_are() -> None:
    question = examples.make_question(QuestionKind.TRUE_FALSE, stem="Ærø “lå” i nord.")
    made = write(DOCUMENT, Generation("1", "", 0, (RankedQuestion(question, 1.0),), ()))
    assert "Ærø “lå” i nord." in made


def test_questions_are_read_back_without_their_scores() -> None:
    assert questions_of(write(DOCUMENT, MADE)) == tuple(one.question for one in MADE.questions)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "This isn't JSON."),
        ("[]", "questions: write a list"),
        ('{"questions": 3}', "questions: write a list"),
        ('{"questions": [3]}', "Question 1: question: write an object"),
        ('{"questions": [{"kind": "dance"}]}', "Question 1: kind: write one of"),
        ("[" * 100_000, "This isn't JSON."),
    ],
    ids=["broken", "a list", "no list", "no object", "no kind", "nested"],
)
def test_what_is_no_generation_is_refused_with_where(text: str, told: str) -> None:
    with pytest.raises(MalformedQuestion, match=told):
        questions_of(text)
