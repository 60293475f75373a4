"""The page on which a document is given a newer text."""

from http import HTTPStatus

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.errors import InputRefused
from quizapp.features.library import new_versions
from quizapp.features.library.forms import MAX_UPLOAD_BYTES, DocumentForm
from quizapp.features.library.service import HeldDocument
from quizapp.reading.decode import MAX_BYTES, TOO_LARGE
from quizapp.reading.registry import ACCEPTED
from quizapp.storage.db import begin_writing
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.requests import takes_up_to
from quizapp.web.transactions import begins_late

blueprint = Blueprint("versions", __name__, template_folder="templates", url_prefix="/documents/<slug>/new-version")


@blueprint.get("")
@access(Right.WORK_ON_DOCUMENTS)
def new(slug: str) -> ResponseReturnValue:
    """The form that takes in a newer text."""
    return _form_page(new_versions.may_bring(slug, signed_in()), DocumentForm())


def _too_large() -> ResponseReturnValue:
    form = DocumentForm(formdata=None)
    form.file.errors = [TOO_LARGE]
    held = new_versions.may_bring((request.view_args or {})["slug"], signed_in())
    return _form_page(held, form, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


@blueprint.post("")
@access(Right.WORK_ON_DOCUMENTS)
@takes_up_to(MAX_UPLOAD_BYTES, else_show=_too_large)
@begins_late
def bring(slug: str) -> ResponseReturnValue:
    """Take in a newer text, or say in the form why it can't be used."""
    form = DocumentForm()
    if new_versions.was_brought(str(form.once.data), signed_in()):
        return redirect(url_for("documents.document", slug=slug), code=HTTPStatus.SEE_OTHER)
    held = new_versions.may_bring(slug, signed_in())
    if not form.validate_on_submit():
        return _form_page(held, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    content, file_name = form.content()
    try:
        new_versions.check_new(content, file_name=file_name, held=held)
    except InputRefused as refusal:
        form.complain(refusal.sentence)
        return _form_page(held, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    begin_writing()
    new_versions.bring(
        slug,
        content,
        file_name=file_name,
        wanted=form.count.data,
        every_way=form.every_way.data,
        account=signed_in(),
        job_id=str(form.once.data),
        now=now(),
    )
    return redirect(url_for("documents.document", slug=slug), code=HTTPStatus.SEE_OTHER)


def _form_page(held: HeldDocument, form: DocumentForm, status: HTTPStatus = HTTPStatus.OK) -> ResponseReturnValue:
    page = render_template(
        "library/new_document.html",
        form=form,
        held=held,
        accepted=ACCEPTED,
        most_bytes=MAX_BYTES,
        too_large=TOO_LARGE,
    )
    return page, status
