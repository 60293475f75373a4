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


BEAD = explained(0, "Bead", "The stiff edge of a tyre")
PATCH = explained(1, "Patch", "A piece of rubber that is glued over a hole")
VALVE = explained(2, "Valve", "The part through which air goes in")
TYRE = explained(3, "Tyre", "The outer ring of a wheel")


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
    # "The stiff edge of a tyre" can't stand beside the meaning of "tyre".
    made = asked(BEAD, PATCH, VALVE, TYRE)["What does the text say that “tyre” means?"]
    assert BEAD.definition not in [option.text for option in made.options]


def test_two_terms_are_too_few() -> None:
    assert asked(BEAD, PATCH) == {}
