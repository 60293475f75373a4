"""Terms and people are matched with what the text says of them, where there are three."""

from quizapp.domain.question import MatchingKey
from quizapp.generate.families import matched
from quizapp.generate.gates import proposed
from tests.unit.generate.families.test_term import BEAD, PATCH, SEEN, VALVE, explained, with_terms
from tests.unit.generate.speech import TALK, ground


def test_two_are_too_few() -> None:
    assert list(matched.proposals(with_terms(BEAD, PATCH))) == []


def test_three_terms_are_matched_and_a_fifth_meaning_is_left_over() -> None:
    (made,) = matched.proposals(with_terms(BEAD, PATCH, VALVE))
    assert made.answer == MatchingKey(tuple((one.term, one.definition) for one in (BEAD, PATCH, VALVE)))
    five = (BEAD, PATCH, VALVE, explained(3, "Spoke", "A thin rod"), explained(4, "Hub", "The middle"))
    (made,) = matched.proposals(with_terms(*five))
    assert made.answer == MatchingKey(tuple((one.term, one.definition) for one in five[:4]), ("The middle",))
    assert proposed.complaint(SEEN, made) == ""


def test_people_are_matched_with_what_they_are() -> None:
    (made,) = matched.proposals(ground(*TALK))
    assert isinstance(made.answer, MatchingKey)
    pairs = dict(made.answer.pairs)
    assert pairs["Marta Vega"] == "Director of the salt museum"
    assert len(pairs) == 4
    assert len(made.evidence) == 4
