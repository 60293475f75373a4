"""Web pages: the main text, and what the page says of itself."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.draft import Draft
from quizapp.reading.read import read as read_document
from quizapp.reading.readers.html import fits as fits_source
from quizapp.reading.readers.html import read as read_source
from quizapp.reading.source import Source

FERRY = (
    "The ferry sails to the island of Saltholm every day, and at dusk it comes back with forty cars on board. The crew "
    "of nine lives on the mainland, where the boat was built in 1954 by two brothers who had never been to sea."
)
STORM = (
    "A storm damaged the pier in 2009, and for seven months no ferry could land. Volunteers repaired it with stones "
    "from a demolished school, which the council had given them without asking for any money in return."
)


def page(body: str, head: str = "", root: str = "") -> str:
    return f"<!DOCTYPE html>\n<html{root}><head>{head}</head>\n<body>{body}</body></html>"


def read(source: str) -> Draft:
    return read_source(Source(source.encode()))


def texts(body: str) -> list[str]:
    return [block.text for block in read(page(body)).blocks]


def fits(text: str, name: str = "") -> bool:
    return fits_source(Source(text.encode(), name))


@pytest.mark.parametrize(
    "text",
    [
        page("<p>It sails.</p>"),
        "\ufeff\n<!-- saved --><HTML lang=en>\n<body><p>It sails.",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "XHTML 1.0" "x.dtd"><html><body><p>It sails.',
        "<head><title>Boats</title></head><p>It sails.",
    ],
)
def test_a_page_is_known_by_how_it_begins(text: str) -> None:
    assert fits(text)
    assert fits(text, "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html> is how a page begins, and <html> comes next.",
        "How to write HTML\n\n<!doctype html>\n<html><body><p>It sails.</p></body></html>",
        "<div align=center>\n\n# Boats\n\n</div>\n\nThey **float**.",
        "<script>alert(1)</script> was the first line.",
        "1 < 2 and 3 > 2, said the teacher.",
        "# Boats\n\n<p>They float.</p>",
    ],
)
def test_a_text_about_html_or_with_some_of_it_is_no_page(text: str) -> None:
    assert not fits(text)
    assert not fits(text, "a.md")


def test_a_name_tells_a_piece_of_a_page_from_text() -> None:
    assert fits("<p>It sails.</p>", "a.html")
    assert not fits("<p>It sails.</p>", "a.txt")
    assert not fits("It sails.", "a.html")


def test_what_stands_around_the_text_is_left_out() -> None:
    around = (
        "<header><a href=/>Island News</a></header><nav><a href=/a>Home</a></nav>"
        "<div class='cookie-banner'>Do you accept?</div>"
        f"<div class=page><h1>The ferry</h1><p>{FERRY}</p><p>{STORM}</p></div>"
        "<div class=more><h2>More</h2><ul><li><a href=/1>Ten boats that you must see before the summer ends</a></li>"
        "<li><a href=/2>How a lighthouse was saved by a schoolboy and his dog</a></li></ul></div>"
        "<footer><p>All rights reserved by Island News, 12 Pier Road.</p></footer>"
    )
    assert texts(around) == [FERRY, STORM]


def test_what_is_not_shown_is_left_out() -> None:
    hidden = (
        "<p hidden>A secret.</p><div style='DISPLAY : none'><p>A trap.</p></div><p aria-hidden=true>x</p>"
        "<p style='visibility:hidden'>Gone.</p><script>var a = 1;</script><noscript>Switch it on.</noscript>"
        "<form><label>Search</label></form><dialog open>Sign up.</dialog><div role=dialog>Subscribe.</div>"
    )
    assert texts(f"<p>{FERRY}</p>{hidden}<p>{STORM}</p>") == [FERRY, STORM]


def test_lists_tables_captions_and_quotations_within_the_text_stay() -> None:
    inside = (
        "<h2>Boats</h2><ul><li>One<ul><li>of ash</li></ul></li></ul>"
        "<table><tr><th>Year<th>Cars<tr><td>1954<td>40</table>"
        "<figure><img alt=x><figcaption>The pier.</figcaption></figure><blockquote><p>It is slow.</p></blockquote>"
    )
    kinds = [
        (block.kind.value, block.text, block.level)
        for block in read(page(f"<h1>The ferry</h1><p>{FERRY}</p>{inside}<p>{STORM}</p>")).blocks
    ]
    assert kinds[1:-1] == [
        ("heading", "Boats", 2),
        ("list_item", "One", 1),
        ("list_item", "of ash", 2),
        ("table_row", "Year | Cars", 1),
        ("table_row", "1954 | 40", 1),
        ("caption", "The pier.", 1),
        ("quotation", "It is slow.", 1),
    ]


def test_links_within_the_text_lead_elsewhere_and_are_left_out_by_the_block() -> None:
    see = "<p><a href=/x>Read also: how the lighthouse of Saltholm was saved</a></p>"
    linked = FERRY.replace("Saltholm", "<a href=/s>Saltholm</a>")
    assert texts(f"<p>{linked}</p>{see}<p>{STORM}</p>") == [FERRY, STORM]


def test_references_to_notes_are_no_words() -> None:
    cited = "<sup><a href='#n1'>[1]</a></sup>"
    assert texts(f"<p>{FERRY}{cited}</p><p>40 m<sup>2</sup> of {STORM}</p>") == [FERRY, f"40 m2 of {STORM}"]


def test_a_short_page_is_read_whole() -> None:
    assert texts("<p>It sails.</p><ul><li>daily</li></ul>") == ["It sails.", "daily"]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>The ferry | Island News</title>", f"<h1>The ferry sails</h1><p>{FERRY}</p>", "The ferry sails"),
        ("<title>The ferry | Island News</title>", f"<p>{FERRY}</p>", "The ferry"),
        ("<title>x</title><meta property=og:title content='The ferry'>", f"<p>{FERRY}</p>", "The ferry"),
        ("<title>Ferry</title>", f"<h1>One</h1><p>{FERRY}</p><h1>Two</h1><p>{STORM}</p>", "Ferry"),
        ("", f"<p>{FERRY}</p><h1>Late</h1><p>{STORM}</p>", ""),
        ("", f"<p>{FERRY}</p>", ""),
    ],
)
def test_the_title_is_the_pages_heading_or_what_its_head_says(head: str, body: str, title: str) -> None:
    draft = read(page(body, head))
    assert draft.title == title
    assert title not in [block.text for block in draft.blocks if title]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property='article:published_time' content='2025-03-03T10:00:00+01:00'>", ""),
        ("<meta name=DC.date content=2025-03-03>", ""),
        ('<script type=\'application/ld+json\'>{"datePublished": "2025-03-03T10:00"}</script>', ""),
        ("", "<p>Published <time datetime='2025-03-03 10:00'>today</time></p>"),
        ("", "<p>3 March 2025</p>"),
    ],
)
def test_the_date_is_the_pages_own(head: str, body: str) -> None:
    source = page(f"{body}<p>{FERRY}</p><p>It sank on <time datetime=1999-01-01>New Year</time>. {STORM}</p>", head)
    assert read_document(source.encode()).date == "2025-03-03"


def test_a_time_in_a_sentence_is_not_when_it_was_written() -> None:
    assert read(page(f"<p>{FERRY} It sank on <time datetime=1999-01-01>New Year</time>.</p>")).date == ""


def test_the_language_is_what_the_page_says() -> None:
    assert read(page(f"<p>{FERRY}</p>", root=" lang=en-GB")).language == "en-GB"


def test_a_page_in_an_older_encoding_is_read() -> None:
    source = page(f"<p>The café’s price is £3. {FERRY}</p>", "<meta charset=windows-1252>")
    assert read_source(Source(source.encode("cp1252"))).blocks[0].text.startswith("The café’s price is £3.")


def test_reading_twice_gives_the_same() -> None:
    source = page(f"<h1>The ferry</h1><p>{FERRY}</p><p>{FERRY}</p><p>{STORM}</p>")
    assert read(source) == read(source)


@pytest.mark.parametrize("marks", ["<p>" * 200_000, "<a href=x>" * 200_000], ids=["paragraphs", "links"])
def test_a_page_of_marks_is_refused(marks: str) -> None:
    with pytest.raises(InputRefused, match="far more than a text needs; copy its text"):
        read(page(marks))


def test_a_page_too_long_is_refused_before_its_main_text_is_looked_for() -> None:
    with pytest.raises(InputRefused, match="200,000 words"):
        read(page("<p>The ferry sails at noon.</p>" * 60_000))
