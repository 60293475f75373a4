"""The bank: what is found, what a step makes of a question, and that nothing is overwritten or asked unseen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.document import Block, Document, DocumentVersion, Evidence, Section
from quizapp.domain.generation import Generation, NotAsked, RankedQuestion
from quizapp.domain.question import (
    Bloom,
    ClozeKey,
    Gap,
    NumericKey,
    Option,
    Origin,
    Question,
    QuestionKind,
    QuestionState,
    ShortAnswerKey,
)
from quizapp.errors import Conflict, NotFound
from quizapp.features.bank import service
from quizapp.features.bank.drafting import QuestionDraft, draft_of
from quizapp.features.bank.service import PAGE, KeyChanges, Overtaken
from quizapp.features.delivery import service as delivery
from quizapp.features.library.evidence import Quote, Unsound
from quizapp.features.operations.service import load
from quizapp.storage import accounts, bank, documents, questions, quizzes, uploads
from quizapp.storage.bank import BankedQuestion, BankFilter, Shown
from tests.factories.packs import write_pack
from tests.factories.quizzes import (
    FIRST,
    NOW,
    SECOND,
    SENTENCES,
    TEXT,
    make_document,
    make_questions,
    store_quiz,
)

LATER = NOW + timedelta(days=1)
CHOICE, MULTI, TRUE_FALSE, CLOZE, SHORT, NUMERIC = make_questions()
DRAFT, APPROVED, REJECTED, RETIRED = QuestionState


def account(name: str, role: Role = Role.INSTRUCTOR) -> Account:
    return accounts.add_account(
        name=name, role=role, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor, beside a pack's document "tower" with a question of each kind and a quiz of them."""
    store_quiz()
    return account("Ina")


def document_id(slug: str = "tower") -> int:
    found = documents.document(slug)
    assert found is not None
    return found.id


def newest(slug: str = "tower") -> DocumentVersion:
    found = documents.newest_version(slug)
    assert found is not None
    return found


def add_text(slug: str, owner: Account) -> None:
    """A document of someone's own, with a text."""
    added = documents.add_document(slug, title=f"The {slug}", owner_id=owner.id, now=NOW)
    documents.add_version(added, slug=slug, number=1, document=make_document(), sentences=SENTENCES, now=NOW)


def add_question(question: Question, *, state: QuestionState = APPROVED, slug: str = "tower") -> int:
    question_id = questions.question_id(document_id(slug), question, state=state, now=NOW)
    questions.add_version(question_id, question, document=newest(slug), number=1, source="pack", now=NOW)
    return question_id


def id_of(question: Question, slug: str = "tower") -> int:
    return questions.question_id(document_id(slug), question, now=NOW)


def row(question_id: int) -> BankedQuestion:
    found = bank.question(question_id)
    assert found is not None
    return found


def found(by: Account, **wanted: Any) -> set[str]:
    """The ids of the questions that a filter finds, all on one page."""
    listing = service.listing(BankFilter(**wanted), page=1, account=by)
    assert len(listing.rows) == listing.total
    return {each.question.id for each in listing.rows}


def edit(question_id: int, by: Account, *, based_on: int | None = None, confirmed: str = "", **change: Any) -> bool:
    """Store the newest version with some of it written otherwise."""
    before = row(question_id)
    draft = replace(draft_of(before.question), **change)
    based_on = before.number if based_on is None else based_on
    return service.edit(question_id, draft, based_on=based_on, confirmed=confirmed, account=by, now=LATER)


def decide(question_id: int, state: QuestionState, by: Account, reason: str = "", now: datetime = LATER) -> None:
    service.decide(question_id, state, reason=reason, account=by, now=now)


def start_attempt(learner: str = "ann") -> None:
    delivery.start("tower", learner=learner, new_attempt_id=f"of {learner}", seed=7, now=NOW)


def generated(*ids: str) -> Generation:
    made = [replace(TRUE_FALSE, id=each, stem=f"Statement {each}.") for each in ids]
    return Generation(
        version="test",
        settings_sha256="0" * 64,
        seed=0,
        questions=tuple(RankedQuestion(each, 0.5) for each in made),
        rejected=(NotAsked("Was it?", "a gate", "It can’t be told."),),
        reason="The text is short.",
    )


def make(*ids: str, slug: str = "tower") -> int:
    return service.add_generated(document_id(slug), newest(slug), generated(*ids), account_id=None, now=NOW)


def new_text(document: Document, slug: str = "tower") -> DocumentVersion:
    """Give the document a second version."""
    return documents.add_version(
        document_id(slug), slug=slug, number=2, document=document, sentences=SENTENCES, now=LATER
    )


BEFORE = "A paragraph that is new.\n\n"


def longer() -> Document:
    """The same text behind one paragraph more."""
    old, shift = make_document(), len(BEFORE)
    return replace(
        old,
        text=BEFORE + TEXT,
        sections=(Section("", 0, shift), *(Section(s.heading, s.start + shift, s.end + shift) for s in old.sections)),
        blocks=tuple(Block(b.kind, b.start + shift, b.end + shift, b.level) for b in old.blocks),
    )


# ---- What a list shows


def test_a_list_shows_all_that_is_drafted_or_approved_newest_change_first(ina: Account) -> None:
    edit(id_of(MULTI), ina, stem="Which of these words describe the lamps?")
    listing = service.listing(BankFilter(), page=1, account=ina)
    assert (listing.total, listing.page, listing.pages) == (6, 1, 1)
    order = [each.question.id for each in listing.rows]
    assert order == ["which-apply", "how-many", "who-lit", "gap-dusk", "lit-at-dusk", "what-counted"]
    assert [each.slug for each in listing.documents] == ["tower"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("keeper", {"what-counted", "gap-dusk"}),
        ("keeper lamps", {"what-counted"}),
        ("  lamps   Keeper ", {"what-counted"}),
        ("gulls", {"what-counted"}),
        ("kEEp COUNT", {"what-counted"}),
        ("keeper nowhere", set()),
        ("%", {"percent"}),
        ("100%", {"percent"}),
        ("k_eper", set()),
        ("k%r", set()),
        ("_____", {"gap-dusk"}),
        ("/", {"percent"}),
        ("\\", set()),
        ("straße", {"percent"}),
        ("STRASSE", {"percent"}),
        ("école", {"percent"}),
        ("night", {"percent"}),
    ],
)
def test_each_word_stands_in_stem_options_or_tags_as_it_is_written(ina: Account, text: str, ids: set[str]) -> None:
    add_question(
        replace(CHOICE, id="percent", stem="Is it 100% and/or ÉCOLE, Straße?", options=(), tags=("Night watch",))
    )
    assert found(ina, text=text) == ids


def test_a_tag_is_a_whole_tag_however_it_is_spelt(ina: Account) -> None:
    add_question(replace(CHOICE, id="one", tags=("Night", "sea")))
    add_question(replace(CHOICE, id="two", tags=("night watch", "50%")))
    assert found(ina, tag="night") == found(ina, tag="NIGHT") == {"one"}
    assert found(ina, tag="Night watch") == {"two"}
    assert found(ina, tag="50%") == {"two"}
    assert found(ina, tag="5%") == found(ina, tag="nigh_") == found(ina, tag="%") == set()
    assert found(ina, tag="sea", text="night keeper") == {"one"}


def test_a_list_is_narrowed_by_document_origin_and_kind(ina: Account) -> None:
    add_text("harbour", ina)
    add_question(replace(SHORT, id="here"), slug="harbour")
    assert found(ina, document="harbour") == {"here"}
    assert found(ina, document="nowhere") == set()
    assert found(ina, origin=Origin.GENERATED) == {"lit-at-dusk"}
    assert found(ina, origin=Origin.CURATED, document="tower") == {each.id for each in make_questions()} - {
        "lit-at-dusk"
    }
    for question in make_questions():
        assert found(ina, kind=question.kind, document="tower") == {question.id}


def test_a_list_shows_just_the_states_that_are_wanted(ina: Account) -> None:
    for state in QuestionState:
        add_question(replace(CHOICE, id=state.value), state=state)
    decide(id_of(SHORT), RETIRED, ina)
    asked = {each.id for each in make_questions()} - {"who-lit"}
    states = {
        Shown.CURRENT: {"draft", "approved", *asked},
        Shown.DRAFT: {"draft"},
        Shown.APPROVED: {"approved", *asked},
        Shown.PUBLISHED: asked,
        Shown.REJECTED: {"rejected"},
        Shown.RETIRED: {"retired", "who-lit"},
        Shown.ALL: {*(state.value for state in QuestionState), *asked, "who-lit"},
    }
    assert {shown: found(ina, shown=shown) for shown in Shown} == states
    assert row(id_of(SHORT)).standing == "retired"
    assert row(id_of(CHOICE)).standing == "published"
    assert row(id_of(replace(CHOICE, id="approved"))).standing == "approved"


def test_what_only_an_older_version_of_a_quiz_asks_is_not_published(ina: Account) -> None:
    quiz_id = quizzes.save_quiz("tower", document_id=document_id(), now=NOW)
    slots = [(row(id_of(CHOICE)).version_id, 1.0)]
    quizzes.publish(
        quiz_id, title="Shorter", document_version_id=newest().id, slots=slots, source="app", author_id=ina.id, now=NOW
    )
    assert found(ina, shown=Shown.PUBLISHED) == {"what-counted"}
    (used,) = row(id_of(CHOICE)).used_in
    assert (used.slug, used.title, used.version) == ("tower", "Shorter", 1)
    assert row(id_of(SHORT)).used_in == ()


def test_an_old_wording_is_not_found_any_more(ina: Account) -> None:
    edit(id_of(SHORT), ina, stem="Whose work was it?", tags=("new",))
    assert "who-lit" not in found(ina, text="lit the lamps")
    assert found(ina, text="whose work") == found(ina, tag="new") == {"who-lit"}
    assert len(found(ina, shown=Shown.ALL)) == 6


def test_a_long_list_comes_in_pages(ina: Account) -> None:
    for number in range(PAGE - 5):
        add_question(replace(CHOICE, id=f"more-{number}"))
    first, second, beyond = (service.listing(BankFilter(), page=page, account=ina) for page in (1, 2, 3))
    assert (first.total, first.pages, second.pages) == (PAGE + 1, 2, 2)
    assert first.rows[0].question.id == f"more-{PAGE - 6}"
    assert [each.question.id for each in second.rows] == ["what-counted"]
    assert len({each.id for each in (*first.rows, *second.rows)}) == PAGE + 1
    assert beyond.rows == ()


def test_an_exactly_full_page_is_the_only_one(ina: Account) -> None:
    for number in range(PAGE - 6):
        add_question(replace(CHOICE, id=f"more-{number}"))
    assert service.listing(BankFilter(), page=1, account=ina).pages == 1


def test_an_empty_list_has_one_page(ina: Account) -> None:
    assert service.listing(BankFilter(text="nowhere"), page=1, account=ina).pages == 1


# ---- Whose questions


def test_another_instructors_questions_are_not_there_for_anything(ina: Account) -> None:
    add_text("harbour", ina)
    question_id = add_question(replace(CHOICE, id="private"), slug="harbour")
    make("g1", slug="harbour")
    bob = account("Bob")
    draft = draft_of(CHOICE)
    calls: list[Callable[[], object]] = [
        lambda: service.question_for(question_id, bob),
        lambda: service.text_for("harbour", bob),
        lambda: service.create("harbour", draft, approve=True, account=bob, new_id="x", now=NOW),
        lambda: service.edit(question_id, draft, based_on=1, account=bob, now=NOW),
        lambda: service.edit(question_id, draft, based_on=9, account=bob, now=NOW),
        lambda: service.duplicate(question_id, account=bob, new_id="x", now=NOW),
        lambda: service.decide(question_id, RETIRED, account=bob, now=NOW),
        lambda: service.decide(question_id, APPROVED, account=bob, now=NOW),
        lambda: service.history(question_id, bob),
        lambda: service.version_of(question_id, 1, bob),
        lambda: service.queue("harbour", bob),
    ]
    for call in calls:
        with pytest.raises(NotFound):
            call()
    assert [each.slug for each in service.listing(BankFilter(), page=1, account=bob).documents] == ["tower"]
    assert found(bob, document="harbour", shown=Shown.ALL) == set()
    assert service.queues(bob) == []
    assert (row(question_id).number, row(question_id).state) == (1, APPROVED)
    assert len(bank.of_document(document_id("harbour"))) == 2


def test_what_is_nowhere_is_not_there_either(ina: Account) -> None:
    calls: list[Callable[[], object]] = [
        lambda: service.question_for(10_000, ina),
        lambda: service.edit(10_000, draft_of(CHOICE), based_on=1, account=ina, now=NOW),
        lambda: service.decide(10_000, RETIRED, account=ina, now=NOW),
        lambda: service.text_for("nowhere", ina),
        lambda: service.queue("nowhere", ina),
    ]
    for call in calls:
        with pytest.raises(NotFound):
            call()


def test_a_packs_questions_are_everyones(ina: Account) -> None:
    bob = account("Bob")
    assert found(bob) == found(ina) == {each.id for each in make_questions()}
    assert edit(id_of(SHORT), bob, explanation="He did.")
    assert service.question_for(id_of(SHORT), ina).number == 2


def test_an_admin_sees_and_edits_all(ina: Account) -> None:
    add_text("harbour", ina)
    question_id = add_question(replace(CHOICE, id="private"), slug="harbour")
    make("g1", slug="harbour")
    ada = account("Ada", Role.ADMIN)
    listing = service.listing(BankFilter(), page=1, account=ada)
    assert {each.slug for each in listing.documents} == {"tower", "harbour"}
    assert "private" in found(ada)
    assert edit(question_id, ada, explanation="Seen by an admin.")
    assert [each.document.slug for each in service.queues(ada)] == ["harbour"]


def test_a_document_that_was_not_read_yet_takes_no_question(ina: Account) -> None:
    documents.add_document("later", title="Later", owner_id=ina.id, now=NOW)
    with pytest.raises(NotFound, match="has not been read yet"):
        service.create("later", draft_of(CHOICE), approve=True, account=ina, new_id="x", now=NOW)


# ---- New questions


@pytest.mark.parametrize(("approve", "state"), [(True, APPROVED), (False, DRAFT)])
def test_a_new_question_is_curated_and_approved_or_a_draft(ina: Account, approve: bool, state: QuestionState) -> None:
    written = replace(draft_of(SHORT), stem=" Who lit\x00 them? ")
    question_id = service.create("tower", written, approve=approve, account=ina, new_id="new", now=LATER)
    stored = row(question_id)
    assert (stored.state, stored.number, stored.source, stored.used_in) == (state, 1, "app", ())
    assert stored.question == replace(SHORT, id="new", stem="Who lit them?", origin=Origin.CURATED)
    entries, decisions = service.history(question_id, ina)
    assert [(each.version.author, each.version.created_at, each.changes) for each in entries] == [("Ina", LATER, ())]
    assert [(each.state, each.account) for each in decisions] == ([(APPROVED, "Ina")] if approve else [])


def test_an_unsound_question_is_not_stored(ina: Account) -> None:
    with pytest.raises(Unsound):
        service.create("tower", replace(draft_of(CHOICE), stem=""), approve=True, account=ina, new_id="x", now=NOW)
    assert len(found(ina, shown=Shown.ALL)) == 6


def test_a_draft_of_nothing_tells_all_that_is_missing(ina: Account) -> None:
    empty = QuestionDraft(QuestionKind.SHORT_ANSWER, "", (), ShortAnswerKey(()), ())
    with pytest.raises(Unsound) as refused:
        service.create("tower", empty, approve=False, account=ina, new_id="x", now=NOW)
    assert {each.field.split(".")[0] for each in refused.value.problems} == {"stem", "answer", "evidence"}


def test_a_copy_is_a_draft_of_its_own(ina: Account) -> None:
    original = id_of(CHOICE)
    copy_id = service.duplicate(original, account=ina, new_id="copy", now=LATER)
    copy = row(copy_id)
    assert copy_id != original
    assert copy.question == replace(CHOICE, id="copy")
    assert (copy.state, copy.number, copy.source, copy.used_in) == (DRAFT, 1, "app", ())
    assert service.history(copy_id, ina)[0][0].version.author == "Ina"
    edit(copy_id, ina, stem="Another one?")
    assert row(original).question == CHOICE


def test_a_copy_has_the_newest_wording_on_its_own_text(ina: Account) -> None:
    edit(id_of(SHORT), ina, stem="Newest?")
    new_text(longer())
    copy = row(service.duplicate(id_of(SHORT), account=ina, new_id="copy", now=LATER))
    assert copy.question.stem == "Newest?"
    assert copy.document_version_id == row(id_of(SHORT)).document_version_id


# ---- Edits


def test_an_edit_makes_a_version_and_the_published_quiz_keeps_the_pinned_one(ina: Account) -> None:
    (before,) = quizzes.of_document("tower")
    assert edit(id_of(CHOICE), ina, stem="What was counted?") is True
    edited = row(id_of(CHOICE))
    assert (edited.number, edited.source, edited.changed_at) == (2, "app", LATER)
    assert edited.question == replace(CHOICE, stem="What was counted?")
    assert [used.version for used in edited.used_in] == [1]
    (after,) = quizzes.of_document("tower")
    assert quizzes.published(before.id) == after == before
    assert after.slots[0].question == CHOICE
    assert service.version_of(id_of(CHOICE), 1, ina) == CHOICE
    with pytest.raises(NotFound):
        service.version_of(id_of(CHOICE), 3, ina)


@pytest.mark.parametrize("state", list(QuestionState))
def test_an_edit_leaves_the_state_as_it_is(ina: Account, state: QuestionState) -> None:
    question_id = add_question(replace(CHOICE, id="x"), state=state)
    edit(question_id, ina, stem="What was counted?")
    assert row(question_id).state is state
    assert questions.decisions(question_id) == []


@pytest.mark.parametrize("question", make_questions(), ids=lambda each: each.kind.value)
def test_an_edit_that_changes_nothing_makes_no_version(ina: Account, question: Question) -> None:
    start_attempt()
    assert edit(id_of(question), ina) is False
    assert edit(id_of(question), ina, stem=f"  {question.stem}\n") is False
    assert row(id_of(question)).number == 1


def test_generated_questions_stay_labelled_as_such(ina: Account) -> None:
    make("g1")
    question_id = id_of(replace(TRUE_FALSE, id="g1"))
    edit(question_id, ina, stem="In other words.")
    assert row(question_id).question.origin is Origin.GENERATED


def test_an_unsound_edit_is_not_stored(ina: Account) -> None:
    with pytest.raises(Unsound) as refused:
        edit(id_of(CHOICE), ina, stem="", quotes=(Quote("nowhere to be found"),))
    assert {each.field for each in refused.value.problems} == {"stem", "evidence[0].quote"}
    assert row(id_of(CHOICE)).number == 1


def test_an_edit_of_what_was_saved_meanwhile_is_overtaken(ina: Account) -> None:
    edit(id_of(SHORT), account("Bob"), stem="Bob’s words?")
    with pytest.raises(Overtaken, match=r"^Version 2 was saved while you were editing version 1\.") as told:
        edit(id_of(SHORT), ina, based_on=1, stem="Ina’s words?")
    assert told.value.http_status == 409
    assert row(id_of(SHORT)).question.stem == "Bob’s words?"
    assert edit(id_of(SHORT), ina, based_on=2, stem="Ina’s words?")
    assert [each.version.author for each in service.history(id_of(SHORT), ina)[0]] == ["Ina", "Bob", ""]


def test_an_edit_of_a_version_that_is_not_there_yet_is_overtaken_too(ina: Account) -> None:
    for based_on in (0, 2):
        with pytest.raises(Overtaken):
            edit(id_of(SHORT), ina, based_on=based_on, stem="Other words?")


# ---- A changed key


CHANGED_KEYS: list[tuple[Question, dict[str, Any]]] = [
    (CHOICE, {"options": (Option("Lamps", False), Option("Boats", True), *CHOICE.options[2:])}),
    (MULTI, {"options": (*MULTI.options[:3], Option("Broken", True))}),
    (TRUE_FALSE, {"options": (Option("True", False), Option("False", True))}),
    (CLOZE, {"key": ClozeKey((Gap(("lamps", "lights")), Gap(("dusk",))))}),
    (SHORT, {"key": ShortAnswerKey(("the keeper", "he"))}),
    (NUMERIC, {"key": NumericKey(35.0, 1.0, "lamps")}),
]


@pytest.mark.parametrize(("question", "change"), CHANGED_KEYS, ids=lambda each: getattr(each, "id", ""))
def test_a_changed_key_wants_to_be_meant_once_there_are_attempts(
    ina: Account, question: Question, change: dict[str, Any]
) -> None:
    start_attempt()
    with pytest.raises(KeyChanges, match=r"^One attempt has been given this question") as told:
        edit(id_of(question), ina, **change)
    assert told.value.http_status == 409
    assert row(id_of(question)).number == 1
    assert edit(id_of(question), ina, confirmed=told.value.token, **change)
    assert row(id_of(question)).number == 2


@pytest.mark.parametrize(("question", "change"), CHANGED_KEYS, ids=lambda each: getattr(each, "id", ""))
def test_without_attempts_a_key_may_change(ina: Account, question: Question, change: dict[str, Any]) -> None:
    assert edit(id_of(question), ina, **change)


@pytest.mark.parametrize(
    "change",
    [
        {"stem": "What was it that the keeper counted?"},
        {"explanation": "So it says."},
        {"tags": ("new",)},
        {"bloom": Bloom.ANALYSE},
        {"difficulty": 0.9},
        {"quotes": (Quote(FIRST), Quote(SECOND))},
        {"options": tuple(replace(each, feedback="new") for each in CHOICE.options)},
    ],
    ids=lambda each: next(iter(each)),
)
def test_attempts_do_not_hold_up_what_leaves_the_key_alone(ina: Account, change: dict[str, Any]) -> None:
    start_attempt()
    assert edit(id_of(CHOICE), ina, **change)


def test_the_token_of_another_change_does_not_clear_it(ina: Account) -> None:
    start_attempt()
    start_attempt("bob")

    def change(value: float, confirmed: str = "") -> str:
        with pytest.raises(KeyChanges, match=r"^2 attempts have been given") as told:
            edit(id_of(NUMERIC), ina, key=NumericKey(value, 0.0, "lamps"), confirmed=confirmed)
        return told.value.token

    one, other = change(36.0), change(37.0)
    assert one != other
    assert change(37.0, confirmed=one) == other
    assert change(37.0, confirmed="yes") == other
    assert row(id_of(NUMERIC)).number == 1
    edit(id_of(NUMERIC), ina, key=NumericKey(37.0, 0.0, "lamps"), confirmed=other)
    # What was meant once is not meant for ever: the way back is another change.
    change(36.0, confirmed=other)


def test_an_attempt_at_an_older_version_counts(ina: Account) -> None:
    start_attempt()
    edit(id_of(NUMERIC), ina, stem="How many were there?")
    with pytest.raises(KeyChanges):
        edit(id_of(NUMERIC), ina, key=NumericKey(36.0, 0.0, "lamps"))


def test_attempts_at_other_quizzes_hold_up_nothing(ina: Account) -> None:
    start_attempt()
    question_id = add_question(replace(NUMERIC, id="unasked"))
    assert edit(question_id, ina, key=NumericKey(36.0, 0.0, "lamps"))


# ---- Decisions


STEPS = {
    DRAFT: {APPROVED, REJECTED, RETIRED},
    APPROVED: {REJECTED, RETIRED},
    REJECTED: {APPROVED, DRAFT},
    RETIRED: {APPROVED},
}


def test_a_question_takes_only_the_steps_that_there_are(ina: Account) -> None:
    for before in QuestionState:
        for after in QuestionState:
            question_id = add_question(replace(CHOICE, id=f"{before}-{after}"), state=before)
            if after is before or after in STEPS[before]:
                decide(question_id, after, ina)
                assert row(question_id).state is after
            else:
                with pytest.raises(Conflict, match=f"A question that is {before.value} can’t become {after.value}."):
                    decide(question_id, after, ina)
                assert row(question_id).state is before
            kept = [each.state for each in questions.decisions(question_id)]
            assert kept == ([after] if after in STEPS[before] else [])


def test_decisions_are_kept_with_names_and_reasons_newest_first(ina: Account) -> None:
    make("g1")
    question_id = id_of(replace(TRUE_FALSE, id="g1"))
    decide(question_id, REJECTED, ina, service.REASONS[0])
    decide(question_id, APPROVED, account("Bob"), now=LATER + timedelta(hours=1))
    _, decisions = service.history(question_id, ina)
    assert [(each.state, each.reason, each.account, each.at) for each in decisions] == [
        (APPROVED, "", "Bob", LATER + timedelta(hours=1)),
        (REJECTED, service.REASONS[0], "Ina", LATER),
    ]
    assert row(question_id).number == 1


# ---- History


def told(question_id: int, by: Account) -> dict[str, tuple[str, str]]:
    """What the newest version changed."""
    return {each.part: (each.before, each.after) for each in service.history(question_id, by)[0][0].changes}


def test_a_history_tells_each_part_that_changed(ina: Account) -> None:
    edit(
        id_of(CHOICE),
        ina,
        stem="What was counted?",
        options=(Option("Lamps", False), Option("Yachts", True, feedback="So it is."), *CHOICE.options[2:]),
        quotes=(Quote(SECOND), Quote(FIRST)),
        explanation="",
        tags=("sea", "night"),
        bloom=Bloom.UNDERSTAND,
        difficulty=0.25,
    )
    assert told(id_of(CHOICE), ina) == {
        "Question": ("What did the keeper count?", "What was counted?"),
        "Options": ("Lamps; Boats; Goats; Gulls", "Lamps; Yachts; Goats; Gulls"),
        "Key": ("Lamps", "Yachts"),
        "Evidence": (FIRST, f"{SECOND} … {FIRST}"),
        "Feedback": (
            "Lamps: The first sentence says so.; Boats: Boats are not counted.; Goats: There are no goats.",
            "Yachts: So it is.; Goats: There are no goats.",
        ),
        "Why": ("He counted lamps.", ""),
        "Tags": ("", "sea, night"),
        "Level": ("remember", "understand"),
        "Difficulty": ("0.5", "0.25"),
    }


@pytest.mark.parametrize(
    ("question", "key", "before", "after"),
    [
        (CLOZE, ClozeKey((Gap(("lamps", "oil lamps")), Gap(("dusk",)))), "lamps; dusk", "lamps or oil lamps; dusk"),
        (SHORT, ShortAnswerKey(("the keeper", "he")), "the keeper or keeper", "the keeper or he"),
        (
            SHORT,
            ShortAnswerKey(("the keeper", "keeper"), case=True),
            "the keeper or keeper",
            "the keeper or keeper (capitals count)",
        ),
        (NUMERIC, NumericKey(35.0, 2.0, "lamps"), "35 lamps", "35 lamps (within 2 lamps)"),
        (NUMERIC, NumericKey(35.0, 0.0, ""), "35 lamps", "35"),
    ],
)
def test_a_history_tells_every_accepted_answer(
    ina: Account, question: Question, key: object, before: str, after: str
) -> None:
    edit(id_of(question), ina, key=key)
    assert told(id_of(question), ina) == {"Key": (before, after)}


def test_a_history_tells_that_more_than_one_option_became_right(ina: Account) -> None:
    edit(id_of(MULTI), ina, options=(*MULTI.options[:3], Option("Broken", True)))
    assert told(id_of(MULTI), ina).keys() == {"Key"}


def test_a_history_tells_that_a_pack_made_it_another_kind(ina: Account) -> None:
    other = replace(SHORT, id=NUMERIC.id)
    questions.add_version(id_of(NUMERIC), other, document=newest(), number=2, source="pack", now=LATER)
    assert told(id_of(NUMERIC), ina)["Kind"] == ("Number", "Short answer")


def test_the_first_version_changed_nothing(ina: Account) -> None:
    entries, decisions = service.history(id_of(CHOICE), ina)
    assert [(each.version.number, each.version.source, each.version.author) for each in entries] == [(1, "pack", "")]
    assert entries[0].changes == ()
    assert decisions == []


# ---- The review queue


def test_the_queue_has_the_generated_questions_in_the_order_in_which_they_were_made(ina: Account) -> None:
    make("zebra", "ant")
    make("mole")
    add_question(replace(CHOICE, id="by hand"), state=DRAFT)
    queue = service.queue("tower", ina)
    assert [each.question.id for each in queue.rows] == ["lit-at-dusk", "zebra", "ant", "mole"]
    assert (queue.document.slug, queue.version) == ("tower", newest())
    edit(queue.at(2).id, ina, stem="Edited, and yet in its place.")
    assert [each.question.id for each in service.queue("tower", ina).rows] == ["lit-at-dusk", "zebra", "ant", "mole"]


def test_a_queue_has_no_question_before_the_first_or_behind_the_last(ina: Account) -> None:
    make("g1")
    queue = service.queue("tower", ina)
    assert [queue.at(1).question.id, queue.at(2).question.id] == ["lit-at-dusk", "g1"]
    for position in (0, 3, -1):
        with pytest.raises(NotFound):
            queue.at(position)


def test_the_next_undecided_question_is_looked_for_ahead_and_then_from_the_start(ina: Account) -> None:
    make("g2", "g3", "g4", "g5")
    rows = service.queue("tower", ina).rows
    decide(rows[2].id, REJECTED, ina)
    queue = service.queue("tower", ina)
    assert [queue.next_undecided(after) for after in range(6)] == [2, 2, 4, 4, 5, 2]
    assert queue.next_undecided() == 2
    assert {state: queue.count(state) for state in QuestionState} == {DRAFT: 3, APPROVED: 1, REJECTED: 1, RETIRED: 0}
    for each in queue.rows:
        if each.state is DRAFT:
            decide(each.id, APPROVED, ina)
    done = service.queue("tower", ina)
    assert [done.next_undecided(after) for after in range(6)] == [None] * 6


def test_only_documents_with_something_to_review_have_a_queue_newest_first(ina: Account) -> None:
    assert service.queues(ina) == []
    for slug in ("first", "second", "third"):
        add_text(slug, ina)
        make(f"of {slug}", slug=slug)
    decide(service.queue("second", ina).at(1).id, REJECTED, ina)
    assert [each.document.slug for each in service.queues(ina)] == ["third", "first"]


# ---- Generated questions


def test_generated_questions_are_drafts_that_nobody_is_asked(ina: Account) -> None:
    assert make("g1", "g2") == 2
    rows = service.queue("tower", ina).rows[1:]
    assert [(each.state, each.source, each.number, each.used_in) for each in rows] == [(DRAFT, "generator", 1, ())] * 2
    assert [each.version.author for each in service.history(rows[0].id, ina)[0]] == [""]
    (quiz,) = quizzes.of_document("tower")
    assert not {slot.question.id for slot in quiz.slots} & {"g1", "g2"}
    assert found(ina, shown=Shown.PUBLISHED) == {each.id for each in make_questions()}


def test_what_is_known_stays_as_it_is(ina: Account) -> None:
    make("g1", "g2", "g3")
    _, first, second, third = (each.id for each in service.queue("tower", ina).rows)
    decide(first, REJECTED, ina, service.REASONS[1])
    edit(second, ina, stem="In a person’s words.")
    decide(second, APPROVED, ina)
    assert make("g1", "g2", "g3", "g4") == 1
    rows = service.queue("tower", ina).rows
    assert [(each.question.id, each.state, each.number) for each in rows[1:]] == [
        ("g1", REJECTED, 1),
        ("g2", APPROVED, 2),
        ("g3", DRAFT, 1),
        ("g4", DRAFT, 1),
    ]
    assert rows[2].question.stem == "In a person’s words."
    assert third == rows[3].id


def test_the_same_id_about_another_document_is_another_question(ina: Account) -> None:
    add_text("harbour", ina)
    assert (make("g1"), make("g1", slug="harbour")) == (1, 1)


def test_each_run_of_the_generator_is_kept(ina: Account) -> None:
    make("g1", "g2")
    run = uploads.newest_generation(newest().id)
    assert run is not None
    assert (run.engine, run.seed, run.asked, run.reason) == ("test", 0, 2, "The text is short.")
    assert run.rejected == generated().rejected
    make()
    run = uploads.newest_generation(newest().id)
    assert run is not None
    assert run.asked == 0


# ---- A newer text


def test_evidence_is_found_again_in_a_newer_text(ina: Account) -> None:
    start_attempt()
    version = new_text(longer())
    assert edit(id_of(CHOICE), ina) is True
    moved = row(id_of(CHOICE))
    (where,) = moved.question.evidence
    assert (moved.number, moved.document_version_id) == (2, version.id)
    assert where == Evidence.of(BEFORE + TEXT, CHOICE.evidence[0].start + len(BEFORE), where.end)
    assert where.quote == FIRST
    assert told(id_of(CHOICE), ina) == {}
    assert edit(id_of(CHOICE), ina) is False


def test_a_text_that_changed_elsewhere_makes_a_version_on_it(ina: Account) -> None:
    version = new_text(make_document(text=f"{TEXT} And that was all."))
    assert edit(id_of(CHOICE), ina) is True
    assert row(id_of(CHOICE)).document_version_id == version.id
    assert row(id_of(CHOICE)).question == CHOICE
    assert edit(id_of(CHOICE), ina) is False


def test_evidence_that_is_gone_from_a_newer_text_is_told(ina: Account) -> None:
    new_text(make_document(text=TEXT.replace("35 oil lamps", "36 oil lamps")))
    with pytest.raises(Unsound) as refused:
        edit(id_of(CHOICE), ina, stem="What was counted?")
    assert [each.field for each in refused.value.problems] == ["evidence[0].quote"]
    assert "36 oil lamps" in refused.value.sentence
    assert row(id_of(CHOICE)).number == 1
    # What stands there still can be edited.
    assert edit(id_of(SHORT), ina, stem="Who did it?")


# ---- Packs


@pytest.fixture
def pack(tmp_path: Path, ina: Account) -> Path:
    folder = write_pack(tmp_path / "gull-rock")
    load(folder, now=NOW)
    return folder


def pack_question(public_id: str) -> int:
    (found,) = [each.id for each in bank.of_document(document_id("gull-rock")) if each.question.id == public_id]
    return found


def test_a_pack_does_not_overwrite_an_edit_and_tells_the_clash(pack: Path, ina: Account) -> None:
    edit(pack_question("height"), ina, stem="How tall is it?")
    write_pack(pack, stem="How many metres high is it?")
    report = load(pack, now=LATER)
    assert report.clashes == [
        "Question height was edited in the app and has changed in the pack too; the app's text stays."
    ]
    edited = row(pack_question("height"))
    assert (edited.question.stem, edited.number, edited.source) == ("How tall is it?", 2, "app")
    (quiz,) = quizzes.of_document("gull-rock")
    assert quiz.slots[0].question.stem == "How high is the lighthouse?"
    assert load(pack, now=LATER).clashes == report.clashes


def test_an_edit_where_the_pack_stays_the_same_is_no_clash(pack: Path, ina: Account) -> None:
    edit(pack_question("keeper"), ina, stem="Who kept it?")
    write_pack(pack, stem="How many metres high is it?")
    report = load(pack, now=LATER)
    assert (report.clashes, report.questions_updated) == ([], 1)
    assert row(pack_question("keeper")).question.stem == "Who kept it?"


def test_a_pack_leaves_a_retired_question_retired(pack: Path, ina: Account) -> None:
    decide(pack_question("height"), RETIRED, ina)
    write_pack(pack, stem="How many metres high is it?")
    report = load(pack, now=LATER)
    assert report.questions_updated == 1
    assert row(pack_question("height")).state is RETIRED
    assert row(pack_question("height")).question.stem == "How many metres high is it?"
    assert "height" not in found(ina, document="gull-rock")


def test_what_asks_the_same_of_the_same_words_is_known_whatever_its_id(ina: Account) -> None:
    assert make("g1", "g2") == 2
    # A newer text gives what is generated other ids.
    again = generated("g1", "g3")
    renamed = tuple(RankedQuestion(replace(each.question, id=f"x{each.question.id}"), 0.5) for each in again.questions)
    added = service.add_generated(
        document_id("tower"), newest("tower"), replace(again, questions=renamed), account_id=None, now=NOW
    )
    assert added == 1
