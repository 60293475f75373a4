from dataclasses import replace

import pytest

from quizapp.domain.question import NumericKey, Response, SelectSentenceKey, Verdict
from quizapp.kinds.base import UnknownOption
from quizapp.kinds.select_sentence import SelectSentence
from tests.unit.kinds.examples import TEXT, options, select_sentence

KIND = SelectSentence()
ORDER = range(3)


def verdict(text: str) -> Verdict:
    return KIND.grade(select_sentence(), Response(texts=(text,))).verdict


def test_the_words_of_the_sentence_chosen_are_kept() -> None:
    assert KIND.parse(select_sentence(), {"answer": ["2"]}, ORDER) == Response(texts=("He slept.",))
    assert KIND.parse(select_sentence(), {}, ORDER).is_empty
    with pytest.raises(UnknownOption):
        KIND.parse(select_sentence(), {"answer": ["3"]}, ORDER)


def test_only_a_sentence_that_is_right_is_right() -> None:
    assert verdict(TEXT) is Verdict.RIGHT
    assert verdict("He slept.") is Verdict.NOT_RIGHT
    assert verdict(TEXT[:20]) is Verdict.NOT_RIGHT


def test_any_of_several_right_sentences_is_right() -> None:
    asked = select_sentence()
    first = replace(asked.evidence[0], start=200, end=209, quote="He slept.")
    both = replace(asked, evidence=(*asked.evidence, first), key=SelectSentenceKey((1, 0)))
    for text in (TEXT, "He slept."):
        assert KIND.grade(both, Response(texts=(text,))).verdict is Verdict.RIGHT
    assert KIND.correct_answer(both) == "He slept."


@pytest.mark.parametrize(
    ("key", "passage", "field"),
    [(None, (), "answer"), (NumericKey(1), (), "answer"), (SelectSentenceKey(()), (), "answer.accept"),
     (SelectSentenceKey((0,)), (TEXT,), "answer.accept"), (SelectSentenceKey((0,)), (TEXT, TEXT), "answer.accept"),
     (SelectSentenceKey((0,)), (TEXT[:9], TEXT[9:]), "answer.accept[0]")],
)  # fmt: skip
def test_a_key_that_names_no_sentence_of_several_is_a_problem(
    key: SelectSentenceKey | NumericKey | None, passage: tuple[str, ...], field: str
) -> None:
    assert [p.field for p in KIND.validate(replace(select_sentence(), key=key, passage=passage))] == [field]


def test_without_the_text_at_hand_the_key_alone_is_looked_at() -> None:
    assert KIND.validate(replace(select_sentence(), passage=())) == ()


def test_options_have_no_place_where_a_sentence_is_asked_for() -> None:
    assert [p.field for p in KIND.validate(replace(select_sentence(), options=options("a", "b")))] == ["options"]
