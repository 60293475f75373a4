"""The pages of whoever runs the accounts: who is there, whom to invite, who needs a new password."""

import secrets
from datetime import datetime

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.account import Role
from quizapp.domain.permissions import Right
from quizapp.domain.words import whole_number
from quizapp.features.accounts import new_passwords, people
from quizapp.features.accounts.entry import blueprint, signing_key
from quizapp.features.accounts.forms import INVITED, InvitationForm
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in


@blueprint.get("/people", endpoint="people")
@access(Right.RUN_ACCOUNTS)
def list_people() -> ResponseReturnValue:
    """All who have an account, narrowed by name, and the invitations that are open."""
    return _people_page(InvitationForm(role=Role.INSTRUCTOR.value))


@blueprint.post("/people/invitations")
@access(Right.RUN_ACCOUNTS)
def invite() -> ResponseReturnValue:
    """Make a one-time link to an account, and show it this once."""
    form = InvitationForm()
    if not form.validate():
        return _people_page(form), 422
    secret, role = secrets.token_urlsafe(32), Role(form.role.data or "")
    until = people.invite(role, secret=secret, now=now())
    return _link_page(url_for(".invitation", secret=secret, _external=True), until, role=role)


@blueprint.post("/people/invitations/<int(max=2147483647):invitation_id>/take-back")
@access(Right.RUN_ACCOUNTS)
def take_back(invitation_id: int) -> ResponseReturnValue:
    """Take back a link that nobody has used."""
    if people.take_back(invitation_id):
        flash("The link is taken back. It lets nobody in any more.")
    else:
        flash("That link was not open any more: somebody has used it, or it was taken back before.")
    return redirect(url_for(".people"))


@blueprint.post("/people/<int(max=2147483647):account_id>/new-password")
@access(Right.RUN_ACCOUNTS)
def help_to_password(account_id: int) -> ResponseReturnValue:
    """Make a one-time link to a new password for somebody, and show it this once."""
    link = new_passwords.link_for(account_id, by=signed_in(), key=signing_key(), now=now())
    address = url_for(".new_password", token=link.token, _external=True)
    return _link_page(address, link.expires_at, name=link.account.name)


def _people_page(form: InvitationForm) -> str:
    wanted = " ".join(request.args.get("q", "")[:80].split())
    page = whole_number(request.args.get("page"), digits=5) or 1
    return render_template(
        "accounts/people.html",
        listing=people.listing(wanted, page=page),
        invitations=people.open_invitations(now=now()),
        wanted=wanted,
        form=form,
        invited=INVITED,
    )


def _link_page(address: str, until: datetime, *, role: Role | None = None, name: str = "") -> str:
    """The page that shows a link: one that invites to a role, or one to a new password for the account of a name."""
    return render_template("accounts/link.html", address=address, until=until, role=role, name=name)
