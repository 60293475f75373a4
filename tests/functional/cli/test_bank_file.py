"""Questions are read from a pack's folder, from one of its files, and from what ``generate`` wrote."""

import json
from pathlib import Path

import pytest

from quizapp.cli.bank_file import read_bank
from quizapp.errors import InputRefused
from quizapp.formats.question_json import question_to_json
from tests.factories.packs import write_pack
from tests.factories.quizzes import make_questions


def ids(path: Path) -> list[str]:
    return [question.id for question in read_bank(path)]


def test_a_folder_gives_the_questions_of_both_its_files(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    assert ids(folder) == ["height", "keeper"]
    generated = (folder / "questions.yaml").read_text("utf-8").replace("- id: height", "- id: other")
    (folder / "generated.yaml").write_text(generated, "utf-8")
    assert ids(folder) == ["height", "keeper", "other", "keeper"]


def test_a_file_looks_for_the_document_that_its_head_names(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    assert ids(folder / "questions.yaml") == ["height", "keeper"]
    (folder / "document.md").rename(folder / "rock.md")
    with pytest.raises(InputRefused, match=r"needs its document, document\.md, beside it"):
        read_bank(folder / "questions.yaml")
    text = (folder / "questions.yaml").read_text("utf-8")
    (folder / "questions.yaml").write_text(text.replace("document.md", "rock.md"), "utf-8")
    assert ids(folder / "questions.yaml") == ["height", "keeper"]
    # Nothing is looked for in other places.
    (folder / "questions.yaml").write_text(text.replace("document.md", "../pack/rock.md"), "utf-8")
    with pytest.raises(InputRefused, match=r"questions\.yaml:4: `pack\.document`"):
        read_bank(folder / "questions.yaml")


def test_json_needs_no_document(tmp_path: Path) -> None:
    path = tmp_path / "made.json"
    path.write_text(json.dumps({"questions": [question_to_json(one) for one in make_questions()]}), "utf-8-sig")
    assert read_bank(path) == make_questions()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"Once upon a time.", "is no file of questions"),
        (b"", "is no file of questions"),
        (b"{}", "questions: write a list"),
    ],
    ids=["bytes", "prose", "nothing", "another object"],
)
def test_what_holds_no_questions_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "bank"
    path.write_bytes(content)
    with pytest.raises(InputRefused, match=told):
        read_bank(path)


def test_a_folder_without_questions_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match=r"has no questions\.yaml"):
        read_bank(tmp_path)
