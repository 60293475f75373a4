"""What one did in a year stands beside what the same one did in others."""

from quizapp.generate.dated_deeds import DATED, dated_deeds
from quizapp.generate.gates.uniqueness import fault
from quizapp.generate.model import Draft
from tests.unit.generate.live import ground

HOLM = (
    "Anna Holm built a stone harbour near Bergen in 1921. In 1934, Anna Holm sold the wool market of Oslo. "
    "On 3 May 1947, Anna Holm opened a salt museum in Turin. Oskar Lind painted a council hall in 1950."
)


def deeds(text: str) -> dict[str, Draft]:
    return {draft.stem: draft for draft in dated_deeds(ground(text), "what_did")}


def test_a_deed_is_asked_for_by_its_date_beside_those_of_other_years() -> None:
    draft = deeds(HOLM)["What did Anna Holm do in 1934?"]
    assert draft.key == "Sold the wool market of Oslo"
    assert draft.type == DATED
    assert {one.text for one in draft.pool} == {
        "Built a stone harbour near Bergen", "Opened a salt museum in Turin",
    }  # fmt: skip
    assert all(fault(ground(HOLM), draft, one) == "" for one in draft.pool)


def test_what_another_did_is_no_option() -> None:
    assert deeds(HOLM)["What did Oskar Lind do in 1950?"].pool == ()


def test_a_deed_of_the_same_year_or_of_the_same_verb_may_be_right_too() -> None:
    assert [one.text for one in deeds(HOLM.replace("1947", "1934"))["What did Anna Holm do in 1934?"].pool] == [
        "Built a stone harbour near Bergen"
    ]
    again = HOLM.replace("opened a salt", "sold a salt")
    assert [one.text for one in deeds(again)["What did Anna Holm do in 1934?"].pool] == [
        "Built a stone harbour near Bergen"
    ]


def test_what_lasts_or_has_a_second_date_is_no_deed_of_a_year() -> None:
    assert deeds("Anna Holm was the mayor of Oslo in 1921. Anna Holm left in 1930 and died in 1931.") == {}
