"""What somebody did is asked beside what others in the text did, in the same tense."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import what_did
from quizapp.generate.ground import AGAINST
from quizapp.generate.verb_phrases import FEWEST, MOST
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "kenya_museum",
            "According to the text, what did Kenya do?",
            "Opened a salt museum in 1967",
            ["Denounced the fishing ban in 1988", "Condemned the fishing ban on 4 May 1988",
             "Signed the harbour treaty in 1951"],
        ),
        (
            "because_of",
            "According to the text, what did Marta Vega do?",
            "Left Porto because of a long strike",
            ["Built the sea wall in March 1921", "Painted the council hall in Bergen",
             "Restored the salt museum in Lisbon"],
        ),
    ],
)  # fmt: skip
def test_a_whole_deed_is_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("what_did", name, *TALE) == [(stem, key, options)]


def test_what_another_judged_alike_is_no_option() -> None:
    (_, key, options), *_ = asked("what_did", "peru_denounced", *TALE)
    assert key == "Denounced the fishing ban in 1988"
    assert "Condemned the fishing ban on 4 May 1988" not in options


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param("monday", "standalone", "“Monday” is clear only on the day of writing.", id="a weekday"),
        pytest.param("in_june", "standalone", "“June” does not say of which year.", id="a month without a year"),
        pytest.param(
            "opposed",
            "distractors",
            "The text offers too few wrong options of the key's type.",
            id="nobody else in the perfect tense",
        ),
    ],
)
def test_a_deed_is_refused_that_is_unclear_or_alone_in_its_tense(name: str, gate: str, reason: str) -> None:
    assert asked("what_did", name, *TALE) == []
    assert refused("what_did", name, *TALE) == [(gate, reason)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("strike", id="nobody acts"),
        pytest.param("two_lines", id="two act together"),
        pytest.param("according_to", id="somebody's word"),
        pytest.param("company_quarry", id="a bare company"),
    ],
)
def test_what_is_no_deed_of_one_actor_is_not_asked_for(name: str) -> None:
    assert drafts("what_did", name, *TALE) == []


def test_what_is_told_of_a_thing_stands_beside_what_is_told_of_other_things() -> None:
    made = draft("what_did", "on_day", "strike", *TALE)
    assert made.stem == "What does the text say of the northern lighthouse?"
    assert made.type == "vp:plain:building"
    assert all(one.type == made.type for one in made.pool)


def test_another_tense_is_asked_for_in_other_words() -> None:
    assert draft("what_did", "opposed", "praised").stem == "What does the text say of Kenya?"
    assert [one.text for one in draft("what_did", "opposed", "praised", "holm_hall").pool] == [
        "Has praised the harbour treaty since 1984"
    ]


def test_another_deed_carries_its_verb_by_the_side_that_it_takes() -> None:
    pool = draft("what_did", "kenya_museum", "peru_denounced", "iceland_quarry").pool
    assert [one.verb for one in pool] == [AGAINST, "rent"]


def test_a_deed_is_as_long_as_an_option_may_be() -> None:
    found = list(what_did.drafts(ground(*TALE)))
    assert found
    assert all(FEWEST <= len(one.key.split()) <= MOST for one in found)
    assert {(one.kind, one.bloom) for one in found} == {(QuestionKind.CHOICE, Bloom.UNDERSTAND)}


def test_how_it_was_done_may_open_an_option() -> None:
    assert draft("what_did", "loudly", *TALE).key == "Loudly rejected the harbour treaty"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("immediately_was", id="an adverb before an auxiliary"),
        pytest.param("still_rejected", id="an adverb that does not say how"),
    ],
)
def test_no_other_adverb_opens_an_option(name: str) -> None:
    assert drafts("what_did", name, *TALE) == []


def test_what_is_told_of_the_same_one_by_another_form_of_the_name_is_no_option() -> None:
    seen = live.ground(
        "Bradley Holm won the cup of Bergen. Bradley “Brad” Holm lost the cup of Oslo. Jan Berg sold a boat in Leeds."
    )
    for made in what_did.drafts(seen):
        if "Holm" in made.stem:
            assert not any("cup" in one.text for one in made.pool)
