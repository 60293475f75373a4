"""The examples of questions/README.md are true: they load, and each stands under its kind."""

import re
from pathlib import Path

import quizapp
from quizapp.domain.document import Document, Section
from quizapp.domain.question import QuestionKind
from quizapp.formats.pack import dump_questions, load_questions
from quizapp.formats.pack.schema import pack_schema

README = (Path(quizapp.__file__).parents[1] / "questions" / "README.md").read_text("utf-8")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def readme_document() -> Document:
    text = blocks("text")[0].strip()
    return Document("Gull Rock", False, "en", "0" * 64, len(text.split()), text, (Section("", 0, len(text)),), ())


def readme_pack() -> str:
    head, quizzes, *questions = blocks("yaml")
    return head + quizzes + "questions:\n" + "".join(questions)


def test_the_examples_load_as_one_pack() -> None:
    pack = load_questions(readme_pack(), name="README.md", document=readme_document())
    assert pack.id == "gull-rock"
    assert {question.kind for question in pack.questions} == set(QuestionKind)
    assert len(pack.questions) == len(blocks("yaml")) - 2
    assert load_questions(dump_questions(pack, readme_document()), name="again", document=readme_document()) == pack


def test_each_example_stands_under_its_kind() -> None:
    for section in README.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        if title in set(QuestionKind):
            kinds = re.findall(r"^  kind: (\w+)$", "".join(blocks("yaml", body)), flags=re.MULTILINE)
            assert set(kinds) == {title}


def test_every_field_of_a_question_is_told() -> None:
    definitions = pack_schema()["$defs"]
    assert isinstance(definitions, dict)
    for name in ("pack", "quiz", "question", "option", "evidence"):
        for field in definitions[name]["properties"]:
            assert f"`{field}`" in README or f"{field}:" in README, field
