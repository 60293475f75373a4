"""From an analysis to questions: the same each time, each sound, and with a reason where there are few."""

import sys
from dataclasses import replace
from functools import partial

import pytest

from quizapp.briefing import build_briefing
from quizapp.domain.document import Document
from quizapp.domain.generation import WAYS_LEFT_OUT
from quizapp.domain.question import QuestionKind
from quizapp.errors import InputRefused
from quizapp.generate import DEFAULT_FAMILIES, FAMILY_NAMES, KINDS, VERSION, generate
from quizapp.generate.acceptance import Acceptance, by_default
from quizapp.generate.families import FAMILIES
from quizapp.kinds import kind_of
from quizapp.reading.analysis import Analysis
from tests.unit.generate.tale import TALE
from tests.unit.reading import handmade


def text(*names: str) -> tuple[Document, Analysis]:
    rows = [f"tale.{name}" for name in names]
    return handmade.document(*rows), handmade.analysis(*rows)


DOCUMENT, ANALYSIS = text(*TALE)
#: What readers say of a family today, and so what is asked by default, must change nothing here.
every = partial(generate, families=FAMILY_NAMES)
#: Why there are fewer than were asked for.
TOLD = "The text gives {} questions that pass every check and can stand in one quiz."
#: What is asked by default where readers found one family wanting.
BUT_HOW_MANY = tuple(name for name in FAMILY_NAMES if name != "how_many")


@pytest.fixture
def _how_many_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    # Named by the package, "generate" is the function.
    monkeypatch.setattr(sys.modules["quizapp.generate.generate"], "DEFAULT_FAMILIES", BUT_HOW_MANY)


def test_the_same_text_and_settings_give_the_same() -> None:
    assert every(DOCUMENT, ANALYSIS, count=12, seed=3) == every(*text(*TALE), count=12, seed=3)


def test_count_questions_are_given_best_first_without_a_reason() -> None:
    made = every(DOCUMENT, ANALYSIS, count=10)
    assert len(made.questions) == 10
    assert made.reason == ""
    assert (made.version, made.seed) == (VERSION, 0)


def test_each_question_is_sound_and_proved_by_the_text() -> None:
    made = every(DOCUMENT, ANALYSIS, count=1000)
    assert len({one.question.id for one in made.questions}) == len(made.questions) > 10
    for one in made.questions:
        assert kind_of(one.question).validate(one.question) == ()
        for evidence in one.question.evidence:
            evidence.check(DOCUMENT.text)
        assert 0 <= one.score <= 1


def test_an_id_depends_on_neither_count_nor_seed_nor_the_kinds_asked_for() -> None:
    known = {one.question.id: one.question for one in every(DOCUMENT, ANALYSIS, count=1000).questions}
    for other in (
        every(DOCUMENT, ANALYSIS, count=5),
        every(DOCUMENT, ANALYSIS, count=1000, seed=9),
        every(DOCUMENT, ANALYSIS, count=1000, kinds=[QuestionKind.CHOICE]),
    ):
        shared = [one.question for one in other.questions if one.question.id in known]
        assert shared
        assert all(question == known[question.id] for question in shared)


def test_what_was_not_asked_is_told_once_with_gate_and_reason() -> None:
    rejected = every(DOCUMENT, ANALYSIS).rejected
    assert {"assembly", "standalone"} <= {one.gate for one in rejected}
    assert len(set(rejected)) == len(rejected)
    assert all(one.stem and one.reason for one in rejected)
    assert {one.at for one in rejected} <= {sentence.start for sentence in ANALYSIS.sentences}
    assert len({one.at for one in rejected}) > 10


def test_more_than_the_text_gives_is_said() -> None:
    made = generate(DOCUMENT, ANALYSIS, count=1000, families=FAMILY_NAMES)
    assert made.reason == TOLD.format(len(made.questions))
    assert not made.leaves_ways_out


@pytest.mark.usefixtures("_how_many_is_off")
def test_where_ways_are_left_out_by_default_that_is_said_too() -> None:
    made = generate(DOCUMENT, ANALYSIS, count=1000, families=BUT_HOW_MANY)
    assert made.reason == TOLD.format(len(made.questions)) + f" {WAYS_LEFT_OUT}"
    assert made.leaves_ways_out
    # Whoever names families knows which ones.
    assert WAYS_LEFT_OUT not in generate(DOCUMENT, ANALYSIS, count=1000, families=["when"]).reason
    assert WAYS_LEFT_OUT not in every(DOCUMENT, ANALYSIS, count=1000).reason
    assert generate(DOCUMENT, ANALYSIS, count=2, families=BUT_HOW_MANY).reason == ""


def test_only_the_kinds_and_families_asked_for_are_made() -> None:
    kinds = [QuestionKind.CLOZE, QuestionKind.NUMERIC]
    made = generate(DOCUMENT, ANALYSIS, count=20, kinds=kinds, families=FAMILY_NAMES)
    assert {one.question.kind for one in made.questions} == set(kinds)
    made = generate(DOCUMENT, ANALYSIS, count=20, families=["when", "why"])
    assert {one.question.family for one in made.questions} == {"when", "why"}


def test_the_settings_are_told_apart_by_what_they_say_alone() -> None:
    first = generate(DOCUMENT, ANALYSIS, kinds=KINDS, families=FAMILY_NAMES)
    turned = generate(DOCUMENT, ANALYSIS, kinds=KINDS[::-1], families=FAMILY_NAMES[::-1])
    assert turned == first
    assert generate(DOCUMENT, ANALYSIS, seed=5, families=FAMILY_NAMES).settings_sha256 == first.settings_sha256
    assert every(DOCUMENT, ANALYSIS, count=9).settings_sha256 != first.settings_sha256
    assert generate(DOCUMENT, ANALYSIS, families=["who"]).settings_sha256 != first.settings_sha256


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(InputRefused, match=r"^short_answer can't be generated\. Kinds are choice, "):
        every(DOCUMENT, ANALYSIS, kinds=[QuestionKind.SHORT_ANSWER])


def test_an_unknown_family_is_refused() -> None:
    with pytest.raises(InputRefused, match=r"^guess can't be generated\. .* families are who, what, "):
        generate(DOCUMENT, ANALYSIS, families=["who", "guess"])


def test_the_registry_of_families_has_each_once() -> None:
    assert tuple(family.name for family in FAMILIES) == FAMILY_NAMES
    assert len(set(FAMILY_NAMES)) == len(FAMILY_NAMES) == 24


@pytest.mark.usefixtures("_how_many_is_off")
def test_where_only_families_that_are_off_have_anything_to_ask_it_is_said() -> None:
    made = generate(DOCUMENT, ANALYSIS, kinds=[QuestionKind.NUMERIC], families=BUT_HOW_MANY)
    assert made.questions == ()
    assert made.reason == f"Nothing can be asked in the ways that are used by default. {WAYS_LEFT_OUT}"
    assert made.leaves_ways_out
    named = generate(DOCUMENT, ANALYSIS, kinds=[QuestionKind.NUMERIC], families=["how_many"])
    assert {one.question.family for one in named.questions} == {"how_many"}
    # With others of the same kind that are on, the text itself has too little.
    few = generate(*text("kenya_museum"), kinds=[QuestionKind.ORDERING], families=BUT_HOW_MANY)
    assert few.reason.startswith("The text has")
    # Where they would ask nothing either, nobody is sent to them.
    none = generate(DOCUMENT, ANALYSIS, kinds=[QuestionKind.MATCHING], families=BUT_HOW_MANY)
    assert none.reason == TOLD.format(0)


def test_a_text_under_eighty_words_gives_no_question_and_says_why() -> None:
    made = every(*text(*TALE[:8]))
    assert made.questions == ()
    assert made.rejected == ()
    assert made.reason.endswith("Questions are asked from 80 words on.")


def test_a_text_without_prose_gives_no_question_and_says_why() -> None:
    made = every(replace(DOCUMENT, words=500), text("kenya_museum")[1])
    assert made.questions == ()
    assert made.reason == "The text has too few whole, different sentences to ask about."


def test_one_sentence_again_and_again_is_no_prose() -> None:
    _, analysis = text("kenya_museum")
    made = every(replace(DOCUMENT, words=1200), replace(analysis, sentences=analysis.sentences * 200))
    assert made.questions == ()
    assert made.reason == "The text has too few whole, different sentences to ask about."


def test_a_text_that_is_mostly_lists_gives_three_questions_at_most() -> None:
    made = every(replace(DOCUMENT, words=5000), ANALYSIS)
    assert 1 <= len(made.questions) <= 3
    assert made.reason.startswith("Most of the text is not prose")
    assert every(replace(DOCUMENT, words=5000), ANALYSIS, count=2).reason == ""


def test_of_the_values_that_make_a_statement_false_three_are_enough() -> None:
    told = generate(DOCUMENT, ANALYSIS, count=0, families=["true_false"]).rejected
    stems = [one.stem for one in told if one.stem.endswith(" opened a salt museum in 1967.") and one.gate == "assembly"]
    assert len([stem for stem in stems if "Kenya" not in stem]) == 3
    assert "Kenya opened a salt museum in 1967." in stems


def test_a_briefing_that_is_made_already_is_asked_about() -> None:
    briefing = build_briefing(DOCUMENT, ANALYSIS)
    assert every(DOCUMENT, ANALYSIS, briefing=briefing) == every(DOCUMENT, ANALYSIS)
    # What is put in order has one thread: here all of it is told of in the title.
    document = replace(DOCUMENT, title="The museum, the trees, the bridges, the coats and the wall")
    without = generate(document, ANALYSIS, families=["order"], briefing=replace(briefing, timeline=()))
    assert generate(document, ANALYSIS, families=["order"]).questions
    assert without.questions == ()


def test_how_far_it_is_is_told_as_it_goes_and_it_can_be_stopped() -> None:
    told: list[float] = []
    assert every(DOCUMENT, ANALYSIS, on_progress=told.append) == every(DOCUMENT, ANALYSIS)
    assert len(told) == len(FAMILIES)
    assert told == sorted(set(told))
    assert 0 <= told[0] < told[-1] < 1

    def stop(done: float) -> None:
        if done > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        every(DOCUMENT, ANALYSIS, on_progress=stop)


def test_a_family_that_readers_do_not_accept_is_asked_where_it_is_named_alone() -> None:
    wanting = {"how_many": Acceptance(1, 2, "2026-11-29")}
    assert by_default(FAMILY_NAMES, wanting) == BUT_HOW_MANY
    for families in (BUT_HOW_MANY, ["how_many"]):
        asked = {one.question.family for one in generate(DOCUMENT, ANALYSIS, count=1000, families=families).questions}
        assert asked
        assert asked <= set(families)


def test_where_no_family_is_named_those_are_asked_that_are_on_by_default() -> None:
    by_itself = generate(DOCUMENT, ANALYSIS, count=1000)
    assert by_itself == generate(DOCUMENT, ANALYSIS, count=1000, families=DEFAULT_FAMILIES)
    assert {one.question.family for one in by_itself.questions} <= set(DEFAULT_FAMILIES)
