"""The pages on which an instructor works on a briefing: its statements, the form of one, what was changed when."""

import secrets
from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.briefing.editing import can_move, words
from quizapp.domain.permissions import Right
from quizapp.domain.sheet import Part
from quizapp.domain.words import whole_number
from quizapp.errors import NotFound
from quizapp.features.library import briefing_edits, linking
from quizapp.features.library.briefing_edits import NOT_THERE, EditedBriefing, Overtaken, Reordered, seen, seen_place
from quizapp.features.library.edit_forms import ENTITY_TYPES, FORMS, StatementForm
from quizapp.features.library.evidence import Unsound
from quizapp.features.library.statements import draft_of
from quizapp.features.library.text_pane import picked
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in

blueprint = Blueprint("edits", __name__, template_folder="templates", url_prefix="/documents/<slug>/briefing")

#: Where the next page tells what was done.
TOLD = "told"
#: The parts in the order of the page, with their headings.
HEADINGS = tuple((Part(name), heading) for name, _, heading in linking.PARTS)


@blueprint.get("")
@access(Right.WORK_ON_DOCUMENTS)
def briefing(slug: str) -> ResponseReturnValue:
    """All statements of a briefing, hidden ones too, each with what can be done to it."""
    held = briefing_edits.edited_briefing(slug, signed_in())
    return render_template(
        "library/edit_briefing.html",
        held=held,
        headings=HEADINGS,
        words=words,
        told_here={entry.key for entries in held.entries.values() for entry in entries},
        seen=seen,
        seen_place=seen_place,
        can_move=can_move,
    )


@blueprint.get("/add/<part>")
@access(Right.WORK_ON_DOCUMENTS)
def new(slug: str, part: str) -> ResponseReturnValue:
    """The form of a statement, empty."""
    held, which = briefing_edits.edited_briefing(slug, signed_in()), _part(part)
    return _form_page(held, FORMS[which](formdata=None))


@blueprint.post("/add/<part>")
@access(Right.WORK_ON_DOCUMENTS)
def add(slug: str, part: str) -> ResponseReturnValue:
    """Add a statement, or say in the form what is wrong with it."""
    held, which = briefing_edits.edited_briefing(slug, signed_in()), _part(part)
    form = FORMS[which]()
    key = form.new_key
    if key is None:
        raise NotFound("This form is not one of ours. Open it again.")
    return _save(held, form, key, seen_before=NOT_THERE, is_new=True)


@blueprint.get("/edit/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def edit(slug: str, part: str, key: str) -> ResponseReturnValue:
    """The form of a statement, as it stands."""
    held, which = briefing_edits.edited_briefing(slug, signed_in()), _part(part)
    entry = held.find(which, key)
    if entry is None:
        raise NotFound("This statement is not there any more.")
    form = FORMS[which](formdata=None)
    form.fill(draft_of(which, entry.statement, entry.lost))
    form.seen.data = seen(entry)
    return _form_page(held, form, key=key)


@blueprint.post("/edit/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def save(slug: str, part: str, key: str) -> ResponseReturnValue:
    """Store what a statement says now, or say in the form why not."""
    held, which = briefing_edits.edited_briefing(slug, signed_in()), _part(part)
    form = FORMS[which]()
    return _save(held, form, key, seen_before=form.seen.data or "", is_new=False)


@blueprint.post("/hide/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def hide(slug: str, part: str, key: str) -> ResponseReturnValue:
    """Hide a statement from readers."""
    return _set_hidden(slug, part, key, hidden=True)


@blueprint.post("/show/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def show(slug: str, part: str, key: str) -> ResponseReturnValue:
    """Show a hidden statement again."""
    return _set_hidden(slug, part, key, hidden=False)


@blueprint.post("/let-go/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def let_go(slug: str, part: str, key: str) -> ResponseReturnValue:
    """Forget that a statement was hidden, which the text has lost."""
    which, seen_before = _part(part), request.form.get("seen", "")
    try:
        briefing_edits.let_go(slug, which, key, seen_before=seen_before, account=signed_in(), now=now())
    except Overtaken as clash:
        return _overtaken(slug, key, clash)
    flash("The hidden statement is let go. Should a later text prove it again, readers see it.")
    return redirect(url_for(".briefing", slug=slug, _anchor=f"h-{which.value}"), code=HTTPStatus.SEE_OTHER)


@blueprint.post("/move/<part>/<key>")
@access(Right.WORK_ON_DOCUMENTS)
def move(slug: str, part: str, key: str) -> ResponseReturnValue:
    """Move a statement up or down by one place."""
    by = -1 if request.form.get("to") == "up" else 1
    seen_before = request.form.get("seen", "")
    try:
        briefing_edits.move(slug, _part(part), key, by=by, seen_before=seen_before, account=signed_in(), now=now())
    except Reordered as clash:
        flash(f"{clash.sentence} Look at the order as it is, then move it.", key)
        return _back(slug, TOLD)
    return _back(slug, f"e-{key}")


@blueprint.get("/history")
@access(Right.WORK_ON_DOCUMENTS)
def history(slug: str) -> ResponseReturnValue:
    """Who changed what, and when, newest first."""
    held, edits = briefing_edits.history(slug, signed_in())
    return render_template("library/edit_history.html", held=held, edits=edits, headings=dict(HEADINGS))


@blueprint.post("/history/<int(max=2147483647):number>")
@access(Right.WORK_ON_DOCUMENTS)
def bring_back(slug: str, number: int) -> ResponseReturnValue:
    """Let the briefing be what it was after an edit, or, for 0, what was generated."""
    seen_number = whole_number(request.form.get("seen")) or 0
    briefing_edits.bring_back(slug, number, seen_number=seen_number, account=signed_in(), now=now())
    flash(f"The briefing is as version {number} had it." if number else "The briefing is as it was generated.")
    return redirect(url_for(".briefing", slug=slug), code=HTTPStatus.SEE_OTHER)


@blueprint.post("/build")
@access(Right.WORK_ON_DOCUMENTS)
def rebuild(slug: str) -> ResponseReturnValue:
    """Ask for the briefing to be made anew."""
    briefing_edits.rebuild(slug, account=signed_in(), job_id=secrets.token_urlsafe(16), now=now())
    return redirect(url_for("documents.document", slug=slug), code=HTTPStatus.SEE_OTHER)


def _save(
    held: EditedBriefing, form: StatementForm, key: str, *, seen_before: str, is_new: bool
) -> ResponseReturnValue:
    slug = held.document.slug
    address_key = "" if is_new else key
    if not form.validate_on_submit():
        return _form_page(held, form, key=address_key, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        changed = briefing_edits.save(slug, form.draft(), key, seen_before=seen_before, account=signed_in(), now=now())
    except Unsound as unsound:
        form.show(unsound.problems)
        return _form_page(held, form, key=address_key, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except Overtaken as clash:
        # Who has read what stands there now, and saves again, means it.
        form.seen.data = seen(clash.entry)
        return _form_page(held, form, key=key, clash=clash, status=HTTPStatus.CONFLICT)
    before = held.find(form.part, key)
    saved = "Saved. It stays hidden." if before is not None and before.hidden else "Saved. Readers see it now."
    flash(saved if changed else "Nothing was changed.", key)
    return _back(slug, TOLD)


def _set_hidden(slug: str, part: str, key: str, *, hidden: bool) -> ResponseReturnValue:
    seen_before = request.form.get("seen", "")
    try:
        briefing_edits.set_hidden(
            slug, _part(part), key, hidden=hidden, seen_before=seen_before, account=signed_in(), now=now()
        )
    except Overtaken as clash:
        return _overtaken(slug, key, clash)
    return _back(slug, f"e-{key}")


def _overtaken(slug: str, key: str, clash: Overtaken) -> ResponseReturnValue:
    flash(f"{clash.sentence} Look at it as it stands, then decide.", key)
    return _back(slug, TOLD)


def _form_page(
    held: EditedBriefing,
    form: StatementForm,
    *,
    key: str = "",
    clash: Overtaken | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> ResponseReturnValue:
    entry = held.find(form.part, key) if key else None
    page = render_template(
        "library/edit_statement.html",
        held=held,
        form=form,
        key=key,
        entry=entry,
        heading=dict(HEADINGS)[form.part],
        problems=form.problems(),
        clash=clash,
        words=words,
        entity_types=ENTITY_TYPES,
        **picked(held.version, entry.statement.evidence if entry is not None else ()),
    )
    return page, status


def _part(name: str) -> Part:
    if name not in set(Part):
        raise NotFound("A briefing has no such part.")
    return Part(name)


def _back(slug: str, place: str) -> ResponseReturnValue:
    return redirect(url_for(".briefing", slug=slug, _anchor=place), code=HTTPStatus.SEE_OTHER)
