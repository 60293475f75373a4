"""The pages to make quizzes: the list, the draft, and the check before it is published."""

import re

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.errors import Conflict, NotFound
from quizapp.features.quizzes import service
from quizapp.features.quizzes.forms import SHOWN, QuizForm, Row, form_of, posted_form
from quizapp.features.quizzes.service import LoadedQuiz, MovedOn, NotReady
from quizapp.kinds import KINDS
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.requests import takes_up_to

blueprint = Blueprint("quizzes", __name__, template_folder="templates")

#: A form with a row for each of several thousand questions.
MAX_FORM_BYTES = 512 * 1024


def _too_much() -> ResponseReturnValue:
    return render_template("error.html", sentence="This form holds more than a quiz can.", status=413), 413


@blueprint.get("/quizzes")
@access(Right.WORK_ON_QUIZZES)
def quizzes() -> ResponseReturnValue:
    """The quizzes that the account may work on, and the way to a new one."""
    return _list_page()


@blueprint.post("/quizzes")
@access(Right.WORK_ON_QUIZZES)
def add_for_chosen() -> ResponseReturnValue:
    """Begin a quiz about the document that was chosen in the list's form."""
    chosen = request.form.get("document", "")
    if chosen not in {each.slug for each in service.documents_to_ask_about(signed_in())}:
        return _list_page(problem="Choose a document."), 422
    return _add(chosen)


@blueprint.post("/documents/<slug>/quizzes")
@access(Right.WORK_ON_QUIZZES)
def add(slug: str) -> ResponseReturnValue:
    """Begin a quiz about a document, from its own page."""
    return _add(slug)


@blueprint.get("/quizzes/<slug>/edit")
@access(Right.WORK_ON_QUIZZES)
def edit(slug: str) -> ResponseReturnValue:
    """The draft: title, questions with order and points, and what is shown after submission."""
    loaded = service.load(slug, signed_in())
    return _edit_page(loaded, _form_of(loaded))


@blueprint.post("/quizzes/<slug>/edit")
@access(Right.WORK_ON_QUIZZES)
@takes_up_to(MAX_FORM_BYTES, else_show=_too_much)
def save(slug: str) -> ResponseReturnValue:
    """Save the draft, then go where the button says: on to the check, or back with a question moved."""
    form, go = posted_form(request.form.to_dict(flat=False)), request.form.get("go", "save")
    move = _move(go)
    if not form.check():
        return _edit_page(service.load(slug, signed_in()), form), 422
    draft = service.moved(form.draft, move[0], by=move[1]) if move else form.draft
    try:
        service.save(slug, draft, signed_in(), seen=form.seen.data or "")
    except MovedOn:
        return _edit_page(service.load(slug, signed_in()), form, overtaken=True), 409
    if go == "publish":
        return redirect(url_for(".check", slug=slug))
    if move:
        return redirect(url_for(".edit", slug=slug, _anchor=f"question-{move[0]}"))
    flash("Draft saved. Learners get nothing of it before you publish.")
    return redirect(url_for(".edit", slug=slug))


@blueprint.post("/quizzes/<slug>/discard")
@access(Right.WORK_ON_QUIZZES)
def discard(slug: str) -> ResponseReturnValue:
    """Throw the draft away."""
    try:
        service.discard(slug, signed_in(), seen=request.form.get("seen", ""))
    except MovedOn:
        loaded = service.load(slug, signed_in())
        return _edit_page(loaded, _form_of(loaded), kept=True), 409
    flash("The draft is thrown away. Learners get what they got before.")
    return redirect(url_for(".edit", slug=slug))


@blueprint.get("/quizzes/<slug>/publish")
@access(Right.WORK_ON_QUIZZES)
def check(slug: str) -> ResponseReturnValue:
    """What publishing would change, before it is done."""
    return _check_page(service.load(slug, signed_in()))


@blueprint.post("/quizzes/<slug>/publish")
@access(Right.WORK_ON_QUIZZES)
def publish(slug: str) -> ResponseReturnValue:
    """Publish what was checked."""
    try:
        done = service.publish(slug, signed_in(), seen=request.form.get("seen", ""), now=now())
    except MovedOn:
        return _check_page(service.load(slug, signed_in()), overtaken=True), 409
    except NotReady:
        return _check_page(service.load(slug, signed_in())), 422
    if done.is_new:
        flash(f"Published as version {done.number}. Learners who start now get it.")
    else:
        flash(f"Nothing has changed since version {done.number}, so there is no new version.")
    return redirect(url_for(".edit", slug=slug))


def _add(document_slug: str) -> ResponseReturnValue:
    try:
        slug = service.add(document_slug, signed_in(), now=now())
    except Conflict as error:
        return _list_page(problem=error.sentence), 409
    return redirect(url_for(".edit", slug=slug))


def _move(go: str) -> tuple[int, int] | None:
    """The question that a button moves, and by how many places; raises ``NotFound`` for a button that isn't there."""
    if go in {"save", "publish"}:
        return None
    found = re.fullmatch(r"(up|down)-([0-9]{1,9})", go)
    if found is None:
        raise NotFound("This page has no such button.")
    return int(found[2]), -1 if found[1] == "up" else 1


def _form_of(loaded: LoadedQuiz) -> QuizForm:
    offered = loaded.offered([slot.question_id for slot in loaded.draft.slots])
    return form_of(loaded.draft, [each.id for each in offered], seen=loaded.seen)


def _list_page(*, problem: str = "") -> str:
    account = signed_in()
    return render_template(
        "quizzes/quizzes.html",
        quizzes=service.list_quizzes(account),
        documents=service.documents_to_ask_about(account),
        problem=problem,
    )


def _edit_page(loaded: LoadedQuiz, form: QuizForm, *, overtaken: bool = False, kept: bool = False) -> str:
    """The draft's page. ``overtaken``: someone else saved; ``kept``: for that reason nothing was thrown away."""
    given = {row.question_id: row for row in form.rows}
    if overtaken:
        # Whoever saves again after having been told means it. Not before: a form with errors may be an old one too.
        form.seen.data = loaded.seen
    rows = [(given.get(each.id, Row(each.id)), each) for each in loaded.offered(list(given))]
    return render_template(
        "quizzes/edit.html",
        loaded=loaded,
        form=form,
        asked=[each for each in rows if each[0].is_asked],
        others=[each for each in rows if not each[0].is_asked],
        kinds={kind.value: told.label for kind, told in KINDS.items()},
        shown=SHOWN,
        overtaken=overtaken,
        kept=kept,
    )


def _check_page(loaded: LoadedQuiz, *, overtaken: bool = False) -> str:
    return render_template("quizzes/publish.html", loaded=loaded, plan=loaded.plan(), shown=SHOWN, overtaken=overtaken)
