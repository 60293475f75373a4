"""Parses around what somebody says, mended."""

from dataclasses import replace

from quizapp.reading.mending_speech import with_lost_teller, with_teller_last
from quizapp.reading.sentence import Sentence
from tests.unit.reading.claimed import said
from tests.unit.reading.parsed import analysed


def test_a_quoted_verb_is_no_participle_of_who_is_quoted() -> None:
    text = "It opened in 1950. “The roof leaked from the first day,” recalled Peter Reed, who taught there."
    assert said(text) == [("Peter Reed", "“The roof leaked from the first day.”")]


def test_who_in_capitals_can_speak() -> None:
    text = "WHO say fever is the most common sign of the disease."
    assert said(text) == [("WHO", "Fever is the most common sign of the disease.")]


def test_a_verb_after_a_quotation_is_who_says_its() -> None:
    text = "“The pumps that were sent to the northern harbours broke down within a week of their arrival”, added Reed."
    assert said(text) == [
        ("Reed", "“The pumps that were sent to the northern harbours broke down within a week of their arrival.”")
    ]


def test_notes_and_states_are_verbs_before_what_is_said() -> None:
    text = 'The Northern Department of Harbours notes, "Salt does more harm to iron than all other causes do."'
    assert said(text) == [
        ("The Northern Department of Harbours", "“Salt does more harm to iron than all other causes do.”")
    ]


def test_who_is_told_of_by_an_age_can_speak() -> None:
    text = "The 21-year-old told a meeting in the town hall that the pier was safe."
    assert said(text) == [("The 21-year-old", "The pier was safe.")]


def test_a_clause_without_a_that_is_what_is_found_and_no_second_deed() -> None:
    text = "The scientists found reduction of fish stocks by 1950 exceeded half of the old levels."
    assert said(text) == [("The scientists", "Reduction of fish stocks by 1950 exceeded half of the old levels.")]
    assert said("The scientists found a boat, sold it in May and left the island.") == []


def _hung(text: str, **heads: tuple[str, str]) -> Sentence:
    """A parsed sentence with words hung elsewhere: each by its new part and the word that it hangs on."""
    sentence = analysed(text)[1].sentences[0]
    places = {token.text: place for place, token in enumerate(sentence.tokens)}
    tokens = list(sentence.tokens)
    for word, (dep, head) in heads.items():
        tokens[places[word]] = replace(tokens[places[word]], dep=dep, head=places[head])
    return replace(sentence, tokens=tuple(tokens))


def test_a_verb_of_saying_that_closes_a_sentence_is_no_second_deed() -> None:
    wrong = _hung(
        "The wrecks have reached a peak, a board has warned.", reached=("ROOT", "reached"), warned=("conj", "reached")
    )
    mended = with_teller_last(wrong)
    assert mended.tokens[mended.root].text == "warned"
    deeds = _hung("The pilots saw the wreck, and a board has warned.", saw=("ROOT", "saw"), warned=("conj", "saw"))
    assert with_teller_last(deeds) is deeds


def test_a_teller_whom_the_parser_hangs_on_another_noun_is_the_subject() -> None:
    text = 'In answer to the comments, Anna Holm, head of the group, said: "The pier was lost."'
    mended = with_lost_teller(_hung(text, Holm=("appos", "comments")))
    subject = mended.child(mended.root, "nsubj")
    assert subject is not None
    assert mended.tokens[subject].text == "Holm"
    told = analysed("Anna Holm said that the pier was lost.")[1].sentences[0]
    assert with_lost_teller(told) is told
