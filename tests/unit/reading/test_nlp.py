"""The one place that loads spaCy gives our own sentences with the document's offsets."""

from quizapp.reading import nlp
from quizapp.reading.read import read


def test_sentences_are_verbatim_and_only_of_prose() -> None:
    document = read(
        b"# Ferries\n\nDr. Holm sailed on 3 May. The U.S. ship waited.\n\n"
        b"## Times\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- Bring warm gloves.\n"
    )
    sentences = nlp.parse(document)
    assert [one.text for one in sentences] == [
        "Dr. Holm sailed on 3 May.",
        "The U.S. ship waited.",
        "Bring warm gloves.",
    ]
    for one in sentences:
        assert document.text[one.start : one.end] == one.text
        assert all(document.text[token.start : token.end] == token.text for token in one.tokens)
        assert all(0 <= token.head < len(one.tokens) for token in one.tokens)


def test_a_paragraph_too_long_for_one_piece_keeps_its_offsets() -> None:
    document = read(b"The ferry left the harbour at noon. " * 600)
    sentences = nlp.parse(document)
    assert len(sentences) == 600
    assert all(document.text[one.start : one.end] == "The ferry left the harbour at noon." for one in sentences)
