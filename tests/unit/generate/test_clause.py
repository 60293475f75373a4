"""Only what the text states, or names a speaker for, becomes a clause; it is cut into whole parts."""

from dataclasses import replace

import pytest

from quizapp.domain.document import BlockKind
from quizapp.generate.clause import Clause, clauses_of
from quizapp.generate.wording import statement
from quizapp.reading.analysis import analyse_sentences
from tests.unit.generate.handmade import clause, clauses, ground
from tests.unit.reading.handmade import document, sentences


def told(*names: str) -> list[str]:
    return [statement(one, one.parts) for one in clauses(*names)]


def part_texts(of: Clause) -> list[str]:
    return [of.sentence.phrase(part.tokens) for part in of.parts]


@pytest.mark.parametrize(
    "name",
    [
        "not_left",
        "open_if",
        "if_said",
        "hearsay",
        "hearsay_of_rescue",
        "whether",
        "question",
        "imperative",
        "expletive",
    ],
)
def test_what_the_text_does_not_state_is_no_clause(name: str) -> None:
    assert told(name) == []


def test_a_quoted_clause_is_no_clause() -> None:
    assert [one for one in clauses("quoted") if one.lemma == "need"] == []


def test_a_sentence_of_a_block_quotation_has_no_clause() -> None:
    quoted = tuple(replace(one, kind=BlockKind.QUOTATION) for one in sentences("struck"))
    assert clauses_of(analyse_sentences(document("struck"), quoted)) == ()
    assert len(clauses("struck")) == 1


def test_what_is_denied_to_have_been_said_is_no_clause() -> None:
    assert [one for one in clauses("not_said") if one.speaker] == []


def test_what_someone_says_is_a_clause_with_its_speaker() -> None:
    said = clause("said_that", verb="was")
    assert (said.speaker, said.sentence.phrase(said.speaker_tokens)) == ("The mayor", "The mayor")
    assert said.sentence.phrase(said.subject) == "the bridge"


def test_the_saying_itself_is_told_by_the_text() -> None:
    saying = clause("said_that", verb="said")
    assert saying.is_speech
    assert saying.speaker == ""


def test_a_deed_is_no_speech() -> None:
    assert not clause("struck").is_speech


@pytest.mark.parametrize("name", ["egypt", "peru", "announced"])
def test_judging_asking_and_announcing_are_not_told_as_anyone_elses_word(name: str) -> None:
    assert clauses(name)[0].speaker == ""


def test_according_to_names_the_speaker() -> None:
    assert clause("according").speaker == "The harbour office"
    assert told("according") == ["According to the harbour office, 12 boats were damaged in the storm."]


def test_a_relative_clause_after_a_comma_is_told_of_its_noun() -> None:
    assert told("told_relative") == ["The keeper repaired the lamp in 1920.", "The keeper lived on the island."]


def test_a_relative_clause_that_tells_which_one_is_meant_stays_with_its_noun() -> None:
    assert told("bare_relative") == ["The keeper who repaired the lamp lived on the island."]


def test_a_bare_number_counts_what_the_same_verb_counted_before() -> None:
    second = clauses("counts")[1]
    assert second.name == "16 boats"
    assert second.sentence.phrase(second.name_tokens) == "boats"
    assert told("counts")[1] == "16 boats were lost in June."


def test_an_opening_pronoun_is_named_by_the_sentence_before_which_is_evidence_too() -> None:
    meant = clause("plural", "they_praised")
    assert meant.sentence.phrase(meant.subject) == "Danish officials"
    assert [one.quote for one in meant.evidence] == [one.text for one in sentences("plural", "they_praised")]


def test_an_opening_pronoun_that_may_mean_anything_has_no_clause() -> None:
    assert told("they_praised") == []


def test_a_subject_with_its_own_words_needs_no_other_evidence() -> None:
    assert [one.quote for one in clause("struck").evidence] == ["The storm struck the harbour on 14 June 1950."]


def test_a_joined_verb_shares_the_subject_but_not_the_object() -> None:
    assert told("joined") == ["Sweden bought the lamp.", "Sweden repaired the bridge in 1931."]


def test_a_joined_verb_never_loses_its_auxiliary_or_what_denies_it() -> None:
    assert told("not_joined") == []
    assert told("passive_joined") == ["The bridge was repaired."]


@pytest.mark.parametrize(
    ("name", "subject"),
    [("at_least", "At least 35 boats"), ("states", "The United States")],
)
def test_a_subject_keeps_the_hedge_before_its_number(name: str, subject: str) -> None:
    told_of = clause(name)
    assert told_of.sentence.phrase(told_of.subject) == subject


def test_an_adverb_that_ties_to_another_sentence_is_left_out() -> None:
    assert told("also") == ["Norway repaired the bridge in 1931."]


def test_an_aside_is_left_out_of_its_part() -> None:
    assert part_texts(clause("which_denmark", verb="closed")) == ["a mill in Denmark"]


def test_parts_are_unbroken_runs_and_hang_on_the_verb() -> None:
    near = clause("near")
    assert part_texts(near) == ["a new bridge", "near the mill", "in 1950"]
    for part in near.parts:
        assert part.head in part.tokens
        assert part.tokens == tuple(range(part.tokens[0], part.tokens[-1] + 1))
        assert near.sentence.tokens[part.head].head == near.verb


def test_an_opening_that_says_when_is_kept_and_any_other_is_not() -> None:
    dated = clause("forty")
    assert [dated.sentence.phrase(part.tokens) for part in dated.leading] == ["In 1970"]
    assert [one.leading for one in clauses("however")] == [()]


def test_the_tokens_of_a_clause_are_all_that_is_kept_in_text_order() -> None:
    relative = clauses("told_relative")[0]
    assert relative.sentence.phrase(relative.tokens) == "The keeper repaired the lamp in 1920"
    assert relative.tokens == tuple(sorted(set(relative.tokens)))


def test_clauses_come_in_the_order_of_the_text() -> None:
    found = ground("struck", "joined", "also").clauses
    assert [(one.sentence.number, one.lemma) for one in found] == [
        (0, "strike"),
        (1, "buy"),
        (1, "repair"),
        (2, "repair"),
    ]
