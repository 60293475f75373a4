"""A gap for a term after its meaning, with other terms that the text explains."""

from quizapp.domain.briefing import Term
from quizapp.domain.question import ClozeKey, Gap
from quizapp.generate.families import term_gap
from quizapp.generate.gates import proposed
from quizapp.generate.model import Proposal
from tests.unit.generate.families.test_term import BEAD, PATCH, SEEN, STEPS, VALVE, WALL, explained, with_terms


def asked(*terms: Term) -> dict[str, Proposal]:
    return {one.key: one for one in term_gap.proposals(with_terms(*terms))}


def test_a_term_is_the_gap_after_its_meaning() -> None:
    made = asked(BEAD, PATCH, VALVE)["bead"]
    assert made.stem == "The text’s term for the sea wall is _____."
    assert [option.text for option in made.options] == ["bead", "patch", "valve"]
    assert made.answer == ClozeKey((Gap(("bead",)),))
    assert made.evidence == BEAD.evidence
    assert proposed.complaint(SEEN, made) == ""


def test_a_term_that_the_meaning_speaks_of_is_no_option() -> None:
    assert "wall" not in [option.text for option in asked(BEAD, PATCH, VALVE, WALL)["bead"].options]


def test_a_meaning_with_the_term_in_it_leaves_no_gap() -> None:
    assert "harbour" not in asked(BEAD, PATCH, WALL, explained(5, "Harbour", "The harbour treaty"))


def test_terms_of_several_and_of_one_do_not_stand_beside_one_another() -> None:
    assert asked(BEAD, PATCH, STEPS) == {}
    assert asked(BEAD, PATCH) == {}
