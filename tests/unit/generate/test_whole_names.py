"""A name that the text cuts to its last word is whole in a question, where no other name has that word."""

from dataclasses import replace

import pytest

from quizapp.generate.whole_names import _own_again
from tests.unit.generate.live import ground

BOARD = "The Bergen Harbour Board was founded in 1901."


def subjects(text: str) -> list[str]:
    return [one.sentence.phrase(one.subject) for one in ground(text).clauses]


def test_the_last_word_of_a_name_stands_for_all_of_it() -> None:
    found = ground(f"{BOARD} The Board closed the northern quay in 1931.").clauses[-1]
    assert found.sentence.phrase(found.subject) == "The Bergen Harbour Board"
    # The name is proved by the sentence that has it.
    assert [one.quote for one in found.evidence] == [BOARD, "The Board closed the northern quay in 1931."]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param(
            f"{BOARD} The Oslo Harbour Board was founded in 1911. The Board closed the northern quay in 1931.",
            "The Board",
            id="one of two",
        ),
        pytest.param(
            "The Ninth Army was founded in 1901. The Army closed the northern quay in 1931.", "The Army", id="a force"
        ),
        pytest.param(
            "The Battle of the Lindside was fought in 1901. The Lindside lost its northern quay in 1931.",
            "The Lindside",
            id="the place that an event is called after",
        ),
        pytest.param(
            f"{BOARD} The Board members left Bergen in 1931.", "The Board members", id="a part of another name"
        ),
    ],
)
def test_what_may_be_something_else_stays_as_it_is(text: str, subject: str) -> None:
    assert subjects(text)[-1] == subject


def test_what_is_the_subjects_own_keeps_its_pronoun() -> None:
    plain = ground("Jan Berg launched his campaign.").analysis.sentences[0]
    place = next(place for place, token in enumerate(plain.tokens) if token.text == "his")
    tokens = list(plain.tokens)
    tokens[place] = replace(tokens[place], text="Jan Berg’s", pos="PROPN", tag="NNP")
    assert _own_again(replace(plain, tokens=tuple(tokens)), plain) == plain
