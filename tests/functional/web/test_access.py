"""A route without a rule keeps the application from starting."""

import pytest
from flask import Flask

from quizapp.web.access import Access, RuleMissing, access, guard, rule_of
from tests.support.app import Visitor


def test_every_route_has_a_rule(app: Flask) -> None:
    assert {endpoint for endpoint in app.view_functions if rule_of(app, endpoint) is None} == set()


def test_a_route_without_a_rule_is_named_before_the_first_request() -> None:
    bare = Flask("bare")
    bare.add_url_rule("/open", "open", access(Access.PUBLIC)(lambda: ""))
    bare.add_url_rule("/secret", "secret", lambda: "")
    with pytest.raises(RuleMissing, match="secret"):
        guard(bare)


def test_whoever_never_began_an_attempt_is_told_that_there_is_none(visitor: Visitor) -> None:
    answer = visitor.get("/attempts/anything/1")
    assert answer.status_code == 404
    assert "no such attempt on this device" in answer.get_data(as_text=True)


def test_every_route_for_learners_refuses_the_unknown(quiz_app: Flask) -> None:
    unknown = Visitor(quiz_app)
    walked = 0
    for rule in quiz_app.url_map.iter_rules():
        if rule_of(quiz_app, rule.endpoint) is not Access.LEARNER:
            continue
        path = rule.rule.replace("<public_id>", "x").replace("<int:position>", "1")
        for method in (rule.methods or set()) & {"GET", "POST"}:
            answer = unknown.get(path) if method == "GET" else unknown.post(path)
            assert answer.status_code == 404, (method, path)
            walked += 1
    assert walked >= 7
