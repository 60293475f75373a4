"""Which words belong to a term."""

from quizapp.briefing.term_phrases import top_noun, undetermined
from tests.unit.reading.parsed import analysed


def test_a_term_has_no_article() -> None:
    (sentence,) = analysed("The hanging wall fell.")[1].sentences
    assert sentence.phrase(undetermined(sentence, [0, 1, 2])) == "hanging wall"


def test_the_top_noun_of_a_noun_alone_is_itself() -> None:
    (sentence,) = analysed("The wall fell.")[1].sentences
    assert top_noun(sentence, 1) == 1
