"""A briefing as Markdown reads well and can't be broken by the document's words."""

from dataclasses import replace

from markdown_it import MarkdownIt

from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Document
from quizapp.formats.briefing_markdown import write
from tests.unit.reading.handmade import ROWS, analysis, document


def made() -> tuple[Document, Briefing]:
    names = tuple(ROWS)
    return document(*names), build_briefing(document(*names), analysis(*names))


def test_every_part_has_its_heading_and_its_statements() -> None:
    text = write(*made())
    for heading in ("Summary", "Key facts", "Timeline", "Who is who", "Who says what", "Figures", "Terms"):
        assert f"\n## {heading}\n" in text
    assert "- **The mayor**: The bridge was safe.\n  > The mayor said that the bridge was safe." in text


def test_marks_in_the_documents_words_stay_words() -> None:
    title = "<script>alert(1)</script> *a* [b](c) `d` # e"
    html = MarkdownIt("commonmark").render(write(replace(made()[0], title=title), made()[1]))
    assert "<script>" not in html
    assert "<em>a</em>" not in html
    assert "<a " not in html


def test_an_empty_part_shows_its_reason() -> None:
    text = write(document("fragment"), build_briefing(document("fragment"), analysis("fragment")))
    assert "The text gives no event with a date that is clear by itself." in text
