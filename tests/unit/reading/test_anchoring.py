"""Quotes of an older text are found in a newer one where they surely stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.document import Evidence
from quizapp.reading.anchoring import Anchors

OLD = "The keeper lit the lamp. It burned all night. The boat came home. The keeper lit the lamp. Nobody saw it."
LAMP = "The keeper lit the lamp."


def evidence(quote: str, text: str = OLD, *, nth: int = 0) -> Evidence:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Evidence.of(text, start, start + len(quote))


def test_words_that_stand_once_are_found_wherever_they_moved() -> None:
    new = "A new beginning. It burned all night. And an end."
    found = Anchors(new).find(evidence("It burned all night."), OLD)
    assert found == evidence("It burned all night.", new)


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_places_the_one_with_the_same_neighbours_is_taken(nth: int) -> None:
    new = f"Before it all. {OLD}"
    assert Anchors(new).find(evidence(LAMP, nth=nth), OLD) == evidence(LAMP, new, nth=nth)


def test_two_places_that_nothing_tells_apart_are_none() -> None:
    alone = f"One. {LAMP} Two. {LAMP} Three."
    with_neighbours = f"{LAMP} It burned all night. So what? {LAMP} It burned all night. Why?"
    for new in (alone, with_neighbours):
        assert Anchors(new).find(evidence(LAMP), OLD) is None


def test_a_few_words_alone_need_their_neighbours() -> None:
    old = "He counted 35 lamps."
    few = evidence("35", old)
    assert Anchors("She sold 35 boats.").find(few, old) is None
    found = Anchors("Then he counted 35 lamps.").find(few, old)
    assert found is not None
    assert found.quote == "35"
    assert Anchors("He counted 135 lamps.").find(few, old) is None


def test_spaces_may_differ() -> None:
    new = "It  burned\nall night."
    found = Anchors(new).find(evidence("It burned all night."), OLD)
    assert found == Evidence.of(new, 0, len(new))


def test_what_is_not_there_is_not_found() -> None:
    assert Anchors("Another text altogether.").find(evidence(LAMP), OLD) is None
    assert Anchors("").find(evidence(LAMP), OLD) is None


@given(st.text(alphabet="ab .\n", max_size=60), st.text(alphabet="ab .\n", max_size=60), st.data())
def test_what_is_found_says_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    if not old.strip():
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    found = Anchors(new).find(Evidence.of(old, start, end), old)
    if found is not None:
        found.check(new)
        assert found.quote.split() == old[start:end].split()


@given(st.lists(st.sampled_from(["One thing came.", "Two things went.", "Three stood by it."]), min_size=1, max_size=8))
def test_in_the_same_text_a_sentence_is_found_where_it_stands_or_not_at_all(sentences: list[str]) -> None:
    text = " ".join(sentences)
    start = 0
    for sentence in sentences:
        own = Evidence.of(text, start, start + len(sentence))
        assert Anchors(text).find(own, text) in (own, None)
        start += len(sentence) + 1
