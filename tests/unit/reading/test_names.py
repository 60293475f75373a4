"""Where names stand in a sentence, whatever the model's labels say."""

import pytest

from quizapp.reading.names import Capitals, names_in
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


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


def named(text: str) -> list[str]:
    every = analysed(text)[1].sentences
    capitals = Capitals.of(every)
    return [name.text for sentence in every for name in names_in(sentence, capitals)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour was planned by Nora el-Amrani in May.", "Nora el-Amrani"),
        ("Karl von Brandt, a keeper of clocks, sold the tower.", "Karl von Brandt"),
        ("The poems of al-Maridini were read in every school.", "al-Maridini"),
        ("In that bay the Barker's Bay Company traded for furs.", "Barker's Bay Company"),
        ("The town was burned twice in the Nine Years' War.", "Nine Years' War"),
        ("The treatise was written by Peter of Abano in prison.", "Peter of Abano"),
        ("They sailed north along Edmund's Land for weeks.", "Edmund's Land"),
    ],
)
def test_particles_and_owners_belong_to_the_name(text: str, name: str) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The strike was called by Norway's Labour Party in May.", ["Norway", "Labour Party"]),
        ("The tower stands behind Anna Holm's Mill Street shop.", ["Anna Holm", "Mill Street"]),
    ],
)
def test_an_owner_of_something_named_is_a_name_alone(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_two_places_with_one_article_and_one_ending_are_one_name() -> None:
    served = "The city is served by the Tyne and Wear Metro, which covers much of Tyne and Wear."
    assert "Tyne and Wear Metro" in named(served)
    assert "Tower Bridge" in named("The train crossed the Thames and Tower Bridge on its way to Kent.")


def test_a_given_name_that_lends_its_surname_from_the_next_is_left_out() -> None:
    found = named("The shop features in a documentary by Rob and Lisa Fruchtman, sibling film-makers.")
    assert "Lisa Fruchtman" in found
    assert "Rob" not in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parliament passed the bill in May.", ["Parliament"]),
        ("Accord, the union of the dockers, called a strike.", ["Accord"]),
        ("The Brough Tenants' League met in the hall.", ["Brough Tenants' League"]),
        ("The footbridge is called Holm's Bridge.", ["Holm's Bridge"]),
        ("The Brough and Western Railway was sold in 1861.", ["Brough and Western Railway"]),
        ("The pit closed a month after the General Strike.", ["General Strike"]),
        ("He denied a report in the Sunday Echo.", ["Sunday Echo"]),
        ("In The Long Shore (1968), Anna Holm tells of the harbour.", ["The Long Shore", "Anna Holm"]),
        ("Brough United 2, Marlow Rovers 1 was the score.", ["Brough United", "Marlow Rovers"]),
        (
            "The Housing (Rents and Repairs) Act 1974 was repealed.",
            ["Housing (Rents and Repairs) Act 1974"],
        ),
    ],
)
def test_what_makes_one_name_of_several_words(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_sentence_in_quotation_marks_is_no_title() -> None:
    assert "The Council" not in named("The letter said: “The Council is not bound by the vote.”")
