"""Which sentences may stand on a page by themselves."""

from dataclasses import replace

import pytest

from quizapp.reading.standalone import is_imperative, is_whole, opening_length, stands_alone
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize("name", ["ferry", "said_that", "relcl", "imperative", "money"])
def test_a_complete_sentence_is_whole(name: str) -> None:
    assert is_whole(sentence(name))


@pytest.mark.parametrize("name", ["fragment", "question"])
def test_fragments_and_questions_are_not(name: str) -> None:
    assert not is_whole(sentence(name))


def test_an_order_is_an_imperative() -> None:
    assert is_imperative(sentence("imperative"))
    assert not is_imperative(sentence("ferry"))


def test_a_connective_may_be_left_out() -> None:
    assert opening_length(sentence("however")) == 2
    assert opening_length(sentence("ferry")) == 0


def test_a_step_of_a_sequence_hangs_in_the_air() -> None:
    assert not stands_alone(sentence("imperative"))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("And on Tuesday Norway won a case in Oslo.", 1),
        ("And in a mill in Oslo Norway made boats.", 0),
        ("And Norway won a case in Oslo.", 1),
    ],
)
def test_an_and_before_a_date_may_be_left_out_too(text: str, length: int) -> None:
    assert opening_length(analysed(text)[1].sentences[0]) == length


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Second, tall trees cool the streets of a town.", True),
        ("Second, the crew cut the ropes of the ship.", False),
        ("Second, cut the ropes of the ship.", False),
    ],
)
def test_a_point_of_an_argument_holds_without_the_others(text: str, alone: bool) -> None:
    one = analysed(text)[1].sentences[0]
    assert stands_alone(one, after=opening_length(one)) is alone


def test_a_sentence_inside_a_longer_quotation_is_not_whole() -> None:
    assert not is_whole(replace(sentence("ferry"), quoted=True))


@pytest.mark.parametrize("reached", ["☎ + 441632960000", "hall@holm.example"])
def test_a_line_of_how_to_reach_somebody_is_no_statement(reached: str) -> None:
    line = f"The town hall has an office at the market, {reached}."
    assert not stands_alone(analysed(line)[1].sentences[0])
    assert stands_alone(analysed(line.replace(f", {reached}", ""))[1].sentences[0])
