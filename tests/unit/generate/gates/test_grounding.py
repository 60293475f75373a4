"""The evidence stands in the text, and the key in the evidence."""

from dataclasses import replace

import pytest

from quizapp.domain.document import Evidence
from quizapp.generate.families import CLAUSE_FAMILIES
from quizapp.generate.gates.grounding import complaint
from quizapp.generate.model import ClauseFamily
from tests.unit.generate.tale import TALE, draft, ground

MADE = draft("who", "norway_treaty", *TALE)
SEEN = ground("norway_treaty", *TALE)
QUOTE = MADE.evidence[-1]


@pytest.mark.parametrize("family", CLAUSE_FAMILIES, ids=lambda family: family.name)
def test_what_the_families_make_stands_in_the_text(family: ClauseFamily) -> None:
    seen = ground("holm_leeds", "war_sparked", *TALE)
    assert {complaint(seen, one) for one in family.drafts(seen)} == {""}


def test_a_draft_without_evidence_is_turned_down() -> None:
    assert complaint(SEEN, replace(MADE, evidence=())) == "There is no evidence for the key."


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param(replace(QUOTE, quote=QUOTE.quote.replace("signed", "burned")), id="other words"),
        pytest.param(replace(QUOTE, start=QUOTE.start + 1, end=QUOTE.end + 1), id="another place"),
        pytest.param(replace(QUOTE, end=10**6), id="beyond the text"),
        pytest.param(Evidence(0, 0, ""), id="nothing"),
    ],
)
def test_a_quote_that_does_not_stand_at_its_place_is_turned_down(evidence: Evidence) -> None:
    assert "does not stand in the text" in complaint(SEEN, replace(MADE, evidence=(evidence,)))


def test_a_key_outside_the_evidence_is_turned_down() -> None:
    later = Evidence.of(SEEN.document.text, QUOTE.start + len("Norway "), QUOTE.end)
    assert complaint(SEEN, replace(MADE, evidence=(later,))) == "The key stands outside the evidence."
    assert complaint(SEEN, replace(MADE, key_tokens=())) == "The key stands outside the evidence."


def test_a_key_with_a_word_of_its_own_is_turned_down() -> None:
    assert complaint(SEEN, replace(MADE, key="Old Norway")) == "The key has words that the evidence does not have."


def test_case_and_marks_around_a_word_of_the_key_do_not_count() -> None:
    assert complaint(SEEN, replace(MADE, key="“NORWAY,”")) == ""
