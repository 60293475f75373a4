"""What holds for every kind alike."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.question import NumericKey, Question, Response, Verdict
from quizapp.kinds import KINDS, kind_of
from quizapp.kinds.base import MAX_STEM, KeyMissing, UnknownOption, UnusableResponse, key_of
from tests.unit.kinds import examples

QUESTIONS = st.sampled_from(examples.all_kinds())
every_kind = pytest.mark.parametrize("question", examples.all_kinds(), ids=lambda q: q.kind.value)


def key_response(question: Question) -> dict[str, list[str]]:
    """The fields of someone who answers what ``correct_answer`` says, options in the question's own order."""
    if question.options:
        return {"answer": [str(index) for index, option in enumerate(question.options) if option.correct]}
    if question.kind.value == "select_sentence":
        return {"answer": ["1"]}
    texts = kind_of(question).correct_answer(question).split("; ")
    if question.kind.value == "cloze":
        return {f"gap-{number}": [text] for number, text in enumerate(texts, start=1)}
    if question.kind.value == "matching":
        return {f"match-{number}": [str(number - 1)] for number in range(1, len(texts) + 1)}
    if question.kind.value == "ordering":
        return {f"place-{number}": [str(number)] for number in range(1, len(texts) + 1)}
    return {"answer": texts}


@every_kind
def test_a_sound_question_has_no_problems(question: Question) -> None:
    assert kind_of(question).validate(question) == ()


@every_kind
def test_an_empty_stem_is_a_problem(question: Question) -> None:
    assert "stem" in {p.field for p in kind_of(question).validate(replace(question, stem=" "))}


@every_kind
def test_a_stem_of_600_characters_is_the_longest(question: Question) -> None:
    longest = question.stem.ljust(MAX_STEM, "x")
    assert kind_of(question).validate(replace(question, stem=longest)) == ()
    assert {p.field for p in kind_of(question).validate(replace(question, stem=longest + "x"))} == {"stem"}


@every_kind
def test_a_question_without_evidence_has_a_problem(question: Question) -> None:
    assert {p.field for p in kind_of(question).validate(replace(question, evidence=()))} == {"evidence"}


@every_kind
def test_the_correct_answer_earns_everything(question: Question) -> None:
    kind = kind_of(question)
    response = kind.parse(question, key_response(question), range(len(question.offered)))
    grade = kind.grade(question, response)
    assert (grade.fraction, grade.verdict) == (1.0, Verdict.RIGHT)
    assert kind.complaint(question, response) is None
    assert kind.summarise(question, response) == kind.correct_answer(question)


@every_kind
def test_a_missing_field_is_an_empty_response_and_not_answered(question: Question) -> None:
    kind = kind_of(question)
    response = kind.parse(question, {}, range(len(question.offered)))
    assert response == Response()
    assert kind.grade(question, response).verdict is Verdict.NOT_ANSWERED
    assert kind.grade(question, response).fraction == 0.0
    assert kind.complaint(question, response) is None
    assert kind.summarise(question, response) == ""


@every_kind
def test_an_empty_field_is_an_empty_response(question: Question) -> None:
    fields = {"answer": [""], "gap-1": [""]}
    assert kind_of(question).parse(question, fields, range(len(question.offered))) == Response()


FIELDS = st.dictionaries(
    st.sampled_from(["answer", "gap-1", "gap-2", "gap-3", "match-1", "place-1", "place-2", "csrf_token"]),
    st.lists(st.one_of(st.text(), st.sampled_from(["0", "1", "2", "9", "-1", "٣", "1\0", "\ud800", "x" * 501]))),
    max_size=6,
)


@given(QUESTIONS, FIELDS)
def test_any_fields_are_parsed_and_graded_or_refused_by_name(question: Question, fields: dict[str, list[str]]) -> None:
    kind = kind_of(question)
    try:
        response = kind.parse(question, fields, range(len(question.offered)))
    except (UnknownOption, UnusableResponse):
        return
    grade = kind.grade(question, response)
    assert 0.0 <= grade.fraction <= 1.0
    assert (grade.verdict is Verdict.RIGHT) == (grade.fraction == 1.0)
    complaint = kind.complaint(question, response)
    assert (complaint is not None) == (grade.verdict is Verdict.NOT_READABLE)
    assert isinstance(kind.summarise(question, response), str)


@given(st.data(), st.sampled_from([q for q in examples.all_kinds() if q.options]))
def test_the_order_on_the_page_never_changes_the_grade(data: st.DataObject, question: Question) -> None:
    kind = kind_of(question)
    indices = list(range(len(question.offered)))
    picked = data.draw(st.sets(st.sampled_from(indices)))
    if question.kind.value != "multi_choice":
        picked = set(sorted(picked)[:1])
    order = data.draw(st.permutations(indices))
    in_own_order = kind.parse(question, {"answer": [str(index) for index in picked]}, indices)
    shuffled = kind.parse(question, {"answer": [str(order.index(index)) for index in picked]}, order)
    assert shuffled == in_own_order
    assert kind.grade(question, shuffled) == kind.grade(question, in_own_order)


@given(st.sampled_from([q for q in examples.all_kinds() if not q.options]), st.text(max_size=30))
def test_a_complaint_never_depends_on_the_value_of_the_key(question: Question, text: str) -> None:
    response = Response(texts=(text,))
    other = replace(question, key=NumericKey(-1)) if isinstance(question.key, NumericKey) else question
    assert kind_of(question).complaint(question, response) == kind_of(other).complaint(other, response)


def test_a_refused_response_is_a_bad_request() -> None:
    assert (UnknownOption.http_status, UnusableResponse.http_status) == (400, 400)


def test_a_question_is_handled_by_the_kind_it_names() -> None:
    for question in examples.all_kinds():
        assert kind_of(question) is KINDS[question.kind]
        assert kind_of(question).kind is question.kind


def test_a_question_without_its_key_is_a_named_fault() -> None:
    with pytest.raises(KeyMissing, match="lamps"):
        key_of(examples.choice(), NumericKey)
