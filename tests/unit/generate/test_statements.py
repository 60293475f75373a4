"""Statements to be judged: the whole of a clause as it stands, and one for each value that could be changed."""

from quizapp.generate.clause import Clause
from quizapp.generate.statements import statements_of, whole_of
from tests.unit.generate.tale import TALE, ground

SEEN = ground("kenya_museum", *TALE)


def clause(name: str) -> Clause:
    return next(each for each in ground(name, *TALE).clauses if each.sentence.number == 0)


def test_the_whole_of_a_clause_is_a_true_statement_that_is_asked_for_by_what_it_tells() -> None:
    (whole,) = whole_of(clause("kenya_museum"), "any")
    assert (whole.stem, whole.true, whole.family) == ("Kenya opened a salt museum in 1967.", True, "any")
    assert whole.key == "opened a salt museum in 1967"
    assert whole.pool == ()


def test_what_somebody_says_is_not_stated_whole() -> None:
    assert list(whole_of(clause("said"), "any")) == []


def test_a_changed_statement_differs_in_its_key_alone() -> None:
    made = list(statements_of(SEEN, clause("kenya_museum"), "any"))
    (true,) = {one.stem for one in made if one.true and one.key == "1967"}
    changed = [one for one in made if not one.true and one.key == "1967"]
    assert changed
    for one in changed:
        assert one.stem == true.replace(one.key, one.changed)
        assert [other.text for other in one.pool] == [one.changed]


def test_the_family_is_that_of_whoever_asks() -> None:
    assert {one.family for one in statements_of(SEEN, clause("kenya_museum"), "stated")} == {"stated"}
