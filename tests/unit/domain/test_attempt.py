"""What an attempt's steps amount to, and what of a question a learner may see."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.domain.attempt import Step, StepKind, ask, last_saved_at, option_order, shown, slot_states
from quizapp.domain.question import Option, OrderingKey, Question, QuestionKind, Response
from tests.factories.quizzes import NOW, make_arranging_questions, make_questions

QUESTIONS = {question.kind: question for question in (*make_questions(), *make_arranging_questions())}
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


def test_items_are_shown_in_the_same_order_whichever_is_the_right_one() -> None:
    question = QUESTIONS[QuestionKind.ORDERING]
    assert isinstance(question.key, OrderingKey)
    turned = replace(question, key=OrderingKey(question.key.items[::-1]))
    shown_items = [ask(each, option_order(each, seed=5, position=2)).options for each in (question, turned)]
    assert shown_items[0] == shown_items[1]
    assert len({option_order(question, seed=seed, position=2) for seed in range(20)}) > 1


def test_a_response_is_shown_by_the_positions_of_the_page() -> None:
    assert shown(CHOICE, Response(chosen=(3,)), (3, 0, 1, 2)) == Response(chosen=(0,))
    ordering = QUESTIONS[QuestionKind.ORDERING]
    assert shown(ordering, Response(texts=("1", "", "2")), (2, 0, 1)) == Response(texts=("2", "1", ""))
    assert shown(ordering, Response(), (2, 0, 1)) == Response()
    assert shown(QUESTIONS[QuestionKind.SHORT_ANSWER], Response(texts=("me",)), ()) == Response(texts=("me",))


def test_numbers_and_true_and_false_keep_their_order() -> None:
    for question in (with_options("16", "35", "80", "85"), QUESTIONS[QuestionKind.TRUE_FALSE]):
        orders = {option_order(question, seed=seed, position=1) for seed in range(20)}
        assert orders == {tuple(range(len(question.options)))}


@pytest.mark.parametrize(
    "texts",
    [
        ("$5", "$12", "$40"),
        ("US$5 million", "US$6 million", "US$9 million"),
        ("two", "Three", "five boats"),
        ("April 5, 1754", "May 18, 1756", "May 20, 1756"),
        ("March 1912", "May 1912", "14 June 1950"),
    ],
)
def test_sums_numbers_in_words_and_dates_keep_their_order(texts: tuple[str, ...]) -> None:
    orders = {option_order(with_options(*texts), seed=seed, position=1) for seed in range(20)}
    assert orders == {tuple(range(len(texts)))}


def test_words_that_only_open_like_a_number_or_a_month_are_shuffled() -> None:
    question = with_options("Two cuts side by side in it", "Mayor of Dene", "Onetime owners", "Tension")
    assert len({option_order(question, seed=seed, position=1) for seed in range(20)}) > 1


def test_a_learner_sees_the_options_in_the_attempts_order_and_nothing_of_the_key() -> None:
    asked = ask(CHOICE, (3, 0, 1, 2))
    assert asked.options == ("Gulls", "Lamps", "Boats", "Goats")
    assert set(asked.__slots__) == {"kind", "stem_parts", "options", "origin", "lefts", "unit"}


def test_the_stem_of_a_cloze_is_cut_at_its_gaps() -> None:
    asked = ask(QUESTIONS[QuestionKind.CLOZE], ())
    assert (asked.stem_parts, asked.gaps) == (("The keeper lit the ", " at ", "."), 2)
    assert asked.stem == "The keeper lit the _____ at _____."
    assert ask(CHOICE, (0,)).gaps == 0
