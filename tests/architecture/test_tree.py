"""Holds that the map in README.md names what is there, all of it and nothing else."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tests.support.tree import ROOT, files, under

INDENT = 2
#: Every package has these two, and they say nothing about this one.
UNNAMED = {"quizapp/__init__.py", "quizapp/py.typed"}


def read_map(readme: str) -> list[str]:
    """Give the paths of the map: the first fenced block below the heading "The tree"."""
    block = re.search(r"^#+ The tree\n.*?^```[a-z]*\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert block, "README.md has no fenced block under a heading `The tree`"
    paths: list[str] = []
    parents: list[str] = []
    for line in filter(str.strip, block[1].splitlines()):
        depth, odd = divmod(len(line) - len(line.lstrip(" ")), INDENT)
        assert not odd, f"The map is indented by {INDENT} spaces a level, but not here: {line!r}"
        assert depth <= len(parents), f"The map skips a level here: {line!r}"
        parents[depth:] = [line.split()[0].rstrip("/")]
        paths.append("/".join(parents))
    return paths


def mapped() -> list[str]:
    return read_map((ROOT / "README.md").read_text(encoding="utf-8"))


def tracked_top() -> set[str]:
    return {path.parts[0] for path in files() if not path.parts[0].startswith(".")}


def tracked_in_quizapp() -> set[str]:
    return {str(PurePosixPath(*path.parts[:2])) for path in under("quizapp")} - UNNAMED


def test_the_map_names_every_entry_at_the_top() -> None:
    assert {path for path in mapped() if "/" not in path} == tracked_top()


def test_the_map_names_every_package_and_module_of_quizapp() -> None:
    assert {path for path in mapped() if path.startswith("quizapp/") and path.count("/") == 1} == tracked_in_quizapp()


def test_everything_on_the_map_exists_once() -> None:
    paths = mapped()
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(paths) == len(set(paths))


def test_a_map_is_read_with_its_indentation() -> None:
    readme = "# App\n\n## The tree\n\nWords.\n\n```\na.toml   what it is\nb/\n  c.py   more\n  d/\n    e.py\nf/\n```\n"
    assert read_map(readme) == ["a.toml", "b", "b/c.py", "b/d", "b/d/e.py", "f"]
