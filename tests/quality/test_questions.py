"""Generated questions of whole texts: what must hold for every question of any text."""

import re
from pathlib import Path

import pytest

from quizapp.domain.document import Document
from quizapp.domain.generation import Generation
from quizapp.domain.question import GAP, Question, QuestionKind
from quizapp.formats.pack import dump_questions, load_pack, load_questions
from quizapp.generate import generate
from quizapp.generate.generate import FAMILY_NAMES
from quizapp.kinds import kind_of
from quizapp.lint import lint
from quizapp.reading.read import read
from tests.support.analysed import analysed, analysed_file
from tests.support.documents import SHARED
from tests.support.evaluation import articles, reporting, tuning
from tests.support.tree import ROOT

TEXTS = Path(__file__).parent / "texts"
PACK = ROOT / "questions" / "us-airstrikes-2024"
EVERYTHING = 1000
#: Kinds whose stem is a question; the others have a gap, a statement, or something to put together.
ASKING = (QuestionKind.CHOICE, QuestionKind.MULTI_CHOICE, QuestionKind.NUMERIC, QuestionKind.SELECT_SENTENCE)


def made(path: Path) -> tuple[Document, Generation]:
    document, analysis = analysed_file(path)
    # In every way, whatever readers say of a family today.
    return document, generate(document, analysis, count=EVERYTHING, families=FAMILY_NAMES)


def holds(document: Document, question: Question) -> None:
    assert kind_of(question).validate(question) == ()
    assert lint(question) == ()
    for evidence in question.evidence:
        evidence.check(document.text)
    quotes = " ".join(one.quote for one in question.evidence).lower()
    asks = question.kind in ASKING
    assert question.stem.count("?") == int(asks), question.stem
    assert question.stem.count(GAP) == int(question.kind is QuestionKind.CLOZE)
    assert question.stem[0].isupper() or question.stem[0].isdigit() or question.stem[0] in '_“"£$€'
    assert "  " not in question.stem
    options = [option.text for option in question.options]
    assert len({text.lower() for text in options}) == len(options)
    if question.kind is QuestionKind.TRUE_FALSE:
        assert options == ["True", "False"]
        return
    if question.kind in (QuestionKind.MATCHING, QuestionKind.ORDERING, QuestionKind.SELECT_SENTENCE):
        assert options == []
        told = re.sub(r"\b\d\. ", "", kind_of(question).correct_answer(question).lower())
        # "Launched in 2003" is told as "was launched" by itself.
        words = [word.strip("“”\"'’.,:;") for word in told.split() if word not in ("was", "were", "is", "are")]
        assert [word for word in words if word not in quotes] == []
        return
    key = next((option.text for option in question.options if option.correct), "")
    assert all(word.strip("“”\"'’.,") in quotes for word in key.lower().split()), (key, quotes)
    assert len(options) in (0, 3, 4)
    for option in question.options:
        assert option.feedback
        assert option.text.lower() == key.lower() or f" {key.lower()} " not in f" {option.text.lower()} "


@pytest.mark.parametrize("path", [*sorted(TEXTS.iterdir()), PACK / "document.md"], ids=lambda path: path.name)
def test_our_texts_have_sound_questions(path: Path) -> None:
    document, generation = made(path)
    assert generation.questions
    for one in generation.questions:
        holds(document, one.question)


@pytest.mark.parametrize("half", [tuning, reporting], ids=["tuning", "reporting"])
def test_evaluation_articles_have_sound_questions(half: object) -> None:
    found = articles()
    if not found:
        pytest.skip("needs the evaluation texts, which are not part of the project")
    chosen = tuning(found) if half is tuning else reporting(found)
    asked = 0
    for title, text in chosen[:8]:
        document, analysis = analysed(f"{title}\n\n{text}")
        generation = generate(document, analysis, count=20, families=FAMILY_NAMES)
        asked += len(generation.questions)
        for one in generation.questions:
            holds(document, one.question)
    assert asked > len(chosen[:8])


def test_the_shared_document_has_sound_questions() -> None:
    path = SHARED / "documents" / "us-airstrikes-2024.txt"
    if not path.exists():
        pytest.skip("needs the shared documents, which are not part of the project")
    document, generation = made(path)
    assert len(generation.questions) >= 4
    for one in generation.questions:
        holds(document, one.question)


def test_generated_questions_of_the_pack_are_what_the_generator_makes_today() -> None:
    document, analysis = analysed_file(PACK / "document.md")
    text = (PACK / "generated.yaml").read_text("utf-8")
    kept = load_questions(text, name="generated.yaml", document=document)
    # Together, and family by family: in one quiz, questions that ask the same in two ways keep one another out.
    families = [FAMILY_NAMES, *((family,) for family in FAMILY_NAMES)]
    runs = [generate(document, analysis, count=EVERYTHING, families=each) for each in families]
    today = {one.question.id: one.question for run in runs for one in run.questions}
    assert len(kept.questions) >= 9
    assert [question for question in kept.questions if today.get(question.id) != question] == []
    assert dump_questions(kept, document) == text


def test_the_shipped_quiz_mixes_curated_and_generated_questions() -> None:
    document = read((PACK / "document.md").read_bytes(), name="document.md")
    files = {name: (PACK / name).read_text("utf-8") for name in ("questions.yaml", "generated.yaml")}
    pack = load_pack(files, document=document)
    origins = {question.id: question.origin.value for question in pack.questions}
    asked = [origins[one] for one in pack.quizzes[0].questions]
    assert {"curated", "generated"} == set(asked)


def test_a_claim_is_never_asked_as_a_fact() -> None:
    # Only U.S. officials give the numbers of the dead: a question that doesn't say so would make them a fact.
    document, generation = made(PACK / "document.md")
    about = [one.question for one in generation.questions if "killed" in one.question.evidence[-1].quote]
    about = [question for question in about if "According to" in question.evidence[-1].quote]
    assert about
    assert all("ccording to" in question.stem for question in about), [question.stem for question in about]
    assert document.title
