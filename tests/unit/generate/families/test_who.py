"""Who did it is asked where somebody sure to be able to act is the subject or the agent."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import who
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "iceland_quarry",
            "Which country rented a stone quarry in 1951?",
            "Iceland",
            ["Sweden", "Norway", "Peru"],
        ),
        (
            "lind_museum",
            "Who restored the salt museum in Lisbon?",
            "Oskar Lind",
            ["Marta Vega", "Anna Holm", "Elena Ruiz"],
        ),
        (
            "masons_wall",
            "Who built the sea wall in March 1921?",
            "Greek masons",
            ["Kenyan masons", "Norwegian masons", "Peruvian masons"],
        ),
        (
            "passive_purpose",
            "By which country was a narrow tunnel built to drain the northern harbour?",
            "Sweden",
            ["Kenya", "Iceland", "Norway"],
        ),
    ],
)
def test_a_person_a_country_and_people_of_a_trade_are_asked_for(
    name: str, stem: str, key: str, options: list[str]
) -> None:
    assert asked("who", name, *TALE)[0] == (stem, key, options)


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param("company_quarry", "standalone", "“The company” does not say which.", id="a bare company"),
        pytest.param("larger", "well_formed", "A comparison lacks what it is compared with.", id="larger than what"),
        pytest.param(
            "parliament",
            "distractors",
            "The text offers too few wrong options of the key's type.",
            id="the only organisation of the text",
        ),
    ],
)
def test_a_question_with_an_unclear_stem_or_too_few_options_is_refused(name: str, gate: str, reason: str) -> None:
    assert asked("who", name, *TALE) == []
    assert (gate, reason) in refused("who", name, *TALE)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("two_lines", id="two countries together"),
        pytest.param("strike", id="an event"),
        pytest.param("said", id="a speaker, whom another family asks for"),
    ],
)
def test_only_one_who_acts_is_asked_for(name: str) -> None:
    assert drafts("who", name, *TALE) == []


def test_each_draft_is_a_choice_that_asks_to_remember() -> None:
    found = list(who.drafts(ground(*TALE)))
    assert {(one.family, one.kind, one.bloom) for one in found} == {("who", QuestionKind.CHOICE, Bloom.REMEMBER)}


def test_one_who_did_the_same_is_no_option_even_where_nobody_else_is_left() -> None:
    few = [name for name in TALE if "ruiz" not in name]
    assert asked("who", "vega_hall", *few) == []
    assert refused("who", "vega_hall", *few)[0] == (
        "uniqueness", "“Anna Holm” may be right too: “Anna Holm painted the council hall in Bergen.”"
    )  # fmt: skip


def test_whoever_says_something_is_not_asked_for_without_what_was_said() -> None:
    assert drafts("who", "says_between", *TALE) == []


def test_who_lived_or_worked_somewhere_is_asked_with_a_time() -> None:
    assert list(who.drafts(live.ground("Anna Holm was based in Norway."))) == []
    assert list(who.drafts(live.ground("Anna Holm was based in Norway in 1950.")))


@pytest.mark.parametrize(
    ("text", "asked"),
    [("Anna Holm was relieved by Jan Berg.", False), ("The Bergen Trust was founded by Jan Berg.", True)],
)
def test_by_whom_somebody_was_relieved_is_asked_with_more(text: str, asked: bool) -> None:
    assert any("by whom" in one.stem.lower() for one in who.drafts(live.ground(text))) is asked
