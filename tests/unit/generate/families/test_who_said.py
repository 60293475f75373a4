"""Whose words a quotation is: asked where it is clear by itself, with others whom the text names."""

import pytest

from quizapp.briefing import build_briefing
from quizapp.generate.families import who_said
from quizapp.generate.ground import ground_of
from tests.unit.generate.speech import TALK, WALL, asked, is_sound
from tests.unit.reading.parsed import analysed


def test_each_question_is_sound() -> None:
    assert is_sound("who_said", *TALK)


def test_who_said_it_is_asked_with_others_whom_the_text_names() -> None:
    key, others = asked("who_said", *TALK)[f"Who said: {WALL.rstrip('.”')}”?"]
    assert key == ["Anna Holm"]
    assert {"Marta Vega", "Pedro Ruiz"} <= set(others)


def test_words_that_point_outside_themselves_are_not_asked_about() -> None:
    assert not any("mistake" in stem for stem in asked("who_said", *TALK, "lind_pointing"))


def test_words_that_name_nothing_of_what_the_text_is_about_are_not_asked_about() -> None:
    # Nobody could tell of what this was said: "A stone quarry beside a school is a danger."
    assert not any("quarry" in stem for stem in asked("who_said", *TALK))


TEXT = """Marta Vega and Pedro Ruiz met Anna Holm in Porto. “The old harbour wall of Porto needs a new foundation,”
said Holm. “Painted boats bring many visitors to every harbour,” said Vega. Ruiz called the harbour a danger.
Oskar Lind said that the harbour is small. Ida Moss came from Porto."""


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("The harbour", {"Anna Holm", "Marta Vega"}),
        ("What Holm wants of the harbour", {"Marta Vega"}),
        ("'Old harbour wall needs care', says mayor", {"Marta Vega"}),
    ],
)
def test_whom_the_title_names_is_not_asked_for_and_who_says_nothing_is_no_option(title: str, asked: set[str]) -> None:
    document, analysis = analysed(" ".join(TEXT.split()), title=title)
    made = list(who_said.proposals(ground_of(document, analysis, build_briefing(document, analysis))))
    assert {option.text for one in made for option in one.options if option.correct} == asked
    assert all(option.text != "Ida Moss" for one in made for option in one.options)


@pytest.mark.parametrize(("more", "told"), [("", True), (" Robert Holm, a lawyer, came from Lund.", False)])
def test_whose_last_name_another_has_too_is_not_asked_for(more: str, told: bool) -> None:
    document, analysis = analysed(" ".join(TEXT.split()) + more, title="The harbour")
    made = list(who_said.proposals(ground_of(document, analysis, build_briefing(document, analysis))))
    assert any("harbour wall" in one.stem for one in made) is told
