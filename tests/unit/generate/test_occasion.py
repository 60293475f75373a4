"""A stem says when, where or of what it speaks, so that whoever has not read the text knows what is asked."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import how_many, when, which, who
from quizapp.generate.model import Draft
from quizapp.generate.occasion import complaint
from tests.unit.generate import live
from tests.unit.generate.seen import handmade

UNTOLD = "It does not tell on what occasion this happened."


def said(name: str, *, title: str = "An example") -> str:
    """What is wrong with the sentence as a statement to be judged."""
    clause = handmade.clause(f"seen.{name}")
    made = Draft(
        family="true_false",
        kind=QuestionKind.TRUE_FALSE,
        bloom=Bloom.UNDERSTAND,
        clause=clause,
        stem=clause.sentence.text,
        tokens=clause.tokens,
        key="",
        key_tokens=tuple(place for place in clause.tokens if place not in clause.subject),
        type="statement",
        true=True,
    )
    return complaint(handmade.ground(f"seen.{name}", title=title), made)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("telephoned_then", id="what had happened on a day"),
        pytest.param("born", id="a birth, which is one for everybody"),
        pytest.param("dam", id="a subject fixed by its place"),
        pytest.param("worked", id="a known person and a telling object"),
        pytest.param("blamed_for", id="whom somebody blamed for what"),
    ],
)
def test_what_tells_its_time_its_place_or_enough_of_its_own_passes(name: str) -> None:
    assert said(name) == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param(
            "telephoned", "“had telephoned” was so at a time that the stem does not say.", id="before another time"
        ),
        pytest.param("standing", "“was standing” was so at a time that the stem does not say.", id="at another time"),
        pytest.param("spoke", UNTOLD, id="two names and nothing else"),
        pytest.param("bridge", UNTOLD, id="one of many"),
        pytest.param(
            "blamed", "Whoever would blame somebody does it for something, which the stem does not say.", id="for what"
        ),
        pytest.param(
            "terms",
            "Nothing in it tells what it is about: no name, no date and nothing that stands in the title.",
            id="of which land",
        ),
    ],
)
def test_what_could_be_of_any_text_is_turned_down(name: str, reason: str) -> None:
    assert said(name) == reason


def test_what_the_text_is_named_for_needs_no_other_name() -> None:
    assert said("terms", title="Permits in the harbour") == ""
    assert said("spoke", title="Oskar Lind") == ""


def test_where_somebody_went_is_no_occasion_even_of_whom_the_text_is_named_for() -> None:
    seen = live.ground("Anna Holm went on to Leipzig. In 1921 Anna Holm went to Leipzig.")
    often, once = (complaint(seen, draft) for draft in who.drafts(seen))
    assert often == "One may go often: the stem does not say when."
    assert once == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Norway sent six boats to Bergen each time.", "each time", id="times told before"),
        pytest.param("Anna Holm was still the mayor of Bergen.", "still", id="a time that is not told"),
        pytest.param("Anna Holm was champion in 1980.", "champion", id="of which contest"),
    ],
)
def test_times_and_contests_told_elsewhere_are_missed(text: str, reason: str) -> None:
    seen = live.ground(text)
    said = [complaint(seen, one) for one in (*who.drafts(seen), *when.drafts(seen), *how_many.drafts(seen))]
    assert said
    assert any(f"“{reason}”" in one for one in said), said


def test_a_role_with_what_it_is_of_is_told() -> None:
    seen = live.ground("Anna Holm was champion of the Bergen race in 1980.")
    assert not any("of what" in complaint(seen, one) for one in when.drafts(seen))


def test_whom_somebody_left_or_met_may_be_many() -> None:
    seen = live.ground("Anna Holm left the Bergen Club. Anna Holm left the Oslo Club in 1990 for a school in Bergen.")
    said = {one.stem: complaint(seen, one) for one in which.drafts(seen)}
    assert any("many" in reason for reason in said.values()), said
