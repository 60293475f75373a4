from dataclasses import replace

import pytest

from quizapp.domain.question import ClozeKey, Gap, Response, Verdict
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.cloze import Cloze
from tests.unit.kinds.examples import cloze, cloze_of_words, options

KIND = Cloze()


@pytest.mark.parametrize(
    ("stem", "field"),
    [
        ("The keeper lit the lamps.", "stem"),
        ("The keeper lit the ______ at _____.", "stem"),
        ("The keeper lit the ___ at _____.", "stem"),
        ("The keeper lit the _____.", "answer.gaps"),
        ("_____ _____ _____", "answer.gaps"),
    ],
)
def test_the_stem_has_as_many_gaps_as_the_key(stem: str, field: str) -> None:
    assert field in {p.field for p in KIND.validate(replace(cloze(), stem=stem))}


def test_each_gap_accepts_something_that_can_be_seen() -> None:
    key = ClozeKey((Gap(()), Gap(("dusk", " "))))
    fields = [p.field for p in KIND.validate(replace(cloze(), key=key))]
    assert fields == ["answer.gaps[0].accept", "answer.gaps[1].accept[1]"]


def test_a_cloze_without_a_key_is_a_problem() -> None:
    assert [p.field for p in KIND.validate(replace(cloze(), key=None))] == ["answer"]


def test_a_choice_of_words_has_one_gap_and_one_correct_word() -> None:
    two_gaps = replace(cloze(), options=options("lamps", "boats"))
    assert [p.field for p in KIND.validate(two_gaps)] == ["options"]
    none_right = replace(cloze_of_words(), options=options("lamps", "boats", right=()))
    assert "options" in {p.field for p in KIND.validate(none_right)}


def test_the_correct_word_is_the_accepted_one() -> None:
    wrong_way = replace(cloze_of_words(), options=options("boats", "lamps"))
    assert [p.field for p in KIND.validate(wrong_way)] == ["answer.gaps[0].accept", "options[1].text"]


@pytest.mark.parametrize(
    ("texts", "fraction", "verdict"),
    [
        (("Lamps", "dusk."), 1.0, Verdict.RIGHT),
        (("the lanterns", "dawn"), 0.5, Verdict.PARTLY_RIGHT),
        (("", "dusk"), 0.5, Verdict.PARTLY_RIGHT),
        (("dusk", "lamps"), 0.0, Verdict.NOT_RIGHT),
        ((" ", "\u200b"), 0.0, Verdict.NOT_ANSWERED),
    ],
)
def test_the_grade_is_the_share_of_gaps_that_are_right(
    texts: tuple[str, ...], fraction: float, verdict: Verdict
) -> None:
    grade = KIND.grade(cloze(), Response(texts=texts))
    assert (grade.fraction, grade.verdict) == (fraction, verdict)


def test_each_gap_is_a_field_of_its_own() -> None:
    assert KIND.parse(cloze(), {"gap-2": [" dusk"], "gap-3": ["x"]}, ()) == Response(texts=("", " dusk"))


def test_a_gap_sent_twice_is_refused() -> None:
    with pytest.raises(UnusableResponse):
        KIND.parse(cloze(), {"gap-1": ["a", "b"]}, ())


def test_a_gap_left_empty_is_told_as_empty() -> None:
    assert KIND.summarise(cloze(), Response(texts=("", "dusk "))) == "(empty); dusk"


def test_a_word_is_chosen_by_its_position() -> None:
    response = KIND.parse(cloze_of_words(), {"answer": ["0"]}, (1, 0))
    assert response == Response(chosen=(1,))
    assert KIND.grade(cloze_of_words(), response).verdict is Verdict.NOT_RIGHT
    assert KIND.summarise(cloze_of_words(), response) == "boats"
