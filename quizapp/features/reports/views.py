"""The pages of score reports: the list, a quiz's report for one group, a learner, an attempt; and the scores as CSV."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from quizapp.assess.counting import Counting
from quizapp.assess.questions import ENOUGH_TO_JUDGE
from quizapp.domain.permissions import Right
from quizapp.domain.words import whole_number
from quizapp.features.reports import service
from quizapp.features.reports.export import export, file_name
from quizapp.features.reports.pages import learners_page
from quizapp.features.reports.questions import answers_that_count, question_rows
from quizapp.features.reports.quoting import without_controls
from quizapp.features.reports.service import Report
from quizapp.features.reports.sheets import sheet
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.reading_text import excerpts

blueprint = Blueprint("reports", __name__, template_folder="templates")

#: Which attempts count, as the form offers it.
COUNTINGS = {
    Counting.FIRST: "The first finished one of each learner",
    Counting.LAST: "The last finished one of each learner",
    Counting.BEST: "The best finished one of each learner",
    Counting.ALL: "All finished ones",
}


@blueprint.get("/reports")
@access(Right.SEE_REPORTS)
def reports() -> ResponseReturnValue:
    """The quizzes set for each class, and those that guests have begun."""
    return render_template("reports/reports.html", listing=service.listing(signed_in()), now=now())


@blueprint.get("/reports/<slug>/<group>")
@access(Right.SEE_REPORTS)
def report(slug: str, group: str) -> ResponseReturnValue:
    """Who has come how far, what was scored, and how each question was answered."""
    found = _load(slug, group)
    return render_template(
        "reports/report.html",
        report=found,
        page=learners_page(found, whole_number(request.args.get("page"), digits=5) or 1),
        counts=found.counts,
        scores=found.scores,
        questions=question_rows(found, answers_that_count(found), signed_in()),
        countings=COUNTINGS,
        enough=ENOUGH_TO_JUDGE,
        without_controls=without_controls,
        now=now(),
    )


@blueprint.get("/reports/<slug>/<group>/scores.csv")
@access(Right.SEE_REPORTS)
def scores_csv(slug: str, group: str) -> ResponseReturnValue:
    """The same scores for a spreadsheet."""
    found = _load(slug, group)
    answers = answers_that_count(found)
    response = Response(export(found, answers, question_rows(found, answers, signed_in())), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=file_name(found))
    return response


@blueprint.get("/reports/<slug>/<group>/learners/<int:learner_id>")
@access(Right.SEE_REPORTS)
def learner(slug: str, group: str, learner_id: int) -> ResponseReturnValue:
    """A learner's attempts at the quiz."""
    found = _load(slug, group)
    return render_template("reports/learner.html", report=found, learner=found.learner(learner_id), now=now())


@blueprint.get("/reports/<slug>/<group>/attempts/<public_id>")
@access(Right.SEE_REPORTS)
def attempt(slug: str, group: str, public_id: str) -> ResponseReturnValue:
    """The answers of one attempt as they were given."""
    found = sheet(_load(slug, group), public_id)
    shown = {slot.position: excerpts(found.document, slot.question.evidence) for slot in found.slots}
    return render_template("reports/attempt.html", sheet=found, excerpts=shown if found.is_finished else {})


def _load(slug: str, group: str) -> Report:
    wanted = request.args.get("attempts", "")
    counting = Counting(wanted) if wanted in set(Counting) else Counting.FIRST
    return service.load(slug, group, signed_in(), counting=counting)
