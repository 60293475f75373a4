"""A name of one part of a text is not what "the captain" or "she" means in an unrelated part."""

import pytest

from quizapp.reading.reach import Reach
from tests.unit.reading.parsed import analysed, meant

MATCH = "Anna Holm, the captain, scored twice for Borwick. Borwick won by a goal."
SHIP = "The tug struck the pier at noon. Nobody was hurt."
LIGHT = "The lamp of Skarn burned oil. Ruth Bell lit it every night."


def answer(last: str, *, head: str = "## The tug", title: str = "An example", before: str = SHIP) -> str:
    """What "captain" means in the last sentence, in a text of three parts of which the first names a captain."""
    text = f"## The match\n\n{MATCH}\n\n## The lamp\n\n{LIGHT}\n\n{head}\n\n{before} {last}"
    _, one = analysed(text, title=title)
    sentence = one.sentences[-1]
    place = next(index for index, token in enumerate(sentence.tokens) if token.lower == "captain")
    found = one.resolver.antecedent(sentence.number, place)
    return found.name if found is not None else ""


LAST = "On Monday the captain left."


def test_somebody_of_an_unrelated_part_is_not_meant() -> None:
    assert answer(LAST) == ""


def test_without_headings_or_under_smaller_ones_a_text_is_one() -> None:
    assert meant(f"{MATCH} {LAST}", "captain") == "Anna Holm"
    assert meant(f"{MATCH}\n\n### The tug\n\n{SHIP} {LAST}", "captain") == "Anna Holm"


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (f"Anna Holm came on Sunday. {LAST}", {}),
        (LAST, {"head": "## Anna Holm and the tug"}),
        (LAST, {"head": "# Anna Holm\n\n## The tug"}),
        (LAST, {"before": "The tug was built in Borwick."}),
        (LAST, {"title": "A goal and a tug", "before": "The tug left after the goal."}),
    ],
    ids=["named", "heading", "heading above", "both name", "title"],
)
def test_who_is_named_here_or_in_a_part_about_the_same_is_meant(last: str, told: dict[str, str]) -> None:
    assert answer(last, **told) == "Anna Holm"


def test_a_text_of_which_most_parts_are_about_the_same_is_one() -> None:
    lamp = f"{LIGHT} It was seen from Borwick."
    text = f"## The match\n\n{MATCH}\n\n## The lamp\n\n{lamp}\n\n## The tug\n\n{SHIP} Ruth Bell saw it. {LAST}"
    assert meant(text, "captain") == "Anna Holm"


def test_a_noun_that_a_text_comes_back_to_joins_its_parts() -> None:
    oak = "The wood was oak. Nobody knew which oak it was."
    text = f"## The match\n\n{MATCH} {oak}\n\n## The lamp\n\n{LIGHT}\n\n## The tug\n\n{SHIP} {oak} {LAST}"
    assert meant(text, "captain") == "Anna Holm"


def test_countries_and_the_largest_cities_join_no_parts() -> None:
    text = "## The match\n\nAnna Holm won in Norway and London.\n\n## The tug\n\nIt came from Norway by London."
    document, one = analysed(text)
    assert not Reach(one.sentences, one.entities, document).joins(0, 1)


@pytest.mark.parametrize(
    ("before", "last"),
    [("Anna Holm won.", "She was 36 metres long."), ("Norway and Denmark signed it.", "Both countries had tugs.")],
)
def test_nor_is_what_a_pronoun_or_a_pair_means(before: str, last: str) -> None:
    _, one = analysed(f"## The match\n\n{before}\n\n## The tug\n\n{last}")
    assert one.named[-1].sentence.phrase(range(len(one.sentences[-1].tokens))) == last
    _, same = analysed(f"{before}\n\n{last}")
    assert same.named[-1].sentence.phrase(range(len(same.sentences[-1].tokens))) != last
