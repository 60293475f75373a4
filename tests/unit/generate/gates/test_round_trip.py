"""A reader with the stem alone finds the evidence and the key; where not, the question is not asked."""

from dataclasses import replace

import pytest

from quizapp.domain.question import QuestionKind
from quizapp.generate.gates.round_trip import complaint
from quizapp.generate.model import Draft
from tests.unit.generate.tale import TALE, draft, ground, option

NAMES = ("kenya_museum", *TALE)
SEEN = ground(*NAMES)
MADE = draft("who", *NAMES)


def stems(made: Draft, stem: str) -> str:
    return complaint(SEEN, replace(made, stem=stem), ())


@pytest.mark.parametrize("family", ["who", "what", "when", "cloze", "true_false"])
def test_what_the_engine_asks_is_found(family: str) -> None:
    assert complaint(SEEN, draft(family, *NAMES), ()) == ""


def test_a_stem_whose_words_stand_in_another_sentence_is_turned_down() -> None:
    reason = stems(MADE, "Which country planted olive trees in Porto?")
    assert reason.startswith("Its words lead to another sentence: “")
    assert "olive trees" in reason


def test_a_stem_without_a_word_of_the_text_is_turned_down() -> None:
    assert stems(MADE, "Which zebra laughed?") == "Its words lead to another sentence: none has any of them."


def test_a_stem_that_another_sentence_answers_as_well_is_turned_down() -> None:
    assert stems(MADE, "What does the text say of the salt museum?").startswith("Without its sentence another one")


def test_a_statement_to_be_judged_need_only_be_near() -> None:
    judged = replace(MADE, kind=QuestionKind.TRUE_FALSE)
    assert stems(MADE, "What does the text say of the museum?") != ""
    assert stems(judged, "The museum was a museum.") == ""
    far = "The salt museum, olive trees in Porto, wooden houses in Bergen, stone bridges in Turin and wool coats."
    assert stems(judged, far) != ""


def test_a_wrong_option_that_fits_the_stem_better_than_the_key_is_found() -> None:
    swapped = replace(MADE, stem="What did Kenya open?", key="1967", type="thing")
    assert complaint(SEEN, swapped, (option("A salt museum"),)) == (
        "In its sentence “A salt museum” is found before the key."
    )
    right = replace(MADE, stem="What did Kenya open?", key="A salt museum", type="thing")
    assert complaint(SEEN, right, (option("1967"),)) == ""


def test_a_deed_is_asked_for_by_its_actor_whose_sentence_need_only_be_near() -> None:
    deed = replace(MADE, type="vp:plain:body")
    assert stems(MADE, "What does the text say of the museum?") != ""
    assert stems(deed, "What does the text say of the museum?") == ""
    far = "The salt museum, olive trees in Porto, wooden houses in Bergen, stone bridges in Turin and wool coats."
    assert stems(deed, far) != ""
