"""Only texts that are English for the most part are read."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.read import read

ENGLISH = "The harbour was closed for three days because the storm had thrown two boats against the wall of the pier."
FRENCH = (
    "Le port est resté fermé pendant trois jours parce que la tempête avait jeté deux bateaux contre le mur du quai. "
    "Les pêcheurs disent que la ville devrait réparer le quai avant la fin de l'année."
)
POLISH = (
    "Port był zamknięty przez trzy dni, ponieważ burza rzuciła dwie łodzie na mur. "
    "Rybacy mówią, że miasto musi go naprawić przed końcem roku."
)


@pytest.mark.parametrize("text", [FRENCH, POLISH, "港は三日間閉鎖された。", f"{FRENCH}\n\n{FRENCH}\n\n{ENGLISH}"])
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="not in English"):
        read(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Guten Morgen, Frau Weber",
        f"{ENGLISH}\n\n{ENGLISH}\n\n{FRENCH}",
        "\n".join(f"- Nguyen Thi Minh Khai {number}" for number in range(30)),
        "```\n" + "for x in range(10): print(x)\n" * 30 + "```\n",
    ],
)
def test_english_short_texts_lists_and_code_are_not_refused(text: str) -> None:
    assert read(text.encode()).text


NAMES = (
    "Ada Brandt, Boris Cole, Carla Dunn, Dmitri Eklund, Elsa Farrow, Felix Grant, Greta Holm, Hugo Ives, Irma Jansen"
)
ROWS = "".join(
    f"Aldholm {part},19{year},{year - 7}\n" for year, part in enumerate("North South Pier Hill".split() * 6, 10)
)


@pytest.mark.parametrize("text", [f"{NAMES}, {NAMES}", NAMES.replace(", ", "\n") + "\n" + NAMES, ROWS])
def test_names_and_numbers_are_of_no_language(text: str) -> None:
    assert read(text.encode()).text


def test_names_do_not_let_another_language_pass() -> None:
    with pytest.raises(InputRefused, match="not in English"):
        read(f"{NAMES}, {NAMES}, {NAMES}\n\n{FRENCH}".encode())


@pytest.mark.parametrize(
    "text", [FRENCH.upper(), "Die Alte Mühle Am Bach gehört den Nachbarn, die dort Mehl mahlen wollen. " * 4]
)
def test_capitals_do_not_make_names(text: str) -> None:
    with pytest.raises(InputRefused, match="not in English"):
        read(text.encode())
