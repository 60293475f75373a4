"""A reader's blocks become one text with its offsets."""

import pytest

from quizapp.domain.document import BlockKind
from quizapp.errors import InputRefused
from quizapp.reading.draft import MAX_WORDS, Draft, DraftBlock, build_document

HEADING = DraftBlock(BlockKind.HEADING, "The  tower")
LEAD = DraftBlock(BlockKind.PARAGRAPH, "A lead stands first.")
BODY = DraftBlock(BlockKind.PARAGRAPH, "It was built in 1872.\nIt stands.")


def test_blocks_are_joined_by_one_blank_line_and_found_by_their_offsets() -> None:
    document = build_document(Draft((HEADING, BODY)), sha256="x")
    assert document.text == "The tower\n\nIt was built in 1872. It stands."
    assert [document.text[block.start : block.end] for block in document.blocks] == document.text.split("\n\n")


def test_a_section_is_the_body_below_its_heading_and_the_lead_has_none() -> None:
    document = build_document(Draft((LEAD, HEADING, BODY, BODY)), sha256="x")
    sections = {section.heading: document.text[section.start : section.end] for section in document.sections}
    assert sections == {
        "": "A lead stands first.",
        "The tower": "It was built in 1872. It stands.\n\nIt was built in 1872. It stands.",
    }


def test_a_block_of_nothing_but_spaces_is_left_out() -> None:
    document = build_document(Draft((DraftBlock(BlockKind.PARAGRAPH, " \n "), BODY)), sha256="x")
    assert len(document.blocks) == 1


def test_code_keeps_its_lines_but_not_its_blank_ones() -> None:
    document = build_document(Draft((DraftBlock(BlockKind.CODE, "if x:\n\n    go()  \n"),)), sha256="x")
    assert document.text == "if x:\n    go()"


@pytest.mark.parametrize(
    ("draft", "title", "made"),
    [
        (Draft((HEADING, BODY), title="Gull  Rock"), "Gull Rock", False),
        (Draft((LEAD, HEADING)), "The tower", True),
        (Draft((BODY,)), "It was built in 1872", True),
        (Draft((DraftBlock(BlockKind.BYLINE, "By Jane Roe"), BODY)), "It was built in 1872", True),
    ],
)
def test_a_missing_title_is_made_and_marked(draft: Draft, title: str, made: bool) -> None:
    document = build_document(draft, sha256="x")
    assert (document.title, document.title_made) == (title, made)


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    document = build_document(Draft((DraftBlock(BlockKind.PARAGRAPH, "many words " * 30),)), sha256="x")
    assert document.title.removesuffix("…").split()[-1] in {"many", "words"}
    assert len(document.title) <= 91


def test_nothing_and_too_much_are_refused() -> None:
    with pytest.raises(InputRefused, match="no text"):
        build_document(Draft(()), sha256="x")
    with pytest.raises(InputRefused, match="200,000 words"):
        build_document(Draft((DraftBlock(BlockKind.PARAGRAPH, "word " * (MAX_WORDS + 1)),)), sha256="x")
