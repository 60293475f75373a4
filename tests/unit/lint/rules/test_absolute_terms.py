"""An option says “always” or the like."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.absolute_terms import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("When does it rain?", "At dusk", "Always", "At dawn"), "options[1].text", id="always"),
        pytest.param(
            choice("When does it rain?", "At dusk", "At dawn", "It never rains"), "options[2].text", id="never"
        ),
        pytest.param(
            choice("Who sailed?", "*Two men", "All the crew", "A boy"), "options[1].text", id="all at the head"
        ),
        pytest.param(
            choice("Who sailed?", "Only the cook", "*Two men", "A boy"), "options[0].text", id="only at the head"
        ),
        pytest.param(
            choice("Who sailed?", "*Two men", "A boy", "Nearly no one but every cook"), "options[2].text", id="every"
        ),
    ],
)
def test_an_option_without_exception_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("When does it rain?", "Every two years", "Once", "Twice a year"), id="how often"),
        pytest.param(
            choice("What sank?", "The boat with all the nets", "A ferry", "It carried only sand"), id="within"
        ),
        pytest.param(choice("Who sailed?", "*Two men", "Almost everyone", "A boy"), id="nearly"),
        pytest.param(choice("When?", "Always at dusk", "Always at dawn", "Always at noon"), id="in each option"),
        pytest.param(
            choice("What is the motto?", "“Always ready”", "“For the sea”", "“With God”"), id="in quotation marks"
        ),
        pytest.param(choice("Which?", "All of the above", "Only B", "Tin"), id="of other rules"),
        pytest.param(choice("What never freezes?", "Salt", "Tar", "Oil"), id="in the stem"),
    ],
)
def test_a_word_that_leaves_exceptions_passes(question: Question) -> None:
    assert list(findings(question)) == []
