"""What is asked can be read by itself: two names of one are one, no noun leans on another."""

import pytest

from quizapp.generate.definite import bare
from quizapp.generate.distractors.names import names_like
from tests.unit.generate.live import ground


def loose(text: str) -> str:
    seen = ground(text)
    sentence = seen.analysis.sentences[0]
    return bare(seen, sentence, range(len(sentence.tokens)), sentence.root)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Anna Holm’s version was published in 1921.", "version", id="of what?"),
        pytest.param("Anna Holm’s version of a hymn was published in 1921.", "", id="of a hymn"),
        pytest.param("Anna Holm wrote the first serial.", "serial", id="the first of what?"),
        pytest.param("Anna Holm wrote the first serial of Radio Bergen.", "", id="the first of one station"),
        pytest.param("Anna Holm built a first engine in 1921.", "engine", id="the first of what kind?"),
        pytest.param("Anna Holm built a first engine for tugs in 1921.", "", id="of one kind"),
        pytest.param("Tallow Street is the oldest street in Bergen.", "", id="the oldest in one town"),
    ],
)
def test_a_noun_that_is_always_of_something_says_of_what(text: str, noun: str) -> None:
    assert loose(text) == noun


def test_a_name_in_brackets_after_another_is_the_same_one_for_options() -> None:
    seen = ground(
        "In 1541 Johann Kolbe (John Colby) moved to Geneva. Peter Farrow taught in Basel. John Colby wrote a catechism."
    )
    assert seen.second_names == {"John Colby": "Johann Kolbe"}
    farrow = next(one for one in seen.analysis.entities if one.name == "Peter Farrow")
    assert [one.name for _, one in names_like(seen, farrow, "person")] == ["Johann Kolbe"]
    # What is said of the one is said of the other.
    assert "johann kolbe" in seen.roots[2]
