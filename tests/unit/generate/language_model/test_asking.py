"""A document is asked about in parts, within its requests; what fails is told, and the rest is kept."""

from itertools import count

import pytest

from quizapp.generate.language_model.asking import PART_WORDS, ask, parts, spread
from quizapp.reading.read import read
from tests.support.language_model import KEY, Answer, as_written, model_server, saying, writing

DOCUMENT = read(b"# Light\n\nThe lamp was lit in 1821.\n\nThe tower was sold in 2006.\n", name="light.md")
ONE = as_written("The lamp was lit in 1821.", "When was the lamp lit?", "1821", "2006", "1811", "1831")
PARAGRAPH = "The keeper of the tower wrote in the book of the tower each day. " * 80
LONG = read((PARAGRAPH + "\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH).encode(), name="long.txt")


@pytest.fixture(autouse=True)
def _straight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def test_the_prose_is_sent_and_what_comes_back_is_counted() -> None:
    with model_server(writing(ONE, ONE)) as server:
        answers = ask(server.endpoint(price_in=2.0, price_out=10.0), DOCUMENT, count=5)
    assert [one.question for one in answers.written] == ["When was the lamp lit?"] * 2
    assert [request.asked for request in server.requests] == [
        {"questions": 10, "paragraphs": ["The lamp was lit in 1821.", "The tower was sold in 2006."]}
    ]
    use = answers.use
    assert (use.host, use.model, use.calls) == (server.endpoint().host, "small-model", 1)
    assert (use.tokens_in, use.tokens_out, use.counted, use.written, use.problem) == (1000, 200, True, 2, "")
    assert use.cost == pytest.approx(0.004)


def test_a_long_text_goes_in_parts_of_whole_paragraphs() -> None:
    sizes = [sum(len(paragraph.split()) for paragraph in part) for part in parts(LONG)]
    assert len(sizes) == 3
    assert max(sizes) <= PART_WORDS
    assert [paragraph for part in parts(LONG) for paragraph in part] == [
        LONG.text[block.start : block.end] for block in LONG.blocks
    ]


def test_where_there_are_more_parts_than_requests_some_from_all_over_the_text_are_sent_and_that_is_told() -> None:
    assert spread([[str(number)] for number in range(9)], 3) == [["0"], ["3"], ["6"]]
    with model_server(writing(ONE)) as server:
        answers = ask(server.endpoint(calls=2), LONG, count=4)
    assert len(server.requests) == 2
    assert "2 of its 3 parts were sent" in answers.use.problem


def test_an_answer_without_sense_costs_only_its_own_questions() -> None:
    with model_server(saying("no JSON"), writing(ONE), saying("no JSON")) as server:
        answers = ask(server.endpoint(), LONG, count=4)
    assert len(server.requests) == 3
    assert len(answers.written) == 1
    assert answers.use.problem == "An answer of the language model is no JSON, or breaks off."
    assert answers.use.tokens_in == 3000


def test_a_server_that_refuses_is_not_asked_again() -> None:
    with model_server(writing(ONE), Answer(status=401)) as server:
        answers = ask(server.endpoint(), LONG, count=4)
    assert len(server.requests) == 2
    assert len(answers.written) == 1
    assert "does not accept the key" in answers.use.problem
    assert KEY not in repr(answers)


def test_tokens_that_are_not_told_are_said_to_be_missing() -> None:
    with model_server(saying({"questions": []}, tokens=None)) as server:
        answers = ask(server.endpoint(), DOCUMENT, count=4)
    assert not answers.use.counted
    assert "at least 0 tokens" in answers.use.summary


def test_whoever_wants_it_stopped_is_heard_before_each_request() -> None:
    told = count()

    def stop_at_second(done: float) -> None:
        if next(told):
            raise KeyboardInterrupt

    with model_server(writing(ONE)) as server, pytest.raises(KeyboardInterrupt):
        ask(server.endpoint(), LONG, count=4, on_progress=stop_at_second)
    assert len(server.requests) == 1
