"""The pages of classes: for those who run them, for those who join them, and for those who are in them."""

import re
from http import HTTPStatus
from random import SystemRandom

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.classes import code_complaint, shown_code
from quizapp.domain.permissions import Right, has
from quizapp.features.classes import service, set_quizzes
from quizapp.features.classes.forms import ClassForm
from quizapp.features.classes.service import NameInUse
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import current_account, signed_in

blueprint = Blueprint("classes", __name__, template_folder="templates")


# ---- Running classes ----


@blueprint.get("/classes")
@access(Right.RUN_CLASSES)
def classes() -> ResponseReturnValue:
    """The classes that the account runs, and the form to make another."""
    return _list_page(ClassForm(formdata=None))


@blueprint.post("/classes")
@access(Right.RUN_CLASSES)
def add() -> ResponseReturnValue:
    """Make a class."""
    form = ClassForm()
    if not form.validate():
        return _list_page(form), HTTPStatus.UNPROCESSABLE_ENTITY
    class_id, is_new = service.add(form.name.data or "", signed_in(), random=SystemRandom(), now=now())
    if not is_new:
        flash("You have a class of this name already: this one. For another class, choose another name.")
    return redirect(url_for(".class_page", class_id=class_id))


@blueprint.get("/classes/<int(max=2147483647):class_id>")
@access(Right.RUN_CLASSES)
def class_page(class_id: int) -> ResponseReturnValue:
    """A class: its code, the quizzes set for it, and who is in it."""
    return _class_page(class_id)


@blueprint.post("/classes/<int(max=2147483647):class_id>/rename")
@access(Right.RUN_CLASSES)
def rename(class_id: int) -> ResponseReturnValue:
    """Give a class another name."""
    service.class_for(class_id, signed_in())
    form = ClassForm()
    if not form.validate():
        return _class_page(class_id, form), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        service.rename(class_id, form.name.data or "", signed_in())
    except NameInUse as error:
        form.name.errors = [error.sentence]
        return _class_page(class_id, form), error.http_status
    flash(f"The class is called “{form.name.data}” now.")
    return _to_class(class_id)


@blueprint.post("/classes/<int(max=2147483647):class_id>/code")
@access(Right.RUN_CLASSES)
def renew_code(class_id: int) -> ResponseReturnValue:
    """Make a new code, so that the old one lets nobody in any more."""
    code = service.renew_code(class_id, signed_in(), random=SystemRandom())
    flash(f"The new code is {shown_code(code)}. The old one lets nobody in any more.")
    return _to_class(class_id)


@blueprint.post("/classes/<int(max=2147483647):class_id>/members/<int(max=2147483647):account_id>/remove")
@access(Right.RUN_CLASSES)
def remove_member(class_id: int, account_id: int) -> ResponseReturnValue:
    """Take somebody out of a class."""
    member = service.remove(class_id, account_id, signed_in(), now=now())
    flash(f"{member.name} is no longer in the class. You find the name under “No longer in the class”.")
    return _to_class(class_id)


@blueprint.post("/classes/<int(max=2147483647):class_id>/members/<int(max=2147483647):account_id>/restore")
@access(Right.RUN_CLASSES)
def restore_member(class_id: int, account_id: int) -> ResponseReturnValue:
    """Put somebody back who was removed."""
    member = service.restore(class_id, account_id, signed_in(), now=now())
    flash(f"{member.name} is in the class again.")
    return _to_class(class_id)


def _list_page(form: ClassForm) -> str:
    account = signed_in()
    return render_template("classes/classes.html", listed=service.list_classes(account), form=form, account=account)


def _class_page(class_id: int, form: ClassForm | None = None) -> str:
    """A class's page; ``form`` is the one to rename it, where it came back with errors."""
    account = signed_in()
    run = service.load(class_id, account)
    form = form or ClassForm(formdata=None, name=run.class_.name)
    return render_template(
        "classes/class.html", run=run, form=form, account=account, is_loopback=_is_loopback(), now=now()
    )


def _is_loopback() -> bool:
    """Whether this page was asked for by a name that leads every computer to itself."""
    return re.fullmatch(r"(localhost|127[\d.]+|0\.0\.0\.0|\[::1\])(:\d+)?", request.host) is not None


def _to_class(class_id: int) -> ResponseReturnValue:
    return redirect(url_for(".class_page", class_id=class_id))


# ---- Joining them ----


@blueprint.get("/classes/join")
@access(Access.PUBLIC)
def find() -> ResponseReturnValue:
    """Go to the class whose code somebody typed."""
    typed = request.args.get("code")
    if typed is None:
        return _code_page()
    found = service.class_with_code(typed)
    if found is None:
        return _code_page(typed, code_complaint(typed)), HTTPStatus.UNPROCESSABLE_ENTITY
    return redirect(url_for(".join", code=found.code))


@blueprint.get("/classes/join/<code>")
@access(Access.PUBLIC)
def join(code: str) -> ResponseReturnValue:
    """Whose class it is, and what joining it means."""
    account, found = current_account(), service.class_with_code(code)
    if found is None:
        return _code_page(code, code_complaint(code)), HTTPStatus.NOT_FOUND
    return render_template(
        "classes/join.html",
        class_=found,
        standing=service.standing(found, account),
        account=account,
        may_join=has(account, Right.JOIN_CLASSES),
    )


@blueprint.post("/classes/join/<code>")
@access(Right.JOIN_CLASSES)
def confirm_join(code: str) -> ResponseReturnValue:
    """Join the class."""
    found = service.join(code, signed_in(), now=now())
    flash(f"You are in the class {found.name} now.")
    return redirect(url_for(".joined"))


def _code_page(typed: str = "", problem: str = "") -> str:
    return render_template("classes/find.html", typed=typed, problem=problem)


# ---- Being in them ----


@blueprint.get("/my-classes")
@access(Right.JOIN_CLASSES)
def joined() -> ResponseReturnValue:
    """The classes that a student is in, and what is set for each."""
    account = signed_in()
    return render_template(
        "classes/joined.html",
        joined=set_quizzes.joined(account),
        removals=set_quizzes.removals(account),
        now=now(),
    )


@blueprint.post("/my-classes/<int(max=2147483647):class_id>/leave")
@access(Right.JOIN_CLASSES)
def leave(class_id: int) -> ResponseReturnValue:
    """Leave a class."""
    left = service.leave(class_id, signed_in(), now=now())
    flash(f"You have left the class {left.name}. Your attempts stay yours.")
    return redirect(url_for(".joined"))
