"""A statement to be judged is the text's own, or has exactly one value changed so that the text proves it false."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import true_false
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


def statements(name: str) -> list[tuple[str, bool | None]]:
    return [(one.stem, one.true) for one in drafts("true_false", name, *TALE)]


@pytest.mark.parametrize(
    ("name", "true", "false"),
    [
        pytest.param(
            "kenya_museum",
            "Kenya opened a salt museum in 1967.",
            "Kenya opened a salt museum in 1951.",
            id="another year",
        ),
        pytest.param(
            "trees",
            "Porto planted 90 olive trees in 1951.",
            "Porto planted 48 olive trees in 1951.",
            id="another count",
        ),
        pytest.param(
            "sweden_treaty",
            "Sweden rejected the harbour treaty in 1984.",
            "Sweden accepted the harbour treaty in 1984.",
            id="the opposite verb",
        ),
        pytest.param(
            "kenya_museum",
            "Kenya opened a salt museum in 1967.",
            "The text says that Norway opened a salt museum in 1967.",
            id="another who did it then",
        ),
    ],
)
def test_a_statement_stands_as_it_is_and_with_one_value_changed(name: str, true: str, false: str) -> None:
    assert {(true, True), (false, False)} <= set(statements(name))
    assert {true, false} <= {stem for stem, _, _ in asked("true_false", name, *TALE)}


def test_a_changed_statement_says_what_was_changed() -> None:
    made = draft("true_false", "kenya_museum", *TALE, stem="Kenya opened a salt museum in 1951.")
    assert (made.key, made.changed, made.true) == ("1967", "1951", False)
    assert [one.text for one in made.pool] == ["1951"]


def test_another_who_may_have_done_it_as_well_is_put_in_only_as_what_the_text_says() -> None:
    for name in ("holm_hall", "purpose_union"):
        swapped = [stem for stem, true in statements(name) if not true]
        assert all(stem.startswith("The text says that ") for stem in swapped)
        # The true statement about the same name opens alike, so that the opening tells nothing.
        assert not swapped or any(true and stem.startswith("The text says that ") for stem, true in statements(name))
    assert any(not true for _, true in statements("holm_hall"))


def test_numbers_agree_with_what_they_count() -> None:
    changed = [one.changed for one in drafts("true_false", "boats_sank", "trees", "bridges", *TALE) if one.changed]
    assert not {"one", "1", "One"} & set(changed)


def test_a_hedged_number_makes_no_false_statement() -> None:
    # "At least 35 boats sank" rules out neither 16 nor 48.
    found = list(drafts("true_false", "boats_sank", *TALE))
    assert [one.stem for one in found if one.true]
    assert [one.stem for one in found if not one.true and one.type.startswith("count")] == []


def test_the_opposite_is_not_taken_of_what_is_partly_so_or_of_nobody_known() -> None:
    assert {one.type for one in drafts("true_false", "some_houses", *TALE)} == {"date:year", "statement"}


def test_a_verb_with_a_clause_of_its_own_keeps_its_meaning() -> None:
    assert all(one.type != "opposite" or one.key != "warned" for one in drafts("true_false", "warned", *TALE))


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param("company_quarry", "standalone", "“The company” does not say which.", id="a bare company"),
        pytest.param("larger", "well_formed", "A comparison lacks what it is compared with.", id="larger than what"),
    ],
)
def test_a_statement_that_does_not_stand_alone_is_refused(name: str, gate: str, reason: str) -> None:
    assert asked("true_false", name, *TALE) == []
    assert (gate, reason) in refused("true_false", name, *TALE)


def test_a_changed_statement_that_another_sentence_supports_is_refused() -> None:
    stems = [stem for stem, _, _ in asked("true_false", "norway_treaty", "iceland_treaty", *TALE)]
    assert "Norway signed the harbour treaty in 1951." in stems
    assert "The text says that Iceland signed the harbour treaty in 1951." not in stems
    assert "The text says that Kenya signed the harbour treaty in 1951." in stems


def test_each_draft_is_a_statement_to_be_judged() -> None:
    found = list(true_false.drafts(ground(*TALE)))
    assert {(one.kind, one.bloom) for one in found} == {(QuestionKind.TRUE_FALSE, Bloom.UNDERSTAND)}
    assert all(one.stem.endswith(".") and (one.true is True) == (not one.pool) for one in found)
