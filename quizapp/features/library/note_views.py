"""A reader's own highlights and notes: made, changed, deleted and put back, each by a form of its own."""

import secrets
from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.document import DocumentVersion
from quizapp.domain.note import Note
from quizapp.domain.permissions import Right
from quizapp.domain.words import whole_number
from quizapp.features.library import notes, service
from quizapp.features.library.note_forms import NoteForm
from quizapp.features.library.notes import ChangedMeanwhile, TextRefused, WordsNotPlaced
from quizapp.storage import documents
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import current_account, current_learner, learner_to_be
from quizapp.web.reading_text import TextBlock, text_blocks

blueprint = Blueprint("notes", __name__, template_folder="templates")

#: Where the list tells that a note was deleted.
DELETED = "notes"
#: The name that a form is known by is ours, or a script's; a longer one is neither.
MOST_CLIENT = 60


def _new_client() -> str:
    """A name for a form, by which the server knows it again."""
    return secrets.token_urlsafe(12)


@blueprint.get("/read/<slug>/notes/new")
@access(Right.KEEP_NOTES)
def new(slug: str) -> ResponseReturnValue:
    """The form to write a note about a paragraph, without selecting words in the text first."""
    version = service.reading(slug, account=current_account()).version
    learner_to_be()
    block = _block_at(version, whole_number(request.args.get("at")))
    quote, start = (block.text, str(block.sentences[0].start)) if block else ("", "")
    return _new_page(version, NoteForm(formdata=None, quote=quote, start=start, client=_new_client()), block)


@blueprint.post("/read/<slug>/notes")
@access(Right.KEEP_NOTES)
def create(slug: str) -> ResponseReturnValue:
    """Keep a note, and show it in its place."""
    version = service.reading(slug, account=current_account()).version
    learner, form, moment = learner_to_be(), NoteForm(), now()
    start = whole_number(form.start.data)
    try:
        kept = notes.add(
            version,
            quote=form.quote.data or "",
            start=start,
            text=form.text.data or "",
            client=(form.client.data or "")[:MOST_CLIENT],
            learner=learner,
            now=moment,
        )
    except WordsNotPlaced as error:
        form.quote.errors = [error.sentence]
    except TextRefused as error:
        form.text.errors = [error.sentence]
    else:
        if kept.was_there:
            return _to_known(kept.id, learner)
        return _to_place(version, kept.id, learner)
    return _new_page(version, form, _block_at(version, start)), HTTPStatus.UNPROCESSABLE_ENTITY


@blueprint.get("/notes/<int(max=2147483647):note_id>")
@access(Right.KEEP_NOTES)
def edit(note_id: int) -> ResponseReturnValue:
    """The form to change a note."""
    note = notes.own_note(note_id, learner=current_learner())
    return _edit_page(note, NoteForm(formdata=None, text=note.text, seen=str(note.revision)))


@blueprint.post("/notes/<int(max=2147483647):note_id>")
@access(Right.KEEP_NOTES)
def save(note_id: int) -> ResponseReturnValue:
    """Change what a note says."""
    learner, form = current_learner(), NoteForm()
    try:
        note = notes.change(note_id, form.text.data or "", seen=whole_number(form.seen.data) or 0, learner=learner)
    except (TextRefused, ChangedMeanwhile) as error:
        form.text.errors = [error.sentence]
        note = notes.own_note(note_id, learner=learner)
        is_old = isinstance(error, ChangedMeanwhile)
        if is_old:
            # Whoever has read what it says now may replace it.
            form.seen.data = str(note.revision)
        return _edit_page(note, form, says_now=note.text if is_old else None), error.http_status
    return _told(note, note.name, "The note is saved.")


@blueprint.post("/notes/<int(max=2147483647):note_id>/delete")
@access(Right.KEEP_NOTES)
def remove(note_id: int) -> ResponseReturnValue:
    """Take a note away; the page that follows can put it back."""
    note = notes.remove(note_id, learner=current_learner(), now=now())
    return _told(note, DELETED, "The note is deleted. Under “Deleted”, at the end of your notes, you can put it back.")


@blueprint.post("/notes/<int(max=2147483647):note_id>/restore")
@access(Right.KEEP_NOTES)
def restore(note_id: int) -> ResponseReturnValue:
    """Put a note back."""
    note = notes.restore(note_id, learner=current_learner(), now=now())
    return _told(note, note.name, "The note is back.")


def _new_page(version: DocumentVersion, form: NoteForm, block: TextBlock | None) -> str:
    return render_template(
        "library/note.html", form=form, title=version.document.title, slug=version.slug, block=block, note=None
    )


def _edit_page(note: Note, form: NoteForm, *, says_now: str | None = None) -> str:
    title = documents.version(note.document_version_id).document.title
    return render_template(
        "library/note.html", form=form, title=title, slug=note.slug, block=None, note=note, says_now=says_now
    )


def _block_at(version: DocumentVersion, offset: int | None) -> TextBlock | None:
    """The paragraph that a sentence starts in, or None."""
    blocks = text_blocks(version)
    return next((block for block in blocks if any(each.start == offset for each in block.sentences)), None)


def _to_place(version: DocumentVersion, note_id: int, learner: str) -> ResponseReturnValue:
    """To the marked words of a note, where the text has them."""
    number = notes.own_notes(version, learner=learner, now=now()).number_of(note_id)
    return redirect(url_for("library.briefing", slug=version.slug, _anchor=f"own-{number}" if number else "your-notes"))


def _to_known(note_id: int, learner: str) -> ResponseReturnValue:
    """To a note in the list, whose words somebody marks once more."""
    note = notes.own_note(note_id, learner=learner)
    return _told(note, note.name, "You have marked these very words before: this is that note.")


def _told(note: Note, place: str, sentence: str) -> ResponseReturnValue:
    """To the list of notes, with what was done told in a place of it."""
    flash(sentence, place)
    return redirect(url_for("library.briefing", slug=note.slug, _anchor="told"))
