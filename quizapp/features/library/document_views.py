"""The pages of the documents that an instructor works with: bring one, watch it being read, show it in the library."""

import hashlib
import secrets
from enum import StrEnum
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.domain.words import whole_number
from quizapp.errors import InputRefused
from quizapp.features.library import document_list, labels, new_versions, service
from quizapp.features.library.forms import MAX_UPLOAD_BYTES, DocumentForm, MakeQuestionsForm, TagForm, TitleForm
from quizapp.features.library.history import history, in_words, who
from quizapp.reading.decode import MAX_BYTES, TOO_LARGE
from quizapp.reading.registry import ACCEPTED
from quizapp.storage import uploads
from quizapp.storage.db import begin_writing
from quizapp.storage.document_list import DocumentFilter, Order, Standing
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.requests import takes_up_to
from quizapp.web.transactions import begins_late

blueprint = Blueprint("documents", __name__, template_folder="templates", url_prefix="/documents")

#: What an address of the list may say, but the page.
FILTERS = ("q", "tag", "state", "order")

Word = TypeVar("Word", bound=StrEnum)


@blueprint.get("")
@access(Right.WORK_ON_DOCUMENTS)
def documents() -> ResponseReturnValue:
    """The documents of this instructor and of the packs, narrowed by what the address says, and how each stands."""
    wanted = DocumentFilter(
        text=request.args.get("q", "")[:200],
        tag=request.args.get("tag", "")[:100],
        standing=_word(Standing, request.args.get("state"), Standing.ALL),
        order=_word(Order, request.args.get("order"), Order.NEWEST),
    )
    page = whole_number(request.args.get("page"), digits=5) or 1
    listing = document_list.listing(wanted, page=page, account=signed_in())
    return render_template("library/documents.html", listing=listing, wanted=wanted, kept=_kept(), in_words=in_words)


@blueprint.get("/list/jobs")
@access(Right.WORK_ON_DOCUMENTS)
def under_way() -> ResponseReturnValue:
    """How far the work on documents is, for the list's script."""
    return document_list.under_way(signed_in())


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
    digest = hashlib.sha256(content).hexdigest()
    if form.again.data != digest and not new_versions.was_brought(str(form.once.data), signed_in()):
        twin = uploads.brought_before(content, account_id=signed_in().id)
        if twin is not None:
            form.again.data = digest
            return _form_page(form, HTTPStatus.CONFLICT, twin=twin)
    begin_writing()
    slug = service.bring(
        content,
        file_name=file_name,
        title=form.own_title() or own_title,
        wanted=form.count.data,
        every_way=form.every_way.data,
        account=signed_in(),
        job_id=str(form.once.data),
        now=now(),
    )
    return redirect(url_for(".document", slug=slug), code=HTTPStatus.SEE_OTHER)


@blueprint.get("/<slug>")
@access(Right.WORK_ON_DOCUMENTS)
def document(slug: str) -> ResponseReturnValue:
    """One document: what is being done, what there is, and the next step."""
    return _document_page(slug)


@blueprint.get("/<slug>/job")
@access(Right.WORK_ON_DOCUMENTS)
def progress(slug: str) -> ResponseReturnValue:
    """How far the document's job is, for the page's script."""
    job = service.job_of(slug, signed_in())
    if job is None:
        return {"state": "done", "percent": 100}
    return {"state": "stopping" if job.is_stopping else job.state.value, "percent": int(100 * job.progress)}


@blueprint.post("/<slug>/questions")
@access(Right.WORK_ON_DOCUMENTS)
def make_questions(slug: str) -> ResponseReturnValue:
    """Ask for more questions about the document."""
    form = MakeQuestionsForm()
    if form.validate_on_submit():
        service.make_questions(
            slug,
            wanted=form.count.data,
            every_way=form.every_way.data,
            with_model=form.language_model.data,
            account=signed_in(),
            job_id=secrets.token_urlsafe(16),
            now=now(),
        )
    return _back(slug)


@blueprint.post("/<slug>/cancel")
@access(Right.WORK_ON_DOCUMENTS)
def cancel(slug: str) -> ResponseReturnValue:
    """Stop the document's job."""
    service.cancel_job(slug, account=signed_in(), now=now())
    return _back_from_job(slug)


@blueprint.post("/<slug>/retry")
@access(Right.WORK_ON_DOCUMENTS)
def retry(slug: str) -> ResponseReturnValue:
    """Try the document's job again."""
    service.retry_job(slug, account=signed_in(), job_id=secrets.token_urlsafe(16), now=now())
    return _back_from_job(slug)


@blueprint.post("/<slug>/title")
@access(Right.WORK_ON_DOCUMENTS)
def change_title(slug: str) -> ResponseReturnValue:
    """Call the document something else, or say in the form why not."""
    form = TitleForm()
    try:
        labels.change_title(slug, form.title.data or "", account=signed_in(), now=now())
    except InputRefused as refusal:
        form.title.errors = [refusal.sentence]
        return _document_page(slug, title_form=form)
    return _back(slug)


@blueprint.post("/<slug>/tags")
@access(Right.WORK_ON_DOCUMENTS)
def add_tags(slug: str) -> ResponseReturnValue:
    """Give the document tags, or say in the form why not."""
    form = TagForm()
    try:
        labels.add_tags(slug, form.tags.data or "", account=signed_in(), now=now())
    except InputRefused as refusal:
        form.tags.errors = [refusal.sentence]
        return _document_page(slug, tag_form=form)
    return _back(slug, "labels")


@blueprint.post("/<slug>/tags/remove")
@access(Right.WORK_ON_DOCUMENTS)
def remove_tag(slug: str) -> ResponseReturnValue:
    """Take a tag from the document."""
    labels.remove_tag(slug, request.form.get("tag", ""), account=signed_in(), now=now())
    return _back(slug, "labels")


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


def _form_page(
    form: DocumentForm, status: HTTPStatus = HTTPStatus.OK, *, twin: tuple[str, str] | None = None
) -> ResponseReturnValue:
    """The form; ``twin`` is the document, by slug and title, that was made of the same bytes before."""
    page = render_template(
        "library/new_document.html", form=form, accepted=ACCEPTED, most_bytes=MAX_BYTES, too_large=TOO_LARGE, twin=twin
    )
    return page, status


def _document_page(
    slug: str, *, title_form: TitleForm | None = None, tag_form: TagForm | None = None
) -> ResponseReturnValue:
    """The document's page; a form is handed in where something is wrong with it."""
    account = signed_in()
    held = service.held_document(slug, account)
    page = render_template(
        "library/document.html",
        held=held,
        may_show=service.may_show(held.stored, account),
        no_longer=new_versions.number_that_no_longer_holds(held),
        form=MakeQuestionsForm(),
        title_form=title_form or TitleForm(formdata=None, title=held.stored.title),
        tag_form=tag_form or TagForm(formdata=None),
        tags=labels.tags(held.stored.id),
        other_tags=labels.other_tags(held.stored.id, account),
        history=history(slug, page=whole_number(request.args.get("page"), digits=5) or 1, account=account),
        in_words=in_words,
        who=who,
    )
    return page, HTTPStatus.UNPROCESSABLE_ENTITY if title_form or tag_form else HTTPStatus.OK


def _back(slug: str, place: str | None = None) -> ResponseReturnValue:
    return redirect(url_for(".document", slug=slug, _anchor=place), code=HTTPStatus.SEE_OTHER)


def _back_from_job(slug: str) -> ResponseReturnValue:
    """Where the button was: on the document's page, or in the list as it was narrowed."""
    if "list" in request.args:
        return redirect(url_for(".documents", **_kept(), _anchor=slug), code=HTTPStatus.SEE_OTHER)
    return _back(slug)


def _kept() -> dict[str, Any]:
    # Only what the list's form sends: of other names, url_for would take some for its own.
    return {name: request.args[name] for name in FILTERS if name in request.args}


def _word(words: type[Word], value: str | None, otherwise: Word) -> Word:
    return words(value) if value in {word.value for word in words} else otherwise
