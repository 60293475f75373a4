"""A question kind is one file in one registry, and comes with its docs and its templates."""

import ast
import re
from pathlib import Path

import pytest

import quizapp
from quizapp.domain.question import QuestionKind
from quizapp.features.bank.forms import FORMS
from quizapp.kinds import KINDS

PACKAGE = Path(quizapp.__file__).parent
README = PACKAGE.parent / "questions" / "README.md"
TEMPLATES = PACKAGE / "web" / "templates" / "kinds"
KIND_FILES = {kind.value for kind in QuestionKind}

every_kind = pytest.mark.parametrize("kind", list(QuestionKind), ids=str)


def imported_modules(path: Path) -> set[str]:
    """Every module that a file imports by name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_every_kind_is_registered_and_no_other() -> None:
    assert set(KINDS) == set(QuestionKind)


@every_kind
def test_a_kind_is_registered_under_its_own_name_and_lives_in_its_own_file(kind: QuestionKind) -> None:
    assert KINDS[kind].kind is kind
    assert type(KINDS[kind]).__module__ == f"quizapp.kinds.{kind.value}"


def test_no_two_kinds_have_the_same_label() -> None:
    labels = [kind.label for kind in KINDS.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@every_kind
def test_kinds_do_not_import_one_another(kind: QuestionKind) -> None:
    imported = imported_modules(PACKAGE / "kinds" / f"{kind.value}.py")
    assert imported.isdisjoint(f"quizapp.kinds.{other}" for other in KIND_FILES - {kind.value})


def test_kinds_import_nothing_of_ours_but_the_domain_and_the_errors() -> None:
    for path in sorted((PACKAGE / "kinds").glob("*.py")):
        for module in imported_modules(path):
            if module.startswith("quizapp"):
                assert module.startswith(("quizapp.kinds", "quizapp.domain", "quizapp.errors")), (path.name, module)


@every_kind
def test_a_kind_is_told_in_the_readme_with_an_example(kind: QuestionKind) -> None:
    sections = re.split(r"^## ", README.read_text("utf-8"), flags=re.MULTILINE)
    told = [section for section in sections if section.partition("\n")[0].strip() == kind.value]
    assert len(told) == 1, f"questions/README.md needs one section `## {kind.value}`"
    assert f"kind: {kind.value}\n" in told[0]


@every_kind
def test_a_kind_has_its_templates(kind: QuestionKind) -> None:
    missing = [page for page in ("answer", "review", "edit") if not (TEMPLATES / kind.value / f"{page}.html").is_file()]
    assert not missing, f"missing in {TEMPLATES / kind.value}: {missing}"


@every_kind
def test_a_kind_has_the_form_in_which_it_is_written(kind: QuestionKind) -> None:
    assert kind in FORMS, "quizapp/features/bank/forms.py needs a form for it"
    assert FORMS[kind].kind is kind
