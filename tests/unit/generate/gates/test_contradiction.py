"""What the text tells in two ways, or denies elsewhere, is not asked."""

import pytest

from quizapp.generate.families import when
from quizapp.generate.gates.contradiction import complaint
from tests.unit.generate import live
from tests.unit.generate.tale import draft, ground


@pytest.mark.parametrize("family", ["when", "cloze", "true_false"])
@pytest.mark.parametrize("other", ["kenya_later", "kenya_never"])
def test_another_year_and_a_denial_are_told(family: str, other: str) -> None:
    names = ("kenya_museum", other)
    assert complaint(ground(*names), draft(family, *names)).startswith(
        "The text says otherwise in another place: “Kenya"
    )


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("kenya_museum",), id="told once"),
        pytest.param(("kenya_museum", "norway_treaty"), id="another fact of that time"),
        pytest.param(("peru_denounced", "chile_condemned"), id="two did the same"),
    ],
)
def test_what_nothing_speaks_against_passes(names: tuple[str, ...]) -> None:
    assert complaint(ground(*names), draft("cloze", *names)) == ""


@pytest.mark.parametrize(
    ("other", "opposed"),
    [
        ("In June 1902 Clara Moss opened the bridge.", True),
        ("In June 1902 Clara Moss crossed the bridge.", False),
        ("In June 1902 Clara Moss opened a bridge.", False),
    ],
)
def test_what_can_be_done_but_once_was_not_done_by_two(other: str, opposed: bool) -> None:
    seen = live.ground(f"In May 1912 Peter Vane opened the bridge. {other}")
    told = [complaint(seen, one) for one in when.drafts(seen) if "Vane" in one.stem]
    assert told
    assert [bool(reason) for reason in told] == [opposed] * len(told)
