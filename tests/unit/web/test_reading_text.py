"""The text is shown in numbered sentences, and evidence in its place."""

from quizapp.domain.document import DocumentVersion
from quizapp.web.reading_text import excerpts, text_blocks
from tests.factories.quizzes import FIRST, HEADING, SECOND, SENTENCES, THIRD, evidence, make_document

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
