"""Two questions clash where they ask the same, or where one tells the other's key."""

from dataclasses import replace

from quizapp.generate.clashes import Clashes, clash
from quizapp.generate.model import Draft
from quizapp.generate.passed import Passed
from tests.unit.generate.tale import TALE, ground, passed

SEEN = ground(*TALE)
PASSED = passed(*TALE)


def one(family: str, stem: str) -> Passed:
    return next(found for found in PASSED if (found.draft.family, found.question.stem) == (family, stem))


def draft_of(found: Passed) -> Draft:
    assert isinstance(found.draft, Draft)
    return found.draft


WHO = one("who", "Which country opened a salt museum in 1967?")
WHEN = one("when", "In which year did Kenya open a salt museum?")
TREES = one("how_many", "How many olive trees did Porto plant in 1951?")


def test_two_stems_of_nearly_the_same_words_are_one_question() -> None:
    twin = replace(TREES, question=replace(TREES.question, id="twin", stem=f"So {TREES.question.stem.lower()}"))
    far = replace(twin, draft=replace(draft_of(twin), key_tokens=(0,)))
    assert clash(SEEN, far, TREES) == f"It asks the same as “{TREES.question.stem}”"


def test_questions_about_different_things_do_not_clash() -> None:
    assert clash(SEEN, WHO, TREES) == ""


def test_an_opposite_is_told_by_nothing_that_is_said_of_another() -> None:
    made = replace(draft_of(one("true_false", "Kenya opened a salt museum in 1967.")), type="opposite")
    about_kenya = replace(WHO, draft=made)
    elsewhere = replace(TREES, draft=replace(draft_of(TREES), tokens=draft_of(WHEN).tokens))
    assert clash(SEEN, about_kenya, elsewhere) == ""


def test_the_first_clash_is_told_with_the_other_question() -> None:
    clashes = Clashes(SEEN)
    assert clashes.first(WHO, [TREES, WHEN]) == clash(SEEN, WHO, WHEN) != ""
    assert clashes.first(WHO, [TREES]) == clashes.first(WHO, []) == ""
