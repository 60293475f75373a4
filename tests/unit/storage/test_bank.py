"""Questions are found in the bank by what is asked for, and each says where it is used."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.document import Evidence
from quizapp.domain.question import Origin, Question, QuestionKind, QuestionState
from quizapp.storage import accounts, attempts, bank, documents, questions, quizzes
from quizapp.storage.bank import BankedQuestion, BankFilter, Shown, UsedIn
from tests.factories.quizzes import (
    NOW,
    SECOND,
    SENTENCES,
    make_briefing,
    make_document,
    make_questions,
    store_document,
    store_newer_text,
    store_quiz,
)

COUNTED, APPLY, LIT, GAP, WHO, HOW_MANY = make_questions()
LATER = NOW + timedelta(days=1)


def account_id(name: str = "Ina") -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


def store_own(slug: str, owner_id: int, title: str = "Own") -> int:
    """Store a document that an account brought, with a version and a briefing; returns its id."""
    document_id = documents.add_document(slug, title=title, owner_id=owner_id, now=NOW)
    version = documents.add_version(
        document_id, slug=slug, number=1, document=make_document(), sentences=SENTENCES, now=NOW
    )
    documents.add_briefing(version, make_briefing(), engine="test", now=NOW)
    return document_id


def id_of(question: Question, slug: str = "tower") -> int:
    stored = documents.document(slug)
    assert stored is not None
    return questions.question_id(stored.id, question, now=NOW)


def add(question: Question, *, slug: str = "tower", state: QuestionState = QuestionState.APPROVED) -> int:
    """Store the first version of a question; returns the question's id."""
    stored, version = documents.document(slug), documents.newest_version(slug)
    assert stored is not None
    assert version is not None
    question_id = questions.question_id(stored.id, question, state=state, now=NOW)
    questions.add_version(question_id, question, document=version, number=1, source="app", now=NOW)
    return question_id


def edit(question: Question, *, number: int = 2) -> int:
    """Store a later version of a question about the tower; returns the version's id."""
    version = documents.newest_version("tower")
    assert version is not None
    return questions.add_version(id_of(question), question, document=version, number=number, source="app", now=LATER)


def found(wanted: BankFilter, account_id: int | None = None) -> list[str]:
    rows, total = bank.search(wanted, account_id=account_id)
    assert total == len(rows)
    return [row.question.id for row in rows]


def the(question_id: int) -> BankedQuestion:
    row = bank.question(question_id)
    assert row is not None
    return row


def publish(quiz_id: int, question_version_ids: Sequence[int], *, title: str = "The tower") -> None:
    version = documents.newest_version("tower")
    assert version is not None
    slots = [(each, 1.0) for each in question_version_ids]
    quizzes.publish(quiz_id, title=title, document_version_id=version.id, slots=slots, source="app", now=LATER)


# ---- One question ----


def test_a_question_is_shown_with_its_newest_version_and_its_document(storage: Flask) -> None:
    store_quiz()
    edited = replace(COUNTED, stem="What was it that he counted?")
    version_id = edit(edited)
    row = the(id_of(COUNTED))
    version = documents.newest_version("tower")
    assert version is not None
    assert (row.question, row.version_id, row.number, row.source) == (edited, version_id, 2, "app")
    assert (row.document_slug, row.document_title, row.owner_id) == ("tower", "The tower at Hollow Point", None)
    assert (row.document_version_id, row.changed_at) == (version.id, LATER)
    assert (row.state, row.standing) == (QuestionState.APPROVED, "published")


def test_a_question_that_is_not_there_is_none(storage: Flask) -> None:
    assert bank.question(12345) is None


def test_a_question_without_a_quiz_stands_as_its_state_says(storage: Flask) -> None:
    store_document()
    question_id = add(COUNTED, state=QuestionState.DRAFT)
    assert (the(question_id).standing, the(question_id).used_in) == ("draft", ())
    questions.decide(question_id, QuestionState.APPROVED, account_id=account_id(), now=NOW)
    assert the(question_id).standing == "approved"


def test_the_questions_of_a_document_come_in_the_order_in_which_they_were_made(storage: Flask) -> None:
    store_quiz()
    edit(replace(COUNTED, explanation="Anew."))
    store_own("own", account_id())
    add(LIT, slug="own")
    stored = documents.document("tower")
    assert stored is not None
    rows = bank.of_document(stored.id)
    assert [row.question.id for row in rows] == [question.id for question in make_questions()]
    assert [row.number for row in rows] == [2, 1, 1, 1, 1, 1]


# ---- Search ----


def test_the_newest_change_comes_first(storage: Flask) -> None:
    store_quiz()
    edit(replace(LIT, explanation="Anew."))
    assert found(BankFilter()) == ["lit-at-dusk", "how-many", "who-lit", "gap-dusk", "which-apply", "what-counted"]


def test_a_page_is_cut_out_and_all_are_counted(storage: Flask) -> None:
    store_quiz()
    rows, total = bank.search(BankFilter(), account_id=None, offset=1, limit=2)
    assert ([row.question.id for row in rows], total) == (["who-lit", "gap-dusk"], 6)
    assert bank.search(BankFilter(), account_id=None, offset=6, limit=2) == ([], 6)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("lamps keeper", ["what-counted"]),
        ("KEEPER Gap", []),
        ("goats", ["what-counted"]),
        ("seaside", ["which-apply"]),
        ("  ", ["how-many", "who-lit", "gap-dusk", "lit-at-dusk", "which-apply", "what-counted"]),
        ("STRASSE", ["which-apply"]),
        ("%", []),
        ("l_mps", []),
        ("\\", []),
    ],
)
def test_all_words_stand_in_stem_options_or_tags_whatever_their_case(storage: Flask, text: str, ids: list[str]) -> None:
    tagged = replace(APPLY, tags=("Seaside", "Straße"))
    store_quiz((COUNTED, tagged, LIT, GAP, WHO, HOW_MANY))
    assert found(BankFilter(text=text)) == ids


def test_a_search_reads_the_newest_version_alone(storage: Flask) -> None:
    store_quiz()
    edit(replace(WHO, stem="Who kept the light burning?"))
    assert found(BankFilter(text="burning")) == ["who-lit"]
    assert found(BankFilter(text="who lit")) == []


@pytest.mark.parametrize(
    ("tag", "ids"),
    [
        ("light", ["lit-at-dusk"]),
        ("LIGHT", ["lit-at-dusk"]),
        ("lighthouse", ["who-lit", "gap-dusk"]),
        ("li", []),
        ("light%", []),
        ("who lit the lamps?", []),
    ],
)
def test_a_tag_is_found_as_a_whole(storage: Flask, tag: str, ids: list[str]) -> None:
    first, second = replace(GAP, tags=("lighthouse", "Dusk")), replace(WHO, tags=("night", "Lighthouse"))
    store_quiz((COUNTED, APPLY, replace(LIT, tags=("Light",)), first, second, HOW_MANY))
    assert found(BankFilter(tag=tag)) == ids


def test_a_search_is_narrowed_by_document_origin_and_kind(storage: Flask) -> None:
    store_quiz()
    store_own("own", account_id())
    add(LIT, slug="own")
    assert found(BankFilter(document="own")) == ["lit-at-dusk"]
    assert found(BankFilter(document="nowhere")) == []
    assert found(BankFilter(origin=Origin.GENERATED)) == ["lit-at-dusk", "lit-at-dusk"]
    assert found(BankFilter(kind=QuestionKind.CLOZE)) == ["gap-dusk"]
    assert found(BankFilter(kind=QuestionKind.CLOZE, origin=Origin.GENERATED)) == []


@pytest.mark.parametrize(
    ("shown", "ids"),
    [
        (Shown.CURRENT, ["how-many", "which-apply", "what-counted"]),
        (Shown.DRAFT, ["how-many"]),
        (Shown.APPROVED, ["which-apply", "what-counted"]),
        (Shown.PUBLISHED, ["what-counted"]),
        (Shown.REJECTED, ["who-lit"]),
        (Shown.RETIRED, ["lit-at-dusk"]),
        (Shown.ALL, ["how-many", "who-lit", "which-apply", "lit-at-dusk", "what-counted"]),
    ],
)
def test_a_search_shows_the_states_that_are_wanted(storage: Flask, shown: Shown, ids: list[str]) -> None:
    store_quiz((COUNTED, LIT))
    add(APPLY)
    add(WHO, state=QuestionState.REJECTED)
    add(HOW_MANY, state=QuestionState.DRAFT)
    # A quiz asks it still, and it is retired all the same.
    questions.decide(id_of(LIT), QuestionState.RETIRED, account_id=account_id(), now=NOW)
    assert found(BankFilter(shown=shown)) == ids


def test_a_question_is_published_only_while_the_newest_version_of_a_quiz_asks_it(storage: Flask) -> None:
    quiz_id = store_quiz((COUNTED, WHO))
    (kept,) = questions.known_versions(id_of(WHO))
    publish(quiz_id, [kept.id])
    assert found(BankFilter(shown=Shown.PUBLISHED)) == ["who-lit"]
    assert (the(id_of(COUNTED)).standing, the(id_of(COUNTED)).used_in) == ("approved", ())


def test_an_account_finds_its_own_and_what_packs_brought(storage: Flask) -> None:
    store_quiz((COUNTED,))
    ina, bob = account_id(), account_id("Bob")
    store_own("inas", ina)
    store_own("bobs", bob)
    add(WHO, slug="inas")
    add(GAP, slug="bobs")
    assert found(BankFilter(), ina) == ["who-lit", "what-counted"]
    assert found(BankFilter(), bob) == ["gap-dusk", "what-counted"]
    assert found(BankFilter(document="bobs"), ina) == []
    assert found(BankFilter()) == ["gap-dusk", "who-lit", "what-counted"]
    assert {row.owner_id for row in bank.search(BankFilter(), account_id=ina)[0]} == {ina, None}


# ---- What uses them ----


def test_a_use_names_the_quiz_and_the_version_that_is_pinned_there(storage: Flask) -> None:
    store_quiz((COUNTED, WHO))
    newer = edit(replace(COUNTED, explanation="Anew."))
    stored = documents.document("tower")
    assert stored is not None
    second = quizzes.save_quiz("second", document_id=stored.id, now=NOW)
    publish(second, [newer], title="The second")
    assert bank.used_in([id_of(COUNTED), id_of(WHO), 12345]) == {
        id_of(COUNTED): (UsedIn("tower", "The tower", 1), UsedIn("second", "The second", 2)),
        id_of(WHO): (UsedIn("tower", "The tower", 1),),
    }


def test_attempts_at_any_version_of_a_question_count_once_each(storage: Flask) -> None:
    quiz_id = store_quiz((COUNTED, WHO))
    other = add(GAP)
    newer = edit(replace(COUNTED, explanation="Anew."))
    published = quizzes.newest_published("tower")
    assert published is not None
    ann, bob = (attempts.lock_learner(name, now=NOW) for name in ("ann", "bob"))
    attempts.add_attempt(public_id="a1", learner_id=ann, quiz_id=quiz_id, quiz=published[1], seed=1, now=NOW)
    assert bank.attempts_at(id_of(COUNTED)) == 1
    publish(quiz_id, [newer])
    published = quizzes.newest_published("tower")
    assert published is not None
    attempts.add_attempt(public_id="a2", learner_id=bob, quiz_id=quiz_id, quiz=published[1], seed=1, now=NOW)
    assert [bank.attempts_at(each) for each in (id_of(COUNTED), id_of(WHO), other)] == [2, 1, 0]


# ---- Counts ----


def test_generated_questions_are_counted_by_document_and_state(storage: Flask) -> None:
    store_quiz((COUNTED, LIT))
    ina, bob = account_id(), account_id("Bob")
    store_own("inas", ina)
    store_own("bobs", bob)
    for number, state in enumerate((QuestionState.DRAFT, QuestionState.DRAFT, QuestionState.REJECTED)):
        add(replace(LIT, id=f"g{number}"), slug="inas", state=state)
    add(LIT, slug="bobs", state=QuestionState.DRAFT)
    packs, own = {QuestionState.APPROVED: 1}, {QuestionState.DRAFT: 2, QuestionState.REJECTED: 1}
    bobs = {QuestionState.DRAFT: 1}
    assert bank.counts(ina) == {"tower": packs, "inas": own}
    assert bank.counts(bob) == {"tower": packs, "bobs": bobs}
    assert bank.counts(None) == {"tower": packs, "inas": own, "bobs": bobs}


def test_what_people_wrote_is_counted_where_it_can_be_asked(storage: Flask) -> None:
    store_quiz((COUNTED, LIT))
    tower = documents.document("tower")
    assert tower is not None
    before = bank.approved_by_hand(tower.id)
    add(replace(COUNTED, id="draft"), state=QuestionState.DRAFT)
    add(replace(LIT, id="generated"), state=QuestionState.APPROVED)
    assert bank.approved_by_hand(tower.id) == before
    add(replace(COUNTED, id="anew"), state=QuestionState.APPROVED)
    assert bank.approved_by_hand(tower.id) == before + 1


def test_an_edited_question_is_counted_once(storage: Flask) -> None:
    store_quiz((LIT,))
    edit(replace(LIT, explanation="Anew."))
    assert bank.counts(None) == {"tower": {QuestionState.APPROVED: 1}}


# ---- When the text has moved on


def test_drafts_and_approved_questions_of_another_text_are_left_behind(storage: Flask) -> None:
    store_quiz()
    document_id, by = documents.save_document("tower", pack_id=None, now=NOW), account_id()
    for question, state in (
        (COUNTED, QuestionState.RETIRED),
        (APPLY, QuestionState.REJECTED),
        (LIT, QuestionState.DRAFT),
    ):
        questions.decide(id_of(question), state, account_id=by, now=NOW)
    first = documents.newest_version("tower")
    assert first is not None
    assert bank.left_behind(document_id, first.id) == []
    newer = store_newer_text()
    left = bank.left_behind(document_id, newer.id)
    assert [each.question.id for each in left] == [LIT.id, GAP.id, WHO.id, HOW_MANY.id]
    assert bank.number_left_behind(document_id, newer.id) == 4
    start = newer.document.text.index(SECOND)
    moved = replace(WHO, evidence=(Evidence.of(newer.document.text, start, start + len(SECOND)),))
    questions.add_version(id_of(WHO), moved, document=newer, number=2, source="app", now=NOW)
    assert bank.number_left_behind(document_id, newer.id) == 3
