import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.domain.document import Evidence
from quizapp.domain.pack import Pack, QuizOutline
from quizapp.domain.question import NumericKey, Option, Question, QuestionKind
from quizapp.errors import EvidenceMismatch
from quizapp.formats.pack import dump_questions, load_questions
from tests.unit.formats.pack.examples import QUESTION, TEXT, make_document, pack_of
from tests.unit.formats.pack.strategies import TEXTS, sound_questions

DOCUMENT = make_document()
slow_to_find = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)


def load(text: str) -> Pack:
    return load_questions(text, name="questions.yaml", document=DOCUMENT)


@slow_to_find
@given(TEXTS.filter(lambda text: bool(text.strip())), st.lists(sound_questions(), max_size=3, unique_by=lambda q: q.id))
def test_what_was_dumped_is_loaded_as_it_was(title: str, questions: list[Question]) -> None:
    asked = tuple(question.id for question in questions)
    quizzes = (QuizOutline("all", title, asked),) if asked else ()
    pack = Pack("hollow-point", title, "document.md", "CC0-1.0", "en", tuple(questions), quizzes)
    assert load(dump_questions(pack, DOCUMENT)) == pack


def test_dumping_what_was_loaded_changes_nothing_from_the_second_time_on() -> None:
    once = dump_questions(load(pack_of(QUESTION)), DOCUMENT)
    assert dump_questions(load(once), DOCUMENT) == once


def test_a_dump_reads_as_a_person_would_write_it() -> None:
    start = TEXT.index("The lamp was lit at dusk.")
    lamp = "The lamp was lit at dusk."
    question = Question(
        id="height",
        kind=QuestionKind.CHOICE,
        stem="How high is the tower?",
        options=(Option("35", True), Option("no", False, feedback="Too low: read it again.")),
        key=None,
        evidence=(Evidence.of(TEXT, start, start + len(lamp)),),
        section="The tower",
        explanation="It is said in the first sentence of the text, which gives the height of the tower in metres "
        "and does so before anything else.",
    )
    numeric = Question("n", QuestionKind.NUMERIC, "?", (), NumericKey(35, 0, "metres"), question.evidence, "The tower")
    pack = Pack("p", "Hollow Point", "document.md", "CC0-1.0", "en", (question, numeric))
    assert dump_questions(pack, DOCUMENT) == (
        """\
pack:
  id: p
  title: Hollow Point
  document: document.md
  licence: CC0-1.0
  language: en
questions:
  - id: height
    kind: choice
    stem: How high is the tower?
    options:
      - text: '35'
        correct: true
      - text: no
        feedback: 'Too low: read it again.'
    evidence:
      - quote: The lamp was lit at dusk.
        section: The tower
    explanation: It is said in the first sentence of the text, which gives the height of the tower in metres
      and does so before anything else.
  - id: n
    kind: numeric
    stem: '?'
    answer:
      value: 35
      unit: metres
    evidence:
      - quote: The lamp was lit at dusk.
        section: The tower
"""
    )


def test_a_quote_that_the_document_lacks_is_never_written() -> None:
    question = Question("a", QuestionKind.NUMERIC, "?", (), NumericKey(1), (Evidence(0, 3, "xyz"),))
    with pytest.raises(EvidenceMismatch):
        dump_questions(Pack("p", "t", "document.md", "CC0-1.0", "en", (question,)), DOCUMENT)
