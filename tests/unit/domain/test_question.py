"""A response is empty where nothing was given."""

import pytest

from quizapp.domain.question import Response


@pytest.mark.parametrize("response", [Response(), Response(texts=("",)), Response(texts=(" ", "\t"))])
def test_nothing_chosen_and_nothing_but_spaces_typed_is_empty(response: Response) -> None:
    assert response.is_empty


@pytest.mark.parametrize("response", [Response(chosen=(0,)), Response(texts=("", "dusk"))])
def test_one_option_or_one_word_is_not(response: Response) -> None:
    assert not response.is_empty
