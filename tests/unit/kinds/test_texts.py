import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.texts import accepts, comparable, fold, is_blank, typed_text


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("  hollow   POINT ", "Hollow Point"),
        ("Hollow Point.", "Hollow Point"),
        ("the Hollow Point", "Hollow Point"),
        ("An oak", "a oak"),
        ("keeper’s", "keeper's"),
        ("“dusk”", '"dusk"'),
        ("1914–18", "1914-18"),
        ("long−term", "long-term"),
        ("Cafe\u0301", "café"),
        ("Ｌａｍｐ", "lamp"),
        ("Straße", "STRASSE"),
        ("lan\u00adtern", "lantern"),
        ("oil\u00a0lamp", "oil lamp"),
    ],
)
def test_differences_that_a_reader_does_not_see_are_no_differences(typed: str, accepted: str) -> None:
    assert accepts((accepted,), typed)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [("lamp", "lamps"), ("oil-lamp", "oil lamp"), ("theatre", "atre"), ("cafe", "café"), ("", "")],
)
def test_other_words_stay_other_words(typed: str, accepted: str) -> None:
    assert not accepts((accepted,), typed)


def test_an_article_or_stop_that_stands_alone_is_the_answer() -> None:
    assert comparable("A") == "a"
    assert comparable(".") == "."
    assert not accepts((".",), "the")


def test_capitals_are_kept_where_they_count() -> None:
    assert fold("ABC", case=True) == "ABC"
    assert not accepts(("Ann",), "ann", case=True)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_text_that_can_be_seen_is_accepted_as_itself(text: str) -> None:
    assert accepts((text,), text) != is_blank(text)


@pytest.mark.parametrize("values", [["a", "b"], ["\0"], ["\udfff"], ["x" * 501]])
def test_values_that_no_page_of_ours_sends_are_refused(values: list[str]) -> None:
    with pytest.raises(UnusableResponse):
        typed_text({"answer": values}, "answer")


@pytest.mark.parametrize("typed", ['"de-escalation"', "“De-escalation.”", "'de-escalation'", "‘the de-escalation’."])
def test_quotation_marks_around_an_answer_do_not_count(typed: str) -> None:
    assert accepts(["de-escalation"], typed)


@pytest.mark.parametrize("typed", ["de-escalation'", '"', "''", '"de-escalation'])
def test_a_mark_at_one_end_belongs_to_the_word(typed: str) -> None:
    assert not accepts(["de-escalation"], typed)
