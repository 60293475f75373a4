"""Small words for pages."""

from quizapp.domain.words import capital, in_words, listed, points


def test_small_counts_are_words_and_large_ones_digits() -> None:
    assert [in_words(number) for number in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


def test_a_list_reads_as_a_sentence_has_it() -> None:
    assert [listed(items) for items in ([], [3], [3, 5], [3, 5, 9])] == ["", "3", "3 and 5", "3, 5 and 9"]


def test_points_have_as_many_decimals_as_they_need() -> None:
    assert [points(value) for value in (9.0, 9.5, 1 / 3, 0.0, 10.0)] == ["9", "9.5", "0.33", "0", "10"]


def test_capital_changes_the_first_letter_only() -> None:
    assert capital("the U.S. ship") == "The U.S. ship"
    assert capital("") == ""
