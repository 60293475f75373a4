"""What was brought is kept byte for byte, and so is what the generator was told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.generation import Generation, ModelUse, NotAsked, RankedQuestion
from quizapp.storage import accounts, documents, uploads
from quizapp.storage.db import db
from quizapp.storage.uploads import GenerationRun, Upload
from tests.factories.quizzes import NOW, make_questions, store_document

REJECTED = (
    NotAsked("What burnt?", "uniqueness", "“Oil” and “the lamps” are both right."),
    NotAsked("Wer war es?", "style", "It is not English: «é»."),
)
GENERATION = Generation(
    version="7",
    settings_sha256="f" * 64,
    seed=3,
    questions=tuple(RankedQuestion(question, 0.5) for question in make_questions()[:2]),
    rejected=REJECTED,
    reason="The text says too little.",
)


@pytest.fixture
def document_id(storage: Flask) -> int:
    """A document without a version."""
    return documents.save_document("tower", pack_id=None, now=NOW)


@pytest.fixture
def account_id(storage: Flask) -> int:
    """An instructor."""
    return accounts.add_account(
        name="Ina", role=Role.INSTRUCTOR, email="", password_hash="x", learner="k", now=NOW
    ).account.id


@pytest.mark.parametrize(
    ("content", "file_name"),
    [(bytes(range(256)) * 3, "tower «1».md"), (b"", ""), ("Café\r\n".encode("utf-16"), "tower.txt")],
)
def test_a_file_comes_back_byte_for_byte(document_id: int, account_id: int, content: bytes, file_name: str) -> None:
    upload_id = uploads.add_upload(document_id, file_name=file_name, content=content, account_id=account_id, now=NOW)
    db.session.expire_all()
    assert uploads.upload(upload_id) == Upload(upload_id, document_id, file_name, content)


def test_each_upload_is_kept_beside_the_one_before(document_id: int, account_id: int) -> None:
    first, second = (
        uploads.add_upload(document_id, file_name="tower.txt", content=content, account_id=account_id, now=NOW)
        for content in (b"one", b"two")
    )
    assert (uploads.upload(first).content, uploads.upload(second).content) == (b"one", b"two")


def test_what_was_not_asked_of_a_sentence_is_kept_once_for_each_reason(storage: Flask) -> None:
    version = store_document()
    first, other = replace(REJECTED[0], at=7), replace(REJECTED[0], at=90)
    again = replace(first, stem="What burnt for 3 days?")
    # What has no place is kept with all its stems.
    placeless = replace(again, at=None)
    uploads.add_generation(
        version.id, replace(GENERATION, rejected=(first, again, other, REJECTED[0], placeless)), now=NOW
    )
    kept = uploads.newest_generation(version.id)
    assert kept is not None
    assert kept.rejected == (first, other, REJECTED[0], placeless)


def test_a_run_of_the_generator_comes_back_as_it_was(storage: Flask) -> None:
    version = store_document()
    assert uploads.newest_generation(version.id) is None
    uploads.add_generation(version.id, GENERATION, now=NOW)
    db.session.expire_all()
    assert uploads.newest_generation(version.id) == GenerationRun(
        engine="7", seed=3, asked=2, reason="The text says too little.", rejected=REJECTED, model=None, created_at=NOW
    )


def test_the_newest_run_over_a_version_is_the_one_that_is_shown(storage: Flask) -> None:
    version, other = store_document(), store_document(slug="other")
    later = NOW + timedelta(days=1)
    uploads.add_generation(version.id, GENERATION, now=NOW)
    uploads.add_generation(version.id, Generation("8", "0" * 64, 1, (), ()), now=later)
    uploads.add_generation(other.id, GENERATION, now=later)
    assert uploads.newest_generation(version.id) == GenerationRun("8", 1, 0, "", (), None, later)


def test_what_a_language_model_took_comes_back(storage: Flask) -> None:
    version = store_document()
    use = ModelUse("models.example", "small", calls=2, tokens_in=3000, tokens_out=400, cost=0.01, problem="Busy.")
    uploads.add_generation(version.id, replace(GENERATION, model=use), now=NOW)
    db.session.expire_all()
    made = uploads.newest_generation(version.id)
    assert made is not None
    assert made.model == use
