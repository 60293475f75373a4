"""The kinds in which something is put together or found, as a browser without JavaScript takes them."""

import re
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.question import QuestionKind
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, SECOND, THIRD, make_arranging_questions, store_quiz
from tests.functional.features.bank.filled_in import fields_of
from tests.support.app import Visitor, words

POSITIONS = {question.kind: number for number, question in enumerate(make_arranging_questions(), start=1)}
MATCHING, ORDERING = POSITIONS[QuestionKind.MATCHING], POSITIONS[QuestionKind.ORDERING]
SENTENCE = POSITIONS[QuestionKind.SELECT_SENTENCE]
ITEMS = ["The lamps are counted", "They are lit", "Sailors speak"]


@pytest.fixture
def learner(app: Flask) -> Visitor:
    """Somebody without an account, on a site with a quiz of these kinds."""
    with app.app_context():
        store_quiz(make_arranging_questions())
        db.session.commit()
    return Visitor(app)


def page(answer: Any) -> str:
    assert answer.status_code == 200, answer.status
    return str(answer.get_data(as_text=True))


def lists(html: str) -> list[tuple[str, str]]:
    """The label of each list to choose from, and the list's name."""
    names = dict(re.findall(r'<select[^>]* id="([^"]+)" name="([^"]+)"', html))
    labels = re.findall(r'<label for="([^"]+)">([^<]+)</label>', html)
    return [(text, names[element]) for element, text in labels]


def places(html: str, order: list[str]) -> dict[str, str]:
    """The fields that put the items of a page into ``order``."""
    return {name: str(order.index(text) + 1) for text, name in lists(html)}


def result_of(learner: Visitor, attempt: str) -> str:
    learner.post(f"{attempt}/submit")
    return words(learner.get(f"{attempt}/result"))


# ---- Matching


def matches(html: str, wanted: dict[str, str]) -> dict[str, str]:
    """The fields that match the texts on the left of a page as ``wanted`` says."""
    offered = {text: value for value, text in re.findall(r'<option value="(\d)"[^>]*>([^<]+)</option>', html)}
    return {name: offered[wanted[text]] for text, name in lists(html)}


@pytest.mark.parametrize(
    ("wanted", "verdict"),
    [
        ({"Counted lamps": "The keeper", "Spoke of ships": "Sailors"}, "You got 1 of"),
        ({"Counted lamps": "The keeper", "Spoke of ships": "The cook"}, "Partly right"),
        ({"Counted lamps": "The cook", "Spoke of ships": "The keeper"}, "Not right"),
    ],
)
def test_pairs_are_chosen_from_lists_and_graded(learner: Visitor, wanted: dict[str, str], verdict: str) -> None:
    attempt = learner.start()
    given = matches(page(learner.get(f"{attempt}/{MATCHING}")), wanted)
    learner.post(f"{attempt}/{MATCHING}", given)
    shown = fields_of(page(learner.get(f"{attempt}/{MATCHING}")))
    assert {name: shown[name] for name in given} == given
    assert "; ".join(f"{left}: {right}" for left, right in wanted.items()) in words(learner.get(f"{attempt}/check"))
    assert verdict in result_of(learner, attempt)


def test_the_result_tells_of_each_pair_what_was_chosen(learner: Visitor) -> None:
    attempt = learner.start()
    html = page(learner.get(f"{attempt}/{MATCHING}"))
    wanted = {"Counted lamps": "The cook", "Spoke of ships": "Sailors"}
    learner.post(f"{attempt}/{MATCHING}", matches(html, wanted))
    result = result_of(learner, attempt)
    assert "Counted lamps: The keeper. You chose “The cook”." in result
    assert "Spoke of ships: Sailors. Right." in result


# ---- Ordering


@pytest.mark.parametrize(
    ("order", "verdict"),
    [(ITEMS, "You got 1 of"), ([ITEMS[1], ITEMS[0], ITEMS[2]], "Partly right"), (ITEMS[::-1], "Not right")],
)
def test_an_order_is_given_by_places_and_graded(learner: Visitor, order: list[str], verdict: str) -> None:
    attempt = learner.start()
    html = page(learner.get(f"{attempt}/{ORDERING}"))
    assert sorted(text for text, _ in lists(html)) == sorted(ITEMS)
    learner.post(f"{attempt}/{ORDERING}", places(html, order))
    told = "; ".join(f"{number}. {item}" for number, item in enumerate(order, start=1))
    assert told in words(learner.get(f"{attempt}/check"))
    assert verdict in result_of(learner, attempt)


def test_a_given_order_is_there_when_the_page_is_opened_again(learner: Visitor) -> None:
    attempt = learner.start()
    given = places(page(learner.get(f"{attempt}/{ORDERING}")), ITEMS[::-1])
    learner.post(f"{attempt}/{ORDERING}", given)
    shown = fields_of(page(learner.get(f"{attempt}/{ORDERING}")))
    assert {name: shown[name] for name in given} == given


def test_places_that_make_no_order_are_told_kept_and_not_scored_as_wrong(learner: Visitor) -> None:
    attempt = learner.start()
    given = {"place-1": "2", "place-2": "2", "place-3": "1"}
    told = page(learner.post(f"{attempt}/{ORDERING}", {**given, "go": "next"}))
    assert "<title>Error:" in told
    assert "More than one item has place 2." in told
    assert {name: fields_of(told)[name] for name in given} == given
    assert f"The answer to question {ORDERING} can’t be read." in words(learner.get(f"{attempt}/check"))
    assert "Could not be read" in result_of(learner, attempt)


def test_the_result_tells_of_each_item_where_it_was_put(learner: Visitor) -> None:
    attempt = learner.start()
    html = page(learner.get(f"{attempt}/{ORDERING}"))
    learner.post(f"{attempt}/{ORDERING}", places(html, [ITEMS[1], ITEMS[0], ITEMS[2]]))
    result = result_of(learner, attempt)
    assert "The lamps are counted: you put it in place 2." in result
    assert "Sailors speak: in its place." in result


def test_a_place_that_there_is_not_is_refused(learner: Visitor) -> None:
    attempt = learner.start()
    assert learner.post(f"{attempt}/{ORDERING}", {"place-1": "9"}).status_code == 400


# ---- Select the sentence


@pytest.mark.parametrize(("number", "verdict"), [(2, "You got 1 of"), (0, "Not right"), (1, "Not right")])
def test_a_sentence_is_chosen_among_those_around_and_graded(learner: Visitor, number: int, verdict: str) -> None:
    attempt = learner.start()
    html = page(learner.get(f"{attempt}/{SENTENCE}"))
    assert re.findall(r'<span class="sentence-option">([^<]+)</span>', html) == [FIRST, SECOND, THIRD]
    learner.post(f"{attempt}/{SENTENCE}", {"answer": str(number)})
    assert f'value="{number}" checked' in page(learner.get(f"{attempt}/{SENTENCE}"))
    assert (FIRST, SECOND, THIRD)[number] in words(learner.get(f"{attempt}/check"))
    assert verdict in result_of(learner, attempt)


@pytest.mark.parametrize("answer", ["3", "-1", ["0", "1"]])
def test_a_sentence_that_was_not_shown_and_two_at_once_are_refused(learner: Visitor, answer: object) -> None:
    attempt = learner.start()
    assert learner.post(f"{attempt}/{SENTENCE}", {"answer": answer}).status_code == 400
