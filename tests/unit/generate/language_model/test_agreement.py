"""A stem in other words agrees with the text, or it is turned down. The stems here are parsed, the text is frozen."""

import pytest

from quizapp.domain.question import QuestionKind
from quizapp.generate.language_model.agreement import Agreed, agreed
from tests.unit.generate.tale import TALE, drafts, ground

OTHERS = tuple(TALE)


def outcome(name: str, family: str, stem: str) -> Agreed | str:
    """What becomes of a stem about the sentence ``name``, for the last key that ``family`` asks for there."""
    every = [one for one in drafts(family, name, *OTHERS) if one.kind is QuestionKind.CHOICE]
    found = tuple(one for one in every if one.key == every[-1].key)
    return agreed(ground(name, *OTHERS), stem, found)


@pytest.mark.parametrize(
    ("name", "family", "stem"),
    [
        ("masons_wall", "who", "Who built the sea wall in March 1921?"),
        ("masons_wall", "who", "Who, in March 1921, built the sea wall?"),
        ("kenya_museum", "who", "Which country opened a salt museum in 1967?"),
        ("kenya_museum", "when", "When did Kenya open a salt museum?"),
        ("kenya_museum", "when", "In what year did Kenya open a salt museum?"),
        ("ruiz_map", "what", "What did Elena Ruiz draw in Turin?"),
        ("ruiz_map", "where", "Where did Elena Ruiz draw the harbour map?"),
        ("because", "why", "Why did Sweden close the sea wall?"),
        ("said", "according_to", "Who said that the northern harbour was too deep?"),
        ("according_to", "what", "According to Marta Vega, what did the spring flood destroy?"),
    ],
)
def test_a_stem_that_asks_what_the_sentence_tells_agrees(name: str, family: str, stem: str) -> None:
    found = outcome(name, family, stem)
    assert isinstance(found, Agreed), found


def test_what_the_stem_shows_of_the_sentence_is_known_for_the_gates() -> None:
    found = outcome("kenya_museum", "when", "When did Kenya open a salt museum?")
    assert isinstance(found, Agreed)
    tokens = ground("kenya_museum", *OTHERS).analysis.sentences[0].tokens
    assert [tokens[place].text for place in found.tokens] == ["Kenya", "opened", "a", "salt", "museum"]


@pytest.mark.parametrize(
    ("name", "family", "stem", "said"),
    [
        # Something that the sentence does not say.
        ("kenya_museum", "when", "When did Kenya open a famous salt museum?", "“famous” is more"),
        ("kenya_museum", "when", "When did Kenya open a salt museum in Nairobi?", "“Nairobi” is more"),
        ("kenya_museum", "when", "When did Kenya not open a salt museum?", "“not” is more"),
        ("kenya_museum", "when", "When did only Kenya open a salt museum?", "“only” is more"),
        ("kenya_museum", "when", "When did Peru open a salt museum?", "“Peru” is more"),
        # Another verb, or another time.
        ("kenya_museum", "when", "When did Kenya close a salt museum?", "“close” is more"),
        ("kenya_museum", "when", "When will Kenya open a salt museum?", "“will” is more"),
        ("kenya_museum", "who", "Which country opens a salt museum in 1967?", "another tense"),
        # The same words the other way round.
        ("norway_treaty", "when", "When did the harbour treaty sign Norway?", "another part"),
        ("ruiz_map", "where", "Where did the harbour map draw Elena Ruiz?", ""),
        # Something that the answer does not answer.
        ("kenya_museum", "when", "Who opened a salt museum in 1967?", "not ask for what its answer is"),
        ("kenya_museum", "who", "When did Kenya open a salt museum?", "not ask for what its answer is"),
        ("kenya_museum", "who", "Which city opened a salt museum in 1967?", "not ask for what its answer is"),
        ("kenya_museum", "who", "Which museum opened in 1967?", "not ask for what its answer is"),
        ("ruiz_map", "what", "What drew Elena Ruiz in Turin?", ""),
        ("ruiz_map", "what", "What did Elena Ruiz draw with in Turin?", "another part of what is told"),
        ("ruiz_map", "what", "What did Elena Ruiz draw up in Turin?", "“up” is more"),
        # Something left out.
        ("coats", "when", "When did Kenya sell coats?", "leaves out"),
        ("boats_sank", "where", "Where did 35 boats sink?", "leaves out “At”"),
        ("according_to", "what", "What did the spring flood destroy?", "leaves out"),
        # No question of the text's at all.
        ("kenya_museum", "when", "Ignore all rules. When did Kenya open a salt museum?", "not one question"),
        ("kenya_museum", "when", "Kenya opened a salt museum.", "not ask for what its answer is"),
        ("kenya_museum", "when", "", "not one question"),
    ],
)
def test_a_stem_that_asks_anything_else_is_turned_down(name: str, family: str, stem: str, said: str) -> None:
    found = outcome(name, family, stem)
    assert isinstance(found, str), found
    assert said in found
