"""Rules are queries for the ids of rows that break them; each is broken in the tests of what runs them."""

from flask import Flask

from quizapp.storage import audit
from quizapp.storage.audit_rules import RULES
from tests.factories.quizzes import store_quiz
from tests.support.damage import damage


def test_a_sound_database_keeps_every_rule(storage: Flask) -> None:
    store_quiz()
    assert {rule.complaint: list(audit.ids(rule.broken)) for rule in RULES} == {rule.complaint: [] for rule in RULES}


def test_a_rule_selects_just_the_rows_that_break_it(storage: Flask) -> None:
    store_quiz()
    (rule,) = [rule for rule in RULES if rule.complaint == "it has no evidence"]
    with damage("delete from evidence where question_version_id in (3, 5)"):
        assert sorted(audit.ids(rule.broken)) == [3, 5]
