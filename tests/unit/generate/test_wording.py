"""Questions and statements keep the text's words and change only what English grammar asks for."""

from dataclasses import replace

import pytest

from quizapp.generate.clause import Clause
from quizapp.generate.wording import (
    according,
    ask,
    ask_of_subject,
    inside,
    inverted,
    opening,
    singular,
    statement,
    subject_words,
    words,
)
from tests.unit.generate import live
from tests.unit.generate.handmade import clause, clauses
from tests.unit.reading.handmade import sentence


@pytest.mark.parametrize(
    ("name", "helper", "rest"),
    [
        ("struck", "did", "strike"),
        ("supports", "does", "support"),
        ("keep", "do", "keep"),
        ("supported", "has", "supported"),
        ("plural", "have", "criticised"),
        ("chilean", "was", "repaired"),
    ],
)
def test_the_auxiliary_goes_before_the_subject_or_do_stands_in(name: str, helper: str, rest: str) -> None:
    assert inverted(clause(name)) == (helper, rest)


def test_be_is_its_own_auxiliary() -> None:
    assert inverted(clause("said_that", verb="was")) == ("was", "")


def test_a_verb_without_a_finite_form_is_not_asked_about() -> None:
    struck = clause("struck")
    tokens = tuple(replace(token, tag="VB") if token.text == "struck" else token for token in struck.sentence.tokens)
    bare = replace(struck, sentence=replace(struck.sentence, tokens=tokens))
    assert inverted(bare) is None
    assert singular(bare) is None
    assert ask(bare, "what", bare.parts) == ""
    assert ask_of_subject(bare, "who", bare.parts) == ""


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("plural", "has criticised"),
        ("counts", "was lost"),
        ("keep", "keeps"),
        ("struck", "struck"),
        ("supported", "has supported"),
    ],
)
def test_who_takes_a_singular_verb(name: str, group: str) -> None:
    assert singular(clauses(name)[0]) == group


def test_a_question_for_a_plural_subject_has_a_singular_verb() -> None:
    plural = clause("plural")
    assert ask_of_subject(plural, "who", plural.parts) == "Who has criticised the plan for the bridge?"


@pytest.mark.parametrize(
    ("name", "asked", "kept", "question"),
    [
        ("struck", "what", 0, "According to the text, what did the storm strike?"),
        ("supported", "what", 0, "According to the text, what has Norway supported?"),
        ("chilean", "by whom", 0, "By whom was the bridge repaired?"),
        ("light", "for how long", 1, "For how long did Ada Brandt keep the old light in Bergen?"),
        ("forty", "what", 0, "In 1970, what did Sweden buy?"),
        ("according", "where", 0, "According to the harbour office, where were 12 boats damaged?"),
    ],
)
def test_a_question_has_the_parts_that_it_is_given(name: str, asked: str, kept: int, question: str) -> None:
    asking = clause(name)
    assert ask(asking, asked, asking.parts[:kept]) == question


def test_what_is_asked_for_is_not_told_at_the_start() -> None:
    dated = clause("forty")
    question = ask(dated, "in which year", dated.parts, without=dated.leading)
    assert question == "In which year did Sweden buy 40 boats from Norway?"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("light", "Ada"),
        ("supported", "Norway"),
        ("struck", "the"),
        ("states", "the"),
        ("eleven", "eleven"),
        ("teachers", "local"),
        ("forty", "in"),
    ],
)
def test_an_opening_word_keeps_its_capital_only_as_a_name(name: str, first: str) -> None:
    assert inside(sentence(name), 0) == first


@pytest.mark.parametrize(("name", "first"), [("plural", "Danish"), ("iraqi", "Iraqi")])
def test_an_adjective_of_a_country_keeps_its_capital(name: str, first: str) -> None:
    assert inside(sentence(name), 0) == first


def test_a_word_within_the_sentence_is_left_as_it_is() -> None:
    assert inside(sentence("light"), 7) == "Bergen"


def test_words_side_by_side_are_verbatim_and_a_gap_is_one_space() -> None:
    paid = sentence("pounds")
    assert words(paid, range(2, 5)) == "paid £61,000"
    assert words(paid, (2, 6, 7)) == "paid the lamp"


def test_words_can_be_replaced_or_left_out() -> None:
    paid = sentence("pounds")
    assert words(paid, range(2, 5), {2: "owed"}) == "owed £61,000"
    assert words(paid, (0, 1), {0: ""}) == "town"


def test_words_end_in_no_comma() -> None:
    assert words(sentence("forty"), (0, 1, 2)) == "in 1970"


def test_a_statement_keeps_its_speaker() -> None:
    said = clause("said_that", verb="was")
    assert statement(said, said.parts) == "According to the mayor, the bridge was safe."


def test_a_statement_without_a_speaker_names_none() -> None:
    struck = clause("struck")
    assert according(struck) == ""
    assert statement(struck, struck.parts[:1]) == "The storm struck the harbour."


def test_a_statement_can_have_one_word_replaced() -> None:
    dated = clause("forty")
    number = next(place for place, token in enumerate(dated.sentence.tokens) if token.text == "40")
    assert statement(dated, dated.parts, {number: "60"}) == "In 1970, Sweden bought 60 boats from Norway."


def test_what_stands_for_the_subject_is_put_in_its_place() -> None:
    assert subject_words(clauses("counts")[1]) == "16 boats"


def named(name: str) -> Clause:
    return replace(clause("supported"), name=name)


@pytest.mark.parametrize(
    ("name", "shown"), [("The council", "the council"), ("A bank", "a bank"), ("Danish banks", "Danish banks")]
)
def test_a_name_from_another_sentence_loses_the_capital_of_its_article_only(name: str, shown: str) -> None:
    assert subject_words(named(name)) == shown


def test_a_question_opens_with_who_stands_by_it() -> None:
    assert opening(clause("said_that", verb="was")) == "according to the mayor, "
    assert opening(clause("forty"), without=clause("forty").leading) == ""


def test_the_tokens_of_a_stem_are_subject_verb_and_the_parts_given() -> None:
    dated = clause("forty")
    phrase = dated.sentence.phrase
    assert phrase(dated.tokens_with(dated.parts[:1])) == "In 1970 Sweden bought 40 boats"
    assert phrase(dated.tokens_with(dated.parts, without=dated.leading)) == "Sweden bought 40 boats from Norway"


def test_who_is_not_asked_of_all_of_several() -> None:
    seen = live.ground("Anna Holm has all won. Anna Holm has won the salt prize.")
    told = [singular(one) for one in seen.clauses if one.lemma == "win"]
    assert "has all won" not in told
    assert "has won" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("One Direction toured Norway in 2013.", "One Direction", id="a name"),
        pytest.param("Guitarist Anna Holm toured Norway in 2013.", "guitarist Anna Holm", id="what somebody is"),
        pytest.param("Head VI was shown in Bergen in 1949.", "Head VI", id="a work with its number"),
        pytest.param("President Anna Holm toured Norway in 2013.", "President Anna Holm", id="a title"),
    ],
)
def test_a_subject_keeps_the_capital_of_a_name_and_a_title_only(text: str, told: str) -> None:
    assert [subject_words(one) for one in live.ground(text).clauses] == [told]


def test_one_person_who_put_something_did_so_in_the_past() -> None:
    (one,) = live.ground("Anna Holm cut the cables of Norway.").clauses
    tokens = list(one.sentence.tokens)
    tokens[one.verb] = replace(tokens[one.verb], tag="VBP")
    misread = replace(one, sentence=replace(one.sentence, tokens=tuple(tokens)))
    assert singular(misread) == "cut"
    assert inverted(misread) == ("did", "cut")
