"""A quiz from draft to published: nothing of another's is seen, nothing is overwritten unseen, pins stay pinned."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.question import Question, QuestionState
from quizapp.domain.quiz import AfterSubmission, DraftSlot, QuizDraft
from quizapp.errors import Conflict, NotFound
from quizapp.features.quizzes import service
from quizapp.features.quizzes.service import MovedOn, NotReady, Publication
from quizapp.storage import accounts, attempts, documents, questions, quizzes
from tests.factories.quizzes import NOW, SENTENCES, make_document, make_questions, store_document, store_quiz

LATER = NOW + timedelta(days=1)


def account(name: str, role: Role = Role.INSTRUCTOR) -> Account:
    return accounts.add_account(
        name=name, role=role, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor, beside a pack's document "tower" with a question of each kind and a quiz of them."""
    store_quiz()
    return account("Ina")


@pytest.fixture
def own(ina: Account) -> str:
    """A quiz of Ina's own about the tower, with an empty draft."""
    return service.add("tower", ina, now=NOW)


def id_of(question: Question, slug: str = "tower") -> int:
    return questions.question_id(documents.save_document(slug, pack_id=None, now=NOW), question, now=NOW)


def ids() -> list[int]:
    return [id_of(question) for question in make_questions()]


def draft_of(*question_ids: int, title: str = "Lamps", points: float = 1.0) -> QuizDraft:
    return QuizDraft(title, tuple(DraftSlot(each, points) for each in question_ids))


def save(slug: str, draft: QuizDraft, by: Account) -> None:
    service.save(slug, draft, by, seen=service.load(slug, by).seen)


def publish(slug: str, by: Account) -> Publication:
    return service.publish(slug, by, seen=service.load(slug, by).plan().seen, now=LATER)


def edit_question(question: Question, stem: str, *, number: int = 2, slug: str = "tower") -> int:
    """Store a newer version of a question; returns the version's id."""
    version = documents.newest_version(slug)
    assert version is not None
    return questions.add_version(
        id_of(question), replace(question, stem=stem), document=version, number=number, source="app", now=LATER
    )


def retire(question_id: int, by: Account) -> None:
    questions.decide(question_id, QuestionState.RETIRED, account_id=by.id, now=LATER)


def new_text(slug: str = "tower") -> None:
    """Give the document a second version."""
    document_id = documents.save_document(slug, pack_id=None, now=NOW)
    documents.add_version(
        document_id, slug=slug, number=2, document=make_document(title="Anew"), sentences=SENTENCES, now=LATER
    )


def stems(slug: str) -> list[str]:
    found = quizzes.newest_published(slug)
    assert found is not None
    return [slot.question.stem for slot in found[1].slots]


# ---- A new quiz ----


def test_a_new_quiz_is_a_draft_of_its_maker(ina: Account, own: str) -> None:
    assert own == "the-tower-at-hollow-point-quiz"
    loaded = service.load(own, ina)
    assert (loaded.quiz.owner_id, loaded.state) == (ina.id, "Draft")
    assert loaded.draft == QuizDraft("The tower at Hollow Point: quiz")
    assert quizzes.newest_published(own) is None


def test_each_quiz_gets_an_address_of_its_own(ina: Account, own: str) -> None:
    assert service.add("tower", ina, now=NOW) == f"{own}-2"
    assert service.add("tower", ina, now=NOW) == f"{own}-3"


def test_a_title_without_latin_letters_has_an_address_too(ina: Account) -> None:
    documents.add_document("letters", title="Башня", owner_id=ina.id, now=NOW)
    documents.add_version(
        documents_id("letters"), slug="letters", number=1, document=make_document(), sentences=SENTENCES, now=NOW
    )
    assert service.add("letters", ina, now=NOW) == "quiz"


def documents_id(slug: str) -> int:
    found = documents.document(slug)
    assert found is not None
    return found.id


def test_a_very_long_title_of_a_document_still_makes_a_title_that_can_be_saved(ina: Account) -> None:
    documents.add_document("long", title="word " * 200, owner_id=ina.id, now=NOW)
    documents.add_version(
        documents_id("long"), slug="long", number=1, document=make_document(), sentences=SENTENCES, now=NOW
    )
    assert len(service.load(service.add("long", ina, now=NOW), ina).draft.title) <= service.MAX_TITLE


def test_a_document_that_was_not_read_yet_gets_no_quiz(ina: Account) -> None:
    documents.add_document("later", title="Later", owner_id=ina.id, now=NOW)
    with pytest.raises(Conflict, match="“Later” has not been read yet"):
        service.add("later", ina, now=NOW)


# ---- Whose quiz it is ----


def test_another_instructor_neither_sees_nor_changes_a_quiz(ina: Account, own: str) -> None:
    save(own, draft_of(*ids()), ina)
    bob = account("Bob")
    seen, planned = service.load(own, ina).seen, service.load(own, ina).plan().seen
    for call in (
        lambda: service.load(own, bob),
        lambda: service.save(own, draft_of(), bob, seen=seen),
        lambda: service.discard(own, bob, seen=seen),
        lambda: service.publish(own, bob, seen=planned, now=NOW),
        lambda: service.load("nowhere", bob),
    ):
        with pytest.raises(NotFound, match="There is no such quiz"):
            call()
    assert [each.slug for each in service.list_quizzes(bob)] == ["tower"]
    assert service.load(own, ina).draft == draft_of(*ids())


def test_another_instructors_document_gets_no_quiz_and_is_not_offered(ina: Account) -> None:
    bob = account("Bob")
    documents.add_document("hers", title="Hers", owner_id=ina.id, now=NOW)
    with pytest.raises(NotFound):
        service.add("hers", bob, now=NOW)
    assert [each.slug for each in service.documents_to_ask_about(bob)] == ["tower"]
    assert [each.slug for each in service.documents_to_ask_about(ina)] == ["hers", "tower"]


def test_an_admin_works_on_every_quiz(ina: Account, own: str) -> None:
    ada = account("Ada", Role.ADMIN)
    save(own, draft_of(ids()[0]), ada)
    assert [each.slug for each in service.list_quizzes(ada)] == [own, "tower"]
    assert service.load(own, ina).draft == draft_of(ids()[0])


def test_every_instructor_works_on_a_packs_quiz(ina: Account) -> None:
    save("tower", draft_of(ids()[0], title="Short"), account("Bob"))
    assert publish("tower", ina) == Publication(2, True)
    assert stems("tower") == ["What did the keeper count?"]


# ---- The list ----


def test_the_list_tells_how_each_quiz_stands(ina: Account, own: str) -> None:
    save(own, draft_of(*ids()[:2], points=1.5), ina)
    mine, packs = service.list_quizzes(ina)
    assert (mine.title, mine.state, mine.questions, mine.points) == ("Lamps", "Draft", 2, 3.0)
    assert (packs.state, packs.questions, packs.points) == ("Published, version 1", 6, 6.0)
    assert {mine.document_title, packs.document_title} == {"The tower at Hollow Point"}
    save("tower", draft_of(ids()[0]), ina)
    assert service.list_quizzes(ina)[1].state == "Published, with changes not published yet"
    assert service.list_quizzes(ina)[1].questions == 1


# ---- The draft ----


def test_a_draft_survives_and_learners_get_nothing_of_it(ina: Account) -> None:
    draft = QuizDraft("Short", (DraftSlot(ids()[3], 2.5), DraftSlot(ids()[0], 0.25)), AfterSubmission.SCORE)
    save("tower", draft, ina)
    assert service.load("tower", ina).draft == draft
    assert len(stems("tower")) == 6


def test_without_a_draft_the_fields_hold_what_is_published(ina: Account) -> None:
    loaded = service.load("tower", ina)
    assert loaded.draft == draft_of(*ids(), title="The tower")
    assert loaded.quiz.draft is None


def test_a_draft_that_says_what_is_published_is_none(ina: Account) -> None:
    published = service.load("tower", ina).draft
    save("tower", replace(published, title="Other"), ina)
    save("tower", published, ina)
    assert service.load("tower", ina).state == "Published, version 1"


def test_two_who_edit_one_draft_do_not_overwrite_one_another(ina: Account, own: str) -> None:
    page = service.load(own, ina).seen
    service.save(own, draft_of(ids()[0], title="First"), ina, seen=page)
    with pytest.raises(MovedOn, match="Someone saved this quiz while you were editing"):
        service.save(own, draft_of(ids()[1], title="Second"), ina, seen=page)
    assert service.load(own, ina).draft.title == "First"


def test_the_same_sent_twice_is_harmless(ina: Account, own: str) -> None:
    page = service.load(own, ina).seen
    for _ in range(2):
        service.save(own, draft_of(ids()[0]), ina, seen=page)
    assert service.load(own, ina).draft == draft_of(ids()[0])


def test_a_page_from_before_a_publication_overwrites_nothing(ina: Account) -> None:
    save("tower", draft_of(*ids()[:2]), ina)
    old = service.load("tower", ina).seen
    publish("tower", ina)
    with pytest.raises(MovedOn):
        service.save("tower", draft_of(ids()[5]), ina, seen=old)


def test_a_question_of_another_document_can_not_be_asked(ina: Account, own: str) -> None:
    version = store_document(slug="other")
    foreign = id_of(make_questions()[0], "other")
    questions.add_version(foreign, make_questions()[0], document=version, number=1, source="pack", now=NOW)
    for question_id in (foreign, 10**9):
        with pytest.raises(NotFound, match="no such question"):
            save(own, draft_of(question_id), ina)


def test_a_draft_is_thrown_away(ina: Account) -> None:
    save("tower", draft_of(ids()[0]), ina)
    service.discard("tower", ina, seen=service.load("tower", ina).seen)
    service.discard("tower", ina, seen="")
    assert service.load("tower", ina).draft == draft_of(*ids(), title="The tower")


def test_a_newer_draft_is_not_thrown_away_by_an_old_page(ina: Account) -> None:
    save("tower", draft_of(ids()[0]), ina)
    old = service.load("tower", ina).seen
    save("tower", draft_of(ids()[1]), ina)
    with pytest.raises(MovedOn):
        service.discard("tower", ina, seen=old)
    assert service.load("tower", ina).draft == draft_of(ids()[1])


def test_the_only_draft_of_a_quiz_stays(ina: Account, own: str) -> None:
    with pytest.raises(Conflict, match="its draft is all there is"):
        service.discard(own, ina, seen=service.load(own, ina).seen)


def test_a_question_moves_and_stops_at_either_end() -> None:
    def order(question_id: int, by: int) -> list[int]:
        return [slot.question_id for slot in service.moved(draft_of(1, 2, 3), question_id, by=by).slots]

    assert (order(2, -1), order(2, 1)) == ([2, 1, 3], [1, 3, 2])
    assert (order(1, -1), order(3, 1), order(9, 1)) == ([1, 2, 3], [1, 2, 3], [1, 2, 3])


# ---- What there is to choose from ----


def test_the_chosen_stand_first_and_only_approved_ones_follow(ina: Account, own: str) -> None:
    first, second, third, *rest = ids()
    questions.decide(rest[0], QuestionState.REJECTED, account_id=ina.id, now=NOW)
    questions.decide(rest[1], QuestionState.DRAFT, account_id=ina.id, now=NOW)
    save(own, draft_of(third, first), ina)
    offered = service.load(own, ina).offered([third, first])
    assert [each.id for each in offered] == [third, first, second, rest[2]]


def test_what_is_asked_but_not_approved_any_more_is_still_shown(ina: Account, own: str) -> None:
    first, second, *_ = ids()
    save(own, draft_of(first), ina)
    retire(first, ina)
    retire(second, ina)
    assert first in [each.id for each in service.load(own, ina).offered([])]
    assert second not in [each.id for each in service.load(own, ina).offered([])]
    assert second in [each.id for each in service.load("tower", ina).offered([])]


# ---- Publishing ----


def test_publishing_pins_the_newest_versions_and_clears_the_draft(ina: Account, own: str) -> None:
    newest = edit_question(make_questions()[0], "What did he count?")
    save(own, replace(draft_of(*ids()[:2], points=2.0), after_submission=AfterSubmission.VERDICTS), ina)
    assert publish(own, ina) == Publication(1, True)
    quiz = quizzes.of_document("tower")[-1]
    assert (quiz.slug, quiz.title, quiz.number, quiz.after_submission) == (own, "Lamps", 1, AfterSubmission.VERDICTS)
    assert [(slot.question.stem, slot.points) for slot in quiz.slots] == [
        ("What did he count?", 2.0),
        ("Which words describe the lamps?", 2.0),
    ]
    assert quiz.slots[0].question_version_id == newest
    assert service.load(own, ina).quiz.draft is None
    assert quizzes.newest_source(service.load(own, ina).quiz.id) == "app"


def test_a_published_quiz_keeps_its_pins_until_it_is_published_again(ina: Account) -> None:
    edit_question(make_questions()[0], "What did he count?")
    assert stems("tower")[0] == "What did the keeper count?"
    plan = service.load("tower", ina).plan()
    assert plan.changes is not None
    assert [(each.before.stem, each.now.question.stem, each.now.number) for each in plan.changes.newer] == [
        ("What did the keeper count?", "What did he count?", 2)
    ]
    assert publish("tower", ina) == Publication(2, True)
    assert stems("tower")[0] == "What did he count?"


def test_an_open_attempt_keeps_its_own_version(ina: Account) -> None:
    found = quizzes.newest_published("tower")
    assert found is not None
    quiz_id, quiz = found
    learner = attempts.lock_learner("ann", now=NOW)
    attempt = attempts.add_attempt(public_id="a1", learner_id=learner, quiz_id=quiz_id, quiz=quiz, seed=7, now=NOW)
    edit_question(make_questions()[0], "What did he count?")
    save("tower", draft_of(ids()[0]), ina)
    publish("tower", ina)
    own = quizzes.published(attempt.quiz_version_id)
    assert (own.number, len(own.slots), own.slots[0].question.stem) == (1, 6, "What did the keeper count?")


def test_publishing_the_very_same_adds_no_version(ina: Account) -> None:
    assert service.load("tower", ina).plan().is_published
    assert publish("tower", ina) == Publication(1, False)
    assert quizzes.of_document("tower")[0].number == 1


def test_a_second_click_finds_it_done(ina: Account, own: str) -> None:
    save(own, draft_of(ids()[0]), ina)
    seen = service.load(own, ina).plan().seen
    assert service.publish(own, ina, seen=seen, now=LATER) == Publication(1, True)
    assert service.publish(own, ina, seen=seen, now=LATER) == Publication(1, False)


def test_what_was_not_checked_is_not_published(ina: Account, own: str) -> None:
    save(own, draft_of(*ids()[:2]), ina)
    checked = service.load(own, ina).plan().seen
    edit_question(make_questions()[0], "Another wording?")
    with pytest.raises(MovedOn):
        service.publish(own, ina, seen=checked, now=LATER)
    assert quizzes.newest_published(own) is None


@pytest.mark.parametrize(
    ("title", "asked", "told"), [("Lamps", 0, "Choose at least one question."), (" ", 1, "Write a title.")]
)
def test_what_is_not_ready_is_not_published(ina: Account, own: str, title: str, asked: int, told: str) -> None:
    save(own, draft_of(*ids()[:asked], title=title), ina)
    with pytest.raises(NotReady, match=told):
        publish(own, ina)
    assert quizzes.newest_published(own) is None


def test_a_retired_question_is_left_out(ina: Account) -> None:
    retire(ids()[0], ina)
    plan = service.load("tower", ina).plan()
    assert [each.id for each in plan.left_out] == [ids()[0]]
    assert plan.changes is not None
    assert [each.stem for each in plan.changes.removed] == ["What did the keeper count?"]
    publish("tower", ina)
    assert "What did the keeper count?" not in stems("tower")
    assert len(stems("tower")) == 5


def test_a_quiz_of_retired_questions_only_is_not_published(ina: Account, own: str) -> None:
    save(own, draft_of(ids()[0]), ina)
    retire(ids()[0], ina)
    with pytest.raises(NotReady, match="Choose at least one question"):
        publish(own, ina)


def test_evidence_in_an_older_text_is_refused_by_name(ina: Account, own: str) -> None:
    save(own, draft_of(*ids()), ina)
    new_text()
    edit_question(make_questions()[0], "What did he count?")
    with pytest.raises(NotReady) as refused:
        publish(own, ina)
    assert "What did he count?" not in refused.value.sentence
    assert "“Which words describe the lamps?”" in refused.value.sentence
    save(own, draft_of(ids()[0]), ina)
    publish(own, ina)
    version = documents.newest_version("tower")
    assert version is not None
    assert quizzes.of_document("tower")[-1].document_version_id == version.id


def test_of_many_questions_only_some_are_named() -> None:
    assert service._named(list("abcdefg")) == "“a”, “b”, “c”, “d”, “e” and 2 more"
    assert service._named(["a"]) == "“a”"


def test_publishing_puts_the_document_into_the_library(ina: Account) -> None:
    document_id = documents.add_document("hers", title="Hers", owner_id=ina.id, now=NOW)
    version = documents.add_version(
        document_id, slug="hers", number=1, document=make_document(), sentences=SENTENCES, now=NOW
    )
    question_id = questions.question_id(document_id, make_questions()[0], now=NOW)
    questions.add_version(question_id, make_questions()[0], document=version, number=1, source="app", now=NOW)
    slug = service.add("hers", ina, now=NOW)
    save(slug, draft_of(question_id), ina)
    assert service.load(slug, ina).plan().in_library is False
    publish(slug, ina)
    found = documents.document("hers")
    assert found is not None
    assert found.published_at == LATER
    save(slug, draft_of(question_id, title="Again"), ina)
    service.publish(slug, ina, seen=service.load(slug, ina).plan().seen, now=LATER + timedelta(days=1))
    again = documents.document("hers")
    assert again is not None
    assert again.published_at == LATER


def test_the_plan_tells_every_kind_of_change(ina: Account) -> None:
    first, second, third, *_ = ids()
    added = replace(make_questions()[0], id="added", stem="Added?")
    version = documents.newest_version("tower")
    assert version is not None
    new_id = id_of(added)
    questions.add_version(new_id, added, document=version, number=1, source="app", now=NOW)
    slots = (DraftSlot(second), DraftSlot(first, 2.0), DraftSlot(third), DraftSlot(new_id))
    save("tower", QuizDraft("Renamed", slots, AfterSubmission.SCORE), ina)
    changes = service.load("tower", ina).plan().changes
    assert changes is not None
    assert (changes.title_before, changes.shown_before) == ("The tower", AfterSubmission.EVERYTHING)
    assert [each.stem for each in changes.added] == ["Added?"]
    assert [each.id for each in changes.removed] == ["gap-dusk", "who-lit", "how-many"]
    assert [(each.question.id, each.before, each.now) for each in changes.points] == [("what-counted", 1.0, 2.0)]
    assert (changes.moved, changes.newer_text, changes.newer) == (True, False, ())


def test_adding_and_removing_alone_is_no_other_order(ina: Account) -> None:
    save("tower", draft_of(*ids()[1:4], title="The tower"), ina)
    changes = service.load("tower", ina).plan().changes
    assert changes is not None
    assert changes.moved is False
