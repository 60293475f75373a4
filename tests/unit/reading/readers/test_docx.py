"""Word documents: what is shown is read, in the structure that their styles give it."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.draft import Draft
from quizapp.reading.readers.docx import fits
from quizapp.reading.readers.docx import read as read_source
from quizapp.reading.source import Source
from tests.factories.docx import PARTS, W, docx, paragraph, zipped

FERRY = paragraph("The ferry sails.")


def read(data: bytes) -> Draft:
    return read_source(Source(data))


def blocks(body: str, **parts: str) -> list[tuple[str, str, int]]:
    return [(block.kind.value, block.text, block.level) for block in read(docx(body, **parts)).blocks]


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_a_word_document_is_known_by_what_is_in_it() -> None:
    assert fits(Source(docx(FERRY), "a.txt"))
    assert fits(Source(docx(FERRY)[:-200]))
    assert not fits(Source(zipped({"xl/workbook.xml": "<a/>"}), "a.docx"))
    assert not fits(Source(b"PK is short for a name, and word/document.xml is a path"[3:], "a.docx"))


def test_styles_give_the_kinds() -> None:
    body = "".join(
        (
            paragraph("By Jane Roe", style="Byline"),
            paragraph("Boats", style="Heading2"),
            FERRY,
            paragraph("Oars", level=1),
            paragraph("of ash", level=2),
            paragraph("They say so.", style="Quote"),
            paragraph("A boat", style="Caption"),
            paragraph("go()\n  on()", style="Code"),
        )
    )
    assert blocks(body) == [
        ("byline", "By Jane Roe", 1),
        ("heading", "Boats", 2),
        ("paragraph", "The ferry sails.", 1),
        ("list_item", "Oars", 1),
        ("list_item", "of ash", 2),
        ("quotation", "They say so.", 1),
        ("caption", "A boat", 1),
        ("code", "go()\n  on()", 1),
    ]


def test_cells_of_a_row_are_joined_however_many_paragraphs_they_hold() -> None:
    cells = f"<w:tc>{paragraph('Year')}</w:tc><w:tc>{paragraph('Cars')}{paragraph('on board')}</w:tc>"
    assert blocks(f"{FERRY}<w:tbl><w:tr>{cells}</w:tr></w:tbl>")[1] == ("table_row", "Year | Cars on board", 1)


@pytest.mark.parametrize(
    ("body", "properties", "title", "first"),
    [
        (paragraph("Boats", style="Title") + FERRY, "", "Boats", "The ferry sails."),
        (paragraph("Boats", style="Title") + FERRY, "Template", "Boats", "The ferry sails."),
        (paragraph("Boats", style="Heading1") + FERRY, "", "Boats", "The ferry sails."),
        (paragraph("Boats", style="Heading1") + FERRY, "boats", "Boats", "The ferry sails."),
        (paragraph("Boats", style="Heading1") + FERRY, "Ferries", "Ferries", "Boats"),
        (FERRY, "Ferries", "Ferries", "The ferry sails."),
        (FERRY, "", "", "The ferry sails."),
    ],
)
def test_the_title_is_what_the_document_shows_as_its_title(body: str, properties: str, title: str, first: str) -> None:
    draft = read(docx(body, title=properties))
    assert (draft.title, draft.blocks[0].text) == (title, first)


def test_what_was_deleted_or_is_hidden_is_not_read_and_what_was_inserted_is() -> None:
    shown = '<w:vanish w:val="0"/>'
    inside = (
        f"<w:del><w:r><w:delText> never</w:delText></w:r>{run(' not')}</w:del><w:ins>{run(' daily')}</w:ins>"
        f"<w:moveFrom>{run(' once')}</w:moveFrom>{run(' secretly', '<w:vanish/>')}{run(' now.', shown)}"
    )
    assert blocks(paragraph("It sails", inside=inside)) == [("paragraph", "It sails daily now.", 1)]


def test_notes_and_comments_are_no_part_of_the_text() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("A note.")}</w:footnote></w:footnotes>'
    comments = f'<w:comments xmlns:w="{W}"><w:comment w:id="1">{paragraph("Really?")}</w:comment></w:comments>'
    made = blocks(paragraph("It sails.", inside=reference), footnotes=notes, comments=comments)
    assert made == [("paragraph", "It sails.", 1)]


def test_words_in_a_box_are_read_and_pictures_are_not() -> None:
    # It names a picture that is not in the file, as happens where one was taken out by hand.
    picture = (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed='gone'/>"
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    names = {
        "wp": "drawingml/2006/wordprocessingDrawing",
        "a": "drawingml/2006/main",
        "pic": "drawingml/2006/picture",
        "r": "officeDocument/2006/relationships",
    }
    declared = " ".join(f"xmlns:{key}='http://schemas.openxmlformats.org/{name}'" for key, name in names.items())
    picture = picture.replace("<w:r>", f"<w:r {declared}>")
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    assert sorted(text for _, text, _ in blocks(paragraph("It sails.", inside=picture + box))) == [
        "In a box.",
        "It sails.",
    ]


def test_marks_of_html_are_text() -> None:
    assert blocks(paragraph("<script>go()</script> & more"))[0][1] == "<script>go()</script> & more"


ENTITY = f'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body/></w:document>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (docx(FERRY)[:-100], "is broken or was cut off; save or download it again"),
        (zipped({**PARTS}), "is broken or was cut off"),
        (zipped({**PARTS, "word/document.xml": "<w:document"}), "The Word document is broken; open it, save it again"),
        (zipped({**PARTS, "word/document.xml": ENTITY}), "The Word document is broken"),
        (zipped({**PARTS, "word/document.xml": docx(FERRY)}), "The Word document is broken"),
        (docx("<w:p>" * 10_000 + "</w:p>" * 10_000), "The Word document is broken"),
        (zipped({**PARTS, "word/document.xml": b" " * 50_000_000}), "far more than a text needs; copy its text"),
    ],
    ids=["cut", "no text", "no XML", "entities", "noise", "nested", "bomb"],
)
def test_what_is_broken_or_made_to_do_harm_is_refused(data: bytes, sentence: str) -> None:
    assert fits(Source(data))
    with pytest.raises(InputRefused, match=sentence):
        read(data)
