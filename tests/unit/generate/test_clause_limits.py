"""When, where and how far a statement holds is never cut off it."""

from quizapp.generate.clause import Clause
from quizapp.generate.clause_limits import is_half_named
from quizapp.generate.wording import statement
from tests.unit.generate import live
from tests.unit.generate.tale import ground


def told(name: str) -> list[str]:
    return [statement(one, one.parts) for one in ground(name).clauses]


def only(name: str) -> Clause:
    (found,) = ground(name).clauses
    return found


def test_how_far_a_statement_goes_is_kept_before_it() -> None:
    assert told("divers_usually") == ["Traditionally, divers were usually the sons of fishermen in Bergen."]


def test_where_something_is_so_is_kept_before_it() -> None:
    assert told("salt_abroad") == ["In Norway, the salt museums belong to the towns."]


def test_what_would_be_so_is_no_clause_of_the_text_itself() -> None:
    assert told("ban_would") == []


def test_a_verb_that_shares_its_subject_by_an_auxiliary_is_a_clause() -> None:
    assert "The fast ferry carries salt to Bergen." in told("ferry_run")


def test_only_what_happened_stays_true_with_less_said_of_when_and_where() -> None:
    assert only("kenya_museum").is_event
    assert not only("salt_abroad").is_event
    assert not only("divers_usually").is_event


def test_who_stands_beside_a_noun_of_people_is_not_who_did_it() -> None:
    seen = live.ground("According to the agent, Jan Berg, Ida Holm refused the part in 1950.").analysis.sentences[0]
    words = [token.text for token in seen.tokens]
    first = words.index("Jan")
    assert is_half_named(seen, first + 1, [first, first + 1])
    assert not is_half_named(seen, words.index("Holm"), [words.index("Ida"), words.index("Holm")])
