"""More questions like one, and another in its place: sound ones that nobody has seen, nearest first."""

from dataclasses import replace
from functools import cache

import pytest

from quizapp.domain.question import Question, QuestionKind
from quizapp.generate import FAMILY_NAMES, KINDS, generate
from quizapp.generate import again as again_module
from quizapp.generate.again import instead_of, more_like
from quizapp.generate.generate import judged_by_gates
from quizapp.generate.ground import Ground, name_root
from quizapp.kinds import kind_of
from tests.unit.generate.tale import TALE, ground

SEEN = ground(*TALE[:12])
#: The names of the text, but for those that all of it is about.
NAMES = [entry.name for entry in SEEN.analysis.entities if name_root(entry.name) not in SEEN.topic]
COUNT = 6


# Made by the first test that asks: at import, every process of a run would make them before any test.
@cache
def bank() -> tuple[Question, ...]:
    made = generate(SEEN.document, SEEN.analysis, count=COUNT, families=FAMILY_NAMES)
    return tuple(one.question for one in made.questions)


@cache
def more_of_each() -> tuple[tuple[Question, tuple[Question, ...]], ...]:
    return tuple((each, more_like(SEEN, each, known=bank(), count=50)) for each in bank())


def richest() -> Question:
    """The question with most to offer beside it."""
    return max(more_of_each(), key=lambda pair: len(pair[1]))[0]


def asks(question: Question) -> tuple[QuestionKind, str]:
    return question.kind, question.stem


def others(question: Question) -> tuple[Question, ...]:
    return tuple(each for each in bank() if each is not question)


def again(question: Question, *said: Question, seen: Ground = SEEN) -> Question | None:
    return instead_of(seen, question, said=said or (question,), known=others(question))


def told(question: Question) -> str:
    return " ".join([question.stem, *(option.text for option in question.options if option.correct)])


def test_more_are_of_the_family_of_the_question_or_about_a_name_that_it_has() -> None:
    of_family = about_name = 0
    for asked, more in more_of_each():
        for each in more:
            shares_name = any(name in told(asked) and name in told(each) for name in NAMES)
            assert each.family == asked.family or shares_name, (asked.stem, each.stem)
            of_family += each.family == asked.family
            about_name += each.family != asked.family
    assert of_family
    assert about_name


def test_what_is_like_it_in_both_comes_before_what_is_like_it_in_one() -> None:
    asked = replace(richest(), id="own", family="when", stem="What was it that Kenya did?", options=(), key=None)
    more = more_like(SEEN, asked, known=(), count=50)
    shared = [(each.family == "when") + ("Kenya" in told(each)) for each in more]
    assert shared == sorted(shared, reverse=True)
    assert {1, 2} <= set(shared)


def test_more_are_sound_new_and_not_alike() -> None:
    more = dict(more_of_each())[richest()]
    assert len(more) > 3
    assert len({asks(each) for each in (*bank(), *more)}) == len(bank()) + len(more)
    for each in more:
        assert kind_of(each).validate(each) == ()
        for evidence in each.evidence:
            evidence.check(SEEN.document.text)


def test_what_is_in_the_bank_is_never_given_again_edited_or_not() -> None:
    (first,) = more_like(SEEN, richest(), known=bank(), count=1)
    edited = replace(first, stem="Which of all of these would you say it was, in the end?")
    for known in (first, edited):
        more = more_like(SEEN, richest(), known=(*bank(), known), count=50)
        assert more
        assert asks(first) not in [asks(each) for each in more]


def test_no_more_than_wanted_are_given_and_none_of_a_text_that_gives_none() -> None:
    assert more_like(SEEN, richest(), known=bank(), count=0) == ()
    assert more_like(ground("bridges"), richest(), known=bank(), count=5) == ()


@pytest.mark.parametrize("place", range(COUNT))
def test_another_in_its_place_asks_something_else_of_the_same_words_where_it_can(place: int) -> None:
    other = again(bank()[place])
    assert other is not None
    assert asks(other) not in [asks(each) for each in bank()]
    assert kind_of(other).validate(other) == ()


def test_the_words_that_proved_the_question_come_first() -> None:
    other = again(richest())
    assert other is not None
    assert {each.quote for each in other.evidence} & {each.quote for each in richest().evidence}


def test_what_it_said_before_does_not_come_again() -> None:
    said = [richest()]
    for _ in range(3):
        other = again(said[-1], *said)
        assert other is not None
        assert asks(other) not in [asks(each) for each in said]
        said.append(replace(other, id=richest().id))


def test_nothing_comes_where_all_was_said_or_the_text_gives_nothing() -> None:
    passed, _ = judged_by_gates(SEEN, KINDS, FAMILY_NAMES)
    assert again(richest(), *(one.question for one in passed)) is None
    assert again(richest(), seen=ground("bridges")) is None


def test_a_family_that_readers_do_not_accept_comes_where_it_was_chosen_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again_module, "DEFAULT_FAMILIES", [name for name in FAMILY_NAMES if name != "how_many"])
    seen = ground(*TALE)
    asked = replace(richest(), id="own", family="how_many", stem="How many were there?", options=(), key=None)
    assert "how_many" in {one.family for one in more_like(seen, asked, known=(), count=50)}
    assert "how_many" not in {one.family for one in more_like(seen, richest(), known=(), count=50)}


def test_the_same_is_given_each_time() -> None:
    anew = ground(*TALE[:12])
    assert more_like(SEEN, richest(), known=bank(), count=5) == more_like(anew, richest(), known=bank(), count=5)
    assert again(richest()) == again(richest(), seen=anew)
