"""``read_bank``: the questions of a pack's folder, of one of its files, or of what ``generate`` wrote."""

from pathlib import Path

import click

from quizapp.domain.question import Question
from quizapp.errors import InputRefused
from quizapp.formats.generation_json import questions_of
from quizapp.formats.pack import document_name, load_head
from quizapp.reading.decode import MAX_BYTES
from quizapp.reading.read import read

#: The files of questions that a pack's folder may hold.
PACK_FILES = ("questions.yaml", "generated.yaml")


def read_bank(path: Path) -> tuple[Question, ...]:
    """The questions of a pack's folder, of a file of one, or of JSON from ``generate`` (- reads standard input).

    A file of a pack wants the document that its head names beside it. Raises InputRefused.
    """
    if path.is_dir():
        files = [file for name in PACK_FILES if (file := path / name).is_file()]
        if not files:
            raise InputRefused(f"{path} is not a pack: it has no {PACK_FILES[0]}. Name a folder that has one.")
        return tuple(question for file in files for question in read_bank(file))
    with click.open_file(str(path), "rb") as opened:
        content = opened.read(MAX_BYTES + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputRefused(f"{path} is not UTF-8 text. Name a pack’s folder or its {PACK_FILES[0]}.") from error
    if text.lstrip().startswith("{"):
        return questions_of(text)
    # Only a name: a file says what lies beside it, not where else to look.
    name = Path(document_name(text)).name
    if not name:
        raise InputRefused(f"{path} is no file of questions: no head of a pack names its document.")
    beside = path.with_name(name)
    if not beside.is_file():
        raise InputRefused(f"{path} needs its document, {name}, beside it: each quote is looked up there.")
    document = read(beside.read_bytes(), name=name)
    return load_head(text, name=path.name, document=document).questions
