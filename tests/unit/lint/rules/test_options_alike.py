"""No two options read alike, contain one another or are numbers too close to tell apart."""

import pytest

from quizapp.domain.question import QuestionKind
from quizapp.lint.rules.options_alike import findings, pairs
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["Kenya", "Peru", "Chile"], id="names"),
        pytest.param(["48", "90", "60"], id="numbers"),
        pytest.param(["1951", "1967", "1984"], id="years"),
        pytest.param(["4 May 1988", "14 May 1988", "4 May 1987"], id="dates that share words"),
        pytest.param(["Kenyan masons", "Norwegian masons"], id="few words of which one differs"),
        pytest.param(["two", "three", "four"], id="numbers in words"),
        pytest.param([], id="nothing"),
    ],
)
def test_different_options_pass(options: list[str]) -> None:
    assert list(pairs(options)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The sea wall", "the sea wall", id="case"),
        pytest.param("The harbour council", "The harbour council of Bergen", id="one within the other"),
        pytest.param("2.40", "2.45", id="numbers closer than 5 percent"),
        pytest.param("1,000", "1000", id="one number written twice"),
        pytest.param("twelve", "12", id="a number in words and figures"),
        pytest.param(
            "Opened a large new museum of old salt in Bergen",
            "Opened a large new museum of old salt in Lisbon",
            id="long options of which one word differs",
        ),
    ],
)
def test_options_that_read_alike_are_paired(one: str, other: str) -> None:
    assert list(pairs([one, "Something else", other])) == [(0, 2)]


def test_the_later_option_is_told_of_the_earlier() -> None:
    (finding,) = findings(choice("Which?", "Tin", "The tin", "Lead", kind=QuestionKind.MULTI_CHOICE))
    assert (finding.field, "“Tin”" in finding.message) == ("options[1].text", True)
