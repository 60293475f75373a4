"""Each noun and name of a statement says by itself which is meant, or is named as the one that does not."""

import pytest

from quizapp.generate.judged import Judged
from quizapp.generate.referents import bare, has_known_subject, pointing, stranger
from tests.unit.generate.test_judged import judged

SEEN = "Anna Holm sold the {} to Norway in 1990."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SEEN.format("boat"), "boat"),
        (SEEN.format("yellow boat"), "boat"),
        (SEEN.format("boat that her father had built"), ""),
        (SEEN.format("largest boat"), ""),
        ("Anna Holm sold a boat to Norway in 1990.", ""),
        ("Norway sold nine prototypes to Anna Holm in 1990.", "prototypes"),
        ("Norway sold nine prototypes of a gauge to Anna Holm in 1990.", ""),
        ("Norway supported Iceland’s request in 1990.", "request"),
        ("Anna Holm played a great role in 1990.", "role"),
        ("Anna Holm played the role of a queen in 1990.", ""),
        ("Anna Holm played a great role in the summer of 1990.", "role"),
        ("Norway supported Iceland’s request for a loan in 1990.", ""),
    ],
)
def test_a_noun_that_leaves_open_which_is_found(text: str, word: str) -> None:
    assert bare(judged(text)) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Another ship reached Bergen in 1990.", "Another"),
        ("Such ships reached Bergen in 1990.", "Such"),
        ("Ships such as the Erik reached Bergen in 1990.", ""),
        ("Bergen still has a fish market.", "still"),
        ("Bergen sold theirs to Norway in 1990.", "theirs"),
        ("All nine ships reached Bergen in 1990.", "All"),
        ("All nine ships of Norway reached Bergen in 1990.", ""),
    ],
)
def test_a_word_that_points_to_something_told_before_is_found(text: str, word: str) -> None:
    assert pointing(judged(text)) == word


def test_somebody_by_one_name_is_a_stranger_unless_the_text_comes_back_to_him() -> None:
    once = "In 1921 Lindqvist painted the harbour of Bergen."
    deeds = ("left Bergen in 1930", "sold a church in Oslo in 1940", "built a mill in Narvik in 1950")
    later = " ".join(f"Lindqvist {deed}." for deed in deeds)
    assert stranger(judged(once)) == "Lindqvist"
    assert stranger(judged(f"{once} {later}")) == ""


def test_whom_the_text_names_all_the_time_is_known_without_a_date() -> None:
    once = "In 1921 Lester painted the harbour of Bergen."
    deeds = ("left Bergen", "sold a church", "built a mill", "wrote a letter", "bought a ship", "closed a shop")
    assert stranger(judged(f"{once} Lester left Oslo in 1930.")) == "Lester"
    assert stranger(judged(" ".join((once, *(f"Lester {deed} in 1930." for deed in deeds))))) == ""


def known(text: str) -> bool:
    """Whether the subject of the first statement is known."""
    made: Judged = judged(text)
    return has_known_subject(made)


def test_a_subject_is_known_by_a_name_or_as_a_kind_but_not_as_some_of_it() -> None:
    assert known("Oslo lies on the coast.")
    assert known("The harbour of Bergen was deep.")
    assert not known("Some farmers settled near Bergen.")
