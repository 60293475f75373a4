"""How gunicorn runs the application; the command line of ``quizapp serve`` adds address, processes and threads."""

from typing import Any

from quizapp.cli.supervise import stop_with_supervisor

worker_class = "gthread"
#: The application is loaded once and shared by the processes: less memory, and the first page is ready at once.
preload_app = True
#: Connections are cheap in a threaded worker, and opening one costs a phone a round trip.
keepalive = 15
graceful_timeout = 15
timeout = 60
#: Nobody manages it from outside, and it would write into the home of whoever starts it.
control_socket_disable = True
accesslog = None
errorlog = "-"
loglevel = "warning"


def when_ready(_server: Any) -> None:
    """In gunicorn's own process, once it listens: do not outlive the supervisor."""
    stop_with_supervisor()
