import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.question import Response
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.responses import response_from_json, response_to_json

RESPONSES = st.one_of(
    st.builds(Response, chosen=st.lists(st.integers(0, 7), unique=True).map(tuple)),
    st.builds(Response, texts=st.lists(st.text()).map(tuple)),
)


@given(RESPONSES)
def test_a_response_comes_back_as_it_was(response: Response) -> None:
    assert response_from_json(json.loads(json.dumps(response_to_json(response)))) == response


def test_a_response_holds_only_what_was_given() -> None:
    assert response_to_json(Response(chosen=(2, 0))) == {"chosen": [2, 0]}
    assert response_to_json(Response(texts=("a",))) == {"texts": ["a"]}
    assert response_to_json(Response()) == {}


@pytest.mark.parametrize(
    "data", [None, [], "x", {"choice": [1]}, {"chosen": 1}, {"chosen": [True]}, {"chosen": [-1]}, {"texts": [1]}]
)
def test_anything_else_is_refused(data: object) -> None:
    with pytest.raises(UnusableResponse):
        response_from_json(data)
