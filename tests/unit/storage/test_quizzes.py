"""A published quiz pins the versions of its questions; a draft is kept beside it."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.quiz import AfterSubmission, DraftSlot, QuizDraft
from quizapp.storage import accounts, documents, questions, quizzes
from quizapp.storage.documents import SlugTaken
from quizapp.storage.quizzes import OpenQuiz
from tests.factories.quizzes import NOW, make_questions, store_document, store_quiz


def test_a_published_quiz_comes_back_with_its_questions_in_order(storage: Flask) -> None:
    quiz_id = store_quiz()
    found = quizzes.newest_published("tower")
    assert found is not None
    assert found[0] == quiz_id
    assert [slot.question for slot in found[1].slots] == list(make_questions())
    assert [slot.position for slot in found[1].slots] == [1, 2, 3, 4, 5, 6]
    assert found[1].max_points == 6.0
    assert quizzes.of_document("tower") == [found[1]]
    assert quizzes.of_document("nowhere") == []


def test_a_quiz_that_is_not_there_is_none(storage: Flask) -> None:
    assert quizzes.newest_published("nowhere") is None


def test_publishing_the_same_again_adds_no_version(storage: Flask) -> None:
    quiz_id = store_quiz()
    quiz = quizzes.of_document("tower")[0]
    slots = [(slot.question_version_id, slot.points) for slot in quiz.slots]

    def publish(points: list[tuple[int, float]]) -> bool:
        return quizzes.publish(
            quiz_id,
            title=quiz.title,
            document_version_id=quiz.document_version_id,
            slots=points,
            source="pack",
            now=NOW,
        )

    assert publish(slots) is False
    assert publish(slots[::-1]) is True
    assert [each.number for each in quizzes.of_document("tower")] == [2]


def test_an_edited_question_stays_out_until_the_quiz_is_published_again(storage: Flask) -> None:
    store_quiz()
    version = documents.newest_version("tower")
    assert version is not None
    edited = replace(make_questions()[0], stem="What did he count?")
    question_id = questions.question_id(documents.save_document("tower", pack_id=None, now=NOW), edited, now=NOW)
    questions.add_version(question_id, edited, document=version, number=2, source="app", now=NOW)
    assert quizzes.of_document("tower")[0].slots[0].question.stem == "What did the keeper count?"


def test_who_published_last_is_known(storage: Flask) -> None:
    quiz_id = store_quiz()
    assert quizzes.newest_source(quiz_id) == "pack"
    assert quizzes.newest_source(quiz_id + 1) is None


# ---- Drafts ----

DRAFT = QuizDraft("Lamps", (DraftSlot(2, 0.25), DraftSlot(1)), AfterSubmission.VERDICTS)


def account_id(name: str = "Ina") -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


def add_draft(slug: str = "lamps", *, owner_id: int) -> int:
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    return quizzes.add_quiz(slug, document_id=document_id, owner_id=owner_id, draft=DRAFT, now=NOW)


def test_a_draft_comes_back_as_it_was_saved(storage: Flask) -> None:
    owner_id = account_id()
    quiz_id = add_draft(owner_id=owner_id)
    found = quizzes.quiz("lamps", lock=True)
    assert found is not None
    assert (found.id, found.owner_id, found.document_slug) == (quiz_id, owner_id, "tower")
    assert (found.draft, found.published, found.title) == (DRAFT, None, "Lamps")
    assert quizzes.newest_published("lamps") is None
    assert quizzes.quiz("nowhere") is None


def test_a_draft_replaces_the_one_before_and_goes_away(storage: Flask) -> None:
    quiz_id = store_quiz()
    for draft in (DRAFT, replace(DRAFT, title="Other"), None):
        quizzes.save_draft(quiz_id, draft)
        found = quizzes.quiz("tower")
        assert found is not None
        assert found.draft == draft
        assert found.title == (draft.title if draft is not None else "The tower")
        assert found.published is not None


def test_an_account_has_its_own_quizzes_and_those_of_packs(storage: Flask) -> None:
    store_quiz()
    ina, bob = account_id(), account_id("Bob")
    add_draft("lamps", owner_id=ina)
    add_draft("boats", owner_id=bob)
    assert [each.slug for each in quizzes.quizzes_of(ina)] == ["lamps", "tower"]
    assert [each.slug for each in quizzes.quizzes_of(bob)] == ["boats", "tower"]
    assert [each.slug for each in quizzes.quizzes_of(None)] == ["boats", "lamps", "tower"]


def test_addresses_in_use_are_told_by_their_start(storage: Flask) -> None:
    ina = account_id()
    for slug in ("lamps", "lamps-2", "boats", "l_mps"):
        add_draft(slug, owner_id=ina)
    assert quizzes.taken_slugs("lamps") == {"lamps", "lamps-2"}
    assert quizzes.taken_slugs("l_m") == {"l_mps"}


def test_what_is_shown_after_submission_belongs_to_the_version(storage: Flask) -> None:
    quiz_id = store_quiz()
    first = quizzes.of_document("tower")[0]
    added = quizzes.publish(
        quiz_id,
        title=first.title,
        document_version_id=first.document_version_id,
        slots=[(slot.question_version_id, slot.points) for slot in first.slots],
        source="app",
        after_submission=AfterSubmission.SCORE,
        author_id=account_id(),
        now=NOW,
    )
    assert added is True
    assert quizzes.of_document("tower")[0].after_submission is AfterSubmission.SCORE
    assert quizzes.published(first.id).after_submission is AfterSubmission.EVERYTHING
    assert quizzes.newest_source(quiz_id) == "app"


def test_a_pack_can_not_take_the_address_of_a_quiz_that_someone_made(storage: Flask) -> None:
    store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    owner = accounts.add_account(name="Ina", email="", password_hash="x", role=Role.INSTRUCTOR, learner="k", now=NOW)
    quizzes.add_quiz("mine", document_id=document_id, owner_id=owner.account.id, draft=QuizDraft("Mine"), now=NOW)
    with pytest.raises(SlugTaken, match="made in the app"):
        quizzes.save_quiz("mine", document_id=document_id, now=NOW)


def test_a_packs_quiz_does_not_move_to_another_document(storage: Flask) -> None:
    quiz_id = store_quiz()
    island = documents.save_document("island", pack_id=None, now=NOW)
    with pytest.raises(SlugTaken, match="about another document"):
        quizzes.save_quiz("tower", document_id=island, now=NOW)
    tower = documents.save_document("tower", pack_id=None, now=NOW)
    assert quizzes.save_quiz("tower", document_id=tower, now=NOW) == quiz_id


def test_only_what_learners_can_start_is_an_open_quiz(storage: Flask) -> None:
    pack, owner_id = store_quiz(), account_id()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    published = quizzes.of_document("tower")[0]
    mine, draft = (
        quizzes.add_quiz(slug, document_id=document_id, owner_id=owner_id, draft=QuizDraft("Mine"), now=NOW)
        for slug in ("mine", "draft")
    )
    for title in ("Old", "New"):
        quizzes.publish(
            mine,
            title=title,
            document_version_id=published.document_version_id,
            slots=[(published.slots[0].question_version_id, 1.0)],
            source="app",
            now=NOW,
        )
    offered = [OpenQuiz(mine, "mine", "New"), OpenQuiz(pack, "tower", "The tower")]
    assert quizzes.open_quizzes_of(None) == quizzes.open_quizzes_of(owner_id) == offered
    assert quizzes.open_quizzes_of(owner_id + 1) == offered[1:]
    documents.put_into_library(document_id, None)
    assert quizzes.open_quizzes_of(None) == []
    assert draft not in {each.id for each in offered}


def test_the_length_of_a_version_is_how_many_questions_it_asks(storage: Flask) -> None:
    store_quiz()
    store_quiz(make_questions()[:2], slug="lamps")
    tower, lamps = quizzes.of_document("tower")[0], quizzes.of_document("lamps")[0]
    assert quizzes.lengths([tower.id, lamps.id]) == {tower.id: 6, lamps.id: 2}
    assert quizzes.lengths([]) == {}
