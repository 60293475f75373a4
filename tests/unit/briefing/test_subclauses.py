"""A clause below another one is a sentence where it says all that it leans on."""

from quizapp.briefing.subclauses import adverbial_clause, relative_clause
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import sentence

NOTHING: frozenset[int] = frozenset()


def verb(name: str, word: str) -> int:
    return next(index for index, token in enumerate(sentence(name).tokens) if token.text == word)


def test_a_relative_clause_tells_of_its_noun() -> None:
    law, bridge = analysis_on("", "law_1995").named[0], analysis_on("", "relcl").named[0]
    assert relative_clause(law, verb("law_1995", "adopted"), NOTHING) == "The parliament adopted the law in 1995."
    assert relative_clause(bridge, verb("relcl", "opened"), NOTHING) == "The bridge opened in 1932."


def test_what_came_before_is_told_by_itself() -> None:
    named = analysis_on("", "after_1958").named[0]
    assert adverbial_clause(named, verb("after_1958", "closed"), NOTHING, "All.") == "The mill had closed in 1958."
