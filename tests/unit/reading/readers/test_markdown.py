"""Markdown: marks go, structure stays, the file may name itself."""

from itertools import pairwise

import pytest

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import Draft
from quizapp.reading.readers import markdown
from quizapp.reading.source import Source


def read(text: str) -> Draft:
    return markdown.read(Source(text.encode()))


def fits(text: str, name: str) -> bool:
    return markdown.fits(Source(text.encode(), name))


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(text).blocks]


def test_an_opening_first_level_heading_is_the_title_and_no_block() -> None:
    draft = read("# The *ferry*\n\nIt sails.\n")
    assert draft.title == "The ferry"
    assert [block.text for block in draft.blocks] == ["It sails."]


def test_front_matter_names_title_date_language_and_licence() -> None:
    draft = read("---\ntitle: Ferries\ndate: 2021-05-04\nlanguage: en\nlicence: CC0\n---\n\n# Ferries\n\nIt sails.\n")
    assert (draft.title, draft.date, draft.language, draft.licence) == ("Ferries", "2021-05-04", "en", "CC0")
    assert len(draft.blocks) == 1


def test_broken_front_matter_does_not_stop_the_reading() -> None:
    assert read("---\ntitle: [a\n---\n\nIt sails.\n").blocks[0].text == "It sails."


def test_a_first_level_heading_further_down_is_a_heading() -> None:
    assert blocks("It sails.\n\n# Boats\n\nThey float.")[1] == ("heading", "Boats")


def test_emphasis_links_code_and_escapes_lose_their_marks() -> None:
    source = "It **sails** [daily](http://a.b) to `Port` \\*north\\* &amp; back."
    assert blocks(source) == [("paragraph", "It sails daily to Port *north* & back.")]


@pytest.mark.parametrize(
    "scheme", ["", "javascript:alert(4)", "data:text/html;base64,AAA", "vbscript:x", "file:///etc"]
)
def test_a_link_to_anything_is_its_words(scheme: str) -> None:
    assert blocks(f"**It** ![a boat]({scheme})sails [daily]({scheme}).") == [("paragraph", "It sails daily.")]


def test_pictures_and_comments_are_no_part_of_the_text() -> None:
    assert blocks("It ![a boat](b.png)sails.<!-- not yet -->") == [("paragraph", "It sails.")]


def test_tables_lists_quotations_and_code_keep_their_kinds() -> None:
    source = "- one\n  - two\n\n> said so\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx = 1\n\ny = 2\n```\n"
    assert blocks(source) == [
        ("list_item", "one"),
        ("list_item", "two"),
        ("quotation", "said so"),
        ("table_row", "a | b"),
        ("table_row", "1 | 2"),
        ("code", "x = 1\n\ny = 2\n"),
    ]
    assert read(source).blocks[1].level == 2
    assert read(source).blocks[0].kind is BlockKind.LIST_ITEM


def test_html_blocks_lose_tags_and_scripts() -> None:
    assert blocks("<div>It <b>sails</b>.<script>x()</script></div>\n")[0][1].split() == ["It", "sails", "."]


def test_the_suffix_decides_where_the_content_does_not() -> None:
    assert fits("It *sails*.", "a.md")
    assert not fits("The ferry\nIt sails.", "a.md"), "bare lines are plain text, whatever the file is called"
    assert not fits("It sails.", "a.txt")
    assert not fits("It sails.", "")
    assert fits("# The ferry\n\nIt sails.", "")
    assert not fits("# The ferry\n\nIt sails.", "a.txt")


def test_a_programs_comments_are_no_headings() -> None:
    program = "import os\n\n# The ferry\nfiles = os.listdir()\nprint(files)\n"
    assert not fits(program, "")
    assert fits(f"```\n{program}```\n", "")


#: What would fill the memory, raise, or never end if front matter were built instead of read.
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in pairwise("abcdefghij")
)


@pytest.mark.parametrize(
    "matter",
    [
        BOMB + "title: *j",
        "title: !!bool foo",
        "title: !!python/object:os.system {}",
        "title: " + "[" * 1000,
        "title: {a: 1}",
        "title: null",
        "note: " + "x" * 20_000 + "\ntitle: Long",
    ],
    ids=["bomb", "bool", "object", "nested", "mapping", "null", "long"],
)
def test_front_matter_that_is_more_than_names_and_values_names_nothing(matter: str) -> None:
    draft = read(f"---\n{matter}\n---\n\nIt sails.\n")
    assert draft.title in ("", "foo")
    assert draft.blocks[-1].text == "It sails."


@pytest.mark.parametrize(
    ("written", "day"),
    [("2021-05-04 10:30", "2021-05-04"), ("2021-05-04T10:30:00Z", "2021-05-04"), ("2021", "2021"), ("May 2021", "")],
)
def test_a_date_is_kept_to_the_day(written: str, day: str) -> None:
    assert read(f"---\ndate: {written}\n---\n\nIt sails.\n").date == day


def test_bylines_and_captions_are_written_as_html() -> None:
    assert blocks('<p class="byline">By Jane Roe</p>\n\n<figcaption>A &lt;boat&gt;</figcaption>\n') == [
        ("byline", "By Jane Roe"),
        ("caption", "A <boat>"),
    ]


def test_steps_that_are_numbered_are_list_items_without_their_numbers() -> None:
    source = "1. Buy a ticket.\n2. Wait:\n   1. at the gate,\n\n   or in the hut\n3. Board.\n"
    assert [(each.text, each.level) for each in read(source).blocks] == [
        ("Buy a ticket.", 1),
        ("Wait:", 1),
        ("at the gate,", 2),
        ("or in the hut", 1),
        ("Board.", 1),
    ]


def test_comments_scripts_and_styles_are_no_text() -> None:
    hidden = "<!-- not <b>this</b> -->Boats<script>var a = '<p>';</script> sail<STYLE>p {}</STYLE> &amp; sink."
    assert " ".join(read(f"<div>\n{hidden}\n</div>\n").blocks[0].text.split()) == "Boats sail & sink."


@pytest.mark.parametrize("opening", ["<!--", "<a ", "<script ", "<"])
def test_a_hundred_thousand_tags_that_are_never_closed_are_read_in_one_pass(opening: str) -> None:
    assert read(f"# Boats\n\n<div>\nIt sails. {opening * 100_000}\n").blocks[0].text.split()[:2] == ["It", "sails."]
