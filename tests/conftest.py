"""Makes the fixtures of tests/support known to every test."""

from hypothesis import settings

# How long an example takes is the machine's affair: on a busy one the same test would fail.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

pytest_plugins = [
    "tests.support.app",
    "tests.support.browser",
    "tests.support.postgres",
    "tests.support.server",
    # Behind those that it uses: pytest rewrites the assertions of a module only before it is first imported.
    "tests.support.instructor",
]
