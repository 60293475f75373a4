"""A language model's address, as a real HTTP server: it answers whatever a test tells it to, wrongly too."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from quizapp.generate.language_model import Endpoint

KEY = "sk-test-4f9d2b7c"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the server. A silent one says nothing until the server is stopped."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What the server was sent."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def asked(self) -> dict[str, Any]:
        """The JSON object that the user's message holds."""
        found: dict[str, Any] = json.loads(self.body["messages"][1]["content"])
        return found


def as_written(quote: str, stem: str, answer: str, *wrong: str) -> dict[str, Any]:
    """A question as a model writes it."""
    return {"quote": quote, "question": stem, "answer": answer, "wrong_answers": list(wrong)}


def saying(content: object, *, tokens: tuple[int, int] | None = (1000, 200)) -> Answer:
    """An answer in the usual form around what the model wrote; ``content`` is turned into JSON unless it is a text."""
    text = content if isinstance(content, str) else json.dumps(content)
    whole: dict[str, Any] = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    if tokens is not None:
        whole["usage"] = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}
    return Answer(json.dumps(whole).encode())


def writing(*questions: Mapping[str, Any]) -> Answer:
    """An answer that holds these questions."""
    return saying({"questions": list(questions)})


class ModelServer:
    """Gives its answers one after another, and the last one again and again."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.requests: list[Request] = []
        self.stopping = threading.Event()
        self._answers = deque(answers)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def endpoint(self, **changed: Any) -> Endpoint:
        """The server as settings would name it."""
        return Endpoint(**{"url": self.url, "model": "small-model", "key": KEY, **changed})

    def next(self) -> Answer:
        """The answer for the request that has come."""
        return self._answers.popleft() if len(self._answers) > 1 else self._answers[0]

    def stop(self) -> None:
        """End it, silent answers included."""
        self.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def model_server(*answers: Answer) -> Iterator[ModelServer]:
    """A server that is there as long as the block is."""
    server = ModelServer(answers)
    try:
        yield server
    finally:
        server.stop()


def _handler(server: ModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.requests.append(Request(self.path, dict(self.headers), body))
            answer = server.next()
            if answer.silent:
                server.stopping.wait()
                return
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
            """Nothing on standard error."""

    return Handler
