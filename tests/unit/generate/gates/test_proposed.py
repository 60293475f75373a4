"""A question made of whole statements is refused for what its words alone show."""

from dataclasses import replace

import pytest

from quizapp.domain.document import Evidence
from quizapp.domain.question import MatchingKey, Option, OrderingKey
from quizapp.generate.gates.proposed import complaint
from tests.unit.generate.speech import TALK, ground, proposals

SEEN = ground(*TALK)
MADE = proposals("said", *TALK)[0]


def test_a_sound_one_passes() -> None:
    assert complaint(SEEN, MADE) == ""


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        pytest.param(replace(MADE, evidence=(Evidence(0, 4, "Else"),)), "", id="evidence that is not in the text"),
        pytest.param(replace(MADE, stem="What was said?"), "The stem has 3 words", id="a short stem"),
        pytest.param(replace(MADE, options=(*MADE.options, MADE.options[0])), "too alike", id="an option twice"),
        pytest.param(
            replace(MADE, options=(MADE.options[0], Option("“Yes.”", False), Option("“No.”", False))),
            "The key is much longer than every other option.",
            id="a long key",
        ),
        pytest.param(
            replace(MADE, options=(*MADE.options[:1], Option("“The gate and", False))),
            "breaks off",
            id="half an option",
        ),
        pytest.param(
            replace(MADE, answer=MatchingKey((("Hooch", "A liquid that is not"),))), "breaks off", id="half a meaning"
        ),
        pytest.param(
            replace(MADE, answer=OrderingKey(("The gate opened.", "The wall fell into"))),
            "breaks off",
            id="half a step",
        ),
    ],
)
def test_what_is_wrong_is_told(made: object, reason: str) -> None:
    found = complaint(SEEN, made)  # type: ignore[arg-type]
    assert found
    assert reason in found
