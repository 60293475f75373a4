"""Terms that the text explains are asked for one by one, where there are three."""

from dataclasses import replace

from quizapp.domain.briefing import Term
from quizapp.generate.families import term
from quizapp.generate.gates import proposed
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from tests.unit.generate.tale import TALE, ground

SEEN = ground(*TALE)


def explained(number: int, name: str, meaning: str) -> Term:
    return Term(name, meaning, (SEEN.analysis.sentences[number].evidence,))


BEAD = explained(0, "Bead", "The sea wall")
PATCH = explained(1, "Patch", "The fishing ban")
VALVE = explained(5, "Valve", "The harbour treaty")
WALL = explained(8, "Wall", "The harbour map")
STEPS = explained(10, "Steps", "The northern stairs")


def with_terms(*terms: Term) -> Ground:
    return replace(SEEN, briefing=replace(SEEN.briefing, glossary=terms))


def asked(*terms: Term) -> dict[str, Proposal]:
    return {one.stem: one for one in term.proposals(with_terms(*terms))}


def test_a_term_is_asked_for_with_the_meanings_of_others() -> None:
    found = asked(BEAD, PATCH, VALVE)
    made = found["What does the text say that “bead” means?"]
    assert (made.options[0].text, made.options[0].correct) == (BEAD.definition, True)
    assert {option.text for option in made.options[1:]} == {PATCH.definition, VALVE.definition}
    assert made.evidence == BEAD.evidence
    assert proposed.complaint(SEEN, made) == ""


def test_a_meaning_that_has_the_term_in_it_is_no_option() -> None:
    # "The sea wall" can't stand beside the meaning of "wall".
    made = asked(BEAD, PATCH, VALVE, WALL)["What does the text say that “wall” means?"]
    assert BEAD.definition not in [option.text for option in made.options]


def test_meanings_of_one_thing_stand_beside_one_another_and_of_several_do_not() -> None:

    assert asked(BEAD, PATCH, STEPS) == {}
    made = asked(BEAD, PATCH, VALVE, STEPS)["What does the text say that “bead” means?"]
    assert STEPS.definition not in [option.text for option in made.options]


def test_two_terms_are_too_few() -> None:
    assert asked(BEAD, PATCH) == {}
