"""A dump is a pack: it changes nothing in the database that it came from, and another one gets all of it."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import ndiff
from pathlib import Path

import pytest
from flask import Flask

from quizapp.domain.account import Account
from quizapp.domain.document import Document, Evidence
from quizapp.domain.question import Origin, Question, QuestionKind, QuestionState
from quizapp.domain.quiz import AfterSubmission, QuizDraft
from quizapp.errors import Conflict, InputRefused, NotFound
from quizapp.features.operations.dump import DumpReport, dump
from quizapp.features.operations.service import PackReport, load
from quizapp.settings import ROOT
from quizapp.storage import bank, documents, questions, quizzes
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.db import db
from quizapp.storage.document_changes import ChangeKind, record_change
from tests.factories.classes import store_account
from tests.factories.packs import DOCUMENT, write_pack
from tests.factories.quizzes import NOW, make_arranging_questions, make_questions, publish_again, store_quiz
from tests.support.app import app_on_copy

FILES = ("document.md", "questions.yaml", "generated.yaml")


@pytest.fixture
def elsewhere(tmp_path: Path, migrated_sqlite: Path) -> Iterator[Flask]:
    """The application on another database, an empty one."""
    (tmp_path / "elsewhere").mkdir()
    app = app_on_copy(tmp_path / "elsewhere", migrated_sqlite)
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def pack(tmp_path: Path, storage: Flask) -> Path:
    """The pack "gull-rock", loaded; what is dumped goes beside it."""
    folder = write_pack(tmp_path / "gull-rock")
    load(folder, now=NOW)
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def held(slug: str) -> tuple[Document, list[Question], list[tuple[str, str, list[str]]]]:
    """A document (but for what the factory makes up of its bytes), the questions about it, and the quizzes of them."""
    stored, version = documents.document(slug), documents.newest_version(slug)
    assert stored is not None
    assert version is not None
    asked = [(quiz.slug, quiz.title, [slot.question.id for slot in quiz.slots]) for quiz in quizzes.of_document(slug)]
    found = sorted((row.question for row in bank.of_document(stored.id)), key=lambda question: question.id)
    return replace(version.document, sha256="", words=0), found, asked


def row_id(slug: str) -> int:
    stored = documents.document(slug)
    assert stored is not None
    return stored.id


def row(public_id: str) -> BankedQuestion:
    stored = documents.document("gull-rock")
    assert stored is not None
    return next(each for each in bank.of_document(stored.id) if each.question.id == public_id)


def edit(public_id: str, stem: str) -> None:
    """What saving an edit in the app does."""
    before, version = row(public_id), documents.newest_version("gull-rock")
    assert version is not None
    edited = replace(before.question, stem=stem)
    questions.add_version(before.id, edited, document=version, number=before.number + 1, source="app", now=NOW)


def add(
    public_id: str, state: QuestionState, origin: Origin = Origin.CURATED, *, quote: str = "Its keeper, Ada Brook"
) -> None:
    """What writing a question in the app does, or, for a generated one, what the generator does."""
    version, like = documents.newest_version("gull-rock"), row("keeper")
    assert version is not None
    start = version.document.text.index(quote)
    evidence = Evidence.of(version.document.text, start, start + len(quote))
    question = replace(like.question, id=public_id, stem="Who is it?", evidence=(evidence,), origin=origin)
    question_id = questions.question_id(like.document_id, question, state=state, now=NOW)
    source: questions.Source = "app" if origin is Origin.CURATED else "generator"
    questions.add_version(question_id, question, document=version, number=1, source=source, now=NOW)


def changed_lines(before: str, after: str) -> list[str]:
    return [line.strip() for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


# ---- There and back ----


def test_a_title_that_was_given_in_the_app_goes_with_it(pack: Path, out: Path, elsewhere: Flask) -> None:
    documents.change_title(row_id("gull-rock"), "Gulls")
    record_change(row_id("gull-rock"), ChangeKind.RENAMED, account_id=None, now=NOW)
    dump("gull-rock", out)
    assert load(out, now=NOW).unchanged
    assert documents.title("gull-rock") == "Gulls"
    # The pack itself has its own title still, which does not come back over it.
    load(pack, now=NOW)
    assert documents.title("gull-rock") == "Gulls"
    with elsewhere.app_context():
        load(out, now=NOW)
        assert documents.title("gull-rock") == "Gulls"


@pytest.mark.slow
def test_the_shipped_pack_comes_back_as_it_was(tmp_path: Path, out: Path, app: Flask, elsewhere: Flask) -> None:
    shipped = ROOT / "questions" / "us-airstrikes-2024"
    with app.app_context():
        added = load(shipped, now=NOW).questions_added
        assert dump(shipped.name, out) == DumpReport(shipped.name, FILES, questions=added, quizzes=1)
        assert load(out, now=NOW) == PackReport(shipped.name, unchanged=True)
        before = held(shipped.name)
        db.session.commit()
    for name in ("document.md", "generated.yaml"):
        assert (out / name).read_text("utf-8") == (shipped / name).read_text("utf-8")
    with elsewhere.app_context():
        load(out, now=NOW)
        assert held(shipped.name) == before


def test_a_question_of_each_kind_comes_back_as_it_was(storage: Flask, out: Path, elsewhere: Flask) -> None:
    store_quiz((*make_questions(), *make_arranging_questions()))
    assert dump("tower", out).left_out == []
    before = held("tower")
    assert {question.kind for question in before[1]} == set(QuestionKind)
    db.session.commit()
    with elsewhere.app_context():
        load(out, now=NOW)
        assert held("tower") == before


def test_a_second_dump_writes_the_same_bytes(pack: Path, out: Path, tmp_path: Path) -> None:
    dump("gull-rock", out)
    first = {file.name: file.read_bytes() for file in out.iterdir()}
    dump("gull-rock", out)
    dump("gull-rock", tmp_path / "again")
    assert {file.name: file.read_bytes() for file in out.iterdir()} == first
    assert {file.name: file.read_bytes() for file in (tmp_path / "again").iterdir()} == first


# ---- What was changed in the app ----


def test_an_edit_shows_in_its_own_line_and_is_no_clash_when_it_is_loaded(pack: Path, out: Path) -> None:
    dump("gull-rock", out)
    before = (out / "questions.yaml").read_text("utf-8")
    edit("height", "How tall is it?")
    dump("gull-rock", out)
    assert changed_lines(before, (out / "questions.yaml").read_text("utf-8")) == [
        "-     stem: How high is the lighthouse?",
        "+     stem: How tall is it?",
    ]
    report = load(out, now=NOW)
    assert report == PackReport("gull-rock", quizzes_published=1)
    assert (row("height").number, row("height").question.stem) == (2, "How tall is it?")
    (quiz,) = quizzes.of_document("gull-rock")
    assert quiz.slots[0].question.stem == "How tall is it?"
    assert load(out, now=NOW).unchanged


def test_a_new_question_goes_where_its_origin_says_and_is_not_stored_anew_when_it_is_loaded(
    pack: Path, out: Path
) -> None:
    add("written", QuestionState.APPROVED)
    add("made", QuestionState.APPROVED, Origin.GENERATED)
    assert dump("gull-rock", out).files == FILES
    assert "id: written" in (out / "questions.yaml").read_text("utf-8")
    assert "id: made" in (out / "generated.yaml").read_text("utf-8")
    assert load(out, now=NOW).unchanged
    assert [row(each).number for each in ("written", "made")] == [1, 1]


def test_what_nobody_may_be_asked_stays_out_and_is_told(pack: Path, out: Path) -> None:
    for state in QuestionState:
        add(state.value, state)
    ina = store_account()
    questions.decide(row("keeper").id, QuestionState.RETIRED, account_id=ina.id, now=NOW)
    report = dump("gull-rock", out)
    assert report.left_out == ["1 draft", "1 rejected", "2 retired", "1 of the questions of quiz gull-rock"]
    written = (out / "questions.yaml").read_text("utf-8")
    assert [f"id: {each}" in written for each in ("height", "approved", "draft", "rejected", "retired", "keeper")] == [
        *(True, True),
        *(False, False, False, False),
    ]
    assert load(out, now=NOW).clashes == []
    assert [len(quiz.slots) for quiz in quizzes.of_document("gull-rock")] == [1]


def test_what_a_pack_has_no_place_for_is_told_and_stays_in_the_app(pack: Path, out: Path) -> None:
    publish_again("gull-rock", points=2.0, shown=AfterSubmission.SCORE)
    report = dump("gull-rock", out)
    assert report.left_out == ["the points of quiz gull-rock", "what quiz gull-rock shows after submission"]
    assert load(out, now=NOW).unchanged
    (quiz,) = quizzes.of_document("gull-rock")
    assert (quiz.number, quiz.max_points, quiz.after_submission) == (2, 4.0, AfterSubmission.SCORE)


def test_an_instructors_quiz_about_a_packs_document_stays_hers(pack: Path, out: Path) -> None:
    ina = store_account()
    store_quiz_of(ina, "Short")
    assert dump("gull-rock", out).quizzes == 2
    assert load(out, now=NOW).unchanged
    store_quiz_of(ina, "Shorter")
    (out / "questions.yaml").write_text((out / "questions.yaml").read_text("utf-8") + "# later\n")
    assert load(out, now=NOW).clashes == ["Quiz own was published in the app; the app's version stays."]
    own = quizzes.quiz("own")
    assert own is not None
    assert own.published is not None
    assert (own.owner_id, own.published.title) == (ina.id, "Shorter")


def store_quiz_of(owner: Account, title: str) -> None:
    """Store the quiz "own" with one question, or publish it again under another title."""
    keeper = row("keeper")
    stored = quizzes.quiz("own")
    quiz_id = (
        stored.id
        if stored is not None
        else quizzes.add_quiz("own", document_id=keeper.document_id, owner_id=owner.id, draft=QuizDraft(title), now=NOW)
    )
    quizzes.publish(
        quiz_id,
        title=title,
        document_version_id=keeper.document_version_id,
        slots=[(keeper.version_id, 1.0)],
        source="app",
        author_id=owner.id,
        now=NOW,
    )


# ---- When the text has moved on ----


def test_an_edit_is_carried_over_to_a_newer_text_and_once_it_is_written_back_its_clash_is_over(
    pack: Path, out: Path
) -> None:
    edit("height", "How tall is it?")
    write_pack(pack, document=DOCUMENT.replace("## The tower", "## The tower\n\nIt is a tall one."))
    assert load(pack, now=NOW).clashes == [
        "Quiz gull-rock asks a question that was edited in the app; it stays on its older text."
    ]
    assert row("height").document_version_id == row("keeper").document_version_id
    assert row("height").question.stem == "How tall is it?"
    assert dump("gull-rock", out).left_out == []
    assert "stem: How tall is it?" in (out / "questions.yaml").read_text("utf-8")
    report = load(out, now=NOW)
    assert (report.clashes, report.quizzes_published) == ([], 1)


def test_a_question_whose_evidence_is_gone_stays_out_and_is_told(pack: Path, out: Path) -> None:
    add("lamp", QuestionState.APPROVED, quote="lit the lamp at dusk")
    write_pack(pack, document=DOCUMENT.replace("lit the lamp at dusk", "left"))
    load(pack, now=NOW)
    assert dump("gull-rock", out).left_out == ["question lamp, whose evidence is not in the newest text"]
    assert load(out, now=NOW).unchanged


# ---- Where it goes ----


def test_a_folder_that_holds_anything_else_is_left_alone(pack: Path, out: Path) -> None:
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    with pytest.raises(InputRefused, match=r"holds notes\.txt, which is no file of a pack"):
        dump("gull-rock", out)
    assert [file.name for file in out.iterdir()] == ["notes.txt"]


def test_generated_questions_of_an_earlier_dump_do_not_stay_behind(pack: Path, out: Path) -> None:
    add("made", QuestionState.APPROVED, Origin.GENERATED)
    dump("gull-rock", out)
    questions.decide(row("made").id, QuestionState.RETIRED, account_id=store_account().id, now=NOW)
    assert dump("gull-rock", out).files == ("document.md", "questions.yaml")
    assert sorted(file.name for file in out.iterdir()) == ["document.md", "questions.yaml"]


def test_a_folder_that_can_not_be_written_is_told(pack: Path, out: Path) -> None:
    out.write_text("a file")
    with pytest.raises(InputRefused, match="can’t be written"):
        dump("gull-rock", out / "pack")


def test_a_document_that_is_not_there_or_not_read_is_told(pack: Path, out: Path) -> None:
    with pytest.raises(NotFound, match=r"There is no document “rock”\. The documents are: gull-rock\."):
        dump("rock", out)
    documents.add_document("new", title="New", owner_id=store_account().id, now=NOW)
    with pytest.raises(Conflict, match="“New” has not been read yet"):
        dump("new", out)
    assert not out.exists()


@pytest.mark.parametrize(("language", "tag"), [("en_US", "en-US"), ("EN-x-a", "en")])
def test_the_head_has_a_language_tag_that_a_pack_takes(storage: Flask, out: Path, language: str, tag: str) -> None:
    store_quiz((make_questions()[0],))
    version = documents.newest_version("tower")
    assert version is not None
    documents.add_version(
        1, slug="tower", number=2, document=replace(version.document, language=language), sentences=(), now=NOW
    )
    dump("tower", out)
    assert f"\n  licence: unknown\n  language: {tag}\n" in (out / "questions.yaml").read_text("utf-8")
