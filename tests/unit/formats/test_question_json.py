import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from quizapp.domain.question import Question, QuestionKind
from quizapp.formats.question_json import MalformedQuestion, question_from_json, question_to_json
from tests.unit.formats.pack.strategies import questions
from tests.unit.kinds import examples


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(questions())
def test_a_question_comes_back_as_it_was(question: Question) -> None:
    assert question_from_json(json.loads(json.dumps(question_to_json(question)))) == question


def test_the_object_is_the_one_of_the_contract() -> None:
    data = question_to_json(examples.choice())
    assert list(data) == [
        "id", "kind", "family", "bloom", "stem", "options", "answer", "evidence", "section", "explanation",
        "difficulty", "origin", "tags",
    ]  # fmt: skip
    assert data["answer"] is None
    assert data["options"] == [
        {"text": "Lamps", "correct": True, "role": "", "feedback": ""},
        {"text": "Boats", "correct": False, "role": "", "feedback": ""},
        {"text": "Goats", "correct": False, "role": "", "feedback": ""},
    ]
    assert data["evidence"] == [{"start": 0, "end": len(examples.TEXT), "quote": examples.TEXT}]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (examples.cloze(), {"gaps": [{"accept": ["lamps", "lanterns"]}, {"accept": ["dusk"]}]}),
        (examples.short_answer("Ann", case=True), {"accept": ["Ann"], "case": True}),
        (examples.numeric(35, tolerance=2, unit="lamps"), {"value": 35, "tolerance": 2, "unit": "lamps"}),
        (
            examples.matching(),
            {"pairs": [["Light", "At dusk"], ["Put out", "At dawn"], ["Fill", "At noon"]], "surplus": ["At night"]},
        ),
        (
            examples.select_sentence(),
            {"accept": [{"start": 0, "end": len(examples.TEXT), "quote": examples.TEXT}]},
        ),
        (examples.ordering(), {"items": ["Counted the lamps", "Filled them", "Lit them", "Put them out"]}),
    ],
)
def test_the_key_of_a_typed_question_stands_under_answer(question: Question, answer: dict[str, object]) -> None:
    assert question_to_json(question)["answer"] == answer


CHOICE: dict[str, Any] = question_to_json(examples.choice())


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"stem": 1}, "stem"),
        ({"kind": "essay"}, "kind"),
        ({"kind": []}, "kind"),
        ({"kind": "numeric"}, "answer"),
        ({"kind": "numeric", "answer": {"value": True}}, "answer.value"),
        ({"kind": "numeric", "answer": {"value": float("nan")}}, "answer.value"),
        ({"kind": "numeric", "answer": {"value": 10**400}}, "answer.value"),
        ({"kind": "short_answer", "answer": {"accept": "a"}}, "answer.accept"),
        ({"kind": "cloze", "answer": {"gaps": [{"accept": ["a"], "x": 1}]}}, r"answer.gaps\[0\].x"),
        ({"answer": {}}, "answer"),
        ({"options": [{"text": "a", "correct": 1}]}, r"options\[0\].correct"),
        ({"options": ["a"]}, r"options\[0\]"),
        ({"options": {}}, "options"),
        ({"evidence": [{"start": 0, "end": 2, "quote": "abc"}]}, r"evidence\[0\].quote"),
        ({"evidence": [{"start": True, "end": 2, "quote": "a"}]}, r"evidence\[0\].start"),
        ({"difficulty": 2}, "difficulty"),
        ({"tags": [1]}, "tags"),
        ({"score": 1}, "score"),
    ],
)
def test_anything_that_is_not_our_shape_is_refused_by_its_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(MalformedQuestion, match=f"^{field}: "):
        question_from_json(CHOICE | change)


@pytest.mark.parametrize("field", ["id", "kind", "stem", "options", "answer", "evidence"])
def test_a_field_that_must_be_there_is_missed(field: str) -> None:
    with pytest.raises(MalformedQuestion, match=f"^{field}: the field is missing"):
        question_from_json({name: value for name, value in CHOICE.items() if name != field})


def test_a_list_is_no_question() -> None:
    with pytest.raises(MalformedQuestion, match="question"):
        question_from_json([])


def test_the_other_fields_may_be_left_out() -> None:
    needed = {name: CHOICE[name] for name in ("id", "kind", "stem", "options", "answer", "evidence")}
    assert question_from_json(needed) == examples.choice()
    assert question_from_json(needed).kind is QuestionKind.CHOICE
