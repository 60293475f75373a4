"""A pronoun is resolved only where one answer is possible."""

from dataclasses import replace

import pytest

from quizapp.reading.cast import Cast
from quizapp.reading.entities import ledger
from quizapp.reading.resolve import Resolver
from tests.unit.reading.handmade import analysis, sentences
from tests.unit.reading.meant import meant as said


def meant(*names: str, token: int = 0) -> str:
    found = analysis(*names).resolver.antecedent(len(names) - 1, token)
    return (found.name or found.text) if found else ""


def test_a_speaking_it_is_the_organisation_before() -> None:
    assert meant("company", "it_said") == "The company"


def test_a_ferry_does_not_speak() -> None:
    assert meant("ferry", "it_said") == ""


def test_without_a_sentence_before_nothing_is_meant() -> None:
    assert meant("it_said") == ""


def test_a_plural_pronoun_does_not_mean_one_thing() -> None:
    assert meant("company", "they_start") == ""


def test_another_paragraph_is_never_reached_into_for_a_thing() -> None:
    first, second = sentences("company", "it_said")
    apart = (first, replace(second, block=1))
    assert Resolver(apart, Cast(apart, ledger(apart))).antecedent(1) is None


def test_a_she_is_the_one_person_before() -> None:
    assert meant("holm_went", "she_built") == "Anna Holm"


def test_a_pronoun_is_followed_back_over_another() -> None:
    assert meant("holm_went", "she_built", "her_method", token=5) == "Anna Holm"


def test_of_two_people_neither_is_meant() -> None:
    assert meant("ruth_met", "she_built") == ""


def test_a_title_tells_two_people_apart() -> None:
    assert meant("mr_reed", "she_built") == "Anna Holm"
    assert meant("mr_reed", "he_left") == "Mr Reed"


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    assert meant("hale_him", token=3) == ""


def test_who_speaks_outside_the_marks_may_be_asked_for_who_is_inside_not() -> None:
    assert meant("holm_went", "said_she", token=10) == "Anna Holm"


@pytest.mark.parametrize("token", [1, 4])
def test_other_words_mean_nobody(token: int) -> None:
    assert meant("holm_went", "she_built", token=token) == ""


@pytest.mark.parametrize(
    "names",
    [
        ("meant_life", "she_retired"),
        ("presented", "she_retired"),
        ("clara_left", "passed_on", "she_retired"),
    ],
)
def test_the_subject_is_gone_on_about_though_others_are_mentioned(names: tuple[str, ...]) -> None:
    assert said(*names, word="she") == "Clara Brook"


def test_of_two_who_both_have_a_part_neither_is_gone_on_about() -> None:
    assert said("spoke_brook", "she_retired", word="she") == ""


def test_one_of_several_sisters_cannot_be_told() -> None:
    assert said("clara_left", "sisters_wrote", "she_retired", word="she") == ""


def test_whose_tutor_somebody_is_is_not_the_tutor() -> None:
    assert said("clara_left", "her_tutor", word="her") == "Clara Brook"


def test_somebodys_kin_is_named_by_whose_it_is() -> None:
    assert said("her_grandfather", "he_died", word="he") == "Clara Brook’s grandfather"


def test_nobody_rejects_a_figure_of_her_own() -> None:
    assert said("holm_went", "rejects", word="her") == "Anna Holm"


def test_a_firm_is_no_rival_for_a_he_or_she() -> None:
    assert said("clara_left", "holm_line", "she_retired", word="she") == "Clara Brook"


def test_somebody_new_with_a_part_of_her_own_is_a_rival() -> None:
    assert said("she_retired", "spoke_brook", "awarded_her", word="her") == ""
