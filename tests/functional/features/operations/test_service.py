"""Packs go into the database again and again without harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.question import Origin, QuestionState
from quizapp.features.operations.service import PackReport, load
from quizapp.settings import ROOT
from quizapp.storage import accounts, bank, documents, questions, quizzes
from quizapp.storage.bank import BankedQuestion
from tests.factories.packs import DOCUMENT, TEXT, write_pack
from tests.factories.quizzes import NOW


@pytest.fixture
def pack(tmp_path: Path, storage: Flask) -> Path:
    folder = write_pack(tmp_path / "gull-rock")
    load(folder, now=NOW)
    return folder


def versions_of(public_id: str) -> list[questions.KnownVersion]:
    document_id = documents.save_document("gull-rock", pack_id=None, now=NOW)
    question = next(
        slot.question for slot in quizzes.of_document("gull-rock")[0].slots if slot.question.id == public_id
    )
    return questions.known_versions(questions.question_id(document_id, question, now=NOW))


def edit_in_the_app(public_id: str, stem: str) -> None:
    version = documents.newest_version("gull-rock")
    assert version is not None
    document_id = documents.save_document("gull-rock", pack_id=None, now=NOW)
    question = next(
        slot.question for slot in quizzes.of_document("gull-rock")[0].slots if slot.question.id == public_id
    )
    question_id = questions.question_id(document_id, question, now=NOW)
    number = len(questions.known_versions(question_id)) + 1
    questions.add_version(
        question_id, replace(question, stem=stem), document=version, number=number, source="app", now=NOW
    )


def test_a_pack_brings_its_document_briefing_questions_and_quiz(pack: Path) -> None:
    version = documents.newest_version("gull-rock")
    assert version is not None
    assert version.document.title == "The lighthouse on Gull Rock"
    assert TEXT in version.document.text
    assert documents.briefing(version.id) is not None
    (quiz,) = quizzes.of_document("gull-rock")
    assert [slot.question.id for slot in quiz.slots] == ["height", "keeper"]


def test_loading_again_changes_nothing(pack: Path) -> None:
    assert load(pack, now=NOW) == PackReport("gull-rock", unchanged=True)


def test_a_changed_question_becomes_a_version_and_the_quiz_is_published_again(pack: Path) -> None:
    write_pack(pack, stem="How many metres high is the lighthouse?")
    report = load(pack, now=NOW)
    assert (report.questions_added, report.questions_updated, report.quizzes_published) == (0, 1, 1)
    assert [each.number for each in versions_of("height")] == [1, 2]
    assert [each.number for each in versions_of("keeper")] == [1]
    (quiz,) = quizzes.of_document("gull-rock")
    assert (quiz.number, quiz.slots[0].question.stem) == (2, "How many metres high is the lighthouse?")


def test_a_changed_text_becomes_a_version_and_the_old_one_stays(pack: Path) -> None:
    old = documents.newest_version("gull-rock")
    write_pack(pack, document=DOCUMENT + "\nThe lamp was electric from 1931 on.\n")
    report = load(pack, now=NOW)
    new = documents.newest_version("gull-rock")
    assert report.new_document_version
    assert old is not None
    assert new is not None
    assert (old.number, new.number) == (1, 2)
    assert "electric" not in documents.version(old.id).document.text
    assert quizzes.of_document("gull-rock")[0].document_version_id == new.id


def test_an_edit_made_in_the_app_stays_when_the_pack_says_nothing_new(pack: Path) -> None:
    edit_in_the_app("height", "How tall is it?")
    (pack / "questions.yaml").write_text((pack / "questions.yaml").read_text() + "\n# a comment\n")
    report = load(pack, now=NOW)
    assert report.clashes == []
    assert [each.source for each in versions_of("height")] == ["pack", "app"]


def test_an_edit_made_in_the_app_is_never_overwritten_and_the_clash_is_told_until_settled(pack: Path) -> None:
    edit_in_the_app("height", "How tall is it?")
    write_pack(pack, stem="How high is it?")
    for _ in range(2):
        report = load(pack, now=NOW)
        assert len(report.clashes) == 1
        assert "height was edited in the app" in report.clashes[0]
    assert [each.source for each in versions_of("height")] == ["pack", "app"]


def test_what_was_written_in_the_app_is_carried_over_to_a_packs_new_text(pack: Path) -> None:
    edit_in_the_app("height", "How tall is it?")
    write_pack(pack, document=DOCUMENT + "\nThe lamp was electric from 1931 on.\n")
    report = load(pack, now=NOW)
    assert [each.source for each in versions_of("height")] == ["pack", "app", "app"]
    new = documents.newest_version("gull-rock")
    assert new is not None
    assert versions_of("height")[-1].document_version_id == new.id
    # The quiz asks the pack's own words, which there are of the older text alone.
    assert ["stays on its older text" in clash for clash in report.clashes] == [True]
    assert quizzes.of_document("gull-rock")[0].document_version_id != new.id


def test_a_quiz_published_in_the_app_is_not_replaced(pack: Path) -> None:
    (quiz,) = quizzes.of_document("gull-rock")
    found = quizzes.newest_published("gull-rock")
    assert found is not None
    slots = [(slot.question_version_id, 2.0) for slot in quiz.slots]
    quizzes.publish(
        found[0],
        title="Ours",
        document_version_id=quiz.document_version_id,
        slots=slots,
        source="app",
        now=NOW,
    )
    write_pack(pack, stem="How high is it?")
    report = load(pack, now=NOW)
    assert ["published in the app" in clash for clash in report.clashes] == [True]
    assert quizzes.of_document("gull-rock")[0].title == "Ours"


def test_the_shipped_pack_keeps_its_promises(storage: Flask) -> None:
    folder = ROOT / "questions" / "us-airstrikes-2024"
    report = load(folder, now=NOW)
    assert report.questions_added >= 24
    version = documents.newest_version("us-airstrikes-2024")
    assert version is not None
    assert len(version.document.sections) == 5
    body = sum(len(version.document.text[section.start : section.end].split()) for section in version.document.sections)
    assert 550 <= body <= 750
    (quiz,) = quizzes.of_document("us-airstrikes-2024")
    assert len({slot.question.kind for slot in quiz.slots}) == 6
    assert {slot.question.section for slot in quiz.slots} == {section.heading for section in version.document.sections}


# ---- questions that a language model wrote


def by_model(folder: Path, *, stem: str = "How high is the lighthouse?") -> Path:
    """The pack with its first question labelled as a language model's."""
    write_pack(folder, stem=stem)
    file = folder / "questions.yaml"
    file.write_text(
        file.read_text("utf-8").replace("kind: numeric", "origin: language_model\n    kind: numeric"), "utf-8"
    )
    return folder


def stored_by_model() -> BankedQuestion:
    document = documents.document("gull-rock")
    assert document is not None
    return next(row for row in bank.of_document(document.id) if row.question.origin is Origin.LANGUAGE_MODEL)


def test_a_language_models_question_loads_as_a_draft_and_its_quiz_waits_for_the_review(
    tmp_path: Path, storage: Flask
) -> None:
    folder = by_model(tmp_path / "gull-rock")
    report = load(folder, now=NOW)
    assert stored_by_model().state is QuestionState.DRAFT
    assert quizzes.of_document("gull-rock") == []
    assert (report.quizzes_published, len(report.clashes)) == (0, 1)
    assert "Quiz gull-rock asks height, written by a language model and not approved here" in report.clashes[0]
    # It is told at each start until somebody has decided; then the quiz is published.
    assert load(folder, now=NOW).clashes == report.clashes
    questions.decide(stored_by_model().id, QuestionState.APPROVED, account_id=account_id(), now=NOW)
    after = load(folder, now=NOW)
    assert (after.quizzes_published, after.clashes) == (1, [])


def test_other_words_of_a_language_model_do_not_slip_into_what_was_approved(tmp_path: Path, storage: Flask) -> None:
    folder = by_model(tmp_path / "gull-rock")
    load(folder, now=NOW)
    questions.decide(stored_by_model().id, QuestionState.APPROVED, account_id=account_id(), now=NOW)
    load(folder, now=NOW)
    report = load(by_model(folder, stem="How many metres high is the lighthouse?"), now=NOW)
    assert "Question height, written by a language model, changed in the pack" in report.clashes[0]
    assert stored_by_model().question.stem == "How high is the lighthouse?"
    (quiz,) = quizzes.of_document("gull-rock")
    assert quiz.slots[0].question.stem == "How high is the lighthouse?"


def test_a_pack_cannot_turn_an_approved_question_into_a_language_models(pack: Path) -> None:
    report = load(by_model(pack, stem="How many metres high is the lighthouse?"), now=NOW)
    assert "changed in the pack" in report.clashes[0]
    (quiz,) = quizzes.of_document("gull-rock")
    assert {slot.question.origin for slot in quiz.slots} == {Origin.CURATED}


def account_id() -> int:
    known = accounts.add_account(name="Ina", role=Role.INSTRUCTOR, email="", password_hash="x", learner="k", now=NOW)
    return known.account.id
