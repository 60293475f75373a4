"""The coverage map: every paragraph of the text, with its questions or the most telling reason why it has none."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.document import Block, BlockKind
from quizapp.domain.generation import Generation, ModelUse, NotAsked
from quizapp.domain.question import QuestionState
from quizapp.errors import NotFound
from quizapp.features.bank.coverage import NOTHING, WHY, Coverage, Paragraph, coverage
from quizapp.generate.gates import distinctness, flaws, homogeneity, proposed
from quizapp.generate.gates.judge import DRAFT_GATES
from quizapp.storage import accounts, bank, documents, questions, uploads
from tests.factories.quizzes import FIRST, NOW, SENTENCES, THIRD, make_document, make_questions, span

NEAR = NotAsked("Who saved ships?", "uniqueness", "“A” may be right too.", span(THIRD).start)
FAR = NotAsked("What did they say?", "standalone", "“they” does not say which.", span(THIRD).start)
UNKNOWN = NotAsked("What?", "a gate of another time", "It was so.", span(THIRD).start)
NOWHERE = NotAsked("Who?", "quote", "What it quotes does not stand in the text.")


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor with a document of two paragraphs, each sentence of the first asked about."""
    made = accounts.add_account(
        name="Ina", role=Role.INSTRUCTOR, email="", password_hash="x", learner="key of Ina", now=NOW
    ).account
    held = documents.add_document("light", title="The light", owner_id=made.id, now=NOW)
    version = documents.add_version(
        held, slug="light", number=1, document=make_document(), sentences=SENTENCES, now=NOW
    )
    for question in make_questions()[:3]:
        question_id = questions.question_id(held, question, state=QuestionState.DRAFT, now=NOW)
        questions.add_version(question_id, question, document=version, number=1, source="generator", now=NOW)
    return made


def generated(*rejected: NotAsked, model: ModelUse | None = None) -> None:
    version = documents.newest_version("light")
    assert version is not None
    uploads.add_generation(version.id, Generation("test", "0" * 64, 0, (), rejected, model=model), now=NOW)


def paragraphs(covered: Coverage) -> list[Paragraph]:
    return [each for section in covered.sections for each in section.paragraphs]


def last(by: Account) -> Paragraph:
    return paragraphs(coverage("light", by))[-1]


def test_every_paragraph_stands_in_its_section_with_its_first_words_and_its_questions(ina: Account) -> None:
    covered = coverage("light", ina)
    assert [section.heading for section in covered.sections] == ["The tower"]
    first, second = paragraphs(covered)
    assert (first.sentence, second.sentence) == (1, 3)
    assert first.first_words == "The keeper of the tower at Hollow Point counted 35 oil lamps …"
    assert second.first_words == THIRD
    assert [each.row.question.id for each in first.asked] == ["what-counted", "which-apply", "lit-at-dusk"]
    # Only what was generated has a place in the review queue.
    assert [each.position for each in first.asked] == [None, None, 1]
    assert second.asked == ()
    assert (covered.covered, covered.total) == (1, 2)


def test_a_retired_question_covers_nothing(ina: Account) -> None:
    for row in bank.of_document(coverage("light", ina).document.id):
        questions.decide(row.id, QuestionState.RETIRED, account_id=ina.id, now=NOW)
    assert coverage("light", ina).covered == 0


def test_the_reason_is_that_of_the_draft_that_came_nearest_to_a_question(ina: Account) -> None:
    generated(UNKNOWN, FAR, NEAR)
    assert last(ina).turned_down == (NEAR, FAR, UNKNOWN)
    assert last(ina).why == WHY["uniqueness"]


def test_a_reason_is_told_once_however_many_it_turned_down(ina: Account) -> None:
    other = replace(NEAR, stem="Who saved 12 ships?")
    generated(FAR, NEAR, other, FAR)
    assert last(ina).turned_down == (NEAR, FAR)


def test_a_paragraph_that_gave_nothing_to_turn_down_says_so(ina: Account) -> None:
    generated(replace(NEAR, at=span(FIRST).start))
    assert last(ina).why == NOTHING
    assert paragraphs(coverage("light", ina))[0].turned_down == ()


def test_what_a_language_model_wrote_is_told_apart(ina: Account) -> None:
    generated(NOWHERE, NEAR, model=ModelUse("model.test", "small"))
    covered = coverage("light", ina)
    assert covered.by_model == (NOWHERE,)
    assert last(ina).turned_down == (NEAR,)


def test_a_run_without_a_model_tells_nothing_of_one(ina: Account) -> None:
    generated(NOWHERE)
    assert coverage("light", ina).by_model == ()


@pytest.mark.parametrize(
    ("runs", "is_explained"),
    [([], False), ([()], True), ([(NEAR,)], True), ([(replace(NEAR, at=None),)], False), ([(NOWHERE,), (NEAR,)], True)],
)
def test_reasons_are_shown_where_the_newest_run_kept_them(
    ina: Account, runs: list[tuple[NotAsked, ...]], *, is_explained: bool
) -> None:
    for rejected in runs:
        generated(*rejected)
    assert coverage("light", ina).is_explained is is_explained


def test_only_prose_is_mapped(ina: Account) -> None:
    document = make_document()
    start, end = span(THIRD).start, span(THIRD).end
    blocks = (*document.blocks[:-1], Block(BlockKind.CAPTION, start, end))
    held = documents.document("light")
    assert held is not None
    documents.add_version(
        held.id, slug="light", number=2, document=replace(document, blocks=blocks), sentences=SENTENCES, now=NOW
    )
    covered = coverage("light", ina)
    assert [each.sentence for each in paragraphs(covered)] == [1]
    # The questions quote the older text.
    assert covered.covered == 0


def test_a_document_that_is_not_there_has_no_map(ina: Account) -> None:
    with pytest.raises(NotFound):
        coverage("dark", ina)


def test_each_gate_has_its_reason_in_plain_words() -> None:
    of_drafts = {gate.name for gate in DRAFT_GATES}
    of_others = {distinctness.name, flaws.name, homogeneity.name, proposed.name}
    assert of_drafts | of_others | {"assembly", "kind", "distractors"} <= set(WHY)
