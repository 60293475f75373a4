"""How a question was answered: facility, how often each answer was given, and when the key looks odd."""

from dataclasses import replace

import pytest

from quizapp.assess.questions import MOST_TYPED, Answer, QuestionStatistics, statistics_of
from quizapp.domain.question import NumericKey, Question, Response
from quizapp.kinds import kind_of
from tests.factories.quizzes import make_questions

CHOICE, MULTI, TRUE_FALSE, CLOZE, SHORT, NUMERIC = make_questions()
NOTHING = Response()


def chose(*indices: int) -> Response:
    return Response(chosen=indices)


def typed(*texts: str) -> Response:
    return Response(texts=texts)


def summed(question: Question, *responses: Response) -> QuestionStatistics:
    return statistics_of(question, [Answer(each, kind_of(question).grade(question, each)) for each in responses])


def given(statistics: QuestionStatistics) -> list[tuple[str, int, bool]]:
    return [(each.text, each.n, each.is_key) for each in statistics.given]


def test_each_option_is_counted_and_the_key_is_marked() -> None:
    told = summed(CHOICE, chose(0), chose(0), chose(1), NOTHING)
    assert given(told) == [("Lamps", 2, True), ("Boats", 1, False), ("Goats", 0, False), ("Gulls", 0, False)]
    assert (told.n, told.not_answered, told.other) == (4, 1, 0)
    assert told.facility == 0.5


def test_of_several_options_each_one_chosen_is_counted() -> None:
    told = summed(MULTI, chose(0, 1), chose(0, 2), chose(0))
    assert given(told) == [("Oil", 3, True), ("Lit", 1, True), ("Blue", 1, False), ("Broken", 0, False)]
    assert told.facility == pytest.approx((1 + 0 + 0.5) / 3)


def test_true_or_false_is_counted_as_options_are() -> None:
    assert given(summed(TRUE_FALSE, chose(1))) == [("True", 0, True), ("False", 1, False)]


def test_what_was_typed_is_counted_by_what_reads_the_same() -> None:
    told = summed(SHORT, typed("keeper"), typed("The keeper."), typed("the cook"), typed("The  cook"), typed("me"))
    assert given(told) == [("the keeper", 2, True), ("the cook", 2, False), ("me", 1, False)]
    assert told.facility == pytest.approx(0.4)


def test_the_key_is_told_where_nobody_gave_it() -> None:
    assert given(summed(NUMERIC, typed("16")))[0] == ("35 lamps", 0, True)


def test_beyond_the_commonest_answers_the_rest_is_counted_together() -> None:
    wrong = [typed(str(number)) for number in range(1, MOST_TYPED + 4)]
    told = summed(NUMERIC, *wrong, typed("1"), typed("35"))
    assert given(told)[:2] == [("35 lamps", 1, True), ("1", 2, False)]
    assert len(told.given) == 1 + MOST_TYPED
    assert told.other == 3
    assert sum(each.n for each in told.given) + told.other == told.n


def test_a_gap_partly_filled_and_a_number_that_cannot_be_read_say_so() -> None:
    partly = summed(CLOZE, typed("lamps", "noon")).given[1]
    assert (partly.text, partly.verdict) == ("lamps; noon", "partly_right")
    assert summed(NUMERIC, typed("many")).given[1].verdict == "not_readable"


def test_a_number_within_the_tolerance_counts_for_the_key() -> None:
    about = replace(NUMERIC, key=NumericKey(35.0, 1.0, "lamps"))
    assert given(summed(about, typed("34.5"), typed("35"))) == [("35 lamps (within 1 lamps)", 2, True)]


def test_without_answers_nothing_is_made_up() -> None:
    told = summed(CHOICE)
    assert (told.n, told.facility, told.oddity, told.is_alarm) == (0, None, None, False)
    assert [each.n for each in told.given] == [0, 0, 0, 0]


# ---- A key that looks odd ----


@pytest.mark.parametrize(
    ("times", "said", "alarm"), [(4, False, False), (5, True, False), (19, True, False), (20, True, True)]
)
def test_a_key_looks_odd_from_five_attempts_and_alarms_from_twenty(times: int, said: bool, alarm: bool) -> None:
    told = summed(CHOICE, *[chose(1)] * times)
    assert (told.oddity is not None, told.is_alarm) == (said, alarm)


@pytest.mark.parametrize(
    ("key", "rival", "chance", "alarm"),
    # The chances are sums of the binomial distribution, worked out by hand.
    [(4, 14, 4048 / 2**18, True), (10, 11, 0.5, False), (7, 15, 0.0669, False), (6, 15, 0.0392, True)],
)
def test_a_difference_that_chance_may_have_made_raises_no_alarm(
    key: int, rival: int, chance: float, alarm: bool
) -> None:
    told = summed(CHOICE, *[chose(0)] * key, *[chose(1)] * rival, *[chose(2)] * 4)
    assert told.oddity is not None
    assert told.oddity.chance == pytest.approx(chance, abs=0.0001)
    assert told.is_alarm is alarm


def test_an_option_chosen_as_often_as_the_key_is_not_odd() -> None:
    assert summed(CHOICE, *[chose(0)] * 10, *[chose(1)] * 10).oddity is None
    oddity = summed(CHOICE, *[chose(0)] * 10, *[chose(1)] * 11).oddity
    assert oddity is not None
    assert (oddity.rival.text, oddity.rival.n, oddity.key.n, oddity.of_several) == ("Boats", 11, 10, False)


def test_many_wrong_options_together_do_not_make_the_key_odd() -> None:
    assert summed(CHOICE, *[chose(0)] * 4, *[chose(1)] * 3, *[chose(2)] * 3, *[chose(3)] * 3).oddity is None


def test_of_several_keys_the_one_chosen_least_is_compared() -> None:
    oddity = summed(MULTI, *[chose(0, 2)] * 6).oddity
    assert oddity is not None
    assert (oddity.rival.text, oddity.key.text, oddity.of_several) == ("Blue", "Lit", True)


def test_a_typed_answer_given_more_often_than_the_key_is_odd() -> None:
    oddity = summed(NUMERIC, *[typed("16")] * 4, *[typed("35")] * 3).oddity
    assert oddity is not None
    assert (oddity.rival.text, oddity.rival.n) == ("16", 4)


def test_what_cannot_be_read_is_no_rival_of_the_key() -> None:
    assert summed(NUMERIC, *[typed("many")] * 6).oddity is None


def test_answers_left_out_do_not_make_the_key_odd() -> None:
    assert summed(CHOICE, *[NOTHING] * 30).oddity is None
