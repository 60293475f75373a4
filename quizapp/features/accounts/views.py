"""The pages to sign in, to sign out and to make the first account."""

import secrets

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.features.accounts import service
from quizapp.features.accounts.forms import FirstAccountForm, SignInForm, own_path
from quizapp.features.accounts.service import Refused
from quizapp.storage.accounts import NameTaken
from quizapp.storage.db import begin_writing
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import begin_session, current_account, end_session
from quizapp.web.transactions import begins_late

blueprint = Blueprint("accounts", __name__, template_folder="templates")


@blueprint.get("/sign-in")
@access(Access.PUBLIC)
def sign_in() -> ResponseReturnValue:
    """The form to sign in; whoever is signed in goes on at once."""
    onward = own_path(request.args.get("next"))
    if current_account():
        return redirect(onward or url_for("library.home"))
    return _sign_in_page(SignInForm(next=onward))


@blueprint.post("/sign-in")
@access(Access.PUBLIC)
@begins_late
def check_sign_in() -> ResponseReturnValue:
    """Sign in, or tell why not."""
    form = SignInForm()
    if not form.validate():
        return _sign_in_page(form)
    name, password, address = form.name.data or "", form.password.data or "", request.remote_addr or ""
    moment = now()
    outcome = service.check_password(name, password, address=address, now=moment)
    begin_writing()
    service.note_sign_in(outcome, name, password, address=address, now=moment)
    if isinstance(outcome, Refused):
        # What has to be waited for is no field's fault.
        form.complain(outcome.sentence, at=None if outcome.must_wait else form.name)
        return _sign_in_page(form)
    begin_session(outcome)
    return redirect(form.next.data or url_for("library.home"))


@blueprint.post("/sign-out")
@access(Access.PUBLIC)
def sign_out() -> ResponseReturnValue:
    """End the session. Open to anyone, so that a second click is harmless."""
    end_session()
    return redirect(url_for("library.home"))


@blueprint.get("/join/<secret>")
@access(Access.PUBLIC)
def first_account(secret: str) -> ResponseReturnValue:
    """The form to make the first account, for whoever has the link."""
    service.invitation(secret, now=now())
    return _first_account_page(secret, FirstAccountForm())


@blueprint.post("/join/<secret>")
@access(Access.PUBLIC)
def make_first_account(secret: str) -> ResponseReturnValue:
    """Make the account and sign it in."""
    form = FirstAccountForm()
    if not form.validate():
        service.invitation(secret, now=now())
        return _first_account_page(secret, form)
    try:
        stored = service.join(
            secret,
            name=form.name.data or "",
            password=form.password.data or "",
            email=form.email.data or "",
            session_key=secrets.token_urlsafe(16),
            now=now(),
        )
    except NameTaken as taken:
        form.complain(taken.sentence, at=form.name)
        # With its status, so that nothing is committed: the link stays good for another name.
        return _first_account_page(secret, form), taken.http_status
    begin_session(stored)
    return redirect(url_for("library.home"))


def _sign_in_page(form: SignInForm) -> str:
    # With status 200 also where sign-in failed: after an error status the failure would be rolled back, uncounted.
    return render_template("accounts/sign_in.html", form=form)


def _first_account_page(secret: str, form: FirstAccountForm) -> str:
    return render_template("accounts/first_account.html", form=form, secret=secret)
