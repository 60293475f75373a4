"""The pages of the documents that an instructor works with: bring one, watch it being read, show it in the library."""

import secrets
from http import HTTPStatus

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.errors import InputRefused
from quizapp.features.library import service
from quizapp.features.library.forms import MAX_UPLOAD_BYTES, CountForm, DocumentForm
from quizapp.reading.decode import MAX_BYTES, TOO_LARGE
from quizapp.storage.db import begin_writing
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.requests import takes_up_to
from quizapp.web.transactions import begins_late

blueprint = Blueprint("documents", __name__, template_folder="templates", url_prefix="/documents")


@blueprint.get("")
@access(Right.WORK_ON_DOCUMENTS)
def documents() -> ResponseReturnValue:
    """All documents of this instructor and of the packs, and how each stands."""
    return render_template("library/documents.html", held=service.held_documents(signed_in()))


@blueprint.get("/new")
@access(Right.WORK_ON_DOCUMENTS)
def new() -> ResponseReturnValue:
    """The form that takes in a document."""
    return _form_page(DocumentForm())


def _too_large() -> ResponseReturnValue:
    form = DocumentForm(formdata=None)
    form.file.errors = [TOO_LARGE]
    return _form_page(form, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


@blueprint.post("/new")
@access(Right.WORK_ON_DOCUMENTS)
@takes_up_to(MAX_UPLOAD_BYTES, else_show=_too_large)
@begins_late
def bring() -> ResponseReturnValue:
    """Take in a document, or say in the form why it can't be used."""
    form = DocumentForm()
    if not form.validate_on_submit():
        return _form_page(form, HTTPStatus.UNPROCESSABLE_ENTITY)
    content, file_name = form.content()
    try:
        own_title = service.title_of(content, file_name=file_name)
    except InputRefused as refusal:
        form.complain(refusal.sentence)
        return _form_page(form, HTTPStatus.UNPROCESSABLE_ENTITY)
    begin_writing()
    slug = service.bring(
        content,
        file_name=file_name,
        title=form.own_title() or own_title,
        wanted=form.count.data,
        account=signed_in(),
        job_id=str(form.once.data),
        now=now(),
    )
    return redirect(url_for(".document", slug=slug), code=HTTPStatus.SEE_OTHER)


@blueprint.get("/<slug>")
@access(Right.WORK_ON_DOCUMENTS)
def document(slug: str) -> ResponseReturnValue:
    """One document: what is being done, what there is, and the next step."""
    held = service.held_document(slug, signed_in())
    may_show = service.may_show(held.stored, signed_in())
    return render_template("library/document.html", held=held, may_show=may_show, form=CountForm())


@blueprint.get("/<slug>/job")
@access(Right.WORK_ON_DOCUMENTS)
def progress(slug: str) -> ResponseReturnValue:
    """How far the document's job is, for the page's script."""
    job = service.job_of(slug, signed_in())
    if job is None:
        return {"state": "done", "percent": 100}
    return {"state": job.state.value, "percent": int(100 * job.progress)}


@blueprint.post("/<slug>/questions")
@access(Right.WORK_ON_DOCUMENTS)
def make_questions(slug: str) -> ResponseReturnValue:
    """Ask for more questions about the document."""
    form = CountForm()
    if form.validate_on_submit():
        new_id = secrets.token_urlsafe(16)
        service.make_questions(slug, wanted=form.count.data, account=signed_in(), job_id=new_id, now=now())
    return _back(slug)


@blueprint.post("/<slug>/cancel")
@access(Right.WORK_ON_DOCUMENTS)
def cancel(slug: str) -> ResponseReturnValue:
    """Stop the document's job."""
    service.cancel_job(slug, account=signed_in(), now=now())
    return _back(slug)


@blueprint.post("/<slug>/retry")
@access(Right.WORK_ON_DOCUMENTS)
def retry(slug: str) -> ResponseReturnValue:
    """Try the document's job again."""
    service.retry_job(slug, account=signed_in(), job_id=secrets.token_urlsafe(16), now=now())
    return _back(slug)


@blueprint.post("/<slug>/show")
@access(Right.WORK_ON_DOCUMENTS)
def show(slug: str) -> ResponseReturnValue:
    """Put the document into the library."""
    service.show_in_library(slug, shown=True, account=signed_in(), now=now())
    return _back(slug)


@blueprint.post("/<slug>/hide")
@access(Right.WORK_ON_DOCUMENTS)
def hide(slug: str) -> ResponseReturnValue:
    """Take the document out of the library."""
    service.show_in_library(slug, shown=False, account=signed_in(), now=now())
    return _back(slug)


def _form_page(form: DocumentForm, status: HTTPStatus = HTTPStatus.OK) -> ResponseReturnValue:
    page = render_template("library/new_document.html", form=form, most_bytes=MAX_BYTES, too_large=TOO_LARGE)
    return page, status


def _back(slug: str) -> ResponseReturnValue:
    return redirect(url_for(".document", slug=slug), code=HTTPStatus.SEE_OTHER)
