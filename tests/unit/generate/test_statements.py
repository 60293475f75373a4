"""Statements to be judged: the whole of a clause as it stands, and one for each value that could be changed."""

import pytest

from quizapp.generate.clause import Clause
from quizapp.generate.statements import statements_of, whole_of
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, ground

SEEN = ground("kenya_museum", *TALE)


def clause(name: str) -> Clause:
    return next(each for each in ground(name, *TALE).clauses if each.sentence.number == 0)


def test_the_whole_of_a_clause_is_a_true_statement_that_is_asked_for_by_what_it_tells() -> None:
    (whole,) = whole_of(clause("kenya_museum"), "any")
    assert (whole.stem, whole.true, whole.family) == ("Kenya opened a salt museum in 1967.", True, "any")
    assert whole.key == "opened a salt museum in 1967"
    assert whole.pool == ()


def test_what_somebody_says_is_not_stated_whole() -> None:
    assert list(whole_of(clause("said"), "any")) == []


def test_a_changed_statement_differs_in_its_key_alone() -> None:
    made = list(statements_of(SEEN, clause("kenya_museum"), "any"))
    (true,) = {one.stem for one in made if one.true and one.key == "1967"}
    changed = [one for one in made if not one.true and one.key == "1967"]
    assert changed
    for one in changed:
        assert one.stem == true.replace(one.key, one.changed)
        assert [other.text for other in one.pool] == [one.changed]


def test_the_family_is_that_of_whoever_asks() -> None:
    assert {one.family for one in statements_of(SEEN, clause("kenya_museum"), "stated")} == {"stated"}


def stems(name: str, *, true: bool) -> set[str]:
    return {one.stem for one in statements_of(ground(name, *TALE), clause(name), "any") if one.true is true}


def test_what_another_may_have_done_too_is_judged_by_what_the_text_says() -> None:
    assert "The text says that Marta Vega painted the council hall in Bergen." in stems("holm_hall", true=False)
    by_name = [one for one in statements_of(ground("holm_hall", *TALE), clause("holm_hall"), "any")
               if one.type == "person"]  # fmt: skip
    assert by_name
    assert all(one.stem.startswith("The text says that ") for one in by_name)


def test_the_verb_of_a_known_thing_may_be_turned_into_its_opposite() -> None:
    assert "Sweden accepted the harbour treaty in 1984." in stems("sweden_treaty", true=False)


def test_beside_at_least_no_other_number_is_false() -> None:
    assert "The spring flood destroyed 90 wooden houses in Bergen." in stems("flood_houses", true=False)
    assert stems("boats_sank", true=True) == {"At least 35 boats sank near Lisbon."}
    assert stems("boats_sank", true=False) == set()


def test_a_name_is_false_only_beside_the_number_that_proves_it() -> None:
    false = [one.stem for one in statements_of(SEEN, clause("kenya_museum"), "any") if one.true is False]
    # In one year two may have opened a museum: that the text says so of another is false in any case.
    assert "Chile opened a salt museum in 1967." not in false
    assert "The text says that Chile opened a salt museum in 1967." in false
    counted = [one.stem for one in statements_of(SEEN, clause("coats"), "any") if one.true is False]
    assert "Chile sold 70 wool coats in 1984." in counted


def changed(text: str, kind: str) -> set[str]:
    """The false statements with another number or date that are made of a text's first clause."""
    seen = live.ground(f"{text} Porto planted 90 trees on 3 May 1951. Kenya sold 48 boats on 9 August 1988.")
    made = [one for clause in seen.clauses if not clause.sentence.number for one in statements_of(seen, clause, "any")]
    return {one.stem for one in made if one.true is False and one.type.startswith(kind)}


@pytest.mark.parametrize("limit", ["by", "before", "after", "until"])
def test_a_date_that_ends_what_is_told_is_not_changed(limit: str) -> None:
    text = "Norway sold 60 lamps to Bergen {} 1967."
    assert changed(text.format("in"), "date")
    assert changed(text.format(limit), "date") == set()


def test_a_number_with_its_like_in_brackets_is_not_changed() -> None:
    text = "The area of farms in Norway rose from 415 to 587 square kilometres{}."
    assert changed(text.format(""), "")
    assert changed(text.format(" (160 to 227 sq mi)"), "") == set()


def test_a_day_is_changed_in_its_year_and_not_in_its_month_alone() -> None:
    found = changed("Norway sold 60 lamps on 4 March 1967.", "date")
    assert found
    assert not any(one.endswith("1967.") for one in found)


def test_no_value_is_put_in_that_the_statement_has_already() -> None:
    found = changed("Norway sold 60 lamps of 1951 in 1967.", "date")
    assert found
    assert not any(one.count("1951") > 1 for one in found)


def test_a_place_of_a_time_clause_is_not_changed() -> None:
    text = "Four ferries sank when Norway closed the harbour."
    assert not any("Kenya closed" in one for one in changed(text, ""))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Norway sold its 60 lamps to Bergen in 1967.", "count:", id="a number told by the way"),
        pytest.param("Norway showed Lamp No. 60 in Bergen in 1967.", "count:", id="a number that is a name"),
        pytest.param("In 1967, Norway told of its plans for 1969 in Bergen.", "date", id="a year beside another"),
        pytest.param("Norway reported a quarterly profit of 60 lamps in May 1967.", "date", id="told of each quarter"),
        pytest.param("The road of Bergen was laid as part of the pre-1967 Route 14 in 1957.", "date", id="in a name"),
        pytest.param("The Norwegian song was a top ten hit in Bergen.", "count:", id="what was among the first ten"),
        pytest.param("As of October 1967, Norway has sold its lamps to Bergen.", "date", id="what may have gone on"),
        pytest.param("Norway also sold its lamps to Bergen in 1967.", "country", id="what others did too"),
        pytest.param("Some say that there were nine mills in Bergen in 1967.", "date", id="what was so"),
    ],
)
def test_what_would_be_no_clear_falsehood_is_not_changed(text: str, kind: str) -> None:
    assert changed(text, kind) == set()


def test_a_wrong_year_is_neither_next_to_the_right_one_nor_out_of_its_time() -> None:
    made = changed("Norway sold 60 lamps to Bergen in 1950. Oslo had a fair in 2015.", "date")
    assert "Norway sold 60 lamps to Bergen in 1988." not in made
    assert "Norway sold 60 lamps to Bergen in 1951." not in made
    assert made


def test_a_wrong_year_of_long_ago_is_of_its_time() -> None:
    made = changed("Norway sold 60 lamps to Bergen in 755. Oslo had a fair in 1500 and in 2015.", "date")
    assert "Norway sold 60 lamps to Bergen in 1500." not in made


def test_a_year_of_long_ago_is_no_number() -> None:
    made = changed("Anna Holm sold 60 lamps to Bergen in 755.", "")
    assert any("60" not in one for one in made)
    assert not any("755" not in one for one in changed("Anna Holm sold 60 lamps to Bergen in 755.", "count"))


def test_nobody_was_born_on_the_day_of_a_deed() -> None:
    text = "Anna Holm was born in Bergen on 3 May 1967. Anna Holm sold 60 lamps in Bergen on 9 June 1989."
    assert not any("1989" in one for one in changed(text, "date") if "born" in one)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        pytest.param("Bergen lies south of the town of Holm.", set(), id="a way"),
        pytest.param("The essay of Bergen was expanded into a book.", set(), id="what was done to it"),
        pytest.param(
            "The trade of Bergen increased in 1967.",
            {"The trade of Bergen decreased in 1967.", "The trade of Bergen decreased."},
            id="a rise",
        ),
        pytest.param("The trade of Bergen was increased by the arrival of ships.", set(), id="its means"),
        pytest.param("The trade of Bergen was further increased in 1967.", set(), id="the same way"),
        pytest.param("Bergen was new to the market in 1967.", set(), id="to what"),
        pytest.param("Bergen had a trade new to the market in 1967.", set(), id="a trade new to what"),
    ],
)
def test_an_opposite_is_told_where_nothing_else_gives_it_away(text: str, turned: set[str]) -> None:
    assert changed(text, "opposite") == turned


def test_a_wrong_month_is_of_another_year() -> None:
    assert all("1967" not in one for one in changed("Norway sold 60 lamps to Bergen in May 1967.", "date"))
