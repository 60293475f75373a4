"""Puts the application together: reads like a table of contents."""

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp.features.accounts.views import blueprint as accounts
from quizapp.features.bank.coverage_views import blueprint as coverage
from quizapp.features.bank.review_views import blueprint as review
from quizapp.features.bank.rework_tasks import TASKS as REWORK_TASKS
from quizapp.features.bank.tasks import TASKS
from quizapp.features.bank.views import blueprint as bank
from quizapp.features.classes.views import blueprint as classes
from quizapp.features.delivery.views import blueprint as delivery
from quizapp.features.library.document_views import blueprint as documents
from quizapp.features.library.edit_views import blueprint as edits
from quizapp.features.library.note_views import blueprint as notes
from quizapp.features.library.version_views import blueprint as versions
from quizapp.features.library.views import blueprint as library
from quizapp.features.quizzes.assignment_views import blueprint as assignments
from quizapp.features.quizzes.no_longer_views import blueprint as no_longer
from quizapp.features.quizzes.views import blueprint as quizzes
from quizapp.features.reports.views import blueprint as reports
from quizapp.generate.language_model import endpoint_of
from quizapp.jobs.tasks import register_tasks
from quizapp.settings import Settings, load_settings
from quizapp.storage import tables  # noqa: F401  # fills the metadata before anything asks for it
from quizapp.storage.address import database_address
from quizapp.storage.db import db, engine_options
from quizapp.web.access import guard
from quizapp.web.errors import show_errors
from quizapp.web.filters import add_filters
from quizapp.web.headers import set_headers
from quizapp.web.identity import add_identity
from quizapp.web.masthead import add_masthead
from quizapp.web.reading_settings import add_reading_settings
from quizapp.web.requests import require_whole_requests
from quizapp.web.transactions import commit_at_the_edge

#: No page of ours takes more than a question's answers; uploads will bring their own, larger limit.
MAX_FORM_BYTES = 64 * 1024
YEAR = 365 * 24 * 60 * 60


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings, or for those of the environment."""
    settings = settings or load_settings()
    database = database_address(settings.sqlalchemy_url)
    model = endpoint_of(settings)
    settings.instance.mkdir(parents=True, exist_ok=True)
    app = Flask("quizapp", template_folder="web/templates", static_folder="web/static")
    app.config.from_mapping(
        SECRET_KEY=settings.cookie_key(),
        SQLALCHEMY_DATABASE_URI=database,
        SQLALCHEMY_ENGINE_OPTIONS=engine_options(database, threads=settings.threads),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https,
        PERMANENT_SESSION_LIFETIME=YEAR,
        # Set when it changes, not with every reply: a static file that caches may keep must not carry it.
        SESSION_REFRESH_EACH_REQUEST=False,
        # A form stays good as long as its session: a token that ran out in the middle of an attempt would cost answers.
        WTF_CSRF_TIME_LIMIT=None,
        BOOTSTRAP_SERVE_LOCAL=True,
        MAX_CONTENT_LENGTH=MAX_FORM_BYTES,
        LANGUAGE_MODEL=model,
    )
    # Off: it would answer "//" with a redirect to whatever host the request names.
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True

    db.init_app(app)
    Bootstrap5(app)
    add_filters(app)
    show_errors(app)
    set_headers(app)
    add_identity(app)
    add_masthead(app)
    add_reading_settings(app)

    app.register_blueprint(accounts)
    app.register_blueprint(library)
    app.register_blueprint(notes)
    app.register_blueprint(documents)
    app.register_blueprint(edits)
    app.register_blueprint(versions)
    app.register_blueprint(bank)
    app.register_blueprint(review)
    app.register_blueprint(coverage)
    app.register_blueprint(quizzes)
    app.register_blueprint(no_longer)
    app.register_blueprint(classes)
    app.register_blueprint(assignments)
    app.register_blueprint(delivery)
    app.register_blueprint(reports)
    register_tasks(app, TASKS)
    register_tasks(app, REWORK_TASKS)

    # What each request passes, in this order: nobody unknown makes us read a large body, and only a request that is
    # allowed, whole and meant opens a transaction.
    guard(app)
    require_whole_requests(app)
    CSRFProtect(app)
    commit_at_the_edge(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies
        )
    return app
