"""A statement is asked only where whoever sees it alone, a week later, can say whether it is true."""

import pytest

from quizapp.generate.gates.verdict import complaint
from quizapp.generate.statements import statements_of, whole_of
from tests.unit.generate.live import ground


def refused(text: str, start: str = "", *, title: str = "An example") -> set[str]:
    """Why statements of a text that begin so are turned down; {""} where none of them is."""
    seen = ground(text, title)
    made = [
        draft
        for clause in seen.clauses
        for draft in (*whole_of(clause, "true_false"), *statements_of(seen, clause, "true_false"))
    ]
    found = {complaint(seen, draft) for draft in made if draft.stem.startswith(start) and draft.true}
    assert found, "no statement was made of it"
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya was poor in 1967.", id="a name, what it was and its year"),
        pytest.param("Oslo lies on the coast of Norway.", id="a name and what lasts"),
        pytest.param("The decision to ban cars was made in Bergen in 1990.", id="what a noun is of stands with it"),
        pytest.param("Norway signed the Lisbon treaty in 1951.", id="a treaty by its town"),
        pytest.param("Anna Holm painted the largest church in Bergen in 1921.", id="the largest of a town"),
    ],
)
def test_what_stands_alone_is_asked(text: str) -> None:
    assert refused(text) == {""}


def test_a_statement_that_leaves_out_its_year_is_cut_off() -> None:
    text = "Kenya opened a salt museum in 1967."
    assert refused(text, text) == {""}
    assert all("cut off" in one for one in refused(text, "The text says that Kenya opened a salt museum."))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("The yellow boat sank near Bergen in 1990.", "“boat” does not say which", id="by its look"),
        pytest.param("The Bergen shop employs nine women.", "“shop” does not say which", id="one of a town's many"),
        pytest.param("Anna Holm gave the £500 to Oslo in 1951.", "does not say which", id="an amount"),
        pytest.param("Norway supported Iceland’s request in 1990.", "“request” does not say which", id="to get what"),
        pytest.param("Another ship reached Bergen in 1990.", "“Another” points", id="beside one told before"),
        pytest.param("Some farmers settled near Bergen.", "Its subject", id="anybody"),
    ],
)
def test_what_does_not_say_which_is_not_asked(text: str, reason: str) -> None:
    assert all(reason in one for one in refused(text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Anna Holm meant to write a book about Oslo, but never began.", "cut off", id="its turn"),
        pytest.param("Anna Holm left Oslo in 1958 and went home to her sister in Bergen.", "cut off", id="its date"),
        pytest.param("Bergen is served by Quay Road, the main street of the coast.", "cut off", id="why it is told"),
        pytest.param("Bergen is used to big storms.", "too little", id="a hook"),
        pytest.param("Norway may close a harbour in Bergen.", "too little", id="what may be"),
    ],
)
def test_a_claim_without_its_point_or_occasion_is_not_asked(text: str, reason: str) -> None:
    starts = {
        "cut off": next(
            one
            for one in ("Anna Holm meant", "Anna Holm went", "Bergen")
            if one in text.replace("and went", "Anna Holm went")
        )
    }
    assert all(reason in one for one in refused(text, starts.get(reason, "")))


def test_an_event_without_a_name_in_what_it_says_is_not_asked() -> None:
    assert all("Its subject" in one for one in refused("New films became available on 3 May 1967."))


def test_what_was_so_of_one_thing_does_not_say_which_by_a_look() -> None:
    assert all("does not say which" in one for one in refused("The political deal was bad for farmers of the town."))


def test_a_season_without_its_year_is_no_date() -> None:
    text = "Anna Holm visited Bergen in late summer."
    assert all("It happened" in one for one in refused(text, text))


def test_where_a_passer_by_works_is_not_asked() -> None:
    text = "Anna Holm is Assistant Professor at Bergen University. Bergen University was founded in Norway in 1951."
    assert "What it says of its subject is too little to judge." in refused(text, "Anna Holm is")


def test_where_an_author_works_is_not_asked_though_the_title_names_him() -> None:
    text = "Anna Holm is Professor of Law at the University of Bergen. Norway sold 60 lamps in 1951."
    reason = "What it says of its subject is too little to judge."
    assert refused(text, "Anna Holm is", title="Fish by Holm") == {reason}


def test_a_deed_of_whom_the_text_is_about_is_known_by_all_that_is_told_of_it() -> None:
    reason = "It happened at a time, in a place or to somebody that the statement does not tell."
    for deed, most in (("put an end to trials for the theft of bread", False), ("put an end to trials", True)):
        text = f"Anna Holm {deed}."
        assert (reason in refused(text, text, title="Anna Holm")) is most


def test_what_the_title_names_is_not_asked_to_be_what_it_is() -> None:
    text = "Bergen is the largest town of Hordaland. Ole Lind moved from Oslo to Bergen in 1951."
    assert "What it says of its subject is too little to judge." in refused(text, "Bergen is", title="Bergen")
    assert "What it says of its subject is too little to judge." not in refused(text, "Bergen is", title="Fish")


def test_the_land_of_the_town_in_the_title_is_not_changed() -> None:
    reasons = {}
    for title in ("Fish", "Bergen"):
        seen = ground("Bergen sold fish to Norway in 1900. Ole Lind moved to Bergen from Sweden in 1901.", title)
        made = [draft for clause in seen.clauses for draft in statements_of(seen, clause, "true_false")]
        changed = [complaint(seen, draft) for draft in made if draft.changed == "Sweden"]
        assert changed
        reasons[title] = {reason for reason in changed if "another sort" in reason}
    assert not reasons["Fish"]
    assert reasons["Bergen"]


def test_what_only_the_title_says_is_not_judged() -> None:
    text = "Anna Holm has retired from the tennis team of Norway. She won ten cups in Oslo."
    reason = "It says no more than the title, which the card shows."
    assert refused(text, "Anna Holm has", title="Holm retires from Norway tennis team") == {reason}
    assert reason not in refused(text, "Anna Holm has", title="The tennis team")
