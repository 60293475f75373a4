"""The pages that one-time links lead to: to an account, and to a new password."""

from functools import partial

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from quizapp.domain.account import Account, Role
from quizapp.features.accounts import new_passwords, people, service
from quizapp.features.accounts.entry import blueprint, enter, enter_first, make, signing_key
from quizapp.features.accounts.forms import AccountForm, NewPasswordForm
from quizapp.storage.accounts import NameTaken
from quizapp.storage.db import begin_writing
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.transactions import begins_late


@blueprint.get("/join/<secret>")
@access(Access.PUBLIC)
def invitation(secret: str) -> ResponseReturnValue:
    """The form to make an account, for whoever has the link."""
    return _invitation_page(secret, AccountForm(), people.invitation(secret, now=now()).role)


@blueprint.post("/join/<secret>")
@access(Access.PUBLIC)
@begins_late
def use_invitation(secret: str) -> ResponseReturnValue:
    """Make the account and sign it in."""
    form, role = AccountForm(), people.invitation(secret, now=now()).role
    if not form.validate():
        return _invitation_page(secret, form, role), 422
    try:
        account = make(form, partial(people.join, secret))
    except NameTaken as taken:
        form.complain(taken.sentence, at=form.name)
        # With its status, so that nothing is committed: the link stays good for another name.
        return _invitation_page(secret, form, role, taken=True), taken.http_status
    return enter_first(account)


@blueprint.get("/new-password/<token>")
@access(Access.PUBLIC)
def new_password(token: str) -> ResponseReturnValue:
    """The form to choose a new password, for whoever has the link."""
    holder = new_passwords.holder(token, key=signing_key(), now=now())
    return _new_password_page(token, NewPasswordForm(), holder.account)


@blueprint.post("/new-password/<token>")
@access(Access.PUBLIC)
@begins_late
def set_new_password(token: str) -> ResponseReturnValue:
    """Set the password, end all sessions of the account, and sign it in here."""
    form, holder = NewPasswordForm(), new_passwords.holder(token, key=signing_key(), now=now())
    if not form.check(holder.account.name):
        return _new_password_page(token, form, holder.account), 422
    password_hash = service.hash_of(form.new_password.data or "")
    begin_writing()
    account = new_passwords.set_password(token, password_hash, key=signing_key(), now=now())
    answer = enter(account)
    # After it: a session that begins forgets what was said in the one before.
    flash("Your new password is set, and you are signed in.")
    return answer


def _invitation_page(secret: str, form: AccountForm, role: Role, *, taken: bool = False) -> str:
    return render_template("accounts/invitation.html", form=form, secret=secret, role=role, taken=taken)


def _new_password_page(token: str, form: NewPasswordForm, holder: Account) -> str:
    return render_template("accounts/new_password.html", form=form, token=token, holder=holder)
