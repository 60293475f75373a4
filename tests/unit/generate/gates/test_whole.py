"""A stem breaks off nowhere in the middle of a name, a list or a clause."""

from dataclasses import replace

import pytest

from quizapp.generate.families import cloze, when, who
from quizapp.generate.gates.whole import complaint
from tests.unit.generate.live import ground


def cut(text: str) -> set[str]:
    """The last words before which the questions for who did something break off."""
    seen = ground(text)
    drafts = list(who.drafts(seen))
    assert drafts
    said = (complaint(seen, draft) for draft in drafts)
    return {reason.split("“")[1].split("”")[0] for reason in said if reason}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("In 2003, Anna Holm starred opposite Ole Lind, Jr., in a comedy.", "Lind", id="a name's suffix"),
        pytest.param("In 2003, Anna Holm starred opposite Ole Lind in a comedy.", "", id="the whole name"),
        pytest.param("In 2003 Anna Holm joined the Bergen Committee on Harbour Affairs.", "Committee", id="a body"),
        pytest.param("In 1921 Anna Holm painted Harbour: The Long Night in Bergen.", "Harbour", id="a title's colon"),
        pytest.param(
            "In 1921 Anna Holm joined the party of the president, Ole Lind, in Bergen.", "president", id="whose office"
        ),
        pytest.param("Anna Holm met friends who worked in Bergen in 1921.", "friends", id="friends of what sort"),
        pytest.param("Anna Holm met Ole Lind in 1921, who worked in Bergen.", "", id="an aside"),
    ],
)
def test_what_belongs_together_stays_together(text: str, last: str) -> None:
    assert cut(text) == ({last} if last else set())


@pytest.mark.parametrize(
    "text",
    [
        "In 1999 Norway laid a fast cable from Bergen to Iceland and internet users have access to it.",
        "Anna Holm had a plan refused and a promising Bergen scheme was halted by a long strike from Lindqvist.",
    ],
)
def test_the_next_clause_is_left_out_whole(text: str) -> None:
    seen = ground(text)
    stems = {draft.stem: complaint(seen, draft) for draft in who.drafts(seen)}
    assert stems
    assert all(stems.values()), stems


def test_a_name_and_a_list_of_names_are_shown_whole() -> None:
    assert cut("In 2003 Anna Holm met experts of the Storm Risk (SR) Consortium.") <= {"Risk", ""}
    assert cut("In 1921 Anna Holm sent lilies to Norway, the Faroes and Iceland.") <= {"Norway", ""}


def test_a_subject_that_the_parse_has_torn_is_not_asked_about() -> None:
    seen = ground("In 1947, large scale deep sea fishing was introduced to Bergen.")
    said = [complaint(seen, draft) for draft in when.drafts(seen)]
    assert said
    assert all("belongs to the subject" in reason for reason in said)


def test_a_name_whose_number_the_parse_has_torn_off_is_not_asked_about() -> None:
    seen = ground("The 28th (Holm) Regiment was embarked on transport ships near Iceland in 1942.")
    made = next(iter(when.drafts(seen)))
    torn = replace(made, clause=replace(made.clause, subject=(made.clause.subject_head,)))
    assert complaint(seen, made) == ""
    assert "belongs to the subject" in complaint(seen, torn)


def test_what_belongs_to_left_out_words_does_not_run_on() -> None:
    seen = ground("Norway lost 25 boats, with its old rival Denmark down 34.")
    made = [one for one in cloze.drafts(seen) if one.key == "25"]
    clause = made[0].clause
    down = next(place for place, token in enumerate(clause.sentence.tokens) if token.text == "down")
    shown = [
        place
        for place in made[0].tokens
        if place < down and clause.sentence.tokens[place].text not in ("rival", "Denmark", "its", "old", "with", ",")
    ]
    torn = replace(made[0], tokens=(*shown, down))
    assert "left out" in complaint(seen, torn)
    assert complaint(seen, replace(made[0], tokens=tuple(shown))) == ""


@pytest.mark.parametrize(
    ("told", "cut"),
    [
        ("published an article about mills", True),
        ("published an article in Oslo", False),
        ("played a role in the plan", True),
    ],
)
def test_what_an_indefinite_noun_needs_is_not_left_out(told: str, cut: bool) -> None:
    seen = ground(f"In 1999, Anna Holm {told}.")
    reasons = {one.stem: complaint(seen, one) for one in when.drafts(seen)}
    short = [reason for stem, reason in reasons.items() if stem.endswith(("an article?", "a role?"))]
    assert short
    assert [("cut short" in reason) for reason in short] == [cut] * len(short)
