"""What stands between quotation marks."""

from quizapp.reading.quotations import is_all_quoted, own_words, quoted_around
from tests.unit.reading.handmade import sentence


def test_the_words_around_a_token_end_at_the_marks() -> None:
    assert quoted_around(sentence("said_she"), 3) == (0, 9)
    assert quoted_around(sentence("said_she"), 11) is None


def test_a_whole_sentence_keeps_its_marks_and_gets_its_stop() -> None:
    assert own_words(sentence("said_she"), 3) == "“The gauge is safe in every storm.”"


def test_only_a_sentence_of_nothing_else_is_all_quoted() -> None:
    assert is_all_quoted(sentence("whole_quote"))
    assert not is_all_quoted(sentence("said_she"))
