"""The text is shown in numbered sentences, and evidence in its place."""

import pytest

from quizapp.domain.document import DocumentVersion
from quizapp.web.reading_text import excerpts, marked_sentences, text_blocks
from tests.factories.quizzes import FIRST, HEADING, SECOND, SENTENCES, TEXT, THIRD, evidence, make_document

VERSION = DocumentVersion(1, "tower", 1, make_document(), SENTENCES)


def test_blocks_hold_their_sentences_with_numbers_of_the_whole_text() -> None:
    shown = [[(sentence.number, sentence.text) for sentence in block.sentences] for block in text_blocks(VERSION)]
    assert shown == [[(0, HEADING)], [(1, FIRST), (2, SECOND)], [(3, THIRD)]]


def test_an_excerpt_is_the_block_with_its_evidence_marked() -> None:
    (excerpt,) = excerpts(VERSION, (evidence("dusk"),))
    assert (excerpt.section, excerpt.section_number) == (HEADING, 1)
    assert excerpt.block.text == f"{FIRST} {SECOND}"
    assert excerpt.marked == {2}


def test_evidence_in_two_blocks_gives_two_excerpts() -> None:
    found = excerpts(VERSION, (evidence("ships"), evidence("lamps")))
    assert [excerpt.marked for excerpt in found] == [{1}, {3}]


def test_each_sentence_says_where_it_starts_in_the_text() -> None:
    starts = [[sentence.start for sentence in block.sentences] for block in text_blocks(VERSION)]
    assert starts == [[0], [SENTENCES[0].start, SENTENCES[1].start], [SENTENCES[2].start]]
    for block in text_blocks(VERSION):
        for sentence in block.sentences:
            assert TEXT.startswith(sentence.text, sentence.start)


@pytest.mark.parametrize(
    ("quotes", "marked"),
    [
        ((), set()),
        ((HEADING,), set()),
        (("dusk",), {2}),
        (("1901. He lit",), {1, 2}),
        (("dusk", "ships", "lamps"), {1, 2, 3}),
        ((TEXT,), {1, 2, 3}),
    ],
)
def test_all_sentences_that_evidence_touches_are_marked(quotes: tuple[str, ...], marked: set[int]) -> None:
    assert marked_sentences(VERSION, tuple(map(evidence, quotes))) == marked
