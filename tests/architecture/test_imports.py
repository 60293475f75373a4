"""Holds the direction of imports, as pyproject.toml declares it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from typing import Any

from tests.support.tree import ROOT, under

#: What can be used without the app, from a notebook or a batch job.
ENGINE = {"assess", "briefing", "domain", "formats", "generate", "kinds", "lint", "memory", "reading"}


def contract(identifier: str) -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = next(
        contract for contract in settings["tool"]["importlinter"]["contracts"] if contract["id"] == identifier
    )
    return found


def test_every_import_goes_in_the_declared_direction() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_engine_package_is_held_pure() -> None:
    packages = {path.parts[1] for path in under("quizapp") if len(path.parts) > 2 and path.suffix == ".py"}
    held = set(contract("purity")["source_modules"])
    assert held == {f"quizapp.{name}" for name in packages & ENGINE}
