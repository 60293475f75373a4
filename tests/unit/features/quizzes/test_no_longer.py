"""What a newer text no longer proves is found, all of it, with the words that are gone."""

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.sheet import Part
from quizapp.errors import NotFound
from quizapp.features.bank import new_text
from quizapp.features.library import briefing_edits
from quizapp.features.library.briefing_edits import NOT_THERE
from quizapp.features.library.evidence import Quote
from quizapp.features.library.statements import StatementDraft
from quizapp.features.quizzes.no_longer import no_longer_holds
from quizapp.storage import accounts, documents
from tests.factories.quizzes import FIRST, NOW, store_newer_text, store_quiz


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor, with the tower, its questions and its quiz."""
    store_quiz()
    return accounts.add_account(
        name="Ina Holm", role=Role.INSTRUCTOR, email="", password_hash="x", learner="ina", now=NOW
    ).account


def test_while_the_text_is_the_same_everything_holds(ina: Account) -> None:
    found = no_longer_holds("tower", ina)
    assert (found.statements, found.questions, found.quizzes) == ((), (), ())


def test_statements_questions_and_quizzes_are_listed_with_the_lost_words(ina: Account) -> None:
    draft = StatementDraft(Part.KEY_FACTS, {"text": "There were many lamps."}, (Quote(FIRST),))
    briefing_edits.save("tower", draft, "own-1", seen_before=NOT_THERE, account=ina, now=NOW)
    stored = documents.document("tower")
    assert stored is not None
    version = store_newer_text()
    new_text.carry_over(stored.id, version, new_text.anchored(version.document.text, ()), now=NOW)
    found = no_longer_holds("tower", ina)
    assert found.number == 2
    assert [(part, entry.key, entry.lost) for part, entry in found.statements] == [(Part.KEY_FACTS, "own-1", (FIRST,))]
    lost = [(each.row.question.id, each.quotes) for each in found.questions]
    # Of the second one's quotes, the other one still stands.
    assert lost == [("what-counted", (FIRST,)), ("which-apply", (FIRST,)), ("how-many", (FIRST,))]
    (quiz,) = found.quizzes
    assert (quiz.slug, quiz.title, len(quiz.stems)) == ("tower", "The tower", 3)


def test_another_instructors_document_is_not_found(ina: Account) -> None:
    rob = accounts.add_account(
        name="Rob Lund", role=Role.INSTRUCTOR, email="", password_hash="x", learner="rob", now=NOW
    ).account
    documents.add_document("own", title="Own", owner_id=rob.id, now=NOW)
    with pytest.raises(NotFound):
        no_longer_holds("own", ina)
