"""What commas set off is left out of a phrase, unless it is half of what the phrase tells."""

import pytest

from quizapp.generate.asides import without_asides
from tests.unit.generate.live import ground


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Anna Holm met the mayor of Bergen, a tall woman.", "the mayor of Bergen", id="an aside"),
        pytest.param("Anna Holm sold boats, nets and hooks.", "boats, nets and hooks", id="a list"),
    ],
)
def test_an_aside_goes_and_a_list_stays(text: str, told: str) -> None:
    sentence = ground(text).analysis.sentences[0]
    thing = sentence.child(sentence.root, "dobj")
    assert thing is not None
    assert sentence.phrase(without_asides(sentence, thing)) == told
