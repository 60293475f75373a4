"""A noun with nothing but its article is told as the text tells it elsewhere, where it can mean nothing else."""

import pytest

from quizapp.briefing import build_briefing
from quizapp.generate import FAMILY_NAMES, generate
from quizapp.generate.full_nouns import full_nouns
from quizapp.generate.ground import ground_of
from quizapp.generate.wording import statement
from tests.support.analysed import analysed

KIN = {"railbridge": "bridge"}


def told(text: str, title: str = "Report") -> list[str]:
    """What is put in, in the order of the text."""
    _, analysis = analysed(f"Report\n\n{text}\n")
    return list(full_nouns(analysis.sentences, KIN, set(title.lower().split())).values())


def test_the_bridge_of_a_text_about_one_is_that_one() -> None:
    text = "Engineers inspected the Harwick bridge in May. The bridge was closed in June."
    assert told(text, "The Leith bridge") == []
    assert told(text, "The Harwick bridge") == ["Harwick bridge"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Engineers inspected the Harwick bridge in May. The bridge was closed in June.", "Harwick bridge"),
        ("The council built a bridge over the Humber. In 1999 a barge hit the bridge.", "bridge over the Humber"),
        ("Engineers inspected the bridge, which had rusted. The Harwick bridge was closed.", "Harwick bridge"),
    ],
)
def test_the_only_description_with_a_name_stands_for_the_bare_noun(text: str, words: str) -> None:
    assert told(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        # Two are named; another one is spoken of; it is somebody's, or counted.
        "Engineers inspected the Harwick bridge and the Leeds Bridge. The bridge was closed in June.",
        "Engineers inspected the Harwick bridge. A bridge in wood would cost less. The bridge was closed.",
        "Engineers inspected the Harwick bridge. Leeds sold its bridge. The bridge was closed.",
        "Engineers inspected the Harwick bridge. The second bridge is older. The bridge was closed.",
        # Of a land there are many, and everybody has a face.
        "Drivers took it for a European car. The car was sold in June.",
        "The Holm face is known in Harwick. The bat hit him in the face.",
        # One of many, and many.
        "Engineers inspected the Harwick bridges. The bridge was closed in June.",
        # The same sentence says it already.
        "The Harwick bridge was closed, because the bridge had rusted.",
        # Whoever does something may be anybody of the sort.
        "The Harwick goalkeeper missed the ball. The goalkeeper was booed.",
    ],
)
def test_what_may_be_another_one_stays_as_it_is(text: str) -> None:
    assert told(text) == []


STRIKE = """Ferry crews in Norway stopped work for three weeks in 2019 after a quarrel about pay at sea.

Shipowners in Bergen denounced the Norwegian strike as a breach of contract. The strike raised concerns about the
future of the fishing harbours in Finnmark. Politicians in Oslo discussed wages, prices and taxes.

Most ferries of the country carry lorries as well as cars, and many islands have no other road to the mainland. Their
crews work two weeks at a time and then have two weeks at home."""


def test_the_sentence_that_tells_it_in_full_is_part_of_the_proof() -> None:
    document, analysis = analysed(f"Norwegian strike\n\n{STRIKE}\n")
    ground = ground_of(document, analysis, build_briefing(document, analysis))
    clause = next(one for one in ground.clauses if one.lemma == "raise")
    assert statement(clause, clause.parts).startswith("The Norwegian strike raised concerns")
    assert [one.quote.split()[0] for one in clause.evidence] == ["Shipowners", "The"]


def test_what_is_told_in_full_may_be_judged() -> None:
    document, analysis = analysed(f"Norwegian strike\n\n{STRIKE}\n")
    found = generate(document, analysis, count=20, families=FAMILY_NAMES)
    asked = [one.question.stem for one in found.questions]
    assert "The Norwegian strike raised concerns about the future of the fishing harbours in Finnmark." in asked, asked


@pytest.mark.parametrize(("again", "words"), [("", []), ("The Harwick bridge is old.\n\n", ["Harwick bridge"])])
def test_far_from_its_full_name_a_noun_is_told_if_the_text_has_that_often(again: str, words: list[str]) -> None:
    text = (
        f"Engineers inspected the Harwick bridge.\n\n{again}Drivers waited.\n\nNobody came.\n\nThe bridge was closed."
    )
    assert told(text) == words
