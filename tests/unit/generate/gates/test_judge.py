"""A draft that fails a gate is turned down by its name and reason; so is one with fewer than two sound distractors."""

from dataclasses import replace

import pytest

from quizapp.domain.generation import NotAsked
from quizapp.generate.gates import judge
from quizapp.generate.gates.judge import FEWEST, MOST, distractors_for, turned_down
from quizapp.generate.model import Distractor, Draft
from tests.unit.generate.tale import TALE, draft, ground, option

SEEN = ground("norway_treaty", "iceland_treaty", *TALE)
MADE = draft("who", "norway_treaty", "iceland_treaty", *TALE)


def offering(*pool: Distractor) -> Draft:
    return replace(MADE, pool=pool)


def test_a_sound_draft_passes_every_gate() -> None:
    assert turned_down(SEEN, MADE) is None


@pytest.mark.parametrize(
    ("made", "gate"),
    [
        pytest.param(replace(MADE, stem="Who signed?"), "well_formed", id="well_formed"),
        pytest.param(replace(MADE, evidence=()), "grounding", id="grounding"),
        pytest.param(
            replace(MADE, stem="Which country signed the harbour treaty last week?"), "standalone", id="standalone"
        ),
        pytest.param(replace(MADE, key="Norway " * 9), "style", id="style"),
    ],
)
def test_the_first_gate_that_a_draft_fails_is_named_with_its_reason(made: Draft, gate: str) -> None:
    no = turned_down(SEEN, made)
    assert no is not None
    assert (no.stem, no.gate) == (made.stem, gate)
    assert no.reason.endswith(".")


def test_a_draft_without_a_wording_is_named_by_its_key() -> None:
    assert turned_down(SEEN, replace(MADE, stem="")) == NotAsked(
        "Norway", "well_formed", "No sure wording was found for the stem."
    )


def test_a_typed_number_with_a_second_value_fails_the_last_gate() -> None:
    names = ("boats_sank", "trees", "boats_again")
    no = turned_down(ground(*names), draft("how_many", *names))
    assert no is not None
    assert no.gate == "uniqueness"


def test_a_changed_statement_that_may_be_true_is_turned_down() -> None:
    names = ("norway_treaty", "iceland_treaty", *TALE)
    stem = "The text says that Iceland signed the harbour treaty in 1951."
    no = turned_down(ground(*names), draft("true_false", *names, stem=stem))
    assert no == NotAsked(
        stem, "uniqueness", "“Iceland” may be right too: “Iceland signed the harbour treaty in 1962.”"
    )


def test_at_most_three_sound_distractors_are_taken_best_first() -> None:
    pool = tuple(option(name) for name in ("Kenya", "Iceland", "Peru", "Chile", "Sweden"))
    found = distractors_for(SEEN, offering(*pool))
    assert isinstance(found, tuple)
    assert [one.text for one in found] == ["Kenya", "Peru", "Chile"]
    assert len(found) == MOST


def test_one_body_is_offered_once() -> None:
    made = replace(offering(), type="organisation")
    pool = tuple(option(name, kind="organisation") for name in ("the U.S. Bank", "the Bank of the United States"))
    found = distractors_for(SEEN, replace(made, pool=(*pool, option("Harbour Council", kind="organisation"))))
    assert isinstance(found, tuple), found
    assert [one.text for one in found] == ["the U.S. Bank", "Harbour Council"]


def test_two_sound_distractors_are_enough() -> None:
    found = distractors_for(SEEN, offering(option("Kenya"), option("Iceland"), option("Peru")))
    assert isinstance(found, tuple)
    assert len(found) == FEWEST == 2


@pytest.mark.parametrize(
    ("pool", "gate", "reason"),
    [
        pytest.param((), "distractors", "The text offers too few wrong options of the key's type.", id="none"),
        pytest.param(
            (option("Kenya"),), "distractors", "The text offers too few wrong options of the key's type.", id="one"
        ),
        pytest.param(
            (option("Kenya"), option("Iceland")), "uniqueness",
            "“Iceland” may be right too: “Iceland signed the harbour treaty in 1962.”", id="one that may be right",
        ),
        pytest.param(
            (option("Kenya"), option("Anna Holm", kind="person")), "homogeneity",
            "“Anna Holm” is not of the key's type (country).", id="one of another type",
        ),
        pytest.param(
            (option("Kenya"), option("Kenya")), "distinctness", "“Kenya” and “Kenya” are too alike.", id="one twice"
        ),
    ],
)  # fmt: skip
def test_fewer_than_two_sound_distractors_are_told_with_gate_and_reason(
    pool: tuple[Distractor, ...], gate: str, reason: str
) -> None:
    assert distractors_for(SEEN, offering(*pool)) == NotAsked(MADE.stem, gate, reason)


def test_what_is_typed_or_judged_needs_no_distractors() -> None:
    assert distractors_for(SEEN, replace(MADE, typed=True, pool=())) == ()
    assert distractors_for(SEEN, draft("true_false", "norway_treaty", *TALE)) == ()


def test_each_gate_has_a_name_of_its_own() -> None:
    names = [gate.name for gate in judge.DRAFT_GATES]
    assert (
        names
        == "well_formed whole complete grounding standalone style gap worth verdict uniqueness contradiction".split()
    )
