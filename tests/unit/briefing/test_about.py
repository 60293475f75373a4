"""What an entity is, in the words of the text; nothing else."""

from quizapp.briefing.about import about
from tests.unit.reading import told as _rows  # noqa: F401
from tests.unit.reading.handmade import analysis, document


def told(name: str, *names: str) -> str:
    one = analysis(*names)
    entry = next(entry for entry in one.entities if entry.name == name)
    told_of = about(one, entry)
    if told_of is None:
        return ""
    for evidence in told_of[1]:
        evidence.check(document(*names).text)
    return told_of[0]


def test_an_apposition_says_what_somebody_is() -> None:
    assert told("Robert Ainslie", "surname", "apposition") == "A young engineer from Dunmore"


def test_a_role_before_the_name_does_too() -> None:
    assert told("Ruth Bell", "bell_told") == "The lawyer"


def test_a_statement_is_not_cut_where_it_says_something_else() -> None:
    assert told("Norway", "first_country") == ""


def test_a_list_is_no_apposition() -> None:
    assert told("Norway", "list_of_sources") == ""


def test_what_something_did_is_not_what_it_is() -> None:
    assert told("United States", "us") == ""
    assert told("Norway", "us") == ""


def test_a_relative_clause_tells_what_somebody_does_and_what_was_done_to_a_thing() -> None:
    assert told("Kari Moe", "leads_union") == "Kari Moe leads the union."
    assert told("Harbour Act", "law_adopted") == "The council adopted the Harbour Act in 2024."


def test_a_clause_that_may_be_of_another_noun_is_left_alone() -> None:
    assert told("Ashby", "from_devon") == ""


def test_a_name_after_a_comma_says_again_which_thing_it_is() -> None:
    assert told("Havbris", "trawler_the") == "A trawler"


def test_what_belongs_to_nobody_knows_whom_is_left_out() -> None:
    assert told("Amina Yusuf", "nurse_way") == "A nurse"
