"""``quizapp serve``: database, packs, web server and worker, up and down as one."""

import os
import subprocess
import sys

import click

from quizapp.cli.links import site_at
from quizapp.cli.supervise import Program, supervise
from quizapp.errors import InputRefused
from quizapp.settings import load_settings


@click.command()
@click.option("--host", envvar="HOST", help="Address to serve on (setting host).")
@click.option("--port", envvar="PORT", type=int, help="Port to serve on (setting port).")
def serve(host: str | None, port: int | None) -> None:
    """Migrate the database, load the packs in questions/, and serve until Ctrl-C or SIGTERM."""
    os.umask(0o077)  # what is made here (database, secrets) is for its owner alone
    settings = load_settings()
    host, port = host or settings.host, port or settings.port
    settings.cookie_key()  # made here, once, before two processes could each want to make it
    # In a process of its own: what it imports and loads (the language model) is gone again when it ends.
    prepared = subprocess.run([sys.executable, "-m", "quizapp", "load", "--upgrade"], check=False)
    if prepared.returncode == InputRefused.exit_code:
        click.echo("A pack in questions/ was not loaded; serving what the database holds.", err=True)
    elif prepared.returncode != 0:
        sys.exit(prepared.returncode)
    # A process of its own too. Where it fails it says so; learners need no account, so the site is served all the same.
    subprocess.run([sys.executable, "-m", "quizapp", "first-account", "--url", site_at(host, port)], check=False)
    click.echo(f"quizapp is at {site_at(host, port)}  (Ctrl-C stops it)")
    web = Program(_gunicorn(host, port, settings.processes, settings.threads))
    # A worker that a heavy job has taken down must not take the site with it.
    worker = Program([sys.executable, "-m", "quizapp", "worker"], restarts=True)
    sys.exit(supervise([web, worker], environ=dict(os.environ)))


def _gunicorn(host: str, port: int, processes: int, threads: int) -> list[str]:
    return [
        *(sys.executable, "-m", "gunicorn", "quizapp.app:create_app()"),
        *("--config", "python:quizapp.cli.gunicorn_settings"),
        *("--bind", f"{host}:{port}", "--workers", str(processes), "--threads", str(threads)),
    ]
