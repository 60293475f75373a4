"""A day or month without its year is in that of the text's scene, where the text leaves no doubt which that is."""

import pytest

from quizapp.reading.scenes import Scene, year_in
from tests.unit.reading.parsed import analysed


def placed(text: str, *, title: str = "An example", date: str = "") -> dict[str, str]:
    _, analysis = analysed(text, title=title, date=date)
    return {found.text: found.iso for found in analysis.relative}


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2013", "2013"),
        ("The 1958 lake regatta", "1958"),
        ("Hollin United in 2012–13", ""),
        ("Hollin United (2013 – present)", ""),
        ("From 1911 to 1913", ""),
        ("The 1950s", ""),
        ("Room 4013", ""),
        ("The mill", ""),
        ("Prices highest since 1990", ""),
        ("Hull nears 1990 jobless level", ""),
        ("Hull at the 1990 games", "1990"),
    ],
)
def test_a_title_names_one_year_or_none(title: str, year: str) -> None:
    assert year_in(title) == year


def test_the_title_s_year_is_that_of_its_days_and_months() -> None:
    text = "In April, the lake froze.\n\nThe last boat left Hollin on 9 June."
    assert placed(text, title="The 1958 lake regatta") == {"April": "1958-04", "9 June": "1958-06-09"}
    assert placed(text) == {}


def test_a_heading_s_year_comes_before_the_title_s() -> None:
    text = "## 1960\n\nIn April, the lake froze.\n\n## The boats\n\nThe last boat left Hollin on 9 June."
    assert placed(text, title="The 1958 lake regatta") == {"April": "1960-04", "9 June": "1958-06-09"}


@pytest.mark.parametrize(
    "text",
    [
        "The club was founded in 1911. In April, the lake froze.",
        "In April, the lake had frozen.",
        "In April, the lake may freeze.",
    ],
)
def test_another_year_or_no_plain_past_leaves_it_open(text: str) -> None:
    assert placed(text, title="The 1958 lake regatta").get("April", "") in ("", "1911-04")


def test_what_a_text_with_a_date_of_its_own_tells_is_not_placed_by_its_title() -> None:
    assert placed("In April, the lake froze.", title="The 1958 lake regatta", date="2026-03-12") == {"April": "2025-04"}


def test_a_day_that_was_named_in_full_once_keeps_its_year() -> None:
    text = (
        "The strike began on 4 January 1932. Some years later the mill was sold.\n\n"
        "The board met on 4 January. It met on 6 January."
    )
    assert placed(text)["4 January"] == "1932-01-04"


def test_a_day_that_was_named_in_two_years_stays_open() -> None:
    text = "The mill burned on 4 January 1932. The chapel burned on 4 January 1951. Bells rang on 4 January."
    assert placed(text) == {} or placed(text)["4 January"] == "1951-01-04"
    scene = Scene("")
    scene.note("1932-01-04", 0, told=False)
    scene.note("1951-01-04", 1, told=False)
    assert scene.placed(1, 4) == ("", -1)


def test_a_run_of_days_goes_on_into_the_next_paragraph_and_year() -> None:
    text = (
        "The strike began on 28 December 1931. The pit was later flooded.\n\nOn 30 December, the owners met in Hull. "
        "The town was quiet. On 3 January, the strike ended."
    )
    assert placed(text) == {"30 December": "1931-12-30", "3 January": "1932-01-03"}


@pytest.mark.parametrize("between", ["Years went by.", "Nothing happened for decades.", "The winter was hard."])
def test_after_a_long_time_a_run_of_days_is_over(between: str) -> None:
    assert placed(f"The strike began on 28 December 1931. {between}\n\nOn 30 December, the owners met in Hull.") == {}


@pytest.mark.parametrize(
    ("month", "day", "iso"), [(5, 3, ""), (5, 20, "1931-05-20"), (8, 1, "1931-08-01"), (9, 1, ""), (4, 1, "")]
)
def test_a_run_goes_on_by_months_only(month: int, day: int, iso: str) -> None:
    scene = Scene("")
    scene.note("1931-05-09", 0, told=True)
    assert scene.placed(month, day)[0] == iso


def test_a_run_ends_where_no_date_follows_for_long() -> None:
    scene = Scene("")
    scene.note("1931-05-09", 0, told=True)
    scene.leave_sentence("The pit was quiet.", dated=False, number=11)
    assert scene.placed(6, 1)[0] == "1931-06-01"
    scene.leave_sentence("The pit was quiet.", dated=False, number=12)
    assert scene.placed(6, 1)[0] == ""


def test_a_date_of_another_year_leads_away_from_a_run() -> None:
    scene = Scene("")
    scene.note("1931-05-09", 0, told=True)
    scene.note("1926", 1, told=False)
    assert scene.placed(6, 1)[0] == ""


def test_by_a_day_what_had_been_done_is_of_that_day() -> None:
    text = "The strike began on 9 May 1931. The pit was later flooded. By 13 July, the owners had left Hull."
    assert placed(text) == {"13 July": "1931-07-13"}


def test_the_title_s_year_holds_until_a_paragraph_names_another() -> None:
    scene = Scene("1958")
    scene.note("1911", 0, told=False)
    assert scene.placed(4, None) == ("", -1)
    scene.enter_block()
    assert scene.placed(4, None) == ("1958-04", -1)


@pytest.mark.parametrize(
    ("heading", "place", "iso"),
    [("", "a lake", "1958-04-02"), ("## Boats\n\n", "Hollin", "1958-04-02"), ("## Boats\n\n", "a lake", None)],
)
def test_a_day_named_in_full_is_that_of_no_unrelated_part(heading: str, place: str, iso: str | None) -> None:
    text = f"## Regatta\n\nHollin burnt down on 2 April 1958.\n\n{heading}The last boat left {place} on 2 April."
    assert placed(text).get("2 April") == iso
