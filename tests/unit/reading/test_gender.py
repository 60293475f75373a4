"""Words that tell "he" from "she", and words that don't."""

import pytest

from quizapp.reading.gender import HE, SHE, gender_of_noun, gender_of_pronoun, gender_of_title


@pytest.mark.parametrize(("word", "gender"), [("his", HE), ("hers", SHE), ("it", ""), ("He", "")])
def test_pronouns_tell(word: str, gender: str) -> None:
    assert gender_of_pronoun(word) == gender


@pytest.mark.parametrize(("title", "gender"), [("Sir", HE), ("Ms", SHE), ("Dr", ""), ("Ada", "")])
def test_some_titles_tell(title: str, gender: str) -> None:
    assert gender_of_title(title) == gender


@pytest.mark.parametrize(("lemma", "gender"), [("son", HE), ("spokeswoman", SHE), ("engineer", "")])
def test_some_nouns_tell(lemma: str, gender: str) -> None:
    assert gender_of_noun(lemma) == gender
