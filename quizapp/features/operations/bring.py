"""Takes in a document file for an account, as the page that takes documents in does."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.permissions import Right, has
from quizapp.errors import NotAllowed, NotFound
from quizapp.features.library import service as library
from quizapp.storage import accounts, jobs


@dataclass(frozen=True, slots=True)
class Brought:
    """A document that was taken in; ``is_new`` is false where it was before."""

    slug: str
    is_new: bool


def owner_named(name: str) -> Account:
    """The account that may own documents; raises ``NotFound`` and ``NotAllowed``."""
    stored = accounts.account_named(name)
    if stored is None:
        raise NotFound(f"There is no account of the name “{name}”. `quizapp user list` prints those that there are.")
    if not has(stored.account, Right.WORK_ON_DOCUMENTS):
        raise NotAllowed(f"“{stored.account.name}” is a student. Name an instructor or an admin.")
    return stored.account


def bring(content: bytes, *, file_name: str, title: str, owner: Account, now: datetime) -> Brought:
    """Take in a file that ``library.title_of`` could read, and queue it for the worker.

    The same bytes for the same owner are the same document, as a form that is sent twice is.
    """
    job_id = hashlib.sha256(f"load {owner.id} ".encode() + content).hexdigest()[:32]
    is_new = jobs.job(job_id) is None
    slug = library.bring(
        content,
        file_name=file_name[-library.MAX_FILE_NAME :],
        title=title,
        wanted=library.WANTED,
        account=owner,
        job_id=job_id,
        now=now,
    )
    return Brought(slug, is_new)
