"""Sentences end where a reader says that they do."""

import pytest

from quizapp.reading.boundaries import sentence_starts


def starts(text: str) -> list[bool | None]:
    """Starts for tokens written with spaces; ``_`` joins a token to the next one."""
    words = text.split(" ")
    return sentence_starts([word.rstrip("_") for word in words], [not word.endswith("_") for word in words])


def test_a_stop_before_a_capital_ends_a_sentence() -> None:
    assert starts("It sails_ . It returns_ .") == [True, False, False, True, False, False]


@pytest.mark.parametrize(
    "text", ["Mr_ . Holm sailed", "J_ . Holm sailed", "no_ . 5 sailed", "it sails_ . but late", "by Fr_ . Holm"]
)
def test_a_stop_after_a_title_initial_or_before_a_small_letter_does_not(text: str) -> None:
    assert True not in starts(text)[1:]


def test_an_abbreviation_before_a_capital_is_left_to_the_parser() -> None:
    assert starts("the U.S. Holm sailed")[2] is None


def test_the_year_after_et_al_belongs_to_it() -> None:
    assert starts("by Holm et al. 1998 and Lind")[4] is False
    assert starts("by Holm et al. Lind sailed")[4] is None


def test_a_closed_quotation_ends_with_its_stop() -> None:
    assert starts("“_ Go_ ._ ” It sailed")[4] is True


def test_a_shout_inside_quotation_marks_is_left_to_the_parser() -> None:
    assert starts("“_ Go_ !_ ” Holm said")[4] is None


def test_a_colon_or_comma_never_ends_a_sentence() -> None:
    assert starts("He said_ : It sails_ , She waits")[3:] == [False, False, False, False, False]


def test_the_number_of_a_work_belongs_to_it() -> None:
    assert starts("his Sonata Op_ . 28 sailed")[5] is False


def test_an_initial_ends_a_sentence_before_what_is_no_name() -> None:
    assert starts("He met Ray Z_ . She sailed")[5] is True
    assert starts("They went to Group Z_ . A large mill stands there")[6] is True
    assert starts("He met Z_ . Holm")[4] is False
