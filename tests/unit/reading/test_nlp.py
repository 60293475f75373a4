"""The one place that loads spaCy gives our own sentences with the document's offsets."""

import pytest
from threadpoolctl import threadpool_info

from quizapp.reading import nlp
from quizapp.reading.analysis import analyse
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


def test_progress_rises_to_one_and_changes_nothing() -> None:
    document = read(b"# Ferries\n\nThe ship waited.\n\nIt sailed at noon on Monday.\n\n- Bring gloves.\n")
    told: list[float] = []
    assert nlp.parse(document, on_progress=told.append) == nlp.parse(document)
    lengths = [len("The ship waited."), len("It sailed at noon on Monday."), len("Bring gloves.")]
    assert told == [sum(lengths[: index + 1]) / sum(lengths) for index in range(3)]
    assert told[-1] == 1.0


def test_progress_ends_at_one_where_there_is_no_prose() -> None:
    told: list[float] = []
    assert nlp.parse(read(b"| a | b |\n|---|---|\n| 1 | 2 |\n"), on_progress=told.append) == ()
    assert told == [1.0]


def test_the_parse_ends_with_what_the_callback_raises() -> None:
    told: list[float] = []

    def cancel(fraction: float) -> None:
        told.append(fraction)
        raise TimeoutError

    with pytest.raises(TimeoutError):
        analyse(read(b"The ship waited.\n\nIt sailed at noon on Monday.\n"), on_progress=cancel)
    assert len(told) == 1


def test_a_name_that_looks_like_a_contraction_is_one_word() -> None:
    (sentence,) = nlp.parse(read(b"Hed Marrow signed with a label of Bergen."))
    assert sentence.tokens[0].text == "Hed"


def test_a_document_is_read_by_one_processor() -> None:
    nlp.parse(read(b"Nora Field opened the bridge."))
    libraries = [each for each in threadpool_info() if each["user_api"] == "blas"]
    assert libraries
    assert [each["num_threads"] for each in libraries] == [1] * len(libraries)
