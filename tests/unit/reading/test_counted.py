"""What a figure counts is in the text's words."""

from quizapp.reading.counted import clause_around, counted_noun
from tests.unit.reading.handmade import sentence


def test_the_counted_noun_takes_its_verb_along() -> None:
    assert counted_noun(sentence("elliptic"), [2]) == "sailors rescued in the north"


def test_a_clause_tells_what_no_noun_names() -> None:
    assert clause_around(sentence("money"), [2, 3]) == "Revenue rose 4% to £3.2 million in 2021"


def test_what_befell_the_counted_things_is_told() -> None:
    assert counted_noun(sentence("sank"), [3]) == "A storm sank 12 boats"
    assert counted_noun(sentence("loss_of"), [6]) == "the loss of 12 boats"


def test_what_did_not_befall_them_is_told_by_the_whole_clause_or_not_at_all() -> None:
    assert counted_noun(sentence("sank_none"), [5]) == ""
    assert clause_around(sentence("sank_none"), [5]) == "A storm did not sink 12 boats off the coast"
