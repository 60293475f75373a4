"""Terms as questions show them, and how the meanings of two compare."""

from quizapp.generate import terms
from tests.unit.generate.families.test_term import BEAD, SEEN, STEPS


def test_words_are_compared_small_and_without_the_mark_of_several() -> None:
    assert terms.words("Sea walls, “Harbour”.") == ["sea", "wall", "harbour"]


def test_a_meaning_is_of_one_or_of_several() -> None:
    assert (terms.build(SEEN, BEAD), terms.build(SEEN, STEPS)) == ("one", "several")


def test_inside_a_sentence_a_term_is_small_unless_it_is_a_name_or_letters() -> None:
    assert [terms.inside(one) for one in ("Sea wall", "GPS", "Doppler Effect")] == ["sea wall", "GPS", "Doppler Effect"]


def test_a_wrong_option_is_told_with_its_own_sentence() -> None:
    told = terms.other(BEAD)
    assert told.startswith("That is what “bead” means: ")
    assert BEAD.evidence[-1].quote in told
