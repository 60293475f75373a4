"""A distractor for which the text speaks, or that is the key in other words, could be right as well."""

from dataclasses import replace

import pytest

from quizapp.generate.families import how_many, true_false, what, when, who
from quizapp.generate.gates.uniqueness import complaint, fault, is_phrase, one_body
from quizapp.generate.model import Distractor
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, draft, ground, option


def struck(family: str, names: tuple[str, ...], other: Distractor, stem: str = "") -> str:
    return fault(ground(*names), draft(family, *names, stem=stem), other)


@pytest.mark.parametrize(
    ("family", "names", "other"),
    [
        pytest.param("who", ("kenya_museum", *TALE), option("Peru"), id="who did something else"),
        pytest.param("what", ("norway_treaty", *TALE), option("The council hall", kind="thing:singular",
                                                              roots="council,hall"), id="what something else befell"),
        pytest.param("how_many", ("flood_houses", "trees"), option("90", kind="count:figure"), id="another count"),
        pytest.param("when", ("bridges", *TALE), option("1984", kind="date:year"), id="the year of something else"),
    ],
)  # fmt: skip
def test_what_the_text_does_not_say_of_the_stem_is_wrong(
    family: str, names: tuple[str, ...], other: Distractor
) -> None:
    assert struck(family, names, other) == ""


@pytest.mark.parametrize(
    ("family", "names", "other", "sentence"),
    [
        pytest.param(
            "who", ("norway_treaty", "iceland_treaty", "kenya_museum"), option("Iceland"),
            "Iceland signed the harbour treaty in 1962.", id="the same verb and object",
        ),
        pytest.param(
            "according_to", ("peru_denounced", "chile_condemned"), option("Chile"),
            "Chile condemned the fishing ban on 4 May 1988.", id="denounced and condemned",
        ),
        pytest.param(
            "according_to", ("peru_denounced", "kenya_museum", "chile_government"), option("Chile"),
            "The Chilean government criticised the fishing ban.", id="its government judged so",
        ),
        pytest.param(
            "how_many", ("flood_houses", "trees", "flood_again"), option("60", kind="count:figure"),
            "The spring flood destroyed 60 wooden houses in Bergen.", id="another number for the same count",
        ),
        pytest.param(
            "when", ("norway_treaty", "iceland_treaty"), option("1962", kind="date:year"),
            "Iceland signed the harbour treaty in 1962.", id="the year of nearly the same",
        ),
        pytest.param(
            "where", ("flood_houses", "flood_porto"), option("In Porto", kind="place", roots="porto"),
            "The spring flood destroyed 48 wooden houses in Porto.", id="it happened there too",
        ),
    ],
)  # fmt: skip
def test_what_another_sentence_supports_may_be_right_too(
    family: str, names: tuple[str, ...], other: Distractor, sentence: str
) -> None:
    assert struck(family, names, other) == f"“{other.text}” may be right too: “{sentence}”"


def test_a_country_that_was_only_spoken_of_is_wrong() -> None:
    assert struck("according_to", ("peru_denounced", "kenya_museum", "iceland_quarry"), option("Kenya")) == ""


@pytest.mark.parametrize(
    ("family", "name", "other"),
    [
        pytest.param("when", "on_day", option("June 1950", kind="date:day"), id="a part of the key"),
        pytest.param("when", "on_day", option("On 14 June 1950", kind="date:day"), id="the key and more"),
        pytest.param(
            "what", "norway_treaty", option("Harbour treaty", kind="thing:singular"), id="without its article"
        ),
    ],
)
def test_a_part_of_the_key_says_the_same(family: str, name: str, other: Distractor) -> None:
    assert struck(family, (name, *TALE), other) == f"“{other.text}” says the same as the key, or a part of it."


def test_the_key_by_another_name_is_no_option() -> None:
    alias = option("The Scotland Assembly and Parliament", kind="organisation", roots="scotland assembly")
    assert struck("who", ("parliament", *TALE), alias) == (
        "“The Scotland Assembly and Parliament” is named in the stem, or is the key by another name."
    )
    same = option("The Peruvians", roots="peru")
    assert struck("according_to", ("peru_denounced", *TALE), same) == "“The Peruvians” speaks of the same as the key."


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["the U.S. Bank", "the Bank of the United States"], True, id="letters and the full name"),
        pytest.param(["the Bank of Norway", "Oslo Bank"], False, id="two banks"),
    ],
)
def test_two_names_of_one_body_are_found(options: list[str], *, said: bool) -> None:
    assert bool(one_body(options)) is said


def test_nobody_is_put_where_his_namesake_stands_beside() -> None:
    seen = live.ground("Anna Holm was born in Bergen in 1880. Anna Holm's work was praised by Hugh Lind in 1911.")
    made = [one for one in true_false.drafts(seen) if one.type == "person" and one.key == "Hugh Lind"]
    assert made
    for other, refused in (("Ada Holm", True), ("Ada Moe", False)):
        reasons = {fault(seen, one, option(other, kind="person")) for one in made}
        assert (f"“{other}” may be somebody whom the statement names already." in reasons) is refused


def test_a_form_of_the_keys_word_is_no_option() -> None:
    other = option("A wooden museum", kind="thing:singular:a", roots="wooden,museum")
    made = replace(draft("what", "kenya_museum", "trees"), type="thing:singular:a")
    assert fault(ground("kenya_museum", "trees"), made, other) == "“A wooden museum” speaks of something like the key."


def test_what_the_stem_names_is_no_option() -> None:
    assert struck("who", ("larger_than", *TALE), option("Kenya")).startswith("“Kenya” is named in the stem")


def test_what_stands_in_the_evidence_in_the_role_of_the_key_is_no_option() -> None:
    stairs = option("The northern stairs", kind="thing:singular", roots="northern,stair")
    reason = struck("what", ("because", "kenya_museum"), stairs, stem="According to the text, what did Sweden close?")
    assert reason == "“The northern stairs” stands in the evidence where it could be an answer."


def test_what_the_same_actor_did_elsewhere_is_no_wrong_deed() -> None:
    names = ("norway_treaty", "kenya_museum", "purpose_union")
    made = draft("what_did", *names)
    by_text = {one.text: fault(ground(*names), made, one) for one in made.pool}
    assert by_text["Opened a salt museum in 1967"] == ""
    assert by_text["Formed a union to defend the herring grounds"].endswith(
        "may be right too: “Norway formed a union to defend the herring grounds.”"
    )


def test_the_opposite_of_what_was_said_is_wrong_whatever_else_is_said() -> None:
    made = replace(draft("true_false", "sweden_treaty"), type="opposite")
    assert fault(ground("sweden_treaty"), made, option("accepted", kind="opposite", roots="sweden")) == ""


def test_whoever_judged_anything_alike_may_have_judged_this() -> None:
    assert struck("according_to", ("peru_denounced", "kenya_museum", "sweden_treaty"), option("Sweden")) == (
        "“Sweden” may be right too: “Sweden rejected the harbour treaty in 1984.”"
    )


def test_a_typed_number_with_a_second_value_is_turned_down() -> None:
    made = draft("how_many", "boats_sank", "trees")
    assert complaint(ground("boats_sank", "trees"), made) == ""
    assert complaint(ground("boats_sank", "trees", "boats_again"), made) == (
        "The text gives another number for something alike: “At least 41 boats sank near Lisbon.”"
    )


def test_a_choice_is_judged_by_its_options_alone() -> None:
    assert complaint(ground("flood_houses", "flood_again"), draft("how_many", "flood_houses", "flood_again")) == ""


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("thing:plural", True), ("reason:because", True), ("purpose", True), ("country", False), ("date:year", False)],
)
def test_types_of_phrases_are_known(kind: str, expected: bool) -> None:
    assert is_phrase(kind) is expected


def test_what_another_clause_tells_with_another_number_is_a_wrong_answer() -> None:
    names = ("two_losses", *TALE)
    norway = draft("where", *names, stem="In 1984, where were 35 boats lost?")
    iceland = next(one for one in norway.pool if one.text == "In Iceland")
    assert fault(ground(*names), norway, iceland) == ""
    without = replace(norway, tokens=tuple(place for place in norway.tokens if place != 3))
    assert fault(ground(*names), without, iceland).endswith("stands in the evidence where it could be an answer.")


@pytest.mark.parametrize(
    ("told", "turned_down"),
    [("a coach", True), ("one of the coaches", True), ("a coach of the Norwegian team", False)],
)
def test_what_others_may_be_as_well_is_not_asked_for(told: str, *, turned_down: bool) -> None:
    seen = live.ground(f"Anna Holm is {told}. Oskar Lind met Marta Vega in Oslo.")
    made = next(iter(who.drafts(seen)))
    assert (complaint(seen, made) == "What is one of several may be any of them.") is turned_down


@pytest.mark.parametrize(
    ("other", "refused"), [("chile", True), ("anna holm", False)], ids=["a country may be whose it is", "two names"]
)
def test_two_of_one_sort_with_names_of_their_own_are_two(other: str, *, refused: bool) -> None:
    seen = live.ground("The Marta Vega museum bought the map of Bergen. Anna Holm came from Chile to Bergen.")
    made = next(iter(what.drafts(seen)))
    sentence = made.clause.sentence
    asked = replace(made, type="body:singular", key="The Vega museum", key_tokens=(0, 1, 2, 3), tokens=(4, 5, 6, 7, 8))
    assert sentence.tokens[3].text == "museum"
    said = fault(seen, asked, option("The other museum", kind="body:singular", roots=f"museum,{other}"))
    assert ("speaks of something like the key" in said) is refused


def complaints(text: str, family: object) -> dict[str, str]:
    """What the questions of a family about a text are told to have more than one answer for, by their stems."""
    seen = live.ground(text)
    return {one.stem: complaint(seen, one) for one in family.drafts(seen)}  # type: ignore[attr-defined]


def test_whoever_came_to_a_place_twice_is_asked_for_neither_time() -> None:
    once = "Anna Holm visited Lisbon in 1981. Anna Holm opened a school in Bergen in 1973."
    assert set(complaints(once, when).values()) == {""}
    twice = "Anna Holm visited Lisbon in 1981. Anna Holm had returned to Lisbon in 1973."
    assert "another time" in complaints(twice, when)["In which year did Anna Holm visit Lisbon?"]


def test_what_is_counted_twice_is_not_asked_for() -> None:
    text = "In 1990 Norway saved 12 heads of missions. In Bergen ten heads of missions boarded the ferry."
    said = complaints(text, how_many)
    assert said
    assert all("another number" in reason for reason in said.values()), said
