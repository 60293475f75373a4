"""The registry: every rule file, once; every published criterion decided, or named with the reason why none is."""

from pathlib import Path

from quizapp import lint as package
from quizapp.lint import RULES, UNDECIDED, Criterion, lint
from tests.unit.lint.made import choice


def test_every_rule_file_is_registered_once_under_its_name() -> None:
    files = {path.stem for path in (Path(package.__file__).parent / "rules").glob("*.py")} - {"__init__"}
    names = [rule.name for rule in RULES]
    assert set(names) == files
    assert len(names) == len(files)


def test_each_of_the_nineteen_criteria_is_decided_or_named_as_undecided() -> None:
    decided = {rule.criterion for rule in RULES} - {None}
    assert len(Criterion) == 19
    assert decided | set(UNDECIDED) == set(Criterion)
    assert not decided & set(UNDECIDED)


def test_findings_name_their_rule_and_a_part_of_the_question() -> None:
    flawed = choice("Which is not a metal?", "*A salt that is never quite a metal", "Tin", "None of the above")
    found = lint(flawed)
    assert {"negative_stem", "longest_key", "word_repeats", "absolute_terms", "none_of_the_above"} == {
        each.rule for each in found
    }
    assert {each.field for each in found} == {"stem", "options[0].text", "options[2].text"}
    assert all(each.message.endswith(".") for each in found)


def test_a_clean_question_has_none() -> None:
    assert lint(choice("Which of these is a metal?", "Tin", "Salt", "Tar")) == ()
