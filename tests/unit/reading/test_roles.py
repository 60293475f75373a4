"""The subject is what a sentence is about; others may be no more than mentioned beside it."""

import pytest

from quizapp.reading.roles import is_aside, main_subject, names_several
from quizapp.reading.sentence import Sentence
from tests.unit.reading.handmade import sentence


def place(one: Sentence, word: str) -> int:
    return next(index for index, token in enumerate(one.tokens) if token.text == word)


@pytest.mark.parametrize(("name", "word"), [("meant_life", "Brook"), ("gave_way", "It"), ("castle", "Survey")])
def test_the_first_main_verb_has_the_main_subject(name: str, word: str) -> None:
    one = sentence(name)
    assert main_subject(one) == place(one, word)


def test_an_owner_is_an_aside() -> None:
    one = sentence("meant_life")
    assert is_aside(one, place(one, "Reed"))


def test_the_subject_and_who_is_spoken_to_are_none() -> None:
    one = sentence("spoke_brook")
    assert not is_aside(one, place(one, "Brook"))
    assert not is_aside(one, place(one, "Reed"))


def test_beside_one_whom_the_text_goes_on_about_who_is_spoken_to_is_an_aside() -> None:
    one = sentence("spoke_brook")
    assert is_aside(one, place(one, "Reed"), settled=True)


def test_sisters_are_several_of_one_gender() -> None:
    assert names_several(sentence("sisters_wrote"), "she")
    assert not names_several(sentence("sisters_wrote"), "he")
