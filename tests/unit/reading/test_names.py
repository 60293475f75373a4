"""Where names stand in a sentence, whatever the model's labels say."""

from quizapp.reading.names import Capitals, names_in
from tests.unit.reading.handmade import sentences


def names(*rows: str) -> list[str]:
    every = sentences(*rows)
    capitals = Capitals.of(every)
    return [name.text for sentence in every for name in names_in(sentence, capitals)]


def test_capitals_inside_a_sentence_are_names_and_months_are_none() -> None:
    assert names("mid_sentence") == ["Skarn", "Oskar Tamm"]


def test_a_number_belongs_to_a_law_and_the_article_to_no_name() -> None:
    assert names("bonn_act") == ["Housing Act 1988", "Bonn"]


def test_small_words_join_the_parts_of_one_name() -> None:
    assert names("ministry")[0] == "Ministry of Health"


def test_a_common_word_that_opens_a_sentence_is_none() -> None:
    assert names("kit", "rub", "ferry") == []


def test_a_title_before_a_name_is_no_part_of_it() -> None:
    assert names("mr_reed") == ["Reed", "Anna Holm"]
