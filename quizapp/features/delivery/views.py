"""The pages of an attempt: question by question, check, result; and a learner's own history."""

import re
import secrets

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.permissions import Right, has
from quizapp.domain.words import capital, whole_number
from quizapp.errors import NotFound
from quizapp.features.accounts.forms import own_path
from quizapp.features.classes import set_quizzes
from quizapp.features.delivery import history, service
from quizapp.features.delivery.service import Client, LoadedAttempt
from quizapp.features.library import notes
from quizapp.kinds import kind_of
from quizapp.storage import documents
from quizapp.web.access import Access, access
from quizapp.web.clock import now
from quizapp.web.identity import (
    current_account,
    current_learner,
    forget_guest,
    guest_learner,
    learner_to_be,
    own_learners,
    signed_in,
)
from quizapp.web.reading_text import excerpts, text_html

blueprint = Blueprint("delivery", __name__, template_folder="templates")


@blueprint.post("/quizzes/<slug>/start")
@access(Right.READ)
def start(slug: str) -> ResponseReturnValue:
    """Open an attempt, or go on with the open one, and show the question to answer next."""
    public_id = service.start(
        slug,
        learner=learner_to_be(),
        new_attempt_id=secrets.token_urlsafe(16),
        seed=secrets.randbits(31),
        now=now(),
    )
    position = service.load(public_id, learners=own_learners()).first_unanswered()
    return redirect(url_for(".question", public_id=public_id, position=position))


@blueprint.get("/attempts/<public_id>")
@access(Right.TAKE)
def resume(public_id: str) -> ResponseReturnValue:
    """Go on where the attempt stands: at the next question, or at its result."""
    loaded = service.load(public_id, learners=own_learners())
    if loaded.is_finished:
        return redirect(url_for(".result", public_id=public_id))
    return redirect(url_for(".question", public_id=public_id, position=loaded.first_unanswered()))


@blueprint.get("/attempts/<public_id>/<int:position>")
@access(Right.TAKE)
def question(public_id: str, position: int) -> ResponseReturnValue:
    """One question beside the text."""
    loaded = service.load(public_id, learners=own_learners())
    if loaded.is_finished:
        return redirect(url_for(".result", public_id=public_id))
    return _question_page(loaded, position)


@blueprint.post("/attempts/<public_id>/<int:position>")
@access(Right.TAKE)
def answer(public_id: str, position: int) -> ResponseReturnValue:
    """Save what the form holds, then go where its button says."""
    go = request.form.get("go", "next")
    loaded = service.save(
        public_id,
        position,
        request.form.to_dict(flat=False),
        learners=own_learners(),
        seen=whole_number(request.form.get("seen", "")),
        now=now(),
    )
    if go in {"flag", "unflag"}:
        service.flag(public_id, position, flagged=go == "flag", learners=own_learners(), now=now())
        return redirect(url_for(".question", public_id=public_id, position=position))
    if go == "next" and loaded.complaint(loaded.slot(position)):
        return _question_page(loaded, position, told=True)
    if go == "check" or (go == "next" and position >= len(loaded.quiz.slots)):
        return redirect(url_for(".check", public_id=public_id))
    return redirect(url_for(".question", public_id=public_id, position=_target(go, position, loaded)))


@blueprint.post("/attempts/<public_id>/<int:position>/save")
@access(Right.TAKE)
def save(public_id: str, position: int) -> ResponseReturnValue:
    """Save one change as it is made, for the page's script; the answer to it is sent after the commit.

    The form's ``seen`` stays out of it: whoever goes back to an option before the reply is there means it.
    """
    loaded = service.save(
        public_id,
        position,
        request.form.to_dict(flat=False),
        learners=own_learners(),
        client=_client(),
        now=now(),
    )
    return {
        "saved_at": (loaded.state(position).saved_at or now()).isoformat(),
        "complaint": loaded.complaint(loaded.slot(position)),
        "answered": loaded.answered,
        "seen": loaded.seen,
    }


@blueprint.get("/attempts/<public_id>/check")
@access(Right.TAKE)
def check(public_id: str) -> ResponseReturnValue:
    """All answers on one page, before they are submitted."""
    loaded = service.load(public_id, learners=own_learners())
    if loaded.is_finished:
        return redirect(url_for(".result", public_id=public_id))
    rows = [
        {
            "position": slot.position,
            "stem": slot.question.stem,
            "given": kind_of(slot.question).summarise(slot.question, loaded.state(slot.position).response),
            "state": loaded.state(slot.position),
            "complaint": loaded.complaint(slot),
        }
        for slot in loaded.quiz.slots
    ]
    hand_ins = set_quizzes.hand_ins(public_id, loaded.quiz.slug, current_account())
    return render_template("delivery/check.html", loaded=loaded, rows=rows, hand_ins=hand_ins, now=now())


@blueprint.post("/attempts/<public_id>/submit")
@access(Right.TAKE)
def submit(public_id: str) -> ResponseReturnValue:
    """Close and grade the attempt."""
    service.submit(public_id, learners=own_learners(), now=now())
    return redirect(url_for(".result", public_id=public_id), code=303)


@blueprint.get("/attempts/<public_id>/result")
@access(Right.TAKE)
def result(public_id: str) -> ResponseReturnValue:
    """The score, and as far as the quiz shows it the verdict of each question, why, and the evidence in its place."""
    outcome = service.outcome(public_id, learners=own_learners())
    shown = {
        each.position: excerpts(outcome.document, each.correction.question.evidence)
        for each in outcome.slots
        if each.correction is not None
    }
    hand_ins = set_quizzes.hand_ins(public_id, outcome.quiz_slug, current_account())
    return render_template("delivery/result.html", outcome=outcome, excerpts=shown, hand_ins=hand_ins)


@blueprint.get("/progress")
@access(Access.PUBLIC)
def progress() -> ResponseReturnValue:
    """The learner's own attempts, scores over time, and what was missed last."""
    account = current_account()
    guest = guest_learner() if account is not None and has(account, Right.JOIN_CLASSES) else ""
    unclaimed = len(history.guests_attempts(guest)), notes.guests_notes(guest)
    return render_template(
        "delivery/progress.html",
        progress=history.progress(learner=current_learner()),
        unclaimed=sum(unclaimed),
        belongings=capital(history.belongings(*unclaimed)),
    )


@blueprint.get("/claim")
@access(Right.JOIN_CLASSES)
def claim() -> ResponseReturnValue:
    """Ask a student whether what a guest did on this device is theirs: a device may have many users."""
    onward, found = own_path(request.args.get("next")), history.guests_attempts(guest_learner())
    number_of_notes = notes.guests_notes(guest_learner())
    if not found and not number_of_notes:
        return redirect(onward or url_for("library.home"))
    return render_template(
        "delivery/claim.html",
        found=found,
        number_of_notes=number_of_notes,
        belongings=history.belongings(0, number_of_notes),
        onward=onward,
    )


@blueprint.post("/claim")
@access(Right.JOIN_CLASSES)
def claim_attempts() -> ResponseReturnValue:
    """Make the guest's attempts and notes the student's own, or leave them on this device."""
    onward = own_path(request.form.get("next"))
    if request.form.get("mine") == "yes":
        number = history.claim(guest=guest_learner(), account=signed_in(), now=now())
        number_of_notes = notes.claim(guest=guest_learner(), account=signed_in())
        # Whoever comes next to this device without an account is somebody else.
        forget_guest()
        if number or number_of_notes:
            verb = "is" if number + number_of_notes == 1 else "are"
            flash(f"{capital(history.belongings(number, number_of_notes))} {verb} in your account now.")
    else:
        flash("Left on this device. Should it be yours after all, “My progress” leads back to it.")
    return redirect(onward or url_for(".progress"))


def _question_page(loaded: LoadedAttempt, position: int, *, told: bool = False) -> ResponseReturnValue:
    slot = loaded.slot(position)
    state = loaded.state(position)
    response = loaded.shown(slot)
    version = documents.version(loaded.quiz.document_version_id)
    # 200 also where the answer can't be read: it was saved as it stands, and only what went well is committed.
    return render_template(
        "delivery/question.html",
        loaded=loaded,
        position=position,
        asked=loaded.asked(slot),
        flagged=state.flagged,
        chosen=response.chosen,
        texts=response.texts,
        complaint=loaded.complaint(slot),
        saved_at=state.saved_at if state.is_answered else None,
        # Whoever came from the check page to change one answer goes back there.
        primary="check" if "checking" in request.values else "next",
        told=told,
        title=version.document.title,
        text=text_html(version.id),
    )


def _target(go: str, position: int, loaded: LoadedAttempt) -> int:
    """The position that a button named: "next", "previous", or a number of the jump list."""
    buttons = {str(slot.position): slot.position for slot in loaded.quiz.slots}
    wanted = (buttons | {"next": position + 1, "previous": position - 1}).get(go)
    if wanted is None:
        raise NotFound("This page has no such button.")
    return loaded.slot(wanted).position


def _client() -> Client:
    """The page that sends a save; nobody where it isn't named as our script names itself."""
    client, sequence = request.form.get("client", ""), whole_number(request.form.get("client_sequence", ""))
    return Client(client, sequence) if re.fullmatch(r"[0-9a-z-]{1,40}", client) and sequence else Client()
