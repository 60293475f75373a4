"""Takes in a newer text of a document that is there already."""

from dataclasses import replace
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.document import Document
from quizapp.errors import Conflict, InputRefused, NotAllowed
from quizapp.features.library.briefing_edits import number_lost
from quizapp.features.library.service import MAX_FILE_NAME, PREPARE_DOCUMENT, HeldDocument, held_document, wish
from quizapp.jobs.tasks import enqueue
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.read import read
from quizapp.storage import bank, jobs, uploads


class SameText(InputRefused):
    """What was brought is read as the very text that is there."""


def may_bring(slug: str, account: Account) -> HeldDocument:
    """The document, where it may be given a newer text; raises ``NotFound``, ``NotAllowed``, ``Conflict``."""
    held = held_document(slug, account)
    if held.stored.owner_id is None:
        raise NotAllowed("This document comes with a pack. It gets a new text when the pack does.")
    if held.is_busy:
        raise Conflict("This document is being worked on. Wait until that is done.")
    return held


def was_brought(job_id: str, account: Account) -> bool:
    """Whether the form of this ``job_id`` was sent before: a second click brings nothing again."""
    before = jobs.job(job_id)
    return before is not None and before.account_id == account.id


def number_that_no_longer_holds(held: HeldDocument) -> int:
    """How many statements of people, and live questions, have no evidence in the newest text of a document."""
    if held.version is None:
        return 0
    return number_lost(held.stored.id) + bank.number_left_behind(held.stored.id, held.version.id)


def check_new(content: bytes, *, file_name: str, held: HeldDocument) -> None:
    """Read what is brought once, so that what can't be used is refused before anything is stored.

    It takes a while where the text is long. Raises ``InputRefused``, ``SameText``.
    """
    document = read(content, name=file_name)
    if held.version is not None and _says_the_same(document, held.version.document):
        raise SameText("This is the text that is here already, so there is no new version of it.")


def bring(
    slug: str,
    content: bytes,
    *,
    file_name: str,
    wanted: int,
    every_way: bool = False,
    account: Account,
    job_id: str,
    now: datetime,
) -> None:
    """Keep the bytes, and ask for the new text to be read; raises as ``may_bring`` does."""
    held = may_bring(slug, account)
    file_name = one_line(clean_text(file_name))[-MAX_FILE_NAME:]
    upload_id = uploads.add_upload(held.stored.id, file_name=file_name, content=content, account_id=account.id, now=now)
    enqueue(
        PREPARE_DOCUMENT,
        payload={"upload": upload_id, "title": held.stored.title, **wish(wanted, every_way=every_way)},
        document_id=held.stored.id,
        account_id=account.id,
        public_id=job_id,
        now=now,
    )


def _says_the_same(document: Document, stored: Document) -> bool:
    """Whether a reader would see no difference: other bytes, or another title, are none."""
    return replace(document, sha256=stored.sha256, title=stored.title, title_made=stored.title_made) == stored
