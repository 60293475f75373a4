"""Every method of every route, as everybody, with what is theirs and what is not; who may is written down here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from quizapp.storage.db import db
from quizapp.web.access import STATIC_ENDPOINTS
from tests.factories.quizzes import store_quiz
from tests.support.app import app_on_copy
from tests.support.world import RELATIONS, World

EVERYBODY = frozenset(RELATIONS)
STAFF = frozenset({"owner", "other", "admin"})
OWNER = frozenset({"owner", "admin"})
STUDENTS = frozenset({"student", "stranger"})
ACCOUNTS = STAFF | STUDENTS
ADMIN, GUEST = frozenset({"admin"}), frozenset({"guest"})
NOBODY: frozenset[str] = frozenset()

#: Who may use each endpoint on what belongs to a side, by their relation to that side.
MAY: dict[str, Collection[str]] = {
    "accounts.sign_in": EVERYBODY,
    "accounts.check_sign_in": EVERYBODY,
    "accounts.sign_up": EVERYBODY,
    "accounts.make_account": EVERYBODY,
    "accounts.sign_out": EVERYBODY,
    # A link that was never made: nobody's, however signed in.
    "accounts.invitation": NOBODY,
    "accounts.use_invitation": NOBODY,
    "accounts.new_password": NOBODY,
    "accounts.set_new_password": NOBODY,
    "accounts.account": ACCOUNTS,
    "accounts.change_password": ACCOUNTS,
    "accounts.change_email": ACCOUNTS,
    "accounts.people": ADMIN,
    "accounts.invite": ADMIN,
    "accounts.take_back": ADMIN,
    "accounts.help_to_password": ADMIN,
    "library.home": EVERYBODY,
    "library.how": EVERYBODY,
    "library.keep_settings": EVERYBODY,
    "library.briefing": OWNER,
    "notes.new": OWNER,
    "notes.create": OWNER,
    "notes.edit": {"student"},
    "notes.save": {"student"},
    "notes.remove": {"student"},
    "notes.restore": {"student"},
    "documents.documents": STAFF,
    "documents.new": STAFF,
    "documents.bring": STAFF,
    "documents.document": OWNER,
    "documents.progress": OWNER,
    "documents.make_questions": OWNER,
    "documents.cancel": OWNER,
    "documents.retry": OWNER,
    "documents.show": OWNER,
    "documents.hide": OWNER,
    "documents.under_way": STAFF,
    "documents.change_title": OWNER,
    "documents.add_tags": OWNER,
    "documents.remove_tag": OWNER,
    "edits.briefing": OWNER,
    "edits.new": OWNER,
    "edits.add": OWNER,
    "edits.edit": OWNER,
    "edits.save": OWNER,
    "edits.hide": OWNER,
    "edits.show": OWNER,
    "edits.let_go": OWNER,
    "edits.move": OWNER,
    "edits.history": OWNER,
    "edits.bring_back": OWNER,
    "edits.rebuild": OWNER,
    "versions.new": OWNER,
    "versions.bring": OWNER,
    "no_longer.no_longer": OWNER,
    "bank.bank": STAFF,
    "bank.start": STAFF,
    "bank.new": OWNER,
    "bank.create": OWNER,
    "bank.question": OWNER,
    "bank.edit": OWNER,
    "bank.save": OWNER,
    "bank.duplicate": OWNER,
    "bank.decide": OWNER,
    "review.review": STAFF,
    "review.next_question": OWNER,
    "review.question": OWNER,
    "review.decide": OWNER,
    "review.wait": OWNER,
    "coverage.coverage_map": OWNER,
    "quizzes.quizzes": STAFF,
    "quizzes.add_for_chosen": STAFF,
    "quizzes.add": OWNER,
    "quizzes.edit": OWNER,
    "quizzes.save": OWNER,
    "quizzes.discard": OWNER,
    "quizzes.check": OWNER,
    "quizzes.publish": OWNER,
    "assignments.new": STAFF,
    "assignments.create": STAFF,
    "assignments.edit": OWNER,
    "assignments.save": OWNER,
    "assignments.withdraw": OWNER,
    "classes.classes": STAFF,
    "classes.add": STAFF,
    "classes.class_page": OWNER,
    "classes.rename": OWNER,
    "classes.renew_code": OWNER,
    "classes.remove_member": OWNER,
    "classes.restore_member": OWNER,
    "classes.joined": STUDENTS,
    "classes.leave": {"student"},
    "classes.find": EVERYBODY,
    "classes.join": EVERYBODY,
    "classes.confirm_join": STUDENTS,
    "delivery.start": EVERYBODY,
    "delivery.resume": {"student"},
    "delivery.question": {"student"},
    "delivery.answer": {"student"},
    "delivery.save": {"student"},
    "delivery.check": {"student"},
    "delivery.submit": {"student"},
    "delivery.result": {"student"},
    "delivery.progress": EVERYBODY,
    "delivery.claim": STUDENTS,
    "delivery.claim_attempts": STUDENTS,
    "reports.reports": STAFF,
    "reports.report": OWNER,
    "reports.scores_csv": OWNER,
    "reports.learner": OWNER,
    "reports.attempt": OWNER,
}

#: The same addresses with what a guest did: the guest goes on with it, and the instructor sees it in the report.
MAY_AS_GUESTS: dict[str, Collection[str]] = {
    **dict.fromkeys(("delivery.resume", "delivery.question", "delivery.answer", "delivery.save"), GUEST),
    **dict.fromkeys(("delivery.check", "delivery.submit", "delivery.result"), GUEST),
    **dict.fromkeys(("notes.edit", "notes.save", "notes.remove", "notes.restore"), GUEST),
    **dict.fromkeys(("reports.report", "reports.scores_csv", "reports.learner", "reports.attempt"), OWNER),
}

#: What came with a pack: the same for every instructor, but only an admin changes where it is shown.
MAY_WITH_PACKS: dict[str, Collection[str]] = {
    **dict.fromkeys(("library.briefing", "notes.new", "notes.create"), EVERYBODY),
    **dict.fromkeys(("documents.document", "documents.progress", "documents.make_questions"), STAFF),
    **dict.fromkeys(("documents.cancel", "documents.retry"), STAFF),
    **dict.fromkeys(("documents.show", "documents.hide", "documents.change_title"), ADMIN),
    **dict.fromkeys(("documents.add_tags", "documents.remove_tag"), STAFF),
    **dict.fromkeys(("edits.briefing", "edits.new", "edits.add", "edits.edit", "edits.save", "edits.hide"), STAFF),
    **dict.fromkeys(("edits.show", "edits.let_go", "edits.move", "edits.history"), STAFF),
    **dict.fromkeys(("edits.bring_back", "edits.rebuild"), STAFF),
    # Its text comes with the pack.
    **dict.fromkeys(("versions.new", "versions.bring"), NOBODY),
    "no_longer.no_longer": STAFF,
    **dict.fromkeys(("bank.new", "bank.create", "bank.question", "bank.edit", "bank.save", "bank.duplicate"), STAFF),
    **dict.fromkeys(("bank.decide", "review.next_question", "review.question", "review.decide"), STAFF),
    **dict.fromkeys(("review.wait", "coverage.coverage_map"), STAFF),
    **dict.fromkeys(("quizzes.add", "quizzes.edit", "quizzes.save", "quizzes.discard"), STAFF),
    **dict.fromkeys(("quizzes.check", "quizzes.publish", "reports.report", "reports.scores_csv"), STAFF),
    "delivery.start": EVERYBODY,
}

#: What a form must say so that it is not its words that are refused.
FIELDS = {
    "bank.decide": {"state": "retired"},
    "delivery.answer": {"answer": "0"},
    "delivery.save": {"answer": "0"},
    "edits.add": {"once": f"own-{'0' * 16}"},
    "quizzes.save": {"go": "save"},
    "quizzes.add_for_chosen": {"document": ""},
    "classes.add": {"name": "Another class"},
    "classes.rename": {"name": "Another name"},
    "documents.make_questions": {"count": "10"},
    "documents.change_title": {"title": "Another title"},
    "documents.add_tags": {"tags": "light"},
    "documents.remove_tag": {"tag": "light"},
}

#: Whoever has a class's code is told whose class it is.
SECRETS_SHOWN = {"classes.join", "classes.confirm_join"}
#: Who may read what nobody else may: its owner, the admin, and the owner's own student.
KNOWING = {"owner", "admin", "student"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[World]:
    """Two sides and a pack, on a database that is put back after each change."""
    folder = tmp_path_factory.mktemp("world")
    app = app_on_copy(folder, migrated_sqlite)
    # Who may is asked before a form is looked at; that forms need their token is a test of its own.
    app.config["WTF_CSRF_ENABLED"] = False
    with app.app_context():
        store_quiz()
        db.session.commit()
    world = World(app)
    world.keep(folder)
    yield world
    with app.app_context():
        db.engine.dispose()


def endpoints(app: Flask) -> set[str]:
    return {rule.endpoint for rule in app.url_map.iter_rules()} - set(STATIC_ENDPOINTS)


def addresses(world: World, endpoint: str, target: str) -> list[tuple[str, str]]:
    """(method, address) of an endpoint for what belongs to the side "amber", to its guest, or to the pack."""
    args = arguments(world, endpoint, target)
    found = []
    for rule in world.app.url_map.iter_rules(endpoint):
        missing = rule.arguments - set(args)
        assert not missing, f"{rule.rule} has an argument that this walk doesn't know: {missing}"
        built = rule.build({name: args[name] for name in rule.arguments}, append_unknown=False)
        assert built is not None
        found += [(method, built[1]) for method in sorted((rule.methods or set()) - {"OPTIONS"})]
    return found


def arguments(world: World, endpoint: str, target: str) -> dict[str, Any]:
    amber = world.sides["amber"].args
    blueprint, name = endpoint.split(".")
    about_quiz = blueprint in {"delivery", "reports"} or (blueprint == "quizzes" and name != "add")
    slug = "tower" if target == "pack" else amber["quiz"] if about_quiz else amber["private"]
    who = "guest" if target == "guest" else "student"
    state = "finished" if name == "result" or blueprint == "reports" else "open"
    return {
        "slug": slug,
        "kind": "choice",
        "position": 1,
        "part": "summary",
        "key": world.statement,
        "number": 0,
        "question_id": world.pack_question if target == "pack" else amber["question_id"],
        "class_id": amber["class_id"],
        "code": amber["code"],
        "account_id": amber["student_id"],
        "invitation_id": world.invitation_id,
        "assignment_id": amber["assignment_id"],
        "group": "guests" if target in {"guest", "pack"} else f"class-{amber['class_id']}",
        "learner_id": amber[f"{who}_learner"],
        "public_id": f"amber-{who}-{state}",
        "note_id": amber[f"{who}_note"],
        "secret": "never-made",
        "token": "never-made",
    }


def was_allowed(answer: Any) -> bool:
    """Whether a request got through to the page, whatever that then said of the form."""
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, answer.get_data(as_text=True)
    assert answer.status_code != HTTPStatus.BAD_REQUEST, answer.get_data(as_text=True)
    to_sign_in = answer.headers.get("Location", "").startswith("/sign-in?")
    return answer.status_code not in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND} and not to_sign_in


def test_the_table_names_every_endpoint_and_no_other(world: World) -> None:
    assert set(MAY) == endpoints(world.app)
    assert set(MAY_AS_GUESTS) | set(MAY_WITH_PACKS) <= set(MAY)


@pytest.mark.parametrize("endpoint", sorted(MAY))
@pytest.mark.parametrize(("target", "table"), [("amber", MAY), ("guest", MAY_AS_GUESTS), ("pack", MAY_WITH_PACKS)])
def test_each_route_serves_those_it_is_for_and_nobody_else(
    world: World, endpoint: str, target: str, table: dict[str, Collection[str]]
) -> None:
    if endpoint not in table:
        # Nothing of that sort belongs to a guest, or came with the pack.
        return
    wrong = []
    for method, address in addresses(world, endpoint, target):
        for relation in RELATIONS:
            browser = world.browser(relation, "amber")
            answer = browser.client.open(address, method=method, data=fields(endpoint, method))
            if was_allowed(answer) is not (relation in table[endpoint]):
                wrong.append((method, address, relation, answer.status))
            if relation not in KNOWING and endpoint not in SECRETS_SHOWN:
                assert world.sides["amber"].secret not in answer.get_data(as_text=True), (address, relation)
            if method == "POST":
                world.restore()
    assert wrong == []


@pytest.mark.postgres
@pytest.mark.parametrize(("target", "table"), [("amber", MAY), ("guest", MAY_AS_GUESTS), ("pack", MAY_WITH_PACKS)])
def test_each_page_is_served_on_postgresql(postgres_app: Flask, target: str, table: dict[str, Collection[str]]) -> None:
    with postgres_app.app_context():
        store_quiz()
        db.session.commit()
    world = World(postgres_app)
    asked = [
        (address, relation, world.browser(relation, "amber").get(address))
        for endpoint in sorted(table)
        for method, address in addresses(world, endpoint, target)
        for relation in sorted(table[endpoint])
        if method == "GET"
    ]
    assert [(address, relation) for address, relation, answer in asked if not was_allowed(answer)] == []


def fields(endpoint: str, method: str) -> dict[str, str] | None:
    return FIELDS.get(endpoint) if method == "POST" else None


@pytest.mark.parametrize("endpoint", sorted(MAY))
def test_no_form_is_taken_without_its_token(world: World, endpoint: str) -> None:
    world.app.config["WTF_CSRF_ENABLED"] = True
    try:
        for method, address in addresses(world, endpoint, "amber"):
            if method != "POST":
                continue
            for relation in sorted(MAY[endpoint]):
                answer = world.browser(relation, "amber").client.post(address, data=FIELDS.get(endpoint))
                assert answer.status_code == HTTPStatus.BAD_REQUEST, (address, relation)
    finally:
        world.app.config["WTF_CSRF_ENABLED"] = False


@pytest.mark.parametrize("endpoint", sorted(MAY))
def test_no_other_method_does_anything(world: World, endpoint: str) -> None:
    for _, address in addresses(world, endpoint, "amber"):
        for method in ("PUT", "PATCH", "DELETE"):
            answer = world.browser("admin", "amber").client.open(address, method=method)
            assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED, (method, address)
