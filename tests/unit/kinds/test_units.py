import pytest

from quizapp.kinds.units import same_unit


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("goat", "goats"),
        ("Goats", "goat"),
        ("person", "people"),
        ("houses", "house"),
        ("buses", "bus"),
        ("cities", "city"),
        ("feet", "foot"),
        ("m", "metres"),
        ("meters", "metre"),
        ("percent", "%"),
        ("£", "pounds"),
        ("pounds sterling", "£"),
        ("square kilometre", "square kilometres"),
        ("degree Celsius", "degrees Celsius"),
        ("oil-lamps", "oil lamp"),
    ],
)
def test_number_spelling_and_capitals_make_no_other_unit(written: str, unit: str) -> None:
    assert same_unit(written, unit)


@pytest.mark.parametrize(
    ("written", "unit"),
    [("goats", "militants"), ("kilometres", "square kilometres"), ("km", "m"), ("", "m"), ("lamps", "oil lamps")],
)
def test_another_unit_stays_another(written: str, unit: str) -> None:
    assert not same_unit(written, unit)
