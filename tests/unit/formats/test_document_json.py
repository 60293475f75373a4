"""The document in JSON has the fields of the contract, and what the file says of itself."""

from dataclasses import replace

from quizapp.domain.document import Block, BlockKind, Document, Section
from quizapp.formats.document_json import document_to_dict
from tests.unit.kinds.examples import TEXT

DOCUMENT = Document(
    title="The tower",
    title_made=False,
    language="en",
    sha256="a" * 64,
    words=17,
    text=TEXT,
    sections=(Section("", 0, 10), Section("Lamps", 12, len(TEXT))),
    blocks=(Block(BlockKind.PARAGRAPH, 0, len(TEXT)),),
)


def test_the_fields_are_those_of_the_contract() -> None:
    made = document_to_dict(DOCUMENT)
    contract = ("title", "language", "sha256", "words", "text")
    assert {name: made[name] for name in contract} == {name: getattr(DOCUMENT, name) for name in contract}
    assert made["sections"] == [
        {"heading": "", "start": 0, "end": 10},
        {"heading": "Lamps", "start": 12, "end": len(TEXT)},
    ]


def test_a_made_title_and_what_the_file_says_of_itself_are_told() -> None:
    made = document_to_dict(replace(DOCUMENT, title_made=True, date="2019-06-01", licence="CC0-1.0"))
    assert (made["title_made"], made["date"], made["licence"]) == (True, "2019-06-01", "CC0-1.0")
    assert document_to_dict(DOCUMENT)["title_made"] is False


def test_blocks_are_no_part_of_it() -> None:
    assert "blocks" not in document_to_dict(DOCUMENT)
