"""The page of the coverage map: paragraph by paragraph, what is asked about a document, or why nothing is."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right
from quizapp.features.bank.coverage import coverage
from quizapp.web.access import access
from quizapp.web.identity import signed_in

blueprint = Blueprint("coverage", __name__, template_folder="templates")


@blueprint.get("/documents/<slug>/coverage")
@access(Right.WORK_ON_QUESTIONS)
def coverage_map(slug: str) -> ResponseReturnValue:
    """Which paragraphs of a document have questions, and why the others have none."""
    return render_template("bank/coverage.html", covered=coverage(slug, signed_in()))
