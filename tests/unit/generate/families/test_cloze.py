"""A gap stands where a name, a number or a date stood, and words to choose from go with it."""

import pytest

from quizapp.domain.question import GAP, QuestionKind
from quizapp.generate.families import cloze
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        ("peru_denounced", "_____ denounced the fishing ban in 1988.", "Peru", ["Norway", "Kenya", "Iceland"]),
        ("kenya_museum", "Kenya opened a salt museum in _____.", "1967", ["1951", "1984", "1988"]),
        ("chile_condemned", "_____ condemned the fishing ban on 4 May 1988.", "Chile", ["Norway", "Kenya", "Iceland"]),
    ],
)
def test_a_name_and_a_date_leave_a_gap(name: str, stem: str, key: str, options: list[str]) -> None:
    assert (stem, key, options) in asked("cloze", name, *TALE)


def test_a_number_leaves_a_gap() -> None:
    made = draft("cloze", "trees", *TALE, stem="Porto planted _____ olive trees in 1951.")
    assert made.key == "90"
    assert {"48", "35", "70"} <= {one.text for one in made.pool}


def test_a_hedged_number_leaves_none() -> None:
    assert {one.key for one in drafts("cloze", "about_divers", *TALE)} == {"1990"}


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param("company_quarry", "standalone", "“The company” does not say which.", id="a bare company"),
        pytest.param("larger", "well_formed", "A comparison lacks what it is compared with.", id="larger than what"),
    ],
)
def test_a_statement_that_is_unclear_or_has_two_right_answers_is_refused(name: str, gate: str, reason: str) -> None:
    assert asked("cloze", name, *TALE) == []
    assert (gate, reason) in refused("cloze", name, *TALE)


def test_one_of_two_joined_dates_or_names_leaves_no_gap() -> None:
    assert {one.key for one in drafts("cloze", "two_dated", *TALE)} == {"Anna Holm"}
    assert {one.key for one in drafts("cloze", "two_lines", *TALE)} == {"1975"}


def test_each_statement_has_one_gap_and_not_its_key() -> None:
    for one in cloze.drafts(ground(*TALE)):
        assert one.kind is QuestionKind.CLOZE
        assert one.stem.count(GAP) == 1
        assert one.answer is not None
        assert not set(one.tokens) & set(one.key_tokens)


def test_a_date_has_dates_near_it_beside_it_that_are_written_alike() -> None:
    text = "Anna Holm founded the Bergen Observatory in 1912. Hugh Lind opened a shop in late 1931. It fell in 1740."
    pools = {one.key: [other.text for other in one.pool] for one in cloze.drafts(live.ground(text))}
    assert "late 1931" not in pools
    assert pools["1912"]
    assert not {"1740", "late 1931"} & set(pools["1912"])


def test_people_stand_beside_one_another_by_name_alone() -> None:
    text = "Anna Holm founded the Bergen Observatory in 1912. Mrs. Lind and Hugh Reed lived in Oslo. Mr. Vega left."
    pools = {one.key: {other.text for other in one.pool} for one in cloze.drafts(live.ground(text))}
    assert not any(other.startswith("M") for other in pools["Anna Holm"])


def test_a_body_has_bodies_of_its_kind_beside_it() -> None:
    text = "The Holm Bank bought the Lind Museum in 1912. The Vega Bank sold the Ruiz Bank to the Marsh Museum in 1931."
    pools = {one.key: {other.text for other in one.pool} for one in cloze.drafts(live.ground(text))}
    assert pools["The Holm Bank"]
    assert all("Bank" in other for other in pools["The Holm Bank"])
