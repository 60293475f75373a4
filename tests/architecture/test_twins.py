"""Holds that each module has its tests where a reader looks for them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.support.tree import ROOT, under

#: Folders and modules without a twin, each with the reason why it needs none.
EXEMPT = {
    "quizapp/domain/pack.py": "two dataclasses without a method, all used by the tests of the pack format",
    "quizapp/generate/model.py": "two dataclasses and a protocol, all used by the tests of the families and gates",
    "quizapp/generate/language_model/written.py": "two dataclasses without a method, used by the tests beside it",
    "quizapp/reading/gazetteer.py": "only names of places, used by the tests of the ledger",
    "quizapp/reading/lexicon.py": "only word lists, each used by the tests of the rule that reads it",
    "quizapp/storage/tables": "only columns and keys, all used by the tests of the load and save modules beside it",
}


def is_exempt(path: PurePosixPath) -> bool:
    return any(path.is_relative_to(exempt) for exempt in EXEMPT)


def modules() -> list[PurePosixPath]:
    return [path for path in under("quizapp") if path.suffix == ".py" and not path.name.startswith("__")]


def twins(module: PurePosixPath) -> list[PurePosixPath]:
    inside = module.relative_to("quizapp")
    return [PurePosixPath("tests") / kind / inside.with_name(f"test_{inside.name}") for kind in ("unit", "functional")]


@pytest.mark.parametrize("module", [path for path in modules() if not is_exempt(path)], ids=str)
def test_a_module_has_a_twin_with_tests(module: PurePosixPath) -> None:
    found = [twin for twin in twins(module) if (ROOT / twin).is_file()]
    assert found, f"{module} has no tests: write {twins(module)[0]} or {twins(module)[1]}"
    assert any("def test_" in (ROOT / twin).read_text(encoding="utf-8") for twin in found), f"{found[0]} tests nothing"


def test_each_exemption_still_stands_for_something() -> None:
    assert [name for name in EXEMPT if not any(path.is_relative_to(name) for path in modules())] == []
