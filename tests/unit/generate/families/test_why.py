"""Why is asked only where the text gives a reason or purpose with a word that means nothing else."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import why
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "purpose_union",
            "Why did Norway form a union?",
            "To defend the herring grounds",
            ["To warn the harbour council", "To finance the salt museum"],
        ),
        (
            "purpose_quarry",
            "Why did Kenya sell a stone quarry?",
            "To finance the salt museum",
            ["To warn the harbour council", "To defend the herring grounds"],
        ),
        (
            "response",
            "Why did Iceland ban whale hunting?",
            "In response to a public protest",
            ["In response to a long strike", "In response to a quiet march", "In response to the fishing ban"],
        ),
    ],
)
def test_a_purpose_and_a_reason_are_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("why", name, "because_of", "march", *TALE) == [(stem, key, options)]


def test_a_reason_with_because_stands_beside_other_facts_as_reasons() -> None:
    ((stem, key, options),) = asked("why", "because", *TALE)
    assert stem == "Why did Sweden close the sea wall?"
    assert key == "Because winter waves had cracked the northern stairs"
    assert "Because Iceland rented a stone quarry in 1951" in options
    assert all(one.startswith("Because ") for one in options)


@pytest.mark.parametrize(
    ("names", "gate", "reason"),
    [
        pytest.param(
            ("purpose_union", "holm_hall", "purpose_quarry"),
            "distractors",
            "The text offers too few wrong options of the key's type.",
            id="one other purpose in the text",
        ),
    ],
)
def test_a_reason_that_stands_alone_is_refused(names: tuple[str, ...], gate: str, reason: str) -> None:
    assert refused("why", *names) == [(gate, reason)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("kenya_museum", id="no reason"),
        pytest.param("warned", id="a claim"),
    ],
)
def test_what_gives_no_sure_reason_is_not_asked_about(name: str) -> None:
    assert drafts("why", name, *TALE) == []


def test_no_reason_stands_in_its_stem() -> None:
    found = list(why.drafts(ground(*TALE)))
    assert {(one.kind, one.bloom) for one in found} == {(QuestionKind.CHOICE, Bloom.ANALYSE)}
    assert all(not set(one.tokens) & set(one.key_tokens) for one in found)


def test_the_neighbour_of_the_sentence_is_no_wrong_reason() -> None:
    made = draft("why", "because", "iceland_quarry", "kenya_museum", "bridges")
    assert [one.text for one in made.pool] == [
        "Because Kenya opened a salt museum in 1967",
        "Because Turin lost 12 stone bridges in 1967",
    ]


def test_what_was_made_is_asked_about_with_the_purposes_of_others_about_as_long() -> None:
    ((stem, key, options),) = asked("why", "passive_purpose", *TALE)
    assert stem.startswith("Why was a narrow tunnel built")
    assert key.startswith("To drain the northern")
    assert all(one.startswith("To ") for one in options)


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        pytest.param("The council’s ferry sank near Oslo in 1931.", "ferry sank", id="a clitic apart from its word"),
        pytest.param("A ferry and three quarters sank near Oslo in 1931.", "quarters sank", id="a joined subject"),
    ],
)
def test_a_fact_that_reads_badly_as_a_reason_stands_beside_none(sentence: str, fact: str) -> None:
    text = (
        "Anna Holm closed the old bridge because the river had risen. Hugh Lind opened a shop in Bergen. "
        f"It was a cold year. {sentence}"
    )
    pools = [one.text for each in why.drafts(live.ground(text)) for one in each.pool]
    assert not any(fact in one for one in pools), pools


def test_where_somebody_went_is_no_reason() -> None:
    seen = live.ground(
        "Anna Holm travelled for twenty hours to get to Oslo. Ole Lind travelled for two days to paint the harbour."
    )
    assert [draft.key for draft in why.drafts(seen)] == ["To paint the harbour"]


def test_what_somebody_begs_for_is_no_reason() -> None:
    seen = live.ground("In 1921 Anna Holm begged Ole Lind to keep the ferry. Ole Lind opened a quay to land the fish.")
    assert [one.clause.lemma for one in why.drafts(seen)] == ["open"]


def test_what_stands_somewhere_is_no_cause() -> None:
    seen = live.ground(
        "The harbour of Bergen was closed in 1938 due to financial difficulties. Near a small settlement stood a "
        "wooden pole memorial. Norway feared a Swedish occupation. Ole Lind saw an unfavourable development in Oslo."
    )
    offered = {one.text for draft in why.drafts(seen) for one in draft.pool}
    assert offered
    assert not any("memorial" in text or "settlement" in text for text in offered)


def test_what_little_was_done_to_reach_is_no_reason() -> None:
    seen = live.ground("The raids on Bergen did little to stop the advance. Ole Lind opened a quay to land the fish.")
    assert [one.clause.lemma for one in why.drafts(seen)] == ["open"]
