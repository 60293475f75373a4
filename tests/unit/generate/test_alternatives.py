"""An editor is offered another wrong option for a choice that stands: the next best one that passes every gate."""

from dataclasses import replace

from quizapp.domain.question import Option, Question, QuestionKind
from quizapp.generate.alternatives import another_distractor
from quizapp.generate.families import STATEMENT_FAMILIES
from quizapp.generate.gates.distinctness import fault
from quizapp.generate.generate import VERSION
from quizapp.generate.questions import question_proposed
from tests.unit.generate import speech
from tests.unit.generate.tale import TALE, ground, passed

SEEN = ground(*TALE)
MADE = next(
    one.question
    for one in passed(*TALE)
    if one.question.kind is QuestionKind.CHOICE and one.question.family == "who" and len(one.question.options) == 4
)


def shown(question: Question) -> list[str]:
    return [option.text for option in question.options]


def without_a_distractor(question: Question) -> tuple[Question, Option]:
    gone = next(option for option in question.options if not option.correct)
    return replace(question, options=tuple(option for option in question.options if option is not gone)), gone


def test_an_option_that_was_taken_out_is_offered_again_with_its_role_and_feedback() -> None:
    left, gone = without_a_distractor(MADE)
    assert another_distractor(SEEN, left) == gone


def test_what_was_refused_is_not_offered_again_and_each_offer_is_a_new_one() -> None:
    offered: list[str] = []
    while (found := another_distractor(SEEN, MADE, refused=offered)) is not None:
        offered.append(found.text)
        assert not found.correct
        assert found.role
        assert found.feedback
        assert not fault([found.text, *shown(MADE)])
    assert offered
    assert len(set(offered)) == len(offered)
    assert not set(offered) & set(shown(MADE))


def test_an_edited_stem_is_still_the_same_question() -> None:
    assert another_distractor(SEEN, replace(MADE, stem="Who was it?")) == another_distractor(SEEN, MADE)


def test_nothing_is_offered_for_a_key_or_an_evidence_that_the_engine_would_not_ask_for() -> None:
    rekeyed = tuple(replace(option, text="Atlantis") if option.correct else option for option in MADE.options)
    assert another_distractor(SEEN, replace(MADE, options=rekeyed)) is None
    assert another_distractor(SEEN, replace(MADE, evidence=())) is None
    assert another_distractor(SEEN, replace(MADE, family="")) is None


def test_only_where_one_option_is_chosen_are_there_wrong_ones_to_add_to() -> None:
    assert another_distractor(SEEN, replace(MADE, kind=QuestionKind.TRUE_FALSE)) is None
    assert another_distractor(SEEN, replace(MADE, options=())) is None


def test_a_gap_with_options_is_offered_another_one_too() -> None:
    gaps = [one.question for one in passed(*TALE) if one.question.kind is QuestionKind.CLOZE and one.question.options]
    assert gaps
    for gap in gaps:
        left, gone = without_a_distractor(gap)
        assert another_distractor(SEEN, left) == gone


def test_questions_about_statements_have_more_to_offer_too() -> None:
    seen = speech.ground(*speech.TALK)
    asked = 0
    for family in STATEMENT_FAMILIES:
        for proposal in family.proposals(seen):
            if proposal.kind is QuestionKind.CHOICE:
                left, gone = without_a_distractor(question_proposed(seen.document, proposal, VERSION))
                assert another_distractor(seen, left) == gone
                asked += 1
    assert asked
