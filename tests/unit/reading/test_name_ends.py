"""How far a name goes on from its first word."""

import pytest

from tests.unit.reading.named import named, named_by_hand


def test_a_number_belongs_to_a_law_and_the_article_to_no_name() -> None:
    assert named_by_hand("bonn_act") == ["Housing Act 1988", "Bonn"]


def test_small_words_join_the_parts_of_one_name() -> None:
    assert named_by_hand("ministry")[0] == "Ministry of Health"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In that bay the Barker's Bay Company traded for furs.", "Barker's Bay Company"),
        ("The town was burned twice in the Nine Years' War.", "Nine Years' War"),
        ("They sailed north along Edmund's Land for weeks.", "Edmund's Land"),
        ("The Brough Tenants' League met in the hall.", "Brough Tenants' League"),
        ("The footbridge is called Holm's Bridge.", "Holm's Bridge"),
    ],
)
def test_an_owner_may_belong_to_the_name_of_what_is_owned(text: str, name: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The treatise was written by Peter of Abano in prison.", ["Peter of Abano"]),
        ("The town lost its mill in World War I, and never rebuilt it.", ["World War I"]),
        ("The Brough and Western Railway was sold in 1861.", ["Brough and Western Railway"]),
        ("Brough United 2, Marlow Rovers 1 was the score.", ["Brough United", "Marlow Rovers"]),
        (
            "The Housing (Rents and Repairs) Act 1974 was repealed.",
            ["Housing (Rents and Repairs) Act 1974"],
        ),
        ("The Borwick Town Board for Trade and Work met in May.", ["Borwick Town Board for Trade and Work"]),
        (
            "The Borwick State Department of Health and University of Marlow agreed.",
            ["Borwick State Department of Health", "University of Marlow"],
        ),
    ],
)
def test_what_makes_one_name_of_several_words(text: str, names: list[str]) -> None:
    assert named(text) == names
