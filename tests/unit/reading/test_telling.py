"""The stretch around a figure is whole, closed and no longer than it must be."""

from quizapp.reading.telling import telling
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import sentence


def words(name: str, number: str) -> str:
    one = sentence(name)
    place = next(index for index, token in enumerate(one.tokens) if token.text == number)
    return one.phrase(telling(one, [place]))


def test_what_is_granted_is_left_out_and_what_is_denied_is_not() -> None:
    assert words("although_fell", "400") == "the mill sold 400 tonnes of flour in Norway"
    assert words("denied_sailed", "12") == "Holm denied that the ferry had sailed with 12 sailors"


def test_a_second_clause_with_its_own_setting_is_not_cut_from_a_condition() -> None:
    assert words("psi_if", "10").startswith("If the tyre has lost more than 10")


def test_nothing_is_told_where_a_word_points_out_of_the_sentence() -> None:
    assert words("the_figure", "nine") == ""


def test_only_what_lies_within_a_claim_is_taken() -> None:
    one = sentence("denied_sailed")
    assert one.phrase(telling(one, [8], range(2, 10))) == "the ferry had sailed with 12 sailors"
