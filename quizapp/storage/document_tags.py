"""Keeps the tags of documents. However it is spelt, a tag is one: "Straße" and "STRASSE" are the same."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, delete, func, select

from quizapp.domain.words import searchable
from quizapp.storage.db import db
from quizapp.storage.documents import within_reach
from quizapp.storage.tables import DocumentRow, DocumentTagRow


def tags_of(document_ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """The tags of each of these documents that has any, by the document's id, in the order of the alphabet."""
    rows = db.session.execute(
        select(DocumentTagRow.document_id, DocumentTagRow.name)
        .where(DocumentTagRow.document_id.in_(document_ids))
        .order_by(DocumentTagRow.name_key)
    )
    found: dict[int, tuple[str, ...]] = {}
    for document_id, name in rows:
        found[document_id] = (*found.get(document_id, ()), name)
    return found


def add_tag(document_id: int, name: str) -> bool:
    """Give a document a tag; False where it has it already."""
    if db.session.scalar(select(DocumentTagRow.id).where(*_same(document_id, name))) is not None:
        return False
    db.session.add(DocumentTagRow(document_id=document_id, name=name, name_key=searchable(name)))
    db.session.flush()
    return True


def remove_tag(document_id: int, name: str) -> bool:
    """Take a tag from a document; False where it hasn't got it."""
    gone = delete(DocumentTagRow).where(*_same(document_id, name)).returning(DocumentTagRow.id)
    return db.session.execute(gone).first() is not None


def tags_in_use(account_id: int | None) -> list[str]:
    """The tags of the documents of an account and of packs, of all for None, in the order of the alphabet."""
    return _names(*within_reach(DocumentRow.owner_id, account_id))


def tags_in_library() -> list[str]:
    """The tags of what is in the library, in the order of the alphabet."""
    return _names(DocumentRow.published_at.is_not(None))


def _same(document_id: int, name: str) -> tuple[ColumnElement[bool], ...]:
    return DocumentTagRow.document_id == document_id, DocumentTagRow.name_key == searchable(name)


def _names(*which: ColumnElement[bool]) -> list[str]:
    # One of its spellings stands for all.
    query = (
        select(func.min(DocumentTagRow.name))
        .join(DocumentRow, DocumentRow.id == DocumentTagRow.document_id)
        .where(*which)
        .group_by(DocumentTagRow.name_key)
        .order_by(DocumentTagRow.name_key)
    )
    return list(db.session.scalars(query))
