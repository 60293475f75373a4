"""What the commands contract says of odd documents holds through the command line, for each engine command."""

import html
import json
import unicodedata
from functools import cache
from typing import Any

import pytest

from tests.functional.cli.odd_documents import MARKS, READ, REFUSED, SHORT, OddDocument
from tests.functional.cli.test_brief import every_evidence
from tests.support.command import Done, command, process

PARTS = ("summary", "key_facts", "timeline", "entities", "claims", "figures", "glossary")
#: What a process alone shows is the same for all documents, so that one of each kind goes through one.
REFUSED_BY_A_PROCESS, READ_BY_A_PROCESS = "Spanish", "odd Unicode"

every_command = pytest.mark.parametrize("name", ["brief", "generate"])


@cache
def read_by(name: str, case: OddDocument, *options: str) -> bytes:
    """What a command writes about a document that is read, which several tests look at."""
    done = command(name, "-", *options, stdin=case.data)
    assert done.returncode == 0
    # A run that asks less than it may says so in one sentence beside its output, and in another how to ask for more.
    assert done.stderr.count(b"\n") <= 2 * (name == "generate")
    return done.stdout


def check(name: str, case: OddDocument, output: bytes) -> None:
    made = json.loads(output)
    holds_as_text(case, made)
    {"brief": holds_as_briefing, "generate": holds_as_questions}[name](case, made)


def holds_as_text(case: OddDocument, made: dict[str, Any]) -> None:
    text = made["document"]["text"]
    assert [odd for odd in case.survives if odd not in text] == []
    assert [odd for odd in case.never if odd in text] == []
    assert unicodedata.is_normalized("NFC", text)
    assert {char for char in text if unicodedata.category(char) == "Cc"} <= {"\n", "\t"}
    assert all(text[each["start"] : each["end"]] == each["quote"] != "" for each in every_evidence(made))


def holds_as_questions(case: OddDocument, made: dict[str, Any]) -> None:
    questions = made["questions"]
    assert len(questions) <= (10 if case.most is None else case.most)
    assert questions or made["reason"]
    said = json.dumps([[one["stem"], one["options"], one["answer"]] for one in questions], ensure_ascii=False)
    assert [odd for odd in (*case.never, *case.untold) if odd in said] == []


def holds_as_briefing(case: OddDocument, made: dict[str, Any]) -> None:
    assert [part for part in case.empty if made[part]] == []
    assert set(made["reasons"]) == {part for part in PARTS if not made[part]}
    assert all(reason.endswith(".") for reason in made["reasons"].values())
    told = json.dumps([made[part] for part in PARTS], ensure_ascii=False)
    assert [odd for odd in case.untold if odd in told] == []
    statements = [one["text"] for part in ("summary", "key_facts") for one in made[part]]
    assert len(set(statements)) == len(statements)


def refused(case: OddDocument, done: Done) -> None:
    sentence = done.stderr.decode()
    assert (done.returncode, done.stdout) == (3, b"")
    assert case.refusal in sentence
    assert sentence.endswith(".\n")
    assert sentence.count("\n") == 1
    # What is wrong, and after a semicolon what to do.
    assert "; " in sentence
    assert "Traceback" not in sentence


@every_command
@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_what_can_not_be_read_is_refused_in_one_sentence(name: str, case: OddDocument) -> None:
    refused(case, command(name, "-", stdin=case.data))


@every_command
@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_what_is_odd_is_text_and_every_quote_stands_in_it(name: str, case: OddDocument) -> None:
    check(name, case, read_by(name, case))


@every_command
def test_a_real_process_refuses_in_one_sentence(name: str) -> None:
    case = next(case for case in REFUSED if case.name == REFUSED_BY_A_PROCESS)
    refused(case, process(name, "-", stdin=case.data))


@every_command
def test_a_real_process_writes_one_object_and_no_more(name: str) -> None:
    case = next(case for case in READ if case.name == READ_BY_A_PROCESS)
    # A terminal's own encoding makes no difference: what is written is UTF-8.
    done = process(name, "-", stdin=case.data, PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert done.stderr.count(b"\n") <= 2 * (name == "generate")
    check(name, case, done.stdout)


def test_a_text_repeated_says_what_it_says_once() -> None:
    repeated = next(case for case in READ if case.name == "the same sentence 200 times")
    made = json.loads(read_by("brief", repeated))
    assert [len(made[part]) for part in ("summary", "key_facts", "timeline")] == [1, 0, 1]


def test_marks_of_html_are_escaped_in_html() -> None:
    scripted = next(case for case in MARKS if case.name == "HTML")
    page = read_by("brief", scripted, "--format", "html").decode()
    assert [odd for odd in scripted.survives if html.escape(odd) not in page or odd in page] == []


def test_the_cases_are_what_their_names_say() -> None:
    words = {case.name: json.loads(read_by("brief", case))["document"]["words"] for case in READ}
    assert all((words[case.name] < 80) == (case.most == 0) for case in READ)
    assert {case.name for case in READ} >= {case.name for case in SHORT}
    assert len({case.name for case in (*READ, *REFUSED)}) == len((*READ, *REFUSED))
