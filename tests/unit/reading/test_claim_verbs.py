"""What a verb makes its subject's words, and what it doesn't."""

import pytest

from tests.unit.reading.claimed import claims, said
from tests.unit.reading.handmade import analysis, sentence


@pytest.mark.parametrize(
    ("name", "speaker", "claim"),
    [
        ("said_that", "The mayor", "The bridge was safe."),
        ("quote", "Anna Holm", "“The bridge is a danger to everyone.”"),
        ("denied", "The owner", "The owner denied that the ferry had sunk."),
        ("called", "The union", "The union called the plan a disaster."),
        ("criticised", "The union", "The plan was criticised by the union."),
        ("spoke_of", "The first newspapers", "The first newspapers spoke of thirty dead."),
        ("its_office", "The Health Board", "The wells were clean."),
    ],
)
def test_a_named_speaker_has_a_claim(name: str, speaker: str, claim: str) -> None:
    assert claims(name) == [(speaker, claim)]


@pytest.mark.parametrize("name", ["not_said", "if_said", "hearsay", "ferry", "it_said"])
def test_what_nobody_named_has_said_is_no_claim(name: str) -> None:
    assert claims(name) == []


def test_hearsay_still_marks_its_words_as_not_the_texts_own() -> None:
    assert any(sentence("hearsay").root in found.content for found in analysis("hearsay").attributions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A number of towns opposed the new law.", "A number of towns"),
        ("One of the divers said that the wreck had moved.", "One of the divers"),
        ("The reeds, the study reports, took in a third less gas than the moss.", "The study"),
        ("The head of the service, Nils Reed, announced in May 2013 that four prisons would close.", "Nils Reed"),
        ("The society bought the tower. Its chairman said that the tower was sound.", "The society’s chairman"),
    ],
)
def test_whoever_the_sentence_names_can_speak(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Reed described 700 herbs in her second book.",
        "The manager dismissed the clerk in May.",
        "The school admitted 40 children in 1990.",
        "The Act demands a written notice.",
        "The plan promises 300 jobs in the town.",
        "The tenant appealed to the court in May.",
    ],
)
def test_what_somebody_does_is_no_claim(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The inquest heard that the boat had been sold twice.", "The inquest"),
        ("The survey shows that the floor is wet.", "The survey"),
        ("The judge held that the notice was too short.", "The judge"),
    ],
)
def test_what_a_body_hears_or_a_study_shows_is_told_as_theirs(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, text)]


@pytest.mark.parametrize(
    "text",
    ["Bubbles show that the tube leaks.", "The shelf holds 40 books.", "Anna Reed heard that the boat had sunk."],
)
def test_what_a_thing_shows_or_holds_is_no_claim(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "The mayor objected that the pier was unsafe.",
            "The mayor",
            "The mayor objected that the pier was unsafe.",
        ),
        ("Tradition has it that a monk built the pier.", "Tradition", "A monk built the pier."),
        ("The mayor used to say that the pier was unsafe.", "The mayor", "The pier was unsafe."),
        ("The mayor would say only that piers rot.", "The mayor", "Piers rot."),
        ("The mayor insisted to the end that the pier was unsafe.", "The mayor", "The pier was unsafe."),
        ("The Herald quoted the mayor as saying that the pier was unsafe.", "The mayor", "The pier was unsafe."),
        ("A passenger told the court that the pier had rocked.", "A passenger", "The pier had rocked."),
        ("Divers who visited it in 1987 reported that the boards were new.", "Divers", "The boards were new."),
    ],
)
def test_what_somebody_says_in_other_words_is_theirs(text: str, speaker: str, claim: str) -> None:
    assert (speaker, claim) in said(text)


def test_a_clause_after_a_comma_gives_a_claim_to_the_noun_before_it() -> None:
    text = "The plan was leaked to the Skerry Herald, which called the pier a disgrace."
    assert said(text) == [("The Skerry Herald", "The Skerry Herald called the pier a disgrace.")]


def test_who_is_named_after_by_has_said_it() -> None:
    text = "It was alleged by the harbour master that the pages had been burnt."
    assert said(text) == [("The harbour master", "The pages had been burnt.")]
    text = "The pier was believed by the monks to be cursed."
    assert said(text) == [("The monks", text)]


@pytest.mark.parametrize(
    "text",
    [
        "The moth was first described by Anna Holm in 1831 from a single wing.",
        "The move was announced by Anna Holm at a meeting in June.",
        "The pier was challenged by the sea.",
    ],
)
def test_what_was_done_by_somebody_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_sentence_before_a_colon_is_not_said_in_the_one_after_it() -> None:
    text = "Opinion is divided: Holm thinks the stone is young, while Reed holds it to be old."
    assert all(claim != "Opinion is divided." for _, claim in said(text))


def test_words_after_a_colon_are_whose_verb_stands_before_it() -> None:
    text = "Anna Holm remembered the day differently: “The band was loud.”"
    assert said(text) == [("Anna Holm", "“The band was loud.”")]


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("The play was hailed as a triumph by the Evening Post.", "The Evening Post", ""),
        ("The statue has been interpreted by critics as an attack on war.", "Critics", ""),
        ("The letters portray him as a miser.", "", ""),
        ("Some sources portray Reed as a miser.", "Some sources", ""),
        ("“We were never told,” added a nurse.", "A nurse", "“We were never told.”"),
        ("The old pier, the divers warned, would not last.", "The divers", "The old pier would not last."),
        ("It was, the divers wrote, the worst winter of the war.", "", ""),
        (
            "As the kiln grew hotter, Reed noted, it used less coal.",
            "Reed",
            "As the kiln grew hotter, it used less coal.",
        ),
        ("Reed said that the pier had ten cracks; two of these were wide.", "Reed", "The pier had ten cracks."),
        ("The tenor answered that the part was for old men.", "The tenor", "The part was for old men."),
        ("The cook quipped, “Nobody starved.”", "The cook", "“Nobody starved.”"),
    ],
)
def test_views_and_words_are_given_to_who_holds_them(text: str, speaker: str, claim: str) -> None:
    assert said(text) == ([(speaker, claim or text)] if speaker else [])


@pytest.mark.parametrize(
    "text",
    [
        "Reed found himself unable to get work in Hull or Leeds.",
        "In 1640 most of Hull was destroyed in the Great Fire of Hull, which many Danes believed Reed himself had lit.",
        "Of the thousands there, the Gazette spoke with a nurse.",
        "What Reed thought of the war is not known.",
    ],
)
def test_what_only_looks_like_saying_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_quotation_that_goes_on_past_its_sentence_opens_after_its_verb() -> None:
    text = 'The survey of the county\'s wells concluded, "Usually, the water is clean. It may be hard."'
    assert {speaker for speaker, _ in said(text)} == {"The survey of the county's wells"}


def test_a_clause_that_something_else_is_said_beside_is_told_without_it() -> None:
    text = "Anna Holm commented that the price was fair, stating that “There is no cheaper pier”."
    assert said(text) == [("Anna Holm", "The price was fair."), ("Anna Holm", "“There is no cheaper pier.”")]


def test_what_is_told_to_a_part_of_a_body_is_said_all_the_same() -> None:
    text = "Martin Hale told BBC Radio 4's Today programme that the rise would pay for two new ships."
    assert said(text) == [("Martin Hale", "The rise would pay for two new ships.")]


def test_who_is_set_against_the_first_has_a_claim_of_their_own() -> None:
    text = "Reed claimed that the clerk died from a fever, but old historians all claim the clerk's death was murder."
    assert said(text) == [
        ("Reed", "The clerk died from a fever."),
        ("Old historians", "The clerk's death was murder."),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "Reed claimed in a talk at the time of the ship's sale that the price was based on a lie.",
            "Reed",
            "The price was based on a lie.",
        ),
        (
            "Author Paul Reed denied for the rest of his life that Holm had played any part in the sale.",
            "Paul Reed",
            "Author Paul Reed denied for the rest of his life that Holm had played any part in the sale.",
        ),
        (
            "The largest ferry company has held talks with the port, the Gazette quoted divers as saying.",
            "Divers",
            "The largest ferry company has held talks with the port.",
        ),
        ("Holm also revealed he tried to buy a boat in May.", "Holm", "Holm revealed he tried to buy a boat in May."),
    ],
)
def test_what_is_said_is_found_where_the_parser_hangs_it_elsewhere(text: str, speaker: str, claim: str) -> None:
    assert said(text) == [(speaker, claim)]


def test_what_the_speaker_adds_in_quotation_marks_is_not_whom_it_is_told_of() -> None:
    text = 'Ann Reed said the mayor went down to the pier to look and added: "I am just coming home from it."'
    assert said(text)[-1] == ("Ann Reed", "“I am just coming home from it.”")


def test_a_part_of_somebodys_words_makes_the_whole_sentence_theirs() -> None:
    text = (
        "Vice president Ann Reed has said farmers and ranchers with their papers in order and their fields well kept "
        'have "nothing at all to fear."'
    )
    assert said(text) == [("Ann Reed", text)]


def test_what_somebody_says_that_another_shows_is_the_firsts_alone() -> None:
    text = "Ann Reed said the talks with the divers suggested that the crew had “adjusted” to the tides."
    assert said(text) == [("Ann Reed", text)]


def test_what_opens_what_is_said_asks_nothing() -> None:
    text = "What the mayor wanted was “not by any means what the council wants to see”, Anna Holm said."
    assert said(text) == [("Anna Holm", text)]


def test_a_claim_does_not_end_at_the_colon_of_a_title() -> None:
    claims_told = [
        claim for _, claim in said("The judges called Reed's My Pier is My Own: The Life of a Diver a fraud.")
    ]
    assert not any(claim.endswith("Own.") for claim in claims_told)


def test_what_a_priority_is_said_to_be_is_nobodys_claim() -> None:
    assert said("A first priority, said the board is to close the pier.") == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The order was met with anger from Norway and Iceland, both of which condemned the closures as theft.",
            [("Norway and Iceland", "Norway and Iceland condemned the closures as theft.")],
        ),
        (
            "The order was met with anger from Norway, both of whose ports it closed in May.",
            [],
        ),
    ],
)
def test_both_of_which_are_the_two_before_the_comma(text: str, claims: list[tuple[str, str]]) -> None:
    assert said(text) == claims
