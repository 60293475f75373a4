"""The review queue: each generated question beside its evidence, to approve, edit or reject."""

from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.domain.question import QuestionState
from quizapp.features.bank import service
from quizapp.features.bank.drafting import draft_of
from quizapp.features.bank.forms import FORMS, QuestionForm
from quizapp.features.bank.service import KeyChanges, Overtaken, Queue
from quizapp.features.bank.views import MAX_QUESTION_BYTES, Saving, as_asked, save_edit, too_long
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
    """Approve the question as the fields have it, reject it with a reason, or only save the edit."""
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
