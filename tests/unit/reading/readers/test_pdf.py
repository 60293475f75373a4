"""PDF files: the text layer as it stands on the pages, or one sentence that says why not."""

import zlib

import pytest

from quizapp.domain.document import BlockKind
from quizapp.errors import InputRefused
from quizapp.reading.draft import Draft, DraftBlock
from quizapp.reading.readers.pdf import fits
from quizapp.reading.readers.pdf import read as read_source
from quizapp.reading.source import Source
from tests.factories.pdf import HEIGHT, Words, pdf, pdf_of, set_in_pages

P = BlockKind.PARAGRAPH
FERRY = "The ferry sails to the island of Saltholm every day, and at dusk it comes back with forty cars on board. " * 3
BLOCKS = tuple(DraftBlock(P, f"{FERRY}Day {number} was calm.") for number in range(40))


def read(data: bytes) -> Draft:
    return read_source(Source(data))


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


def test_a_pdf_file_is_known_by_its_first_bytes() -> None:
    assert fits(Source(pdf([[]]), "a.txt"))
    assert fits(Source(b"\r\n%PDF-1.4 cut off"))
    assert not fits(Source(b"What does %PDF- mean?", "a.pdf"))


def test_paragraphs_go_on_over_pages_without_headers_and_page_numbers() -> None:
    pages = set_in_pages(BLOCKS, running="Island News")
    assert len(pages) > 2
    assert texts(pdf(pages)) == [block.text for block in BLOCKS]


@pytest.mark.parametrize("compressed", [True, False])
def test_a_stream_may_be_packed_or_not(compressed: bool) -> None:
    assert texts(pdf([[Words("The ferry (a boat) sails.")]], compressed=compressed)) == ["The ferry (a boat) sails."]


def test_words_that_are_set_one_by_one_are_joined_to_a_line() -> None:
    assert texts(pdf([[Words("The", 72), Words("ferry", 95), Words("sails.", 125, font="F2")]])) == ["The ferry sails."]


def test_cells_that_are_set_in_one_go_are_cells() -> None:
    stream = b"BT /F1 11 Tf 72 700 Td (Year) Tj 160 0 Td (Cars) Tj -160 -14 Td (1931) Tj 160 0 Td (12) Tj ET"
    assert texts(pdf_of([stream], filtered=False)) == ["Year | Cars", "1931 | 12"]


@pytest.mark.parametrize("matrix", ["0.7 0.7 -0.7 0.7", "0 1 -1 0", "-1 0.2 -0.2 -1"])
def test_words_across_the_page_are_a_stamp_and_no_text(matrix: str) -> None:
    stamp = f"BT /F1 40 Tf {matrix} 200 300 Tm (DRAFT) Tj ET BT /F1 11 Tf 1 0 0.2 1 72 700 Tm (The ferry sails.) Tj ET"
    draft = read(pdf_of([stamp.encode()], filtered=False))
    assert (draft.title, [block.text for block in draft.blocks]) == ("", ["The ferry sails."])


def test_a_page_that_is_turned_as_a_whole_is_read() -> None:
    stream = b"BT /F1 11 Tf 0 1 -1 0 300 72 Tm (The ferry sails.) Tj ET"
    turned = pdf_of([stream], filtered=False).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")
    assert texts(turned) == ["The ferry sails."]


def test_the_files_own_title_counts_where_the_first_page_has_it() -> None:
    page = [Words("The ferry"), Words("It sails daily.", y=600)]
    assert read(pdf([page], title="The ferry")).title == "The ferry"
    assert read(pdf([page], title="Microsoft Word - ferry.doc")).title == ""


def test_a_file_after_a_blank_line_is_read() -> None:
    assert texts(pdf([[Words("The ferry sails.")]], head=b"\n")) == ["The ferry sails."]


@pytest.mark.parametrize("page", [[], [Words("12 / 3")]], ids=["pictures", "digits"])
def test_a_scan_is_told_with_what_to_do(page: list[Words]) -> None:
    with pytest.raises(InputRefused, match=r"holds no text, only pictures of it; have its text recognised \(OCR\)"):
        read(pdf([page, page]))


LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "o" * 32 + ") /U (" + "u" * 32 + ") /P -4 >> /ID [(a) (a)]"


@pytest.mark.parametrize("trailer", [LOCKED, "/Encrypt 99 0 R", "/Encrypt << /Filter /Other /V 9 >>"])
def test_an_encrypted_file_is_told_with_what_to_do(trailer: str) -> None:
    with pytest.raises(InputRefused, match="is encrypted; save a copy without a password"):
        read(pdf([[Words("The ferry sails.")]], trailer=trailer))


WHOLE = pdf([[Words("The ferry sails.")]])


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 20, WHOLE[: len(WHOLE) // 3], b"%PDF-1.7\n" + b"<<" * 5000],
    ids=["head", "noise", "cut", "nested"],
)
def test_a_broken_file_is_told_with_what_to_do(data: bytes) -> None:
    with pytest.raises(InputRefused, match="is broken or was cut off; save or download it again"):
        read(data)


def pages_of(stream: bytes, *, times: int) -> bytes:
    """One page that stands in the file once and is shown again and again."""
    return pdf_of([stream]).replace(b"/Kids [6 0 R]", b"/Kids [" + b"6 0 R " * times + b"]")


@pytest.mark.parametrize(
    "data",
    [
        pdf_of([zlib.compress(b"q Q " * 10_000_000)]),
        pdf_of([zlib.compress(zlib.compress(b" " * 40_000_000))]).replace(
            b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]"
        ),
        pdf_of([zlib.compress(b"[ " * 1_000_000)]),
        pages_of(zlib.compress(b"BT ET "), times=2_500),
        pages_of(zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * 60_000 + b"ET"), times=1),
    ],
    ids=["operations", "bytes", "nested", "pages", "pieces"],
)
def test_what_was_made_to_fill_memory_or_time_is_refused(data: bytes) -> None:
    assert len(data) < 200_000
    with pytest.raises(InputRefused, match="far more than a text needs; export its text"):
        read(data)


def test_the_count_of_words_ends_the_reading() -> None:
    words = zlib.compress(b"BT /F1 9 Tf 9 9 Td (" + b"The ferry sails. " * 30_000 + b") Tj ET")
    with pytest.raises(InputRefused, match="longer than 200,000 words"):
        read(pages_of(words, times=1_000))


def test_a_heading_stands_above_what_is_below_it() -> None:
    page = [
        Words("Boats", y=HEIGHT - 90, size=18, font="F2"),
        Words("They float on all the seas there are.", y=HEIGHT - 120),
    ]
    draft = read(pdf([page]))
    assert (draft.title, [block.text for block in draft.blocks]) == ("Boats", ["They float on all the seas there are."])
