"""Grammar tells the key from the distractors."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.grammatical_cues import findings
from tests.unit.lint.made import choice, cloze


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("What does he carry? It is an", "*oar", "net", "axe"), "stem", id="an article at the end"),
        pytest.param(cloze("He took a _____ home.", "net", "net", "oar", "axe"), "stem", id="an article before a gap"),
        pytest.param(
            cloze("The _____ were lost.", "boats", "boats", "raft", "ferry"), "stem", id="a verb behind a gap"
        ),
        pytest.param(choice("Which boats were lost?", "Two ferries", "A raft", "A barge"), "stem", id="after which"),
        pytest.param(choice("What sank was", "Ferries", "*A raft", "Barges"), "stem", id="a verb at the end"),
        pytest.param(
            choice("Why did it sink?", "*Because ice cut the hull", "A fire", "A wreck"),
            "options[0].text",
            id="a reason of its own",
        ),
        pytest.param(
            choice("What is it for?", "Steering", "*To hold the mast", "Floating"),
            "options[1].text",
            id="a purpose of its own",
        ),
        pytest.param(
            choice("What did she do?", "She left", "She sang", "*She read a letter."),
            "options[2].text",
            id="a full stop of its own",
        ),
    ],
)
def test_grammar_that_tells_the_key_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("What does he carry? It is a/an", "oar", "net", "axe"), id="both articles"),
        pytest.param(cloze("He took an _____ home.", "oar", "oar", "hour", "axe"), id="an article that all go with"),
        pytest.param(cloze("It was a _____.", "unit", "unit", "European city", "net"), id="sound against letter"),
        pytest.param(cloze("The _____ were lost.", "boats", "boats", "rafts of wood", "people"), id="all plural"),
        pytest.param(choice("Which boat was lost?", "*A raft", "The ferry", "Two barges"), id="a distractor agrees"),
        pytest.param(choice("What were they called?", "Ferries", "A raft", "A barge"), id="a verb of another subject"),
        pytest.param(cloze("_____ is here.", "Holm", "Holm", "Ruiz", "Vargas"), id="names behind a verb"),
        pytest.param(
            choice("Why did it sink?", "Because of ice", "Because of fire", "Because it was old"), id="all reasons"
        ),
        pytest.param(cloze("He took an _____ home.", "net"), id="typed"),
    ],
)
def test_grammar_that_tells_nothing_passes(question: Question) -> None:
    assert list(findings(question)) == []
