"""What a name looks like to a reader who knows nothing else of it."""

import pytest

from quizapp.generate.distractors.name_kinds import is_a_region, is_full, is_well_read, name_kind, share_a_name


@pytest.mark.parametrize(
    ("name", "fine_type", "kind"),
    [
        ("Marle Gallery", "organisation", "collection"),
        ("University of Marle", "organisation", "university"),
        ("Vane", "organisation", ""),
        ("River Ness", "place", "water"),
        ("Church Street", "place", "street"),
        ("Dene", "place", ""),
        ("Emperor Otto", "person", "ruler"),
        ("Otto IV", "person", "ruler"),
        ("Anna Holm", "person", ""),
        ("Marle Parliament", "organisation", "parliament"),
        ("School of Medicine", "organisation", "school"),
    ],
)
def test_the_words_of_a_name_tell_what_bears_it(name: str, fine_type: str, kind: str) -> None:
    assert name_kind(name, fine_type) == kind


def test_a_surname_alone_is_no_full_name() -> None:
    assert is_full("Anna Holm")
    assert not is_full("Holm")


@pytest.mark.parametrize(
    ("name", "fine_type", "well"),
    [
        ("And Co-Director", "person", False),
        ("and Co-Director", "person", False),
        ("’s second album", "work", False),
        ("President Emeritus", "person", False),
        ("President Vane", "person", True),
        ("iLamp", "organisation", False),
        ("iLamp", "work", True),
        ("Centre for Ships/Institute", "organisation", False),
        ("Andersen", "person", True),
        ("The Herald’s Anna Holm", "person", False),
    ],
)
def test_a_name_that_was_cut_or_is_a_post_or_a_product_is_no_name_of_its_type(
    name: str, fine_type: str, *, well: bool
) -> None:
    assert is_well_read(name, fine_type) is well


def test_names_with_a_long_word_in_common_may_be_of_one_person() -> None:
    assert share_a_name("Mona", "Lea Karim al-Mona")
    assert not share_a_name("Lea von Arn", "Otto von Ruud")


def test_two_spellings_of_a_name_may_be_of_one_person() -> None:
    assert share_a_name("Mr MacDonald", "Ian McDonald")
    assert not share_a_name("Ann Mackay", "Ian McDonald")


@pytest.mark.parametrize(("name", "large"), [("Texas", True), ("Borneo", True), ("Austin", False), ("Miri", False)])
def test_a_region_may_hold_a_town(name: str, large: bool) -> None:
    assert is_a_region(name) is large
