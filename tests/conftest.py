"""Makes the fixtures of tests/support known to every test."""

pytest_plugins = ["tests.support.app", "tests.support.browser", "tests.support.postgres", "tests.support.server"]
