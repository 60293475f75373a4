"""Where lines stand and how large they are says what they are."""

from collections.abc import Sequence

from quizapp.reading.layout import Cell, Line, draft_of

LEFT, RIGHT, LEADING = 72.0, 500.0, 14.0
FIRST = "The ferry sails to the island every day and comes back at"
SECOND = "dusk, with forty cars and a crew of nine people on board."
BODY = f"{FIRST} {SECOND}"


class Page:
    """A page that is written from its top, line by line."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._y = 760.0

    def line(
        self, text: str, *, x: float = LEFT, right: float = RIGHT, size: float = 11, bold: bool = False, gap: float = 0
    ) -> "Page":
        self._y -= LEADING + gap
        cells = tuple(Cell(cell, x + 120 * number) for number, cell in enumerate(text.split(" | ")))
        self.lines.append(Line(cells, self._y, right, size, bold))
        return self

    def at(self, y: float, text: str) -> "Page":
        self.lines.append(Line((Cell(text, LEFT),), y, 300, 9))
        return self


def body(page: Page, *, times: int = 2) -> Page:
    """Full lines, so that what is usual is clear."""
    for _ in range(times):
        page.line(FIRST, gap=6)
        page.line(SECOND, right=420)
    return page


def read(*pages: Page) -> list[tuple[str, str, int]]:
    return [(block.kind.value, block.text, block.level) for block in draft_of([page.lines for page in pages]).blocks]


def texts(*pages: Page) -> Sequence[str]:
    return [text for _, text, _ in read(*pages)]


def test_full_lines_are_joined_and_a_gap_parts_paragraphs() -> None:
    assert texts(body(Page())) == [BODY, BODY]


def test_an_indent_or_a_short_line_with_a_stop_parts_paragraphs_without_a_gap() -> None:
    page = (
        body(Page())
        .line("It is old.", gap=6, right=140)
        .line("Nobody knows who built it, or for whom it was built at the")
    )
    page.line("time. All papers burnt in the fire that took the old town and its hall.").line(
        "Since then it sails.", x=90
    )
    assert texts(page)[2:] == [
        "It is old.",
        "Nobody knows who built it, or for whom it was built at the time. All papers burnt in the fire that took the "
        "old town and its hall.",
        "Since then it sails.",
    ]


def test_a_sentence_goes_on_on_the_next_page_and_a_new_one_does_not() -> None:
    one = body(Page()).line("The last ferry of the day leaves the harbour of the", gap=6)
    two = Page().line("mainland at nine.", right=200)
    body(two)
    assert texts(one, two)[2:4] == ["The last ferry of the day leaves the harbour of the mainland at nine.", BODY]


def test_words_cut_at_the_end_of_a_line_are_made_whole_and_hyphens_of_their_own_stay() -> None:
    page = (
        body(Page()).line("A well-known pilot steered it, and one well-", gap=6).line("known storm broke the observa-")
    )
    page.line("tory and the fish- market before the year 1990-").line("91 came.")
    assert texts(page)[2] == (
        "A well-known pilot steered it, and one well-known storm broke the observatory and the fish- market before the "
        "year 1990- 91 came."
    )


def test_ligatures_are_written_out_and_raised_digits_are_not() -> None:
    assert (
        texts(body(Page()).line("The oﬃce ﬂoor has 40 m² of ﬁne oak.", gap=6))[2]
        == "The office floor has 40 m² of fine oak."
    )


def test_larger_letters_are_headings_by_size_and_the_only_largest_is_the_title() -> None:
    page = Page().line("The ferry of", size=20, bold=True).line("Saltholm", size=20, bold=True, gap=8)
    body(page).line("How it sails", size=15, gap=8)
    body(page).line("By night", size=13, gap=8)
    draft = draft_of([body(page).lines])
    assert draft.title == "The ferry of Saltholm"
    assert [(b.text, b.level) for b in draft.blocks if b.kind == "heading"] == [("How it sails", 2), ("By night", 3)]


def test_where_several_headings_are_the_largest_none_is_the_title() -> None:
    page = body(Page().line("How it sails", size=15))
    draft = draft_of([body(page.line("By night", size=15, gap=8)).lines])
    assert draft.title == ""
    assert [(b.text, b.level) for b in draft.blocks if b.kind == "heading"] == [("How it sails", 2), ("By night", 2)]


def test_a_bold_line_of_its_own_is_a_heading_and_bold_words_in_a_text_are_not() -> None:
    page = body(Page()).line("By night", bold=True, gap=8, right=130)
    body(page).line("Warning: nobody may stand on deck.", bold=True, gap=6, right=280)
    assert [kind for kind, _, _ in read(body(page))] == [
        *["paragraph"] * 2,
        "heading",
        *["paragraph"] * 5,
    ]


def test_marks_make_a_list_and_indents_its_levels() -> None:
    page = body(Page()).line("• Buy a ticket", x=90, gap=4, right=150)
    page.line("◦ at the kiosk, which opens before the first ferry leaves", x=108).line(
        "and closes late", x=117, right=180
    )
    page.line("• Wait", x=90, right=120)
    assert read(body(page))[2:5] == [
        ("list_item", "Buy a ticket", 1),
        ("list_item", "at the kiosk, which opens before the first ferry leaves and closes late", 2),
        ("list_item", "Wait", 1),
    ]


def test_a_mark_that_stands_apart_from_its_words_is_still_theirs() -> None:
    line = Line((Cell("•", 90), Cell("Buy a ticket", 110)), 500, 200, 11)
    assert [(b.kind.value, b.text) for b in draft_of([[*body(Page()).lines, line]]).blocks][2:] == [
        ("list_item", "Buy a ticket")
    ]


def test_numbers_that_count_make_a_list_and_a_year_does_not() -> None:
    page = body(Page()).line("1. Buy a ticket", gap=6, right=150).line("2. Wait", right=120)
    page.line("198. That is the number of the boat.", gap=6, right=280)
    assert [(kind, text) for kind, text, _ in read(page)][2:] == [
        ("list_item", "Buy a ticket"),
        ("list_item", "Wait"),
        ("paragraph", "198. That is the number of the boat."),
    ]


def test_lines_with_cells_in_the_same_places_are_rows_and_one_alone_is_none() -> None:
    page = (
        body(Page())
        .line("Year | Cars", gap=6, right=220)
        .line("1931 | 12", right=205)
        .line("It rained | all day.", gap=30)
    )
    assert [(kind, text) for kind, text, _ in read(body(page))][2:5] == [
        ("table_row", "Year | Cars"),
        ("table_row", "1931 | 12"),
        ("paragraph", "It rained all day."),
    ]


def test_what_stands_at_the_edge_of_every_page_is_no_text() -> None:
    pages = [
        body(
            Page().at(800, f"Island News {number}").line(f"It was {weather}.", right=150).line("And so on.", right=150)
        )
        .at(40, f"Page {number} of 3")
        .at(30, f"- {number} -")
        for number, weather in enumerate(("calm", "windy", "foggy"), 1)
    ]
    told = texts(*pages)
    assert [text for text in told if text not in (BODY, "And so on.")] == [
        "It was calm.",
        "It was windy.",
        "It was foggy.",
    ]
    assert told.count(BODY) == 6


def test_what_stands_at_the_edge_of_one_page_is_text() -> None:
    assert "Island News" in texts(body(Page().at(800, "Island News")), body(Page()), body(Page()))


def test_footnotes_do_not_cut_a_sentence_in_two() -> None:
    one = body(Page()).line("The last ferry of the day leaves the harbour of the", gap=6).at(90, "1 See the timetable.")
    assert texts(one, Page().line("mainland at nine.", right=200))[-1].endswith("harbour of the mainland at nine.")


def test_captions_stand_beside_the_text_and_the_dots_of_a_contents_list_are_none_of_it() -> None:
    page = Page().line("Introduction . . . . . . . . . . . . . 3")
    assert read(body(page).line("Figure 2: The ferry in 1931.", gap=6, right=240)) == [
        ("paragraph", BODY, 1),
        ("paragraph", BODY, 1),
        ("caption", "Figure 2: The ferry in 1931.", 1),
    ]


def test_no_lines_are_no_blocks() -> None:
    assert draft_of([[], []]).blocks == ()
