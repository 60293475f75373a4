"""The pages to read: the library, a briefing, and how both are made."""

from collections.abc import Callable

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from quizapp.domain.document import Evidence
from quizapp.domain.permissions import Right, has
from quizapp.features.classes.set_quizzes import set_for
from quizapp.features.library import service
from quizapp.features.library.service import Reading
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import current_account, learner_to_be
from quizapp.web.reading_text import text_html

blueprint = Blueprint("library", __name__, template_folder="templates")

#: The first page names no more quizzes that are set for a student than these; “My classes” has all of them.
MOST_SET = 5


@blueprint.get("/")
@access(Right.READ)
def home() -> ResponseReturnValue:
    """What is set for a student, what there is to read, and the quiz to carry on with."""
    account = current_account()
    set_quizzes = set_for(account) if account is not None else None
    to_do = [each for each in set_quizzes or () if each.is_to_do]
    named = {each.open.public_id for each in to_do[:MOST_SET] if each.open is not None}
    open_attempts = service.open_attempts(learner=learner_to_be())
    readings = service.readings()
    lead = readings[0].quizzes[0].slug if readings and readings[0].quizzes else ""
    return render_template(
        "library/home.html",
        account=account,
        readings=readings,
        begun={each.quiz.slug for each in open_attempts},
        # A guest's device may have many users, so a guest is offered the quiz anew.
        result=service.newest_result(lead, learner=account.learner) if account is not None else "",
        to_do=to_do,
        shown=to_do[:MOST_SET],
        open_attempts=[each for each in open_attempts if each.public_id not in named],
        # Whoever is in a class finds this form under “My classes”.
        may_join=set_quizzes is None and (account is None or has(account, Right.JOIN_CLASSES)),
        number=_numbering,
        now=now(),
    )


@blueprint.get("/read/<slug>")
@access(Right.READ)
def briefing(slug: str) -> ResponseReturnValue:
    """A briefing, each statement one click from its sentence in the full text below."""
    reading = service.reading(slug, account=current_account())
    learner_to_be()
    return render_template(
        "library/briefing.html",
        reading=reading,
        briefing=reading.briefing,
        reasons=dict(reading.briefing.reasons),
        document=reading.version.document,
        text=text_html(reading.version.id),
        number=_numbering(reading),
    )


@blueprint.get("/how")
@access(Access.PUBLIC)
def how() -> ResponseReturnValue:
    """How briefings and questions are made, and what that means for their reader."""
    return render_template("library/how.html")


def _numbering(reading: Reading) -> Callable[[tuple[Evidence, ...]], int]:
    def number(evidence: tuple[Evidence, ...]) -> int:
        """The number of the sentence that makes a statement, 0 where there is none.

        It is the last of the evidence; what stands before it tells whom its pronoun means.
        """
        return (reading.version.sentence_number(evidence[-1].start) or 0) if evidence else 0

    return number
