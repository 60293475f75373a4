"""With a new text, what its words still prove is carried over, and the rest stays where it is."""

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.document import DocumentVersion
from quizapp.domain.question import QuestionState
from quizapp.domain.sheet import Part
from quizapp.features.bank import new_text
from quizapp.features.bank.service import history
from quizapp.features.library import briefing_edits, service
from quizapp.features.library.briefing_edits import NOT_THERE
from quizapp.features.library.evidence import Quote
from quizapp.features.library.statements import StatementDraft
from quizapp.storage import accounts, bank, documents, questions, quizzes
from quizapp.storage.bank import BankedQuestion
from tests.factories.quizzes import FIRST, NOW, SECOND, THIRD, store_newer_text, store_quiz


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor, with the tower, its questions and its quiz."""
    store_quiz()
    return accounts.add_account(
        name="Ina Holm", role=Role.INSTRUCTOR, email="", password_hash="x", learner="ina", now=NOW
    ).account


def rows() -> dict[str, BankedQuestion]:
    stored = documents.document("tower")
    assert stored is not None
    return {row.question.id: row for row in bank.of_document(stored.id)}


def add(account: Account, text: str, quote: str, key: str) -> None:
    draft = StatementDraft(Part.KEY_FACTS, {"text": text}, (Quote(quote),))
    briefing_edits.save("tower", draft, key, seen_before=NOT_THERE, account=account, now=NOW)


def carry_over() -> DocumentVersion:
    stored = documents.document("tower")
    assert stored is not None
    wanted = new_text.quoted(stored.id)
    version = store_newer_text()
    anchors = new_text.anchored(version.document.text, wanted)
    new_text.carry_over(stored.id, version, anchors, now=NOW)
    return version


def test_questions_whose_words_still_stand_point_into_the_new_text(ina: Account) -> None:
    before = rows()
    version = carry_over()
    after = rows()
    for name in ("lit-at-dusk", "gap-dusk", "who-lit"):
        row, old = after[name], before[name]
        assert (row.document_version_id, row.number, row.state, row.source) == (version.id, 2, old.state, old.source)
        assert [each.quote for each in row.question.evidence] == [SECOND]
        for evidence in row.question.evidence:
            evidence.check(version.document.text)
        assert (row.question.stem, row.question.section) == (old.question.stem, "The tower")


def test_questions_of_which_any_words_are_gone_stay_as_they_are(ina: Account) -> None:
    before = rows()
    version = carry_over()
    after = rows()
    # The second quotes both a sentence that stands and one that does not.
    for name in ("what-counted", "which-apply", "how-many"):
        assert after[name] == before[name]
    stored = documents.document("tower")
    assert stored is not None
    left = [row.question.id for row in bank.left_behind(stored.id, version.id)]
    assert left == ["what-counted", "which-apply", "how-many"]
    assert bank.number_left_behind(stored.id, version.id) == 3


def test_what_was_retired_or_rejected_is_carried_over_too_but_never_listed(ina: Account) -> None:
    for name, state in (("who-lit", QuestionState.RETIRED), ("how-many", QuestionState.REJECTED)):
        questions.decide(rows()[name].id, state, account_id=ina.id, now=NOW)
    version = carry_over()
    assert (rows()["who-lit"].state, rows()["who-lit"].document_version_id) == (QuestionState.RETIRED, version.id)
    stored = documents.document("tower")
    assert stored is not None
    assert "how-many" not in [row.question.id for row in bank.left_behind(stored.id, version.id)]


def test_nobody_is_told_to_have_written_what_was_carried_over(ina: Account) -> None:
    carry_over()
    (newest, _), _ = history(rows()["who-lit"].id, ina)
    assert (newest.version.author, newest.version.number) == ("", 2)
    assert [change.part for change in newest.changes] == []


def test_published_quizzes_stay_as_they_are(ina: Account) -> None:
    before = quizzes.newest_published("tower")
    carry_over()
    assert quizzes.newest_published("tower") == before


def test_to_carry_over_twice_changes_nothing(ina: Account) -> None:
    version = carry_over()
    before = rows()
    stored = documents.document("tower")
    assert stored is not None
    new_text.carry_over(stored.id, version, new_text.anchored(version.document.text, ()), now=NOW)
    assert rows() == before


def test_what_people_wrote_in_the_briefing_is_found_again_or_waits_to_be_mended(ina: Account) -> None:
    add(ina, "Ships were saved, sailors said.", THIRD, "own-1")
    add(ina, "There were many lamps.", FIRST, "own-2")
    version = carry_over()
    reading = service.reading("tower", account=None)
    assert reading.version.id == version.id
    assert [each.text for each in reading.briefing.key_facts] == [SECOND, "Ships were saved, sailors said."]
    for evidence in reading.briefing.evidence():
        evidence.check(version.document.text)
    held = briefing_edits.edited_briefing("tower", ina)
    ((part, lost),) = held.lost
    assert (part, lost.key, lost.lost) == (Part.KEY_FACTS, "own-2", (FIRST,))
    stored = documents.document("tower")
    assert stored is not None
    assert briefing_edits.number_lost(stored.id) == 1
    assert held.edits[held.number].by == ""


def test_a_lost_statement_is_mended_by_other_words_or_hidden(ina: Account) -> None:
    add(ina, "There were many lamps.", FIRST, "own-1")
    add(ina, "There were lamps.", FIRST, "own-2")
    carry_over()
    entry = briefing_edits.edited_briefing("tower", ina).find(Part.KEY_FACTS, "own-1")
    draft = StatementDraft(Part.KEY_FACTS, {"text": "There were many lamps."}, (Quote("counted 36 oil lamps"),))
    seen = briefing_edits.seen(entry)
    assert briefing_edits.save("tower", draft, "own-1", seen_before=seen, account=ina, now=NOW)
    entry = briefing_edits.edited_briefing("tower", ina).find(Part.KEY_FACTS, "own-2")
    briefing_edits.set_hidden(
        "tower",
        Part.KEY_FACTS,
        "own-2",
        hidden=True,
        seen_before=briefing_edits.seen(entry),
        account=ina,
        now=NOW,
    )
    assert briefing_edits.edited_briefing("tower", ina).lost == []
    assert "There were many lamps." in [each.text for each in service.reading("tower", account=None).briefing.key_facts]


def test_an_older_version_of_the_briefing_comes_back_on_the_new_text(ina: Account) -> None:
    add(ina, "Ships were saved, sailors said.", THIRD, "own-1")
    briefing_edits.bring_back("tower", 0, seen_number=1, account=ina, now=NOW)
    version = carry_over()
    number = briefing_edits.edited_briefing("tower", ina).number
    briefing_edits.bring_back("tower", 1, seen_number=number, account=ina, now=NOW)
    reading = service.reading("tower", account=None)
    assert "Ships were saved, sailors said." in [each.text for each in reading.briefing.key_facts]
    for evidence in reading.briefing.evidence():
        evidence.check(version.document.text)
