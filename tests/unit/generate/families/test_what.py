"""What somebody did something to is asked with the verb before the object, and what did it with "what" in its place."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import what
from tests.unit.generate.tale import TALE, asked, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "holm_hall",
            "What did Anna Holm paint in Bergen?",
            "The council hall",
            ["The sea wall", "The wool market", "The northern harbour"],
        ),
        (
            "vega_market",
            "What did Marta Vega close in Porto?",
            "The wool market",
            ["The council hall", "The northern harbour", "The village archive"],
        ),
    ],
)
def test_the_object_of_a_deed_is_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("what", name, *TALE)[0] == (stem, key, options)


def test_a_subject_that_is_no_actor_is_asked_for_and_what_is_left_has_to_say_what_it_is_about() -> None:
    made = drafts("what", "on_day", *TALE)[0]
    assert (made.stem, made.key) == ("What opened on 14 June 1950?", "The northern lighthouse")
    assert [option.text for option in made.pool][:3] == ["The sea wall", "The council hall", "The wool market"]
    assert refused("what", "on_day", *TALE)[0][1].startswith("Nothing in it tells what it is about")


@pytest.mark.parametrize("name", ["norway_treaty", "ruiz_map", "response", "iceland_quarry"])
def test_without_two_others_of_its_sort_in_the_text_it_is_not_asked_for(name: str) -> None:
    assert asked("what", name, *TALE) == []
    assert ("distractors", "The text offers too few wrong options of the key's type.") in refused("what", name, *TALE)


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
