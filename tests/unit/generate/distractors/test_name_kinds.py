"""What a name looks like to a reader who knows nothing else of it."""

import pytest

from quizapp.generate.distractors.name_kinds import is_full, name_kind


@pytest.mark.parametrize(
    ("name", "fine_type", "kind"),
    [
        ("Marle Gallery", "organisation", "collection"),
        ("University of Marle", "organisation", "school"),
        ("Vane", "organisation", ""),
        ("River Ness", "place", "water"),
        ("Church Street", "place", "street"),
        ("Dene", "place", ""),
        ("Emperor Otto", "person", "ruler"),
        ("Otto IV", "person", "ruler"),
        ("Anna Holm", "person", ""),
        ("School of Medicine", "organisation", "school"),
    ],
)
def test_the_words_of_a_name_tell_what_bears_it(name: str, fine_type: str, kind: str) -> None:
    assert name_kind(name, fine_type) == kind


def test_a_surname_alone_is_no_full_name() -> None:
    assert is_full("Anna Holm")
    assert not is_full("Holm")
