"""Whatever text comes in, its document holds together or is refused in one sentence."""

import contextlib
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.domain.document import BlockKind, Document
from quizapp.errors import InputRefused
from quizapp.reading.decode import MAX_BYTES
from quizapp.reading.draft import DraftBlock
from quizapp.reading.read import read
from tests.factories.five_formats import NAMES, written

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


def test_more_than_twenty_megabytes_are_refused() -> None:
    with pytest.raises(InputRefused, match="20 MB"):
        read(b"a " * MAX_BYTES)


def test_line_ends_do_not_change_the_document() -> None:
    assert read(b"The ferry\r\n\r\nIt sails.").text == read(b"The ferry\n\nIt sails.").text


# ---- The same in each format ----

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
TITLE = "The cable car of Saltholm"
OPENED = (
    "The cable car of Saltholm opened in 1931 and climbs from the fish market to the old observatory. A ride takes "
    "eleven minutes. The engineer Berta Lindqvist designed it after two winters in which snow had closed the road."
)
STORM = (
    "In 1968 the town council replaced the steam engine with an electric motor, which cut the cost of a ride by half. "
    "A storm damaged the upper station in 2009, and the line stayed closed for seven months."
)
CONTENT = (
    DraftBlock(P, "By Jane Roe"),
    DraftBlock(P, "Published: 3 March 2025"),
    DraftBlock(P, OPENED),
    DraftBlock(P, STORM),
    DraftBlock(H, "How to ride", 2),
    DraftBlock(P, "A ride is easy. These are the steps:"),
    DraftBlock(L, "Buy a ticket"),
    DraftBlock(L, "at the kiosk", 2),
    DraftBlock(L, "from the guard", 2),
    DraftBlock(L, "Wait for the bell"),
    DraftBlock(H, "The years", 2),
    DraftBlock(T, "Year | Cabins | Riders"),
    DraftBlock(T, "1931 | 2 | 12,000"),
    DraftBlock(T, "2024 | 4 | 90,000"),
    DraftBlock(H, "What comes next", 2),
    DraftBlock(P, STORM.replace("2009", "2010")),
)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_content_is_the_same_document_in_each_format(name: str) -> None:
    document = read(written(TITLE, CONTENT)[name], name=name)
    blocks = [(block.kind, document.text[block.start : block.end], block.level) for block in document.blocks]
    assert (document.title, document.date, document.language) == (TITLE, "2025-03-03", "en")
    # Plain text has no mark for a title: it stays what it is, a heading, and headings have no levels.
    assert document.title_made == (name == "a.txt")
    if name == "a.txt":
        assert blocks.pop(0) == (H, TITLE, 1)
        blocks = [(kind, text, 2 if kind is H else level) for kind, text, level in blocks]
    byline, *others = blocks
    assert byline == (BlockKind.BYLINE, "By Jane Roe", 1)
    assert others == [(block.kind, block.text, block.level) for block in CONTENT[1:]]
    headings = [section.heading for section in document.sections]
    assert headings == [TITLE * (name == "a.txt"), "How to ride", "The years", "What comes next"]
    holds_together(document)


@pytest.mark.parametrize("name", NAMES)
def test_the_type_is_seen_in_the_content_whatever_the_name(name: str) -> None:
    data = written(TITLE, CONTENT)[name]
    wrong = "a.html" if name in ("a.txt", "a.md") else "a.txt"
    assert read(data, name=wrong) == read(data, name=name) == read(data)
