"""What no reader sees is cleaned away before offsets are made."""

from quizapp.reading.clean import clean_text, count_words, one_line, without_marks


def test_every_kind_of_line_end_becomes_a_line_feed() -> None:
    assert clean_text("a\r\nb\rc\x0bd\u2028e\u2029f") == "a\nb\nc\nd\ne\n\nf"


def test_control_characters_become_spaces_and_hidden_ones_go() -> None:
    assert clean_text("a\x07b so\u00adft \u202eleft\ufeff") == "a b soft left"


def test_letters_are_composed() -> None:
    assert clean_text("Cafe\u0301") == "Café"


def test_white_space_is_one_space() -> None:
    assert one_line("  a \t b\u00a0\n c ") == "a b c"


def test_words_hold_a_letter_or_digit() -> None:
    assert count_words("It rose 4 % | - (by half)") == 5


def test_marks_of_editors_are_no_part_of_a_paragraph() -> None:
    assert without_marks("They fled.[citation needed] It was cold,[12][a] they said.[note 3]") == (
        "They fled. It was cold, they said."
    )


def test_brackets_that_say_something_stay() -> None:
    kept = "In [2019] UKSC 5 the judge said that “[h]e left”; list[1] and x [12] are places."
    assert without_marks(kept) == kept
