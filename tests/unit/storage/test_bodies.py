"""Domain objects go into JSON bodies and come back the same."""

import pytest
from cattrs import ClassValidationError

from quizapp.domain.briefing import Briefing
from quizapp.storage.bodies import body_sha256, from_body, to_body
from tests.factories.quizzes import make_briefing


def test_a_briefing_comes_back_the_same() -> None:
    assert from_body(to_body(make_briefing()), Briefing) == make_briefing()


def test_a_field_that_the_code_does_not_know_is_left_out() -> None:
    assert from_body({**to_body(make_briefing()), "mood": "calm"}, Briefing) == make_briefing()


def test_a_body_that_lacks_something_is_refused() -> None:
    body = to_body(make_briefing())
    del body["claims"]
    with pytest.raises(ClassValidationError):
        from_body(body, Briefing)


def test_the_hash_does_not_depend_on_the_order_of_keys() -> None:
    assert body_sha256({"a": 1, "b": [2]}) == body_sha256({"b": [2], "a": 1})
    assert body_sha256({"a": 1}) != body_sha256({"a": 2})
