"""``quizapp serve``: database, packs and web server, up and down as one."""

import os
import subprocess
import sys

import click

from quizapp.cli.supervise import supervise
from quizapp.settings import load_settings


@click.command()
@click.option("--host", envvar="HOST", help="Address to serve on (setting host).")
@click.option("--port", envvar="PORT", type=int, help="Port to serve on (setting port).")
def serve(host: str | None, port: int | None) -> None:
    """Migrate the database, load the packs in questions/, and serve until Ctrl-C or SIGTERM."""
    settings = load_settings()
    host, port = host or settings.host, port or settings.port
    settings.cookie_key()  # made here, once, before two processes could each want to make it
    # In processes of their own: what they import and load (the language model) is gone again when they end.
    subprocess.run(_quizapp("upgrade"), check=True)
    loading = subprocess.run(_quizapp("load"), check=False)
    if loading.returncode != 0:
        click.echo("The packs in questions/ were not loaded; serving what the database holds.", err=True)
    click.echo(f"quizapp is at http://{host}:{port}  (Ctrl-C stops it)")
    sys.exit(supervise([_gunicorn(host, port, settings.processes, settings.threads)], environ=dict(os.environ)))


def _quizapp(command: str) -> list[str]:
    return [sys.executable, "-m", "quizapp", command]


def _gunicorn(host: str, port: int, processes: int, threads: int) -> list[str]:
    return [
        *(sys.executable, "-m", "gunicorn", "quizapp.app:create_app()"),
        *("--config", "python:quizapp.cli.gunicorn_settings"),
        *("--bind", f"{host}:{port}", "--workers", str(processes), "--threads", str(threads)),
    ]
