"""Makes the fixtures of tests/support known to every test."""

pytest_plugins = [
    "tests.support.app",
    "tests.support.browser",
    "tests.support.postgres",
    "tests.support.server",
    # Behind those that it uses: pytest rewrites the assertions of a module only before it is first imported.
    "tests.support.instructor",
]
