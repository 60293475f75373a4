"""By which names a text calls the one whom its title names."""

import pytest

from quizapp.reading.cast import Cast
from quizapp.reading.gender import HE
from quizapp.reading.title_person import names_of_topic
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Thomas Lind", "Thomas Lind was a miller.", ("Thomas Lind",)),
        # A further given name, and a note in brackets.
        ("Thomas Lind (miller)", "Thomas Ralph Lind was a miller.", ("Thomas Ralph Lind",)),
        # A given name cut short.
        ("Thom Lind", "Thomas Ralph Lind was a miller.", ("Thomas Ralph Lind",)),
        # The surname alone.
        ("Thomas Ralph Lind", "In May Mr Lind left for York.", ("Mr Lind",)),
        # A namesake who only comes into the text later is another.
        (
            "Colin Frayne",
            "Colin Frayne was a miller. His son, Colin Ralph Lind-Frayne, was a baker.",
            ("Colin Frayne",),
        ),
        ("Colin Frayne sells", "Colin Frayne was a miller.", ()),
        ("The Mill", "Colin Frayne was a miller.", ()),
    ],
)
def test_the_names_of_whom_the_title_names(title: str, text: str, names: tuple[str, ...]) -> None:
    _, one = analysed(text)
    assert names_of_topic(title, one.entities, ()) == names


def test_all_names_of_the_topic_are_one_person() -> None:
    _, one = analysed("Thomas Ralph Lind was a miller. In 1970 Lind left for York. He sold his house.")
    cast = Cast(one.sentences, one.entities, "Thomas Lind")
    keys = {person.key for number in (0, 1) for person in cast.people(number)} - {"York"}
    assert keys == {cast.topic}


def test_how_the_text_mostly_calls_somebody_tells_a_gender() -> None:
    text = "Jaro Lind is a miller.\n\nIn May he sold his house. Ruth Bell praised him, and he left."
    _, one = analysed(text)
    assert Cast(one.sentences, one.entities, "Jaro Lind").genders.get("Jaro Lind") == HE
