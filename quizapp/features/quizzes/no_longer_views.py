"""The page that lists what a newer text of a document no longer proves."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from quizapp.briefing.editing import words
from quizapp.domain.permissions import Right
from quizapp.features.bank.service import stands
from quizapp.features.library.briefing_edits import seen
from quizapp.features.library.edit_views import HEADINGS
from quizapp.features.quizzes.no_longer import no_longer_holds
from quizapp.web.access import access
from quizapp.web.identity import signed_in

blueprint = Blueprint("no_longer", __name__, template_folder="templates")


@blueprint.get("/documents/<slug>/no-longer-holds")
@access(Right.WORK_ON_DOCUMENTS)
def no_longer(slug: str) -> ResponseReturnValue:
    """Statements, questions and quizzes whose words the newest text does not have, each with the way to mend it."""
    found = no_longer_holds(slug, signed_in())
    return render_template(
        "quizzes/no_longer.html", found=found, headings=dict(HEADINGS), words=words, seen=seen, stands=stands
    )
