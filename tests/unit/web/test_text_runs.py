"""A sentence is cut so that no word is lost, each run knows who marked it, and links stay whole."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.web.text_runs import Link, Mark, Piece, Run, cut

TEXT, START = "He lit them at dusk.", 100


def test_a_bare_sentence_is_one_run() -> None:
    assert cut(TEXT, START) == (Piece((Run(TEXT),)),)


def test_a_link_holds_its_words() -> None:
    link = Link(107, 111, "entities-1", "first")
    assert cut(TEXT, START, [link]) == (
        Piece((Run("He lit "),)),
        Piece((Run("them"),), link),
        Piece((Run(" at dusk."),)),
    )


def test_a_mark_that_begins_within_a_link_cuts_its_words_but_not_the_link() -> None:
    link = Link(103, 111, "entities-1")
    assert cut(TEXT, START, [link], [Mark(107, 114, 1)]) == (
        Piece((Run("He "),)),
        Piece((Run("lit "), Run("them", (1,), (1,))), link),
        Piece((Run(" at", (1,)), Run(" dusk."))),
    )


def test_a_mark_from_the_sentence_before_goes_on_without_beginning_anew() -> None:
    assert cut(TEXT, START, [], [Mark(90, 102, 3)])[0].runs[0] == Run("He", (3,))


def test_links_that_overlap_or_stick_out_are_left_out() -> None:
    kept = Link(103, 106, "a")
    pieces = cut(TEXT, START, [Link(105, 111, "b"), kept, Link(95, 102, "c"), Link(118, 130, "d")])
    assert [piece.link for piece in pieces if piece.link] == [kept]


offsets = st.integers(START - 5, START + len(TEXT) + 5)
spans = st.tuples(offsets, offsets).filter(lambda span: span[0] < span[1])


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_however_marks_and_links_overlap_each_character_is_shown_once_and_as_it_was_marked(
    linked: list[tuple[int, int]], marked: list[tuple[int, int]]
) -> None:
    links = [Link(start, end, f"row-{number}") for number, (start, end) in enumerate(linked)]
    marks = [Mark(start, end, number) for number, (start, end) in enumerate(marked, start=1)]
    pieces = cut(TEXT, START, links, marks)
    shown = [(char, run.numbers, piece.link) for piece in pieces for run in piece.runs for char in run.text]
    assert "".join(char for char, _, _ in shown) == TEXT
    for offset, (_, numbers, link) in enumerate(shown, start=START):
        assert set(numbers) == {mark.number for mark in marks if mark.start <= offset < mark.end}
        assert link is None or link.start <= offset < link.end
    used = [piece.link for piece in pieces if piece.link]
    assert len(used) == len(set(used))
    for link in links:
        touched = any(link.start < other.end and other.start < link.end for other in used)
        assert touched or not (link.start >= START and link.end <= START + len(TEXT))
    begun = [number for piece in pieces for run in piece.runs for number in run.begins]
    assert sorted(begun) == [mark.number for mark in marks if START <= mark.start < START + len(TEXT)]
