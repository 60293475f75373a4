"""What somebody did something to is asked with the verb before the object, and what did it with "what" in its place."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import what
from tests.unit.generate.tale import TALE, asked, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "norway_treaty",
            "What did Norway sign in 1951?",
            "The harbour treaty",
            ["The sea wall", "The council hall", "The wool market"],
        ),
        (
            "ruiz_map",
            "What did Elena Ruiz draw in Turin?",
            "The harbour map",
            ["The sea wall", "The council hall", "The wool market"],
        ),
        (
            "response",
            "What did Iceland ban in response to a public protest?",
            "Whale hunting",
            ["The sea wall", "The harbour treaty", "The council hall"],
        ),
    ],
)
def test_the_object_of_a_deed_is_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("what", name, *TALE)[0] == (stem, key, options)


def test_a_subject_that_is_no_actor_is_asked_for() -> None:
    assert asked("what", "storm_wall", "strike", "long_flood", title="The sea wall")[0] == (
        "What broke the sea wall in 1984?",
        "A sudden storm",
        ["A loud strike", "A heavy winter flood"],
    )


def test_a_claim_is_asked_about_as_the_word_of_its_speaker() -> None:
    assert [(stem, key) for stem, key, _ in asked("what", "according_to", *TALE)] == [
        ("According to Marta Vega, what did the spring flood destroy?", "The village archive")
    ]


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param("monday", "standalone", "“Monday” is clear only on the day of writing.", id="a weekday"),
        pytest.param(
            "kenya_museum",
            "style",
            "The key is what the whole text is about, so it gives itself away.",
            id="the topic as key",
        ),
        pytest.param(
            "larger", "well_formed", "A comparison lacks what it is compared with.", id="a comparison with nothing"
        ),
    ],
)
def test_a_question_that_points_outside_or_gives_itself_away_is_refused(name: str, gate: str, reason: str) -> None:
    assert asked("what", name, *TALE) == []
    assert (gate, reason) in refused("what", name, *TALE)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("trees", id="an object with a number, which another family asks for"),
        pytest.param("coats", id="the same behind a verb of selling"),
        pytest.param("because_of", id="an object with a name"),
    ],
)
def test_a_counted_or_named_object_is_not_asked_for(name: str) -> None:
    assert drafts("what", name, *TALE) == []


def test_each_draft_is_a_choice_whose_key_is_not_in_its_stem() -> None:
    for one in what.drafts(ground(*TALE)):
        assert (one.family, one.kind) == ("what", QuestionKind.CHOICE)
        assert one.bloom in (Bloom.REMEMBER, Bloom.UNDERSTAND)
        assert one.key.lower() not in one.stem.lower()
        assert {other.type for other in one.pool} <= {one.type}
