"""Each "the X" of a stem says which X, in what its reader sees of it."""

import pytest

from quizapp.generate.definite import bare
from tests.unit.generate import live
from tests.unit.generate.seen import handmade


def loose(name: str, *, until: str = "", hidden: str = "", title: str = "An example") -> str:
    """The noun of the sentence that does not say which; of the sentence without the word ``until`` and what follows."""
    seen = handmade.ground(f"seen.{name}", title=title)
    sentence = seen.analysis.sentences[0]
    words = [token.text for token in sentence.tokens]
    shown = range(words.index(until) if until else len(words))
    return bare(seen, sentence, shown, sentence.root, [words.index(hidden)] if hidden else [])


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        pytest.param("idea", "workshop", id="nothing beside it"),
        pytest.param("dip", "dip", id="a participle alone"),
        pytest.param("timber", "timber", id="a clause that says next to nothing"),
        pytest.param("employee", "employee", id="somebody by an age"),
    ],
)
def test_a_noun_that_could_be_any_is_found(name: str, noun: str) -> None:
    assert loose(name) == noun


def test_a_participle_with_a_word_of_its_own_tells() -> None:
    assert loose("opened") == ""


def test_the_clause_that_says_which_must_not_be_left_out() -> None:
    assert loose("side") == ""
    assert loose("side", until="that") == "side"


def test_what_a_reader_does_not_see_tells_nothing() -> None:
    assert loose("blamed") == ""
    assert loose("blamed", hidden="1990") == "winter"


def test_a_date_alone_does_not_say_what_a_date_is_of() -> None:
    assert loose("date") == "date"


def test_a_noun_of_the_title_is_known_beside_a_name() -> None:
    assert loose("idea", title="A workshop in Oslo") == ""
    assert loose("dip", title="An unexpected dip") == ""


def test_the_first_time_is_that_of_the_deed() -> None:
    seen = live.ground("Anna Holm was named as a reserve for the first time on 8 January 2005.")
    sentence = seen.analysis.sentences[0]
    assert bare(seen, sentence, range(len(sentence.tokens)), sentence.root) == ""


def test_the_short_form_of_the_title_is_known() -> None:
    text = "The Peat Roads Commission met in Bergen. Anna Holm presented a report to the Commission in 1950."
    for title, noun in (("Peat Roads Commission", ""), ("Roads of Bergen", "Commission")):
        seen = live.ground(text, title=title)
        sentence = seen.analysis.sentences[1]
        assert bare(seen, sentence, range(len(sentence.tokens)), sentence.root) == noun
