"""HTML becomes blocks in the order in which a browser would show them."""

import pytest

from quizapp.reading.markup import blocks, parse


def kinds(body: str) -> list[tuple[str, str, int]]:
    return [
        (each.block.kind.value, each.block.text, each.block.level) for each in blocks(parse(f"<body>{body}</body>"))
    ]


def test_lines_of_their_own_are_blocks_and_words_in_a_line_stay_together() -> None:
    assert kinds("Loose <b>wor</b>ds<p>It <a href=x>sails</a> <i>daily</i>.<br>Always.</p>tail<div>More</div>") == [
        ("paragraph", "Loose words", 1),
        ("paragraph", "It sails daily. Always.", 1),
        ("paragraph", "tail", 1),
        ("paragraph", "More", 1),
    ]


def test_headings_keep_their_level() -> None:
    assert kinds("<h1>One</h1><h3>Three <small>x</small></h3>") == [("heading", "One", 1), ("heading", "Three x", 3)]


def test_lists_keep_their_depth_and_the_words_behind_an_inner_list() -> None:
    assert kinds("<ul><li>a<ol><li><p>b</p></li></ol>c</li></ul><p>d</p>") == [
        ("list_item", "a", 1),
        ("list_item", "b", 2),
        ("list_item", "c", 1),
        ("paragraph", "d", 1),
    ]


def test_rows_join_their_cells() -> None:
    table = "<table><caption>Cabins</caption><tr><th>Year<th>Cabins<tr><td><p>19</p><p>31</p><td>2</table>"
    assert kinds(table) == [("caption", "Cabins", 1), ("table_row", "Year | Cabins", 1), ("table_row", "19 31 | 2", 1)]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><table><tr><td>a</td></tr></table></td><td><p>b</p></td></tr></table>",
        "<table role=presentation><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
    ],
)
def test_a_table_that_sets_up_the_page_is_none(table: str) -> None:
    assert [kind for kind, _, _ in kinds(table)] == ["paragraph", "paragraph"]


def test_quotations_code_captions_and_bylines_have_their_kinds() -> None:
    source = (
        "<blockquote><p>So <q>they</q> say</p><ul><li>twice</li></ul></blockquote><pre>if x:\n    <b>go</b>()</pre>"
        "<figure><img alt=A><figcaption>A <i>boat</i></figcaption></figure><p class='wp-caption-text'>A pier</p>"
        "<p class='article-byline'>By Jane Roe</p>"
    )
    assert kinds(source) == [
        ("quotation", "So they say", 1),
        ("quotation", "twice", 1),
        ("code", "if x:\n    go()", 1),
        ("caption", "A boat", 1),
        ("caption", "A pier", 1),
        ("byline", "By Jane Roe", 1),
    ]


def test_what_holds_no_text_to_read_is_left_out_but_not_what_follows_it() -> None:
    hidden = "<script>a</script><style>b</style><svg><text>c</text></svg><!-- d --><button>e</button>"
    assert kinds(f"<p>It {hidden} sails.</p>") == [("paragraph", "It sails.", 1)]


def test_entities_are_letters_and_none_of_the_pages_own_are_known() -> None:
    source = (
        '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>x &amp; y &a; &#0;z</p></body></html>'
    )
    assert "x & y" in [each.block.text for each in blocks(parse(source))][-1]
    assert all("root:" not in each.block.text for each in blocks(parse(source)))


def test_a_declared_encoding_is_not_about_the_text() -> None:
    page = '<?xml version="1.0" encoding="latin-1"?><html><body><p>café</p></body></html>'
    assert [each.block.text for each in blocks(parse(page))] == ["café"]


def test_how_much_of_a_block_leads_elsewhere_is_told() -> None:
    shares = [each.linked for each in blocks(parse("<p>none</p><p><a href=x>all</a></p><p>half<a href=x>half</a></p>"))]
    assert shares == [0.0, 1.0, 0.5]


def test_fifty_thousand_elements_within_one_another_do_no_harm() -> None:
    assert len(kinds("<div>" * 50_000 + "It sails.")) <= 1
