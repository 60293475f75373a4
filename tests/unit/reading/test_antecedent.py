"""The sentences that tell what a pronoun means."""

from quizapp.reading.antecedent import Antecedent


def test_the_sentence_that_has_it_tells_what_is_meant() -> None:
    assert Antecedent("the union", 3, (0, 1)).proofs == (3,)


def test_a_description_there_is_told_by_a_sentence_of_its_own() -> None:
    assert Antecedent("the union", 3, (0, 1), "Dockers' Union", told=1).proofs == (1, 3)
