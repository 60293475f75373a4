"""Whatever text comes in, its document holds together or is refused in one sentence."""

import contextlib
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.domain.document import BlockKind, Document
from quizapp.errors import InputRefused
from quizapp.reading.read import read

LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            ["# A", "The pier", "- one", "> said", "| a | b |", "|---|---|", "```", "", "It sails.", "a\tb"]
        ),
    ),
    max_size=12,
).map("\n".join)


def holds_together(document: Document) -> None:
    text = document.text
    assert unicodedata.is_normalized("NFC", text)
    assert "\n\n".join(text[block.start : block.end] for block in document.blocks) == text
    assert all(text[block.start : block.end].strip() for block in document.blocks)
    position = 0
    for block in document.blocks:
        assert block.start == position
        position = block.end + 2
    for section in document.sections:
        assert 0 <= section.start < section.end <= len(text)
        inside = [block for block in document.blocks if section.start <= block.start < section.end]
        assert inside[0].start == section.start
        assert inside[-1].end == section.end
        assert all(block.kind is not BlockKind.HEADING for block in inside)
    assert document.title
    assert document.language.startswith("en")


@given(text=st.one_of(st.text(), LINES), name=st.sampled_from(["", "a.md", "a.txt"]))
@settings(max_examples=300, deadline=None)
@example(text="e\x07\u0301 x", name="")
@example(text="&#10;&#13;&nbsp;a", name="a.md")
@example(text="---\ntitle: 2020-13-45\n---\na", name="a.md")
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    try:
        document = read(text.encode(), name=name)
    except InputRefused as error:
        refusal = error
    else:
        holds_together(document)
        return
    assert refusal.sentence.endswith(".")
    assert "\n" not in refusal.sentence


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputRefused):
        holds_together(read(data))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> was the first line of the page.",
        "{{ config.items() }} and {% raw %} are left as they are.",
        "'; DROP TABLE learners; -- was his name.",
        "x" * 5000,
        "A\x00\x01".replace("\x00", "\x02") + " line with control characters.",
    ],
)
def test_odd_input_is_text(text: str) -> None:
    holds_together(read(text.encode()))


def test_a_missing_title_is_made_from_the_first_heading() -> None:
    document = read(b"The ferry\n\nIt sails daily. It is slow.")
    assert (document.title, document.title_made) == ("The ferry", True)
    assert [section.heading for section in document.sections] == ["The ferry"]


def test_a_missing_title_is_made_from_the_first_sentence() -> None:
    assert read(b"It sails daily. It is slow.").title == "It sails daily"


def test_a_markdown_title_is_the_files_own() -> None:
    document = read(b"# The ferry\n\nIt sails daily.\n")
    assert (document.title, document.title_made, document.text) == ("The ferry", False, "It sails daily.")


def test_too_many_words_are_refused() -> None:
    with pytest.raises(InputRefused, match="200,000 words"):
        read(b"word and " * 100_100)


def test_line_ends_do_not_change_the_document() -> None:
    assert read(b"The ferry\r\n\r\nIt sails.").text == read(b"The ferry\n\nIt sails.").text
