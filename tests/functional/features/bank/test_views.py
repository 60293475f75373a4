"""The pages of the bank, as a browser without JavaScript uses them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from flask import Flask, url_for
from werkzeug.datastructures import MultiDict

from quizapp.domain.account import Role
from quizapp.domain.question import NumericKey, Option, Question, QuestionKind, QuestionState
from quizapp.features.bank.service import PAGE
from quizapp.storage import bank, documents, questions
from quizapp.storage.bank import BankedQuestion, BankFilter, Shown
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, NOW, SECOND, SENTENCES, TEXT, make_document, make_questions
from tests.functional.features.bank.filled_in import fields_of
from tests.support.app import Visitor, make_account, sign_in, words

CHOICE, MULTI, TRUE_FALSE, CLOZE, SHORT, NUMERIC = make_questions()
NASTY = '<script>alert(1)</script> & "it\'s"'

Sent = Mapping[str, str | Sequence[str]]


def html(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.get_data(as_text=True)
    # As a browser reads it.
    return str(answer.get_data(as_text=True)).replace("\r\n", "\n")


def title(page: str) -> str:
    return page.split("<title>")[1].split("</title>", maxsplit=1)[0]


def everything(app: Flask) -> list[BankedQuestion]:
    """All questions, oldest identity first."""
    with app.app_context():
        found, _ = bank.search(BankFilter(shown=Shown.ALL), account_id=None, limit=1000)
        return sorted(found, key=lambda each: each.id)


def row(app: Flask, public_id: str) -> BankedQuestion:
    (found,) = [each for each in everything(app) if each.question.id == public_id]
    return found


def add_question(
    app: Flask, question: Question, *, state: QuestionState = QuestionState.APPROVED, slug: str = "tower"
) -> int:
    with app.app_context():
        document = documents.document(slug)
        version = documents.newest_version(slug)
        assert document is not None
        assert version is not None
        question_id = questions.question_id(document.id, question, state=state, now=NOW)
        questions.add_version(question_id, question, document=version, number=1, source="pack", now=NOW)
        db.session.commit()
        return question_id


def add_foreign_document(app: Flask) -> int:
    """Another instructor's document "harbour" with a generated question; returns the question's id."""
    owner = make_account(app, "Otto Berg")
    with app.app_context():
        added = documents.add_document("harbour", title="The secret harbour", owner_id=owner.id, now=NOW)
        documents.add_version(added, slug="harbour", number=1, document=make_document(), sentences=SENTENCES, now=NOW)
        db.session.commit()
    return add_question(app, replace(TRUE_FALSE, id="secret", stem="A secret."), slug="harbour")


def filled_in(page: str) -> dict[str, list[str]]:
    """What a browser sends of the editor on a page; what the learner's view shows is disabled and never sent."""
    form = page.split('id="question" method="post"')[1].split("</form>", maxsplit=1)[0]
    return MultiDict(
        fields_of(form[: form.rindex('id="preview"')] if "See it as the learner does" in form else form)
    ).to_dict(flat=False)


def opened(visitor: Visitor, question_id: int, query: str = "") -> dict[str, list[str]]:
    return filled_in(html(visitor.get(f"/bank/{question_id}/edit{query}")))


def save(visitor: Visitor, question_id: int, fields: Sent, do: str = "save") -> Any:
    return visitor.post(f"/bank/{question_id}/edit", {**fields, "do": do})


def landed(visitor: Visitor, answer: Any) -> str:
    """The page to which an answer leads."""
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return html(visitor.get(answer.headers["Location"]))


every_kind = pytest.mark.parametrize("question", make_questions(), ids=lambda each: each.kind.value)


# ---- The list


def listed(visitor: Visitor, query: str) -> list[str]:
    """The stems of the list's rows."""
    page = html(visitor.get(f"/bank?{query}"))
    return re.findall(r'<th role="rowheader" scope="row"><a href="/bank/\d+">(.*?)</a>', page)


def test_the_bank_lists_every_question_with_where_it_stands(staff: Visitor) -> None:
    page = html(staff.get("/bank"))
    assert listed(staff, "") == [each.stem for each in reversed(make_questions())]
    assert "6 questions" in words(staff.get("/bank"))
    assert page.count("1 quiz</a>") == page.count(">Published</td>") == 6
    assert page.count('data-label="Origin"') == 6
    assert page.count("Generated</span>") == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=keeper+lamps", [CHOICE]),
        ("q=KEEPER&kind=cloze", [CLOZE]),
        ("q=%25", []),
        ("q=_____", [CLOZE]),
        ("origin=generated", [TRUE_FALSE]),
        ("origin=curated&kind=numeric", [NUMERIC]),
        ("kind=short_answer", [SHORT]),
        ("document=tower&kind=choice", [CHOICE]),
        ("document=nowhere", []),
        ("state=published&q=which", [MULTI]),
        ("state=retired", []),
        ("tag=sea", []),
    ],
)
def test_the_address_narrows_the_list(staff: Visitor, query: str, found: list[Question]) -> None:
    assert listed(staff, query) == [each.stem for each in found]
    assert ("No question fits." in words(staff.get(f"/bank?{query}"))) is not bool(found)


def test_the_filters_show_what_the_address_says(staff: Visitor) -> None:
    page = html(staff.get("/bank?q=a+%22b%22&origin=curated&state=all&kind=cloze&document=tower&tag=sea"))
    assert 'value="a &#34;b&#34;"' in page
    for chosen in ("curated", "all", "cloze", "tower"):
        assert f'<option value="{chosen}" selected>' in page
    assert '<input type="hidden" name="tag" value="sea">' in page


def test_a_tag_leads_to_what_has_it(quiz_app: Flask, staff: Visitor) -> None:
    add_question(quiz_app, replace(CHOICE, id="tagged", stem="Tagged?", tags=("sea & salt", "50%")))
    page = html(staff.get("/bank"))
    for address in re.findall(r'href="(/bank\?tag=[^"]*)"', page):
        assert listed(staff, address.split("?")[1]) == ["Tagged?"]
    assert page.count('href="/bank?tag=') == 2


ODD_QUERIES = (
    "page=0",
    "page=-1",
    "page=99999",
    "page=999999999999999999999",
    "page=²",
    "page=٣",
    "page=",
    "page=1.5",
    "page=1&page=2",
    "state=nonsense",
    "state=",
    "kind=nonsense",
    "origin=nonsense",
    "q=%ff%fe",
    "q=" + "a+" * 5000,
    "q=" + "%F0%9F%98%80" * 300,
    "tag=%0A",
    "nonsense=1",
    "_external=1",
    "_scheme=ftp",
    "_anchor=x",
    "_method=POST",
    "endpoint=x",
    "self=x",
)


def test_no_address_breaks_a_list_of_several_pages(quiz_app: Flask, staff: Visitor) -> None:
    for number in range(PAGE):
        add_question(quiz_app, replace(CHOICE, id=f"more-{number}"))
    for query in ODD_QUERIES:
        assert staff.get(f"/bank?{query}").status_code == 200, query
        assert staff.get(f"/bank/new?{query}").status_code == 200, query


@pytest.mark.parametrize("query", ["page=0", "page=²", "state=nonsense", "kind=nonsense", "origin=nonsense"])
def test_what_no_filter_knows_narrows_nothing(staff: Visitor, query: str) -> None:
    assert len(listed(staff, query)) == 6


def test_a_zero_byte_is_in_no_address(staff: Visitor) -> None:
    for query in ("q=%00", "tag=a%00b", "document=%00"):
        html(staff.get(f"/bank?{query}"), 404)


def test_a_long_list_has_pages_that_keep_the_filters(quiz_app: Flask, staff: Visitor) -> None:
    for number in range(PAGE + 1):
        add_question(quiz_app, replace(CHOICE, id=f"more-{number}", stem=f"Extra {number}?"))
    page = html(staff.get("/bank?q=extra&kind=choice"))
    assert "page 1 of 2" in page
    assert 'rel="prev"' not in page
    following = page.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert listed(staff, following.split("?")[1]) == ["Extra 0?"]
    last = html(staff.get(following))
    assert 'rel="next"' not in last
    back = last.split('rel="prev" href="')[1].split('"')[0].replace("&amp;", "&")
    assert len(listed(staff, back.split("?")[1])) == PAGE


@pytest.mark.parametrize("path", ["/bank/99999", f"/bank/{'9' * 30}", f"/bank/{'9' * 30}/edit", "/bank/x", "/bank/-1"])
def test_a_question_that_is_not_there_is_not_found(staff: Visitor, path: str) -> None:
    html(staff.get(path), 404)


# ---- One question


@every_kind
def test_a_question_shows_key_evidence_use_and_history(quiz_app: Flask, staff: Visitor, question: Question) -> None:
    shown = row(quiz_app, question.id)
    page = html(staff.get(f"/bank/{shown.id}"))
    text = words(staff.get(f"/bank/{shown.id}"))
    assert title(page).startswith(f"Question: {question.stem}")
    assert '<mark class="evidence">' in page
    assert all(each.quote in text for each in question.evidence)
    assert "With version 1" in text
    assert "As it began." in text
    assert "See it as the learner does" in text


def test_a_question_shows_every_accepted_answer(quiz_app: Flask, staff: Visitor) -> None:
    assert "the keeper or keeper" in words(staff.get(f"/bank/{row(quiz_app, 'who-lit').id}"))
    assert "lamps; dusk" in words(staff.get(f"/bank/{row(quiz_app, 'gap-dusk').id}"))


def test_decisions_are_shown_with_names(quiz_app: Flask, staff: Visitor) -> None:
    question_id = row(quiz_app, "who-lit").id
    retired = landed(staff, staff.post(f"/bank/{question_id}/state", {"state": "retired"}))
    assert "The question is retired now." in retired
    assert "retired by Ina Holm" in retired
    assert 'value="retired">Retire<' not in retired
    assert row(quiz_app, "who-lit").state is QuestionState.RETIRED
    restored = landed(staff, staff.post(f"/bank/{question_id}/state", {"state": "approved"}))
    assert "approved by Ina Holm" in restored
    assert row(quiz_app, "who-lit").state is QuestionState.APPROVED


def test_a_draft_is_approved_on_its_page(quiz_app: Flask, staff: Visitor) -> None:
    question_id = add_question(quiz_app, replace(CHOICE, id="new"), state=QuestionState.DRAFT)
    assert 'value="approved">Approve<' in html(staff.get(f"/bank/{question_id}"))
    landed(staff, staff.post(f"/bank/{question_id}/state", {"state": "approved"}))
    assert row(quiz_app, "new").state is QuestionState.APPROVED


@pytest.mark.parametrize(
    ("fields", "status"),
    [({"state": "draft"}, 404), ({"state": "rejected"}, 404), ({"state": "nonsense"}, 404), ({}, 404)],
)
def test_a_step_that_there_is_not_changes_nothing(
    quiz_app: Flask, staff: Visitor, fields: dict[str, str], status: int
) -> None:
    html(staff.post(f"/bank/{row(quiz_app, 'who-lit').id}/state", fields), status)
    assert row(quiz_app, "who-lit").state is QuestionState.APPROVED


def test_a_copy_is_opened_in_the_editor(quiz_app: Flask, staff: Visitor) -> None:
    page = landed(staff, staff.post(f"/bank/{row(quiz_app, 'what-counted').id}/duplicate"))
    copy = everything(quiz_app)[-1]
    assert f'action="/bank/{copy.id}/edit"' in page
    assert filled_in(page)["stem"] == [CHOICE.stem]
    assert copy.question == replace(CHOICE, id=copy.question.id)
    assert copy.question.id != CHOICE.id
    assert copy.state is QuestionState.DRAFT


# ---- A new question


def test_a_new_question_begins_with_its_document_and_kind(staff: Visitor) -> None:
    page = html(staff.get("/bank/new?document=tower"))
    assert '<option value="tower" selected>' in page
    assert all(f'name="kind" value="{kind}"' in page for kind in QuestionKind)
    answer = staff.get("/bank/new?document=tower&kind=cloze")
    assert answer.headers["Location"] == "/documents/tower/questions/new/cloze"


@every_kind
def test_a_question_of_each_kind_is_written(quiz_app: Flask, staff: Visitor, question: Question) -> None:
    address = f"/documents/tower/questions/new/{question.kind}"
    empty = html(staff.get(address))
    assert title(empty).startswith("New question")
    fields = {**opened(staff, row(quiz_app, question.id).id), "based_on": [""]}
    assert fields.keys() >= filled_in(empty).keys() - {"based_on"}
    page = landed(staff, staff.post(address, {**fields, "do": "save"}))
    assert "Saved. It can be asked in quizzes now." in page
    written = everything(quiz_app)[-1]
    assert written.question == replace(question, id=written.question.id, origin=written.question.origin)
    assert (written.question.origin, written.state, written.source) == ("curated", QuestionState.APPROVED, "app")


def test_a_question_is_saved_as_a_draft(quiz_app: Flask, staff: Visitor) -> None:
    fields = opened(staff, row(quiz_app, "who-lit").id)
    page = landed(staff, staff.post("/documents/tower/questions/new/short_answer", {**fields, "do": "draft"}))
    assert "Saved as a draft." in page
    assert everything(quiz_app)[-1].state is QuestionState.DRAFT


@pytest.mark.parametrize("kind", list(QuestionKind))
@pytest.mark.parametrize("do", ["save", "draft"])
def test_an_empty_question_is_told_at_its_fields_and_not_stored(
    quiz_app: Flask, staff: Visitor, kind: QuestionKind, do: str
) -> None:
    page = html(staff.post(f"/documents/tower/questions/new/{kind}", {"do": do}), 422)
    assert title(page).startswith("Error: New question")
    assert "There is a problem" in page
    assert 'id="stem-error"' in page
    assert 'id="evidence-0-quote-error"' in page
    assert len(everything(quiz_app)) == 6


@pytest.mark.parametrize("path", ["/documents/tower/questions/new/nonsense", "/documents/nowhere/questions/new/choice"])
def test_what_can_not_be_written_about_is_not_found(staff: Visitor, path: str) -> None:
    html(staff.get(path), 404)
    html(staff.post(path), 404)


def test_far_too_much_is_refused_with_a_sentence(quiz_app: Flask, staff: Visitor) -> None:
    for path in ("/documents/tower/questions/new/choice", f"/bank/{row(quiz_app, 'who-lit').id}/edit"):
        assert "far more than a question holds" in html(staff.post(path, {"stem": "x" * 300_000}), 413)
    assert len(everything(quiz_app)) == 6


# ---- The editor


@every_kind
def test_a_question_sent_back_as_it_was_shown_is_unchanged(quiz_app: Flask, staff: Visitor, question: Question) -> None:
    shown = row(quiz_app, question.id)
    page = landed(staff, save(staff, shown.id, opened(staff, shown.id)))
    assert "Nothing was changed, so there is no new version." in page
    assert row(quiz_app, question.id) == shown


@every_kind
def test_a_changed_stem_makes_a_version(quiz_app: Flask, staff: Visitor, question: Question) -> None:
    shown = row(quiz_app, question.id)
    fields = {**opened(staff, shown.id), "stem": f"{question.stem} Tell!"}
    assert fields["based_on"] == ["1"]
    page = landed(staff, save(staff, shown.id, fields))
    assert "Saved as version 2." in page
    assert "by Ina Holm" in page
    assert f"<del>{question.stem}</del>" in page
    assert f"<ins>{question.stem} Tell!</ins>" in page
    assert "With version 1: publish the quiz again to ask version 2" in page
    assert row(quiz_app, question.id).question == replace(question, stem=f"{question.stem} Tell!")


@every_kind
def test_problems_are_told_at_the_fields_and_nothing_is_stored(
    quiz_app: Flask, staff: Visitor, question: Question
) -> None:
    shown = row(quiz_app, question.id)
    fields = {**opened(staff, shown.id), "stem": "", "evidence-0-quote": "Nowhere to be found", "tags": "kept tag"}
    page = html(save(staff, shown.id, fields), 422)
    assert title(page).startswith("Error: Edit a question")
    assert 'id="stem-error"' in page
    assert 'id="evidence-0-quote-error"' in page
    sent_back = filled_in(page)
    assert sent_back["evidence-0-quote"] == ["Nowhere to be found"]
    assert (sent_back["tags"], sent_back["based_on"]) == (["kept tag"], ["1"])
    assert row(quiz_app, question.id) == shown


@pytest.mark.parametrize(("field", "value"), [("bloom", "nonsense"), ("difficulty", "2"), ("difficulty", "nan")])
def test_what_no_list_offers_is_told(quiz_app: Flask, staff: Visitor, field: str, value: str) -> None:
    shown = row(quiz_app, "who-lit")
    page = html(save(staff, shown.id, {**opened(staff, shown.id), "stem": "New?", field: value}), 422)
    assert title(page).startswith("Error: ")
    assert f'id="{field}-error"' in page
    assert row(quiz_app, "who-lit") == shown


def test_an_old_version_is_brought_back(quiz_app: Flask, staff: Visitor) -> None:
    question_id = row(quiz_app, "what-counted").id
    page = landed(staff, save(staff, question_id, {**opened(staff, question_id), "stem": "Newer?"}))
    assert f'href="/bank/{question_id}/edit?version=1"' in page
    old = opened(staff, question_id, "?version=1")
    assert (old["stem"], old["based_on"]) == ([CHOICE.stem], ["2"])
    assert "Saved as version 3." in landed(staff, save(staff, question_id, old))
    assert row(quiz_app, "what-counted").question == CHOICE
    assert row(quiz_app, "what-counted").number == 3


@pytest.mark.parametrize("version", ["0", "2", "99999"])
def test_a_version_that_is_not_there_is_not_found(quiz_app: Flask, staff: Visitor, version: str) -> None:
    html(staff.get(f"/bank/{row(quiz_app, 'who-lit').id}/edit?version={version}"), 404)


@pytest.mark.parametrize("version", ["", "²", "-1", "x", "9" * 30])
def test_what_is_no_version_shows_the_newest(quiz_app: Flask, staff: Visitor, version: str) -> None:
    assert opened(staff, row(quiz_app, "who-lit").id, f"?version={version}")["stem"] == [SHORT.stem]


# ---- Preview


def test_a_preview_shows_the_learners_view_and_stores_nothing(quiz_app: Flask, staff: Visitor) -> None:
    shown = row(quiz_app, "what-counted")
    fields = {**opened(staff, shown.id), "stem": "What was counted?", "options-1-text": "Yachts", "tags": "sea"}
    page = html(save(staff, shown.id, fields, do="preview"))
    learners = page.split('<details class="fold mt-4" id="preview" open>')[1].split("</details>")[0]
    assert "What was counted?" in learners
    assert "Yachts" in learners
    assert "fieldset" in learners
    assert "disabled" in learners
    assert "checked" not in learners
    sent_back = filled_in(page)
    assert (sent_back["stem"], sent_back["tags"]) == (["What was counted?"], ["sea"])
    assert row(quiz_app, "what-counted") == shown
    # And what was looked at can be saved from there.
    assert "Saved as version 2." in landed(staff, save(staff, shown.id, sent_back))


def test_a_flaw_is_told_in_the_editor_and_on_the_questions_page(quiz_app: Flask, staff: Visitor) -> None:
    options = (*CHOICE.options[:3], Option("None of the above", False))
    question_id = add_question(quiz_app, replace(CHOICE, id="flawed", options=options))
    assert 'id="options-3-text-lint"' in html(staff.get(f"/bank/{question_id}/edit"))
    assert "Option 4: This option only says that no other is right." in words(staff.get(f"/bank/{question_id}"))
    unchanged = row(quiz_app, CHOICE.id).id
    assert 'class="lint"' not in html(staff.get(f"/bank/{unchanged}/edit"))
    assert 'class="lint"' not in html(staff.get(f"/bank/{unchanged}"))


def test_a_preview_of_a_new_question_stores_nothing(quiz_app: Flask, staff: Visitor) -> None:
    fields = {**opened(staff, row(quiz_app, "gap-dusk").id), "do": "preview"}
    page = html(staff.post("/documents/tower/questions/new/cloze", fields))
    assert '<details class="fold mt-4" id="preview" open>' in page
    assert len(everything(quiz_app)) == 6


def test_a_preview_of_what_can_not_be_asked_tells_why_and_shows_no_other_question(
    quiz_app: Flask, staff: Visitor
) -> None:
    shown = row(quiz_app, "what-counted")
    page = html(save(staff, shown.id, {**opened(staff, shown.id), "stem": ""}, do="preview"))
    assert title(page).startswith("Error: ")
    assert 'id="stem-error"' in page
    assert '<details class="fold mt-4" id="preview" open>' not in page
    assert row(quiz_app, "what-counted") == shown


# ---- What wants to be meant


def attempted(app: Flask) -> int:
    """A guest has started the quiz; returns the numeric question's id."""
    Visitor(app).start()
    return row(app, "how-many").id


def test_a_changed_key_warns_and_goes_through_when_it_is_meant(quiz_app: Flask, staff: Visitor) -> None:
    question_id = attempted(quiz_app)
    answer = save(staff, question_id, {**opened(staff, question_id), "value": "36", "tags": "typed"})
    page = html(answer, 409)
    assert "This changes what is right." in page
    assert "One attempt has been given this question" in page
    assert "Save the changed key" in page
    assert row(quiz_app, "how-many").number == 1
    sent_back = filled_in(page)
    assert (sent_back["value"], sent_back["tags"]) == (["36"], ["typed"])
    assert "Saved as version 2." in landed(staff, save(staff, question_id, sent_back))
    assert row(quiz_app, "how-many").question.key == NumericKey(36.0, 0.0, "lamps")


def test_a_change_after_the_warning_warns_again(quiz_app: Flask, staff: Visitor) -> None:
    question_id = attempted(quiz_app)
    warned = filled_in(html(save(staff, question_id, {**opened(staff, question_id), "value": "36"}), 409))
    again = filled_in(html(save(staff, question_id, {**warned, "value": "37"}), 409))
    assert row(quiz_app, "how-many").number == 1
    landed(staff, save(staff, question_id, again))
    assert row(quiz_app, "how-many").question.key == NumericKey(37.0, 0.0, "lamps")


def test_a_new_stem_after_attempts_needs_no_warning(quiz_app: Flask, staff: Visitor) -> None:
    question_id = attempted(quiz_app)
    landed(staff, save(staff, question_id, {**opened(staff, question_id), "stem": "How many, then?"}))
    assert row(quiz_app, "how-many").number == 2


def test_an_overtaken_edit_keeps_what_was_typed(quiz_app: Flask, staff: Visitor) -> None:
    make_account(quiz_app, "Otto Berg")
    other = Visitor(quiz_app)
    sign_in(other, "Otto Berg")
    question_id = row(quiz_app, "who-lit").id
    mine = {**opened(staff, question_id), "stem": "Mine?", "explanation": "Typed at length."}
    landed(other, save(other, question_id, {**opened(other, question_id), "stem": "Theirs?"}))
    page = html(save(staff, question_id, mine), 409)
    assert "This question has moved on." in page
    assert "Version 2 was saved while you were editing version 1." in page
    sent_back = filled_in(page)
    assert (sent_back["stem"], sent_back["explanation"]) == (["Mine?"], ["Typed at length."])
    assert row(quiz_app, "who-lit").question.stem == "Theirs?"
    assert "Saved as version 3." in landed(staff, save(staff, question_id, sent_back))
    assert row(quiz_app, "who-lit").question.stem == "Mine?"


def test_an_edit_that_names_no_version_is_not_stored(quiz_app: Flask, staff: Visitor) -> None:
    question_id = row(quiz_app, "who-lit").id
    for based_on in ("", "x", "²", "9" * 30):
        fields = {**opened(staff, question_id), "stem": "New?", "based_on": based_on}
        html(save(staff, question_id, fields), 409)
    assert row(quiz_app, "who-lit").number == 1


def test_overtaken_while_confirming_a_key_is_told_as_such(quiz_app: Flask, staff: Visitor) -> None:
    question_id = attempted(quiz_app)
    warned = filled_in(html(save(staff, question_id, {**opened(staff, question_id), "value": "36"}), 409))
    landed(staff, save(staff, question_id, {**opened(staff, question_id), "stem": "Meanwhile?"}))
    page = html(save(staff, question_id, warned), 409)
    assert "This question has moved on." in page
    assert "This changes what is right." not in page
    assert "Save the changed key" not in page
    # The key is still another one: that has to be meant again.
    assert "This changes what is right." in html(save(staff, question_id, filled_in(page)), 409)


def test_a_version_of_another_kind_is_brought_back(quiz_app: Flask, staff: Visitor) -> None:
    shown = row(quiz_app, "how-many")
    with quiz_app.app_context():
        version = documents.version(shown.document_version_id)
        other = replace(SHORT, id="how-many", stem="How many?")
        questions.add_version(shown.id, other, document=version, number=2, source="pack", now=NOW)
        db.session.commit()
    html(staff.get(f"/bank/{shown.id}"))
    old = opened(staff, shown.id, "?version=1")
    assert old["value"] == ["35"]
    landed(staff, staff.post(f"/bank/{shown.id}/edit?kind=numeric", old))
    assert row(quiz_app, "how-many").question == NUMERIC


def test_the_text_beside_the_editor_marks_the_evidence_in_a_newer_text(quiz_app: Flask, staff: Visitor) -> None:
    """The words that are marked are those of the quote, whichever version of the text they were taken from."""
    with quiz_app.app_context():
        document = documents.document("tower")
        assert document is not None
        text = TEXT.replace(FIRST, f"{SECOND} {FIRST}").replace(f"{FIRST} {SECOND}", FIRST)
        swapped = make_document(text=text)
        starts = sorted((text.index(quote), len(quote)) for quote in (FIRST, SECOND, text[SENTENCES[2].start :]))
        spans = [type(SENTENCES[0])(start, start + length) for start, length in starts]
        documents.add_version(document.id, slug="tower", number=2, document=swapped, sentences=spans, now=NOW)
        db.session.commit()
    page = html(staff.get(f"/bank/{row(quiz_app, 'how-many').id}/edit"))
    pane = page.split('id="text"')[1].split("</form>")[0]
    assert re.findall(r'<span class="sentence evidence"[^>]*>(.*?)</span>', pane) == [FIRST]


# ---- What is typed is only ever text


def test_what_is_typed_is_shown_as_text_everywhere(quiz_app: Flask, staff: Visitor) -> None:
    question_id = row(quiz_app, "what-counted").id
    fields = {
        **opened(staff, question_id),
        "stem": f"Stem {NASTY}?",
        "options-0-text": f"Right {NASTY}",
        "options-1-text": f"Wrong {NASTY}",
        "options-1-feedback": f"Feedback {NASTY}",
        "explanation": f"Why {NASTY}",
        "tags": f"{NASTY}, sea",
    }
    landed(staff, save(staff, question_id, fields))
    landed(staff, save(staff, question_id, {**opened(staff, question_id), "explanation": f"New {NASTY}"}))
    preview = save(staff, question_id, opened(staff, question_id), do="preview")
    wrong = save(staff, question_id, {**opened(staff, question_id), "evidence-0-quote": NASTY})
    pages = {
        "list": html(staff.get("/bank")),
        "search": html(
            staff.get(
                "/bank",
            )
            if not NASTY
            else staff.get("/bank?q=%3Cscript%3Ealert(1)&tag=%3Cscript%3E")
        ),
        "question": html(staff.get(f"/bank/{question_id}")),
        "edit": html(staff.get(f"/bank/{question_id}/edit")),
        "older": html(staff.get(f"/bank/{question_id}/edit?version=2")),
        "preview": html(preview),
        "wrong": html(wrong, 422),
    }
    for name, page in pages.items():
        assert "<script>alert" not in page, name
        assert "&lt;script&gt;alert" in page, name
    assert f"Stem {escape(NASTY).replace('&quot;', '&#34;').replace('&#x27;', '&#39;')}?" in pages["list"]
    stored = row(quiz_app, "what-counted").question
    assert stored.options[1] == Option(f"Wrong {NASTY}", False, feedback=f"Feedback {NASTY}")
    assert stored.tags == (NASTY, "sea")


# ---- Who may


def addresses(app: Flask, question_id: int, slug: str) -> list[tuple[str, str, bool]]:
    """Method and address of every route of the bank and the review; whether it names something of a document."""
    found = []
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            if rule.endpoint.split(".")[0] in ("bank", "review"):
                known: dict[str, object] = {"question_id": question_id, "slug": slug, "kind": "choice", "position": 1}
                values: dict[str, Any] = {name: known[name] for name in rule.arguments}
                found += [
                    (method, url_for(rule.endpoint, _method=method, **values), bool(values))
                    for method in sorted((rule.methods or set()) & {"GET", "POST"})
                ]
    return found


def asked(visitor: Visitor, method: str, address: str) -> Any:
    return visitor.get(address) if method == "GET" else visitor.post(address, {"state": "retired", "do": "approve"})


def test_every_route_is_known_to_these_tests(quiz_app: Flask) -> None:
    assert len(addresses(quiz_app, 1, "tower")) >= 13


def test_whoever_is_not_signed_in_is_sent_to_do_so(quiz_app: Flask) -> None:
    visitor = Visitor(quiz_app)
    for method, address, _ in addresses(quiz_app, row(quiz_app, "who-lit").id, "tower"):
        answer = asked(visitor, method, address)
        if method == "GET":
            assert answer.status_code == 302, address
            assert answer.headers["Location"].startswith("/sign-in?next="), address
        else:
            html(answer, 403)
    assert row(quiz_app, "who-lit").state is QuestionState.APPROVED
    assert len(everything(quiz_app)) == 6


def test_a_student_is_refused(quiz_app: Flask) -> None:
    make_account(quiz_app, "Stu Dent", Role.STUDENT)
    student = Visitor(quiz_app)
    assert sign_in(student, "Stu Dent").status_code == 302
    for method, address, _ in addresses(quiz_app, row(quiz_app, "who-lit").id, "tower"):
        assert asked(student, method, address).status_code == 403, (method, address)
    assert row(quiz_app, "who-lit").state is QuestionState.APPROVED
    assert len(everything(quiz_app)) == 6


def test_another_instructors_document_is_not_there(quiz_app: Flask, staff: Visitor) -> None:
    question_id = add_foreign_document(quiz_app)
    before = everything(quiz_app)
    for method, address, names in addresses(quiz_app, question_id, "harbour"):
        answer = asked(staff, method, address)
        assert answer.status_code == (404 if names else 200), (method, address)
        assert "ecret" not in answer.get_data(as_text=True), (method, address)
    for address in ("/bank?document=harbour&state=all", "/bank?q=secret", "/bank/new?document=harbour&kind=choice"):
        assert "The secret harbour" not in html(staff.get(address))
    assert everything(quiz_app) == before


def test_its_own_instructor_finds_all_of_it(quiz_app: Flask, staff: Visitor) -> None:
    question_id = add_foreign_document(quiz_app)
    owner = Visitor(quiz_app)
    sign_in(owner, "Otto Berg")
    for method, address, _ in addresses(quiz_app, question_id, "harbour"):
        if method == "GET":
            assert owner.get(address).status_code in (200, 303), address
    assert "A secret." in html(owner.get("/bank"))
