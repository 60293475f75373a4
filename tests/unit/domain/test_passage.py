"""The sentences among which a right one is to be found."""

from dataclasses import replace

from quizapp.domain.document import Block, BlockKind, Document, Evidence, Section, Span
from quizapp.domain.passage import LEAST, passage, whole_sentence, with_passage
from tests.factories.quizzes import FIRST, SECOND, SENTENCES, THIRD, evidence, make_arranging_questions, make_document

*_, SENTENCE = make_arranging_questions()


def text_of(*blocks: int, heading_before: int | None = None) -> tuple[Document, list[Span]]:
    """A document whose paragraphs have so many sentences each; a second section begins with one of the paragraphs."""
    text, spans, sentences, starts = "", [], [], []
    for number, count in enumerate(blocks):
        starts.append(len(text))
        for sentence in range(count):
            sentences.append(Span(len(text), len(text) + 4))
            text += f"{number:02}{sentence}." + (" " if sentence < count - 1 else "")
        spans.append(Block(BlockKind.PARAGRAPH, starts[-1], len(text)))
        text += "\n\n"
    cut = len(text) if heading_before is None else starts[heading_before]
    sections = (Section("One", 0, cut), Section("Two", cut, len(text)))
    return replace(make_document(text=text), sections=sections, blocks=tuple(spans)), sentences


def numbers(document: Document, sentences: list[Span], number: int) -> list[int]:
    """Which sentences the passage of one of them has."""
    span = sentences[number]
    found = passage(document, sentences, Evidence.of(document.text, span.start, span.end))
    return [each for each, at in enumerate(sentences) if document.text[at.start : at.end] in found]


def test_a_short_section_is_a_passage_as_a_whole() -> None:
    assert passage(make_document(), SENTENCES, evidence(SECOND)) == (FIRST, SECOND, THIRD)


def test_a_passage_stays_in_its_section() -> None:
    document, sentences = text_of(2, 2, 3, heading_before=2)
    assert numbers(document, sentences, 1) == [0, 1, 2, 3]
    assert numbers(document, sentences, 5) == [4, 5, 6]


def test_a_long_section_is_cut_between_its_paragraphs() -> None:
    document, sentences = text_of(4, 4, 7, 3, 3)
    assert LEAST == 6
    assert numbers(document, sentences, 3) == list(range(8))
    assert numbers(document, sentences, 8) == list(range(8, 15))
    assert numbers(document, sentences, 20) == list(range(15, 21))


def test_a_short_rest_goes_with_what_stands_before_it() -> None:
    document, sentences = text_of(6, 6, 2)
    assert numbers(document, sentences, 13) == list(range(6, 14))


def test_each_right_sentence_of_a_passage_gives_the_same_passage() -> None:
    document, sentences = text_of(4, 4, 7)
    assert len({tuple(numbers(document, sentences, number)) for number in range(8)}) == 1


def test_a_heading_has_no_passage() -> None:
    assert passage(make_document(), SENTENCES, Evidence.of(make_document().text, 0, 9)) == ()


def test_words_are_widened_to_their_sentence_and_left_where_they_reach_beyond() -> None:
    assert whole_sentence(evidence("lit them"), make_document(), SENTENCES) == evidence(SECOND)
    beyond = evidence(f"1901. {SECOND}")
    assert whole_sentence(beyond, make_document(), SENTENCES) == beyond


def test_only_a_question_that_asks_for_a_sentence_has_a_passage() -> None:
    assert with_passage(SENTENCE, make_document(), SENTENCES).passage == (FIRST, SECOND, THIRD)
    other = make_arranging_questions()[0]
    assert with_passage(other, make_document(), SENTENCES) is other
