"""Requests are few, bounded in time and size, and tried again only where that may help. The server is a real one."""

import json
from collections.abc import Callable, Iterator

import pytest

from quizapp.generate.language_model.client import MAX_BYTES, TRIES, Client, ModelFailed, Reply
from tests.support.language_model import KEY, Answer, ModelServer, model_server, saying

BODY = {"model": "small-model", "messages": []}
RIGHT = saying("fine", tokens=(12, 3))


@pytest.fixture(autouse=True)
def _straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the machine is none of a test's business."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def ask(server: ModelServer, **changed: object) -> tuple[Reply | ModelFailed, Client, list[float]]:
    waited: list[float] = []
    client = Client(server.endpoint(**changed), wait=waited.append)
    try:
        return client.ask(BODY), client, waited
    except ModelFailed as failure:
        return failure, client, waited


def test_what_the_model_wrote_comes_back_with_its_tokens() -> None:
    with model_server(RIGHT) as server:
        reply, client, waited = ask(server)
    assert reply == Reply("fine", 12, 3)
    assert (client.calls, waited) == (1, [])
    [request] = server.requests
    assert (request.path, request.body) == ("/v1/chat/completions", BODY)
    assert request.headers["Authorization"] == f"Bearer {KEY}"


def test_no_key_no_header() -> None:
    with model_server(RIGHT) as server:
        ask(server, key="")
    assert "Authorization" not in server.requests[0].headers


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_server_that_is_busy_is_asked_again_after_a_pause(status: int) -> None:
    with model_server(Answer(status=status), Answer(status=status), RIGHT) as server:
        reply, client, waited = ask(server)
    assert reply == Reply("fine", 12, 3)
    assert (client.calls, waited) == (3, [1.0, 2.0])


def test_the_pause_is_the_one_that_the_server_asks_for() -> None:
    with model_server(Answer(status=429, headers={"Retry-After": "7"}), RIGHT) as server:
        reply, _, waited = ask(server)
    assert (reply, waited) == (Reply("fine", 12, 3), [7.0])


def test_a_server_that_wants_a_long_pause_is_given_up() -> None:
    with model_server(Answer(status=429, headers={"Retry-After": "3600"}), RIGHT) as server:
        reply, client, waited = ask(server)
    assert isinstance(reply, ModelFailed)
    assert (client.calls, waited) == (1, [])


def test_a_server_that_stays_busy_is_given_up() -> None:
    with model_server(Answer(status=503)) as server:
        reply, client, _ = ask(server, calls=10)
    assert "503" in str(reply)
    assert client.calls == len(server.requests) == TRIES


def test_there_are_never_more_requests_than_may_be() -> None:
    with model_server(Answer(status=503)) as server:
        client = Client(server.endpoint(calls=4), wait=lambda seconds: None)
        for _ in range(3):
            with pytest.raises(ModelFailed):
                client.ask(BODY)
    assert len(server.requests) == client.calls == 4


def test_a_silent_server_is_not_waited_for() -> None:
    with model_server(Answer(silent=True)) as server:
        reply, client, _ = ask(server, timeout=0.05, calls=2)
    assert "did not answer within 0.05 seconds" in str(reply)
    assert client.calls == 2


def test_a_trickle_is_not_waited_for_either() -> None:
    ticks: Iterator[float] = iter(range(0, 10_000, 100))
    clock: Callable[[], float] = lambda: next(ticks)  # noqa: E731
    with model_server(RIGHT) as server:
        client = Client(server.endpoint(timeout=60, calls=1), clock=clock)
        with pytest.raises(ModelFailed, match="did not answer within 60 seconds"):
            client.ask(BODY)


def test_a_server_that_is_not_there_is_told() -> None:
    with model_server(RIGHT) as server:
        endpoint = server.endpoint(calls=1)
    with pytest.raises(ModelFailed, match="could not be reached"):
        Client(endpoint).ask(BODY)


@pytest.mark.parametrize(
    ("status", "said"), [(401, "does not accept the key"), (403, "does not accept the key"), (400, "status 400")]
)
def test_a_refusal_is_not_tried_again_and_nothing_of_it_is_shown(status: int, said: str) -> None:
    with model_server(Answer(b"<script>your key is wrong</script>", status=status)) as server:
        reply, client, _ = ask(server)
    assert said in str(reply)
    assert "script" not in str(reply)
    assert client.calls == 1


def test_a_redirect_is_not_followed() -> None:
    with model_server(RIGHT) as other, model_server(Answer(status=307, headers={"Location": other.url})) as server:
        reply, _, _ = ask(server)
    assert "status 307" in str(reply)
    assert other.requests == []


def test_an_endless_answer_is_not_read_to_its_end() -> None:
    with model_server(Answer(b" " * (MAX_BYTES + 1))) as server:
        reply, _, _ = ask(server)
    assert "more than an answer can be" in str(reply)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"Hello", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": {}}]}', b'{"choices": {"0": 1}}',
        b"\xff\xfe", b"[" * 100_000,
    ],
)  # fmt: skip
def test_an_answer_in_another_form_is_told(body: bytes) -> None:
    with model_server(Answer(body)) as server:
        reply, _, _ = ask(server)
    assert "in a form that is not understood" in str(reply)


def test_a_model_that_does_not_want_to_is_told_and_may_be_asked_something_else() -> None:
    refusal = {"choices": [{"message": {"content": None, "refusal": "No."}}]}
    with model_server(Answer(json.dumps(refusal).encode())) as server:
        reply, _, _ = ask(server)
    assert isinstance(reply, ModelFailed)
    assert not reply.is_final


@pytest.mark.parametrize(
    "usage", [None, [], {"prompt_tokens": "many", "completion_tokens": -1}, {"prompt_tokens": True}]
)
def test_tokens_that_are_not_told_are_unknown(usage: object) -> None:
    body = {"choices": [{"message": {"content": "fine"}}], "usage": usage}
    with model_server(Answer(json.dumps(body).encode())) as server:
        reply, _, _ = ask(server)
    assert reply == Reply("fine", None, None)


def test_an_answer_that_repeats_the_key_is_thrown_away() -> None:
    with model_server(saying(f"Who has {KEY}?")) as server:
        reply, _, _ = ask(server)
    assert isinstance(reply, ModelFailed)
    assert KEY not in str(reply)
