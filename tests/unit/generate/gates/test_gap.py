"""A gap takes away what the text is about, and nothing beside it in the stem strikes an option."""

import pytest

from quizapp.generate.families import cloze
from quizapp.generate.gates.gap import complaint
from tests.unit.generate.live import ground

TOLD = "The briefing does not tell it: nobody learns it from the text."
SAID = "What somebody says is asked for as his or her word, not as a gap."
LIFE = (
    "Anna Holm was born in Bergen in 1880. Anna Holm founded the Bergen Observatory in 1912. "
    "Anna Holm sold 340 maps of Norway. Anna Holm died in 1951."
)


def judged(text: str) -> dict[str, str]:
    """What is said against each gap of the last sentence after those of ``LIFE`` in its longest stem, by its key."""
    seen = ground(f"{LIFE} {text}")
    last = seen.analysis.sentences[-1].number
    drafts = [one for one in cloze.drafts(seen) if one.sentence == last]
    return {one.key: complaint(seen, one) for one in reversed(drafts)}


def test_dates_figures_and_doers_that_the_briefing_tells_leave_gaps() -> None:
    seen = ground(LIFE)
    found = {one.key: complaint(seen, one) for one in cloze.drafts(seen)}
    assert {key for key, reason in found.items() if not reason} >= {"1912", "340", "Anna Holm"}


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        pytest.param("Anna Holm bought three boats in Oslo.", "three", TOLD, id="a small number"),
        pytest.param("The new roof cost 4,100 crowns in 1955.", "1955", TOLD, id="a happening without a name"),
        pytest.param("Anna Holm will speak in Oslo in 1960.", "1960", TOLD, id="what was still to come"),
        pytest.param("Anna Holm left Bergen on 14 June 1950.", "14 June 1950", TOLD, id="a day"),
        pytest.param("Anna Holm met Hugh Lind in Oslo.", "Hugh Lind", TOLD, id="one of many whom somebody met"),
        pytest.param("The paper said that Anna Holm had found a comet.", "Anna Holm", SAID, id="what is said"),
        pytest.param(
            "Anna Holm sold 52 globes and 900 small globes in Oslo.",
            "52",
            "Beside “900” in the stem some of the options fall away.",
            id="a second number of the same things",
        ),
        pytest.param(
            "Anna Holm sold 52 of her 90 globes in Oslo.",
            "52",
            "Beside “90” in the stem some of the options fall away.",
            id="the whole that it is part of",
        ),
        pytest.param(
            "Hugh Lind lost the letter in 1930.",
            "1930",
            TOLD,
            id="somebody else",
        ),
        pytest.param(
            "Anna Holm lost the letter in 1930.",
            "1930",
            "“the letter” is clear only to whoever has the text in mind.",
            id="which letter",
        ),
        pytest.param(
            "Anna Holm drew a similar map in 1930.",
            "1930",
            "“similar” is clear only to whoever has the text in mind.",
            id="similar to what",
        ),
    ],
)
def test_trifles_and_what_is_said_leave_none(text: str, key: str, reason: str) -> None:
    found = judged(text)
    assert found.get(key) == reason, found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Anna Holm sold 52 globes to 14 museums in Oslo.", "52", id="beside a number of other things"),
        pytest.param("Anna Holm sailed for 11 months in Oslo.", "11", id="a number of two digits"),
        pytest.param("Hugh Lind heads the Bergen Observatory in Norway.", "Hugh Lind", id="who holds a post"),
        pytest.param(
            "Hugh Lind has won the Norwegian Prize for his maps of Bergen.", "Hugh Lind", id="who has done it"
        ),
        pytest.param("In 1930, Anna Holm met Hugh Lind in Oslo.", "Hugh Lind", id="to whom it was done that year"),
        pytest.param("Anna Holm opened the yearly map day of Bergen in 1931.", "1931", id="no date beside it"),
    ],
)
def test_what_a_whole_sentence_tells_leaves_one(text: str, key: str) -> None:
    found = judged(text)
    assert found.get(key) == "", found


def test_no_gap_takes_what_was_done_to_it_for_a_deed() -> None:
    seen = ground(f"{LIFE} Anna Holm was elected by the council in 1930.")
    last = seen.analysis.sentences[-1].number
    drafts = [one for one in cloze.drafts(seen) if one.sentence == last]
    told = [(one.stem, complaint(seen, one)) for one in drafts]
    assert any("does not tell" in reason for _, reason in told), told
