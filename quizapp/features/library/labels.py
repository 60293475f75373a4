"""What a document is called, and the tags that it is sorted by."""

from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.permissions import Right, owner_in_reach
from quizapp.domain.words import all_visible, searchable
from quizapp.errors import InputRefused, NotAllowed
from quizapp.features.library.service import document_for, may_show
from quizapp.reading.clean import clean_text, one_line
from quizapp.storage import document_tags, documents
from quizapp.storage.document_changes import ChangeKind, record_change

MAX_TITLE = 200
MAX_TAGS, MAX_TAG = 12, 50


def change_title(slug: str, title: str, *, account: Account, now: datetime) -> None:
    """Call a document something else on every page.

    Raises ``NotFound``, ``NotAllowed`` for a pack's document unless an admin asks, and ``InputRefused``.
    """
    stored = document_for(slug, account)
    if not may_show(stored, account):
        raise NotAllowed("This document comes with a pack, for everyone. Only an admin can change its title.")
    title = _visible(title, "title", MAX_TITLE)
    if title == stored.title:
        return
    documents.change_title(stored.id, title)
    record_change(stored.id, ChangeKind.RENAMED, detail=stored.title, account_id=account.id, now=now)


def tags(document_id: int) -> tuple[str, ...]:
    """The tags of a document, in the order of the alphabet."""
    return document_tags.tags_of([document_id]).get(document_id, ())


def other_tags(document_id: int, account: Account) -> list[str]:
    """The tags that an account's other documents have: what to choose a document's next one from."""
    own = {searchable(name) for name in tags(document_id)}
    in_use = document_tags.tags_in_use(owner_in_reach(account, Right.WORK_ON_DOCUMENTS))
    return [name for name in in_use if searchable(name) not in own]


def add_tags(slug: str, names: str, *, account: Account, now: datetime) -> None:
    """Give a document the tags in ``names``, which a comma separates; raises ``NotFound``, ``InputRefused``."""
    stored = document_for(slug, account)
    wanted = [_visible(name, "tag", MAX_TAG) for name in names.split(",") if name.strip()]
    if not wanted:
        raise InputRefused("There is no tag yet. Write one.")
    together = {searchable(name) for name in (*tags(stored.id), *wanted)}
    if len(together) > MAX_TAGS:
        raise InputRefused(f"That would be {len(together)} tags. Keep at most {MAX_TAGS}.")
    for name in wanted:
        if document_tags.add_tag(stored.id, name):
            record_change(stored.id, ChangeKind.TAGGED, detail=name, account_id=account.id, now=now)


def remove_tag(slug: str, name: str, *, account: Account, now: datetime) -> None:
    """Take a tag from a document; harmless where it hasn't got it. Raises ``NotFound``."""
    stored = document_for(slug, account)
    name = one_line(clean_text(name))
    if document_tags.remove_tag(stored.id, name):
        record_change(stored.id, ChangeKind.UNTAGGED, detail=name, account_id=account.id, now=now)


def _visible(text: str, what: str, most: int) -> str:
    """The text without spaces around it; raises ``InputRefused`` where it is empty, too long, or does not show."""
    text = one_line(clean_text(text))
    if not text:
        raise InputRefused(f"The {what} is empty. Write one.")
    if len(text) > most:
        raise InputRefused(f"The {what} has {len(text)} characters. Shorten it to at most {most}.")
    if not all_visible(text):
        raise InputRefused(f"The {what} holds characters that don’t show. Write it without them.")
    return text
