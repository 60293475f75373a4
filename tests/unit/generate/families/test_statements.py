"""Questions about whole statements: who said what, and who is what, each with the sentence that tells it."""

from dataclasses import replace

import pytest

from quizapp.domain.question import QuestionKind, SelectSentenceKey
from quizapp.generate.gates import proposed
from tests.unit.generate.speech import TALK, asked, ground, proposals

FAMILIES = ("described", "said", "who_said", "said_which")
WALL = "“The old harbour wall needs a new foundation before winter.”"
PLAN = "“My office asked three builders for a careful plan.”"
MUSEUM = "“Visitors come for the painted boats and the salt museum.”"


@pytest.mark.parametrize("family", FAMILIES)
def test_each_key_stands_in_its_evidence_and_nothing_speaks_against_the_question(family: str) -> None:
    made = proposals(family, *TALK)
    assert made
    for one in made:
        assert proposed.complaint(ground(*TALK), one) == ""
        quotes = " ".join(evidence.quote for evidence in one.evidence).lower()
        for option in one.options:
            if option.correct:
                assert option.text.strip("“”.").lower() in quotes
        assert all(option.feedback for option in one.options)


def test_a_role_is_asked_from_either_end_beside_those_of_others() -> None:
    found = asked("described", *TALK)
    key, others = found["How does the text describe Marta Vega?"]
    assert key == ["Director of the salt museum"]
    assert set(others) == {
        "The harbour master of Porto", "A retired teacher from Porto", "Chairman of the fishing union",
    }  # fmt: skip
    key, others = found["Whom does the text describe as the harbour master of Porto?"]
    assert key == ["Anna Holm"]
    assert "Marta Vega" in others


def test_somebody_whose_own_role_is_alike_is_no_option() -> None:
    # Both are told to be of Porto.
    assert (
        "Pedro Ruiz" not in asked("described", *TALK)["Whom does the text describe as the harbour master of Porto?"][1]
    )


def test_of_two_roles_none_is_asked_for() -> None:
    assert proposals("described", "holm_quote", "vega_quote") == []


def test_words_stand_beside_those_of_others_and_never_beside_the_speakers_own() -> None:
    key, others = asked("said", *TALK)["What does the text report Anna Holm as saying?"]
    assert key == [PLAN]
    assert WALL not in others
    assert MUSEUM in others


def test_who_said_it_is_asked_with_others_whom_the_text_names() -> None:
    key, others = asked("who_said", *TALK)[f"Who said: {WALL.rstrip('.”')}”?"]
    assert key == ["Anna Holm"]
    assert {"Marta Vega", "Pedro Ruiz"} <= set(others)


@pytest.mark.parametrize("family", ["said", "who_said"])
def test_words_that_point_outside_themselves_are_not_asked_about(family: str) -> None:
    stems = asked(family, *TALK, "lind_pointing")
    assert not any("mistake" in stem for stem in stems)
    assert not any("mistake" in option for keys, _ in stems.values() for option in keys)


def test_all_that_one_speaker_said_is_asked_as_a_choice_of_several() -> None:
    (made,) = proposals("said_which", *TALK)
    assert made.kind is QuestionKind.MULTI_CHOICE
    assert [option.text for option in made.options if option.correct] == [WALL, PLAN]
    assert len(made.evidence) == 2


def test_a_key_much_longer_than_its_options_is_refused() -> None:
    (made,) = proposals("said_which", *TALK)
    assert proposed.complaint(ground(*TALK), made) == ""
    short = tuple(
        option if option.correct else replace(option, text=f"“Word {number}.”")
        for number, option in enumerate(made.options)
    )
    assert proposed.complaint(ground(*TALK), replace(made, options=short)) == (
        "The key is much longer than every other option."
    )


def test_the_sentence_that_tells_who_somebody_is_is_asked_for_among_others_about_the_same() -> None:
    (made,) = proposals("located", *TALK)
    assert made.stem == "Which sentence tells who Anna Holm is?"
    assert made.kind is QuestionKind.SELECT_SENTENCE
    assert made.answer == SelectSentenceKey((0,))
    assert made.evidence[0].quote.endswith("said Anna Holm, the harbour master of Porto.")
    # Nobody else is named twice, and without "holm_again" neither is she.
    assert proposals("located", *TALK[:-1]) == []
