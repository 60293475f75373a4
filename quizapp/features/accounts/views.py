"""The pages to sign in, to sign up and to sign out."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.features.accounts import (  # noqa: F401  # their pages are part of the blueprint
    link_views,
    own_views,
    people_views,
    service,
)
from quizapp.features.accounts.entry import blueprint, enter, enter_first, make
from quizapp.features.accounts.forms import SignInForm, SignUpForm, own_path
from quizapp.features.accounts.service import Refused
from quizapp.storage.accounts import NameTaken
from quizapp.storage.db import begin_writing
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import current_account, end_session
from quizapp.web.transactions import begins_late

__all__ = ["blueprint"]


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
        return _sign_in_page(form), 422
    name, password, address = form.name.data or "", form.password.data or "", request.remote_addr or ""
    moment = now()
    outcome = service.check_password(name, password, address=address, now=moment)
    begin_writing()
    outcome = service.note_sign_in(outcome, name, password, address=address, now=moment)
    if isinstance(outcome, Refused):
        # What has to be waited for is no field's fault.
        form.complain(outcome.sentence, at=None if outcome.must_wait else form.name)
        # With status 200: after an error status the failure would be rolled back, uncounted.
        return _sign_in_page(form)
    return enter(outcome.account, onward=form.next.data or "")


@blueprint.get("/sign-up")
@access(Access.PUBLIC)
def sign_up() -> ResponseReturnValue:
    """The form to make a student's account; whoever is signed in has one and goes on at once."""
    onward = own_path(request.args.get("next"))
    if current_account():
        return redirect(onward or url_for("library.home"))
    return _sign_up_page(SignUpForm(next=onward))


@blueprint.post("/sign-up")
@access(Access.PUBLIC)
@begins_late
def make_account() -> ResponseReturnValue:
    """Make a student's account and sign it in."""
    form = SignUpForm()
    if not form.validate():
        return _sign_up_page(form), 422
    try:
        account = make(form, service.sign_up)
    except NameTaken as taken:
        form.complain(taken.sentence, at=form.name)
        return _sign_up_page(form, taken=True), taken.http_status
    return enter_first(account, onward=form.next.data or "")


@blueprint.post("/sign-out")
@access(Access.PUBLIC)
def sign_out() -> ResponseReturnValue:
    """End the session. Open to anyone, so that a second click is harmless."""
    end_session()
    # After it: the session that ends forgets what was said in it.
    flash("You are signed out.")
    return redirect(url_for("library.home"))


def _sign_in_page(form: SignInForm) -> str:
    return render_template("accounts/sign_in.html", form=form)


def _sign_up_page(form: SignUpForm, *, taken: bool = False) -> str:
    return render_template("accounts/sign_up.html", form=form, taken=taken)
