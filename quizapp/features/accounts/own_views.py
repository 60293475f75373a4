"""The page of one's own account: its password and its e-mail address."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.features.accounts import service
from quizapp.features.accounts.entry import blueprint
from quizapp.features.accounts.forms import ChangePasswordForm, EmailForm
from quizapp.features.accounts.service import Refused
from quizapp.storage.db import begin_writing
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import begin_session, signed_in
from quizapp.web.transactions import begins_late


@blueprint.get("/account")
@access(Access.ACCOUNT)
def account() -> ResponseReturnValue:
    """Name and role, and the forms to change the rest."""
    return _account_page()


@blueprint.post("/account/password")
@access(Access.ACCOUNT)
@begins_late
def change_password() -> ResponseReturnValue:
    """Set another password. All other sessions of the account end; here it goes on in a new one."""
    own, form, moment = signed_in(), ChangePasswordForm(), now()
    if not form.check(own.name):
        return _account_page(password_form=form), 422
    current, address = form.current_password.data or "", request.remote_addr or ""
    outcome = service.check_password(own.name, current, address=address, now=moment)
    if isinstance(outcome, Refused):
        begin_writing()
        service.note_sign_in(outcome, own.name, current, address=address, now=moment)
        if outcome.must_wait:
            form.complain(outcome.sentence)
        else:
            form.complain("This is not your current password.", at=form.current_password)
        # With status 200: after an error status the failure would be rolled back, uncounted.
        return _account_page(password_form=form)
    password_hash = service.hash_of(form.new_password.data or "")
    begin_writing()
    service.change_password(outcome, password_hash)
    begin_session(outcome.account)
    flash("Your password is changed. Wherever else you were signed in, you are signed out.")
    return redirect(url_for(".account"))


@blueprint.post("/account/email")
@access(Access.ACCOUNT)
def change_email() -> ResponseReturnValue:
    """Keep another e-mail address, or none."""
    form = EmailForm()
    if not form.validate():
        return _account_page(email_form=form), 422
    email = form.email.data or ""
    service.change_email(signed_in(), email)
    flash("Your e-mail address is saved." if email else "No e-mail address is kept for you now.")
    return redirect(url_for(".account"))


def _account_page(*, password_form: ChangePasswordForm | None = None, email_form: EmailForm | None = None) -> str:
    return render_template(
        "accounts/account.html",
        account=signed_in(),
        password_form=password_form or ChangePasswordForm(formdata=None),
        email_form=email_form or EmailForm(formdata=None, email=signed_in().email),
    )
