"""The pages to set a quiz for a class."""

from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.classes import Assignment
from quizapp.domain.permissions import Right
from quizapp.features.quizzes import assignments
from quizapp.features.quizzes.assignment_forms import (
    AssignmentForm,
    DueForm,
    due_form,
    new_form,
    posted_form,
    zone_in_words,
)
from quizapp.features.quizzes.assignments import DueRefused
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.filters import due
from quizapp.web.identity import signed_in

blueprint = Blueprint("assignments", __name__, url_prefix="/assignments", template_folder="templates")

AFTER_WITHDRAWAL = "Attempts are kept. Set the quiz again to see its report."


@blueprint.get("/new")
@access(Right.RUN_CLASSES)
def new() -> ResponseReturnValue:
    """The form to set a quiz, with the class and the quiz that the address names."""
    choices = assignments.choices(signed_in())
    form = new_form(choices, class_id=request.args.get("class", ""), quiz=request.args.get("quiz", ""))
    return _new_page(form)


@blueprint.post("/new")
@access(Right.RUN_CLASSES)
def create() -> ResponseReturnValue:
    """Set the quiz for the class."""
    form = posted_form(assignments.choices(signed_in()))
    if not form.validate():
        return _new_page(form), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        done = assignments.assign(
            int(form.class_id.data or ""), form.quiz.data or "", signed_in(), due_at=form.due_at, now=now()
        )
    except DueRefused as error:
        form.day.errors = [error.sentence]
        return _new_page(form), error.http_status
    stored = done.assignment
    if not done.is_new:
        when = f"due {due(stored.due_at)}" if stored.due_at is not None else "without a due date"
        flash(f"“{stored.quiz_title}” is set for {stored.class_name} already, {when}. Change the due date here.")
        return redirect(url_for(".edit", assignment_id=stored.id))
    flash(f"“{stored.quiz_title}” is set for {stored.class_name}. It {_is_due(stored)}.")
    return _to_class(stored)


@blueprint.get("/<int(max=2147483647):assignment_id>")
@access(Right.RUN_CLASSES)
def edit(assignment_id: int) -> ResponseReturnValue:
    """When a quiz is due for a class, and the way to take it back."""
    found = assignments.assignment_for(assignment_id, signed_in())
    return _edit_page(found, due_form(found))


@blueprint.post("/<int(max=2147483647):assignment_id>")
@access(Right.RUN_CLASSES)
def save(assignment_id: int) -> ResponseReturnValue:
    """Store when the quiz is due."""
    found, form = assignments.assignment_for(assignment_id, signed_in()), DueForm()
    if not form.validate():
        return _edit_page(found, form), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        stored = assignments.set_due(assignment_id, signed_in(), due_at=form.due_at, now=now())
    except DueRefused as error:
        form.day.errors = [error.sentence]
        return _edit_page(found, form), error.http_status
    flash(f"“{stored.quiz_title}” {_is_due(stored)} for {stored.class_name}.")
    return _to_class(stored)


@blueprint.post("/<int(max=2147483647):assignment_id>/withdraw")
@access(Right.RUN_CLASSES)
def withdraw(assignment_id: int) -> ResponseReturnValue:
    """Take the quiz back from the class."""
    found = assignments.withdraw(assignment_id, signed_in(), now=now())
    flash(f"“{found.quiz_title}” is no longer set for {found.class_name}. {AFTER_WITHDRAWAL}")
    return _to_class(found)


def _new_page(form: AssignmentForm) -> str:
    return render_template("quizzes/assignment_new.html", form=form, zone=zone_in_words(now()))


def _edit_page(assignment: Assignment, form: DueForm) -> str:
    return render_template(
        "quizzes/assignment.html",
        assignment=assignment,
        form=form,
        zone=zone_in_words(now()),
        after_withdrawal=AFTER_WITHDRAWAL,
    )


def _to_class(assignment: Assignment) -> ResponseReturnValue:
    return redirect(url_for("classes.class_page", class_id=assignment.class_id))


def _is_due(assignment: Assignment) -> str:
    return f"is due on {due(assignment.due_at)}" if assignment.due_at is not None else "has no due date"
