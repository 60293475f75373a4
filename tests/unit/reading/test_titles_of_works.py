"""Titles of works, with the small words in them."""

import pytest

from quizapp.reading.titles_of_works import title_of_work, year_in_brackets
from tests.unit.reading.named import named
from tests.unit.reading.parsed import analysed


def titles(text: str) -> list[str]:
    one = analysed(text)[1].sentences[-1]
    ends = ((first, title_of_work(one, first)) for first in range(len(one.tokens)))
    return [one.phrase(range(first, last + 1)) for first, last in ends if last is not None]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In The Long Shore (1968), Anna Holm tells of the harbour.", "The Long Shore"),
        ("She wrote a memoir, A Line in the Water, in Bonn.", "A Line in the Water"),
        ("It was heard on their 1990 single “Saltmarsh” and at fairs.", "Saltmarsh"),
        ("They sang the song “She Watched Harbour Nine?!” in Bonn.", "She Watched Harbour Nine?!"),
        ("The serial The Long Shore in May told of it.", "The Long Shore"),
        ("She saw the film The Grey Shore and Anna Holm's play.", "The Grey Shore"),
    ],
)
def test_a_word_for_a_work_or_a_year_in_brackets_tells_a_title(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_title_is_one_name_beside_the_others() -> None:
    text = "In The Long Shore (1968), Anna Holm tells of the harbour."
    assert named(text) == ["The Long Shore", "Anna Holm"]


def test_a_sentence_in_quotation_marks_is_no_title() -> None:
    text = "The letter said: “The Council is not bound by the vote.”"
    assert titles(text) == []
    assert "The Council" not in named(text)


def test_what_is_said_about_a_work_is_not_its_title() -> None:
    assert titles("He called the book “a very long walk along some dull shore” in Bonn.") == []


@pytest.mark.parametrize(("text", "wanted"), [("(1968)", True), ("(196)", False), ("(made)", False)])
def test_a_year_in_brackets_has_four_digits(text: str, wanted: bool) -> None:
    one = analysed(f"The pier {text} was sold.")[1].sentences[-1]
    bracket = next(place for place, token in enumerate(one.tokens) if token.text == "(")
    assert year_in_brackets(one, bracket) is wanted
