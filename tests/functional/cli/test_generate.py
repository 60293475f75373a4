"""``quizapp generate``: the contract of its output, as a user runs it."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizapp.domain.generation import WAYS_LEFT_OUT
from quizapp.formats.pack import load_questions
from quizapp.generate import FAMILY_NAMES
from quizapp.reading.read import read
from tests.support.command import Done, command, process
from tests.support.documents import SHARED
from tests.support.language_model import KEY, Answer, as_written, model_server, writing
from tests.support.tree import ROOT

DOCUMENT = ROOT / "tests" / "quality" / "texts" / "lighthouse.md"
PACK = ROOT / "questions" / "us-airstrikes-2024" / "document.md"
FIELDS = {
    "id", "kind", "family", "bloom", "stem", "options", "answer", "evidence", "section", "explanation", "difficulty",
    "score",
}  # fmt: skip


#: Whatever readers say of a family today, and so of what is asked by default.
EVERY_WAY = ("--families", "all")
FEW_WAYS = ",".join(
    name
    for name in FAMILY_NAMES
    if name not in ("true_false", "how_many", "stated", "term_gap", "what_did", "where", "result")
)

WithModel = Callable[..., Done]


def generate(*arguments: str, stdin: bytes = b"") -> Done:
    return command("generate", *arguments, stdin=stdin)


def made(*arguments: str) -> dict[str, Any]:
    done = generate(*arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def lighthouse() -> dict[str, Any]:
    return made(str(DOCUMENT), "--count", "12", *EVERY_WAY)


def test_one_object_with_the_fields_of_the_contract(lighthouse: dict[str, Any]) -> None:
    assert {"document", "generator", "questions", "rejected"} <= set(lighthouse)
    assert set(lighthouse["generator"]) == {"name", "version", "settings_sha256", "seed"}
    assert lighthouse["questions"]
    for question in lighthouse["questions"]:
        assert set(question) >= FIELDS
        assert 0 <= question["difficulty"] <= 1
        assert 0 <= question["score"] <= 1
        assert question["bloom"] in ("remember", "understand", "analyse")
        text = lighthouse["document"]["text"]
        assert question["evidence"]
        assert all(text[one["start"] : one["end"]] == one["quote"] for one in question["evidence"])


def test_each_question_has_one_key_and_says_why(lighthouse: dict[str, Any]) -> None:
    for question in lighthouse["questions"]:
        right = [option for option in question["options"] if option["correct"]]
        assert len(right) == (1 if question["options"] else 0)
        assert question["evidence"][-1]["quote"].replace("“", "‘").replace("”", "’") in question["explanation"]
        assert all(option["feedback"] for option in question["options"])


def test_count_and_seed_choose_among_the_same_questions() -> None:
    everything = {one["id"]: one for one in made(str(DOCUMENT), "--count", "1000", *EVERY_WAY)["questions"]}
    few = made(str(DOCUMENT), "--count", "3", "--seed", "7", *EVERY_WAY)["questions"]
    assert len(few) == 3
    known = {
        one: {**question, "score": 0} for one, question in everything.items()
    }  # what passed, however it was ordered
    assert all({**one, "score": 0} == known[one["id"]] for one in few if one["id"] in known)
    assert any(one["id"] in known for one in few)


def test_only_the_kinds_and_families_asked_for_are_made() -> None:
    found = made(str(DOCUMENT), "--kinds", "cloze,numeric", "--count", "20", *EVERY_WAY)["questions"]
    assert {one["kind"] for one in found} <= {"cloze", "numeric"}
    assert found
    assert {one["family"] for one in made(str(DOCUMENT), "--families", "when")["questions"]} == {"when"}


@pytest.mark.parametrize("option", [("--kinds", "essay"), ("--families", "guess"), ("--count", "0"), ("--count", "x")])
def test_a_wrong_option_is_wrong_usage(option: tuple[str, str]) -> None:
    done = generate(str(DOCUMENT), *option)
    assert (done.returncode, done.stdout) == (2, b"")


def test_rejected_tells_each_gate_and_reason_and_is_empty_unless_asked_for(lighthouse: dict[str, Any]) -> None:
    assert lighthouse["rejected"] == []
    rejected = made(str(DOCUMENT), "--rejected", *EVERY_WAY)["rejected"]
    assert rejected
    assert all(one["gate"] and one["reason"].endswith((".", "”")) for one in rejected)


def test_yaml_is_a_pack_that_loads_again() -> None:
    done = generate(str(PACK), "--format", "yaml", *EVERY_WAY)
    document = read(PACK.read_bytes(), name=PACK.name)
    pack = load_questions(done.stdout.decode(), name="generated.yaml", document=document)
    assert pack.id == "us-airstrikes-2024"
    assert [one.id for one in pack.questions] == [one["id"] for one in made(str(PACK), *EVERY_WAY)["questions"]]
    assert {question.origin.value for question in pack.questions} == {"generated"}


def test_yaml_of_a_text_without_a_pack_has_a_head_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "tower.md").write_bytes(DOCUMENT.read_bytes())
    done = generate(str(tmp_path / "tower.md"), "--format", "yaml", "--count", "2", *EVERY_WAY)
    document = read(DOCUMENT.read_bytes(), name="tower.md")
    pack = load_questions(done.stdout.decode(), name="generated.yaml", document=document)
    assert (pack.id, pack.document) == ("the-skarn-rock-lighthouse", "tower.md")


def test_a_short_text_gives_no_question_and_says_why() -> None:
    done = generate("-", stdin=b"The ferry left the harbour in 1999. It came back with eleven people on board.")
    assert done.returncode == 0
    said = json.loads(done.stdout)
    assert said["questions"] == []
    assert "80 words" in said["reason"]
    assert said["reason"] in done.stderr.decode()


def test_an_empty_file_is_refused() -> None:
    done = generate("-", stdin=b"")
    assert (done.returncode, done.stdout) == (3, b"")


def test_the_first_ten_are_balanced() -> None:
    questions = made(str(PACK), "--count", "20", *EVERY_WAY)["questions"]
    first = questions[:10]
    assert len({one["family"] for one in first}) >= 4
    assert max(Counter(one["evidence"][-1]["start"] for one in first).values()) <= 2
    verdicts = Counter(one["options"][0]["correct"] for one in questions if one["kind"] == "true_false")
    assert abs(verdicts[True] - verdicts[False]) <= 2


def test_the_shared_document_gives_questions_and_more_where_every_family_is_named() -> None:
    file = SHARED / "documents" / "us-airstrikes-2024.txt"
    if not file.exists():
        pytest.skip("needs the shared documents, which are not part of the project")
    few = made(str(file), "--count", "20", "--families", FEW_WAYS)["questions"]
    every = made(str(file), "--count", "20", *EVERY_WAY)["questions"]
    assert len(every) >= 2 * len(few) >= 8


def test_all_stands_for_every_family_by_its_name() -> None:
    assert generate(str(DOCUMENT), *EVERY_WAY) == generate(str(DOCUMENT), "--families", ",".join(FAMILY_NAMES))
    assert generate(str(DOCUMENT), "--families", "all,when").returncode == 2


def test_where_ways_are_left_out_by_default_it_says_how_to_ask_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    # Named by the package, "generate" is the function.
    monkeypatch.setattr(sys.modules["quizapp.generate.generate"], "DEFAULT_FAMILIES", ("when",))
    told = generate(str(DOCUMENT), "--families", "when", "--count", "1000").stderr.decode()
    assert WAYS_LEFT_OUT in told
    assert "Add --families all to ask in every way" in told
    assert "--families" not in generate(str(DOCUMENT), "--count", "1000", *EVERY_WAY).stderr.decode()


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = process("generate", str(PACK), "--count", "1", *EVERY_WAY, PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "“" in done.stdout.decode("utf-8")


WRECK = as_written(
    "In 1811 the merchant ship Providence struck the rock and sank with 43 people aboard.",
    "When did the merchant ship Providence strike the rock?", "1811", "1873", "1865", "2006",
)  # fmt: skip


@pytest.fixture
def with_model(monkeypatch: pytest.MonkeyPatch) -> WithModel:
    """The command with a language model that is set up as the keywords say."""

    def run(*arguments: str, **settings: str) -> Done:
        for name, value in {"NO_PROXY": "127.0.0.1", **settings}.items():
            monkeypatch.setenv(name, value)
        return generate(str(DOCUMENT), "--language-model", *arguments)

    return run


def test_a_language_models_questions_are_labelled_and_what_they_took_is_told(with_model: WithModel) -> None:
    invented = as_written(
        "Electric light came in 1942.", "When did electric light come?", "1942", "1873", "1865", "2006"
    )
    with model_server(writing(WRECK, invented)) as server:
        done = with_model(
            "--families", "when", "--rejected",
            QUIZAPP_LLM_URL=server.url, QUIZAPP_LLM_MODEL="small", QUIZAPP_LLM_KEY=KEY, QUIZAPP_LLM_PRICE_IN="2",
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [one["stem"] for one in found["questions"] if one["origin"] == "language_model"] == [WRECK["question"]]
    assert {"stem": invented["question"], "gate": "quote", "reason": "What it quotes does not stand in the text."} in (
        found["rejected"]
    )
    model = found["language_model"]
    assert (model["host"], model["calls"], model["written"], model["asked"]) == (server.endpoint().host, 1, 2, 1)
    assert model["cost"] == pytest.approx(0.002)
    assert "wrote 2 questions, of which 1 was kept" in done.stderr.decode()
    assert KEY.encode() not in done.stdout + done.stderr


def test_a_language_model_that_fails_is_told_and_the_other_questions_are_there(with_model: WithModel) -> None:
    with model_server(Answer(status=401)) as server:
        done = with_model(*EVERY_WAY, QUIZAPP_LLM_URL=server.url, QUIZAPP_LLM_MODEL="small")
    assert done.returncode == 0
    assert json.loads(done.stdout)["questions"]
    assert "does not accept the key" in done.stderr.decode()


def test_without_a_language_model_the_option_is_wrong_usage(with_model: WithModel) -> None:
    done = with_model()
    assert (done.returncode, done.stdout) == (2, b"")
    assert "QUIZAPP_LLM_URL" in done.stderr.decode()
