"""Plain text: what is a heading, a paragraph, a list item, a row."""

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import Draft
from quizapp.reading.readers import text as reader
from quizapp.reading.source import Source

H, P, L, T = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
C = BlockKind.CODE


def read(text: str) -> Draft:
    return reader.read(Source(text.encode()))


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read(text).blocks]


def test_a_bare_short_line_above_a_body_is_a_heading() -> None:
    assert kinds("The ferry\nIt sails daily.\nIt is slow.\nThe bridge\nIt opened late.") == [H, P, P, H, P]


def test_blank_lines_between_heading_and_body_change_nothing() -> None:
    assert kinds("The ferry\n\nIt sails daily.\n\nThe bridge\n\nIt opened late.") == [H, P, H, P]


def test_a_short_line_with_a_final_stop_is_a_paragraph() -> None:
    assert kinds("It rained.\nThe ferry stayed in the harbour.") == [P, P]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The ferry between the two islands was built by a small yard\n"
        "that had never made anything larger than a fishing boat, and\n"
        "it took them four years."
    )
    blocks = read(wrapped).blocks
    assert len(blocks) == 1
    assert "yard that had" in blocks[0].text


def test_lines_of_verse_are_no_headings() -> None:
    assert H not in kinds("The boats are out\nThe nets are wet\nAnd no one sings\nUntil the light.")


def test_a_title_may_stand_above_the_first_heading() -> None:
    assert kinds("Island news\n\nThe ferry\n\nIt sails daily.") == [H, H, P]


def test_bullets_are_list_items_without_their_marks() -> None:
    blocks = read("Bring:\n- warm gloves\n- a torch").blocks
    assert [(block.kind, block.text) for block in blocks[1:]] == [(L, "warm gloves"), (L, "a torch")]


def test_lines_with_tabs_are_rows() -> None:
    blocks = read("Year\tFerries\n1990\t4\n2000\t7").blocks
    assert [block.kind for block in blocks] == [T, T, T]
    assert blocks[1].text == "1990 | 4"


def test_a_last_bare_line_is_no_heading_of_nothing() -> None:
    assert kinds("It sails daily.\n\nThe editors") == [P, P]


def test_a_hundred_thousand_lines_without_a_blank_one_are_read_in_one_pass() -> None:
    assert len(read("A boat.\n" * 100_000).blocks) == 100_000


def test_lines_wrapped_at_120_are_one_paragraph() -> None:
    line = (
        "The ferry between the two islands was built by a small yard that had never made anything larger than a fishing"
    )
    assert len(read(f"{line} boat,\nand it took them four years.").blocks) == 1


def test_a_title_may_ask() -> None:
    assert kinds("Why does the ferry sail?\n\nIt sails because the bridge is closed to all traffic.") == [H, P]


PROGRAM = (
    'import os\n\n\ndef fare(zones):\n    """Anna Holm wrote it in 2019."""\n    return 2 * zones\n\nprint(fare(3))\n'
)


def test_a_program_is_code_with_its_lines_and_all_of_what_it_says() -> None:
    blocks = read(f"{PROGRAM}\n# Berlin is where it runs.\nrun(fare, host=1)\n").blocks
    assert {block.kind for block in blocks} == {C}
    assert "def fare(zones):\n    " in blocks[1].text


def test_a_piece_of_a_program_in_a_text_is_code() -> None:
    piece = "total = fare(3)\nprint(total)\nrun(total)"
    assert kinds(f"It runs.\n\n{piece}\n\nIt stops.\n\nIt is slow.\n\nIt is old.\n") == [P, C, P, P, P]
