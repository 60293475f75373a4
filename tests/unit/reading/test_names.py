"""Where names stand in a sentence, whatever the model's labels say."""

import pytest

from quizapp.reading.names import name_head
from tests.unit.reading.handmade import sentence
from tests.unit.reading.named import named, named_by_hand
from tests.unit.reading.parsed import analysed


def test_capitals_inside_a_sentence_are_names_and_months_are_none() -> None:
    assert named_by_hand("mid_sentence") == ["Skarn", "Oskar Tamm"]


def test_a_title_before_a_name_is_no_part_of_it() -> None:
    assert named_by_hand("mr_reed") == ["Reed", "Anna Holm"]


def test_a_given_name_that_lends_its_surname_from_the_next_is_left_out() -> None:
    found = named("The shop features in a documentary by Rob and Lisa Fruchtman, sibling film-makers.")
    assert "Lisa Fruchtman" in found
    assert "Rob" not in found


def test_a_word_that_looks_like_a_rank_may_be_a_names_own() -> None:
    assert named("The pit closed a month after the General Strike.") == ["General Strike"]


def test_the_rest_of_the_sentence_hangs_on_the_noun_that_the_others_belong_to() -> None:
    one = sentence("ministry")
    places = {token.text: place for place, token in enumerate(one.tokens)}
    assert name_head(one, places["Ministry"], places["Health"]) == places["Ministry"]


def test_an_epithet_ends_the_name_of_somebody_long_dead() -> None:
    assert "Livia the Elder" in named("The estate went to a niece of Livia the Elder, who sold the vineyards.")


def test_an_initial_goes_on_with_the_name_that_opens_a_sentence() -> None:
    assert named("Eugene A. Marrow was a linguist who lived in the hills.")[0] == "Eugene A. Marrow"


def test_what_somebody_is_called_stands_inside_the_name() -> None:
    assert "Bradley Tor “Brad” Marrow" in named("The prize went to Bradley Tor “Brad” Marrow of Bergen.")


def test_the_documents_title_is_one_name_where_it_is_a_works() -> None:
    entries = analysed("In 1917 The Heart of the Marsh was shown.", title="The Heart of the Marsh")[1].entities
    assert "The Heart of the Marsh" in {one.name for one in entries}


def test_a_firm_called_after_what_the_title_names_has_its_own_name() -> None:
    _, one = analysed("In 1917 The Heart of the Marsh Company sold the film.", title="The Heart of the Marsh")
    assert "The Heart of the Marsh" not in {entry.name for entry in one.entities}


def test_an_article_that_the_text_writes_small_is_none_of_the_titles_name() -> None:
    text = "The Canal of Orran was opened in 1779. Ships used the Canal of Orran."
    _, one = analysed(text, title="The Canal of Orran")
    assert "Canal of Orran" in {entry.name for entry in one.entities}


def test_a_flight_is_no_part_of_where_it_began() -> None:
    assert "Kirn Space Center" in named("In 1981 the ferry lifted off from the Kirn Space Center on STS-1.")


def test_a_calling_that_opens_a_sentence_is_no_part_of_the_name_after_it() -> None:
    assert named("Anthropologist Anna Holm moved to Leeds.")[0] == "Anna Holm"
    assert named("New Zealand-born Holm moved to Leeds.")[0] == "New Zealand"
    assert named("The Minister for Defence Peter Holm spoke in Leeds.") == ["Peter Holm", "Leeds"]
    assert named("Substitute Colin Hale scored in the second half.")[0] == "Colin Hale"
    assert named("Baker Street is long.") == ["Baker Street"]


def test_a_body_that_opens_with_a_common_noun_keeps_it() -> None:
    assert named("In May Women's Voice held a march in Leeds.") == ["Women's Voice", "Leeds"]
    assert named("Norway's Parliament met in May.") == ["Norway", "Parliament"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They joined the 14th Signals Brigade in June.", "14th Signals Brigade"),
        ("He has warned that the Scottish and Irish Harriers will win.", "Scottish and Irish Harriers"),
        ("She was named the league's Coach of the Year in May.", "Coach of the Year"),
        ("The series was shown on BBC Two on Saturday.", "BBC Two"),
        ("The report by the Society for the Relief of Sailors came out.", "Society for the Relief of Sailors"),
        ("It was made by General Motors, and sold in Bergen.", "General Motors"),
        ("The plan was backed by Marlow MP Anna Holm on Monday.", "Anna Holm"),
        ("It was sunk by HMS Ardent under Tamm in 1801.", "HMS Ardent"),
        ("Theresa May, the home secretary, told them so.", "Theresa May"),
        ("It was named under Republic Act No. 409 in 1949.", "Republic Act"),
    ],
)
def test_a_name_is_as_long_as_the_text_means_it(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    ["The match is at 1400 GMT on Saturday.", "It has a Level II ward."],
)
def test_hours_and_grades_are_no_names(text: str) -> None:
    assert named(text) == []


def test_a_word_with_a_programs_marks_is_no_name() -> None:
    found = named("The tool starts Program(_gunicorn(host and reads SECRET_KEY for AC/DC in Berlin.")
    assert found == ["AC/DC", "Berlin"]


def test_a_match_has_two_names_and_a_case_at_law_one() -> None:
    assert named("The league begins with France v Norway on Monday.") == ["France", "Norway"]
    assert named("The rule comes from Hodge v Smith in 1922.") == ["Hodge v Smith"]
