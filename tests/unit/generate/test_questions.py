"""A question has an id of what it asks alone, its options in an order of its own, and feedback for each."""

from dataclasses import replace

import pytest

from quizapp.domain.document import Section
from quizapp.domain.question import Origin, QuestionKind
from quizapp.generate.model import Draft
from quizapp.generate.questions import question_of
from quizapp.kinds import kind_of
from tests.unit.generate.tale import TALE, draft, ground, option, passed, question

MADE = draft("who", "kenya_museum", *TALE)
SEEN = ground("kenya_museum", *TALE)
OTHERS = (option("Peru"), option("Chile"), option("Norway"))


def test_the_id_depends_on_neither_the_options_nor_their_order_nor_anything_drafted_beside() -> None:
    first = question(MADE, *OTHERS)
    assert question(MADE, *reversed(OTHERS)).id == first.id
    assert question(MADE, *OTHERS[:2]).id == first.id
    assert question(replace(MADE, pool=(), tokens=()), *OTHERS).id == first.id
    assert first.id.isalnum()


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(replace(MADE, stem="Which country opened it?"), id="stem"),
        pytest.param(replace(MADE, key="Peru"), id="key"),
        pytest.param(replace(MADE, family="what"), id="family"),
        pytest.param(replace(MADE, evidence=(replace(MADE.evidence[0], start=1),)), id="evidence"),
    ],
)
def test_the_id_depends_on_what_is_asked(changed: Draft) -> None:
    assert question(changed, *OTHERS).id != question(MADE, *OTHERS).id


def test_the_id_depends_on_the_document_and_the_version() -> None:
    ids = {
        question(MADE, *OTHERS, seen=SEEN).id,
        question(MADE, *OTHERS, seen=SEEN, version="2").id,
        question_of(replace(SEEN.document, sha256="1" * 64), MADE, OTHERS, "1").id,
    }
    assert len(ids) == 3


def test_the_order_of_the_options_does_not_depend_on_the_order_of_the_pool() -> None:
    texts = [[one.text for one in question(MADE, *order).options] for order in (OTHERS, OTHERS[::-1])]
    assert texts[0] == texts[1]
    assert set(texts[0]) == {"Kenya", "Peru", "Chile", "Norway"}


def test_the_key_is_not_always_in_the_same_place() -> None:
    places = {
        [option.correct for option in one.question.options].index(True)
        for one in passed(*TALE)
        if one.question.kind is QuestionKind.CHOICE and len(one.question.options) == 4
    }
    assert len(places) == 4


@pytest.mark.parametrize(
    ("family", "name", "key", "others"),
    [
        ("how_many", "trees", "90", ("110", "48", "100")),
        ("when", "bridges", "1967", ("1984", "1951", "1988")),
        ("how_many", "coats", "70", ("1,000", "9", "200")),
    ],
)
def test_numbers_stand_in_ascending_order(family: str, name: str, key: str, others: tuple[str, ...]) -> None:
    made = question(draft(family, name, *TALE), *(option(text) for text in others))
    values = [int(one.text.replace(",", "")) for one in made.options]
    assert values == sorted(values)
    assert [one.text for one in made.options if one.correct] == [key]


def test_dates_stand_in_their_order() -> None:
    others = ("4 June 1950", "14 May 1951", "30 June 1949")
    made = question(draft("when", "on_day", *TALE), *(option(text) for text in others))
    assert [one.text for one in made.options] == ["30 June 1949", "4 June 1950", "14 June 1950", "14 May 1951"]


@pytest.mark.parametrize(("stem", "true"), [("1967", True), ("1951", False)])
def test_true_stands_before_false(stem: str, true: bool) -> None:
    made = question(draft("true_false", "kenya_museum", *TALE, stem=f"Kenya opened a salt museum in {stem}."))
    assert [(one.text, one.correct) for one in made.options] == [("True", true), ("False", not true)]
    assert all("Kenya opened a salt museum in 1967." in one.feedback for one in made.options)


def test_the_feedback_of_a_changed_statement_says_what_was_changed() -> None:
    made = question(draft("true_false", "kenya_museum", *TALE, stem="Kenya opened a salt museum in 1951."))
    assert all("has 1967 where the statement has 1951" in one.feedback for one in made.options)


def test_what_is_typed_has_a_key_and_no_options() -> None:
    made = draft("how_many", "boats_sank", *TALE)
    typed = question(made)
    assert typed.options == ()
    assert typed.key == made.answer


def test_a_question_names_its_section_and_says_that_it_was_generated() -> None:
    document = replace(SEEN.document, sections=(Section("The museum", 0, len(SEEN.document.text)),))
    made = question_of(document, MADE, OTHERS, "1")
    assert (made.section, made.origin, made.family) == ("The museum", Origin.GENERATED, "who")
    assert made.evidence == MADE.evidence
    assert made.bloom is MADE.bloom


def test_options_nearer_to_the_key_make_a_question_harder() -> None:
    close, far = (question(MADE, *(replace(one, near=near) for one in OTHERS)) for near in (0.9, 0.2))
    assert 0 <= far.difficulty < close.difficulty <= 1


def test_a_false_statement_is_harder_the_nearer_it_is_to_the_text() -> None:
    made = draft("true_false", "kenya_museum", *TALE, stem="Kenya opened a salt museum in 1951.")
    close, far = (question(replace(made, pool=(replace(made.pool[0], near=near),))) for near in (0.9, 0.2))
    assert far.difficulty < close.difficulty


def test_whatever_passes_can_be_asked() -> None:
    for one in passed(*TALE):
        assert kind_of(one.question).validate(one.question) == ()
        assert all(choice.feedback for choice in one.question.options)
        assert one.question.explanation
