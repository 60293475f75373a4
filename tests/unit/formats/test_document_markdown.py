"""A document that was written as Markdown is read as it was, whatever its text holds."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizapp.domain.document import BlockKind, Document
from quizapp.formats.document_markdown import write
from quizapp.reading.clean import clean_text
from quizapp.reading.draft import Draft, DraftBlock, build_document
from quizapp.reading.read import read
from quizapp.reading.readers.markdown import read as read_markdown
from quizapp.reading.source import Source
from quizapp.settings import ROOT
from tests.functional.cli.odd_documents import READ, OddDocument

HARD = ["# a", "## a ##", "#", "- a", "+ a", "* a", "1. a", "12) a", "1.", "> a", "---", "***", "- - -", "===", "~~~",
        "```", "`a`", "*a*", "**a**", "_a_", "snake_case", "[a](b)", "[a]: b", "![a](b)", "<b>a</b>", "<!-- a -->",
        "<script>", "&amp;", "&#10;", "AT&T", "a \\", "\\*", "\\|", "a | b", "| a", "a |", "|", "| --- |", "a || b",
        "[ ] a", "<https://a.example>", "https://a.example", "1 < 2", "a@b.example", "😀", "café", "“a”", "a\\\\| b",
        "\ufffe", "\ue000", "`` ` ``", "- [x] a", "___", ":---:", "a#", "a #", "\u0338a", "=", "x\u200dy"]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(HARD),
    st.lists(st.sampled_from(HARD), min_size=2, max_size=4).map(" ".join),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=40),
    st.text("#>-+*_`[]()<&;|\\ 1.~=ab\n", max_size=12),
).map(clean_text)
BLOCKS = st.builds(
    lambda kind, text, level: DraftBlock(kind, text, level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 1),
    st.sampled_from(BlockKind),
    TEXTS,
    st.integers(1, 6),
)
TITLES = st.one_of(st.just(""), TEXTS)
slow_to_find = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)


def read_back(document: Document) -> Document:
    return build_document(read_markdown(Source(write(document).encode())), sha256=document.sha256)


@slow_to_find
@example([DraftBlock(BlockKind.BYLINE, "\u0338a")], "", "", "", "en")
@given(
    st.lists(BLOCKS, min_size=1, max_size=6).filter(lambda blocks: any(block.text.strip() for block in blocks)),
    TITLES,
    st.sampled_from(["", "2024", "2024-02", "2024-02-29"]),
    TITLES,
    st.sampled_from(["en", "en-GB", "en_US"]),
)
def test_what_was_written_is_read_as_it_was(
    blocks: list[DraftBlock], title: str, date: str, licence: str, language: str
) -> None:
    document = build_document(Draft(tuple(blocks), title, date, licence, language), sha256="0")
    assert read_back(document) == document


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
@pytest.mark.parametrize("name", ["odd.txt", "odd.md"])
def test_an_odd_document_is_read_as_it_was(name: str, case: OddDocument) -> None:
    document = read(case.data, name=name)
    assert read_back(document) == document


def test_the_shipped_document_is_written_as_it_stands_in_its_file() -> None:
    file = ROOT / "questions" / "us-airstrikes-2024" / "document.md"
    assert write(read(file.read_bytes(), name=file.name)).encode() == file.read_bytes()


def test_a_document_reads_as_a_person_would_write_it() -> None:
    blocks = (
        DraftBlock(BlockKind.HEADING, "The tower", 1),
        DraftBlock(BlockKind.BYLINE, "By Ada Brook & Bo Lind"),
        DraftBlock(BlockKind.PARAGRAPH, "1. It has *one* lamp & no bell."),
        DraftBlock(BlockKind.LIST_ITEM, "Oil"),
        DraftBlock(BlockKind.LIST_ITEM, "Whale oil", 2),
        DraftBlock(BlockKind.LIST_ITEM, "Wicks"),
        DraftBlock(BlockKind.QUOTATION, "Light it at dusk."),
        DraftBlock(BlockKind.TABLE_ROW, "Year | Lamps"),
        DraftBlock(BlockKind.TABLE_ROW, "1901 | 35"),
        DraftBlock(BlockKind.CODE, "light()\n  .dim()"),
    )
    document = build_document(Draft(blocks, "Hollow Point: a tower", "1901", "CC0-1.0"), sha256="0")
    assert (
        write(document)
        == """\
---
title: "Hollow Point: a tower"
date: 1901
language: en
licence: CC0-1.0
---

<!-- The heading below is part of the text. -->

# The tower

<p class="byline">By Ada Brook &amp; Bo Lind</p>

1\\. It has \\*one\\* lamp & no bell.

- Oil
  - Whale oil
- Wicks

> Light it at dusk.

| Year | Lamps |
| --- | --- |
| 1901 | 35 |

```
light()
  .dim()
```
"""
    )
