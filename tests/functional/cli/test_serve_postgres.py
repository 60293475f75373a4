"""The server on PostgreSQL: it sets an empty database up, keeps few connections, and outlives those it loses."""

import json
import re
import urllib.error
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.guest import Guest
from tests.support.server import Server, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

SECONDS = 30
PROCESSES, THREADS = 2, 4
#: Each thread that serves has one connection; the worker has one that watches and one that computes.
MOST_CONNECTIONS = PROCESSES * THREADS + 2
REQUESTS = 8
#: What one who may look at them is shown of the application's own connections.
CONNECTIONS = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
TEXT = (
    "Chapter {}\n\nThe mill at Gull Rock was built in 1884. It has four sails. Mary Holm ran it for ten years.\n\n" * 9
)


@pytest.fixture
def database(postgres_site: Server) -> Iterator[psycopg.Connection[Any]]:
    """A connection of one's own to the site's database."""
    with psycopg.connect(postgres_site.database_url.replace("+psycopg", "", 1)) as connection:
        yield connection


@pytest.fixture
def guest(postgres_site: Server) -> Guest:
    """A guest who has begun the quiz."""
    guest = Guest(postgres_site)
    guest.start()
    return guest


def number(database: psycopg.Connection[Any], query: str) -> int:
    found = database.execute(query).fetchone()
    assert found is not None
    return int(found[0])


def cut_connections(database: psycopg.Connection[Any]) -> int:
    """Cut all connections of the site, as a restart of the database does; returns how many there were."""
    # Each transaction sees the list of connections as it was when it first looked.
    database.rollback()
    return number(database, f"select count(pg_terminate_backend(pid)) {CONNECTIONS}")


def lock_attempt(database: psycopg.Connection[Any], guest: Guest) -> None:
    """Hold up whoever saves into the guest's attempt."""
    public_id = guest.attempt.rsplit("/", 1)[1]
    database.execute("select id from attempt where public_id = %s for update", [public_id])


def wait_for_held_up(database: psycopg.Connection[Any], at_least: int) -> None:
    def held_up() -> int:
        return number(database, "select count(*) from pg_locks where not granted")

    wait_until(lambda: held_up() >= at_least, SECONDS, lambda: f"Only {held_up()} are held up.")


def test_an_empty_database_becomes_a_site_with_the_quiz(postgres_site: Server) -> None:
    assert "questions added" in postgres_site.log()
    assert re.search(r"First account: http://\S+/join/", postgres_site.log())
    guest = Guest(postgres_site)
    assert "/quizzes/us-airstrikes-2024/start" in guest.get("/")
    guest.start()
    guest.save(6, answer="16")
    _, result = guest.post(f"{guest.attempt}/submit", {})
    assert "1 answer, submitted" in result


def test_cut_connections_cost_no_request_and_no_answer(
    postgres_site: Server, guest: Guest, database: psycopg.Connection[Any]
) -> None:
    with ThreadPoolExecutor(REQUESTS) as pool:
        pool.map(guest.get, ["/"] * REQUESTS)
    assert '"saved_at"' in guest.save(2, **{"gap-1": "B-1B"})
    assert cut_connections(database) > 0
    for _ in range(REQUESTS):
        assert 'value="B-1B"' in guest.get(f"{guest.attempt}/2")
    assert '"saved_at"' in guest.save(2, **{"gap-1": "B-2"})


def test_a_save_that_is_cut_in_the_middle_is_not_called_saved(guest: Guest, database: psycopg.Connection[Any]) -> None:
    guest.save(2, **{"gap-1": "B-1B"})
    lock_attempt(database, guest)
    with ThreadPoolExecutor(1) as pool:
        cut = pool.submit(guest.save, 2, **{"gap-1": "B-2"})
        wait_for_held_up(database, 1)
        number(database, f"select count(pg_terminate_backend(pid)) {CONNECTIONS}")
        with pytest.raises(urllib.error.HTTPError, match="500") as refused:
            cut.result(SECONDS)
    refused.value.close()
    database.rollback()
    assert 'value="B-1B"' in guest.get(f"{guest.attempt}/2")
    assert '"saved_at"' in guest.save(2, **{"gap-1": "B-2"})


def test_requests_beside_each_other_have_a_connection_each_and_no_more(
    guest: Guest, database: psycopg.Connection[Any]
) -> None:
    lock_attempt(database, guest)
    with ThreadPoolExecutor(REQUESTS) as pool:
        saves = [pool.submit(guest.save, position, answer="1") for position in range(1, REQUESTS + 1)]
        # Should all of them have come to one process, the others wait for its threads.
        wait_for_held_up(database, THREADS)
        database.rollback()
        assert all('"saved_at"' in save.result(SECONDS) for save in saves)
    assert number(database, f"select count(*) {CONNECTIONS}") <= MOST_CONNECTIONS


def test_a_job_outlives_its_connections(postgres_site: Server, database: psycopg.Connection[Any]) -> None:
    instructor = Guest(postgres_site)
    instructor.become_admin()
    instructor.post("/documents/new", {"text": TEXT, "title": "Mill", "count": "10"})

    def job() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(instructor.get("/documents/mill/job"))
        return found

    wait_until(lambda: job()["state"] != "queued", SECONDS, lambda: f"It does not begin: {job()}")
    assert cut_connections(database) > 0
    wait_until(lambda: job()["state"] == "done", 2 * SECONDS, lambda: f"It is not done: {job()}")
