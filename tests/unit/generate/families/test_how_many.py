"""How many is asked of a count; a hedged one is typed, because beside it other numbers would be right as well."""

import pytest

from quizapp.domain.question import NumericKey, QuestionKind
from quizapp.generate.families import how_many
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        ("trees", "How many olive trees did Porto plant in 1951?", "90", {"48", "35", "70"}),
        ("bridges", "How many stone bridges did Turin lose in 1967?", "12", {"10", "35", "48"}),
        ("coats", "How many wool coats did Kenya sell in 1984?", "70", {"48", "35", "90"}),
        (
            "pounds_hall",
            "How much did Norway pay for the council hall in 1951?",
            "£61,000",
            {"£49,000", "£73,000", "£85,000"},
        ),
        (
            "taxi_years",
            "For how many years has Oskar Lind painted boats?",
            "50 years",
            {"30 years", "40 years", "70 years"},
        ),
    ],
)
def test_a_count_is_asked_for_beside_three_other_numbers(name: str, stem: str, key: str, options: set[str]) -> None:
    ((asked_stem, asked_key, numbers),) = asked("how_many", name, *TALE)
    assert (asked_stem, asked_key, set(numbers)) == (stem, key, options)


@pytest.mark.parametrize(
    ("name", "stem", "key"),
    [
        (
            "boats_sank",
            "At least how many boats sank near Lisbon?",
            NumericKey(35, 0, "boats"),
        ),
        (
            "about_divers",
            "About how many divers searched the harbour cellar in 1990?",
            NumericKey(20, 1, "divers"),
        ),
    ],
)
def test_a_hedged_count_is_typed_and_keeps_its_hedge(name: str, stem: str, key: NumericKey) -> None:
    made = draft("how_many", name, *TALE)
    assert (made.stem, made.kind, made.answer) == (stem, QuestionKind.NUMERIC, key)
    assert made.typed
    assert made.pool == ()
    assert asked("how_many", name, *TALE) == [(stem, f"{key.value:g}", [])]


def test_a_share_is_asked_for_with_what_it_is_a_share_of() -> None:
    made = draft("how_many", "share", *TALE)
    assert made.stem == "About what percentage of the northern valley do olive trees cover?"
    assert made.answer == NumericKey(30, 1.5, "%")


def test_what_follows_the_counted_noun_stands_behind_the_verb() -> None:
    made = draft("how_many", "years_to_pay", *TALE)
    assert made.stem == "How many years was Porto given to repair the sea wall?"


def test_the_article_of_what_follows_goes_with_it() -> None:
    (made,) = how_many.drafts(live.ground("The Bergen ferry carries 300 passengers a year."))
    assert made.stem == "How many passengers does the Bergen ferry carry a year?"


def test_a_typed_count_with_a_second_value_is_refused() -> None:
    assert refused("how_many", "boats_again", *TALE) == [
        ("uniqueness", "The text gives another number for something alike: “At least 35 boats sank near Lisbon.”")
    ]


def test_a_reason_may_be_left_out_of_the_stem_and_nothing_else() -> None:
    assert [one.stem for one in drafts("how_many", "because_flood", *TALE)] == [
        "How many stone bridges did Turin lose because of a heavy flood?",
        "How many stone bridges did Turin lose?",
    ]
    assert len(drafts("how_many", "bridges", *TALE)) == 1


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("quarter", id="a measure"),
        pytest.param("kenya_museum", id="a year"),
        pytest.param("rarely", id="a limit that is seldom passed"),
    ],
)
def test_a_number_that_counts_nothing_is_not_asked_for(name: str) -> None:
    assert drafts("how_many", name, *TALE) == []


def test_the_number_asked_for_is_not_in_the_stem() -> None:
    for one in how_many.drafts(ground(*TALE)):
        assert one.key not in one.stem.split()
        assert not set(one.tokens) & set(one.key_tokens)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway employs 35 clerks and 29 drivers in Bergen.", id="half of an answer"),
        pytest.param("Norway bought three more ships in 1951.", id="more than what"),
        pytest.param("All ships of Norway (except the oldest ones) have five sails.", id="an exception is left out"),
    ],
)
def test_a_number_that_is_no_whole_answer_is_not_asked_for(text: str) -> None:
    seen = live.ground(text)
    assert not [one.stem for one in how_many.drafts(seen) if one.key in ("35", "three", "five")]


def test_one_is_not_counted() -> None:
    seen = live.ground("Ole Lind sold one ferry to Norway in 1990. Ole Lind sold three boats to Norway in 1991.")
    assert {one.key for one in how_many.drafts(seen)} == {"three"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The two schools of Bergen had about 200 and 40 students in 1950.", id="two numbers"),
        pytest.param("Anna Holm answered five questions submitted via e-mail by Jan Berg.", id="a torn participle"),
    ],
)
def test_a_number_beside_another_or_before_half_a_participle_is_not_asked(text: str) -> None:
    asked = [one.stem for one in how_many.drafts(live.ground(text))]
    assert not any("and 40" in stem or "submitted did" in stem for stem in asked)


def test_a_noun_that_the_number_does_not_count_is_no_part_of_what_is_asked() -> None:
    text = "The Bergen Trust built 2,500 halls and numerous piers in Norway in 1950."
    assert list(how_many.drafts(live.ground(text))) == []
