"""Sentences become statements only where they stand by themselves."""

import pytest

from quizapp.reading.phrasing import Phrased, phrased
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


def text(*names: str) -> str:
    found = last(*names)
    return found.text if found else ""


def last(*names: str) -> Phrased | None:
    one = analysis(*names)
    return phrased(one.sentences[-1], one.named[-1])


def test_a_whole_sentence_is_its_own_statement() -> None:
    assert text("ferry") == "The ferry left the harbour in 1999."


def test_a_connective_goes() -> None:
    assert text("however") == "The ferry was late."


@pytest.mark.parametrize(
    "name", ["it_said", "they_start", "demonstrative", "both", "question", "fragment", "imperative"]
)
def test_what_leans_on_another_sentence_is_no_statement(name: str) -> None:
    assert text(name) == ""


def test_a_pronoun_gives_way_to_what_it_means_with_both_sentences_as_evidence() -> None:
    found = last("company", "it_said")
    assert found is not None
    assert found.text == "The company said that the ferry would sail again."
    assert [one.quote for one in found.evidence] == [
        "The company closed its oldest yard.",
        "It said that the ferry would sail again.",
    ]
    for evidence in found.evidence:
        evidence.check(document("company", "it_said").text)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Norway also claimed the island.", "Norway claimed the island."),
        ("Norway has itself banned the nets.", "Norway has banned the nets."),
        ("Anna Holm was, however, the first woman to swim.", "Anna Holm was the first woman to swim."),
        ("Anna Holm, the engineer, however, left the town.", "Anna Holm, the engineer, left the town."),
        ("Anna Holm, for instance, left the town in May.", "Anna Holm left the town in May."),
        ("In the meantime, Norway closed the harbour.", "Norway closed the harbour."),
        (
            "Norway not only claimed the island, but also sold it.",
            "Norway not only claimed the island, but also sold it.",
        ),
        ("The fire burned the mill itself to the ground.", "The fire burned the mill itself to the ground."),
    ],
)
def test_words_that_only_tie_a_sentence_to_another_go(source: str, told: str) -> None:
    one = analysed(source)[1]
    found = phrased(one.sentences[0], one.named[0])
    assert found is not None
    assert found.text == told
