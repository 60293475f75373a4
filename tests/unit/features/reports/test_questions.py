"""How questions were answered, each version of them apart."""

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from quizapp.assess.counting import Counting
from quizapp.domain.account import Role
from quizapp.domain.question import ShortAnswerKey
from quizapp.features.reports import service
from quizapp.features.reports.questions import QuestionRow, answers_that_count, question_rows
from quizapp.features.reports.quoting import MOST_QUOTED
from quizapp.storage import quizzes
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW, make_questions, store_quiz
from tests.factories.reports import (
    KEYS,
    School,
    change_key,
    edit_question,
    make_school,
    publish_again,
    take,
)

BOATS = {1: {"option": 1}}


@pytest.fixture
def school(storage: Flask) -> School:
    return make_school(store_quiz(), [f"Student {number:02}" for number in range(20)])


def leave_out_the_first() -> None:
    """Publish the quiz without its first question, the others in turned order."""
    stored = quizzes.quiz("tower")
    assert stored is not None
    assert stored.published is not None
    quizzes.publish(
        stored.id,
        title="The tower",
        document_version_id=stored.published.document_version_id,
        slots=[(slot.question_version_id, 1.0) for slot in reversed(stored.published.slots[1:])],
        source="app",
        now=NOW,
    )


def rows(school: School, counting: Counting = Counting.FIRST) -> list[QuestionRow]:
    report = service.load("tower", school.group, school.ina, counting=counting)
    return question_rows(report, answers_that_count(report), school.ina)


def test_questions_stand_in_the_order_of_the_quiz_with_their_numbers(school: School) -> None:
    take("learner Student 00", "a")
    take("learner Student 01", "b", {1: KEYS[1]})
    found = rows(school)
    assert [each.position for each in found] == [1, 2, 3, 4, 5, 6]
    assert [each.statistics.n for each in found] == [2] * 6
    assert [each.statistics.facility for each in found] == [1, 0.5, 0.5, 0.5, 0.5, 0.5]
    assert not any(each.is_one_of_several or each.remark for each in found)


def test_attempts_that_do_not_count_are_left_out(school: School) -> None:
    take("learner Student 00", "a", BOATS)
    take("learner Student 00", "b", minute=1)
    take("learner Student 01", "c", minute=2, submit=False)
    take("guest", "d")
    assert [each.statistics.facility for each in rows(school)][:2] == [0, 0]
    assert [each.statistics.facility for each in rows(school, Counting.LAST)][:2] == [1, 1]
    assert rows(school, Counting.ALL)[0].statistics.n == 2


def test_a_question_whose_key_was_changed_has_a_row_for_each_version(school: School) -> None:
    for number in range(3):
        take(f"learner Student {number:02}", f"a{number}", BOATS)
    change_key()
    for number in range(3, 5):
        take(f"learner Student {number:02}", f"a{number}", BOATS)
    newer, older, second = rows(school)[:3]
    assert [(each.position, each.version.number, each.is_current) for each in (newer, older)] == [
        (1, 2, True),
        (1, 1, False),
    ]
    assert [(each.statistics.n, each.statistics.facility) for each in (newer, older)] == [(2, 1), (3, 0)]
    assert [each.label for each in (newer, older)] == ["question 1, version 2", "question 1, version 1"]
    assert [each.is_one_of_several for each in (newer, older, second)] == [True, True, False]
    assert second.statistics.n == 5


def test_a_version_that_nobody_saw_is_told_only_while_it_is_asked(school: School) -> None:
    change_key()
    take("learner Student 00", "a", BOATS)
    assert [each.version.number for each in rows(school)][:2] == [2, 1]
    assert rows(school)[0].is_one_of_several is False
    publish_again(edit_question(replace(make_questions()[0], stem="What did he count?")))
    found = rows(school)[:2]
    assert [(each.version.number, each.statistics.n) for each in found] == [(3, 0), (2, 1)]
    assert found[0].statistics.facility is None


def test_a_question_that_is_asked_no_more_stands_last_without_a_number(school: School) -> None:
    take("learner Student 00", "a")
    leave_out_the_first()
    found = rows(school)
    assert [each.position for each in found] == [1, 2, 3, 4, 5, None]
    assert found[-1].question == make_questions()[0]
    assert found[-1].label == "“\u2068What did the keeper count?\u2069”"
    assert [each.question.id for each in found[:5]] == [each.id for each in reversed(make_questions()[1:])]


def test_a_remark_says_what_is_odd_and_by_how_much(school: School) -> None:
    for number in range(20):
        take(f"learner Student {number:02}", f"a{number}", BOATS if number else {1: KEYS[1]})
    first = rows(school)[0]
    assert first.remark == "More learners chose “\u2068Boats\u2069” (19) than the key (1)."
    assert first.doubt == ""
    assert first.statistics.is_alarm


def test_a_key_that_was_changed_since_raises_no_alarm_any_more(school: School) -> None:
    for number in range(20):
        take(f"learner Student {number:02}", f"a{number}", BOATS)
    assert [(each.is_alarm, each.is_settled) for each in rows(school)[:2]] == [(True, False), (False, False)]
    first = make_questions()[0]
    others = tuple(replace(each, text="A goat") if each.text == "Goats" else each for each in first.options)
    publish_again(edit_question(replace(first, stem="What did he count?", options=others)))
    assert [(each.version.number, each.is_alarm) for each in rows(school)[:2]] == [(2, False), (1, True)]
    change_key()
    assert [(each.version.number, each.is_alarm) for each in rows(school)[:2]] == [(3, False), (1, False)]
    assert rows(school)[1].is_settled
    assert rows(school)[1].remark


def test_what_is_accepted_now_is_part_of_the_key(school: School) -> None:
    for number in range(20):
        take(f"learner Student {number:02}", f"a{number}", {5: {"answer": ["the cook"]}})
    assert [each.is_alarm for each in rows(school)] == [False, False, False, False, True, False]
    accepted = ShortAnswerKey(("the keeper", "keeper", "the cook"))
    publish_again(edit_question(replace(make_questions()[4], key=accepted)))
    assert not any(each.is_alarm for each in rows(school))


def test_a_question_that_is_asked_no_more_raises_no_alarm(school: School) -> None:
    for number in range(20):
        take(f"learner Student {number:02}", f"a{number}", BOATS)
    leave_out_the_first()
    last = rows(school)[-1]
    assert (last.position, last.is_settled, last.is_alarm, last.statistics.is_alarm) == (None, True, False, True)


def test_a_remark_speaks_of_attempts_where_all_count(school: School) -> None:
    for number in range(5):
        take("learner Student 00", f"a{number}", BOATS, minute=number)
    assert rows(school)[0].remark == ""
    assert rows(school, Counting.ALL)[0].remark == "More attempts chose “\u2068Boats\u2069” (5) than the key (0)."


def test_a_remark_on_several_keys_and_on_what_was_typed_fits(school: School) -> None:
    long = "the cook " * 20
    for number in range(5):
        answers: dict[int, dict[str, Any]] = {2: {"options": (0, 2)}, 5: {"answer": [long]}}
        take(f"learner Student {number:02}", f"a{number}", answers)
    found = rows(school)
    several = "More learners chose “\u2068Blue\u2069” (5) than “\u2068Lit\u2069” (0), which belongs to the key."
    assert found[1].remark == several
    assert found[4].remark.startswith("More learners answered “\u2068the cook the cook")
    assert found[4].remark.endswith("…\u2069” (5) than the key (0).")
    assert len(found[4].remark) < MOST_QUOTED + 60


def test_a_remark_says_why_it_is_no_alarm(school: School) -> None:
    for number in range(6):
        take(f"learner Student {number:02}", f"a{number}", BOATS)
    assert rows(school)[0].doubt == "Only 6 attempts: too few to be sure."
    assert rows(school)[1].doubt == ""
    for number in range(6, 20):
        take(f"learner Student {number:02}", f"a{number}", BOATS if number < 11 else {1: KEYS[1]})
    assert rows(school)[0].remark
    assert rows(school)[0].doubt == "The difference may be chance."


def test_what_a_learner_typed_can_not_turn_a_remark_around(school: School) -> None:
    for number in range(5):
        take(f"learner Student {number:02}", f"a{number}", {5: {"answer": ["a \u2069\u202ecook"]}})
    assert rows(school)[4].remark == "More learners answered “\u2068a cook\u2069” (5) than the key (0)."


def test_the_way_to_the_bank_is_open_to_whoever_may_work_there(school: School) -> None:
    take("guest", "g")
    report = service.load("tower", "guests", school.ina)
    answers = answers_that_count(report)
    assert all(each.may_open for each in question_rows(report, answers, school.ina))
    student = store_account("Tom Sund", Role.STUDENT)
    assert not any(each.may_open for each in question_rows(report, answers, student))


def test_without_attempts_each_question_is_there_without_numbers(school: School) -> None:
    assert [(each.statistics.n, each.statistics.facility) for each in rows(school)] == [(0, None)] * 6
