"""Whose words a quotation is: asked where it is clear by itself, with others whom the text names."""

from tests.unit.generate.speech import TALK, WALL, asked, is_sound


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
