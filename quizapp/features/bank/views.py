"""The pages of the bank: find a question, look at it, write one, edit it, see its history."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import TypeVar

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.attempt import AskedQuestion, ask, option_order
from quizapp.domain.document import DocumentVersion
from quizapp.domain.permissions import Right
from quizapp.domain.question import Origin, Question, QuestionKind, QuestionState
from quizapp.domain.words import whole_number
from quizapp.errors import NotFound
from quizapp.features.bank import service
from quizapp.features.bank.drafting import draft_of, sound_question
from quizapp.features.bank.forms import FORMS, QuestionForm
from quizapp.features.bank.service import KeyChanges, Overtaken
from quizapp.features.library.evidence import Unsound
from quizapp.features.library.service import documents_read
from quizapp.features.library.text_pane import picked
from quizapp.kinds import KINDS, kind_of
from quizapp.lint import lint
from quizapp.storage import documents
from quizapp.storage.bank import BankedQuestion, BankFilter, Shown
from quizapp.web.access import access
from quizapp.web.clock import now
from quizapp.web.identity import signed_in
from quizapp.web.reading_text import excerpts
from quizapp.web.requests import takes_up_to

blueprint = Blueprint("bank", __name__, template_folder="templates")

#: A question with eight options and feedback for each, all as long as they may be.
MAX_QUESTION_BYTES = 256 * 1024

#: What an address of the list may say, but the page.
FILTERS = ("q", "tag", "document", "origin", "kind", "state")

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Editor:
    """What the page around the fields shows: the text, and what is being edited."""

    version: DocumentVersion
    kind: QuestionKind
    #: None while the question is new.
    row: BankedQuestion | None = None

    @property
    def address(self) -> str:
        """Where the form is sent."""
        if self.row is None:
            return url_for("bank.create", slug=self.version.slug, kind=self.kind.value)
        other = self.kind.value if self.kind is not self.row.question.kind else None
        return url_for("bank.save", question_id=self.row.id, kind=other)


@dataclass(frozen=True, slots=True)
class Saving:
    """What came of saving an edit."""

    saved: bool
    #: Whether it made a new version.
    is_new: bool = False
    #: What the editor has to be told before it is saved.
    warning: KeyChanges | Overtaken | None = None

    @property
    def status(self) -> HTTPStatus:
        """The status of the page that shows why nothing was saved."""
        return HTTPStatus.CONFLICT if self.warning is not None else HTTPStatus.UNPROCESSABLE_ENTITY


@blueprint.get("/bank")
@access(Right.WORK_ON_QUESTIONS)
def bank() -> ResponseReturnValue:
    """All questions, curated and generated, narrowed by what the address says."""
    wanted = BankFilter(
        text=request.args.get("q", "")[:200],
        tag=request.args.get("tag", "")[:100],
        document=request.args.get("document", "")[:200],
        origin=_word(Origin, request.args.get("origin")),
        kind=_word(QuestionKind, request.args.get("kind")),
        shown=_word(Shown, request.args.get("state")) or Shown.CURRENT,
    )
    page = whole_number(request.args.get("page"), digits=5) or 1
    listing = service.listing(wanted, page=page, account=signed_in())
    # Only what the form sends: of other names, url_for would take some for its own.
    kept = {name: request.args[name] for name in FILTERS if name in request.args}
    return render_template("bank/bank.html", listing=listing, wanted=wanted, kept=kept, kinds=KINDS, shown=Shown)


@blueprint.get("/bank/new")
@access(Right.WORK_ON_QUESTIONS)
def start() -> ResponseReturnValue:
    """Which document a new question is about, and of which kind it is."""
    known = documents_read(signed_in())
    slug, kind = request.args.get("document", ""), _word(QuestionKind, request.args.get("kind"))
    if kind is not None and any(each.slug == slug for each in known):
        return redirect(url_for(".new", slug=slug, kind=kind.value))
    return render_template("bank/start.html", documents=known, kinds=KINDS, chosen=slug)


def too_long() -> ResponseReturnValue:
    """What is shown to whoever sends more than a question can be."""
    sentence = "That is far more than a question holds. Go back and shorten it."
    return render_template("error.html", sentence=sentence, status=413), HTTPStatus.REQUEST_ENTITY_TOO_LARGE


@blueprint.get("/documents/<slug>/questions/new/<kind>")
@access(Right.WORK_ON_QUESTIONS)
def new(slug: str, kind: str) -> ResponseReturnValue:
    """The editor, empty."""
    editor = Editor(service.text_for(slug, signed_in()), _kind(kind))
    return _editor_page(editor, FORMS[editor.kind]())


@blueprint.post("/documents/<slug>/questions/new/<kind>")
@access(Right.WORK_ON_QUESTIONS)
@takes_up_to(MAX_QUESTION_BYTES, else_show=too_long)
def create(slug: str, kind: str) -> ResponseReturnValue:
    """Store a new question, or say in the form what is wrong with it."""
    editor = Editor(service.text_for(slug, signed_in()), _kind(kind))
    form = FORMS[editor.kind]()
    if _asks_for_preview():
        return _preview(editor, form)
    if form.validate_on_submit():
        approve = request.form.get("do") != "draft"
        try:
            question_id = service.create(
                slug, form.draft(), approve=approve, account=signed_in(), new_id=_new_id(), now=now()
            )
        except Unsound as unsound:
            form.show(unsound.problems)
        else:
            flash("Saved. It can be asked in quizzes now." if approve else "Saved as a draft.")
            return _to(question_id)
    return _editor_page(editor, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@blueprint.get("/bank/<int(max=2147483647):question_id>")
@access(Right.WORK_ON_QUESTIONS)
def question(question_id: int) -> ResponseReturnValue:
    """One question: as the learner sees it, its key, its evidence, where it is used, what became of it."""
    row = service.question_for(question_id, signed_in())
    entries, decisions = service.history(question_id, signed_in())
    version = documents.version(row.document_version_id)
    return render_template(
        "bank/question.html",
        row=row,
        stands=service.stands(row),
        is_of_newest_text=documents.newest_version_id(row.document_slug) == row.document_version_id,
        kind=kind_of(row.question),
        asked=as_asked(row.question),
        correct=service.key_in_words(row.question),
        flaws=lint(row.question),
        excerpts=excerpts(version, row.question.evidence),
        entries=entries,
        decisions=decisions,
    )


@blueprint.get("/bank/<int(max=2147483647):question_id>/edit")
@access(Right.WORK_ON_QUESTIONS)
def edit(question_id: int) -> ResponseReturnValue:
    """The editor, with the newest version, or with an older one that is to come back."""
    row = service.question_for(question_id, signed_in())
    older = whole_number(request.args.get("version"), digits=5)
    shown = row.question if older is None else service.version_of(question_id, older, signed_in())
    editor = Editor(service.text_for(row.document_slug, signed_in()), shown.kind, row)
    form = FORMS[shown.kind]()
    form.fill(draft_of(shown))
    form.based_on.data = str(row.number)
    return _editor_page(editor, form, question=shown)


@blueprint.post("/bank/<int(max=2147483647):question_id>/edit")
@access(Right.WORK_ON_QUESTIONS)
@takes_up_to(MAX_QUESTION_BYTES, else_show=too_long)
def save(question_id: int) -> ResponseReturnValue:
    """Store an edit as a new version, or say in the form why not."""
    row = service.question_for(question_id, signed_in())
    # An older version that is to come back may be of another kind.
    kind = _word(QuestionKind, request.args.get("kind")) or row.question.kind
    editor = Editor(service.text_for(row.document_slug, signed_in()), kind, row)
    form = FORMS[editor.kind]()
    if _asks_for_preview():
        return _preview(editor, form)
    saving = save_edit(form, row) if form.validate_on_submit() else Saving(saved=False)
    if not saving.saved:
        return _editor_page(editor, form, warning=saving.warning, status=saving.status)
    number = row.number + 1
    flash(f"Saved as version {number}." if saving.is_new else "Nothing was changed, so there is no new version.")
    return _to(question_id)


@blueprint.post("/bank/<int(max=2147483647):question_id>/duplicate")
@access(Right.WORK_ON_QUESTIONS)
def duplicate(question_id: int) -> ResponseReturnValue:
    """Make a copy, and edit it."""
    copy_id = service.duplicate(question_id, account=signed_in(), new_id=_new_id(), now=now())
    flash("This is the copy, a draft. Change it and save.")
    return redirect(url_for(".edit", question_id=copy_id), code=HTTPStatus.SEE_OTHER)


@blueprint.post("/bank/<int(max=2147483647):question_id>/state")
@access(Right.WORK_ON_QUESTIONS)
def decide(question_id: int) -> ResponseReturnValue:
    """Approve, retire or restore a question."""
    state = _word(QuestionState, request.form.get("state"))
    # To reject one takes a reason, which the review asks for.
    if state not in (QuestionState.APPROVED, QuestionState.RETIRED):
        raise NotFound("This page has no such button.")
    seen = request.form.get("stands", "")
    service.decide(question_id, state, seen=seen, account=signed_in(), now=now())
    flash(f"The question is {state.value} now.")
    return _to(question_id)


def save_edit(form: QuestionForm, row: BankedQuestion) -> Saving:
    """Store what a sound form says; what is wrong goes into the form, what wants to be meant is in the outcome."""
    try:
        is_new = service.edit(
            row.id,
            form.draft(),
            based_on=form.version or 0,
            confirmed=form.confirmed.data or "",
            account=signed_in(),
            now=now(),
        )
    except Unsound as unsound:
        form.show(unsound.problems)
        return Saving(saved=False)
    except KeyChanges as warning:
        form.confirmed.data = warning.token
        return Saving(saved=False, warning=warning)
    except Overtaken as warning:
        form.based_on.data, form.confirmed.data = str(row.number), ""
        return Saving(saved=False, warning=warning)
    return Saving(saved=True, is_new=is_new)


def as_asked(question: Question) -> AskedQuestion:
    """A question as a learner sees it, its options in their own order; where that is the key, in another."""
    own = tuple(range(len(question.options)))
    return ask(question, own or option_order(question, seed=0, position=0))


def _asks_for_preview() -> bool:
    return request.form.get("do") == "preview"


def _preview(editor: Editor, form: QuestionForm) -> ResponseReturnValue:
    """The editor again, with what it holds as the learner would see it; nothing is stored."""
    question = None
    if form.validate_on_submit():
        origin = editor.row.question.origin if editor.row else Origin.CURATED
        try:
            question = sound_question(
                form.draft(),
                editor.version.document,
                sentences=editor.version.sentences,
                id="preview",
                origin=origin,
            )
        except Unsound as unsound:
            form.show(unsound.problems)
    return _editor_page(editor, form, question=question, opened=question is not None)


def _editor_page(
    editor: Editor,
    form: QuestionForm,
    *,
    question: Question | None = None,
    warning: KeyChanges | Overtaken | None = None,
    opened: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> ResponseReturnValue:
    form.advise()
    shown = question or (editor.row.question if editor.row is not None else None)
    evidence = shown.evidence if shown is not None else ()
    page = render_template(
        "bank/edit.html",
        editor=editor,
        form=form,
        problems=form.all_problems(),
        warning=warning,
        asked=as_asked(shown) if shown is not None else None,
        opened=opened,
        label=KINDS[editor.kind].label,
        **picked(editor.version, evidence),
    )
    return page, status


def _kind(name: str) -> QuestionKind:
    kind = _word(QuestionKind, name)
    if kind is None:
        raise NotFound("There is no such kind of question.")
    return kind


def _word(words: type[Word], value: str | None) -> Word | None:
    return words(value) if value in {word.value for word in words} else None


def _to(question_id: int) -> ResponseReturnValue:
    return redirect(url_for("bank.question", question_id=question_id), code=HTTPStatus.SEE_OTHER)


def _new_id() -> str:
    return secrets.token_hex(8)
