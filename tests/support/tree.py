"""The files of this tree as git sees them: the tracked ones, and new ones that it does not ignore."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[PurePosixPath, ...]:
    """List every file, relative to the root, in a stable order."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    # A file that was deleted but not yet committed is still in git's list.
    return tuple(PurePosixPath(name) for name in sorted(set(listed.split("\0")) - {""}) if (ROOT / name).is_file())


def under(folder: str) -> tuple[PurePosixPath, ...]:
    """List the files inside one folder."""
    return tuple(path for path in files() if path.is_relative_to(folder))


def read_text(path: PurePosixPath) -> str | None:
    """Give a file's text, or None where it holds no text."""
    content = (ROOT / path).read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
