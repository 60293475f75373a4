"""The pages to read: the library, a briefing, and how both are made."""

from collections.abc import Callable

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from quizapp.domain.document import Evidence
from quizapp.features.library import service
from quizapp.features.library.service import Reading
from quizapp.web.access import Access, access
from quizapp.web.identity import current_account, learner_to_be
from quizapp.web.reading_text import text_blocks

blueprint = Blueprint("library", __name__, template_folder="templates")


@blueprint.get("/")
@access(Access.PUBLIC)
def home() -> ResponseReturnValue:
    """What there is to read, in the order in which it came, and the quiz to carry on with."""
    readings = service.readings()
    return render_template(
        "library/home.html",
        readings=readings,
        open_attempts=service.open_attempts(learner=learner_to_be()),
        number=_numbering,
    )


@blueprint.get("/read/<slug>")
@access(Access.PUBLIC)
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
        blocks=text_blocks(reading.version),
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
