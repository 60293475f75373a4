"""An "it" or "they" takes up the subject before it, or nothing."""

import pytest

from quizapp.reading.things import subject_before
from tests.unit.reading.handmade import sentence
from tests.unit.reading.meant import meant, meant_after_a_break
from tests.unit.reading.parsed import meant as read_as


@pytest.mark.parametrize(
    ("names", "word", "what"),
    [
        (("gauge_failed", "worked"), "it", "The gauge"),
        (("saving", "close_to"), "it", "The saving"),
        (("became", "made_it"), "it", "The translation"),
        (("check_fluid", "once_opened"), "it", "the fluid"),
        (("trio", "trained"), "they", "Reed, Hale and Brook"),
        (("union_met", "they_said"), "they", "The union"),
    ],
)
def test_a_pronoun_that_opens_a_sentence_takes_up_the_subject_before(
    names: tuple[str, ...], word: str, what: str
) -> None:
    assert meant(*names, word=word) == what


@pytest.mark.parametrize(
    ("names", "word"),
    [
        # A new thing at the end of a sentence is as likely what the next one tells of.
        (("castle", "overlooked"), "it"),
        # What is done to "it" may be done to anything.
        (("the_castle", "old_castle"), "it"),
        (("metro", "opened"), "it"),
        # Nobody in particular speaks for several.
        (("gauge_failed", "they_said"), "they"),
    ],
)
def test_of_two_things_neither_is_meant(names: tuple[str, ...], word: str) -> None:
    assert meant(*names, word=word) == ""


def test_what_somebody_does_with_it_is_done_with_what_the_text_goes_on_about() -> None:
    assert meant_after_a_break("gauge_failed", "worked", "patented", word="it") == "The gauge"


def test_without_an_it_before_the_object_may_be_anything() -> None:
    assert meant("gauge_failed", "patented", word="it") == ""


def test_an_owner_inside_a_sentence_is_its_subject() -> None:
    assert meant("river_burst", word="its") == "The river"


def test_what_merely_is_may_be_told_of_either_noun() -> None:
    assert meant("cat_mat", word="it") == ""


def test_an_order_is_about_what_is_to_be_handled() -> None:
    one = sentence("check_fluid")
    assert subject_before(one) == next(index for index, token in enumerate(one.tokens) if token.text == "fluid")


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        # Of several only people say, study and find.
        (
            "The researchers tested the pumps in four towns. They said that all failed.",
            "They",
            "The researchers",
        ),
        ("The researchers met the farmers. They said that the pumps failed.", "They", ""),
        # What is also done is done by the same.
        ("The union paid for the repairs of a mill. It also bought the hall.", "It", "The union"),
        ("The union paid for the repairs of a mill. It burnt down.", "It", ""),
        # What does again what was done is the same, whatever it was done to.
        ("Google bought a school. It bought a firm in May.", "It", "Google"),
        ("Google bought a school. It burnt down in May.", "It", ""),
    ],
)
def test_those_who_speak_and_what_also_acts_are_taken_up(text: str, word: str, what: str) -> None:
    assert read_as(text, word) == what
