"""What a statement to be judged tells is news, and what is changed in it is what it tells."""

import pytest

from quizapp.generate.families import true_false, what_did, why
from tests.unit.generate.live import ground


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Holm met the secretary of the Tenants' Union.", id="whom somebody met"),
        pytest.param("Anna Holm wrote of the old harbour.", id="what somebody wrote of"),
        pytest.param("Anna Holm showed a draft to Jan Berg.", id="what somebody showed"),
    ],
)
def test_a_deed_without_what_it_was_about_is_no_statement(text: str) -> None:
    seen = ground(text)
    assert seen.clauses
    assert list(true_false.drafts(seen)) == []
    assert list(what_did.drafts(seen)) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Holm met the secretary to discuss the rents of the harbour.", id="what for"),
        pytest.param("Anna Holm wrote 12 novels about the harbour.", id="how many"),
        pytest.param("Anna Holm admitted that the draft was hers.", id="what she admitted"),
    ],
)
def test_the_same_deed_with_it_is_one(text: str) -> None:
    assert any(one.true for one in true_false.drafts(ground(text)))


def test_only_a_value_of_the_clause_itself_is_changed() -> None:
    text = "In 1967 Kenya opened a museum that was built in 1930. Peru sold a quarry in 1951. Norway rented it in 1984."
    changed = {one.key for one in true_false.drafts(ground(text)) if one.sentence == 0 and not one.true}
    assert "1967" in changed
    assert "1930" not in changed


def test_a_bare_noun_is_no_reason() -> None:
    seen = ground("Norway closed the northern harbour because of ice. Peru shut its mines because of a long strike.")
    assert {one.key for one in why.drafts(seen)} == {"Because of a long strike"}
