"""Speaks to an OpenAI-compatible address: bounded in requests, time and size; nothing else of quizapp uses a network.

An error tells the host and the status, never what the other side wrote: that could be anything.
"""

import json
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from quizapp.errors import QuizAppError
from quizapp.generate.language_model.endpoint import Endpoint

#: How often one request is sent, where the other side is busy or silent; and the seconds of the first pause.
TRIES, PAUSE = 3, 1.0
#: The longest pause that the other side may ask for.
MAX_PAUSE = 30.0
#: A longer answer is not read to its end.
MAX_BYTES = 2_000_000
_BUSY = frozenset((408, 429, 500, 502, 503, 504))


class ModelFailed(QuizAppError):
    """The language model gave no usable answer. ``is_final`` says that another request would fare no better."""

    def __init__(self, sentence: str, *, is_final: bool = True) -> None:
        super().__init__(sentence)
        self.is_final = is_final


class _Passing(Exception):
    """What may be over in a moment; ``pause`` is what the other side asks to wait for, in seconds."""

    def __init__(self, sentence: str, pause: float | None = None) -> None:
        super().__init__(sentence)
        self.pause = pause


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and the tokens that it took: None where the answer does not tell."""

    content: str
    tokens_in: int | None
    tokens_out: int | None


class Client:
    """Asks one address. ``calls`` counts the requests; ``clock`` and ``wait`` are in seconds."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self.calls = 0
        self._endpoint, self._clock, self._wait = endpoint, clock, wait

    def ask(self, body: Mapping[str, Any]) -> Reply:
        """Send one request, again where the other side is busy or silent; raises ``ModelFailed``."""
        for number in range(TRIES):
            if self.calls >= self._endpoint.calls:
                raise ModelFailed(f"The {self._endpoint.calls} requests that one document may have are used up.")
            self.calls += 1
            try:
                return self._read(self._sent(body))
            except _Passing as passing:
                is_last = number + 1 == TRIES or self.calls >= self._endpoint.calls
                if is_last or (passing.pause or 0) > MAX_PAUSE:
                    raise ModelFailed(str(passing)) from passing
                self._wait(passing.pause if passing.pause is not None else PAUSE * 2**number)
        raise AssertionError("the last try returns or raises")

    def _sent(self, body: Mapping[str, Any]) -> bytes:
        """The body of a good answer."""
        # Late, because hardly any run asks a language model.
        import httpx

        endpoint, host = self._endpoint, self._endpoint.host
        headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
        started = self._clock()
        content = bytearray()
        try:
            # Redirects are not followed: the text and the key go to the address that was set and to no other.
            with (
                httpx.Client(timeout=endpoint.timeout) as client,
                client.stream("POST", f"{endpoint.url}/chat/completions", json=body, headers=headers) as response,
            ):
                self._check_status(response.status_code, response.headers.get("Retry-After", ""))
                for piece in response.iter_bytes():
                    content += piece
                    if len(content) > MAX_BYTES:
                        raise ModelFailed(f"{host} sent more than an answer can be.")
                    # The library's own limit is on each silence: a slow trickle would never meet it.
                    if self._clock() - started > endpoint.timeout:
                        raise _Passing(f"{host} did not answer within {endpoint.timeout:g} seconds.")
        except httpx.TimeoutException as error:
            raise _Passing(f"{host} did not answer within {endpoint.timeout:g} seconds.") from error
        except httpx.HTTPError as error:
            raise _Passing(f"{host} could not be reached, or broke off.") from error
        return bytes(content)

    def _check_status(self, status: int, retry_after: str) -> None:
        host = self._endpoint.host
        if status in _BUSY:
            pause = float(retry_after) if retry_after.isascii() and retry_after.isdecimal() else None
            raise _Passing(f"{host} is busy or out of order: it answered with status {status}.", pause)
        if status in (401, 403):
            raise ModelFailed(f"{host} does not accept the key: it answered with status {status}.")
        if status != 200:
            raise ModelFailed(
                f"{host} did not take the request: it answered with status {status}. Look at the address, at the name "
                "of the model, and whether it can answer by a JSON Schema."
            )

    def _read(self, content: bytes) -> Reply:
        try:
            answer = json.loads(content)
            choice = answer["choices"][0]
            message = choice["message"]["content"]
            usage = answer.get("usage")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise ModelFailed(f"{self._endpoint.host} answered in a form that is not understood.") from error
        if self._endpoint.key and self._endpoint.key.encode() in content:
            raise ModelFailed(f"{self._endpoint.host} repeated the key in its answer, so nothing of it is kept.")
        if not isinstance(message, str):
            raise ModelFailed("The language model did not want to answer.", is_final=False)
        counts = usage if isinstance(usage, dict) else {}
        return Reply(message, _count(counts.get("prompt_tokens")), _count(counts.get("completion_tokens")))


def _count(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        return None
    return int(value)
