"""The main pages that the masthead leads to: a list for guests and one for each role."""

from flask import Flask, current_app, request

from quizapp.domain.account import Role
from quizapp.web.identity import current_account

LEARNERS = (("Library", "library.home"), ("My progress", "delivery.progress"))
STUDENTS = (*LEARNERS, ("My classes", "classes.joined"))
STAFF = (
    ("Library", "library.home"),
    ("Documents", "documents.documents"),
    ("Review", "review.review"),
    ("Bank", "bank.bank"),
    ("Quizzes", "quizzes.quizzes"),
    ("Classes", "classes.classes"),
    ("Reports", "reports.reports"),
)
ADMINS = (*STAFF, ("People", "accounts.people"))
_BY_ROLE = {Role.STUDENT: STUDENTS, Role.INSTRUCTOR: STAFF, Role.ADMIN: ADMINS}

#: Blueprints all of whose pages belong to one main page, named by that page's blueprint.
_SECTIONS = {name: name for name in ("documents", "review", "bank", "quizzes", "classes", "reports")}
_SECTIONS["assignments"] = "classes"


def add_masthead(app: Flask) -> None:
    """Let templates ask who is signed in and which pages to show for them."""
    app.jinja_env.globals.update(current_account=current_account, main_pages=main_pages, where=where)


def main_pages() -> list[tuple[str, str]]:
    """Label and endpoint of each main page for whoever is asking; only pages that this application has."""
    account = current_account()
    pages = LEARNERS if account is None else _BY_ROLE[account.role]
    return [(label, endpoint) for label, endpoint in pages if endpoint in current_app.view_functions]


def where(endpoint: str) -> str | None:
    """What aria-current says of a main page: "page" on itself, "true" on a page that belongs to it, else None."""
    if request.endpoint == endpoint:
        return "page"
    return "true" if _SECTIONS.get(request.blueprint or "") == endpoint.split(".", maxsplit=1)[0] else None
