"""Nothing in stem or key is clear only beside the sentence that it was made of."""

from dataclasses import replace

import pytest

from quizapp.generate.families import what, when, who
from quizapp.generate.gates.standalone import complaint
from quizapp.generate.model import Draft
from tests.unit.generate import handmade, live
from tests.unit.generate.tale import TALE, TITLE, draft, ground

WHO = draft("who", "kenya_museum", *TALE)


def said(made: Draft, *names: str, title: str = TITLE) -> str:
    return complaint(ground(*names, title=title), made)


@pytest.mark.parametrize(
    ("family", "name"),
    [("who", "kenya_museum"), ("cloze", "norway_treaty"), ("when", "bridges"), ("according_to", "warned")],
)
def test_what_has_a_name_or_a_number_and_points_nowhere_passes(family: str, name: str) -> None:
    assert said(draft(family, name, *TALE), name, *TALE) == ""


def test_a_pronoun_that_points_outside_is_turned_down() -> None:
    clause = handmade.clause("tale.them")
    own = tuple(place for place in clause.tokens if place not in clause.subject)
    stem = replace(WHO, clause=clause, tokens=own, key_tokens=clause.subject)
    assert said(stem, "them") == "The stem has a word that points to something outside it."
    key = replace(stem, family="what_did", tokens=clause.subject, key_tokens=own)
    assert said(key, "them") == "The key has a word that points to something outside the question."


def test_a_pronoun_whose_subject_is_shown_passes() -> None:
    made = draft("according_to", "chile_government", *TALE)
    assert made.key_tokens == made.clause.subject
    assert said(made, "chile_government", *TALE) == ""


@pytest.mark.parametrize(
    "time", ["on Monday", "last week", "yesterday", "recently", "two years ago", "this spring", "the day before"]
)
def test_a_time_that_is_clear_only_on_the_day_of_writing_is_turned_down(time: str) -> None:
    reason = said(replace(WHO, stem=f"Which country opened a salt museum {time}?"), "kenya_museum", *TALE)
    assert reason.endswith("is clear only on the day of writing.")


def test_a_weekday_of_the_text_is_turned_down_and_may_be_left_out() -> None:
    whole, short = (draft("who", "monday", stem=f"Which country bought a fast ferry{on}?") for on in (" on Monday", ""))
    assert said(whole, "monday") == "“Monday” is clear only on the day of writing."
    assert said(short, "monday", title="The fast ferry") == ""


@pytest.mark.parametrize(
    ("date", "known"),
    [
        ("in June", False),
        ("on 14 June", False),
        ("on 14 June 1950", True),
        ("on June 14, 1950", True),
        ("in 1950", True),
    ],
)
def test_a_month_needs_its_year(date: str, known: bool) -> None:
    reason = said(replace(WHO, stem=f"Which country opened a salt museum {date}?"), "kenya_museum", *TALE)
    assert (reason == "") is known
    assert known or reason.endswith("does not say of which year.")


def test_the_company_does_not_say_which_even_where_the_title_does() -> None:
    made = draft("who", "company_quarry", *TALE)
    assert said(made, "company_quarry", *TALE) == "“The company” does not say which."
    assert said(made, "company_quarry", *TALE, title="The company of Porto") == "“The company” does not say which."


def test_a_happening_whose_day_is_asked_for_is_told_by_the_title_or_not_at_all() -> None:
    made = draft("when", "on_day")
    assert said(made, "on_day", title="An example") == "It does not tell on what occasion this happened."
    assert said(made, "on_day", title="A history of the lighthouse") == ""


def test_the_year_of_an_event_tells_the_place_and_its_key_alone_does_not() -> None:
    asked = draft("according_to", "peru_denounced", *TALE)
    assert asked.stem == "Which country denounced the fishing ban in 1988?"
    assert said(asked, "peru_denounced", *TALE, title="An example") == ""
    undated = draft("according_to", "chile_government")
    reason = said(undated, "chile_government", title="An example")
    assert reason == "It does not tell on what occasion this happened."


@pytest.mark.parametrize(
    ("time", "clear"), [("the Sunday Times award", True), ("on Sunday 4 June 1967", True), ("on Sunday", False)]
)
def test_a_weekday_in_a_name_or_a_whole_date_is_clear(time: str, clear: bool) -> None:
    reason = said(replace(WHO, stem=f"Which country won {time} of all?"), "kenya_museum", *TALE)
    assert (reason == "") is clear


def test_their_needs_a_plural_that_is_not_inside_a_singular_subject() -> None:
    seen = live.ground("A lack of gliders prevented their landing in Norway in 1943.")
    said = {one.stem: complaint(seen, one) for one in when.drafts(seen)}
    assert said
    assert all("their" in reason for reason in said.values()), said
    clear = live.ground("The gliders ended their landing in Norway in 1943.")
    assert not any("their" in complaint(clear, one) for one in when.drafts(clear))


def test_one_day_is_a_day_of_a_story() -> None:
    seen = live.ground("One day Anna Holm sold the ferry to Ole Lind.")
    assert all("One day" in complaint(seen, one) for one in who.drafts(seen) if "ne day" in one.stem)


def test_whose_it_is_does_not_stand_in_the_key() -> None:
    seen = live.ground(
        "In 1733 Norwegian doctors measured the patients' blood pressure by sticking glass tubes into their arteries."
    )
    said = [complaint(seen, one) for one in what.drafts(seen)]
    assert said
    assert all("their" in reason for reason in said), said
