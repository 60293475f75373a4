"""What hangs on a verb, and the time or place that opens its sentence."""

from tests.unit.generate.live import ground


def told(text: str) -> dict[str, str]:
    """The verbs of a text with what is kept of their clauses."""
    return {one.lemma: one.sentence.phrase(one.tokens) for one in ground(text).clauses}


def test_the_time_that_opens_a_sentence_goes_for_both_its_verbs() -> None:
    found = told("In the 1948 season, Ida Berg scored eight goals and caught 22 passes.")
    assert found["catch"].startswith("In the 1948 season")


def test_a_verb_with_a_time_of_its_own_has_left_that_time() -> None:
    found = told("In 1948, Ida Berg scored eight goals and moved to Bergen in 1950.")
    assert found["move"] == "Ida Berg moved to Bergen in 1950"


def test_what_comes_later_is_not_of_the_time_that_opens_the_sentence() -> None:
    found = told("In 1948, Ida Berg scored eight goals and later moved to Bergen.")
    assert "1948" not in found["move"]


def test_a_time_before_the_second_verb_is_its_own() -> None:
    found = told("In early 1859, the Bergen Trust built two boats, and by 1861 had sold the northern lighthouse.")
    assert found["sell"] == "the Bergen Trust by 1861 had sold the northern lighthouse"


def test_what_goes_on_from_an_aside_is_left_out_with_it() -> None:
    found = told("In 1887, Ida Berg earned a degree in French, with Latin and Norwegian as her other languages.")
    assert found["earn"] == "In 1887 Ida Berg earned a degree in French"
