"""The stem of a gap tells all that its value belongs to, and of which occasion it is told."""

import pytest

from quizapp.generate.families import cloze
from quizapp.generate.gap_stems import lacking
from tests.unit.generate.live import ground

LIFE = "Anna Holm was born in Bergen in 1880. Hugh Lind and Anna Holm played for the Oslo Rovers. "
VERB = "A “when” or “where” of the stem has lost its verb."
SO = "“Did so” is clear only to whoever has the text in mind."
JOINED = "Before the gap something is left out that it may go with."
MANY = "What one alone is said to be is said of several."
NOTHING = "The number stands without what it counts."
NAMED = "The number belongs to what something is called."
OCCASION = "Of which fight or match it is told, the stem does not say."
ALSO = "The text says “also”: another did the same."


def judged(text: str) -> dict[str, set[str]]:
    """What is said against the stems of the last sentence, by their keys; "" is for a stem that is clear."""
    seen = ground(f"{LIFE}{text}")
    last = seen.analysis.sentences[-1].number
    found: dict[str, set[str]] = {}
    for draft in cloze.drafts(seen):
        if draft.sentence == last:
            found.setdefault(draft.key, set()).add(lacking(seen, draft))
    return found


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        pytest.param(
            "Holm's windfall was realized when in 1912 the Norwegian Council, acting on a proposal made by Hugh Lind "
            "and supported by Holm's friend Ada Moe, passed legislation that gave new state paper for old paper.",
            "1912",
            VERB,
            id="a when without its verb",
        ),
        pytest.param(
            "The club was led by Jon Berg and Hugh Lind, who became friends in Bergen in 1911.",
            "1911",
            MANY,
            id="one friend",
        ),
        pytest.param("Lind took up coaching, and did so by training 45 boys in Bergen.", "45", SO, id="did so"),
        pytest.param(
            "Holm's maps have been shown at fairs in several old schools in Bergen and Lund, as well as at the Danish "
            "embassy in Oslo in 1911.",
            "1911",
            JOINED,
            id="a date behind two places",
        ),
        pytest.param("Norway and Sweden each built sixteen of wood.", "sixteen", NOTHING, id="of what"),
        pytest.param("Hugh Lind ran the men's 100 metres dash.", "100", NAMED, id="what a race is called"),
        pytest.param("The Danes lost 1,500 men.", "1,500", OCCASION, id="in which battle"),
        pytest.param("Anna Holm ended up with a record 30 wins.", "30", OCCASION, id="in which season"),
        pytest.param("Hugh Lind also praised the Oslo Rovers.", "Hugh Lind", ALSO, id="as another did"),
    ],
)
def test_a_stem_that_is_half_told_is_found(text: str, key: str, reason: str) -> None:
    found = judged(text)
    assert reason in found.get(key, set()), found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Anna Holm wrote a book when she visited Lund in 1911.", "1911", id="a when with its verb"),
        pytest.param("Anna Holm showed her maps and her globes in Oslo in 1911.", "1911", id="all that is joined"),
        pytest.param("Norway and Sweden each had sixteen boats.", "sixteen", id="boats"),
        pytest.param("Norway and Sweden each built sixteen of the boats.", "sixteen", id="of which things"),
        pytest.param("Hugh Lind ran 100 metres in Oslo.", "100", id="a length"),
        pytest.param("The Danes lost 1,500 men at the Battle of Lund.", "1,500", id="a battle by its name"),
        pytest.param("Anna Holm had 30 wins in 1908.", "30", id="a season by its year"),
        pytest.param("Hugh Lind praised the Oslo Rovers.", "Hugh Lind", id="one who did it alone"),
        pytest.param("Hugh Lind also sold 340 maps.", "340", id="a number beside also"),
    ],
)
def test_a_whole_stem_lacks_nothing(text: str, key: str) -> None:
    found = judged(text)
    assert "" in found.get(key, set()), found
