"""The two sites that are measured: quizapp as ``make run`` serves it, and the floor, the least that can do the like.

Both run under gunicorn with two processes of four threads, on a SQLite database in one temporary folder. Each gives
the exchanges to time, with what their replies must hold, and afterwards looks whether all that was saved is there.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Protocol

from flask import Flask

from quizapp.app import create_app
from quizapp.domain.account import Account, Role
from quizapp.settings import Settings
from quizapp.storage import quizzes
from tests.benchmarks.client import Connection, Exchange, Reply, Visitor, WrongReply
from tests.support.app import begin_session, make_account
from tests.support.classroom import FINISHED, QUIZ, fill_classroom
from tests.support.documents import SHARED
from tests.support.server import START_LIMIT_SECONDS, STOP_LIMIT_SECONDS, Server, free_port, wait_until

FLOOR = SHARED / "evaluation" / "floor_app.py"
#: Each of them answers so many questions of a fresh attempt; then their pages are fetched, and they submit.
LEARNERS, ANSWERS = 100, 4
REPORTS = 40
OPTIONS = 2  # the first two options of a question, taken in turn


class Site(Protocol):
    """One of the two, as a measurement sees it. What it gives must be exchanged in this order."""

    port: int

    def begin(self) -> None:
        """Give each learner a fresh attempt."""

    def saves(self) -> list[Exchange]:
        """One exchange for each answer of each learner."""

    def pages(self) -> list[Exchange]:
        """The page of an attempt, with its saved answers, as often as there were saves."""

    def finishes(self) -> list[Exchange]:
        """One submission for each learner. Raises ``WrongReply`` where a saved answer is not there."""

    def reports(self) -> list[Exchange]:
        """The score report of a class. Raises ``WrongReply`` where a submitted attempt has no score."""


class Floor:
    """The floor; a fresh attempt is a new user of it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._users: dict[int, Visitor] = {}
        self._next = 1
        self._class()

    def _class(self) -> None:
        """As many have finished as in the class of the other site."""
        for user in self._new_users(FINISHED):
            for question in range(10):
                user.post("/save", self._fields(user, question, choice=question % 3))
            user.post("/finish", {"csrf": user.token})

    @staticmethod
    def _fields(user: Visitor, question: int, *, choice: int) -> dict[str, str]:
        return {"csrf": user.token, "q": str(question), "c": str(choice)}

    def _new_users(self, number: int) -> list[Visitor]:
        made = []
        for _ in range(number):
            visitor = Visitor(self.port)
            visitor.token = visitor.get(f"/login/{self._next}").body
            self._next += 1
            made.append(visitor)
        return made

    def begin(self) -> None:
        self._users = dict(enumerate(self._new_users(LEARNERS)))

    def saves(self) -> list[Exchange]:
        return [
            Exchange(
                number,
                user.posting("/save", self._fields(user, question, choice=(number + question) % OPTIONS)),
                holds('"ok":true'),
            )
            for question in range(ANSWERS)
            for number, user in self._users.items()
        ]

    def pages(self) -> list[Exchange]:
        pages = [Exchange(number, user.getting("/attempt"), self._is_page) for number, user in self._users.items()]
        return pages * ANSWERS

    @staticmethod
    def _is_page(reply: Reply) -> bool:
        return reply.status == 200 and "Question 9: which" in reply.body and reply.body.count(" checked>") == ANSWERS

    def finishes(self) -> list[Exchange]:
        for number, user in self._users.items():
            page = user.get("/attempt").body
            for question in range(ANSWERS):
                if f"name=q{question} value={(number + question) % OPTIONS} checked" not in page:
                    raise WrongReply(f"The floor lost an answer of user {number}.")
        return [
            Exchange(
                number,
                user.posting("/finish", {"csrf": user.token}),
                # The key of its question n is n modulo 4.
                holds(f"Score {sum((number + each) % OPTIONS == each % 4 for each in range(ANSWERS))}/10"),
            )
            for number, user in self._users.items()
        ]

    def reports(self) -> list[Exchange]:
        sent = self._users[0].getting("/report")
        return [Exchange(number, sent, self._is_report) for number in range(REPORTS)]

    @staticmethod
    def _is_report(reply: Reply) -> bool:
        # Of ten questions and, by its own limit, of thirty users.
        return reply.status == 200 and reply.body.count("<tr>") == 10 + 30


class Quizapp:
    """quizapp; learners are students with accounts, the report is that of the class which the pictures show too."""

    def __init__(self, server: Server) -> None:
        self.port = server.port
        self._attempts: list[str] = []
        app = create_app(Settings(instance=server.instance))
        instructor = make_account(app, "Ada Lind", Role.INSTRUCTOR)
        students = [make_account(app, f"Student {number}", Role.STUDENT) for number in range(LEARNERS)]
        with app.app_context():
            found = quizzes.newest_published(QUIZ)
            assert found is not None
            slots = [slot for slot in found[1].slots if slot.question.options]
            self._slots = {slot.position: escape(slot.question.stem, quote=True) for slot in slots[:ANSWERS]}
            assert len(self._slots) == ANSWERS
            self._questions = len(found[1].slots)
        class_id = fill_classroom(server.instance, owner="Ada Lind")
        self._report = f"/reports/{QUIZ}/class-{class_id}"
        self._instructor = Visitor(self.port, _cookie(app, instructor))
        self._students = [Visitor(self.port, _cookie(app, each)) for each in students]
        for each in self._students:
            page = each.get(f"/read/{QUIZ}").body
            each.token = _found(r'name="csrf_token" value="([^"]+)"', page)

    def begin(self) -> None:
        self._attempts = []
        for each in self._students:
            reply = each.post(f"/quizzes/{QUIZ}/start", {"csrf_token": each.token})
            self._attempts.append(_found(r"Location: (/attempts/[\w-]+)/1\r\n", reply.head))

    def _under_way(self) -> Iterator[tuple[int, Visitor, str]]:
        """Number, browser and attempt of each student."""
        return zip(range(LEARNERS), self._students, self._attempts, strict=True)

    def saves(self) -> list[Exchange]:
        return [
            Exchange(
                number,
                student.posting(
                    f"{attempt}/{position}/save",
                    {
                        "csrf_token": student.token,
                        "seen": "0",
                        "client": f"client-{number}",
                        "client_sequence": str(nth),
                        "answer": str((number + nth) % OPTIONS),
                    },
                ),
                holds(f'"answered":{nth},', '"saved_at":'),
            )
            for nth, position in enumerate(self._slots, start=1)
            for number, student, attempt in self._under_way()
        ]

    def pages(self) -> list[Exchange]:
        return [
            Exchange(number, student.getting(f"{attempt}/{position}"), self._page_of(stem))
            for position, stem in self._slots.items()
            for number, student, attempt in self._under_way()
        ]

    def _page_of(self, stem: str) -> Callable[[Reply], bool]:
        answered = f'<span id="answered">{ANSWERS}</span> of {self._questions}'
        is_page = holds(stem, answered, "Saved <time", 'id="s20"')
        return lambda reply: is_page(reply) and reply.body.count(" checked>") == 1

    def finishes(self) -> list[Exchange]:
        for number, student, attempt in self._under_way():
            for nth, position in enumerate(self._slots, start=1):
                page = student.get(f"{attempt}/{position}").body
                if not re.search(rf'value="{(number + nth) % OPTIONS}"[^>]* checked>', page):
                    raise WrongReply(f"quizapp lost an answer of student {number}.")
        return [
            Exchange(
                number,
                student.posting(f"{attempt}/submit", {"csrf_token": student.token}),
                self._leads_to(f"{attempt}/result"),
            )
            for number, student, attempt in self._under_way()
        ]

    @staticmethod
    def _leads_to(path: str) -> Callable[[Reply], bool]:
        return lambda reply: reply.status == 303 and f"Location: {path}\r\n" in reply.head

    def reports(self) -> list[Exchange]:
        for _, student, attempt in self._under_way():
            page = student.get(f"{attempt}/result").body
            if f"{ANSWERS} answers, submitted on" not in page or not re.search(r"You got \d+ of", page):
                raise WrongReply(f"quizapp has no score of {attempt}.")
        sent = self._instructor.getting(self._report)
        return [Exchange(number, sent, holds(f"Average of {FINISHED}", "Learner 01")) for number in range(REPORTS)]


def holds(*words: str) -> Callable[[Reply], bool]:
    """The condition that a page was found, with all these words in it."""
    return lambda reply: reply.status == 200 and all(each in reply.body for each in words)


@contextmanager
def floor(folder: Path) -> Iterator[Site]:
    """The floor, running on a database in ``folder``."""
    port = free_port()
    command = [
        *(sys.executable, "-B", "-m", "gunicorn", "floor_app:app", "--chdir", str(FLOOR.parent)),
        *("--config", "python:quizapp.cli.gunicorn_settings"),
        *("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"),
    ]
    process = subprocess.Popen(command, env={**os.environ, "FLOOR_DB": str(folder / "floor.db")})
    try:
        wait_until(lambda: _listens(port), START_LIMIT_SECONDS, lambda: "The floor does not answer.")
        yield Floor(port)
    finally:
        process.terminate()
        process.wait(STOP_LIMIT_SECONDS)


@contextmanager
def quizapp(folder: Path) -> Iterator[Site]:
    """quizapp with its shipped pack, running on an instance folder in ``folder``."""
    instance = folder / "instance"
    instance.mkdir()
    server = Server(instance)
    server.start()
    try:
        yield Quizapp(server)
    finally:
        server.stop()


def _listens(port: int) -> bool:
    try:
        Connection(port).close()
    except OSError:
        return False
    return True


def _cookie(app: Flask, account: Account) -> str:
    """The cookie that signing in sets: the password's hash takes long on purpose, and is not what is measured."""
    serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    user = begin_session(app, account, "bench")
    return f"session={serializer.dumps({'_user_id': user, '_permanent': True})}"


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise WrongReply(f"{pattern} is not in\n{text[:1500]}")
    return found[1]
