"""What a statement leans on without a pronoun: "the X", comparisons, circumstances told before."""

import pytest

from quizapp.briefing.anchored import is_anchored, is_introduced
from quizapp.reading.sentence import Sentence
from tests.unit.reading.handmade import analysis, sentence
from tests.unit.reading.parsed import analysed


def first(text: str) -> Sentence:
    return analysed(text)[1].sentences[0]


def test_a_bare_definite_subject_must_be_known() -> None:
    assert not is_introduced(sentence("said_that"), ())
    assert not is_introduced(sentence("said_that"), ("mayor",))
    assert is_introduced(sentence("said_that"), ("mayor", "bridge"))


def test_what_an_it_gives_way_to_must_be_known_too() -> None:
    named = analysis("gauge_failed", "worked").named[1].sentence
    assert is_introduced(named, ["gauge"])
    assert not is_introduced(named, [])


def test_names_need_no_introduction() -> None:
    assert is_introduced(sentence("apposition"), ())


@pytest.mark.parametrize(
    "text",
    [
        "The first phase will cost the town six million.",
        "The 800 rows follow the sun across the sky.",
        "Members of the team have worked on the engine for years.",
        "While at sea, Anna Holm heard of the fire in the town.",
        "After Anna Holm had sold the mill, Norway bought a lake in the north.",
        "Anna Holm wants to build larger ferries for Norway.",
    ],
)
def test_a_statement_that_leans_on_what_was_told_before_is_not_anchored(text: str) -> None:
    assert not is_anchored(first(text), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "The first phase of a new harbour will cost Norway six million.",
        "The mirrors that follow the sun stand in Spain.",
        "Members of a club in Oslo have worked on the engine for years.",
        "While she was at sea, Anna Holm heard of the fire in the town.",
        "Anna Holm wants to build larger ferries than Norway has.",
        "Her elder sister taught Anna Holm to sail.",
        "Turn the wheel until the first mark shows.",
    ],
)
def test_a_statement_that_says_what_it_is_about_is_anchored(text: str) -> None:
    assert is_anchored(first(text), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Norway has won a case in Oslo, a sign that judges are taking a tougher line on theft.",
        "Norway's mills face a hard winter, the industry warns.",
    ],
)
def test_what_opens_a_text_compares_with_nothing_told_and_need_not_say_who_speaks(text: str) -> None:
    assert is_anchored(first(text), (), (), opens=True)
    assert not is_anchored(first(text), (), ())


def test_the_subject_of_a_scene_must_be_known_once_the_text_has_spoken_of_it() -> None:
    setting = first("As the storm passed, Anna Holm left the harbour.")
    assert is_anchored(setting, (), ())
    assert not is_anchored(setting, (), ("storm",))
    assert is_anchored(setting, ("storm",), ("storm",))
