"""What stands between quotation marks."""

from quizapp.reading.quotations import is_all_quoted, own_words
from tests.unit.reading.claimed import said
from tests.unit.reading.handmade import sentence


def test_a_whole_sentence_keeps_its_marks_and_gets_its_stop() -> None:
    assert own_words(sentence("said_she"), 3) == "“The gauge is safe in every storm.”"


def test_only_a_sentence_of_nothing_else_is_all_quoted() -> None:
    assert is_all_quoted(sentence("whole_quote"))
    assert not is_all_quoted(sentence("said_she"))


def test_a_word_in_brackets_may_open_a_quotation() -> None:
    assert said("“[The] pier was sold in a hurry,” said Lord Carey.")[0][1] == "“[The] pier was sold in a hurry.”"


def test_a_whole_sentence_of_which_the_parser_makes_nothing_is_told_in_its_own_words() -> None:
    text = "“The pier is old. So we will far and away more than match the grant of the council,” Ann Reed said."
    assert said(text)[-1][1] == "“So we will far and away more than match the grant of the council.”"


def test_a_word_that_the_text_itself_sets_apart_goes_on_with_no_quotation() -> None:
    text = "“If we close the pier, the town will be poor,” said Ann Reed, who with the rest will back a “yes” vote."
    assert said(text) == [("Ann Reed", "“If we close the pier, the town will be poor.”")]
