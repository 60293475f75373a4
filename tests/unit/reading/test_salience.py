"""Weight follows the words of the whole document and of its title."""

from quizapp.reading.salience import salience
from tests.unit.reading.handmade import analysis, document

NAMES = ("ferry", "company", "called", "term_is")


def test_words_of_the_title_weigh() -> None:
    plain = salience(document(*NAMES), analysis(*NAMES))
    titled = salience(document(*NAMES, title="A plan for the union"), analysis(*NAMES))
    assert titled.scores[2] > plain.scores[2]
    assert titled.scores[3] == plain.scores[3]


def test_a_sentence_overlaps_wholly_with_itself_and_not_with_a_strange_one() -> None:
    weighed = salience(document(*NAMES), analysis(*NAMES))
    assert round(weighed.overlap(0, 0), 6) == 1
    assert weighed.overlap(1, 3) == 0
