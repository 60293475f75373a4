"""A word of every day, a list and a word's form are not taken for the explanation of a term."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


def terms(text: str) -> list[str]:
    return [one.term for one in glossary(analysed(text)[1])]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fear is a very strong tool that can change how people behave.", id="a judgement"),
        pytest.param("Children develop knowledge, skills and preferences that protect their health.", id="a list"),
        pytest.param("Folding books are called codices (the singular is codex) in Norway.", id="the form of a word"),
        pytest.param("The Greeks spoke of knowledge, a term derived from seeing.", id="where a word is from"),
        pytest.param("They compared them with lungfishes (the only other group with lungs).", id="one of a row"),
        pytest.param("Leave out the fear, which is grape in the old recipe.", id="what it is here"),
    ],
)
def test_what_is_none_is_left_out(text: str) -> None:
    assert not {"Fear", "Knowledge", "Lungfishes"} & set(terms(text))
    assert not any("singular" in one.definition for one in glossary(analysed(text)[1]))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Fear means a feeling of danger that is near.", "Fear"),
        ("The scan counts voxels, cubes that fill a space.", "Voxels"),
        ("A democracy is a government in which the people rule.", "Democracy"),
    ],
)
def test_what_is_explained_stays(text: str, term: str) -> None:
    assert term in terms(text)
