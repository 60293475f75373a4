"""The main pages that the masthead leads to: one list for learners, one for staff."""

from flask import Flask, current_app

from quizapp.web.identity import current_account

LEARNERS = (("Library", "library.home"), ("My progress", "delivery.progress"))
STAFF = (
    ("Library", "library.home"),
    ("Documents", "documents.documents"),
    ("Review", "review.review"),
    ("Bank", "bank.bank"),
    ("Quizzes", "quizzes.quizzes"),
)


def add_masthead(app: Flask) -> None:
    """Let templates ask who is signed in and which pages to show for them."""
    app.jinja_env.globals.update(current_account=current_account, main_pages=main_pages)


def main_pages() -> list[tuple[str, str]]:
    """Label and endpoint of each main page for whoever is asking; only pages that this application has."""
    account = current_account()
    pages = STAFF if account is not None and account.is_staff else LEARNERS
    return [(label, endpoint) for label, endpoint in pages if endpoint in current_app.view_functions]
