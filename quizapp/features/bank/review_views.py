"""The review queue: each generated question beside its evidence, to approve, edit, reject or have reworked."""

import secrets
from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.domain.question import QuestionState
from quizapp.domain.words import whole_number
from quizapp.features.bank import reworking, service
from quizapp.features.bank.drafting import draft_of
from quizapp.features.bank.forms import FORMS, OptionsForm, QuestionForm
from quizapp.features.bank.reworking import REWORK_QUESTION, Wish
from quizapp.features.bank.service import KeyChanges, Overtaken, Queue
from quizapp.features.bank.views import MAX_QUESTION_BYTES, Saving, as_asked, save_edit, too_long
from quizapp.features.library.service import job_of
from quizapp.features.library.text_pane import picked
from quizapp.kinds import KINDS
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.requests import takes_up_to

blueprint = Blueprint("review", __name__, template_folder="templates", url_prefix="/review")


#: What a question becomes by each button that decides.
WANTED = {"approve": QuestionState.APPROVED, "reject": QuestionState.REJECTED}


@blueprint.get("")
@access(Right.WORK_ON_QUESTIONS)
def review() -> ResponseReturnValue:
    """The documents whose questions wait for a decision."""
    return render_template("bank/queues.html", queues=service.queues(signed_in()))


@blueprint.get("/<slug>")
@access(Right.WORK_ON_QUESTIONS)
def next_question(slug: str) -> ResponseReturnValue:
    """Go to the first question of a document that waits for a decision."""
    return _onward(service.queue(slug, signed_in()), 0)


@blueprint.get("/<slug>/<int:position>")
@access(Right.WORK_ON_QUESTIONS)
def question(slug: str, position: int) -> ResponseReturnValue:
    """One question beside its evidence."""
    queue = service.queue(slug, signed_in())
    row = queue.at(position)
    form = FORMS[row.question.kind]()
    form.fill(draft_of(row.question))
    form.based_on.data = str(row.number)
    return _page(queue, position, form)


@blueprint.post("/<slug>/<int:position>")
@access(Right.WORK_ON_QUESTIONS)
@takes_up_to(MAX_QUESTION_BYTES, else_show=too_long)
def decide(slug: str, position: int) -> ResponseReturnValue:
    """Approve the question as the fields have it, reject it with a reason, only save the edit, or have it reworked."""
    queue = service.queue(slug, signed_in())
    row = queue.at(position)
    form = FORMS[row.question.kind]()
    do = request.form.get("do", "")
    try:
        service.check_seen(row, request.form.get("stands", ""), WANTED.get(do))
    except Overtaken as warning:
        form.based_on.data = str(row.number)
        return _page(queue, position, form, warning=warning, status=HTTPStatus.CONFLICT)
    if do == "reject":
        return _reject(queue, position, form)
    if do == "undo":
        return _undo(queue, position)
    if do in {wish.value for wish in Wish}:
        return _rework(queue, position, form, Wish(do))
    saving = save_edit(form, row) if form.validate_on_submit() else Saving(saved=False)
    if not saving.saved:
        return _page(queue, position, form, warning=saving.warning, status=saving.status)
    if do != "approve":
        flash("Saved." if saving.is_new else "Nothing was changed.")
        return _to(queue, position)
    service.decide(row.id, QuestionState.APPROVED, account=signed_in(), now=now())
    return _onward(queue, position)


def _reject(queue: Queue, position: int, form: QuestionForm) -> ResponseReturnValue:
    reason = request.form.get("reason", "")
    if reason not in service.REASONS:
        problem = [("reason", "Choose why you reject it. The reason helps to make better questions.")]
        return _page(queue, position, form, problems=problem, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    row = queue.at(position)
    service.decide(row.id, QuestionState.REJECTED, reason=reason, account=signed_in(), now=now())
    return _onward(queue, position)


def _undo(queue: Queue, position: int) -> ResponseReturnValue:
    seen = request.form.get("stands", "")
    reworking.undo(queue.at(position).id, seen=seen, account=signed_in(), now=now())
    flash("Undone. The question says again what it said before.")
    return _to(queue, position)


def _rework(queue: Queue, position: int, form: QuestionForm, wish: Wish) -> ResponseReturnValue:
    """Save what the fields say, then ask the generator, and wait for it."""
    job = job_of(queue.document.slug, signed_in())
    if job is not None and not job.is_over:
        busy = [("ask", "This document is being worked on. Wait a moment, then ask again.")]
        return _page(queue, position, form, problems=busy, status=HTTPStatus.CONFLICT)
    option = _to_replace(form) if wish is Wish.DISTRACTOR else ""
    if option is None:
        unsaid = [("replace", "Choose which of the wrong options is to be replaced.")]
        return _page(queue, position, form, problems=unsaid, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    saving = save_edit(form, queue.at(position)) if form.validate_on_submit() else Saving(saved=False)
    if not saving.saved:
        return _page(queue, position, form, warning=saving.warning, status=saving.status)
    reworking.ask(
        service.queue(queue.document.slug, signed_in()),
        position,
        wish,
        option=option,
        account=signed_in(),
        job_id=secrets.token_urlsafe(16),
        now=now(),
    )
    waiting = url_for(".wait", slug=queue.document.slug, position=position)
    return redirect(waiting, code=HTTPStatus.SEE_OTHER)


def _to_replace(form: QuestionForm) -> str | None:
    """The text of the wrong option that is to be replaced; None where none is chosen."""
    number = whole_number(request.form.get("replace"), digits=1)
    if not isinstance(form, OptionsForm) or number is None or not 1 <= number <= len(form.options):
        return None
    text = form.options[number - 1].text.data
    return text if text and not form.is_key(number - 1) else None


@blueprint.get("/<slug>/<int:position>/wait")
@access(Right.WORK_ON_QUESTIONS)
def wait(slug: str, position: int) -> ResponseReturnValue:
    """How far the generator is with what was asked of it; once it is done, the question, and what came of it."""
    queue = service.queue(slug, signed_in())
    row = queue.at(position)
    job = job_of(slug, signed_in())
    if job is None or job.task != REWORK_QUESTION or job.payload["question"] != row.id:
        return _to(queue, position)
    if job.is_over:
        if outcome := reworking.outcome(job, queue):
            flash(outcome)
        return _to(queue, position)
    return render_template("bank/wait.html", queue=queue, position=position, row=row, job=job)


def _page(
    queue: Queue,
    position: int,
    form: QuestionForm,
    *,
    warning: KeyChanges | Overtaken | None = None,
    problems: list[tuple[str, str]] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> ResponseReturnValue:
    row = queue.at(position)
    form.advise()
    page = render_template(
        "bank/review.html",
        queue=queue,
        row=row,
        stands=service.stands(row),
        position=position,
        form=form,
        problems=problems or form.all_problems(),
        warning=warning,
        reasons=service.REASONS,
        wishes=reworking.wishes_for(row, queue.version),
        reworked=reworking.reworked(row),
        label=KINDS[row.question.kind].label,
        asked=as_asked(row.question),
        **picked(queue.version, row.question.evidence),
    )
    return page, status


def _onward(queue: Queue, position: int) -> ResponseReturnValue:
    """The next question without a decision; the document's page where all have one."""
    fresh = service.queue(queue.document.slug, signed_in())
    following = fresh.next_undecided(position)
    if position:
        state = fresh.at(position).state.value
        flash(f"Question {position} is {state}. To change that, open it again in the list below.")
    if following is None:
        if fresh.rows:
            flash("All questions of this document are reviewed.")
        return redirect(url_for("documents.document", slug=queue.document.slug), code=HTTPStatus.SEE_OTHER)
    return _to(queue, following)


def _to(queue: Queue, position: int) -> ResponseReturnValue:
    return redirect(url_for(".question", slug=queue.document.slug, position=position), code=HTTPStatus.SEE_OTHER)
