"""A client that costs little beside what it measures: prepared bytes over kept connections, replies read whole.

``http.client`` takes a good part of what the measured servers take for a page, and would flatter the slower of two.
"""

import re
import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
TIMEOUT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply of a server."""

    status: int
    head: str
    body: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as it is sent, and what its reply must be: ``is_right`` says whether it is.

    Those of one learner are made one after another, as a browser makes them.
    """

    learner: int
    sent: bytes
    is_right: Callable[[Reply], bool]


@dataclass(frozen=True, slots=True)
class Timing:
    """What a number of exchanges took: each of them, in seconds, and how many there were a second."""

    seconds: tuple[float, ...]
    rate: float


class WrongReply(AssertionError):
    """A server did not answer what was asked: its times would mean nothing."""


class Connection:
    """One kept connection to a server on this machine."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT_SECONDS)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def exchange(self, sent: bytes) -> Reply:
        """Send a request and read its whole reply, which must say how long it is."""
        self._socket.sendall(sent)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._receive()
        head, body = received.split(b"\r\n\r\n", 1)
        length = _LENGTH.search(head)
        if length is None:
            raise WrongReply(f"A reply without its length: {head[:200]!r}")
        pieces, left = [body], int(length[1]) - len(body)
        while left > 0:
            pieces.append(self._receive())
            left -= len(pieces[-1])
        return Reply(int(head[9:12]), head.decode("latin-1"), b"".join(pieces).decode())

    def _receive(self) -> bytes:
        piece = self._socket.recv(65536)
        if not piece:
            raise WrongReply("The server closed the connection.")
        return piece

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


class Visitor:
    """One browser: its cookie, the token of its forms, and the requests that it makes."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self._port = port
        self.cookie = cookie
        self.token = ""

    def get(self, path: str) -> Reply:
        """Fetch a page now, and keep what cookie it sets."""
        return self._now(self.getting(path))

    def post(self, path: str, fields: dict[str, str]) -> Reply:
        """Send a form now, and keep what cookie it sets."""
        return self._now(self.posting(path, fields))

    def getting(self, path: str) -> bytes:
        """The bytes that ask for a page."""
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nCookie: {self.cookie}\r\n\r\n".encode()

    def posting(self, path: str, fields: dict[str, str]) -> bytes:
        """The bytes that send a form."""
        form = urlencode(fields)
        return (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nCookie: {self.cookie}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n{form}"
        ).encode()

    def _now(self, sent: bytes) -> Reply:
        connection = Connection(self._port)
        try:
            reply = connection.exchange(sent)
        finally:
            connection.close()
        cookie = re.search(r"\r\nset-cookie: ([^;\r]+)", reply.head, re.IGNORECASE)
        if cookie:
            self.cookie = cookie[1]
        return reply


def run(port: int, exchanges: Sequence[Exchange], *, connections: int) -> Timing:
    """Make all exchanges, each once, over so many connections at a time.

    Raises ``WrongReply`` at the first reply that is not what was asked for.
    """
    taken: list[float] = []
    wrong: list[str] = []

    def work(own: Sequence[Exchange]) -> None:
        connection = Connection(port)
        for each in own:
            begun = time.perf_counter()
            reply = connection.exchange(each.sent)
            taken.append(time.perf_counter() - begun)
            if not each.is_right(reply):
                wrong.append(f"{each.sent[:400]!r}\n{reply.status}\n{reply.body[:1500]}")
            if wrong:
                break
        connection.close()

    shares = [[each for each in exchanges if each.learner % connections == number] for number in range(connections)]
    threads = [threading.Thread(target=work, args=(share,)) for share in shares]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = time.perf_counter() - begun
    if wrong:
        raise WrongReply(wrong[0])
    return Timing(tuple(taken), len(exchanges) / whole)
