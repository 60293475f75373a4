"""What an entity is, in the words of the text; nothing else."""

import pytest

from quizapp.briefing.about import about
from tests.unit.reading import told as _rows  # noqa: F401
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


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


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "Anna Holm, who owned the mill, died in May.",
            "Anna Holm",
            "Anna Holm owned the mill.",
        ),
        (
            "The Brough Canal, which ran from the pits to Ashby, was closed in 1926.",
            "Brough Canal",
            "The Brough Canal ran from the pits to Ashby.",
        ),
        ("Anna Holm, who arrived on Monday, spoke first.", "Anna Holm", ""),
        ("The stone bridge at Ashby is called Holm's Bridge.", "Holm's Bridge", "The stone bridge at Ashby"),
        ("Eric Marlow, a 19-year-old from Ashby, scored twice.", "Eric Marlow", "A 19-year-old from Ashby"),
        (
            "In The Long Shore (1968), the only history of the harbour, Anna Holm tells of the storm.",
            "The Long Shore",
            "The only history of the harbour",
        ),
        ("In May the firm's losses were found by its auditor, Holm & Lind.", "Holm & Lind", "Auditor"),
        ("Accord, the union that speaks for them, called a strike.", "Accord", "The union"),
        ("Brough United were the better side for an hour.", "Brough United", ""),
    ],
)
def test_further_ways_to_say_what_something_is(text: str, name: str, said: str) -> None:
    _, one = analysed(text)
    told_of = about(one, next(entry for entry in one.entities if entry.name == name))
    assert (told_of[0] if told_of else "") == said


def test_somebody_is_told_to_be_of_a_body() -> None:
    _, one = analysed("Daniel Holm of Castle Lane Partners takes the opposite view.")
    told_of = about(one, next(entry for entry in one.entities if entry.name == "Daniel Holm"))
    assert told_of is not None
    assert told_of[0] == "Of Castle Lane Partners"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        # What the text says of "it" or of "the board" is said of what is named.
        (
            "The Safety Board spoke. The board, which is independent of the ministry, took the boat.",
            "Safety Board",
            "The Safety Board is independent of the ministry.",
        ),
        # Two statements, of which the second only seems to say the first.
        ("The referee, Helen Lind, waved; then she pointed to the spot.", "Helen Lind", "The referee"),
        ("The estate was sold to a brewer, Samuel Lind.", "Samuel Lind", "A brewer"),
        ("Peter Lind of the charity Ashby Watch said that it was late.", "Peter Lind", "Of the charity Ashby Watch"),
        # Where something is, and what somebody is remembered for.
        ("Skarn Rock lies nine miles off the coast.", "Skarn Rock", "Skarn Rock lies nine miles off the coast."),
        ("Peter Holm stands near the door.", "Peter Holm", ""),
        ("Ruth Bell, who invented a gauge, has died.", "Ruth Bell", "Ruth Bell invented a gauge."),
        # Whose child and whose widow it is stands nearer.
        ("She was the only child of a sailor, Peter Lind, and a nurse.", "Peter Lind", "A sailor"),
        ("After the Ashby War, Edmund's widow, Anne Lind, asked for a house.", "Ashby War", ""),
    ],
)
def test_what_is_said_of_the_nearest_and_of_what_is_meant(text: str, name: str, said: str) -> None:
    _, one = analysed(text)
    told_of = about(one, next(entry for entry in one.entities if entry.name == name))
    assert (told_of[0] if told_of else "") == said


def test_a_ship_keeps_its_article_as_an_owner() -> None:
    text = "The Anna Dunne was a trawler built in 1908. She was slow. Her first skipper, William Lind, fished."
    _, one = analysed(text)
    told_of = about(one, next(entry for entry in one.entities if entry.name == "William Lind"))
    assert told_of is not None
    assert told_of[0] == "The Anna Dunne’s first skipper"


def abouts(text: str) -> dict[str, str]:
    _, one = analysed(text)
    return {entry.name: told_of[0] for entry in one.entities if (told_of := about(one, entry)) is not None}


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("The storm passed over the Danish island of Fyn in May.", "Fyn", "Danish island"),
        ("They told Conservative leader Anna Holm about the plan.", "Anna Holm", "Conservative leader"),
        ("They met Culture Secretary Anna Holm in Bergen.", "Anna Holm", "Culture Secretary"),
        ("They met former Prime Minister Anna Holm in Bergen.", "Anna Holm", "Former Prime Minister"),
        (
            "Strategists told the paper he would be set loose on Conservative leader Anna Holm.",
            "Anna Holm",
            "Conservative leader",
        ),
        ("It was founded by the physio Jim Tamm and coach Denis Rofe.", "Denis Rofe", "Coach"),
    ],
)
def test_a_role_is_told_whole_and_by_the_text(text: str, name: str, what: str) -> None:
    assert abouts(text)[name] == what


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two shells struck the bridge of Tsesarevich, and it sank.", "Tsesarevich"),
        ("The town lies in the chief district of Jutland.", "Jutland"),
        ("It weakened prior to a final landfall near Hanoi, Vietnam the following day.", "Vietnam"),
        (
            "The men drove to a warehouse on an industrial estate off Birch Road East, the court was told.",
            "Birch Road East",
        ),
        ("In the 2010 Census, the racial makeup of the city was mixed.", "Census"),
        ("In one of the earliest studies of the group, Gardiner (1983) named five of them.", "Gardiner"),
        ("He spoke at the annual meeting of the Skarn Society in May.", "Skarn Society"),
        ("Men were lost in an explosion on board HMS Thunderer in the harbour.", "HMS Thunderer"),
        ("It was done by the husband and wife team Jim and Ruth Tamm.", "Jim"),
        ("The two giants in the field - ESPN and EA Sports - have fought for years.", "ESPN"),
    ],
)
def test_what_stands_beside_a_name_and_tells_of_something_else_is_not_told(text: str, name: str) -> None:
    assert name not in abouts(text)


def test_a_noun_that_only_a_pronoun_tells_from_others_is_told_without_it() -> None:
    found = abouts("The Swede could meet Anna Holm before Marat Safin, the player he beat in the final.")
    assert "he" not in found.get("Marat Safin", "").split()


def test_the_first_of_several_is_not_told_alone() -> None:
    assert "Robert Marrow" not in abouts("Robert Marrow is an English film, television and theatre actor.")


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        # Whose word it is that the bank is the biggest, nobody can tell.
        ("According to brokers, Skarn Bank, the biggest lender on the coast, will report a loss.", "Skarn Bank", ""),
        ("Anna Holm said that Larsvik, a maker of sensors, had lost money.", "Larsvik", "A maker of sensors"),
        ("Anna Holm said that Larsvik, the worst maker of sensors, had lost money.", "Larsvik", ""),
        ("Here we discussed Larsvik, a company that focuses on widening our views.", "Larsvik", "A company"),
        ("The result that a town grows when fed with coal [Leeds, by the river] was new.", "Leeds", ""),
    ],
)
def test_what_stands_beside_a_name_is_not_the_speakers_word(text: str, name: str, said: str) -> None:
    assert abouts(text).get(name, "") == said
