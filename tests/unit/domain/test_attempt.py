"""What an attempt's steps amount to, and what of a question a learner may see."""

from dataclasses import replace
from datetime import timedelta

from quizapp.domain.attempt import Step, StepKind, ask, last_saved_at, option_order, slot_states
from quizapp.domain.question import Option, Question, QuestionKind, Response
from tests.factories.quizzes import NOW, make_questions

QUESTIONS = {question.kind: question for question in make_questions()}
CHOICE = QUESTIONS[QuestionKind.CHOICE]


def respond(number: int, slot: int, text: str) -> Step:
    return Step(number, StepKind.RESPOND, NOW + timedelta(minutes=number), slot, Response(texts=(text,)))


def test_the_latest_response_of_each_slot_counts() -> None:
    states = slot_states([respond(1, 1, "a"), respond(2, 2, "b"), respond(3, 1, "c")])
    assert {slot: state.response.texts for slot, state in states.items()} == {1: ("c",), 2: ("b",)}
    assert last_saved_at(states) == NOW + timedelta(minutes=3)


def test_a_flag_leaves_the_answer_and_its_time() -> None:
    states = slot_states([respond(1, 1, "a"), Step(2, StepKind.FLAG, NOW, 1), Step(3, StepKind.SUBMIT, NOW)])
    assert states[1].flagged
    assert (states[1].response.texts, states[1].saved_at) == (("a",), NOW + timedelta(minutes=1))


def test_nothing_but_spaces_is_no_answer() -> None:
    assert not slot_states([respond(1, 1, "  ")])[1].is_answered
    assert last_saved_at({}) is None


def with_options(*texts: str, question: Question = CHOICE) -> Question:
    return replace(question, options=tuple(Option(text, False) for text in texts))


def test_the_order_of_options_comes_from_the_seed_and_the_position() -> None:
    question = with_options(*"abcdefgh")
    order = option_order(question, seed=1, position=1)
    assert sorted(order) == list(range(8))
    assert order == option_order(question, seed=1, position=1)
    assert len({option_order(question, seed=seed, position=1) for seed in range(9)}) > 1
    assert len({option_order(question, seed=1, position=position) for position in range(9)}) > 1


def test_the_order_does_not_depend_on_the_key() -> None:
    marked = [
        replace(
            CHOICE, options=tuple(replace(option, correct=index == key) for index, option in enumerate(CHOICE.options))
        )
        for key in range(4)
    ]
    assert len({option_order(question, seed=5, position=2) for question in marked}) == 1


def test_numbers_and_true_and_false_keep_their_order() -> None:
    for question in (with_options("16", "35", "80", "85"), QUESTIONS[QuestionKind.TRUE_FALSE]):
        orders = {option_order(question, seed=seed, position=1) for seed in range(20)}
        assert orders == {tuple(range(len(question.options)))}


def test_a_learner_sees_the_options_in_the_attempts_order_and_nothing_of_the_key() -> None:
    asked = ask(CHOICE, (3, 0, 1, 2))
    assert asked.options == ("Gulls", "Lamps", "Boats", "Goats")
    assert set(asked.__slots__) == {"kind", "stem_parts", "options", "origin", "unit"}


def test_the_stem_of_a_cloze_is_cut_at_its_gaps() -> None:
    asked = ask(QUESTIONS[QuestionKind.CLOZE], ())
    assert (asked.stem_parts, asked.gaps) == (("The keeper lit the ", " at ", "."), 2)
    assert asked.stem == "The keeper lit the _____ at _____."
    assert ask(CHOICE, (0,)).gaps == 0
