"""The pages to read: the library, a briefing, and how both are made."""

from collections.abc import Callable

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.document import Evidence
from quizapp.domain.permissions import Right, covers, has
from quizapp.domain.words import whole_number
from quizapp.features.accounts.forms import own_path
from quizapp.features.classes.set_quizzes import set_for
from quizapp.features.library import document_list, linking, notes, service
from quizapp.features.library.drawing import draw, lack_of, precision_of
from quizapp.features.library.reading_page import links_of, places_of, reading_html
from quizapp.features.library.service import Reading
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import current_account, learner_to_be
from quizapp.web.reading_settings import keep_reading_settings
from quizapp.web.reading_text import marked_sentences
from quizapp.web.text_runs import Mark
from quizapp.web.transactions import begins_late

blueprint = Blueprint("library", __name__, template_folder="templates")

#: The first page names no more quizzes that are set for a student than these; “My classes” has all of them.
MOST_SET = 5


@blueprint.get("/")
@access(Right.READ)
def home() -> ResponseReturnValue:
    """What is set for a student, what there is to read, and the quiz to carry on with."""
    account = current_account()
    text, tag = request.args.get("q", "")[:200], request.args.get("tag", "")[:100]
    shelf = document_list.shelf(text, tag, page=whole_number(request.args.get("page"), digits=5) or 1)
    lead = service.reading(shelf.lead.slug, account=account) if shelf.lead is not None else None
    set_quizzes = set_for(account) if account is not None else None
    to_do = [each for each in set_quizzes or () if each.is_to_do]
    named = {each.open.public_id for each in to_do[:MOST_SET] if each.open is not None}
    open_attempts = service.open_attempts(learner=learner_to_be())
    first_quiz = lead.quizzes[0].slug if lead is not None and lead.quizzes else ""
    return render_template(
        "library/home.html",
        account=account,
        shelf=shelf,
        lead=lead,
        begun={each.quiz.slug for each in open_attempts},
        # A guest's device may have many users, so a guest is offered the quiz anew.
        result=service.newest_result(first_quiz, learner=account.learner) if account is not None else "",
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
    account = current_account()
    reading = service.reading(slug, account=account)
    version, made = reading.version, reading.briefing
    own = notes.own_notes(version, learner=learner_to_be(), now=now())
    marks = [Mark(each.place.start, each.place.end, each.number) for each in own.marked]
    number = _numbering(reading)
    return render_template(
        "library/briefing.html",
        reading=reading,
        briefing=made,
        reasons=dict(made.reasons),
        document=version.document,
        may_edit=covers(account, Right.WORK_ON_DOCUMENTS, owner_id=reading.owner_id),
        text=reading_html(version, made, marks),
        notes=own,
        told_here={"notes", *(each.note.name for each in own.marked), *(each.name for each in own.lost)},
        drawing=draw(made.timeline),
        precision_of=precision_of,
        lack_of=lack_of,
        parts=linking.PARTS,
        row_id=linking.row_id,
        only_named=_only_named(reading),
        named=linking.first_places(links_of(version, made)),
        places=places_of(version, made),
        number=number,
        numbers=lambda evidence: _sentences(reading, evidence),
    )


@blueprint.post("/reading-settings")
@access(Access.PUBLIC)
@begins_late
def keep_settings() -> ResponseReturnValue:
    """Remember how somebody likes to read. The page's script asks for no page."""
    onward = own_path(request.form.get("next")) or url_for(".home")
    is_script = request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"
    response = make_response(({}, 200) if is_script else redirect(onward))
    keep_reading_settings(response, request.form)
    return response


@blueprint.get("/how")
@access(Access.PUBLIC)
def how() -> ResponseReturnValue:
    """How briefings and questions are made, and what that means for their reader."""
    return render_template("library/how.html")


def _only_named(reading: Reading) -> dict[str, str]:
    """By the id of its row, each name of which the text tells nothing and that nobody has edited."""
    return {
        linking.row_id("entities", place): each.name
        for place, each in enumerate(reading.briefing.entities, start=1)
        if not each.about and ("entities", place) not in reading.by_hand
    }


def _numbering(reading: Reading) -> Callable[[tuple[Evidence, ...]], int]:
    def number(evidence: tuple[Evidence, ...]) -> int:
        """The number of the sentence that makes a statement, 0 where there is none.

        It is the last of the evidence; what stands before it tells whom its pronoun means.
        """
        return (reading.version.sentence_number(evidence[-1].start) or 0) if evidence else 0

    return number


def _sentences(reading: Reading, evidence: tuple[Evidence, ...]) -> str:
    """The numbers of all sentences that prove a statement: "3, 12"."""
    return ", ".join(map(str, sorted(marked_sentences(reading.version, evidence))))
