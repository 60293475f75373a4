"""Whose word it is: who said, warned or condemned, and according to whom something is so."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import according_to
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        ("warned", "Who warned that the sea wall was weak?", "Oskar Lind", ["Marta Vega", "Anna Holm", "Elena Ruiz"]),
        (
            "chile_condemned",
            "Which country condemned the fishing ban on 4 May 1988?",
            "Chile",
            ["Norway", "Kenya", "Iceland"],
        ),
        (
            "chile_government",
            "Which government criticised the fishing ban?",
            "The Chilean government",
            ["The Kenyan government", "The Norwegian government", "The Swedish government"],
        ),
    ],
)
def test_the_one_whose_word_it_is_is_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("according_to", name, *TALE)[0] == (stem, key, options)


def test_one_who_judged_alike_elsewhere_is_no_option() -> None:
    for name, other in (("peru_denounced", "Chile"), ("chile_condemned", "Peru")):
        assert all(other not in options for _, _, options in asked("according_to", name, *TALE))


@pytest.mark.parametrize(
    ("names", "gate", "reason"),
    [
        pytest.param(
            ("warned", "iceland_quarry"),
            "distractors",
            "The text offers too few wrong options of the key's type.",
            id="the only person of the text",
        ),
        pytest.param(
            ("sweden_treaty", "peru_denounced", "chile_condemned"),
            "uniqueness",
            "“Chile” may be right too: “Chile condemned the fishing ban on 4 May 1988.”",
            id="all others judge too",
        ),
    ],
)
def test_a_speaker_is_refused_beside_nobody_who_is_surely_wrong(names: tuple[str, ...], gate: str, reason: str) -> None:
    assert asked("according_to", *names, title="The sea wall and the ban") == []
    assert (gate, reason) in refused("according_to", *names, title="The sea wall and the ban")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("kenya_museum", id="a deed, which another family asks for"),
        pytest.param("denied", id="a denial"),
        pytest.param("according_to", id="a deed that somebody reports"),
    ],
)
def test_what_is_nobodys_word_is_not_asked_about(name: str) -> None:
    stems = [one.stem for one in drafts("according_to", name, *TALE)]
    assert not any("weak" in stem or "museum" in stem or "flood" in stem for stem in stems)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Anna Holm writes that the wall of Bergen was built by monks in 1410.", []),
        ("Anna Holm was admitted to the hospital of Bergen in 1999.", []),
        (
            "Anna Holm said that the wall of Bergen is dangerous.",
            ["Who said that the wall of Bergen is dangerous?"],
        ),
        (
            "According to Anna Holm, Bergen should rebuild the wall.",
            ["According to whom should Bergen rebuild the wall?"],
        ),
        ("According to Anna Holm, monks built the wall of Bergen.", []),
    ],
)
def test_whose_view_it_is_is_asked_and_not_who_reported_a_fact(text: str, stems: list[str]) -> None:
    assert list(dict.fromkeys(one.stem for one in according_to.drafts(live.ground(text)))) == stems


def test_each_draft_is_a_choice_that_asks_to_understand() -> None:
    found = list(according_to.drafts(ground(*TALE)))
    assert {(one.kind, one.bloom) for one in found} == {(QuestionKind.CHOICE, Bloom.UNDERSTAND)}
    assert all(one.key.lower() not in one.stem.lower() for one in found)


def test_a_person_whom_a_noun_says_something_of_is_asked_for_by_name() -> None:
    text = "The historian Anna Holm suggests that the wall of Bergen was built by monks."
    (made,) = according_to.drafts(live.ground(text))
    assert (made.key, made.type) == ("Anna Holm", "person")
    assert "historian" not in made.stem
