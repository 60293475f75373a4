"""What a figure counts is in the text's words."""

from quizapp.reading.counted import clause_around, counted_noun
from tests.unit.reading.handmade import sentence


def test_the_counted_noun_takes_its_verb_along() -> None:
    assert counted_noun(sentence("elliptic"), [2]) == "sailors rescued in the north"


def test_a_clause_tells_what_no_noun_names() -> None:
    assert clause_around(sentence("money"), [2, 3]) == "Revenue rose 4% to £3.2 million in 2021"
